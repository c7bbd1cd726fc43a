import { deeds } from "./concepts/deeds.js";
import type { Meaning } from "./concepts/meaning.js";
import { matters } from "./concepts/matters.js";
import { measures } from "./concepts/measures.js";
import { things } from "./concepts/things.js";
import type { Issue } from "./issues.js";

/**
 * The vocabulary of dealings between parties, one meaning a line, so that statements in two languages can be compared by what
 * they speak of. Ids are permanent; the words each is known by stand in `language/<code>/concepts.ts`.
 */
export const concepts = { ...deeds, ...things, ...matters, ...measures };

export type Concept = keyof typeof concepts;
/** Things whose words stand in `language/<code>/matters.ts`. */
export type Matter = keyof typeof matters;
export type { ConceptKind } from "./concepts/meaning.js";

/** The issue a thing belongs to where it belongs to one alone; null where it may come up under any. */
export function issueOfConcept(concept: Concept): Issue | null {
  const meaning: Meaning = concepts[concept];
  return meaning.issue ?? null;
}
