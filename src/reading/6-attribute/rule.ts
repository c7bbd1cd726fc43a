import type { Frame } from "../../language/shape/attribution.js";
import type { LanguageCode } from "../../model/document.js";
import type { Span } from "../../text/span.js";
import type { Cue } from "./cue.js";
import type { Page } from "./page.js";
import type { Source } from "./source.js";
import type { Spoken } from "./spoken.js";

/**
 * One way in which a text says that somebody said something.
 * Rules are tried in the order of rules/index.ts; the first that finds what a cue brings has it.
 */
export interface Rule {
  /** Permanent: it stands in readings. */
  readonly id: string;
  /** Which of a cue's frames this rule reads. */
  readonly frame: Frame;
  /** One sentence, shown to people who ask why a line is there. */
  readonly why: string;
  readonly finds: readonly Example[];
  /** Texts in which this rule finds nothing. */
  readonly leaves: readonly { readonly language: LanguageCode; readonly text: string }[];
  readonly match: (page: Page, cue: Cue, spoken: Spoken) => Finding | null;
}

/** An example of ours; it runs as a test through the real parser. Parts of `content` are parted by " … ". */
export interface Example {
  readonly language: LanguageCode;
  readonly text: string;
  readonly speaker: string | null;
  readonly cue: string;
  readonly content: string;
  readonly addressee?: string;
}

/** What a rule makes of a cue. */
export interface Finding {
  readonly speaker: Source | null;
  /** The cue with the words that belong to it here; as a rule the verb group. */
  readonly cueSpan: Span;
  readonly content: readonly Span[];
  readonly addressees: readonly Source[];
  /** What is said is only told, not given: the content is what the act is about. */
  readonly narrated: boolean;
  /** The words are the speaker's own although no quotation marks stand around them: a turn in a transcript. */
  readonly direct?: boolean;
}
