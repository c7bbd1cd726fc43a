import { Temporal } from "temporal-polyfill";

const epoch = Temporal.PlainDate.from("1970-01-01");

/** A day as a number, for counting: "1970-01-02" is 1. */
export const dayNumber = (day: string): number => epoch.until(Temporal.PlainDate.from(day.slice(0, 10)), { largestUnit: "days" }).days;

export const dayOfNumber = (number: number): string => epoch.add({ days: number }).toString();
