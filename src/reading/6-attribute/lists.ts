import type { Cue } from "./cue.js";
import { isPunctuation, type Page } from "./page.js";
import type { Finding } from "./rule.js";
import type { Spoken } from "./spoken.js";

export const listId = "attribute/list";
export const listWhy = "A verb of saying, agreeing or asking ends its sentence with a colon; each item of the list behind it is what it brings.";

/** "The ministers agreed to: (a) open a centre; (b) meet again in May.": a report for each item, with the cue that brings them all. */
export function listsOf(page: Page, cues: readonly Cue[], spoken: Spoken, found: readonly Finding[]): { readonly cue: Cue; readonly finding: Finding }[] {
  const { passages, sentences } = page.parsed.prepared;
  const brought = new Set(found.map(({ cueSpan }) => cueSpan.start));
  return sentences.flatMap((sentence, at) => {
    if (passages[sentence.passage]?.kind !== "paragraph" || !/:\s*$/.test(page.text.slice(sentence.start, passages[sentence.passage]!.end))) return [];
    const cue = cues.filter((one) => one.sentence === at && one.form === "verb" && one.finite).at(-1);
    if (!cue || brought.has(cue.span.start) || !standsLast(cue) ) return [];
    const speaker = spoken.source(cue);
    const items = itemsBehind(page, sentence.passage);
    return items.map((item) => ({ cue, finding: { speaker, cueSpan: cue.span, content: [item], addressees: [], narrated: false } }));
  });
}

/** Nothing but a few small words between the cue and the colon. */
const standsLast = (cue: Cue): boolean => cue.tree.nodes.slice(cue.last + 1).filter((node) => !isPunctuation(node)).length <= 3;

const marker = /^(?:[-–—•*▪◦‣●]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+/;

/** "(a)" and "(b)" belong to one list, "5." to another. */
const shapeOf = (mark: string): string => mark.trim().replace(/\p{L}+/gu, "a").replace(/\d+/g, "1");

/** The paragraphs right behind one that begin with a mark or a number of a list, without it and without what parts them. */
function itemsBehind(page: Page, passage: number): { start: number; end: number }[] {
  const { passages } = page.parsed.prepared;
  const items: { start: number; end: number }[] = [];
  let shape = "";
  for (let next = passage + 1; next < passages.length; next++) {
    const { kind, start, end } = passages[next]!;
    const words = page.text.slice(start, end);
    const mark = kind === "paragraph" ? marker.exec(words) : null;
    if (!mark || (items.length > 0 && shapeOf(mark[0]) !== shape)) break;
    shape = shapeOf(mark[0]);
    items.push({ start: start + mark[0].length, end: end - (/[\s;,.]*(?:\b(?:and|et)\b)?\s*$/u.exec(words)?.[0].length ?? 0) });
  }
  return items.length > 1 ? items : [];
}
