import type { Grammar } from "./grammar.js";
import type { Found, Stretch } from "./find.js";
import type { Lexemes } from "./lex.js";
import type { Sketch } from "./sketch.js";

/**
 * Puts together what stands together, then drops what says nothing by itself:
 *
 *     fin + mars        → fin mars           from + Monday + to + Friday → a range
 *     vendredi + soir   → an evening         le 28 mars + à + 12h10      → an hour of a day
 */
export function join({ lexemes, found }: Stretch, grammar: Grammar): Stretch {
  if (found.length === 0) return { lexemes, found };
  let joined = pairs(found, (one, next) => withPart(one, next));
  joined = pairs(joined, (one, next) => withClock(lexemes, grammar, one, next));
  joined = joined.filter((one) => one.rule !== "date/part" && !(one.sketch.is === "daytime" && one.sketch.shift === null));
  joined = pairs(joined, (one, next) => besideDate(lexemes, one, next));
  joined = pairs(joined, (one, next) => range(lexemes, grammar, one, next));
  return { lexemes, found: withSharedYears(lexemes, grammar, joined) };
}

/** Goes over neighbours; where `merge` makes one of two, goes on with that one. */
function pairs(found: readonly Found[], merge: (one: Found, next: Found) => Found | null): Found[] {
  const made: Found[] = [];
  for (const one of found) {
    const last = made.at(-1);
    const both = last ? merge(last, one) : null;
    if (both) made[made.length - 1] = both;
    else made.push(one);
  }
  return made;
}

const covering = (one: Found, next: Found, sketch: Sketch): Found => ({ ...one, end: next.end, to: next.to, sketch });

function withPart(one: Found, next: Found): Found | null {
  if (one.rule !== "date/part" || one.to !== next.from) return null;
  const { is } = next.sketch;
  if (is === "duration" || is === "ref" || is === "set" || is === "clock" || is === "daytime") return null;
  return { ...covering(one, next, next.sketch), rule: next.rule, part: one.part };
}

function withClock(lexemes: Lexemes, grammar: Grammar, one: Found, next: Found): Found | null {
  const joiners = next.from - one.to;
  if (joiners > 2) return null;
  for (let i = one.to; i < next.from; i++) if (!grammar.words.clockJoiners.includes(lexemes.keys[i]!)) return null;
  if (hasDay(one.sketch)) {
    if (next.sketch.is === "clock") return covering(one, next, { is: "timed", date: one.sketch, clock: next.sketch.clock, zoned: next.sketch.zoned });
    if (next.sketch.is === "daytime" && (next.sketch.shift ?? 0) === 0 && joiners === 0) return covering(one, next, { is: "timed", date: one.sketch, clock: next.sketch.value, zoned: true });
  }
  if (hasDay(next.sketch)) {
    if (one.sketch.is === "clock") return { ...covering(one, next, { is: "timed", date: next.sketch, clock: one.sketch.clock, zoned: one.sketch.zoned }), rule: next.rule };
    if (one.sketch.is === "daytime" && one.sketch.shift === null) return { ...covering(one, next, { is: "timed", date: next.sketch, clock: one.sketch.value, zoned: true }), rule: next.rule };
  }
  return null;
}

const hasDay = (sketch: Sketch): boolean =>
  sketch.is === "day" || sketch.is === "weekday" || sketch.is === "nth" || (sketch.is === "unit" && sketch.unit === "day") || sketch.is === "holiday";

/** "Saturday (7 November)": one day, told twice. */
function besideDate(lexemes: Lexemes, one: Found, next: Found): Found | null {
  if (one.sketch.is !== "weekday" || next.sketch.is !== "day" || next.sketch.month === null || next.sketch.weekday !== null) return null;
  if (next.from - one.to !== 1 || lexemes.keys[one.to] !== "(") return null;
  const closed = lexemes.keys[next.to] === ")" ? 1 : 0;
  return { ...covering(one, next, { ...next.sketch, weekday: one.sketch.weekday }), rule: next.rule, to: next.to + closed, end: lexemes.ends[next.to + closed - 1]! };
}

/** "In March or April 2019": the year stands for both. */
function withSharedYears(lexemes: Lexemes, grammar: Grammar, found: readonly Found[]): Found[] {
  const made = [...found];
  for (let i = made.length - 2; i >= 0; i--) {
    const { sketch, to } = made[i]!;
    const next = made[i + 1]!;
    if ((sketch.is !== "day" && sketch.is !== "month") || sketch.year !== null || sketch.yearShift !== null || (sketch.is === "month" && (sketch.shift !== null || sketch.step !== null))) continue;
    if ((next.sketch.is !== "day" && next.sketch.is !== "month") || next.sketch.year === null || sketch.month === null || next.sketch.month === null) continue;
    if (next.from - to > 2 || next.from === to || !grammar.words.coordinators.includes(lexemes.keys[to]!) || sketch.month > next.sketch.month) continue;
    made[i] = { ...made[i]!, sketch: { ...sketch, year: next.sketch.year } };
  }
  return made;
}

function range(lexemes: Lexemes, grammar: Grammar, one: Found, next: Found): Found | null {
  if (!bounds(one.sketch) || !bounds(next.sketch)) return null;
  if (next.from - one.to > 4) return null;
  const between = lexemes.keys.slice(one.to, next.from).join(" ");
  if (between.length > 24) return null;
  for (const { opens, joins } of grammar.words.ranges) {
    if (!joins.includes(between)) continue;
    // Two full days need no opening word: "the truce of 10 November 2018 to 3 February 2019".
    if (one.sketch.is === "day" && next.sketch.is === "day" && one.sketch.year !== null && next.sketch.year !== null && !grammar.words.coordinators.includes(between))
      return { ...covering(one, next, { is: "range", from: one.sketch, to: next.sketch }), rule: "date/range" };
    for (const open of opens) {
      const width = open.split(" ").length;
      // What opens the range may be the article that the first end took along: "du", "d'".
      for (const at of [one.from - width, one.from]) {
        if (at < 0 || lexemes.keys.slice(at, at + width).join(" ") !== open) continue;
        return { ...covering(one, next, { is: "range", from: one.sketch, to: next.sketch }), from: at, start: lexemes.starts[at]!, rule: "date/range" };
      }
    }
  }
  if (one.sketch.is === next.sketch.is && one.sketch.is !== "unit" && grammar.words.rangeJoiners.includes(between)) return { ...covering(one, next, { is: "range", from: one.sketch, to: next.sketch }), rule: "date/range" };
  return null;
}

const bounds = (sketch: Sketch): boolean =>
  sketch.is === "day" || sketch.is === "month" || sketch.is === "year" || sketch.is === "weekday" || sketch.is === "quarter" || sketch.is === "season" || sketch.is === "timed"
  || sketch.is === "nth" || sketch.is === "holiday" || (sketch.is === "unit" && sketch.step === null);
