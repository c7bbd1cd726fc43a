import type { Span } from "../../text/span.js";

/** Counts a text both in UTF-16 code units, as spans do, and in code points, as the Web Annotation model does. */
export interface Counted {
  readonly points: number;
  /** The code point at or around a code unit: one that falls inside a pair counts as the pair's beginning. */
  readonly toPoint: (unit: number) => number;
  /** The code unit at which a code point begins. */
  readonly toUnit: (point: number) => number;
}

/** Counts once; every question after that takes the logarithm of the number of characters beyond the basic plane. */
export function counted(text: string): Counted {
  const pairs: number[] = [];
  for (let at = 0; at + 1 < text.length; at++) {
    if (text.charCodeAt(at) < 0xd800 || text.charCodeAt(at) >= 0xdc00) continue;
    const low = text.charCodeAt(at + 1);
    if (low >= 0xdc00 && low < 0xe000) pairs.push(at++);
  }
  /** How many of the pairs satisfy a condition that holds for the first so many. */
  const count = (holds: (pair: number, index: number) => boolean): number => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(pairs[middle]!, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    points: text.length - pairs.length,
    toPoint: (unit) => {
      const whole = count((pair) => pair + 2 <= unit);
      return unit - whole - (pairs[whole] === unit - 1 ? 1 : 0);
    },
    // the pair of this index begins at the code point its place less its index
    toUnit: (point) => point + count((pair, index) => pair - index < point),
  };
}

/** A span that cuts no character in two: one that does is taken to hold the whole of it. */
export function whole(text: string, { start, end }: Span): Span {
  const splits = (at: number): boolean => at > 0 && at < text.length && (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
  return { start: splits(start) ? start - 1 : start, end: splits(end) ? end + 1 : end };
}
