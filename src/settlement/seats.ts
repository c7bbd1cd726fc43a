import { roles, type Actor, type Role } from "../model/actor.js";
import type { EventType } from "./event.js";
import { onList, sameName } from "./procedure.js";
import type { Capacity } from "./profile.js";

// Who acts in a procedure, and in which capacity: before the rules of a body are asked whether an act may happen, it is looked at who
// does it. What a seat may do is the same under every profile; what a profile narrows further, rights.ts says.

/** Somebody's place in a procedure: an account's, or that of everybody of an organisation whose role lets them. */
export interface Seat {
  /** "seat4"; seats that follow from an organisation's party have none. */
  readonly id: string | null;
  readonly account: string | null;
  readonly organisation: string | null;
  readonly name: string;
  readonly party: string | null;
  readonly capacity: Capacity;
  /** "President of the General Assembly": how an officer signs. */
  readonly office: string | null;
  readonly mayObject: boolean;
}

/** What somebody wants to do, and how they call their place. */
export interface Claim {
  /** A party, or an office; needed only where somebody has several places, or keeps the record alone. */
  readonly as: string | null;
  readonly capacity: Capacity | null;
}

/** Whoever acts, as the log names them. */
export interface Acting {
  /** The party or the office. */
  readonly by: string;
  readonly person: string | null;
  readonly party: string | null;
  readonly capacity: Capacity | null;
  readonly mayObject: boolean;
}

/** Why somebody may not do something: a code, and what it is filled with. */
export interface NoSeat {
  readonly barred: "no-seat" | "which-seat" | "observer" | "secretariat" | "no-authority" | "not-in-capacity" | "own-hour";
  readonly words: readonly string[];
}

export const isBarred = (result: Acting | NoSeat): result is NoSeat => "barred" in result;

/** From this role on, somebody of a party's organisation may object for it, unless persons are named who may. */
export const leastToObject: Role = "officer";

const reaches = (role: Role, least: Role): boolean => roles.indexOf(role) >= roles.indexOf(least);

/**
 * The places that somebody has: those they were given, by name or through their organisation, and, where none was given them, that of a
 * delegate of the party their organisation speaks for. Such a one may object from officer on, unless the party has named persons who may.
 */
export function seatsOf({ account, organisation, party, role, name }: Actor, seats: readonly Seat[]): readonly Seat[] {
  const own = seats.filter((seat) => (seat.account !== null && seat.account === account) || (seat.organisation !== null && seat.organisation === organisation && reaches(role, "officer")));
  if (party === null || own.some((seat) => seat.party !== null && sameName(seat.party, party) && seat.account === account)) return own;
  const named = seats.some((seat) => seat.account !== null && seat.mayObject && seat.party !== null && sameName(seat.party, party));
  const mayObject = reaches(role, leastToObject) && !named;
  return [...own.filter((seat) => seat.party === null || !sameName(seat.party, party)), { id: null, account, organisation, name, party, capacity: "delegate", office: null, mayObject }];
}

/** Whether somebody may see that a procedure is there: they have a place in it, or their party is on its list. */
export const mayLookIn = (seats: readonly Seat[], parties: readonly string[], isOpen: boolean): boolean =>
  isOpen || seats.some(({ id, party }) => id !== null || onList(parties, party) !== null);

/**
 * In which capacity somebody does this: the place they claim, or the only one of theirs in which it can be done. `whoMay` names those
 * who may object for a party, for whoever may not.
 */
export function actingAs(places: readonly Seat[], claim: Claim, type: Doing, whoMay: (party: string) => readonly string[]): Acting | NoSeat {
  const claimed = places.filter((seat) => (claim.capacity === null || seat.capacity === claim.capacity) && (claim.as === null || [seat.party, seat.office, seat.name].some((name) => name !== null && sameName(name, claim.as!))));
  if (claimed.length === 0) return { barred: "no-seat", words: [] };
  const able = claimed.filter((seat) => may(seat, type) === null);
  const [seat, other] = able;
  if (seat === undefined) return refusalOf(claimed[0]!, type, whoMay);
  if (other !== undefined && able.some((one) => one.capacity !== seat.capacity || one.party !== seat.party)) return { barred: "which-seat", words: [able.map((one) => `${one.party ?? one.office ?? one.name} (${one.capacity})`).join(", ")] };
  return { by: seat.capacity === "delegate" || seat.capacity === "sponsor" || seat.capacity === "observer" ? seat.party ?? seat.name : seat.office ?? seat.name, person: seat.name, party: seat.party, capacity: seat.capacity, mayObject: seat.mayObject };
}

/** Everything that is done in a procedure: what goes into its log, and what stands beside it. */
export type Doing = EventType | "prepare" | "seat" | "look" | "address" | "export";

/** Acts that bind a party, which only somebody with its authority does. */
const binding: ReadonlySet<Doing> = new Set(["object", "amend", "lift", "statement", "join", "leave", "renew", "withdraw"]);
/** What every delegate does for a delegation. */
const delegates: ReadonlySet<Doing> = new Set(["serve", "editorial-comment", "prepare"]);
/** What the secretariat enters for a party that wrote to it. */
const enteredOnPaper: ReadonlySet<Doing> = new Set(["object", "amend", "lift", "late-find"]);

/** Null where a place lets this be done; else why it does not. Table-tested: seats × acts. */
export function may({ capacity, mayObject }: Pick<Seat, "capacity" | "mayObject">, type: Doing): NoSeat["barred"] | null {
  switch (capacity) {
    case "observer": return "observer";
    case "delegate": case "sponsor":
      if (binding.has(type)) return mayObject ? null : "no-authority";
      return delegates.has(type) ? null : "not-in-capacity";
    case "secretariat": return type === "end-early" || type === "prepare" ? "not-in-capacity" : null;
    case "chair": return type === "prepare" || (enteredOnPaper.has(type) && type !== "late-find") ? "not-in-capacity" : null;
  }
}

function refusalOf({ capacity, name, party }: Seat, type: Doing, whoMay: (party: string) => readonly string[]): NoSeat {
  const why = may({ capacity, mayObject: false }, type)!;
  switch (why) {
    case "observer": return { barred: why, words: [party ?? name] };
    case "no-authority": return { barred: why, words: [name, party ?? "", whoMay(party ?? "").join(", ")] };
    default: return { barred: why, words: [name, capacity, type] };
  }
}
