import type { Language } from "../../language/index.js";
import type { World } from "../../language/world/index.js";
import { doubt, type Note } from "../../model/doubts.js";
import type { Dates, Parsed } from "../../model/rooms.js";
import type { DateExpression, When } from "../../model/when.js";
import { anchorOf, type Anchoring } from "./anchor.js";
import { dayOf, numberOf, printDay, weekdayOf } from "./civil.js";
import { find, type Found, type Stretch } from "./find.js";
import { grammarOf, type Grammar } from "./grammar.js";
import { join } from "./join.js";
import { resolve } from "./resolve.js";
import type { Lexemes } from "./lex.js";
import type { Sketch } from "./sketch.js";
import { directionOf, type Look } from "./tense.js";
import { newestOf, updatesOn, type Updates } from "./updates.js";
import type { Context, Setting, Value } from "./value.js";

/**
 * Room 5: every time written in the dispatch, with its TIMEX3 value and what that value was worked out from.
 * Places are half-open, in UTF-16 units. Trees are used where they are (for tense) and not missed where they are not.
 * Doubts: date/no-anchor, date/no-year, date/weekday-mismatch, date/two-readings, date/no-zone.
 */
export function date(parsed: Parsed, language: Language, world: World, note: Note): Dates {
  const grammar = grammarOf(language.calendar);
  const stretches = parsed.prepared.passages.map((passage) => join(find(parsed.prepared.source.text, passage, grammar), grammar));
  const anchoring = anchorOf(parsed, stretches, grammar, language, world);
  const updates = updatesOn(parsed, stretches, anchoring.anchor, anchoring.changed);
  const expressions = valuesOf(parsed, stretches, anchoring, updates, grammar, note);
  const newest = newestOf(updates.list)?.when ?? null;
  return {
    expressions, anchor: inWords(anchoring.when ?? newest), published: inWords(anchoring.published), updated: inWords(anchoring.updated ?? newest),
    updates: updates.list.map((one) => ({ ...one, when: inWords(one.when) })),
  };
}

function valuesOf(parsed: Parsed, stretches: readonly Stretch[], page: Anchoring, { anchors, printed }: Updates, grammar: Grammar, note: Note): DateExpression[] {
  const { text } = parsed.prepared.source;
  const bare = isBare(text, stretches);
  const expressions: DateExpression[] = [];
  let [context, quarter, said]: (Context | null)[] = [null, null, null];
  const all = printed.size === 0 ? page : { ...page, printed: new Map([...page.printed, ...printed]) };
  for (const [passage, { lexemes, found }] of stretches.entries()) {
    const anchoring = anchors.has(passage) ? { ...all, anchor: anchors.get(passage)! } : all;
    // An entry of a live page is read by itself: what was named in the one above says nothing here.
    if (parsed.prepared.passages[passage]?.kind === "update") [context, quarter, said] = [null, null, null];
    const inQuotes = quotesOf(lexemes);
    for (const one of found) {
      const spoken = said && inQuotes(one.from) ? said : null;
      const value = valueOf(one, anchoring, { context: context ?? null, quarter: quarter ?? null, spoken }, bare, () => directionOf(parsed, lexemes, grammar, one));
      noteDoubts(text, one, value, anchoring, note);
      // The day at the head of a dispatch is what it counts from, not something it tells of.
      if (!anchoring.printed.has(one)) context = value.context ?? context ?? null;
      if (value.context?.unit === "quarter") quarter = value.context;
      if (isWeekday(one.sketch) && value.context) said = value.context;
      expressions.push({
        start: one.start, end: one.end, value: value.value, type: value.type, precision: value.precision,
        inferred: value.because !== null, because: value.because && sentence(value.because),
      });
    }
  }
  return expressions;
}

/** Whether a lexeme stands in quotation marks; to be asked in order of the text. */
function quotesOf(lexemes: Lexemes): (at: number) => boolean {
  let at = 0;
  let open = false;
  return (upTo) => {
    for (; at < upTo; at++) {
      const key = lexemes.keys[at]!;
      if (key === "«" || key === "“") open = true;
      else if (key === "»" || key === "”") open = false;
      else if (key === "\"") open = !open;
    }
    return open;
  };
}

const isWeekday = (sketch: Sketch): boolean => sketch.is === "weekday" || (sketch.is === "timed" && sketch.date.is === "weekday");

function valueOf(one: Found, anchoring: Anchoring, before: Pick<Setting, "context" | "quarter" | "spoken">, bare: boolean, look: () => Look): Value {
  const printed = anchoring.printed.get(one);
  const setting = { anchor: anchoring.anchor, ...before, ...(needsDirection(one.sketch) ? look() : noLook), bare };
  const value = resolve(one.sketch, setting);
  if (printed) return { ...value, value: printed.value, because: printed.because, ...dayOfPrinted(printed.value) };
  if (value.lacks === null || one.sketch.is !== "weekday") return value;
  // Without any day to count from, a weekday said of a dated event is that event's day.
  const event = anchoring.events.find(({ at, number, beside }) => one.start >= at.start && one.end <= at.end && beside.filter(({ sketch }) => sketch.is === "weekday").length === 1 && one.sketch.is === "weekday" && weekdayOf(number) === one.sketch.weekday);
  return event ? { ...value, value: event.day, because: `${event.name} took place on that day`, lacks: null, context: { first: event.number, unit: "day" } } : value;
}

function dayOfPrinted(value: string): Pick<Value, "context" | "lacks"> {
  if (value.startsWith("X")) return { context: null, lacks: "year" };
  const [year, month, day] = value.slice(0, 10).split("-").map(Number) as [number, number, number];
  return { context: { first: numberOf(year, month, day), unit: "day" }, lacks: null };
}

const noLook: Look = { direction: null, sure: false };

const needsDirection = (sketch: Sketch): boolean =>
  sketch.is !== "year" && sketch.is !== "duration" && sketch.is !== "ref" && sketch.is !== "set" && sketch.is !== "span" && !(sketch.is === "day" && sketch.year !== null);

function noteDoubts(text: string, one: Found, value: Value, { printed }: Anchoring, note: Note): void {
  const at = { start: one.start, end: one.end };
  const words = text.slice(one.start, one.end);
  if (value.lacks === "anchor") note(doubt("date/no-anchor", at, words));
  if (value.lacks === "year") note(doubt("date/no-year", at, words));
  if (one.sketch.is === "timed" && !one.sketch.zoned && printed.has(one) && !/^\s?(?:UTC|GMT)\b/.test(text.slice(one.end, one.end + 5))) note(doubt("date/no-zone", at, words));
  const sketch = one.sketch.is === "timed" ? one.sketch.date : one.sketch;
  if (sketch.is !== "day" || !value.context) return;
  const { year } = dayOf(value.context.first);
  const weekday = weekdayOf(value.context.first);
  if (sketch.weekday !== null && weekday !== sketch.weekday) note(doubt("date/weekday-mismatch", at, words, weekdayNames[weekday]!));
  if (sketch.orElse) note(doubt("date/two-readings", at, words, printDay(value.context.first), printDay(numberOf(year, sketch.orElse.month, sketch.orElse.day))));
}

const weekdayNames = ["", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** Whether the whole text is one expression, perhaps with a word before it. */
function isBare(text: string, stretches: readonly Stretch[]): boolean {
  const [first, second] = stretches.filter(({ lexemes }) => lexemes.length > 0);
  if (!first || second || first.found.length !== 1) return false;
  const one = first.found[0]!;
  return one.from <= 1 && one.to === first.lexemes.length;
}

const inWords = <T extends When | null>(when: T): T => (when?.because ? { ...when, because: sentence(when.because) } : when);

const sentence = (words: string): string => `${words[0]!.toUpperCase()}${words.slice(1)}.`;
