import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalAttendeeType, ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { Conducted, Delegation } from "../../conduct/exchange.js";
import { minutesAfter } from "../../conduct/hours.js";

/** What a calendar is told of an exchange, and by which names. All of it is plain text. */
export interface InvitationWords {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly place: string | null;
  readonly name: (delegation: Delegation) => string;
}

/**
 * An invitation, an update or a cancellation as iTIP has it (RFC 5546): the UID stays, the SEQUENCE rises with every change. While no
 * hour is fixed it stands tentatively at the first that is proposed. `stamp` is the instant it is made. Only who has an address for
 * mail is in it, and `to` always: a calendar answers in the name of an attendee.
 */
export function invitationCalendar(now: Conducted, to: Delegation, { uid, summary, description, place, name }: InvitationWords, stamp: string): string {
  const cancelled = now.standing === "called-off";
  const calendar = ical({ prodId: { company: "entente", product: "exchanges", language: "EN" }, method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST });
  const start = now.fixed ?? now.options[0]!.at;
  const event = calendar.createEvent({
    id: uid, sequence: now.sequence, stamp: new Date(stamp), start: new Date(start), end: new Date(minutesAfter(start, now.minutes)),
    summary: clear(summary), description: clear(description), status: cancelled ? ICalEventStatus.CANCELLED : now.fixed === null ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    ...(place !== null && { location: clear(place) }), ...(now.link !== null && { url: now.link }),
  });
  const asker = now.delegations.find(({ party }) => party === now.asker.party)!;
  event.organizer({ name: clear(name(asker)), email: asker.mail ?? noAddress });
  for (const one of now.delegations) {
    if (one.party === now.asker.party || (one.mail === null && one.party !== to.party)) continue;
    event.createAttendee({ name: clear(name(one)), email: one.mail ?? noAddress, rsvp: true, role: ICalAttendeeRole.REQ, type: ICalAttendeeType.GROUP, status: answers(one) });
  }
  return calendar.toString();
}

/** RFC 2606 keeps this domain from ever being anybody's. */
const noAddress = "no-address@entente.invalid";

const answers = ({ reply }: Delegation): ICalAttendeeStatus =>
  reply === null || reply.overtaken ? ICalAttendeeStatus.NEEDSACTION : { accepted: ICalAttendeeStatus.ACCEPTED, declined: ICalAttendeeStatus.DECLINED, proposed: ICalAttendeeStatus.TENTATIVE }[reply.answer];

/** Control characters end lines or worse in a calendar; line ends of ours are kept. */
const clear = (text: string): string => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/gu, " ");
