/**
 * The entries of a live page, each with the instant it was stamped with. An hour alone is of the day that the page, a day printed
 * between the entries, or the entry before it leads to: the newest stands first or last, and where the hours jump the other way by
 * more than a working day, midnight lies between.
 */
import type { Parsed } from "../../model/rooms.js";
import type { Update, When } from "../../model/when.js";
import { dayOf, numberOf, printDay, printYearless } from "./civil.js";
import type { Found, Stretch } from "./find.js";
import { resolve } from "./resolve.js";
import type { Sketch } from "./sketch.js";
import { settingOf, type Anchor } from "./value.js";

export interface Updates {
  /** In order of the text; empty where the dispatch is no live page. */
  readonly list: readonly Update[];
  /** What the passages of an entry count from, by the index of the passage. */
  readonly anchors: ReadonlyMap<number, Anchor>;
  /** What the printed hours come to, day included. */
  readonly printed: ReadonlyMap<Found, When>;
}

interface Entry {
  readonly passage: number;
  /** The passage that opens the next entry, or how many there are. */
  readonly to: number;
  readonly found: Found;
  readonly clock: string;
  readonly day: DaySketch | null;
}

type DaySketch = Extract<Sketch, { is: "day" }>;

/** `published` and `changed` are the page's own days, as far as they are known. */
export function updatesOn(parsed: Parsed, stretches: readonly Stretch[], published: Anchor | null, changed: Anchor | null): Updates {
  const { passages } = parsed.prepared;
  const entries = entriesOf(parsed, stretches);
  const newestFirst = isNewestFirst(entries);
  let day = newestFirst ? changed ?? published : published ?? changed;
  let before: Entry | null = null;
  const anchors = new Map<number, Anchor>();
  const printed = new Map<Found, When>();
  const list = entries.map((entry): Update => {
    const told = entry.day ?? headingBefore(parsed, stretches, entry.passage, before?.passage ?? 0);
    day = told ? dayFrom(told, day) : day && before ? nextDay(day, before.clock, entry.clock, newestFirst) : day;
    before = entry;
    const when = instantOf(entry, day);
    printed.set(entry.found, when);
    if (day) for (let at = entry.passage; at < entry.to; at++) anchors.set(at, { ...day, clock: entry.clock, says: `the update stamped ${when.value}` });
    return { start: passages[entry.passage]!.start, end: passages[entry.to - 1]!.end, stamp: { start: entry.found.start, end: entry.found.end }, when };
  });
  return { list, anchors, printed };
}

/** The newest of some entries; null for none. */
export const newestOf = (list: readonly Update[]): Update | null => list.reduce<Update | null>((newest, one) => (newest === null || one.when.value > newest.when.value ? one : newest), null);

function entriesOf(parsed: Parsed, stretches: readonly Stretch[]): Entry[] {
  const { passages } = parsed.prepared;
  const places = passages.flatMap(({ kind }, at) => (kind === "update" ? [at] : []));
  return places.flatMap((passage, at): Entry[] => {
    const found = stretches[passage]?.found ?? [];
    const hour = found.find(({ sketch }) => clockIn(sketch) !== null);
    if (!hour) return [];
    const day = found.map(({ sketch }) => dayIn(sketch)).find((one) => one !== null) ?? null;
    return [{ passage, to: places[at + 1] ?? passages.length, found: hour, clock: clockIn(hour.sketch)!, day }];
  });
}

const clockIn = (sketch: Sketch): string | null => ((sketch.is === "clock" || sketch.is === "timed") && /^T\d\d:\d\d/.test(sketch.clock) ? sketch.clock : null);

function dayIn(sketch: Sketch): DaySketch | null {
  const one = sketch.is === "timed" ? sketch.date : sketch;
  return one.is === "day" && one.month !== null ? one : null;
}

/** Longer than a working day, in minutes: an hour that jumps the other way so far belongs to another day. */
const acrossMidnight = 8 * 60;

const minutes = (clock: string): number => Number(clock.slice(1, 3)) * 60 + Number(clock.slice(4, 6));

/** By the small steps between hours; where there are none, by the large ones, which may have midnight between them. */
function isNewestFirst(entries: readonly Entry[]): boolean {
  const steps = entries.slice(1).map((entry, at) => minutes(entries[at]!.clock) - minutes(entry.clock));
  const balance = (some: readonly number[]): number => some.reduce((sum, step) => sum + Math.sign(step), 0);
  return (balance(steps.filter((step) => Math.abs(step) <= acrossMidnight)) || balance(steps)) >= 0;
}

/** A day that stands by itself above an entry ("Friday 27 March"), not further up than the entry before. */
function headingBefore(parsed: Parsed, stretches: readonly Stretch[], passage: number, floor: number): DaySketch | null {
  const { passages } = parsed.prepared;
  for (let at = passage - 1; at > floor; at--) {
    if (passages[at]!.kind !== "stamp") continue;
    const found = stretches[at]?.found ?? [];
    if (found.length === 1 && found[0]!.sketch.is === "day") return dayIn(found[0]!.sketch);
  }
  return null;
}

function dayFrom(sketch: DaySketch, near: Anchor | null): Anchor {
  const value = near && near.year !== null && sketch.year === null ? resolve(sketch, settingOf(near, null)) : null;
  const year = sketch.year ?? (value?.context ? dayOf(value.context.first).year : null);
  return { year, month: sketch.month!, day: sketch.day, clock: null, says: "the day printed with the update" };
}

function nextDay(day: Anchor, before: string, clock: string, newestFirst: boolean): Anchor {
  const jump = minutes(clock) - minutes(before);
  const step = newestFirst && jump > acrossMidnight ? -1 : !newestFirst && jump < -acrossMidnight ? 1 : 0;
  if (step === 0) return day;
  const moved = dayOf(numberOf(day.year ?? 2020, day.month, day.day) + step);
  return { ...day, year: day.year === null ? null : moved.year, month: moved.month, day: moved.day };
}

function instantOf({ found, clock, day: own }: Entry, day: Anchor | null): When {
  const printed = day === null ? "XXXX-XX-XX" : day.year === null ? printYearless(day.month, day.day) : printDay(numberOf(day.year, day.month, day.day));
  const inferred = own === null || own.year === null;
  return { value: `${printed}${clock}`, precision: "instant", inferred, because: inferred && day ? `the hour of the update, on ${day.says}` : null, at: { start: found.start, end: found.end } };
}
