import type { Span } from "../text/span.js";

/** How fine a date is known. */
export type Precision = "instant" | "day" | "week" | "month" | "quarter" | "year" | "decade" | "range" | "open";

/**
 * A time as the text gives it.
 * `value` follows TIMEX3: "2020-03-27", "2020-W13", "2020-03", "XXXX-03-27" where the year stays open, "2020-03-27T12:10",
 * "2020-03-01/2020-03-08" (end exclusive), "2014/2018" (a range of whole months or years has its bounds as printed, both meant),
 * "2020-SP" (spring), "2020-H1", "199" (the 1990s), "19" (the 20th century), "P3D", "PAST_REF".
 */
export interface When {
  readonly value: string;
  readonly precision: Precision;
  /** True when any part of the value was not printed but worked out. */
  readonly inferred: boolean;
  /** In one sentence, what it was worked out from; null when all was printed. */
  readonly because: string | null;
  /** Where it is printed; null when it stands nowhere (the dispatch's own date, for one). */
  readonly at: Span | null;
}

export type DateType = "DATE" | "TIME" | "DURATION" | "SET";

/** A date expression found in the text. `start` and `end` are its place. */
export interface DateExpression extends Span {
  readonly value: string;
  readonly type: DateType;
  readonly precision: Precision;
  readonly inferred: boolean;
  readonly because: string | null;
}

/** One entry of a live page: its place with its stamp and heading, where its hour is printed, and the instant that comes to. */
export interface Update extends Span {
  readonly stamp: Span;
  readonly when: When;
}
