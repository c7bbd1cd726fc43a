import type { Span } from "../../../text/span.js";

// Where the ends of words in the text can be moved to. Nothing is decided here: what is meant is kept by the desk.

/** One end of one of the places that words stand at. */
export interface Grip {
  readonly index: number;
  readonly end: "begin" | "end";
}

/** The places with one end moved by a word or a character; as they are where it cannot go further. */
export function movedBy(text: string, places: readonly Span[], grip: Grip, by: "word" | "character", forward: boolean): readonly Span[] {
  const at = places[grip.index]!;
  const from = grip.end === "begin" ? at.start : at.end;
  const to = by === "character" ? nextCharacter(text, from, forward) : nextWord(text, from, grip.end, forward);
  return movedTo(text, places, grip, to);
}

/** The places with one end at a point of the text, where that leaves at least one character and does not reach into another place. */
export function movedTo(text: string, places: readonly Span[], { index, end }: Grip, to: number): readonly Span[] {
  const at = places[index]!;
  const floor = places[index - 1]?.end ?? 0;
  const ceiling = places[index + 1]?.start ?? text.length;
  const moved = end === "begin" ? { start: Math.max(floor, to), end: at.end } : { start: at.start, end: Math.min(ceiling, to) };
  return moved.start >= moved.end ? places : places.map((one, place) => (place === index ? moved : { start: one.start, end: one.end }));
}

/** The edge of a word that is nearest to a point: a beginning for the beginning of words, an end for their end. */
export function nearestEdge(text: string, to: number, end: Grip["end"]): number {
  const edges = edgesAround(text, to, end);
  return edges.reduce((best, edge) => (Math.abs(edge - to) < Math.abs(best - to) ? edge : best), edges[0] ?? to);
}

function nextWord(text: string, from: number, end: Grip["end"], forward: boolean): number {
  const edges = edgesAround(text, from, end);
  return (forward ? edges.find((edge) => edge > from) : edges.findLast((edge) => edge < from)) ?? from;
}

function nextCharacter(text: string, from: number, forward: boolean): number {
  if (forward) return Math.min(text.length, from + ((text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1));
  const before = text.charCodeAt(from - 1);
  return Math.max(0, from - (before >= 0xdc00 && before <= 0xdfff ? 2 : 1));
}

/** How far an end is looked for on either side: longer than any word, and soon looked through. */
const reach = 400;

/** Where words begin, or end, around a point: what stands together without white space is cut where a language cuts it. */
function edgesAround(text: string, around: number, end: Grip["end"]): readonly number[] {
  const start = Math.max(0, around - reach);
  const edges: number[] = [];
  for (const { index, segment, isWordLike } of segmenter.segment(text.slice(start, around + reach))) if (isWordLike || /\S/u.test(segment)) edges.push(start + index + (end === "begin" ? 0 : segment.length));
  return edges;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });
