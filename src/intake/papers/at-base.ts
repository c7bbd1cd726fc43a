import { changesOf, shiftBetween } from "../../text/shift.js";
import { bookmarkOf } from "../../settlement/text/on-paper.js";
import type { CommonText, Paragraph } from "../../settlement/text/paragraph.js";
import { paperDoubt, type PaperDoubt } from "./refusals.js";
import type { Token } from "./stream.js";

/** Where the characters of a document stand in the text that it was made from. */
export interface AtBase {
  /** For each token that was there before anything was tracked: the paragraph of the base and the place in it; null for all others. */
  readonly places: readonly (Place | null)[];
  /** The paragraph of the base that a token stands in, or after. */
  readonly paragraphOf: (index: number) => string | null;
  readonly doubts: readonly PaperDoubt[];
}

export interface Place {
  readonly paragraph: string;
  /** In UTF-16 units; null within words that were changed without tracking. The end of a paragraph stands behind its last character. */
  readonly offset: number | null;
}

interface Segment {
  readonly tokens: readonly number[];
  readonly text: string;
  readonly bookmarks: readonly string[];
}

/** Finds the text's paragraphs in the document as it was before tracked changes; null where it is another text. */
export function atBase(stream: readonly Token[], base: CommonText): AtBase | null {
  const segments = segmentsOf(stream);
  const of = matched(segments, base);
  const known = segments.filter((segment) => base.paragraphs.find(({ id }) => id === of.get(segment))?.text === segment.text).length;
  if (known * 2 < base.paragraphs.length) return null;
  const places: (Place | null)[] = stream.map(() => null);
  const doubts: PaperDoubt[] = [];
  for (const segment of segments) {
    const paragraph = base.paragraphs.find(({ id }) => id === of.get(segment));
    if (paragraph === undefined) {
      if (segment.text.trim() !== "") doubts.push(paperDoubt("paper/untracked-new", null, "", segment.text));
      continue;
    }
    const { at, changed } = offsets(segment.text, paragraph.text);
    segment.tokens.forEach((token, index) => (places[token] = { paragraph: paragraph.id, offset: at[index]! }));
    for (const { was, is } of changed) doubts.push(paperDoubt("paper/untracked", paragraph.id, was, is));
  }
  const there = new Set(of.values());
  for (const { id, text } of base.paragraphs) if (!there.has(id)) doubts.push(paperDoubt("paper/untracked-gone", id, text));
  return { places, doubts, paragraphOf: (index) => places.slice(0, index + 1).findLast((place) => place !== null)?.paragraph ?? null };
}

/** The paragraphs before anything was tracked: each with its characters and its end. */
function segmentsOf(stream: readonly Token[]): readonly Segment[] {
  const segments: Segment[] = [];
  let tokens: number[] = [];
  let bookmarks: string[] = [];
  let text = "";
  stream.forEach((token, index) => {
    bookmarks.push(...token.bookmarks);
    if (token.inserted !== null) return;
    tokens.push(index);
    if (token.text !== null) return void (text += token.text);
    segments.push({ tokens, text, bookmarks });
    [tokens, bookmarks, text] = [[], [], ""];
  });
  if (tokens.length > 0) segments.push({ tokens, text, bookmarks });
  return segments;
}

/** Which paragraph of the base each is: by its bookmark, by its words, and where one is left between two neighbours, by its place. */
function matched(segments: readonly Segment[], { paragraphs }: CommonText): ReadonlyMap<Segment, string> {
  const of = new Map<Segment, string>();
  const taken = new Set<string>();
  const take = (segment: Segment, { id }: Paragraph): void => {
    of.set(segment, id);
    taken.add(id);
  };
  const free = (): readonly Segment[] => segments.filter((segment) => !of.has(segment) && segment.text !== "");
  const byBookmark = new Map(paragraphs.flatMap((paragraph) => { const name = bookmarkOf(paragraph.id); return name === null ? [] : [[name, paragraph] as const]; }));
  for (const segment of free()) {
    const paragraph = segment.bookmarks.map((name) => byBookmark.get(name)).find((one) => one !== undefined && !taken.has(one.id));
    if (paragraph && alike(segment.text, paragraph.text)) take(segment, paragraph);
  }
  for (const same of [(a: string, b: string) => a === b, (a: string, b: string) => a.replace(/\s+/g, " ").trim() === b.replace(/\s+/g, " ").trim(), alike]) {
    for (const segment of free()) {
      const paragraph = paragraphs.find(({ id, text }) => !taken.has(id) && same(segment.text, text));
      if (paragraph) take(segment, paragraph);
    }
  }
  return of;
}

/** Whether two wordings may be of one paragraph: half of the words of either stand in both. */
function alike(one: string, other: string): boolean {
  if (one === other) return true;
  const kept = shiftBetween(one, other).runs.reduce((sum, { length }) => sum + length, 0);
  return kept * 2 >= Math.max(one.length, other.length);
}

/** Where each unit of what the document has stands in the base, and one place more for the end. */
function offsets(text: string, base: string): { readonly at: readonly (number | null)[]; readonly changed: readonly { readonly was: string; readonly is: string }[] } {
  const shift = shiftBetween(text, base);
  const at: (number | null)[] = Array.from({ length: text.length }, () => null);
  for (const { from, to, length } of shift.runs) for (let unit = 0; unit < length; unit++) at[from + unit] = to + unit;
  const changed = changesOf(shift).map(({ before, after }) => ({ was: base.slice(after.start, after.end), is: text.slice(before.start, before.end) }));
  return { at: [...at, base.length], changed };
}
