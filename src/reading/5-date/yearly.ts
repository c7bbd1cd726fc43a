/** What comes every year, and which year is meant: days of a month, months, seasons, quarters, feasts. */
import { addMonths, dayOf, easterOf, exists, monthLength, numberOf, printMonth, printYear, printYearless, weekdayOf } from "./civil.js";
import { type Sketch } from "./sketch.js";
import { onOrAfter, seasonMonth, seasonValue } from "./unit.js";
import { type Setting, type Value, anchorDay, dayValue, lacking, monthValue, open, quarterValue } from "./value.js";

export function day(sketch: Extract<Sketch, { is: "day" }>, setting: Setting): Value {
  const { anchor } = setting;
  const today = anchorDay(anchor);
  if (sketch.month === null) return dayOfMonth(sketch.day, sketch.monthShift, setting);
  const { month, day } = sketch;
  if (sketch.year !== null) return dayValue(numberOf(sketch.year, month, day), null);
  if (today === null) return open(printYearless(month, day), "year", "day");
  if (sketch.yearShift !== null) return dayValue(numberOf(dayOf(today).year + sketch.yearShift, month, day), `counted from ${anchor!.says}`);
  const at = (year: number): number | null => {
    if (!exists(year, month, day)) return null;
    const number = numberOf(year, month, day);
    return sketch.weekday !== null && weekdayOf(number) !== sketch.weekday ? null : number;
  };
  const { year, says } = yearOfOccurrence(at, at, today, sketch.look === null ? setting : { ...setting, direction: sketch.look < 0 ? "past" : "future", sure: true });
  const number = exists(year, month, day) ? numberOf(year, month, day) : numberOf(year, month, monthLength(year, month));
  return dayValue(number, `no year is printed; ${says} ${anchor!.says}`);
}

// "le 16", "on the 24th": of the month of the dispatch, or of the one before or after.
export function dayOfMonth(day: number, shift: number | null, setting: Setting): Value {
  const today = anchorDay(setting.anchor);
  if (today === null) return open(setting.anchor ? printYearless(setting.anchor.month, day) : `XXXX-XX-${String(day).padStart(2, "0")}`, lacking(setting.anchor), "day");
  const { year, month } = dayOf(today);
  const because = `counted from ${setting.anchor!.says}`;
  if (shift !== null) return dayValue(numberOf(year, month + shift, day), because);
  const look = setting.direction ?? (setting.bare ? "future" : "past");
  for (const months of look === "future" ? [0, 1, 2] : [0, -1, -2]) {
    const first = dayOf(numberOf(year, month + months, 1));
    if (!exists(first.year, first.month, day)) continue;
    const number = numberOf(first.year, first.month, day);
    if (look === "future" ? number >= today : number <= today) return dayValue(number, because);
  }
  return dayValue(numberOf(year, month, Math.min(day, monthLength(year, month))), because);
}

export function month(sketch: Extract<Sketch, { is: "month" }>, setting: Setting): Value {
  const { anchor, context } = setting;
  if (sketch.year !== null) return monthValue(sketch.year, sketch.month, null);
  const today = anchorDay(anchor);
  if (sketch.step !== null && context) {
    const of = dayOf(context.first);
    const year = sketch.step < 0 ? (sketch.month < of.month ? of.year : of.year - 1) : sketch.step > 0 ? (sketch.month > of.month ? of.year : of.year + 1) : of.year;
    return monthValue(year, sketch.month, "counted from the time named before it");
  }
  if (today === null) return open(printMonth(null, sketch.month), "year", "month");
  const now = dayOf(today);
  const because = `counted from ${anchor!.says}`;
  if (sketch.yearShift !== null) return monthValue(now.year + sketch.yearShift, sketch.month, because);
  if (sketch.shift === 0) return monthValue(now.year, sketch.month, because);
  if (sketch.shift === -1) return monthValue(sketch.month < now.month ? now.year : now.year - 1, sketch.month, because);
  if (sketch.shift === 1) return monthValue(sketch.month > now.month ? now.year : now.year + 1, sketch.month, because);
  const at = (year: number): number => numberOf(year, sketch.month, 1);
  const { year, says } = yearOfOccurrence(at, (y) => numberOf(y, sketch.month + 1, 0), today, setting);
  return monthValue(year, sketch.month, `no year is printed; ${says} ${anchor!.says}`);
}

export function season({ season, year, shift }: Extract<Sketch, { is: "season" }>, setting: Setting): Value {
  if (year !== null) return seasonValue(year, season, null);
  const today = anchorDay(setting.anchor);
  if (today === null) return open(`XXXX-${season}`, "year", "quarter");
  const now = dayOf(today);
  const because = `counted from ${setting.anchor!.says}`;
  // A winter is called by the year it begins in.
  const start = (y: number): number => numberOf(y, seasonMonth(season), 1);
  const end = (y: number): number => addMonths(start(y), 3);
  const current = now.year - (season === "WI" && now.month < 3 ? 1 : 0);
  if (shift === 0 || shift === null) {
    const holdsToday = today >= start(current) && today < end(current);
    if (holdsToday) return seasonValue(current, season, because);
    const { year: y, says } = yearOfOccurrence(start, end, today, setting);
    return seasonValue(y, season, `${says} ${setting.anchor!.says}`);
  }
  if (shift < 0) return seasonValue(end(current) <= today ? current : current - 1, season, because);
  return seasonValue(start(current) > today ? current : current + 1, season, because);
}

export function quarter({ quarter, year, yearShift }: Extract<Sketch, { is: "quarter" }>, setting: Setting): Value {
  if (year !== null) return quarterValue(year, quarter, null);
  const today = anchorDay(setting.anchor);
  if (today === null) return open(`XXXX-Q${quarter}`, "year", "quarter");
  const now = dayOf(today);
  const because = `counted from ${setting.anchor!.says}`;
  if (yearShift !== null) return quarterValue(now.year + yearShift, quarter, because);
  const start = (y: number): number => numberOf(y, quarter * 3 - 2, 1);
  if (setting.direction === "future" || (setting.bare && setting.direction === null)) {
    const next = addMonths(start(now.year), 3) > today ? now.year : now.year + 1;
    // Results of a quarter just over are spoken of in every tense.
    if (setting.bare || start(next) - today < 183) return quarterValue(next, quarter, because);
  }
  return quarterValue(start(now.year) <= today ? now.year : now.year - 1, quarter, because);
}

export function half({ half, year, yearShift }: Extract<Sketch, { is: "half" }>, setting: Setting): Value {
  const print = (y: number, because: string | null): Value => ({ ...quarterValue(y, half * 2 - 1, because), value: `${printYear(y)}-H${half}`, precision: "range" });
  if (year !== null) return print(year, null);
  const today = anchorDay(setting.anchor);
  if (today === null) return open(`XXXX-H${half}`, "year", "range");
  const now = dayOf(today);
  const begun = half === 1 || now.month > 6;
  return print(now.year + (yearShift ?? (begun || setting.direction !== "past" ? 0 : -1)), `counted from ${setting.anchor!.says}`);
}

export function holiday({ key, year, shift }: Extract<Sketch, { is: "holiday" }>, setting: Setting): Value {
  const at = (y: number): number => {
    if (key.startsWith("easter")) return easterOf(y) + Number(key.slice(6) || 0);
    const nth = /^(\d\d)-#(\d)-(\d)(\+1)?$/.exec(key);
    if (nth) return onOrAfter(numberOf(y, Number(nth[1]), 1), Number(nth[3])) + 7 * (Number(nth[2]) - 1) + (nth[4] ? 1 : 0);
    const [month, day] = key.split("-").map(Number) as [number, number];
    return numberOf(y, month, day);
  };
  if (year !== null) return dayValue(at(year), null);
  const today = anchorDay(setting.anchor);
  if (today === null) return open(key.startsWith("easter") || key.includes("#") ? "XXXX-XX-XX" : `XXXX-${key}`, "year", "day");
  const now = dayOf(today).year;
  if (shift !== null) return dayValue(shift === 0 ? at(now) : shift < 0 ? at(at(now) < today ? now : now - 1) : at(at(now) > today ? now : now + 1), `counted from ${setting.anchor!.says}`);
  const { year: y, says } = yearOfOccurrence(at, at, today, setting);
  return dayValue(at(y), `no year is printed; ${says} ${setting.anchor!.says}`);
}

/** The occurrence of something yearly that the words look at: `at(year)` gives its first day. */
export function yearOfOccurrence(at: (year: number) => number | null, last: (year: number) => number | null, today: number, { direction, bare, sure }: Setting): { year: number; says: string } {
  const { year } = dayOf(today);
  const look = direction ?? (bare ? "future" : null);
  const nearest = nearestYear(at, today);
  // A tense is no reason to go most of a year away when the day stands just on the other side: "was put off to 3 April".
  if (direction !== null && !sure && Math.abs(nearest.gap) <= 60 && nearest.gap > 0 !== (look === "future")) return { year: nearest.year, says: "the nearest one to" };
  if (look === "future") {
    for (const y of [year, year + 1, year + 2, year + 3, year + 4]) {
      const end = last(y);
      if (end !== null && end >= today) return { year: y, says: "the next one from" };
    }
  }
  if (look === "past") {
    for (const y of [year, year - 1, year - 2, year - 3, year - 4]) {
      const first = at(y);
      if (first !== null && first <= today) return { year: y, says: "the last one before" };
    }
  }
  return { year: nearest.year, says: "the nearest one to" };
}

export function nearestYear(at: (year: number) => number | null, today: number): { year: number; gap: number } {
  const { year } = dayOf(today);
  let best = { year, gap: Infinity };
  for (let y = year - 4; y <= year + 4; y++) {
    const first = at(y);
    if (first !== null && Math.abs(first - today) < Math.abs(best.gap)) best = { year: y, gap: first - today };
  }
  return best;
}
