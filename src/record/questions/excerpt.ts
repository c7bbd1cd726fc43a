import type { Span } from "../../text/span.js";

/** Longest excerpt, in UTF-16 code units. */
const longest = 280;
/** How much of it stands before the first marked word, at most. */
const before = 90;

/** A part of a text around the first place that was found, with the marks that fall into it counted from its start. */
export function excerptOf(text: string, marks: readonly Span[]): { readonly words: string; readonly marks: readonly Span[]; readonly at: Span } {
  const first = marks[0]?.start ?? 0;
  const from = first <= before ? 0 : wordStart(text, first - before, first);
  const until = Math.min(text.length, from + longest);
  const to = until === text.length ? until : wordEnd(text, until, Math.max(from + longest / 2, marks[0]?.end ?? 0));
  const inside = marks.filter(({ start, end }) => start >= from && end <= to);
  return { words: text.slice(from, to), marks: inside.map(({ start, end }) => ({ start: start - from, end: end - from })), at: { start: from, end: to } };
}

/** The first start of a word at or behind a place; the place itself where none comes before `latest`. Never inside a character. */
function wordStart(text: string, place: number, latest: number): number {
  const gap = text.slice(place, latest).search(/\s\S/u);
  return gap >= 0 ? place + gap + 1 : outsideCharacter(text, place);
}

/** The last end of a word at or before a place. */
function wordEnd(text: string, place: number, earliest: number): number {
  const gap = /\s\S*$/u.exec(text.slice(Math.ceil(earliest), place));
  return gap ? Math.ceil(earliest) + gap.index : outsideCharacter(text, place);
}

const outsideCharacter = (text: string, place: number): number => (/[\udc00-\udfff]/u.test(text[place] ?? "") && /[\ud800-\udbff]/u.test(text[place - 1] ?? "") ? place - 1 : place);
