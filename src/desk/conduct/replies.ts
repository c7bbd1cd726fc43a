import { delegationOf } from "../../conduct/exchange.js";
import { conductRefusal } from "../../conduct/refusals.js";
import { isAskersOffice } from "../../conduct/rights.js";
import { replay } from "../../conduct/step.js";
import { sameInstant } from "../../conduct/hours.js";
import { calendarReply } from "../../intake/calendar/reply.js";
import { isSoleUser } from "../../model/actor.js";
import { conductedNumbered, conductedOfUid } from "../../record/conduct/conducted.js";
import type { Answer } from "../desk.js";
import type { House } from "../house.js";
import type { Acting, ConductDesk, ConductEntry, ExchangeInvitation } from "./asked.js";
import { entered, exchangeSeen } from "./entering.js";
import { idOf, invitationTo } from "./letters.js";
import { partyNamed } from "./names.js";
import { readBy } from "../files/scope.js";
import { deskRefusal } from "../refusals.js";

// Invitations out, replies in. A letter is never the only way: whoever is invited sees it in the page too.

/** The invitation of one party as it stands now. */
export async function invitationFor(house: House, { id, by, as, party, language }: Parameters<ConductDesk["invitation"]>[0]): Promise<Answer<ExchangeInvitation>> {
  const found = await exchangeSeen(house.whole.db, id, by);
  if ("refused" in found) return found;
  const { kept, now } = found;
  const named = party ?? as ?? by.party ?? now.delegations.find((one) => one.party !== now.asker.party)?.party ?? null;
  if (named === null) return { refused: conductRefusal("conduct/nobody-invited") };
  const meant = await partyNamed(readBy(house, by), named, now);
  if (typeof meant !== "string") return meant;
  const to = delegationOf(now, meant);
  if (to === null || meant === now.asker.party) return { refused: conductRefusal("conduct/not-invited", meant) };
  if (!isSoleUser(by) && by.party !== meant && !isAskersOffice(now, by)) return { refused: conductRefusal("conduct/not-your-party", meant) };
  return invitationTo(kept, now, to, house.clock(), language ?? null);
}

/** Enters what a calendar answered. It is the asker's office, or the party itself, that hands it in. */
export async function takeReply(house: House, { bytes, by, as }: Parameters<ConductDesk["takeReply"]>[0]): Promise<Answer<ConductEntry>> {
  const reply = await calendarReply(Buffer.from(bytes, "base64"));
  if (typeof reply === "string") return { refused: deskRefusal("desk/no-reply", reply) };
  const number = await conductedOfUid(house.whole.db, reply.uid);
  const kept = number === null ? null : await conductedNumbered(house.whole.db, number);
  if (kept === null) return { refused: deskRefusal("desk/reply-to-nothing", reply.uid) };
  const now = replay(kept.log);
  const from = now.delegations.find(({ mail }) => mail !== null && mail.toLowerCase() === (reply.attendee ?? reply.sender));
  // The mail and what is in it must be of the same sender: else somebody answers for another.
  if (from === undefined || from.party === now.asker.party || (reply.sender !== null && reply.attendee !== null && reply.sender !== reply.attendee)) return { refused: deskRefusal("desk/reply-of-nobody", reply.sender ?? reply.attendee ?? "?") };
  const acting: Acting = { id: idOf(kept.number), by, as: as ?? from.party };
  // An hour of several that stand open, proposed by a calendar, is that hour accepted: calendars know of one only.
  const open = now.fixed === null ? now.options.map(({ at }) => at) : [now.fixed];
  const accepted = reply.answer === "accepted" || (reply.answer === "proposed" && reply.start !== null && open.some((hour) => sameInstant(hour, reply.start!)));
  const answer = accepted ? "accepted" : reply.answer === "declined" ? "declined" : "proposed";
  if (reply.answer === "tentative") return { refused: deskRefusal("desk/no-reply", "tentative") };
  const hours = answer === "declined" || reply.start === null ? [] : [reply.start];
  return entered(house, acting, { does: "reply", through: "mail" }, async () => ({ does: "reply", answer, sequence: reply.sequence, hours, through: "mail", words: reply.words }));
}
