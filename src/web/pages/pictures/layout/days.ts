// Days as whole numbers since 1 January 1970, which is what a picture measures time in. A day of the calendar has no hour and no zone.

const dayLong = 86_400_000;

/** Stretches of time a picture gathers by, from short to long. */
export const units = ["day", "week", "month", "quarter", "year", "decade"] as const;
export type Unit = (typeof units)[number];

/** The number of "2020-03-27", and of the first day of "2020-03" and "2020"; null for what is no day. */
export function dayNumber(day: string | null): number | null {
  if (day === null || !/^\d{4}(?:-\d\d){0,2}$/.test(day)) return null;
  const instant = Date.parse(day);
  return Number.isNaN(instant) ? null : instant / dayLong;
}

/** "2020-03-27" of its number. */
export const dayOf = (number: number): string => new Date(number * dayLong).toISOString().slice(0, 10);

/** The first day of the week (Monday), month, quarter … a day lies in. */
export function startOf(unit: Unit, day: number): number {
  if (unit === "day") return day;
  if (unit === "week") return day - ((day + 3) % 7 + 7) % 7; // 1 January 1970 was a Thursday
  const date = new Date(day * dayLong);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (unit === "month") return monthStart(year, month);
  if (unit === "quarter") return monthStart(year, month - (month % 3));
  return monthStart(unit === "year" ? year : year - (year % 10), 0);
}

/** The first day of the stretch behind the one a day lies in. */
export function nextOf(unit: Unit, day: number): number {
  const start = startOf(unit, day);
  if (unit === "day") return start + 1;
  if (unit === "week") return start + 7;
  const date = new Date(start * dayLong);
  const months = { month: 1, quarter: 3, year: 12, decade: 120 }[unit];
  return monthStart(date.getUTCFullYear(), date.getUTCMonth() + months);
}

/** How many stretches there are from one day to another, both included. */
export function stretches(unit: Unit, from: number, to: number): number {
  const long = { day: 1, week: 7, month: 30.44, quarter: 91.31, year: 365.25, decade: 3652.5 }[unit];
  return Math.floor((startOf(unit, to) - startOf(unit, from)) / long + 0.5) + 1;
}

/** Years before 100 are years, not 1900 and something. */
function monthStart(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 1);
  return date.getTime() / dayLong;
}
