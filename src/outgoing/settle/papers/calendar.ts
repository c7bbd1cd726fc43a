import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { Temporal } from "temporal-polyfill";
import type { Instant } from "../../../settlement/instant.js";
import type { ProcedureView } from "../../../settlement/text/papers.js";
import type { Tongue } from "../../labels/index.js";
import { paperWords } from "./labels/index.js";
import { whenOf } from "./letter.js";

/** Hours before the deadline at which a calendar reminds. */
const alarms = [72, 24, 3] as const;

export interface CalendarAsked {
  readonly tongue: Tongue;
  /** When it is written. */
  readonly now: Instant;
  /** How often the deadline of this round was moved: with each move the entry replaces the one before (RFC 5545, 3.8.7.4). */
  readonly moved: number;
  /** The silence is over before its deadline: withdrawn, void, broken or ended early. The entry is taken back. */
  readonly over: boolean;
}

/**
 * The end of a silence as iCalendar, with alarms. One UID for each round: a calendar that takes in an extension moves the entry it has,
 * as the sequence has risen; one that takes in a cancellation takes it away. Null where nothing is placed.
 */
export function deadlineCalendar({ id, title: called, facts }: ProcedureView, { tongue, now, moved, over }: CalendarAsked): string | null {
  if (facts === null) return null;
  const words = paperWords[tongue];
  // The library escapes line ends in descriptions and not in the calendar's name.
  const title = clear(called).replace(/\s+/g, " ").trim();
  const { deadline, round, parties } = facts;
  const end = Temporal.Instant.from(deadline.instant);
  const before = (hours: number): boolean => Temporal.Duration.compare(end.since(Temporal.Instant.from(facts.placedAt)), { hours }) > 0;
  const calendar = ical({ name: title, prodId: { company: "entente", product: "settlement", language: tongue.toUpperCase() }, method: over ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH });
  calendar.createEvent({
    id: `${id}-round-${round}@entente`, sequence: moved + (over ? 1 : 0), stamp: asDate(now), start: asDate(deadline.instant), end: asDate(deadline.instant),
    status: over ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED, transparency: ICalEventTransparency.TRANSPARENT,
    summary: clear(over ? words.calendar.cancelled(title) : words.calendar.deadline(title)),
    description: clear([words.calendar.says(title, `${whenOf(deadline, words)} (${asDate(deadline.instant).toISOString().slice(0, 16).replace("T", " ")} UTC)`), facts.body[tongue], parties.length > 0 && parties.length <= 60 ? parties.join(", ") : ""].filter((line) => line !== "").join("\n")),
    alarms: over ? [] : alarms.filter(before).map((hours) => ({ type: ICalAlarmType.display, trigger: hours * 3600, description: clear(words.calendar.alarm(title, hours)) })),
  });
  return calendar.toString();
}

/** The library takes dates; an instant is one. */
const asDate = (at: Instant): Date => new Date(Temporal.Instant.from(at).epochMilliseconds);

/** Control characters end lines or worse in a calendar; line ends of ours are kept. */
const clear = (text: string): string => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/gu, " ");
