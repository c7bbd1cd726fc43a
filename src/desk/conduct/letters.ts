import type { Entered } from "../../conduct/deeds.js";
import { delegationOf, type Conducted, type Delegation } from "../../conduct/exchange.js";
import { invitationCalendar } from "../../outgoing/calendar/invitation.js";
import { invitationLetter, summaryOf } from "../../outgoing/conduct/invitation.js";
import type { KeptExchange } from "../../record/conduct/conducted.js";
import { keepMessage } from "../../record/settle/outgoing.js";
import type { Transacted } from "../house.js";
import type { ExchangeInvitation } from "./asked.js";
import { namesIn } from "./names.js";

/** "e3": an exchange by its number. */
export const idOf = (number: number): string => `e${number}`;

/** The invitation of a party: a calendar's event, and the same in words. */
export function invitationTo(kept: KeptExchange, now: Conducted, to: Delegation, stamp: string, language: "en" | "fr" | null): ExchangeInvitation {
  const names = namesIn(now);
  const called = (one: Delegation, tongue: "en" | "fr"): string => names(one.party, tongue);
  const letter = invitationLetter(now, to, called, language);
  const tongue = language ?? "en";
  return {
    id: idOf(kept.number), party: to.party, sequence: now.sequence, method: now.standing === "called-off" ? "CANCEL" : "REQUEST", to: to.mail, ...letter,
    calendar: invitationCalendar(now, to, { uid: kept.uid, summary: summaryOf(now, called, tongue), description: letter.text, place: now.place?.[tongue] ?? null, name: (one) => called(one, tongue) }, stamp),
  };
}

/** Puts letters in the outbox, in the same transaction: to those who are newly invited, and to all when something changes for all. */
export async function postInvitations(tx: Transacted, kept: KeptExchange, before: Conducted, now: Conducted, { number, at, by }: Entered): Promise<void> {
  const fresh = now.delegations.filter((one) => delegationOf(before, one.party) === null);
  const told = now.sequence !== before.sequence ? now.delegations : fresh;
  for (const to of told) {
    if (to.mail === null || to.party === now.asker.party) continue;
    const { subject, text, calendar, method } = invitationTo(kept, now, to, at, null);
    await keepMessage(tx, { kind: "mail", about: idOf(kept.number), address: to.mail, body: { subject, text, calendar: { method, content: calendar } }, once: `${kept.uid} ${number} ${to.party}`, at, by });
  }
}
