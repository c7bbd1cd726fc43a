import { Temporal } from "temporal-polyfill";

const epoch = Temporal.PlainDate.from("1970-01-01");
/** The days of dispatches are few, and asked after all the time. */
const known = new Map<string, number>();
const most = 50_000;

/** A day as a number, for counting: "1970-01-02" is 1. */
export function dayNumber(day: string): number {
  const counted = known.get(day);
  if (counted !== undefined) return counted;
  const number = epoch.until(Temporal.PlainDate.from(day.slice(0, 10)), { largestUnit: "days" }).days;
  if (known.size >= most) known.clear();
  known.set(day, number);
  return number;
}

export const dayOfNumber = (number: number): string => epoch.add({ days: number }).toString();
