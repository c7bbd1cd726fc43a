/** Days, weeks, months … counted from a day. */
import type { CalendarUnit } from "../../language/shape/calendar.js";
import type { Precision } from "../../model/when.js";
import { dayOf, numberOf, printDay, printWeek, printYear, weekdayOf } from "./civil.js";
import { type Anchor, type Setting, type Value, anchorDay, dayValue, lacking, monthValue, open, quarterValue, weekValue, yearValue } from "./value.js";

export function unit(kind: CalendarUnit, shift: number | null, step: number | null, setting: Setting): Value {
  const { anchor, context } = setting;
  const today = anchorDay(anchor);
  if (kind === "quarter" && step === 0) return thisQuarter(setting);
  // "Tomorrow" in somebody's mouth counts from the day that it was said on, when that is a day of the week gone by.
  const { spoken } = setting;
  if (kind === "day" && shift !== null && spoken && today !== null && spoken.first <= today && today - spoken.first < 7) return unitAt(kind, spoken.first, shift, "counted from the weekday on which it was said", setting);
  const fromContext = step !== null && context !== null;
  const base = fromContext ? context.first : today;
  const by = shift ?? step ?? 0;
  if (base === null) return unitWithoutYear(kind, by, anchor);
  const because = fromContext ? "counted from the time named before it" : `counted from ${anchor!.says}`;
  // "This weekend" is told; "the weekend" is the one that the verb looks at.
  const value = unitAt(kind, base, by, because, shift === null && step === null ? setting : { direction: null });
  // "The day before" looks back for a moment; what follows goes on from where the text was.
  return fromContext && by < 0 ? { ...value, context: null } : value;
}

/** "The quarter": the one spoken of, else the last that is over. */
export function thisQuarter(setting: Setting): Value {
  const today = anchorDay(setting.anchor);
  if (setting.quarter) return unitAt("quarter", setting.quarter.first, 0, "the quarter named before it", setting);
  return today === null ? unitWithoutYear("quarter", 0, setting.anchor) : unitAt("quarter", today, -1, `the last quarter over on ${setting.anchor!.says}`, setting);
}

/** The day, week, month … that holds `base`, moved by `by`. */
export function unitAt(kind: CalendarUnit, base: number, by: number, because: string, { direction }: Pick<Setting, "direction">): Value {
  const { year, month } = dayOf(base);
  switch (kind) {
    case "day":
      return dayValue(base + by, because);
    case "night":
      return { ...dayValue(base + by, because), value: `${printDay(base + by)}TNI`, type: "TIME" };
    case "week":
    case "fortnight":
      return weekValue(base + by * (kind === "week" ? 7 : 14), because);
    case "weekend": {
      // Before it begins, the weekend of what was done is the one just over.
      const over = by === 0 && direction === "past" && weekdayOf(base) < 6 ? -7 : 0;
      const saturday = base - weekdayOf(base) + 6 + by * 7 + over;
      return { ...weekValue(saturday, because), value: `${printWeek(saturday)}-WE`, context: { first: saturday, unit: "weekend" } };
    }
    case "month": {
      const first = dayOf(numberOf(year, month + by, 1));
      return monthValue(first.year, first.month, because);
    }
    case "quarter": {
      const first = dayOf(numberOf(year, Math.floor((month - 1) / 3) * 3 + 1 + by * 3, 1));
      return quarterValue(first.year, Math.floor((first.month - 1) / 3) + 1, because);
    }
    case "half": {
      const first = dayOf(numberOf(year, (month > 6 ? 7 : 1) + by * 6, 1));
      return { ...quarterValue(first.year, 1, because), value: `${printYear(first.year)}-H${first.month > 6 ? 2 : 1}`, precision: "range" };
    }
    case "season": {
      const first = dayOf(numberOf(year, Math.floor(month / 3) * 3 + by * 3, 1));
      return seasonValue(first.year, seasonNames[Math.floor((first.month % 12) / 3)]!, because);
    }
    case "year":
      return yearValue(year + by, because);
    case "decade": {
      const first = Math.floor(year / 10) + by;
      return { ...yearValue(first * 10, because), value: String(first), precision: "decade" };
    }
    case "century": {
      const first = Math.floor(year / 100) + by;
      return { ...yearValue(first * 100, because), value: String(first), precision: "range" };
    }
    default:
      return { ...dayValue(base, because), value: "PRESENT_REF", precision: "open", context: null };
  }
}

/** The dispatch prints day and month but no year: days and months can be counted, unless the leap day stands between. */
export function unitWithoutYear(kind: CalendarUnit, by: number, anchor: Anchor | null): Value {
  const shapes: Partial<Record<CalendarUnit, [string, Precision]>> = {
    day: ["XXXX-XX-XX", "day"], night: ["XXXX-XX-XXTNI", "day"], week: ["XXXX-WXX", "week"], weekend: ["XXXX-WXX-WE", "week"], month: ["XXXX-XX", "month"], quarter: ["XXXX-QX", "quarter"],
  };
  const [shape, precision] = shapes[kind] ?? ["XXXX", "year"];
  if (!anchor || (kind !== "day" && kind !== "month")) return open(shape, lacking(anchor), precision);
  const yearless = (year: number): string => unitAt(kind, numberOf(year, anchor.month, anchor.day), by, "", { direction: null }).value.replace(/^\d+/, "XXXX");
  const [plainYear, leapYear] = [yearless(2001), yearless(2000)];
  return { ...open(plainYear === leapYear ? plainYear : shape, "year", precision), because: `counted from ${anchor.says}` };
}

export const seasonNames = ["WI", "SP", "SU", "FA"];
export const seasonValue = (year: number, season: string, because: string | null): Value => ({
  value: `${printYear(year)}-${season}`, type: "DATE", precision: "quarter", because, context: { first: numberOf(year, seasonMonth(season), 1), unit: "season" }, lacks: null,
});
export const seasonMonth = (season: string): number => Math.max(0, seasonNames.indexOf(season)) * 3 || 12;

export const onOrBefore = (number: number, weekday: number): number => number - ((weekdayOf(number) - weekday + 7) % 7);
export const onOrAfter = (number: number, weekday: number): number => number + ((weekday - weekdayOf(number) + 7) % 7);
