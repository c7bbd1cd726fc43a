import type { CalendarRule, CalendarUnit, CalendarWords } from "../../language/shape/calendar.js";
import { exists, printClock } from "./civil.js";

/**
 * A time as it is written, before anything is counted: what the words say by themselves.
 * `shift` counts from the day of the dispatch, `step` from a time named before it in the text.
 */
export type Sketch =
  | { readonly is: "day"; readonly year: number | null; readonly yearShift: number | null; readonly month: number | null; readonly monthShift: number | null; readonly day: number; readonly weekday: number | null; readonly look: number | null; readonly orElse?: { readonly month: number; readonly day: number } }
  | { readonly is: "month"; readonly year: number | null; readonly yearShift: number | null; readonly month: number; readonly shift: number | null; readonly step: number | null }
  | { readonly is: "year"; readonly year: number }
  | { readonly is: "weekday"; readonly weekday: number; readonly shift: number | null; readonly step: number | null; readonly weeks: number | null }
  | { readonly is: "unit"; readonly unit: CalendarUnit; readonly shift: number | null; readonly step: number | null }
  | { readonly is: "season"; readonly season: string; readonly year: number | null; readonly shift: number | null }
  | { readonly is: "quarter"; readonly quarter: number; readonly year: number | null; readonly yearShift: number | null }
  | { readonly is: "half"; readonly half: number; readonly year: number | null; readonly yearShift: number | null }
  | { readonly is: "span"; readonly value: string; readonly first: number; readonly years: number }
  | { readonly is: "distance"; readonly count: number | string; readonly unit: CalendarUnit; readonly direction: number; readonly fromContext: boolean; readonly fromNow: boolean }
  | { readonly is: "duration"; readonly value: string; readonly direction: number }
  | { readonly is: "nothing" }
  | { readonly is: "set"; readonly value: string }
  | { readonly is: "ref"; readonly value: string }
  | { readonly is: "clock"; readonly clock: string; readonly zoned: boolean }
  | { readonly is: "daytime"; readonly value: string; readonly shift: number | null }
  | { readonly is: "nth"; readonly nth: number; readonly weekday: number | null; readonly each: "day" | "week" | "fortnight"; readonly of: Sketch }
  | { readonly is: "holiday"; readonly key: string; readonly year: number | null; readonly shift: number | null }
  | { readonly is: "range"; readonly from: Sketch; readonly to: Sketch }
  | { readonly is: "timed"; readonly date: Sketch; readonly clock: string; readonly zoned: boolean };

/** The words a form caught, under their names. */
export type Slots = Readonly<Record<string, { readonly value: number | string }>>;

/** What a rule says with the words it caught; null when they cannot be what the rule takes them for ("31 February"). */
export function sketchOf(rule: CalendarRule, slots: Slots, words: Pick<CalendarWords, "order" | "orderVaries">): Sketch | null {
  const text = (name: string): string | null => {
    const value = slots[name]?.value ?? rule.with?.[name];
    return value === undefined ? null : String(value);
  };
  const number = (name: string): number | null => {
    const value = slots[name]?.value ?? rule.with?.[name];
    return typeof value === "number" ? value : null;
  };
  const year = yearOf(number("year"), number("yy"));

  switch (rule.makes) {
    case "nothing":
      return { is: "nothing" };
    case "day":
      return dayOf(year, number("yearShift"), number("month"), number("monthShift"), number("day"), number("weekday") ?? number("shortWeekday"), number("look"));
    case "iso": {
      const day = dayOf(year, null, number("month"), null, number("day"), null);
      return day && number("hour") !== null ? { is: "timed", date: day, clock: printClock(number("hour")!, number("minute") ?? 0, number("seconds") ?? 0), zoned: false } : day;
    }
    case "numeric":
      return numericOf(number("a"), number("b"), year, number("weekday"), words);
    case "month": {
      const month = number("month") ?? number("sureMonth");
      if (month === null) return null;
      return { is: "month", month, year, yearShift: number("yearShift"), shift: number("shift") ?? number("shiftAfter"), step: number("step") ?? number("stepAfter") };
    }
    case "year":
      return year === null ? null : { is: "year", year };
    case "weekday": {
      const weekday = number("weekday") ?? number("shortWeekday");
      return weekday === null ? null : { is: "weekday", weekday, shift: number("shift") ?? number("shiftAfter"), step: number("step") ?? number("stepAfter"), weeks: number("weeks") };
    }
    case "unit":
      if (["second", "minute", "hour"].includes((text("unit") ?? text("unit1"))!)) return null;
      return { is: "unit", unit: (text("unit") ?? text("unit1")) as CalendarUnit, shift: number("shift") ?? number("shiftAfter") ?? number("dayWord"), step: number("step") ?? number("stepAfter") ?? number("contextDay") };
    case "season":
      return { is: "season", season: text("season")!, year, shift: number("shift") ?? number("shiftAfter") ?? number("yearShift") };
    case "quarter": {
      const quarter = number("ordinal") ?? number("digits");
      return quarter === null || quarter < 1 || quarter > 4 ? null : { is: "quarter", quarter, year, yearShift: number("yearShift") };
    }
    case "half": {
      const half = number("ordinal");
      return half === null || Math.abs(half) > 2 || half === 0 ? null : { is: "half", half: half === -1 ? 2 : half, year, yearShift: number("yearShift") };
    }
    case "decade":
      return decadeOf(number("digits") ?? number("decadeWord"));
    case "century": {
      const century = number("ordinal") ?? number("roman");
      return century === null || century < 1 || century > 30 ? null : { is: "span", value: String(century - 1).padStart(2, "0"), first: (century - 1) * 100, years: 100 };
    }
    case "distance": {
      const count = slots["count"]?.value ?? rule.with?.["count"] ?? 1;
      return { is: "distance", count, unit: (text("unit") ?? text("units"))! as CalendarUnit, direction: number("direction") ?? 0, fromContext: number("context") === 1, fromNow: number("context") === 0 };
    }
    case "duration":
      return durationOf(slots, rule, text("unit") ?? text("units"), number("direction") ?? 0);
    case "set":
      return { is: "set", value: setOf(text, number) };
    case "ref":
      return { is: "ref", value: text("ref")! };
    case "clock":
      return clockOf(number, text);
    case "nth":
      return nthOf(year, number, text);
    case "holiday":
      return { is: "holiday", key: text("holiday")!, year, shift: number("shift") ?? number("shiftAfter") ?? number("yearShift") };
    case "day-range": {
      const month = number("month");
      const from = dayOf(number("fromYear") ?? year, number("yearShift"), number("fromMonth") ?? month, number("monthShift"), number("day"), null);
      const to = dayOf(year, number("yearShift"), month, number("monthShift"), number("to"), null);
      return from && to && (number("fromMonth") !== null || number("day")! < number("to")!) ? { is: "range", from, to } : null;
    }
    case "year-range": {
      const to = number("to") ?? (year === null ? null : shortEnd(year, number("toShort")));
      return year === null || to === null || to <= year || to - year > 300 ? null : { is: "range", from: { is: "year", year }, to: { is: "year", year: to } };
    }
  }
}

// A year of two digits is one of the century around 2000: 70 to 99 are before it.
function yearOf(year: number | null, short: number | null): number | null {
  if (year !== null) return year;
  return short === null ? null : short < 70 ? 2000 + short : 1900 + short;
}

const shortEnd = (year: number, end: number | null): number | null => (end === null ? null : Math.floor(year / 100) * 100 + end);

function dayOf(year: number | null, yearShift: number | null, month: number | null, monthShift: number | null, day: number | null, weekday: number | null, look: number | null = null): Extract<Sketch, { is: "day" }> | null {
  if (day === null || day < 1 || day > 31 || (month !== null && !exists(year, month, day))) return null;
  return { is: "day", year, yearShift, month, monthShift, day, weekday, look };
}

// "03/05/2020": the usual order of the language, the other where only that one is a day.
function numericOf(a: number | null, b: number | null, year: number | null, weekday: number | null, { order, orderVaries }: Pick<CalendarWords, "order" | "orderVaries">): Sketch | null {
  if (a === null || b === null) return null;
  const [month, day] = order === "month-day" ? [a, b] : [b, a];
  const usual = dayOf(year, null, month, null, day, weekday);
  const other = month === day ? null : dayOf(year, null, day, null, month, weekday);
  return usual && other && orderVaries ? { ...usual, orElse: { month: day, day: month } } : (usual ?? other);
}

function decadeOf(digits: number | null): Sketch | null {
  if (digits === null || digits % 10 !== 0) return null;
  // "the nineties" and "the '90s" are those of the century before this one; "the twenties" could be either, and stay open.
  const first = digits >= 1000 ? digits : digits >= 30 && digits <= 90 ? 1900 + digits : null;
  if (first === null) return null;
  return { is: "span", value: String(first / 10), first, years: 10 };
}

/** Letters of TIMEX3 durations; what is shorter than a day stands after a T. */
export const unitLetters: Readonly<Record<CalendarUnit, string>> = {
  second: "S", minute: "M", hour: "H", day: "D", night: "D", weekend: "D", week: "W", fortnight: "W", month: "M", quarter: "Q", half: "M", season: "M",
  year: "Y", decade: "Y", century: "Y", millennium: "Y",
};

const unitFactors: Partial<Record<CalendarUnit, number>> = { weekend: 2, fortnight: 2, half: 6, season: 3, decade: 10, century: 100, millennium: 1000 };

/** "P3D", "PT2H", "PXY". */
export function printDuration(count: number | string, unit: CalendarUnit): string {
  const letter = unitLetters[unit];
  if (count === "X") {
    const open: Partial<Record<CalendarUnit, string>> = { decade: "PXE", century: "PXC", millennium: "PXL", quarter: "PXQ" };
    if (open[unit]) return open[unit];
  }
  const amount = typeof count === "number" ? String(round(count * (unitFactors[unit] ?? 1))) : count;
  return `P${unit === "second" || unit === "minute" || unit === "hour" ? "T" : ""}${amount}${letter}`;
}

const round = (n: number): number => Math.round(n * 100) / 100;

function durationOf(slots: Slots, rule: CalendarRule, unit: string | null, direction: number): Sketch | null {
  if (unit === null) return null;
  const count = slots["count"]?.value ?? rule.with?.["count"] ?? 1;
  // "2017 trimestre 1" counts no quarters.
  if (typeof count === "number" && (count > 100000 || (count >= 1900 && count < 2100 && (unit === "quarter" || unit === "half" || unit === "season")))) return null;
  const first = printDuration(count, unit as CalendarUnit);
  // "two years and six months"; "two and a half years".
  const also = slots["also"]?.value;
  const alsoUnit = slots["alsoUnit"]?.value ?? (rule.with?.["half"] === 1 ? "half" : undefined);
  if (alsoUnit === "half") return { is: "duration", value: withHalf(Number(count), unit as CalendarUnit), direction };
  if (also !== undefined && alsoUnit !== undefined) return { is: "duration", value: first + printDuration(also, alsoUnit as CalendarUnit).replace(/^PT?/, first.includes("T") ? "" : "T").replace(/^T(?=\d+[DWMY]$)/, ""), direction };
  return { is: "duration", value: first, direction };
}

function withHalf(count: number, unit: CalendarUnit): string {
  if (unit === "year") return `P${count > 0 ? `${count}Y` : ""}6M`;
  if (unit === "hour") return `PT${count > 0 ? `${count}H` : ""}30M`;
  if (unit === "minute") return `PT${count > 0 ? `${count}M` : ""}30S`;
  if (unit === "day") return `P${count > 0 ? `${count}D` : ""}T12H`;
  return printDuration(count + 0.5, unit);
}

function setOf(text: (name: string) => string | null, number: (name: string) => number | null): string {
  const frequency = text("frequency");
  if (frequency !== null) return frequency;
  const weekday = number("weekday") ?? number("weekdays");
  if (weekday !== null) return `XXXX-WXX-${weekday}${text("daytime") ?? ""}`;
  const month = number("month");
  if (month !== null) return `XXXX-${String(month).padStart(2, "0")}`;
  const season = text("season");
  if (season !== null) return `XXXX-${season}`;
  return printDuration(number("count") ?? 1, (text("unit") ?? text("units") ?? "day") as CalendarUnit);
}

function clockOf(number: (name: string) => number | null, text: (name: string) => string | null): Sketch | null {
  const word = text("clockWord");
  if (word !== null) return { is: "clock", clock: word, zoned: false };
  const daytime = text("daytime");
  let hour = number("hour") ?? number("hourWord");
  if (hour === null) return daytime === null ? null : { is: "daytime", value: daytime, shift: number("shift") ?? number("dayWord") };
  const half = number("meridiem");
  if (half !== null) {
    if (hour > 12) return null;
    hour = (hour % 12) + half;
  }
  const zone = text("zone");
  return { is: "clock", clock: `${printClock(hour, number("minute") ?? 0, number("seconds") ?? 0)}${zone === "Z" ? "Z" : ""}`, zoned: zone !== null };
}

function nthOf(year: number | null, number: (name: string) => number | null, text: (name: string) => string | null): Sketch | null {
  const nth = number("ordinal") ?? number("nth");
  if (nth === null) return null;
  const month = number("month");
  const shift = number("shift") ?? number("shiftAfter");
  const of: Sketch | null = month !== null
    ? { is: "month", month, year, yearShift: number("yearShift"), shift, step: null }
    : year !== null ? { is: "year", year } : text("of") !== null ? { is: "unit", unit: text("of") as CalendarUnit, shift: shift ?? 0, step: null } : null;
  const each = text("each") ?? "day";
  return of && (each === "day" || each === "week" || each === "fortnight") ? { is: "nth", nth, weekday: number("weekday"), each, of } : null;
}
