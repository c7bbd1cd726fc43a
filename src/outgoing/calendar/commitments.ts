import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import type { Registered } from "../../alignment/commitments/register.js";
import { oneLine } from "../brief/view.js";
import type { BriefLabels } from "../brief/labels/index.js";

/**
 * Deadlines as iCalendar (RFC 5545): a whole day for each commitment that has one, with a reminder a week before. The UID is the
 * commitment's own, so that a calendar that takes it in again changes what it has. `now` is the stamp.
 */
export function commitmentCalendar(commitments: readonly Registered[], now: string, words: BriefLabels, name: string): string {
  const calendar = ical({ name, prodId: { company: "entente", product: "commitments", language: "EN" }, method: ICalCalendarMethod.PUBLISH });
  for (const { id, words: promised, deadline, bearers, source, scores } of commitments) {
    if (deadline?.to == null) continue;
    const summary = `${bearers.join(", ") || words.commitments.nobody}: ${oneLine(promised)}`;
    calendar.createEvent({
      id: `${id}@entente`, start: midnight(deadline.to), allDay: true, stamp: new Date(now), transparency: ICalEventTransparency.TRANSPARENT, sequence: scores.length,
      summary: clear(words.commitments.due(summary)), description: clear([`${id} · ${source.id}`, source.title, source.url].filter(Boolean).join("\n")),
      alarms: [{ type: ICalAlarmType.display, trigger: 7 * 24 * 3600, description: clear(summary) }],
    });
  }
  return calendar.toString();
}

/** The library writes the day of an all-day event as UTC has it. */
const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Control characters end lines or worse in a calendar; line ends of ours are kept. */
const clear = (text: string): string => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/gu, " ");
