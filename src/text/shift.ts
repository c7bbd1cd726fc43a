import { diffArrays } from "diff";
import type { Span } from "./span.js";

/**
 * Where the words of one text went in another version of it.
 *
 *     before   The minister | said | on Monday | that …
 *     after    The minister | told reporters | on Monday | that …
 *              └── run ────┘                  └── run ────┘
 *
 * A run is a stretch that stands in both, word for word. What lies between two runs was taken out, put in, or both.
 */
export interface Shift {
  readonly before: string;
  readonly after: string;
  /** In the order of both texts; they never overlap. */
  readonly runs: readonly Run[];
}

export interface Run {
  /** Where it starts in the text before, and in the text after. */
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** A stretch that changed; either side may be empty. */
export interface Changed {
  readonly before: Span;
  readonly after: Span;
}

/** Beyond so many edits inside one passage the two are not versions of each other, and telling the words apart costs too much. */
const mostEdits = 1200;

/** Aligns two versions of a text: first line by line, then word by word where lines differ. */
export function shiftBetween(before: string, after: string): Shift {
  if (before === after) return { before, after, runs: before === "" ? [] : [{ from: 0, to: 0, length: before.length }] };
  const runs: Run[] = [];
  for (const piece of align(cut(before, lines), cut(after, lines))) {
    if (piece.same) push(runs, piece.before.start, piece.after.start, piece.before.end - piece.before.start);
    else
      for (const word of align(cut(before, words, piece.before), cut(after, words, piece.after)))
        if (word.same) push(runs, word.before.start, word.after.start, word.before.end - word.before.start);
  }
  return { before, after, runs };
}

/** What changed, in the order of the text. */
export function changesOf({ before, after, runs }: Shift): readonly Changed[] {
  const found: Changed[] = [];
  let from = 0;
  let to = 0;
  for (const run of [...runs, { from: before.length, to: after.length, length: 0 }]) {
    if (run.from > from || run.to > to) found.push({ before: { start: from, end: run.from }, after: { start: to, end: run.to } });
    from = run.from + run.length;
    to = run.to + run.length;
  }
  return found;
}

/**
 * Where a place of the text before stands in the text after: from its first surviving character to its last. `kept` is the share
 * of what then stands there and stood there before (1: word for word). Null where nothing of it is left.
 */
export function moved(shift: Shift, at: Span): { readonly at: Span; readonly kept: number } | null {
  if (at.end <= at.start) return null;
  let start = -1;
  let end = -1;
  let same = 0;
  for (let index = firstRunBeyond(shift.runs, at.start); index < shift.runs.length; index++) {
    const run = shift.runs[index]!;
    if (run.from >= at.end) break;
    const first = Math.max(run.from, at.start);
    const last = Math.min(run.from + run.length, at.end);
    if (start < 0) start = run.to + first - run.from;
    end = run.to + last - run.from;
    same += last - first;
  }
  if (start < 0) return null;
  return { at: { start, end }, kept: same / Math.max(at.end - at.start, end - start) };
}

/** The same two texts, the other way round. */
export const reversed = ({ before, after, runs }: Shift): Shift => ({ before: after, after: before, runs: runs.map(({ from, to, length }) => ({ from: to, to: from, length })) });

/** Index of the first run that ends behind `place`. */
function firstRunBeyond(runs: readonly Run[], place: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle]!;
    if (run.from + run.length > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

// a line with the empty ones behind it: an empty line is like any other, and says nothing of what stands around it
const lines = /[^\n]+\n*|\n+/gu;

// a word, a number, one Han or kana character, white space, or any other sign
const words = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

interface Piece extends Span {
  readonly text: string;
}

function cut(text: string, by: RegExp, within: Span = { start: 0, end: text.length }): Piece[] {
  const part = text.slice(within.start, within.end);
  return [...part.matchAll(by)].map((found) => ({ text: found[0], start: within.start + found.index, end: within.start + found.index + found[0].length }));
}

interface Stretch {
  readonly same: boolean;
  readonly before: Span;
  readonly after: Span;
}

/** Pieces of both texts side by side: stretches that are the same, and stretches that are not, in turn. */
function align(before: readonly Piece[], after: readonly Piece[]): Stretch[] {
  if (before.length === 0 || after.length === 0) return [];
  const stretch = (same: boolean, from: number, upTo: number, to: number, upToAfter: number): Stretch => ({
    same,
    before: { start: before[from]?.start ?? before.at(-1)!.end, end: before[upTo - 1]!.end },
    after: { start: after[to]?.start ?? after.at(-1)!.end, end: after[upToAfter - 1]!.end },
  });
  const edits = diffArrays(before.map(({ text }) => text), after.map(({ text }) => text), { maxEditLength: mostEdits });
  // nothing can be said of what lies between; its lines still have words to compare
  if (!edits) return [{ same: false, before: { start: before[0]!.start, end: before.at(-1)!.end }, after: { start: after[0]!.start, end: after.at(-1)!.end } }];
  const found: Stretch[] = [];
  let from = 0;
  let to = 0;
  let out = 0;
  let put = 0;
  const changed = (): void => {
    if (out > 0 && put > 0) found.push(stretch(false, from - out, from, to - put, to));
    out = put = 0;
  };
  for (const { added, removed, value } of edits) {
    if (removed) (from += value.length), (out += value.length);
    else if (added) (to += value.length), (put += value.length);
    else {
      changed();
      found.push(stretch(true, from, from + value.length, to, to + value.length));
      from += value.length;
      to += value.length;
    }
  }
  changed();
  return found;
}

/** Adds a run, or makes the last one longer. */
function push(runs: Run[], from: number, to: number, length: number): void {
  const last = runs.at(-1);
  if (last && last.from + last.length === from && last.to + last.length === to) runs[runs.length - 1] = { ...last, length: last.length + length };
  else runs.push({ from, to, length });
}
