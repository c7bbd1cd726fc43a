import type { Meaning } from "./meaning.js";

/** How far something reaches, and how firmly it is put. */
export const measures = {
  "all": { kind: "extent", means: "All of them." },
  "other": { kind: "extent", means: "The others beside those named." },
  "both": { kind: "extent", means: "The two of them." },
  "only": { kind: "extent", means: "Nobody and nothing beside." },
  "some": { kind: "extent", means: "A part of them." },
  "sick": { kind: "extent", means: "The sick and wounded among them." },
  "immediate": { kind: "extent", means: "At once." },
  "conditional": { kind: "extent", means: "Only if something else holds." },
  "unconditional": { kind: "extent", means: "Without any condition." },
  "yearly": { kind: "extent", means: "Every year." },
  "in-principle": { kind: "degree", means: "In principle only." },
  "full": { kind: "degree", means: "Strongly and without reserve." },
  "partial": { kind: "degree", means: "With reserve." },
  "similar": { kind: "degree", means: "Near each other." },
  "consistent": { kind: "degree", means: "Agreeing with each other." },
  "common": { kind: "degree", means: "Held as one." },
  "considering": { kind: "degree", means: "Thinking of doing it." },
  "hoping": { kind: "degree", means: "Wishing that it happens." },
  "intending": { kind: "degree", means: "Meaning to do it." },
  "ready": { kind: "degree", means: "Being ready to do it." },
  "promising": { kind: "degree", means: "Binding oneself to do it." },
  "possible": { kind: "degree", means: "It may be." },
} as const satisfies { readonly [id: string]: Meaning };
