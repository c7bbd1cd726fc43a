import type { Word } from "../../model/document.js";

/** The parser's cost grows with the square of the length: what is longer is cut and joined again. */
export const longestPiece = 200;

/**
 * Where a sentence is cut for the parser: half-open ranges of word indices, in order, none longer than `longest`.
 * It is cut after the strongest punctuation of the second half of each piece, else where the piece is full.
 */
export function pieces(words: readonly Word[], longest: number = longestPiece): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from = 0;
  while (words.length - from > longest) {
    const to = cutAfter(words, from + Math.floor(longest / 2), from + longest);
    found.push({ from, to });
    from = to;
  }
  found.push({ from, to: words.length });
  return found;
}

function cutAfter(words: readonly Word[], low: number, high: number): number {
  for (const strength of [/^[.!?;…]$/u, /^[:—–|]$/u, /^,$/u])
    for (let i = high - 1; i >= low; i--) if (strength.test(words[i]!.form)) return i + 1;
  return high;
}
