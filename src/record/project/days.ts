import { dayOf, exists, monthLength, numberOf, weekdayOf } from "../../reading/5-date/civil.js";

/** Days from one to another, both meant: "2020-03-27". */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const halves: Readonly<Record<string, readonly [number, number]>> = {
  H1: [1, 6], H2: [7, 12], Q1: [1, 3], Q2: [4, 6], Q3: [7, 9], Q4: [10, 12], SP: [3, 5], SU: [6, 8], FA: [9, 11], WI: [12, 14],
};

/**
 * The days a value of `When` stands for; null where the year stays open, for a length of time, and for what is no day at all.
 * The end of a range of days is not meant any more, that of whole months or years is (model/when.ts). A winter ends in the next year.
 */
export function daysOf(value: string): Days | null {
  const days = daysIn(value);
  // PostgreSQL has no year 0.
  return days && days.from >= "0001" ? days : null;
}

function daysIn(value: string): Days | null {
  const range = /^([^/]+)\/([^/]+)$/.exec(value);
  if (!range) return daysOfOne(value);
  const first = daysOfOne(range[1]!);
  const last = daysOfOne(range[2]!);
  if (!first || !last) return null;
  const ends = /^\d{4}-\d\d-\d\d/.test(range[2]!) ? before(last.from) : last.to;
  return first.from <= ends ? { from: first.from, to: ends } : { from: first.from, to: first.to };
}

function daysOfOne(value: string): Days | null {
  const day = /^(\d{4})-(\d\d)-(\d\d)(?:T.*)?$/.exec(value);
  if (day) return exists(Number(day[1]), Number(day[2]), Number(day[3])) ? { from: value.slice(0, 10), to: value.slice(0, 10) } : null;
  const month = /^(\d{4})-(\d\d)$/.exec(value);
  if (month) return months(Number(month[1]), Number(month[2]), Number(month[2]));
  const week = /^(\d{4})-W(\d\d)$/.exec(value);
  if (week) return weekDays(Number(week[1]), Number(week[2]));
  const part = /^(\d{4})-([A-Z][A-Z0-9])$/.exec(value);
  if (part && halves[part[2]!]) return months(Number(part[1]), ...halves[part[2]!]!);
  // A decade or a century has its first digits only.
  if (/^\d{2,4}$/.test(value)) return { from: `${value.padEnd(4, "0")}-01-01`, to: `${value.padEnd(4, "9")}-12-31` };
  return null;
}

function months(year: number, first: number, last: number): Days | null {
  if (first < 1 || first > 12) return null;
  const end = dayOf(numberOf(year, last, 1));
  return { from: written(numberOf(year, first, 1)), to: written(numberOf(end.year, end.month, monthLength(end.year, end.month))) };
}

/** ISO weeks begin on a Monday; the first has the 4th of January. */
function weekDays(year: number, week: number): Days | null {
  if (week < 1 || week > 53) return null;
  const fourth = numberOf(year, 1, 4);
  const monday = fourth - weekdayOf(fourth) + 1 + (week - 1) * 7;
  return { from: written(monday), to: written(monday + 6) };
}

const before = (day: string): string => written(numberOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))) - 1);

function written(number: number): string {
  const { year, month, day } = dayOf(number);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/**
 * An instant PostgreSQL understands, from what a sender or a text gave: "2020-03-28", "2020-03-28T12:10", "…T12:10:30.5+08:00".
 * What has no zone is taken as UTC. Null for anything else.
 */
export function instantOf(value: string | null | undefined): string | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?)?$/i.exec(value?.trim() ?? "");
  if (!found) return null;
  const [, year, month, day, hour = "00", minute = "00", second = "00", fraction = "0", zone = "Z"] = found;
  const offset = /^[+-](\d\d):?(\d\d)?$/.exec(zone);
  if (year === "0000" || !exists(Number(year), Number(month), Number(day)) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  if (offset && (Number(offset[1]) > 15 || Number(offset[2] ?? 0) > 59)) return null;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.slice(0, 6)}${zone.toUpperCase()}`;
}
