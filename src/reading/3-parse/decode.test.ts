import { describe, expect, test } from "vitest";
import { decode, isTree } from "./decode.js";

describe("decode", () => {
  test("takes the best head of each word where that is a tree", () => {
    // word 1 under word 2, word 2 the root, word 3 under word 2
    expect([...decode(scores([[0, 9, 5, 0], [9, 0, 0, 0], [0, 1, 8, 0]]), 3)]).toEqual([2, 0, 2]);
  });

  test("opens a circle where it costs least", () => {
    // words 1 and 2 want each other; 2 gives up less by going to the root
    expect([...decode(scores([[1, 0, 10], [6, 10, 0]]), 2)]).toEqual([2, 0]);
  });

  test("leaves one word under the root, however many would like to be", () => {
    const heads = decode(scores([[9, 0, 1, 1], [9.5, 1, 0, 1], [9, 1, 2, 0]]), 3);
    expect([...heads].filter((head) => head === 0)).toEqual([0]);
    expect([...heads]).toEqual([2, 0, 2]);
  });

  test("a sentence of one word hangs from the root, an empty one has no heads", () => {
    expect([...decode(scores([[-3, 5]]), 1)]).toEqual([0]);
    expect(decode(new Float32Array(0), 0)).toHaveLength(0);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])("finds the best of all trees, as trying them all does (seed %i)", (seed) => {
    const chance = random(seed);
    for (let round = 0; round < 40; round++) {
      const n = 1 + Math.floor(chance() * 5);
      const arcs = Float32Array.from({ length: n * (n + 1) }, () => -8 * chance());
      const heads = decode(arcs, n);
      expect(isTree(heads), `seed ${seed}, round ${round}`).toBe(true);
      expect(total(arcs, heads), `seed ${seed}, round ${round}`).toBeCloseTo(bestTotal(arcs, n), 4);
    }
  });
});

function scores(rows: readonly (readonly number[])[]): Float32Array {
  return Float32Array.from(rows.flat());
}

function total(arcs: Float32Array, heads: ArrayLike<number>): number {
  let sum = 0;
  for (let d = 0; d < heads.length; d++) sum += arcs[d * (heads.length + 1) + heads[d]!]!;
  return sum;
}

/** The score of the best tree, found by trying every assignment of heads. */
function bestTotal(arcs: Float32Array, n: number): number {
  let best = -Infinity;
  const heads = new Int32Array(n);
  const tryFrom = (d: number): void => {
    if (d === n) {
      if (isTree(heads)) best = Math.max(best, total(arcs, heads));
      return;
    }
    for (let h = 0; h <= n; h++) {
      heads[d] = h;
      tryFrom(d + 1);
    }
  };
  tryFrom(0);
  return best;
}

/** A small seeded generator, so that a failure can be run again. */
function random(seed: number): () => number {
  let state = seed * 2654435761;
  return () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}
