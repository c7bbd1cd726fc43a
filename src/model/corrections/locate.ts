import { moved, type Shift } from "../../text/shift.js";
import type { Span } from "../../text/span.js";
import type { Anchor, TargetKind } from "../correction.js";
import type { Reading } from "../reading.js";
import { refused, type CorrectionRefusal } from "./refusals.js";
import { anchorOf, idOfThing, placesOf, thingOf, thingsOf, type Thing } from "./things.js";

/** What is looked for in the other reading. Without an anchor it is known by where the first reading has it. */
export interface Sought {
  readonly kind: TargetKind;
  readonly id: string;
  readonly anchor: Anchor | null;
}

/** A thing is the same while so much of its words is. */
const enough = 0.5;
/** The best has to be ahead of the next by so much, or nobody can tell which of them is meant. */
const clearly = 0.1;

/**
 * The id that a thing of one reading has in another; a refusal when it is not there, or when it may be one of several.
 * A statement is known by its words, then by its cue and speaker; a person or party by its id, else by where it is mentioned.
 */
export function locate(here: Reading, there: Reading, shift: Shift, sought: Sought): string | CorrectionRefusal {
  const { kind, id } = sought;
  if (kind === "dispatch") return "";
  const own = thingOf(here, kind, id);
  // a correction that was already carried over once knows the words, even where this reading does not have the thing
  const anchor = (own ? null : sought.anchor) ?? (own ? anchorOf(here, kind, own) : null);
  if (!anchor) return refused("correction/no-such-target", `${kind} “${id}”`);
  const named = thingOf(there, kind, id);
  if (named && (kind === "person" || kind === "party")) return id;
  if (named && own && shift.before === shift.after && JSON.stringify(named) === JSON.stringify(own)) return id;

  const places = anchor.places.flatMap(({ start, end }) => moved(shift, { start, end }) ?? []);
  if (places.length === 0) return refused("correction/words-changed");
  const tied = bestOf(there, kind, places, anchor, own);
  if (tied.length === 0) return places.some(({ kept }) => kept >= enough) ? refused("correction/no-such-target", `${kind} “${id}”`) : refused("correction/words-changed");
  if (tied.length === 1) return tied[0]!;
  // several on the same words: where both readings have as many, they go by their order
  const before = bestOf(here, kind, anchor.places.map(({ start, end }) => ({ at: { start, end }, kept: 1 })), anchor, own);
  return (before.length === tied.length ? tied[before.indexOf(id)] : undefined) ?? refused("correction/two-targets", kind);
}

/** The ids of the things that stand best where the sought one went, in the reading's order; several where none is clearly ahead. */
function bestOf(there: Reading, kind: TargetKind, places: readonly Place[], anchor: Anchor, own: Thing | null): readonly string[] {
  const scored = thingsOf(there, kind).map((thing) => ({ id: idOfThing(kind, thing), score: likeness(there, kind, thing, places, anchor, own) }));
  const most = Math.max(...scored.map(({ score }) => score));
  return most < enough ? [] : scored.filter(({ score }) => score > most - clearly).map(({ id }) => id);
}

interface Place {
  readonly at: Span;
  readonly kept: number;
}

/** How well a thing of the other reading stands where the sought one went: 0 not at all, 1 on the very words. */
function likeness(there: Reading, kind: TargetKind, thing: Thing, places: readonly Place[], anchor: Anchor, own: Thing | null): number {
  const its = placesOf(there, kind, thing);
  if (kind === "person" || kind === "party") {
    const met = places.filter(({ at }) => its.some((other) => shared(at, other) > 0)).length;
    return met / places.length;
  }
  if (kind === "exchange") {
    const met = places.filter(({ at }) => its.some((other) => shared(at, other) >= enough)).length;
    return (met / places.length) * 0.8 + (own?.["kind"] === thing["kind"] ? 0.2 : 0);
  }
  if (kind !== "statement") return Math.max(0, ...places.map(({ at, kept }) => kept * Math.max(0, ...its.map((other) => shared(at, other)))));

  // the cue's own place is among the places; the words that were said weigh more
  const all = union(its);
  const sought = union(places.map(({ at }) => at));
  const both = meeting(all, sought);
  const words = both === 0 ? 0 : both / Math.max(1, Math.min(length(all), length(sought)));
  const kept = Math.max(...places.map((place) => place.kept));
  if (words < enough || kept < enough) return 0;
  const said = anchorOf(there, kind, thing);
  const cue = anchor.cue !== null && said.cue !== null ? same(anchor.cue, said.cue) : anchor.cue === said.cue;
  const speaker = anchor.speaker !== null && said.speaker !== null ? same(anchor.speaker, said.speaker) : anchor.speaker === said.speaker;
  const tight = both / Math.max(1, length(all) + length(sought) - both);
  return 0.5 * words + 0.2 * tight + (cue ? 0.15 : 0) + (speaker ? 0.15 : 0);
}

const same = (a: string, b: string): boolean => a.normalize("NFKC").toLowerCase() === b.normalize("NFKC").toLowerCase();

/** Share of two spans in one another: 1 for the same. */
function shared(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** The spans without overlaps, in order. */
function union(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const one of [...spans].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && one.start <= last.end) found[found.length - 1] = { start: last.start, end: Math.max(last.end, one.end) };
    else found.push(one);
  }
  return found;
}

const length = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** How many code units two unions share. */
const meeting = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce((sum, one) => sum + b.reduce((part, other) => part + Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start)), 0), 0);
