import type { Issue } from "../../model/issues.js";
import type { Channel, Exchange, ExchangeKind, PartyId } from "../../model/reading.js";
import type { Quotation } from "../quotation.js";

/**
 * What an officer takes to a conversation, filled from the record. Each line has the exact words of a statement or of a dispatch,
 * with the id they are found under; what only a person can write is a heading with nothing but the material for it.
 */
export interface Brief {
  readonly schema: "entente.brief/1";
  readonly us: NamedParty;
  readonly with: NamedParty;
  /** The day it is for; nothing published later is in it. */
  readonly on: string;
  readonly issues: readonly Issue[];
  /** The brief before this one between the same two, as far as the record knows. */
  readonly last: { readonly id: string; readonly on: string; readonly at: string; readonly by: string } | null;
  readonly sections: readonly BriefSection[];
  /** Every id that is cited, once, in the order of the brief. */
  readonly cites: readonly string[];
}

export interface NamedParty {
  readonly id: PartyId;
  readonly name: string;
}

/** The headings of a brief, in their order. */
export const headings = [
  "objectives", "points-to-make", "they-will-raise", "if-raised", "last-contacts", "commitments", "news", "press-line", "background", "unknown",
] as const;
export type Heading = (typeof headings)[number];

export interface BriefSection {
  readonly heading: Heading;
  /** Whether a person has to write it: then what stands below is material, and the heading itself is empty. */
  readonly toWrite: boolean;
  readonly parts: readonly BriefPart[];
}

/** Lines under one sub-heading; a section without sub-headings has one part. */
export interface BriefPart {
  readonly part: PartKind;
  /** What the part is about, where that differs from part to part. */
  readonly about: { readonly issue: Issue } | { readonly contact: Contact } | { readonly side: PartyId } | null;
  readonly lines: readonly BriefLine[];
}

export type PartKind =
  | "material" | "their-words" | "our-words" | "contact" | "account-of" | "other-accounts" | "ours-to-them" | "theirs-to-us" | "joint" | "new" | "dated" | "gaps";

/** One line: words that exist, or a gap that is named. */
export type BriefLine =
  | { readonly kind: "quotation"; readonly cites: string; readonly quotation: Quotation }
  | { readonly kind: "commitment"; readonly cites: string; readonly words: string; readonly statement: string | null; readonly on: string | null; readonly deadline: string | null; readonly overdue: boolean; readonly scores: readonly (-1 | 0 | 1)[]; readonly dispatch: string }
  | { readonly kind: "told"; readonly cites: string; /** Where the words stand: a dispatch. */ readonly dispatch: string; readonly words: string; readonly on: string | null; readonly exchange: string }
  /** Something the record does not tell; `code` with `words` says what, `cites` where that can be seen. */
  | { readonly kind: "gap"; readonly code: GapCode; readonly words: readonly string[]; readonly cites: readonly string[] };

/** What is not known, by a permanent code; never "they disagree". */
export type GapCode =
  | "brief/no-contact" | "brief/no-account" | "brief/one-account" | "brief/side-worked-out" | "brief/unconfirmed" | "brief/only-they-spoke" | "brief/only-we-spoke" | "brief/doubtful" | "brief/no-commitments"
  | "brief/nothing-new" | "brief/no-earlier-brief" | "brief/no-deadline" | "brief/no-bearer" | "brief/nothing-said" | "brief/not-dated" | "brief/more";

/** An exchange in which both took part. */
export interface Contact {
  readonly id: string;
  readonly kind: ExchangeKind;
  readonly channel: Channel | null;
  readonly name: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly status: Exchange["status"];
  readonly parties: readonly PartyId[];
  readonly accounts: readonly ContactAccount[];
}

/** What one dispatch tells of it. */
export interface ContactAccount {
  readonly dispatch: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly side: PartyId | null;
  /** The dispatch does not say whose account it is; it was told by whom it cites. */
  readonly sideWorkedOut: boolean;
  readonly published: string | null;
  /** Words of the dispatch that tell of the exchange, as they stand there. */
  readonly told: string | null;
  /** As the account tells them. */
  readonly statements: readonly Quotation[];
}
