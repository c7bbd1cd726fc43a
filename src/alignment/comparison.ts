import type { Issue } from "../model/issues.js";
import type { Channel, ExchangeKind, PartyId } from "../model/reading.js";
import type { When } from "../model/when.js";
import type { Span } from "../text/span.js";
import type { Because } from "./because.js";
import type { CompareDoubt } from "./doubts.js";

/**
 * What came of one thing two accounts may tell:
 * same · scope: both, but not of the same extent · strength: both, but not as firmly · only-a, only-b: one tells it, which is
 * never disagreement · unconfirmed: one account puts it in the mouth of the other's side, whose own account does not have it so ·
 * contradicted: one says the explicit opposite of the other, never less.
 */
export type Outcome = "same" | "scope" | "strength" | "only-a" | "only-b" | "unconfirmed" | "contradicted";

/** Two accounts compared. Comparing B with A gives the mirror image of this. */
export interface Comparison {
  readonly schema: "entente.comparison/1";
  readonly engine: string;
  readonly a: Account;
  readonly b: Account;
  /** The exchange both tell of; null where none is common to them, and they are compared by issue alone. */
  readonly exchange: ComparedExchange | null;
  /** Further exchanges that both speak of, by their ids in either reading. */
  readonly alsoCommon: readonly { readonly a: string; readonly b: string }[];
  readonly rows: readonly Row[];
  /** Names that differ for what is one party or person. */
  readonly names: readonly NamePair[];
  readonly doubts: readonly CompareDoubt[];
  /** What people decided of it; only of accounts the record keeps, and only where somebody decided anything. */
  readonly decisions?: readonly ComparisonDecision[];
}

/** What a person decided of a comparison: that two belong together or do not, or what came of them. */
export interface ComparisonDecision {
  /** "v4" */
  readonly id: string;
  readonly kind: "pair" | "apart" | "label";
  readonly a: DecidedOn | null;
  readonly b: DecidedOn | null;
  /** Of a label. */
  readonly outcome: Outcome | null;
  readonly by: string;
  readonly at: string;
  readonly because: string | null;
  /** Who took it back; null while it counts. */
  readonly undone: { readonly by: string; readonly at: string; readonly because: string | null } | null;
  /** Whether its words are still read; one that does not fit changes nothing. */
  readonly fits: boolean;
}

/** What a decision speaks of in one account. */
export interface DecidedOn {
  /** The statement's id in its reading ("s3"), or where a sentence that is nobody's statement begins ("@120"). */
  readonly key: string;
  readonly words: string;
}

/** Whose account it is, and how it came out. */
export interface Account {
  /** Id of the reading. */
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly publisher: string | null;
  /** The party whose account it is, as the reading names it; null where that stays open. */
  readonly side: Named | null;
  readonly published: When | null;
  readonly updated: When | null;
  /** Who is said to have asked for the exchange; null where the account does not say. */
  readonly askedBy: Named | null;
  /** Later revisions of a dispatch the record keeps, with the day each came; none where it stands as it was published. */
  readonly edits?: readonly { readonly id: string; readonly at: string | null }[];
  /** The day its publisher withdrew it; absent where it stands. Its words stay, and are flagged. */
  readonly withdrawn?: string;
  /** Issues in the order the account comes to them. */
  readonly topics: readonly Issue[];
}

export interface Named {
  readonly id: PartyId;
  readonly name: string;
}

export interface ComparedExchange {
  readonly a: string;
  readonly b: string;
  readonly fields: readonly Field[];
}

/** One thing each account says of the exchange itself, in values; null where it does not say. */
export interface Field {
  readonly field: "kind" | "channel" | "when" | "participants" | "asked-by";
  readonly a: FieldValue | null;
  readonly b: FieldValue | null;
  /** Said by both alike, said by both otherwise, said by one only. */
  readonly agree: "same" | "differs" | "only-a" | "only-b";
}

export type FieldValue =
  | { readonly kind: ExchangeKind }
  | { readonly channel: Channel }
  | { readonly when: When }
  | { readonly names: readonly string[] };

/** Something one or both accounts tell. At least one side has a cell. */
export interface Row {
  /** "r1" …, in the order of the comparison. */
  readonly id: string;
  /** What it is about; null where no issue could be told. */
  readonly issue: Issue | null;
  readonly outcome: Outcome;
  readonly a: readonly Cell[];
  readonly b: readonly Cell[];
  /** Why it was put so, the rule that decided first. */
  readonly because: readonly [Because, ...Because[]];
}

/** The words of one account, in its own language. */
export interface Cell {
  /** Id of the statement in its reading; null for a sentence of the account that is nobody's statement. */
  readonly statement: string | null;
  readonly quote: string;
  /** Where the words stand in the text of the reading. */
  readonly at: readonly [Span, ...Span[]];
  /** Who is said to have said it, as the reading names them; empty where the account itself tells it. */
  readonly speakers: readonly string[];
}

/** One party or person under two names, and what makes them one. */
export interface NamePair {
  readonly what: "party" | "person";
  readonly a: string;
  readonly b: string;
  readonly by: "id" | "person" | "spelling";
}
