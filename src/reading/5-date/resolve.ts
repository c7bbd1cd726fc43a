import type { CalendarUnit } from "../../language/shape/calendar.js";
import type { DateType, Precision } from "../../model/when.js";
import {
  addMonths, dayOf, easterOf, exists, monthLength, numberOf, printDay, printMonth, printWeek, printYear, printYearless, weekdayOf,
} from "./civil.js";
import { printDuration, type Sketch } from "./sketch.js";
import type { Direction } from "./tense.js";

/** The day that relative expressions count from. A dispatch may print its day and month and leave the year open. */
export interface Anchor {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** "T12:10", where it is known. */
  readonly clock: string | null;
  /** How the day is known, for a sentence: "the day of the dispatch, 2020-03-27". */
  readonly says: string;
}

/** A time named before, which "the day after" or "that year" count from. */
export interface Context {
  readonly first: number;
  readonly unit: CalendarUnit;
}

/** All that an expression is counted with. */
export interface Setting {
  readonly anchor: Anchor | null;
  readonly context: Context | null;
  /** The last quarter named, for texts that count in quarters. */
  readonly quarter?: Context | null;
  readonly direction: Direction | null;
  /** The whole text is this expression: it looks forward, like an order or an entry in a diary. */
  readonly bare: boolean;
}

/** What an expression comes to. */
export interface Value {
  readonly value: string;
  readonly type: DateType;
  readonly precision: Precision;
  /** Null when everything was printed. */
  readonly because: string | null;
  /** What later expressions may count from. */
  readonly context: Context | null;
  /** What is missing: an anchor, or only its year. */
  readonly lacks: "anchor" | "year" | null;
}

/** Works out the value of a sketch. Never throws: what cannot be told comes out as an open value that says what it lacks. */
export function resolve(sketch: Sketch, setting: Setting): Value {
  switch (sketch.is) {
    case "year":
      return yearValue(sketch.year, null);
    case "span":
      return { ...plain(sketch.value, "DATE", sketch.years === 10 ? "decade" : "range"), context: { first: numberOf(sketch.first, 1, 1), unit: sketch.years === 10 ? "decade" : "century" } };
    case "duration":
      return plain(sketch.value, "DURATION", "open");
    case "nothing":
      return plain("PRESENT_REF", "DATE", "open");
    case "set":
      return plain(sketch.value, "SET", "open");
    case "ref":
      return plain(sketch.value, "DATE", "open");
    case "day":
      return day(sketch, setting);
    case "month":
      return month(sketch, setting);
    case "weekday":
      return weekday(sketch, setting);
    case "unit":
      return unit(sketch.unit, sketch.shift, sketch.step, setting);
    case "season":
      return season(sketch, setting);
    case "quarter":
      return quarter(sketch, setting);
    case "half":
      return half(sketch, setting);
    case "distance":
      return distance(sketch, setting);
    case "nth":
      return nth(sketch, setting);
    case "holiday":
      return holiday(sketch, setting);
    case "clock":
    case "daytime":
      return timeOfDay(sketch, setting);
    case "timed":
      return timed(sketch, setting);
    case "range":
      return range(sketch, setting);
  }
}

const plain = (value: string, type: DateType, precision: Precision): Value => ({ value, type, precision, because: null, context: null, lacks: null });

const dayValue = (number: number, because: string | null): Value => ({
  value: printDay(number), type: "DATE", precision: "day", because, context: { first: number, unit: "day" }, lacks: null,
});
const weekValue = (number: number, because: string | null): Value => ({
  value: printWeek(number), type: "DATE", precision: "week", because, context: { first: number - weekdayOf(number) + 1, unit: "week" }, lacks: null,
});
const monthValue = (year: number, month: number, because: string | null): Value => ({
  value: printMonth(year, month), type: "DATE", precision: "month", because, context: { first: numberOf(year, month, 1), unit: "month" }, lacks: null,
});
const yearValue = (year: number, because: string | null): Value => ({
  value: printYear(year), type: "DATE", precision: "year", because, context: { first: numberOf(year, 1, 1), unit: "year" }, lacks: null,
});
const quarterValue = (year: number, quarter: number, because: string | null): Value => ({
  value: `${printYear(year)}-Q${quarter}`, type: "DATE", precision: "quarter", because, context: { first: numberOf(year, quarter * 3 - 2, 1), unit: "quarter" }, lacks: null,
});
const open = (value: string, lacks: "anchor" | "year", precision: Precision): Value => ({ value, type: "DATE", precision, because: null, context: null, lacks });

const anchorDay = (anchor: Anchor | null): number | null => (anchor && anchor.year !== null ? numberOf(anchor.year, anchor.month, anchor.day) : null);

const lacking = (anchor: Anchor | null): "anchor" | "year" => (anchor ? "year" : "anchor");

/** The occurrence of something yearly that the words look at: `at(year)` gives its first day. */
function yearOfOccurrence(at: (year: number) => number | null, last: (year: number) => number | null, today: number, { direction, bare, told = false }: Setting & { told?: boolean }): { year: number; says: string } {
  const { year } = dayOf(today);
  const look = direction ?? (bare ? "future" : null);
  const nearest = nearestYear(at, today);
  // A tense is no reason to go most of a year away when the day stands just on the other side: "was put off to 3 April".
  if (direction !== null && !told && Math.abs(nearest.gap) <= 60 && nearest.gap > 0 !== (look === "future")) return { year: nearest.year, says: "the nearest one to" };
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

function nearestYear(at: (year: number) => number | null, today: number): { year: number; gap: number } {
  const { year } = dayOf(today);
  let best = { year, gap: Infinity };
  for (let y = year - 4; y <= year + 4; y++) {
    const first = at(y);
    if (first !== null && Math.abs(first - today) < Math.abs(best.gap)) best = { year: y, gap: first - today };
  }
  return best;
}

function day(sketch: Extract<Sketch, { is: "day" }>, setting: Setting): Value {
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
  const { year, says } = yearOfOccurrence(at, at, today, sketch.look === null ? setting : { ...setting, direction: sketch.look < 0 ? "past" : "future", told: true });
  const number = exists(year, month, day) ? numberOf(year, month, day) : numberOf(year, month, monthLength(year, month));
  return dayValue(number, `no year is printed; ${says} ${anchor!.says}`);
}

// "le 16", "on the 24th": of the month of the dispatch, or of the one before or after.
function dayOfMonth(day: number, shift: number | null, setting: Setting): Value {
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

function month(sketch: Extract<Sketch, { is: "month" }>, setting: Setting): Value {
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

const weekdayNames = ["", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

function weekday(sketch: Extract<Sketch, { is: "weekday" }>, setting: Setting): Value {
  const { anchor, context } = setting;
  const today = anchorDay(anchor);
  if (sketch.step !== null && sketch.step !== 0 && context) return dayValue(sketch.step < 0 ? onOrBefore(context.first - 1, sketch.weekday) : onOrAfter(context.first + 1, sketch.weekday), `the ${weekdayNames[sketch.weekday]} next to the time named before it`);
  if (today === null) return open(`XXXX-WXX-${sketch.weekday}`, lacking(anchor), "day");
  const name = weekdayNames[sketch.weekday]!;
  const monday = today - weekdayOf(today) + 1;
  if (sketch.weeks !== null) return dayValue(monday + sketch.weeks * 7 + sketch.weekday - 1, `the ${name} of a week counted from ${anchor!.says}`);
  const shift = sketch.shift ?? sketch.step;
  if (shift === 0) return dayValue(monday + sketch.weekday - 1, `the ${name} of the week of ${anchor!.says}`);
  if (shift === -1) return dayValue(onOrBefore(today - 1, sketch.weekday), `the last ${name} before ${anchor!.says}`);
  if (shift === 1) return dayValue(onOrAfter(today + 1, sketch.weekday), `the next ${name} after ${anchor!.says}`);
  if (shift === 2) return dayValue(onOrAfter(today + 1, sketch.weekday) + 7, `the second ${name} after ${anchor!.says}`);
  if (setting.direction === "future") return dayValue(onOrAfter(today, sketch.weekday), `the verb looks forward: the next ${name} from ${anchor!.says}`);
  if (setting.bare) return dayValue(onOrAfter(today + 1, sketch.weekday), `the next ${name} after ${anchor!.says}`);
  return dayValue(onOrBefore(today, sketch.weekday), `the last ${name} up to ${anchor!.says}`);
}

const onOrBefore = (number: number, weekday: number): number => number - ((weekdayOf(number) - weekday + 7) % 7);
const onOrAfter = (number: number, weekday: number): number => number + ((weekday - weekdayOf(number) + 7) % 7);

function unit(kind: CalendarUnit, shift: number | null, step: number | null, setting: Setting): Value {
  const { anchor, context } = setting;
  const today = anchorDay(anchor);
  if (kind === "quarter" && step === 0) return thisQuarter(setting);
  const fromContext = step !== null && context !== null;
  const base = fromContext ? context.first : today;
  const by = shift ?? step ?? 0;
  if (base === null) return unitWithoutYear(kind, by, anchor);
  const because = fromContext ? "counted from the time named before it" : `counted from ${anchor!.says}`;
  const value = unitAt(kind, base, by, because, setting);
  // "The day before" looks back for a moment; what follows goes on from where the text was.
  return fromContext && by < 0 ? { ...value, context: null } : value;
}

/** "The quarter": the one spoken of, else the last that is over. */
function thisQuarter(setting: Setting): Value {
  const today = anchorDay(setting.anchor);
  if (setting.quarter) return unitAt("quarter", setting.quarter.first, 0, "the quarter named before it", setting);
  return today === null ? unitWithoutYear("quarter", 0, setting.anchor) : unitAt("quarter", today, -1, `the last quarter over on ${setting.anchor!.says}`, setting);
}

/** The day, week, month … that holds `base`, moved by `by`. */
function unitAt(kind: CalendarUnit, base: number, by: number, because: string, { direction }: Pick<Setting, "direction">): Value {
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
      // Early in a week, "the weekend" is the one just over, unless the verb looks forward.
      const over = by === 0 && direction === "past" && weekdayOf(base) < 5 ? -7 : 0;
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
function unitWithoutYear(kind: CalendarUnit, by: number, anchor: Anchor | null): Value {
  const shapes: Partial<Record<CalendarUnit, [string, Precision]>> = {
    day: ["XXXX-XX-XX", "day"], night: ["XXXX-XX-XXTNI", "day"], week: ["XXXX-WXX", "week"], weekend: ["XXXX-WXX-WE", "week"], month: ["XXXX-XX", "month"], quarter: ["XXXX-QX", "quarter"],
  };
  const [shape, precision] = shapes[kind] ?? ["XXXX", "year"];
  if (!anchor || (kind !== "day" && kind !== "month")) return open(shape, lacking(anchor), precision);
  const yearless = (year: number): string => unitAt(kind, numberOf(year, anchor.month, anchor.day), by, "", { direction: null }).value.replace(/^\d+/, "XXXX");
  const [plainYear, leapYear] = [yearless(2001), yearless(2000)];
  return { ...open(plainYear === leapYear ? plainYear : shape, "year", precision), because: `counted from ${anchor.says}` };
}

const seasonNames = ["WI", "SP", "SU", "FA"];
const seasonValue = (year: number, season: string, because: string | null): Value => ({
  value: `${printYear(year)}-${season}`, type: "DATE", precision: "quarter", because, context: { first: numberOf(year, seasonMonth(season), 1), unit: "season" }, lacks: null,
});
const seasonMonth = (season: string): number => Math.max(0, seasonNames.indexOf(season)) * 3 || 12;

function season({ season, year, shift }: Extract<Sketch, { is: "season" }>, setting: Setting): Value {
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

function quarter({ quarter, year, yearShift }: Extract<Sketch, { is: "quarter" }>, setting: Setting): Value {
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

function half({ half, year, yearShift }: Extract<Sketch, { is: "half" }>, setting: Setting): Value {
  const print = (y: number, because: string | null): Value => ({ ...quarterValue(y, half * 2 - 1, because), value: `${printYear(y)}-H${half}`, precision: "range" });
  if (year !== null) return print(year, null);
  const today = anchorDay(setting.anchor);
  if (today === null) return open(`XXXX-H${half}`, "year", "range");
  const now = dayOf(today);
  const begun = half === 1 || now.month > 6;
  return print(now.year + (yearShift ?? (begun || setting.direction !== "past" ? 0 : -1)), `counted from ${setting.anchor!.says}`);
}

function distance(sketch: Extract<Sketch, { is: "distance" }>, setting: Setting): Value {
  const { anchor, context } = setting;
  const { unit: kind, count } = sketch;
  const direction = sketch.direction || (setting.direction === "past" ? 0 : 1);
  if (direction === 0) return plain(printDuration(count, kind), "DURATION", "open");
  if (count === "X") return plain(direction < 0 ? "PAST_REF" : "FUTURE_REF", "DATE", "open");
  if (typeof count !== "number" || count > 100000) return plain(printDuration(count, kind), "DURATION", "open");
  const today = anchorDay(anchor);
  const contextual = context !== null && !sketch.fromNow && (sketch.fromContext || context.unit === "quarter");
  if (contextual) {
    const because = "counted from the time named before it";
    // A year before a quarter is that quarter of the year before, and so for days and months.
    // It is only named to compare with: what follows goes on counting from the time before it.
    if (kind === "year") return { ...unitAt(context.unit, addMonths(context.first, 12 * direction * Math.trunc(count)), 0, because, setting), context: null };
    if (kind === "month" && context.unit === "day") return dayValue(addMonths(context.first, direction * Math.trunc(count)), because);
    if (kind === "week" && context.unit === "day") return dayValue(context.first + 7 * direction * count, because);
    return unitAt(kind, context.first, direction * Math.trunc(count), because, setting);
  }
  if (kind === "hour" || kind === "minute" || kind === "second") return plain(printDuration(count, kind), "DURATION", "open");
  if (today === null) return unitWithoutYear(kind, direction * Math.trunc(count), anchor);
  return unitAt(kind, today, direction * Math.trunc(count), `counted from ${anchor!.says}`, setting);
}

function nth({ nth, weekday, of }: Extract<Sketch, { is: "nth" }>, setting: Setting): Value {
  const whole = resolve(of, setting);
  if (!whole.context) return { ...whole, precision: "day", value: `${whole.value}-XX` };
  const first = whole.context.first;
  const end = whole.context.unit === "month" ? addMonths(first, 1) : whole.context.unit === "week" ? first + 7 : addMonths(first, 12);
  const because = whole.because;
  if (weekday === null) return dayValue(nth > 0 ? first + nth - 1 : end + nth, because);
  return dayValue(nth > 0 ? onOrAfter(first, weekday) + 7 * (nth - 1) : onOrBefore(end - 1, weekday) + 7 * (nth + 1), because);
}

function holiday({ key, year, shift }: Extract<Sketch, { is: "holiday" }>, setting: Setting): Value {
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

function timeOfDay(sketch: Extract<Sketch, { is: "clock" | "daytime" }>, setting: Setting): Value {
  const today = anchorDay(setting.anchor);
  const clock = sketch.is === "clock" ? sketch.clock : sketch.value;
  const shift = sketch.is === "daytime" ? (sketch.shift ?? 0) : 0;
  const context = sketch.is === "clock" && setting.context?.unit === "day" ? setting.context.first : null;
  const base = context ?? (today === null ? null : today + shift);
  if (base === null) return { ...plain(`${setting.anchor ? unitWithoutYear("day", shift, setting.anchor).value : "XXXX-XX-XX"}${clock}`, "TIME", "instant"), lacks: lacking(setting.anchor) };
  return { ...dayValue(base, context === null ? `on ${setting.anchor!.says}` : "on the day named before it"), value: `${printDay(base)}${clock}`, type: "TIME", precision: "instant" };
}

function timed({ date, clock }: Extract<Sketch, { is: "timed" }>, setting: Setting): Value {
  const whole = resolve(date, setting);
  return { ...whole, value: `${whole.value}${clock}`, type: "TIME", precision: clock.includes(":") ? "instant" : "day" };
}

/**
 * Both ends at the day: the end is the day after the last ("3-5 May" is 2020-05-03/2020-05-06). Months and years keep their
 * bounds as printed, and both are meant ("2014-2018" is 2014/2018).
 */
function range({ from, to }: Extract<Sketch, { is: "range" }>, setting: Setting): Value {
  const last = resolve(to, setting);
  const first = resolve(startYear(from, to, last), setting);
  const because = first.because ?? last.because;
  const lacks = first.lacks ?? last.lacks;
  const context = last.context;
  if (first.context && last.context && first.context.first > last.context.first && from.is !== "year") {
    // The first end lies before the last: "from Monday to Friday", "from November to March".
    if (from.is === "weekday") return rangeOf(dayValue(onOrBefore(last.context.first, from.weekday), because), last, because, null, context);
    if (from.is === "month" && from.year === null) return rangeOf(monthValue(dayOf(last.context.first).year - 1, from.month, because), last, because, null, context);
    if (from.is === "day" && from.year === null && from.month !== null) return rangeOf(dayValue(numberOf(dayOf(last.context.first).year - 1, from.month, from.day), because), last, because, null, context);
  }
  return rangeOf(first, last, because, lacks, context);
}

const isDayLike = (value: Value): boolean => value.precision === "day" && value.type === "DATE";

function rangeOf(first: Value, last: Value, because: string | null, lacks: Value["lacks"], context: Context | null): Value {
  const end = isDayLike(last) && last.context && isDayLike(first) ? printDay(last.context.first + 1) : last.value;
  return { value: `${first.value}/${end}`, type: "DATE", precision: "range", because, context, lacks };
}

// The first end goes with the year of the last: "du 3 mars au 5 avril 2020".
function startYear(from: Sketch, to: Sketch, last: Value): Sketch {
  const known = (to.is === "day" || to.is === "month") && last.context ? dayOf(last.context.first) : null;
  if (!known) return from;
  if (from.is === "month" && from.year === null && from.shift === null && from.step === null) return { ...from, year: from.month > known.month ? known.year - 1 : known.year };
  if (from.is === "day" && from.year === null && from.month !== null) return { ...from, year: from.month > known.month ? known.year - 1 : known.year };
  if (from.is === "day" && from.month === null) return { ...from, month: known.month, year: known.year };
  return from;
}
