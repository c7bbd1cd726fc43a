import type { CalendarUnit } from "../../language/shape/calendar.js";
import { addMonths, dayOf, numberOf, printDay, weekdayOf } from "./civil.js";
import { printDuration, type Sketch } from "./sketch.js";
import { onOrAfter, onOrBefore, unit, unitAt, unitWithoutYear } from "./unit.js";
import { type Context, type Setting, type Value, anchorDay, dayValue, lacking, monthValue, open, plain, weekValue, yearValue } from "./value.js";
import { day, half, holiday, month, quarter, season } from "./yearly.js";

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

const yearsIn: Partial<Record<CalendarUnit, number>> = { year: 1, decade: 10, century: 100, millennium: 1000 };

function distance(sketch: Extract<Sketch, { is: "distance" }>, setting: Setting): Value {
  const { anchor, context } = setting;
  const { unit: kind, count } = sketch;
  const direction = sketch.direction || (setting.direction === "future" || setting.bare ? 1 : 0);
  if (direction === 0) return plain(printDuration(count, kind), "DURATION", "open");
  // "Two years later", with no time named before and nothing to come, says how long only.
  if (sketch.fromContext && !context && direction > 0 && setting.direction !== "future" && !setting.bare) return plain(printDuration(count, kind), "DURATION", "open");
  if (count === "X") return plain(direction < 0 ? "PAST_REF" : "FUTURE_REF", "DATE", "open");
  if (typeof count !== "number" || count > 100000) return plain(printDuration(count, kind), "DURATION", "open");
  const today = anchorDay(anchor);
  const contextual = context !== null && !sketch.fromNow && (sketch.fromContext || (context.unit === "quarter" && kind === "year"));
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
  // Before the years that are counted from one, a number of years is a manner of speaking.
  if (kind !== "day" && kind !== "week" && direction * count * (yearsIn[kind] ?? 0) + dayOf(today).year < 1) return plain("PAST_REF", "DATE", "open");
  return unitAt(kind, today, direction * Math.trunc(count), `counted from ${anchor!.says}`, setting);
}

function nth({ nth, weekday, each, of }: Extract<Sketch, { is: "nth" }>, setting: Setting): Value {
  const whole = resolve(of, setting);
  if (!whole.context) return { ...whole, precision: "day", value: `${whole.value}-XX` };
  const first = whole.context.first;
  const end = whole.context.unit === "month" ? addMonths(first, 1) : whole.context.unit === "week" ? first + 7 : addMonths(first, 12);
  const because = whole.because;
  // A week is of the month that has its Thursday.
  if (each === "week") return weekValue(nth > 0 ? onOrAfter(first, 4) + 7 * (nth - 1) : onOrBefore(end - 1, 4) + 7 * (nth + 1), because);
  if (each === "fortnight") {
    const from = nth === 1 ? first : first + 15;
    return { ...dayValue(from, because), value: `${printDay(from)}/${printDay(nth === 1 ? first + 15 : end)}`, precision: "range" };
  }
  if (weekday === null) return dayValue(nth > 0 ? first + nth - 1 : end + nth, because);
  return dayValue(nth > 0 ? onOrAfter(first, weekday) + 7 * (nth - 1) : onOrBefore(end - 1, weekday) + 7 * (nth + 1), because);
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
