import { isSoleUser, type Actor } from "../../model/actor.js";
import { organisationByNumber, type OrganisationRow } from "../../record/accounts/organisations.js";
import type { Store } from "../../record/store/open.js";

/** "o2", as an organisation goes by everywhere outside of the record. */
export const organisationId = (number: number): string => `o${number}`;

/** The number in an id; null for words that are none. */
export function numberIn(letter: "o" | "i", id: string): number | null {
  const found = /^([oi])([1-9]\d{0,8})$/.exec(id);
  return found?.[1] === letter ? Number(found[2]) : null;
}

/** To which organisations somebody may see: all of them, one, or none. */
export type Sees = "all" | number | "none";

/** Administrators see to their own organisation; those of the one that keeps the house, and the sole user of a record, to all. */
export async function seesTo(db: Store["db"], actor: Actor): Promise<Sees> {
  if (isSoleUser(actor)) return "all";
  const number = actor.organisation === null ? null : numberIn("o", actor.organisation);
  if (actor.role !== "administrator" || number === null) return "none";
  return (await organisationByNumber(db, number))?.keeper ? "all" : number;
}

export const maySeeTo = (sees: Sees, { number }: OrganisationRow): boolean => sees === "all" || sees === number;
