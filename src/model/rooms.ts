import type { Span } from "../text/span.js";
import type { Prepared } from "./document.js";
import type { Mention, Mode, PartyId, Party, Person } from "./reading.js";
import type { Tree } from "./tree.js";
import type { DateExpression, Update, When } from "./when.js";

/** A prepared dispatch with its trees: trees[i] belongs to prepared.sentences[i]. */
export interface Parsed {
  readonly prepared: Prepared;
  readonly trees: readonly Tree[];
}

/** One word of the dispatch: sentence index and node index in its tree. */
export interface At {
  readonly sentence: number;
  readonly node: number;
}

/** A mention tied to the word that heads it in the tree. */
export interface NamedMention extends Mention {
  readonly head: At;
}

/** What room 4 gives: who and what parties stand where in the text. */
export interface Names {
  readonly people: readonly Person[];
  readonly parties: readonly Party[];
  /** In order of the text. */
  readonly mentions: readonly NamedMention[];
  /** The mention headed by that word; undefined where there is none. The longest wins. */
  readonly byHead: (at: At) => NamedMention | undefined;
}

/** What room 5 gives. */
export interface Dates {
  readonly expressions: readonly DateExpression[];
  /** The day the dispatch counts from, and how it is known; null when it is not. */
  readonly anchor: When | null;
  readonly published: When | null;
  readonly updated: When | null;
  /** The entries of a live page with their instants, in order of the text; empty for any other dispatch. */
  readonly updates: readonly Update[];
}

/** What room 6 gives: somebody said something, still without names of acts, exchanges or issues. */
export interface Attribution {
  /** Index in the list; also what `within` counts in. */
  readonly index: number;
  /** The whole words that name the source, and the word that heads them; null where no source stands. */
  readonly speaker: { readonly span: Span; readonly head: At } | null;
  readonly cue: Span | null;
  /** The word that carries the cue: a verb, a noun of saying, or the preposition group of "according to". */
  readonly cueHead: At | null;
  /** Lemma the lexicon knows the cue by ("say", "se féliciter"); null for cues without one. */
  readonly cueLemma: string | null;
  readonly content: readonly [Span, ...Span[]];
  readonly addressees: readonly { readonly span: Span; readonly head: At }[];
  readonly mode: Mode;
  /** Whether the source is a text, a poll, a law … rather than somebody. */
  readonly source: "speaker" | "document";
  /** Index of the attribution this one stands inside of. */
  readonly within: number | null;
  /** Permanent id of the rule, and why in a sentence. */
  readonly rule: string;
  readonly why: string;
  readonly alternatives: readonly string[];
}

export type { PartyId };
