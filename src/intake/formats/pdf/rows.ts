import { isBlank, median, type Piece, type Row } from "./page.js";

/**
 * The lines of letters of a page, from top to bottom. Small letters a little above a line belong to it and are raised:
 *
 *     said on Tuesday that¹ the crossing          one row; ¹ is raised
 */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const groups: Piece[][] = [];
  for (const piece of undoubled(pieces).sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const group = groups.at(-1);
    if (group && piece.y - group[0]!.y <= 0.25 * Math.min(piece.size, group[0]!.size)) group.push(piece);
    else groups.push([piece]);
  }
  return withRaised(groups.filter((group) => !group.every(isBlank)).map((group) =>
    rowOf(group, { y: median(group.filter((one) => !isBlank(one)).map(({ y }) => y), 0), size: sizeOf(group), raised: new Set() })));
}

/** A row of pieces in any order. */
function rowOf(pieces: readonly Piece[], known: Pick<Row, "y" | "size" | "raised">): Row {
  const sorted = [...pieces].sort((a, b) => a.x0 - b.x0);
  const letters = sorted.filter((one) => !isBlank(one));
  return { ...known, pieces: sorted, x0: Math.min(...letters.map(({ x0 }) => x0)), x1: Math.max(...letters.map(({ x1 }) => x1)) };
}

/** The size of most letters. */
function sizeOf(pieces: readonly Piece[]): number {
  const letters = new Map<number, number>();
  for (const { text, size } of pieces) {
    const rounded = Math.round(size * 10) / 10;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.trim().length);
  }
  return [...letters].reduce((best, one) => (one[1] > best[1] ? one : best), [10, -1])[0];
}

/** Raised letters are at most this share of those beside them. */
const smallest = 0.87;

/**
 * Puts small letters that stand a little above or below a line, and beside its words, into that line. Asked again for each
 * column, since a mark can stand on a line with the next column's words.
 */
export function withRaised(rows: readonly Row[]): Row[] {
  const taken = new Map<Row, Piece[]>();
  const gone = new Set<Row>();
  rows.forEach((small, index) => {
    const letters = small.pieces.filter((one) => !isBlank(one));
    if (letters.length > 12) return;
    const big = [1, -1, 2, -2, 3, -3].map((step) => rows[index + step]).find((row) => row !== undefined && !gone.has(row) && stands(letters, small, row));
    if (!big) return;
    taken.set(big, [...(taken.get(big) ?? []), ...letters]);
    gone.add(small);
  });
  return rows.filter((row) => !gone.has(row)).map((row) => {
    const pieces = [...row.pieces, ...(taken.get(row) ?? [])];
    const raised = pieces.filter((one) => !isBlank(one) && one.size <= smallest * row.size && row.y - one.y > 0.1 * row.size);
    return raised.length === 0 && pieces.length === row.pieces.length ? row : rowOf(pieces, { y: row.y, size: row.size, raised: new Set(raised) });
  });
}

/** Whether letters of a small row stand beside words of a big one. */
function stands(letters: readonly Piece[], small: Row, big: Row): boolean {
  const above = big.y - small.y;
  if (small.size > smallest * big.size || above > 0.7 * big.size || above < -0.35 * big.size) return false;
  const near = 0.6 * big.size;
  return letters.every((one) => big.pieces.some((other) => !isBlank(other) && one.x0 < other.x1 + near && other.x0 - near < one.x1));
}

/** Bold is sometimes made by drawing letters twice, a hair apart: they are one. */
function undoubled(pieces: readonly Piece[]): Piece[] {
  const seen = new Map<string, Piece[]>();
  return pieces.filter((piece) => {
    if (isBlank(piece)) return true;
    const key = `${piece.text}|${Math.round(piece.size)}`;
    const alike = seen.get(key) ?? [];
    const close = 0.12 * piece.size;
    // only the latest few: what is doubled is drawn soon after
    if (alike.slice(-8).some(({ x0, y }) => Math.abs(x0 - piece.x0) < close && Math.abs(y - piece.y) < close)) return false;
    alike.push(piece);
    seen.set(key, alike);
    return true;
  });
}
