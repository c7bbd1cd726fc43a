import type { Source } from "../text/source.js";
import type { Span } from "../text/span.js";
import type { Doubt } from "./doubts.js";

/** ISO 639-1. The six languages of the United Nations; French and English are read today. */
export type LanguageCode = "fr" | "en" | "ru" | "zh" | "es" | "ar";

/**
 * A syntactic word as Universal Dependencies counts them.
 * The two parts of a contraction that cannot be cut ("du" = "de" + "le") share the place of what is printed.
 */
export interface Word extends Span {
  /** As printed, or as the contraction is spelt out. Straight or curly apostrophes as printed. */
  readonly form: string;
}

export interface Sentence extends Span {
  readonly words: readonly Word[];
  /** Index of the passage it stands in. */
  readonly passage: number;
}

/**
 * title: a headline · stamp: "Dernière mise à jour à 12h10 le 28/03" · dateline: "BEIJING, March 27 (Agency) --" ·
 * update: the hour at the head of an entry of a live page, "14h32 –" · paragraph: running text · label: "Q:" or a speaker's name before a colon in a transcript.
 */
export type PassageKind = "title" | "stamp" | "update" | "dateline" | "paragraph" | "label";

export interface Passage extends Span {
  readonly kind: PassageKind;
}

/** What the first two rooms make of a source: all that the parser needs, and nothing that a model decides. */
export interface Prepared {
  readonly source: Source;
  readonly language: LanguageCode;
  readonly passages: readonly Passage[];
  /** In the order of the text. Stamps and datelines have sentences too. */
  readonly sentences: readonly Sentence[];
  readonly doubts: readonly Doubt[];
}
