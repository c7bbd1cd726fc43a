import type { Passage } from "../model/document.js";
import type { Span } from "../text/span.js";

const marker = /^(?:[-–—•*·▪◦‣●]|\(?(?:\d{1,2}|\p{L}|[ivxIVX]{1,4})[.)])\s+/u;

/** "(a)" and "(b)" belong to one list, "5." to another. */
const shapeOf = (mark: string): string => mark.trim().replace(/\p{L}+/gu, "a").replace(/\d+/g, "1");

/** Whether a passage ends with the colon that brings a list. */
export const bringsList = (text: string, passage: Passage): boolean => passage.kind === "paragraph" && /:\s*$/.test(text.slice(passage.start, passage.end));

/**
 * The items of the list behind a passage: the paragraphs right behind it that begin with a mark or a number, without it and without what
 * parts them. None unless there are two. The list may number as the passage itself does not ("3. We will:" is not followed by "4.").
 */
export function itemsBehind(text: string, passages: readonly Passage[], passage: number): Span[] {
  const lead = passages[passage];
  if (!lead || !bringsList(text, lead)) return [];
  const own = marker.exec(text.slice(lead.start, lead.end));
  const items: Span[] = [];
  let shape = "";
  for (let next = passage + 1; next < passages.length; next++) {
    const { kind, start, end } = passages[next]!;
    const words = text.slice(start, end);
    const mark = kind === "paragraph" ? marker.exec(words) : null;
    if (!mark || (items.length > 0 && shapeOf(mark[0]) !== shape) || (own && shapeOf(mark[0]) === shapeOf(own[0]))) break;
    shape = shapeOf(mark[0]);
    items.push({ start: start + mark[0].length, end: end - (/[\s;,.]*(?:\b(?:and|et)\b)?\s*$/u.exec(words)?.[0].length ?? 0) });
  }
  return items.length > 1 ? items : [];
}
