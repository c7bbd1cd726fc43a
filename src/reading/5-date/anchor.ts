/**
 * What day does the dispatch count from? In this order: its dateline, when it is a day or two older than what was told with it, for
 * that is when it was written; what was told with it; what it prints at its head or foot ("BEIJING, March 27", "Mis à jour le 28/03"). A day printed without its year gets one only from the text itself:
 *
 *   1. the same day and month printed with a year elsewhere in it;
 *   2. a dated event it names, on a day that it also tells by weekday, date or "yesterday", counted from the printed day;
 *   3. a weekday printed with the date, and the terms of the office-holders named, when they leave one single year.
 *
 * Else the year stays open: 27 March is a Friday in 2009, 2015, 2020 and 2026.
 */
import type { Language } from "../../language/index.js";
import type { World } from "../../language/world/index.js";
import type { Parsed } from "../../model/rooms.js";
import type { When } from "../../model/when.js";
import { dayOf, exists, numberOf, printDay, printYearless, weekdayOf } from "./civil.js";
import { eventsNamed, type NamedEvent } from "./events.js";
import type { Found, Stretch } from "./find.js";
import type { Grammar } from "./grammar.js";
import { resolve } from "./resolve.js";
import type { Sketch } from "./sketch.js";
import { yearByTerms } from "./terms.js";
import { settingOf, type Anchor } from "./value.js";

export interface Anchoring {
  readonly anchor: Anchor | null;
  readonly when: When | null;
  /** The day of the last change, where it is told or printed. */
  readonly changed: Anchor | null;
  readonly published: When | null;
  readonly updated: When | null;
  /** What the found expressions that print these days come to, year included. */
  readonly printed: ReadonlyMap<Found, When>;
  /** Events named in the text with their days, for texts without any anchor. */
  readonly events: readonly NamedEvent[];
}

/** Finds the day the dispatch counts from, and how it is known. */
export function anchorOf(parsed: Parsed, stretches: readonly Stretch[], grammar: Grammar, language: Language, world: World): Anchoring {
  const { told } = parsed.prepared.source;
  const stamps = stampsOf(parsed, stretches, grammar);
  const toldPublished = toldDay(told.published, "the day told with the dispatch");
  const toldUpdated = toldDay(told.updated, "the day of the last change, told with the dispatch");
  const known = toldPublished ?? toldUpdated;
  const undated = known === null && stamps.some((stamp) => stamp.day.year === null);
  const events = known === null ? eventsNamed(parsed, stretches, grammar, world) : [];
  const year = undated ? yearOf(stamps, parsed, stretches, events, language, world) : null;
  const printed = new Map<Found, When>();
  const read = stamps.map((stamp) => ({ stamp, ...stampDay(stamp, known?.anchor ?? null, year) }));
  for (const { stamp, when } of read) printed.set(stamp.found, when);
  const first = (kind: Stamp["kind"]): (typeof read)[number] | undefined => read.find(({ stamp }) => stamp.kind === kind);
  const published = toldPublished?.when ?? first("published")?.when ?? first("dateline")?.when ?? null;
  const updated = toldUpdated?.when ?? first("updated")?.when ?? null;
  const dateline = first("dateline");
  const written = dateline && toldPublished && isJustBefore(dateline.anchor, toldPublished.anchor) ? dateline : null;
  const chosen = written ?? toldPublished ?? first("published") ?? dateline ?? toldUpdated ?? first("updated") ?? null;
  return { anchor: chosen?.anchor ?? null, when: chosen?.when ?? null, changed: (toldUpdated ?? first("updated"))?.anchor ?? null, published, updated, printed, events };
}

/** A dispatch is often taken over some days after it was written. */
function isJustBefore(dateline: Anchor, told: Anchor): boolean {
  if (dateline.year === null || told.year === null) return false;
  const days = numberOf(told.year, told.month, told.day) - numberOf(dateline.year, dateline.month, dateline.day);
  return days >= 0 && days <= 14;
}

/** An ISO day or instant as it was told; null when it is none. */
function toldDay(told: string | undefined, says: string): { anchor: Anchor; when: When } | null {
  const match = told === undefined ? null : /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d))?/.exec(told);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (!exists(year, month, day)) return null;
  const clock = match[4] ? `T${match[4]}:${match[5]}` : null;
  const value = match[0].replace(" ", "T");
  return {
    anchor: { year, month, day, clock, says: `${says}, ${printDay(numberOf(year, month, day))}` },
    when: { value, precision: clock ? "instant" : "day", inferred: false, because: null, at: null },
  };
}

interface Stamp {
  readonly kind: "published" | "updated" | "dateline";
  readonly found: Found;
  readonly day: Extract<Sketch, { is: "day" }>;
  readonly clock: string | null;
}

function stampsOf(parsed: Parsed, stretches: readonly Stretch[], grammar: Grammar): Stamp[] {
  const { passages, source } = parsed.prepared;
  const stamps: Stamp[] = [];
  // The days between the entries of a live page are theirs, not the page's.
  const entries = passages.findIndex(({ kind }) => kind === "update");
  passages.forEach((passage, index) => {
    const stretch = stretches[index];
    if (passage.kind === "update" || (entries >= 0 && index > entries && passage.kind === "stamp")) return;
    for (const found of stretch?.found ?? []) {
      const day = dayIn(found.sketch);
      if (!day || day.month === null) continue;
      const kind = stampCue(source.text, passage.start, found.start, grammar)
        ?? (passage.kind === "stamp" ? "published" : passage.kind === "dateline" || isDateline(source.text, passage.start, found) ? "dateline" : null);
      if (kind) stamps.push({ kind, found, day, clock: found.sketch.is === "timed" ? found.sketch.clock : null });
    }
  });
  return stamps;
}

function dayIn(sketch: Sketch): Extract<Sketch, { is: "day" }> | null {
  if (sketch.is === "day") return sketch;
  return sketch.is === "timed" && sketch.date.is === "day" ? sketch.date : null;
}

const stampReach = 60;

/** "Publié le", "Last updated:" on the same line before the day. */
function stampCue(text: string, passageStart: number, start: number, grammar: Grammar): "published" | "updated" | null {
  const near = text.slice(Math.max(passageStart, start - stampReach), start);
  const line = near.lastIndexOf("\n") + 1;
  if (line === 0 && start - passageStart > stampReach) return null;
  const before = near.slice(line).normalize("NFC").toLowerCase().replace(/’/g, "'");
  const place = (cues: readonly string[]): number => Math.max(...cues.map((cue) => before.lastIndexOf(cue)));
  const [published, updated] = [place(grammar.words.stamps.published), place(grammar.words.stamps.updated)];
  if (published < 0 && updated < 0) return null;
  return updated >= published ? "updated" : "published";
}

/**
 * A day at the head of a paragraph, set off from it, where room 2 saw none:
 * "BEIJING, March 27 (Agency) --", "(Velmar, 27 mars 2020)", "By Jane Roe | March 27, 2020".
 */
function isDateline(text: string, passageStart: number, found: Found): boolean {
  if (found.start - passageStart > stampReach) return false;
  const before = text.slice(passageStart, found.start);
  const after = text.slice(found.end, found.end + 6);
  if (/[|·•]\s*$/.test(before) && /^\s*(?:[|·•\n]|$)/.test(after)) return true;
  return /^\(?\p{Lu}[\p{L}\p{M}'’.,()/ -]*,\s*(le\s)?$/u.test(before) && /^\s*(?:\(|\)|–|—|--|-\s|\.\s*[–—-])/.test(after);
}

function stampDay(stamp: Stamp, known: Anchor | null, inferred: { year: number; because: string } | null): { anchor: Anchor; when: When } {
  const { day, clock, found } = stamp;
  const at = { start: found.start, end: found.end };
  const month = day.month!;
  const precision = clock ? "instant" as const : "day" as const;
  const what = stamp.kind === "updated" ? "the day of the last change" : stamp.kind === "dateline" ? "the day of the dateline" : "the day of the dispatch";
  const nearest = day.year === null && known ? resolve(day, settingOf(known, null)) : null;
  const year = day.year ?? (nearest?.context ? dayOf(nearest.context.first).year : (inferred?.year ?? null));
  const value = year === null ? printYearless(month, day.day) : printDay(numberOf(year, month, day.day));
  const because = day.year !== null ? null : (nearest?.because ?? inferred?.because ?? null);
  return {
    anchor: { year, month, day: day.day, clock, says: `${what}, ${value}` },
    when: { value: `${value}${clock ?? ""}`, precision, inferred: because !== null, because, at },
  };
}

/** A year for the days that print none; null when the text gives no single one. */
function yearOf(stamps: readonly Stamp[], parsed: Parsed, stretches: readonly Stretch[], events: readonly NamedEvent[], language: Language, world: World): { year: number; because: string } | null {
  // A dispatch has a stamp or two; a page of many is no dispatch, and its first ones tell as much as all.
  for (const { day } of stamps.slice(0, 4)) {
    if (day.year !== null) continue;
    const twin = twinOf(day, stretches);
    if (twin !== null) return { year: twin, because: "the same day is printed with its year in the text" };
    for (const event of events) {
      const year = yearByEvent(day, event);
      if (year !== null) return { year, because: `${event.name} took place on ${event.day}, which is the day the text gives for it` };
    }
    const byTerms = yearByTerms(day, parsed, stretches, language, world);
    if (byTerms) return byTerms;
  }
  return null;
}

function twinOf(day: Extract<Sketch, { is: "day" }>, stretches: readonly Stretch[]): number | null {
  const years = new Set<number>();
  for (const { found } of stretches) {
    for (const { sketch } of found) {
      const other = dayIn(sketch);
      if (other && other.year !== null && other.month === day.month && other.day === day.day) years.add(other.year);
    }
  }
  return years.size === 1 ? [...years][0]! : null;
}

const reach = 45;

/** The year in which the printed day stands near the event and the text's own words for the event's day lead to it. */
function yearByEvent(day: Extract<Sketch, { is: "day" }>, event: NamedEvent): number | null {
  const eventDay = dayOf(event.number);
  for (const year of [eventDay.year - 1, eventDay.year, eventDay.year + 1]) {
    if (!exists(year, day.month!, day.day)) continue;
    const number = numberOf(year, day.month!, day.day);
    if (Math.abs(number - event.number) > reach) continue;
    if (day.weekday !== null && weekdayOf(number) !== day.weekday) continue;
    const anchor: Anchor = { year, month: day.month!, day: day.day, clock: null, says: "" };
    const direction = event.number <= number ? "past" : "future";
    const agrees = event.beside.some(({ sketch }) => {
      if (!tellsADay(sketch)) return false;
      return resolve(sketch, settingOf(anchor, direction)).value === event.day;
    });
    if (agrees) return year;
  }
  return null;
}

const tellsADay = (sketch: Sketch): boolean =>
  sketch.is === "weekday" || (sketch.is === "day" && sketch.year === null) || (sketch.is === "unit" && sketch.unit === "day" && sketch.step === null);
