import { Temporal } from "temporal-polyfill";

/** A point on the line of time as somebody wrote it, offset included: "2020-03-27T18:00:00-04:00". Compared as an instant, never as text. */
declare const instant: unique symbol;
export type Instant = string & { readonly [instant]: true };

// Logs are long, and most of their instants look alike: "2020-03-27T18:00:00Z". Such a one needs no parser to be known for an instant (days
// up to the 28th are in every month, a second 60 is left to the parser), and two of the same length are ordered as their letters are.
const plain = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3})?Z$/;

/** The only door through which words become an instant. A day alone, an hour without its offset, or a year of more than four digits is none. */
export function instantFrom(said: unknown): Instant | null {
  if (typeof said !== "string" || !/^\d/.test(said)) return null;
  if (plain.test(said)) return said as Instant;
  try {
    Temporal.Instant.from(said);
    return said as Instant;
  } catch {
    return null;
  }
}

/** Less than nothing where the first is earlier, nothing where they are one instant, more where it is later. */
export function compare(one: Instant, other: Instant): number {
  if (one === other) return 0;
  if (one.length === other.length && plain.test(one) && plain.test(other)) return one < other ? -1 : 1;
  return Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other));
}

export const isBefore = (one: Instant, other: Instant): boolean => compare(one, other) < 0;
export const later = (one: Instant | null, other: Instant): Instant => (one !== null && isBefore(other, one) ? one : other);

/** The hour a clock in a named zone shows at an instant, to the minute: "2020-03-31 00:00". The zone must be one that is known. */
export function hourIn(zone: string, at: Instant): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  const seconds = local.second === 0 && local.millisecond === 0 && local.microsecond === 0 && local.nanosecond === 0;
  return `${local.toPlainDate().toString()} ${local.toPlainTime().toString(seconds ? { smallestUnit: "minute" } : {})}`;
}

/** The same for everybody: "2020-03-30 22:00 UTC". */
export const hourInUtc = (at: Instant): string => `${hourIn("UTC", at)} UTC`;
