import type { Node, Tree } from "../../model/tree.js";
import { cover, overlaps, type Span } from "../../text/span.js";
import type { Cue } from "./cue.js";
import { isPunctuation, quotationAt, type Page } from "./page.js";

/**
 * From words to the places of what is said. Words of the cue and of whoever speaks or is spoken to part it in two;
 * quotations that begin inside are taken to their end, however many sentences that is.
 *
 *     “We are ready”,  she said,  “and we shall wait. Nobody hurries.”
 *     └─────────────┘             └──────────────────────────────────┘
 */
export function placesOf(page: Page, cue: Cue, first: number, last: number, without: ReadonlySet<number>): Span[] {
  const { tree } = cue;
  const found: Span[] = [];
  let from = -1;
  for (let at = first; at <= last + 1; at++) {
    const inside = at <= last && !without.has(at);
    if (inside && from < 0) from = at;
    if (!inside && from >= 0) {
      const place = trimmed(page, tree, from, at - 1);
      if (place) found.push(quotationsWhole(page, cue, place));
      from = -1;
    }
  }
  return joined(found);
}

const opensOrCloses = /^(?:[“”"«»„‹›‘’'()\[\]]|''|``)$/;
const keptAtEnd = /^[?!…%)\]”»"’']$|^''$|^\.\.\.$/;

/** Without the punctuation at its edges, quotation marks and brackets aside. Null when nothing else is left. */
function trimmed(page: Page, tree: Tree, first: number, last: number): Span | null {
  let from = first;
  let to = last;
  while (from <= to && isPunctuation(tree.nodes[from]!) && !/^[“"«‘(\[„]$|^``$|^''$/.test(tree.nodes[from]!.form)) from++;
  while (to >= from && isPunctuation(tree.nodes[to]!) && (!keptAtEnd.test(tree.nodes[to]!.form) || opensQuotation(page, tree.nodes[to]!.start))) to--;
  while (from <= to && isPunctuation(tree.nodes[from]!) && from === to) return null;
  for (let at = from; at <= to; at++) if (!isPunctuation(tree.nodes[at]!)) return { start: tree.nodes[from]!.start, end: tree.nodes[to]!.end };
  return null;
}

/** A mark at the end of a place that opens a quotation belongs to what comes next. */
const opensQuotation = (page: Page, place: number): boolean => quotationAt(page, place)?.start === place;

/** Takes a quotation that is cut by the edges of a place whole, unless the cue itself stands in it. */
export function quotationsWhole(page: Page, cue: { readonly span: Span }, place: Span): Span {
  let whole = place;
  for (const edge of [place.start, place.end - 1, place.end]) {
    const quotation = quotationAt(page, edge);
    if (!quotation || overlaps(quotation, cue.span)) continue;
    if (edge === place.end && quotation.start === place.end) continue;
    whole = cover([whole, quotation])!;
  }
  return whole === place ? evenMarks(page.text, place) : whole;
}

/** A mark left alone at an edge belongs to a quotation around or beside, not to the place. */
function evenMarks(text: string, place: Span): Span {
  let { start, end } = place;
  if (/[”»]/.test(text[end - 1] ?? "") && !/[“«]/.test(text.slice(start, end))) end--;
  if (/[“«]/.test(text[start] ?? "") && !/[”»]/.test(text.slice(start, end))) start++;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return start < end ? { start, end } : place;
}

/** In order, with those that touch or overlap made one. */
export function joined(places: readonly Span[]): Span[] {
  const sorted = [...places].sort((a, b) => a.start - b.start || a.end - b.end);
  const found: Span[] = [];
  for (const place of sorted) {
    const before = found.at(-1);
    if (before && place.start <= before.end) found[found.length - 1] = { start: before.start, end: Math.max(before.end, place.end) };
    else found.push(place);
  }
  return found;
}

/** First and last word below a node, the node included. `without` cuts whole branches off. */
export function edgesOf(tree: Tree, node: Node, without: (child: Node) => boolean = () => false): { first: number; last: number } {
  let first = node.index;
  let last = node.index;
  const waiting = [node.index];
  while (waiting.length > 0) {
    const next = waiting.pop()!;
    first = Math.min(first, next);
    last = Math.max(last, next);
    for (const child of tree.children[next] ?? []) if (!without(tree.nodes[child]!)) waiting.push(child);
  }
  return { first, last };
}

export const isMark = (node: Node): boolean => opensOrCloses.test(node.form);
