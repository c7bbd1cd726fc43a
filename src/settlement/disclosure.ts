import type { Deadline } from "./deadline.js";
import type { EventType } from "./event.js";
import type { Instant } from "./instant.js";
import { onList, standing, unserved, type Attached, type Objection, type Procedure, type Round, type State } from "./procedure.js";
import type { Profile, Way } from "./profile.js";

/** Who looks: whoever runs the procedure sees everything; a party sees its own acts, and others' as the profile says (S8.1). */
export type Viewer = { readonly as: "officer" } | { readonly as: "party"; readonly party: string } | { readonly as: "observer" };

/** What somebody may see of the objections of a round. */
export interface Visible {
  /** The state as it may be told: a contested text looks silent until objections may be seen. */
  readonly state: State;
  readonly objections: readonly Objection[];
  /** How many stand; null where not even that may be said. */
  readonly standing: number | null;
}

/** S8.1: objections as the profile lets somebody see them now. Everybody of one kind sees the same, at the same moment. */
export function visible({ state, placed }: Procedure, { disclosure }: Profile, viewer: Viewer): Visible {
  const all = placed?.objections ?? [];
  const count = standing(placed).length;
  if (viewer.as === "officer") return { state, objections: all, standing: count };
  const own = viewer.as === "party" ? all.filter(({ party }) => onList([party], viewer.party) !== null) : [];
  const running = state === "under_silence" || state === "contested";
  if (disclosure.from === "result" && running) return { state: own.some(({ lifted }) => lifted === null) ? state : "under_silence", objections: own, standing: null };
  return { state, objections: disclosure.objectors === "named" ? all : own, standing: disclosure.objectors === "withheld" ? null : count };
}

/** What a letter to all parties says, as facts: the words are the letter's own (S9.1). */
export interface LetterFacts {
  readonly kind: "placed" | "extended" | "not-adopted" | "adopted" | "void";
  readonly body: Profile["body"];
  readonly round: number;
  readonly version: string | null;
  readonly placedAt: Instant;
  readonly placedBy: string | null;
  readonly deadline: Deadline;
  readonly extendedFrom: Deadline | null;
  readonly parties: readonly string[];
  readonly unserved: readonly string[];
  /** Whose objections stand, as far as it may be said; null where names may not. */
  readonly objecting: readonly string[] | null;
  readonly count: number | null;
  readonly endedEarly: boolean;
  /** What may come next, where the text is not adopted. */
  readonly next: { readonly says: Profile["body"]; readonly ways: readonly Way[] } | null;
  readonly adopted: { readonly how: "silence" | "vote" | "meeting"; readonly effective: Instant; readonly certifiedBy: string; readonly certifiedAt: Instant } | null;
  readonly after: Profile["after"];
  readonly statements: readonly Attached[];
}

/** The facts for a letter about where the procedure stands; null where there is nothing to write yet. */
export function letterFacts(now: Procedure, profile: Profile): LetterFacts | null {
  const round = now.placed ?? now.earlier.at(-1) ?? null;
  const kind = round === null ? null : kindOf(now, round);
  if (round === null || kind === null) return null;
  const { disclosure, ifBroken } = profile;
  const told = kind === "not-adopted";
  const objecting = standing(round).map(({ party }) => party);
  const certified = now.decision?.certified ?? null;
  return {
    kind, body: profile.body, round: round.number, version: round.version, placedAt: round.placedAt, placedBy: round.placedBy, deadline: round.deadline, extendedFrom: round.extensions.at(-1)?.from ?? null,
    parties: round.parties, unserved: unserved(round),
    objecting: told && disclosure.objectors === "named" ? objecting : null, count: told && disclosure.objectors !== "withheld" ? objecting.length : null,
    endedEarly: round.endedEarly !== null, next: told ? { says: ifBroken.says, ways: ifBroken.ways } : null,
    adopted: kind === "adopted" && certified !== null ? { how: now.decision!.how, effective: now.decision!.effective, certifiedBy: certified.by, certifiedAt: certified.at } : null,
    after: kind === "adopted" ? profile.after : null, statements: now.statements,
  };
}

function kindOf({ state, decision }: Procedure, round: Round): LetterFacts["kind"] | null {
  if (decision?.certified) return "adopted";
  switch (state) {
    case "under_silence": case "contested": return round.extensions.length > 0 ? "extended" : "placed";
    case "broken": case "informed_not_adopted": return "not-adopted";
    case "void": return "void";
    default: return null;
  }
}

/** What is known of an entry before it is shown: who made it, and what kind it is. */
export interface EntrySeen {
  readonly type: EventType | "key" | "revoke";
  readonly accepted: boolean;
  /** Parties that made it, or for which it was made. */
  readonly parties: readonly string[];
}

/** S8.1: whether somebody may read an entry of the log now. Whoever runs the procedure reads all; parties their own, and others' as the profile says. */
export function mayRead({ type, accepted, parties }: EntrySeen, { state }: Procedure, { disclosure }: Profile, viewer: Viewer): boolean {
  if (viewer.as === "officer") return true;
  if (viewer.as === "party" && onList(parties, viewer.party) !== null) return true;
  if (!accepted || type === "serve") return false;
  const running = state === "under_silence" || state === "contested";
  switch (type) {
    case "object": case "amend": case "lift": case "late-find": return disclosure.objectors === "named" && (disclosure.from === "receipt" || !running);
    // What a party remarks on the words is told when all is.
    case "editorial-comment": return !running;
    default: return true;
  }
}

/** Whether the reason of an entry names who objected, where they may not be named. */
export const namesObjectors = (type: EventType | "key" | "revoke"): boolean => type === "tick" || type === "end-early" || type === "certify";
