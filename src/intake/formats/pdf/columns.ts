// Which part of a page is read before which. A gutter is a strip that several lines in a row leave free, with running text on
// both sides of it. What is above and below those lines is looked at again by itself, and so is each column:
//
//     ───────── title ─────────      1
//     ── text ──   ── text ──        2 │ 3
//     ── text ──   ── text ──        2 │ 3
//     ──────── summary ────────      4
//
// Columns of short words are a table, and a table is read line by line.

import { isBlank, median, type Piece, type Row } from "./page.js";

/** Rows that stand under each other and are read from top to bottom. */
export type Block = readonly Row[];

/** A page's blocks in reading order. `rightToLeft`: the right column is read first. */
export function blocksOf(rows: readonly Row[], rightToLeft: boolean, depth = 0): Block[] {
  if (rows.length === 0) return [];
  const found = depth < 5 ? gutterOf(rows) : null;
  if (found === null) return [rows];
  const { from, to, x } = found;
  const sides = [sideOf(rows.slice(from, to), x, "left"), sideOf(rows.slice(from, to), x, "right")];
  return [
    ...blocksOf(rows.slice(0, from), rightToLeft, depth + 1),
    ...(rightToLeft ? sides.reverse() : sides).flatMap((side) => blocksOf(side, rightToLeft, depth + 1)),
    ...blocksOf(rows.slice(to), rightToLeft, depth + 1),
  ];
}

interface Gutter {
  /** The rows it divides. */
  readonly from: number;
  readonly to: number;
  /** Its middle. */
  readonly x: number;
}

/** Places looked at for a gutter, a step of two points apart. */
const mostPlaces = 400;

function gutterOf(rows: readonly Row[]): Gutter | null {
  const left = Math.min(...rows.map(({ x0 }) => x0));
  const right = Math.max(...rows.map(({ x1 }) => x1));
  const size = median(rows.map((row) => row.size), 10);
  const half = Math.max(3.5, 0.4 * size);
  const step = Math.max(2, (right - left) / mostPlaces);
  let best: { gutter: Gutter; score: number }[] = [];
  // a strip a little further on mostly divides the same letters in the same way
  const known = new Map<string, number>();
  for (let x = left + 0.12 * (right - left); x < right - 0.12 * (right - left); x += step) {
    for (const gutter of runsAt(rows, x, half)) {
      const parting = `${gutter.from}:${gutter.to}:${lettersLeft(rows, gutter)}`;
      const score = known.get(parting) ?? worth(rows, gutter, left, right);
      known.set(parting, score);
      if (score === 0) continue;
      if (best.length === 0 || score > best[0]!.score) best = [{ gutter, score }];
      else if (score === best[0]!.score) best.push({ gutter, score });
    }
  }
  // of places that are equally good the one in the middle
  return best[Math.floor(best.length / 2)]?.gutter ?? null;
}

/** Stretches of rows that leave a strip free. */
function* runsAt(rows: readonly Row[], x: number, half: number): Generator<Gutter> {
  let from = 0;
  for (let at = 0; at <= rows.length; at++) {
    if (at < rows.length && !crosses(rows[at]!, x, half)) continue;
    if (at - from >= 3) yield { from, to: at, x };
    from = at + 1;
  }
}

const crosses = ({ x0, x1, pieces }: Row, x: number, half: number): boolean =>
  x0 < x + half && x1 > x - half && pieces.some((one) => !isBlank(one) && one.x0 < x + half && one.x1 > x - half);

function lettersLeft(rows: readonly Row[], { from, to, x }: Gutter): number {
  let count = 0;
  for (let at = from; at < to; at++) for (const piece of rows[at]!.pieces) if (isLeft(piece, x)) count++;
  return count;
}

/** How many rows a gutter divides; 0 where what it divides is no running text. */
function worth(rows: readonly Row[], { from, to, x }: Gutter, left: number, right: number): number {
  const band = rows.slice(from, to);
  const sides = [sideOf(band, x, "left"), sideOf(band, x, "right")];
  if (sides.some((side) => side.length < 3 || !isRunning(side, right - left))) return 0;
  return sides.reduce((sum, side) => sum + side.length, 0);
}

/** Whether rows look like sentences broken at a width rather than like the cells of a table or a list's numbers. */
function isRunning(side: readonly Row[], whole: number): boolean {
  const width = Math.max(...side.map(({ x1 }) => x1)) - Math.min(...side.map(({ x0 }) => x0));
  const letters = median(side.map(({ pieces }) => pieces.reduce((sum, { text }) => sum + text.length, 0)), 0);
  const filled = side.reduce((sum, { x0, x1 }) => sum + (x1 - x0), 0) / (side.length * Math.max(width, 1));
  return width > 0.14 * whole && letters >= 14 && filled >= 0.55;
}

/** The middle of a piece counts; white space says nothing of its width. */
const isLeft = (piece: Piece, x: number): boolean => (isBlank(piece) ? piece.x0 : (piece.x0 + piece.x1) / 2) < x;

function sideOf(rows: readonly Row[], x: number, side: "left" | "right"): Row[] {
  return rows.flatMap((row) => {
    const pieces = row.pieces.filter((one) => (side === "left") === isLeft(one, x));
    const letters = pieces.filter((one) => !isBlank(one));
    if (letters.length === 0) return [];
    return [{ ...row, pieces, size: largestShare(letters, row.size), x0: Math.min(...letters.map(({ x0 }) => x0)), x1: Math.max(...letters.map(({ x1 }) => x1)) }];
  });
}

/** The row's own size where it is one of this side's; else that of the longest piece. */
function largestShare(letters: readonly Piece[], size: number): number {
  if (letters.some((one) => Math.abs(one.size - size) < 0.1)) return size;
  return letters.reduce((longest, one) => (one.text.length > longest.text.length ? one : longest)).size;
}
