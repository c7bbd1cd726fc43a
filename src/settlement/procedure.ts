import type { Deadline } from "./deadline.js";
import type { StatementKind } from "./event.js";
import type { Instant } from "./instant.js";
import type { Capacity, Channel } from "./profile.js";
import type { Sponsorship } from "./text/sponsors.js";

export const states = [
  "drafting", "cleared", "under_silence", "contested", "elapsed", "broken", "informed_not_adopted", "consultation", "vote", "meeting", "decided", "adopted", "announced", "recorded",
  "rejected", "referred", "withdrawn", "lapsed", "void",
] as const;
export type State = (typeof states)[number];

/** One common text on its way from draft to certified result. Plain data: it can be kept as JSON, and is always what its log of events gives. */
export interface Procedure {
  readonly state: State;
  /** 1 for the first text that is placed, n+1 after each revision or reissue. */
  readonly round: number;
  /** The words being drafted, or cleared for placing. */
  readonly words: Words;
  readonly sponsors: readonly string[];
  /** Who stands behind the words as they are now, until when that may change, and the names last printed. */
  readonly sponsorship: Sponsorship;
  /** The text placed last; null before anything was. */
  readonly placed: Round | null;
  /** Rounds that ended, oldest first. */
  readonly earlier: readonly Round[];
  readonly decision: Decision | null;
  readonly statements: readonly Attached[];
  /** When the latest entry was made: entries do not run back. */
  readonly last: Instant | null;
}

export interface Words {
  readonly version: string | null;
  /** Whether the clearance named the version, so that placing must name the same. */
  readonly cleared: boolean;
}

/** One text under silence: what was frozen when it was placed, and what came in. */
export interface Round {
  readonly number: number;
  readonly version: string | null;
  readonly hash: string | null;
  readonly languages: readonly string[] | null;
  readonly parties: readonly string[];
  readonly authorised: readonly { readonly party: string; readonly persons: readonly string[] }[];
  readonly placedAt: Instant;
  readonly placedBy: string | null;
  readonly deadline: Deadline;
  readonly extensions: readonly Extension[];
  readonly served: readonly Service[];
  readonly objections: readonly Objection[];
  readonly comments: readonly Comment[];
  /** What the clock found at the deadline. */
  readonly computed: { readonly at: Instant; readonly result: "no-objection" | "objections" } | null;
  readonly endedEarly: { readonly at: Instant; readonly by: string | null } | null;
  readonly defect: { readonly at: Instant; readonly by: string | null; readonly reason: string | null; readonly parties: readonly string[] } | null;
  readonly informedAt: Instant | null;
}

export interface Extension {
  readonly at: Instant;
  readonly by: string | null;
  readonly from: Deadline;
  readonly to: Deadline;
}

/** The proof that a party had the text. */
export interface Service {
  readonly party: string;
  readonly at: Instant;
  readonly channel: Channel | null;
}

export interface Objection {
  readonly party: string;
  /** Who spoke: the party itself, or another for it. */
  readonly by: string;
  readonly person: string | null;
  readonly confirmedBy: string | null;
  readonly channel: Channel | null;
  readonly received: Instant;
  readonly entered: Instant;
  /** Entered by the secretariat for a party that sent paper. */
  readonly enteredFor: boolean;
  readonly version: string | null;
  readonly wording: string | null;
  readonly lifted: { readonly received: Instant; readonly entered: Instant } | null;
}

/** An editorial comment, or an amendment that by itself does not break the silence. */
export interface Comment {
  readonly kind: "editorial" | "amendment";
  readonly by: string | null;
  readonly at: Instant;
  readonly wording: string | null;
}

export interface Decision {
  readonly how: "silence" | "vote" | "meeting";
  readonly version: string | null;
  /** When the text is adopted from: the deadline, or when the vote or meeting decided. */
  readonly effective: Instant;
  readonly certified: { readonly by: string; readonly capacity: Capacity | null; readonly at: Instant } | null;
  readonly informedAt: Instant | null;
  readonly announcedAt: Instant | null;
  readonly publishedAt: Instant | null;
}

/** A statement attached to the decision, and to paragraphs where given (S10). */
export interface Attached {
  readonly kind: StatementKind | null;
  readonly by: string;
  readonly at: Instant;
  readonly paragraphs: readonly string[];
  readonly wording: string | null;
}

/** Before anything happened. */
export const begun: Procedure = { state: "drafting", round: 1, words: { version: null, cleared: false }, sponsors: [], sponsorship: { version: "", cutOff: null, sponsors: [], printed: null }, placed: null, earlier: [], decision: null, statements: [], last: null };

/** Objections of the round that nobody lifted. */
export const standing = (round: Round | null): readonly Objection[] => (round?.objections ?? []).filter(({ lifted }) => lifted === null);

/** Parties on the list without proof of service. */
export const unserved = ({ parties, served }: Round): readonly string[] => {
  const had = new Set(served.map(({ party }) => party));
  return parties.filter((party) => !had.has(party));
};

/** From when the text is adopted; null unless it is, and certified. */
export const adoptedAt = ({ decision }: Procedure): Instant | null => (decision?.certified ? decision.effective : null);

/** The name on a list that is meant by a name as somebody wrote it; null where none is. Capitals and spaces around do not count. */
export function onList(list: readonly string[], said: string | null): string | null {
  if (said === null) return null;
  if (list.includes(said)) return said; // as it mostly is; with two hundred parties the long way is long
  const wanted = folded(said);
  return list.find((name) => folded(name) === wanted) ?? null;
}

export const sameName = (one: string, other: string): boolean => one === other || folded(one) === folded(other);

const folded = (name: string): string => name.trim().normalize().toUpperCase();
