import type { Act } from "../../model/acts.js";
import type { ArrangedChannel, ArrangedKind } from "../deeds.js";

/** How the words of a note go on where its act begins. */
export type Complement = "clause" | "infinitive" | "noun" | "question";

/** By act: what kind of words a note holds, so that they fit behind the beginning that is shown while they are written. */
export const complements: { readonly [act in Act]: Complement } = {
  "assert": "clause", "report": "clause", "propose": "infinitive", "express-readiness": "infinitive", "commit": "infinitive", "request": "infinitive", "agree": "infinitive",
  "welcome": "noun", "praise": "noun", "thank": "noun", "congratulate": "noun", "condole": "noun", "express-concern": "noun", "oppose": "noun", "condemn": "noun", "deny": "noun",
  "warn": "clause", "threaten": "infinitive", "ask": "question", "decline-to-comment": "noun",
};

/** Who speaks, as grammar needs it. */
export interface Subject {
  readonly words: string;
  /** Of one speaker; a group is "m" in French unless all are women. */
  readonly gender: "f" | "m";
  readonly many: boolean;
}

export interface Phrases {
  /** The beginning of a sentence, up to where the note's words go on. `to` is whom it is said to; null where nobody is named. */
  readonly begin: (act: Act, subject: Subject, to: string | null) => string;
  /** Joins a beginning and a note's words, as the language joins them. */
  readonly join: (beginning: string, words: string, complement: Complement) => string;
  readonly list: (names: readonly string[]) => string;
  readonly pronoun: (subject: Subject) => string;
  readonly courtesy: (gender: "f" | "m" | null) => string;
  /** "the Minister for Foreign Affairs of Velmore, Lena Korvath" */
  readonly presented: (person: { readonly name: string; readonly office: string | null; readonly party: string; readonly gender: "f" | "m" | null }) => string;
  /** The first sentence: that the exchange took place. */
  readonly opening: (facts: OpeningFacts) => string;
  readonly atRequestOf: (kind: ArrangedKind, channel: ArrangedChannel, party: string) => string;
  readonly title: (kind: ArrangedKind, channel: ArrangedChannel, names: readonly string[]) => string;
  /** "14 May 2031" */
  readonly day: (year: number, month: number, day: number) => string;
}

export interface OpeningFacts {
  readonly kind: ArrangedKind;
  readonly channel: ArrangedChannel;
  readonly day: string;
  /** "in Geneva"; as the language puts it, null where no place is told. */
  readonly place: string | null;
  readonly ours: Subject;
  readonly theirs: readonly string[];
}
