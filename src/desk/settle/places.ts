import { isSoleUser, type Actor } from "../../model/actor.js";
import { onList, sameName, type Procedure } from "../../settlement/procedure.js";
import type { Capacity } from "../../settlement/profile.js";
import { actingAs, isBarred, mayLookIn, seatsOf, type Acting, type Claim, type Doing, type NoSeat, type Seat } from "../../settlement/seats.js";
import type { SeatRow } from "../../record/settle/procedures.js";
import type { Refused } from "../job.js";
import type { Open } from "./procedure-log.js";
import { settleRefusal } from "./refusals.js";

/** Places as they are now: given, and not taken away since. */
export function seatsNow(rows: readonly SeatRow[]): readonly Seat[] {
  const now = new Map<string, SeatRow>();
  for (const row of rows) {
    const key = JSON.stringify([row.account, row.organisation, row.party, row.capacity]);
    if (row.does === "given") now.set(key, row);
    else now.delete(key);
  }
  return [...now.values()].map(({ number, account, organisation, name, party, capacity, office, may_object }) => ({ id: `seat${number}`, account, organisation, name, party, capacity: capacity as Capacity, office, mayObject: may_object }));
}

/** Everybody who has something to do with a procedure's text: those on its lists, and those who stand behind it. */
export const partiesOf = ({ placed, earlier, sponsors }: Procedure): readonly string[] => [...new Set([...(placed?.parties ?? []), ...earlier.flatMap(({ parties }) => parties), ...sponsors])];

/** Somebody who looks at a procedure, with their places. */
export interface Looking {
  readonly actor: Actor;
  readonly seats: readonly Seat[];
  readonly places: readonly Seat[];
  readonly as: "officer" | "party" | "observer";
  readonly party: string | null;
  readonly forAnybody: boolean;
}

/** How somebody sees a procedure; null where they may not know of it. */
export function lookingAt(actor: Actor, { procedure }: Pick<Open, "procedure">, rows: readonly SeatRow[]): Looking | null {
  const seats = seatsNow(rows);
  if (isSoleUser(actor)) return { actor, seats, places: [], as: "officer", party: null, forAnybody: true };
  const places = seatsOf(actor, seats);
  const parties = partiesOf(procedure);
  if (!mayLookIn(places, parties, procedure.state === "recorded") && actor.role !== "administrator") return null;
  const isOfficer = places.some(({ capacity }) => capacity === "chair" || capacity === "secretariat");
  const party = places.find((seat) => (seat.capacity === "delegate" || seat.capacity === "sponsor") && seat.party !== null && (seat.id !== null || onList(parties, seat.party) !== null))?.party ?? null;
  return { actor, seats, places, as: isOfficer ? "officer" : party === null ? "observer" : "party", party: party === null ? null : onList(parties, party) ?? party, forAnybody: false };
}

/** As whom somebody acts, or why they may not. */
export function actingFor({ actor, places, seats, forAnybody }: Looking, claim: Claim, doing: Doing, procedure: Procedure): Acting | { readonly refused: Refused } {
  if (forAnybody) return actingForAnybody(actor, claim, procedure);
  const acting = actingAs(places, claim, doing, (party) => whoMay(seats, party));
  return isBarred(acting) ? { refused: barredBy(acting, doing) } : acting;
}

/** Persons named for a party with authority to object. */
export const whoMay = (seats: readonly Seat[], party: string): readonly string[] => seats.filter((seat) => seat.mayObject && seat.party !== null && sameName(seat.party, party)).map(({ name }) => name);

/** The one user of a record enters acts of anybody: a name on the list is a party's, unless another capacity is said. */
function actingForAnybody(actor: Actor, { as, capacity }: Claim, procedure: Procedure): Acting {
  const party = onList(partiesOf(procedure), as);
  return { by: party ?? as ?? actor.name, person: as === null ? actor.name : null, party: party ?? as, capacity: capacity ?? (party === null ? null : "delegate"), mayObject: true };
}

function barredBy({ barred, words }: NoSeat, doing: Doing): Refused {
  const [one = "", two = "", three = ""] = words;
  switch (barred) {
    case "no-seat": return settleRefusal("settle/no-seat", doing);
    case "which-seat": return settleRefusal("settle/which-seat", one);
    case "observer": return settleRefusal("settle/observer", one);
    case "no-authority": return settleRefusal("settle/no-authority", one, two, three);
    case "own-hour": return settleRefusal("settle/own-hour");
    case "secretariat": case "not-in-capacity": return settleRefusal("settle/not-in-capacity", one, two, three);
  }
}
