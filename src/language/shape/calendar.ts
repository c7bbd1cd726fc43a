/** Spans of time that can be counted. */
export type CalendarUnit =
  | "second" | "minute" | "hour" | "day" | "night" | "weekend" | "week" | "fortnight" | "month" | "quarter" | "half" | "season"
  | "year" | "decade" | "century" | "millennium";

/** Phrases in lower case with what they mean. A word written here with a capital counts only when it is printed with one. */
export type CalendarTable<Value = number> = Readonly<Record<string, Value>>;

/**
 * What a rule makes of the words it caught; the making itself is the same in every language (reading/5-date/sketch.ts).
 * day: a calendar day · month · year · weekday · unit: "last week" · season · quarter · half · decade · century ·
 * distance: "three days ago" · duration · set: "every day" · ref: "now" · clock: an hour · nth: "first Monday of May" · holiday ·
 * nothing: looks like a time and is none · day-range: "3-5 May" · year-range: "2014-2018" · numeric: "03/05/2020" in the order usual here · iso: "2020-05-03".
 */
export type CalendarMaker =
  | "day" | "month" | "year" | "weekday" | "unit" | "season" | "quarter" | "half" | "decade" | "century" | "distance" | "duration"
  | "nothing" | "set" | "ref" | "clock" | "nth" | "holiday" | "day-range" | "year-range" | "numeric" | "iso";

/**
 * One way to write a time.
 *
 *     form: "in [ {month} ,? {year} ]"
 *            │    │       │
 *            │    │       └ a mark that may be missing
 *            │    └ a word of a table below, or a number; "{to=day}" catches a day under the name "to"
 *            └ a word that must stand there and is not part of the expression, which goes from [ to ]
 *
 * "$" is the end of the passage, "(on|by)" is a choice of words, "~" says that no space may stand there. The longest form that fits wins, then the first.
 */
export interface CalendarRule {
  /** Permanent id: "date/day-month". */
  readonly id: string;
  readonly why: string;
  readonly form: readonly string[];
  readonly makes: CalendarMaker;
  /** What the form says without a word that could be caught: { direction: -1 } for "ago". */
  readonly with?: Readonly<Record<string, number | string>>;
  /** Examples, read on Friday 27 March 2020; they run as tests: "We met on [3 March 2019](2019-03-03)." */
  readonly finds: readonly string[];
  /** Near misses: no rule makes anything of them. */
  readonly leaves: readonly string[];
}

/** What tells past from future when no tree does. */
export interface TenseWords {
  /** Words that put what follows into the past: "had", "was", "a" (avoir), "ont". */
  readonly past: readonly string[];
  /** Words that look forward: "will", "is scheduled", "devra". */
  readonly future: readonly string[];
  /** Before a time that is past whatever the verb: "since". */
  readonly since: readonly string[];
  /** Before a time to come: "until". */
  readonly until: readonly string[];
  /** Present forms that, with a weekday, tell of what is planned: "meets", "s'ouvre" without its pronoun. */
  readonly scheduled: readonly string[];
  /** Two words before the verb that make it an arrangement: "was to", "devait se". */
  readonly arranged: readonly string[];
  /** Pairs of words that leave open what stands further on, and so let it look forward: "rule out", "pas exclu". */
  readonly leftOpen: readonly string[];
  /** Verbs, as in a dictionary, whose infinitive is still to come: "agreed to meet", « sont convenus de se revoir ». */
  readonly toCome: readonly string[];
  /** Endings of past verbs: "ed", "aient". */
  readonly pastEndings: readonly string[];
  /** Endings of future verbs: "ront". */
  readonly futureEndings: readonly string[];
  /** Words with one of these endings that are no such verbs: "need", "contra"; whole endings with a hyphen before: "-ité". */
  readonly notVerbs: readonly string[];
}

/** The words of the calendar in one language. Numbers of months count from 1, of weekdays from Monday = 1. */
export interface CalendarWords {
  readonly month: CalendarTable;
  /** Months that are also other words, and count only in company: "may", "mars". */
  readonly doubtfulMonths: readonly string[];
  readonly weekday: CalendarTable;
  /** Several of them: "Mondays", "lundis". */
  readonly weekdays: CalendarTable;
  /** "Fri." only beside a date. */
  readonly shortWeekday: CalendarTable;
  /** Number words: "twelve", "quatre-vingt". Compound ones are put together by rule. */
  readonly number: CalendarTable;
  /** 100 and above, which multiply what stands before them: "hundred". */
  readonly multiplier: CalendarTable;
  /** Between parts of a number: "and", "et". */
  readonly numberJoiners: readonly string[];
  readonly ordinal: CalendarTable;
  /** What makes an ordinal of digits: "th", "er". */
  readonly ordinalEndings: readonly string[];
  /** How many, roughly: "several" is "X", "a couple of" is 2. */
  readonly quantity: CalendarTable<number | string>;
  /** One of them: "day", "jour". */
  readonly unit: CalendarTable<CalendarUnit>;
  /** Several of them: "days"; in some languages the same words. */
  readonly units: CalendarTable<CalendarUnit>;
  /** spring SP, summer SU, autumn FA, winter WI. */
  readonly season: CalendarTable<string>;
  /** Counted from the dispatch: "last" -1, "this" 0, "next" 1. */
  readonly shift: CalendarTable;
  /** The same where it stands after the noun: "dernier". */
  readonly shiftAfter: CalendarTable;
  /** Counted from a time named before: "the previous" -1, "that" 0, "the following" 1. */
  readonly step: CalendarTable;
  readonly stepAfter: CalendarTable;
  /** "early", "fin": narrows a time without changing what it is called by. */
  readonly part: CalendarTable<string>;
  /** "yesterday" -1. */
  readonly dayWord: CalendarTable;
  /** "la veille" -1: counted from a time named before. */
  readonly contextDay: CalendarTable;
  /** PRESENT_REF, PAST_REF, FUTURE_REF. */
  readonly ref: CalendarTable<string>;
  /** "12-25"; days from Easter Sunday: "easter+1"; the fourth Thursday of November: "11-#4-4", and the day after: "11-#4-4+1". */
  readonly holiday: CalendarTable<string>;
  /** TMO morning, TMI midday, TAF afternoon, TEV evening, TNI night. */
  readonly daytime: CalendarTable<string>;
  /** "noon" is "T12:00". */
  readonly clockWord: CalendarTable<string>;
  /** Hours to add after "a.m.", "p.m.". */
  readonly meridiem: CalendarTable;
  /** Names of time zones that may follow an hour. */
  readonly zone: CalendarTable<string>;
  /** "daily" is "P1D". */
  readonly frequency: CalendarTable<string>;
  /** "nineties" is 90. */
  readonly decadeWord: CalendarTable;
  /** "about", "nearly": may stand before a count. */
  readonly about: CalendarTable<string>;

  /** Words that belong to the expression when they stand before it: "the", "le". */
  readonly articles: readonly string[];
  /** After these a number names a thing, not a year: "resolution", "article". */
  readonly numbered: readonly string[];
  /** Before these a number counts things: "people", "euros". */
  readonly counted: readonly string[];
  /** Order of a date in digits. */
  readonly order: "day-month" | "month-day";
  /** Whether others who write this language use the other order: "03/04/2020" is then doubted. */
  readonly orderVaries: boolean;
  /** Between the two ends of a range that a word opens: "from … to", "entre … et". */
  readonly ranges: readonly { readonly opens: readonly string[]; readonly joins: readonly string[] }[];
  /** Between the two ends of a range that needs no opening: "-", "jusqu'au". */
  readonly rangeJoiners: readonly string[];
  /** May stand between a day and an hour: "at", "à", ",". */
  readonly clockJoiners: readonly string[];
  /** Between times that share a year: "in March or April 2019". */
  readonly coordinators: readonly string[];
  readonly tense: TenseWords;
  /** What a dispatch prints before the time it was made public or changed. */
  readonly stamps: { readonly published: readonly string[]; readonly updated: readonly string[] };
  /** How the events of the world's table are spoken of: every group must have one of its words in the sentence. */
  readonly events: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly rules: readonly CalendarRule[];
}
