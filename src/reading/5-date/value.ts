import type { CalendarUnit } from "../../language/shape/calendar.js";
import type { DateType, Precision } from "../../model/when.js";
import { numberOf, printDay, printMonth, printWeek, printYear, weekdayOf } from "./civil.js";
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
  readonly quarter: Context | null;
  /** Inside quotation marks: the weekday last named, on which the words were said. */
  readonly spoken: Context | null;
  readonly direction: Direction | null;
  /** The direction stands in the words themselves ("since", "next"), not in the tense of some verb. */
  readonly sure: boolean;
  /** The whole text is this expression: it looks forward, like an order or an entry in a diary. */
  readonly bare: boolean;
}

/** A setting with nothing named before. */
export const settingOf = (anchor: Anchor | null, direction: Direction | null): Setting => ({ anchor, context: null, quarter: null, spoken: null, direction, sure: false, bare: false });

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

export const plain = (value: string, type: DateType, precision: Precision): Value => ({ value, type, precision, because: null, context: null, lacks: null });

export const dayValue = (number: number, because: string | null): Value => ({
  value: printDay(number), type: "DATE", precision: "day", because, context: { first: number, unit: "day" }, lacks: null,
});
export const weekValue = (number: number, because: string | null): Value => ({
  value: printWeek(number), type: "DATE", precision: "week", because, context: { first: number - weekdayOf(number) + 1, unit: "week" }, lacks: null,
});
export const monthValue = (year: number, month: number, because: string | null): Value => ({
  value: printMonth(year, month), type: "DATE", precision: "month", because, context: { first: numberOf(year, month, 1), unit: "month" }, lacks: null,
});
export const yearValue = (year: number, because: string | null): Value => ({
  value: printYear(year), type: "DATE", precision: "year", because, context: { first: numberOf(year, 1, 1), unit: "year" }, lacks: null,
});
export const quarterValue = (year: number, quarter: number, because: string | null): Value => ({
  value: `${printYear(year)}-Q${quarter}`, type: "DATE", precision: "quarter", because, context: { first: numberOf(year, quarter * 3 - 2, 1), unit: "quarter" }, lacks: null,
});
export const open = (value: string, lacks: "anchor" | "year", precision: Precision): Value => ({ value, type: "DATE", precision, because: null, context: null, lacks });

export const anchorDay = (anchor: Anchor | null): number | null => (anchor && anchor.year !== null ? numberOf(anchor.year, anchor.month, anchor.day) : null);

export const lacking = (anchor: Anchor | null): "anchor" | "year" => (anchor ? "year" : "anchor");
