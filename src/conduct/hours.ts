import { Temporal } from "temporal-polyfill";

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

/** Why words are no hour: not read, an hour without its zone, one that the clock shows twice, or never. */
export type NoHour = "not-read" | "no-zone" | "hour-twice" | "hour-never";

/**
 * The only door through which words become an hour: an instant with its offset ("2031-05-14T10:00+02:00"), or a local hour of
 * a zone that is named ("2031-05-14 10:00"). Gives the instant in UTC, to the second.
 */
export function hourFrom(said: string, zone: string | null): { readonly at: string } | NoHour {
  const words = said.trim().replace(/^(\d{4}-\d\d-\d\d) (?=\d)/, "$1T");
  if (!/^\d{4}-\d\d-\d\dT\d/.test(words)) return "not-read";
  if (/(?:Z|[+-]\d\d:?\d\d)(?:\[.*\])?$/i.test(words)) {
    try {
      return { at: inUtc(Temporal.Instant.from(words)) };
    } catch {
      return "not-read";
    }
  }
  let local: Temporal.PlainDateTime;
  try {
    local = Temporal.PlainDateTime.from(words);
  } catch {
    return "not-read";
  }
  if (zone === null) return "no-zone";
  const earlier = local.toZonedDateTime(zone, { disambiguation: "earlier" });
  if (!earlier.equals(local.toZonedDateTime(zone, { disambiguation: "later" }))) return earlier.toPlainDateTime().equals(local) ? "hour-twice" : "hour-never";
  return { at: inUtc(earlier.toInstant()) };
}

const inUtc = (instant: Temporal.Instant): string => instant.toString({ smallestUnit: "second" });

export const isInstant = (said: string): boolean => {
  try {
    return /^\d{4}-/.test(said) && Temporal.Instant.from(said) !== null;
  } catch {
    return false;
  }
};

/** Less than nothing where the first is earlier. Both must be instants. */
export const compareInstants = (one: string, other: string): number => Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other));
export const isBefore = (one: string, other: string): boolean => compareInstants(one, other) < 0;
export const sameInstant = (one: string, other: string): boolean => compareInstants(one, other) === 0;

/** What the clocks of a zone show at an instant: "2031-03-30", "03:30", "+02:00". */
export function clockIn(zone: string, at: string): { readonly day: string; readonly hour: string; readonly offset: string } {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  return { day: local.toPlainDate().toString(), hour: local.toPlainTime().toString({ smallestUnit: "minute" }), offset: local.offset };
}

/** So many minutes later. */
export const minutesAfter = (at: string, minutes: number): string => inUtc(Temporal.Instant.from(at).add({ minutes }));
