import type { Act, Strength } from "../model/acts.js";
import type { Concept } from "../model/concepts.js";
import type { Issue } from "../model/issues.js";
import type { Span } from "../text/span.js";

/**
 * What a point speaks of, one entry for each meaning, whatever the language: "deed:opening", "thing:crossing", "name:dorn",
 * "party:RUS", "number:20", "time:05", "word:scrut" (the beginning of a word that no list has), "act:condemn", "issue:trade".
 */
export type FeatureKind = "deed" | "thing" | "name" | "party" | "person" | "number" | "time" | "word" | "act" | "issue";

export interface Feature {
  readonly kind: FeatureKind;
  /** What is one on both sides. */
  readonly key: string;
  /** The printed words it was seen in. */
  readonly words: string;
  readonly weight: number;
}

/** A concept of the point, and whether it is denied there. */
export interface Said {
  readonly concept: Concept;
  readonly denied: boolean;
  readonly words: string;
}

/** One thing an account tells: a statement, or a sentence of its own that is nobody's statement. */
export interface Point {
  readonly statement: string | null;
  /** Its words, in order of the text. */
  readonly at: readonly [Span, ...Span[]];
  /** Place in the account, from 0 to 1. */
  readonly position: number;
  /** People and parties who are said to have said it, by ids of the cast; empty where the account itself tells it. */
  readonly people: readonly string[];
  readonly parties: readonly string[];
  /** Names of the speakers as the reading has them. */
  readonly speakers: readonly string[];
  /** Whose the words are: said of several parties together, of the other side, of the account's own, or of nobody in particular. */
  readonly standing: "joint" | "own" | "attributed" | "open";
  /** A report within it has the other side say something. */
  readonly attributes: boolean;
  readonly act: Act | null;
  readonly strength: Strength | null;
  readonly issues: readonly Issue[];
  /** The words that say that it was said or done: whether they deny it, and by what they can be told again. */
  readonly cue: { readonly denied: boolean; readonly words: string; readonly stems: ReadonlySet<string> };
  readonly deeds: readonly Said[];
  readonly things: readonly Said[];
  readonly extents: readonly Said[];
  readonly degrees: readonly Said[];
  /** Whether a deed of it is set in the future or the conditional. */
  readonly future: string | null;
  /** Participants that the words begin with: "both countries would", "our side". */
  readonly subject: readonly string[];
  /** Keys of features and extents in the whole sentence it stands in. */
  readonly around: ReadonlySet<string>;
  /** A sentence of the account that speaks of too little to stand alone: it confirms what the other tells, or is left out. */
  readonly slight: boolean;
  readonly features: ReadonlyMap<string, Feature>;
}
