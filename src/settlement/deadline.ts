import { Temporal } from "temporal-polyfill";
import { instantFrom, type Instant } from "./instant.js";
import type { Minimum } from "./profile.js";

/** The end of a silence: an instant, and the clock it was named by (S2.1, S2.2). */
export interface Deadline {
  readonly instant: Instant;
  /** A name of the time zone database, or null where none was given. */
  readonly zone: string | null;
  readonly city: string | null;
}

/** A deadline as an event gives it; the instant may be a local hour of the zone. */
export interface DeadlineSaid {
  readonly instant: string;
  readonly zone: string | null;
  readonly city: string | null;
}

/** Why words are no deadline. */
export type NoDeadline = "no-instant" | "unknown-zone" | "hour-twice" | "hour-never" | "no-offset";

/** The only door through which words become a deadline (S2.1). */
export function deadlineFrom({ instant: said, zone, city }: DeadlineSaid): Deadline | NoDeadline {
  if (zone !== null && !isZone(zone)) return "unknown-zone";
  const instant = instantFrom(said);
  if (instant !== null) return { instant, zone, city };
  let local: Temporal.PlainDateTime;
  try {
    if (/^\d{4}-\d\d-\d\d$/.test(said) || !/^\d/.test(said)) return "no-instant"; // a day has no hour, and years have four digits
    local = Temporal.PlainDateTime.from(said);
  } catch {
    return "no-instant";
  }
  if (zone === null) return "no-offset";
  const earlier = local.toZonedDateTime(zone, { disambiguation: "earlier" });
  const afterwards = local.toZonedDateTime(zone, { disambiguation: "later" });
  if (!earlier.equals(afterwards)) return earlier.toPlainDateTime().equals(local) ? "hour-twice" : "hour-never";
  return { instant: earlier.toInstant().toString() as Instant, zone, city };
}

/** Whether the time zone database knows the name. Offsets such as "+02:00" are no names. */
export function isZone(zone: string): boolean {
  if (/^[+-]/.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** The earliest deadline that a minimum allows, counted from the placing in a zone (S2.3 to S2.6). UTC counts where no zone is named. */
export function earliestDeadline(placed: Instant, minimum: Minimum, zone: string | null): Instant {
  const from = Temporal.Instant.from(placed);
  const local = from.toZonedDateTimeISO(zone ?? "UTC");
  switch (minimum.counted) {
    case "none": return placed;
    case "elapsed-hours": return from.add({ hours: minimum.hours }).toString() as Instant;
    case "calendar-days": return local.add({ days: minimum.days }).toInstant().toString() as Instant;
    case "working-days": {
      const isWorking = (day: Temporal.PlainDate): boolean => !minimum.weekend.includes(day.dayOfWeek) && !minimum.holidays.includes(day.toString());
      let start = local.toPlainDateTime();
      if (!isWorking(start.toPlainDate())) start = nextWorkingDay(start.toPlainDate(), isWorking).toPlainDateTime();
      let day = start.toPlainDate();
      for (let left = minimum.days; left > 0; left--) day = nextWorkingDay(day, isWorking);
      return day.toPlainDateTime(start.toPlainTime()).toZonedDateTime(zone ?? "UTC").toInstant().toString() as Instant;
    }
  }
}

/** Whether a profile that counts working days knows the holidays of every day up to the deadline (S2.7). */
export function knowsHolidays(minimum: Minimum, until: Instant): boolean {
  return minimum.counted !== "working-days" || minimum.holidaysKnownUntil >= Temporal.Instant.from(until).toString().slice(0, 10);
}

/** The day an instant falls on in a zone: "2020-03-27". */
export const dayOf = (at: Instant, zone: string | null): string => Temporal.Instant.from(at).toZonedDateTimeISO(zone ?? "UTC").toPlainDate().toString();

function nextWorkingDay(day: Temporal.PlainDate, isWorking: (day: Temporal.PlainDate) => boolean): Temporal.PlainDate {
  let next = day.add({ days: 1 });
  // A profile's checker refuses a week without a working day; the bound only keeps a wrong list of holidays from running on.
  for (let tried = 0; !isWorking(next) && tried < 400; tried++) next = next.add({ days: 1 });
  return next;
}
