import type { Reading } from "../model/reading.js";
import { overlaps, type Span } from "../text/span.js";

/** What is left of some places when others are taken out; scraps of a letter or two are not kept. */
export function without(places: readonly Span[], taken: readonly Span[]): Span[] {
  let left = [...places];
  for (const hole of taken) {
    left = left.flatMap((span) => (overlaps(span, hole) ? [{ start: span.start, end: hole.start }, { start: hole.end, end: span.end }] : [span]));
  }
  return left.filter(({ start, end }) => end - start > 2);
}

/**
 * Sentences of the text that no statement, title, date line or imprint stands in. Cut at stops before a capital and at line
 * ends; an abbreviation that cuts one in two does no harm here, for both halves are still the account's own words.
 */
export function sentencesOutside({ text, dispatch, statements }: Reading): Span[] {
  const taken = [dispatch.title, dispatch.place, dispatch.publisher?.at ?? null, dispatch.published?.at ?? null, dispatch.updated?.at ?? null].filter((at) => at !== null);
  for (const { speaker, cue, content } of statements) taken.push(...content, ...(cue ? [cue] : []), ...(speaker ? [speaker.mention] : []));
  const sorted = taken.sort((x, y) => x.start - y.start);
  let next = 0;
  return sentencesOf(text).filter((sentence) => {
    while (next < sorted.length && sorted[next]!.end <= sentence.start && sorted[next]!.start < sentence.start) next++;
    for (let index = next; index < sorted.length && sorted[index]!.start < sentence.end; index++) if (overlaps(sorted[index]!, sentence)) return false;
    return true;
  });
}

function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const end = (place: number): void => {
    const words = text.slice(start, place);
    const from = start + words.length - words.trimStart().length;
    const to = start + words.trimEnd().length;
    if (to > from) spans.push({ start: from, end: to });
    start = place;
  };
  for (const found of text.matchAll(/[\n\r\u2028\u2029]+|(?<=\p{Ll}[»”")\]]?)[.!?…]+[»”")\]]*(?=\s+[«“"(]?\s?\p{Lu})|[。！？]/gu)) end(found.index + found[0].length);
  end(text.length);
  return spans;
}

/** The sentence that some words stand in, or the sentences from the first of them to the last. */
export function sentenceAround(text: string, at: readonly Span[]): Span {
  const start = Math.min(...at.map((span) => span.start));
  const end = Math.max(...at.map((span) => span.end));
  const before = text.slice(Math.max(0, start - 400), start);
  const after = text.slice(end, end + 400);
  const opens = /[^]*(?:[.!?…][»”")\]]*\s|\n)/.exec(before)?.[0].length ?? 0;
  const closes = /[.!?…](?=\s|$)|\n/.exec(after)?.index ?? after.length;
  return { start: start - before.length + opens, end: end + closes };
}
