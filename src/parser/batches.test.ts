import { describe, expect, test } from "vitest";
import { batchesOf } from "./batches.js";

describe("batchesOf", () => {
  test("puts sentences of similar length together", () => {
    expect(batchesOf([10, 3, 9, 2])).toEqual([{ members: [0, 2], length: 10 }, { members: [1, 3], length: 3 }]);
  });
  test("leaves out sentences without words", () => {
    expect(batchesOf([0, 4, 0])).toEqual([{ members: [1], length: 4 }]);
    expect(batchesOf([])).toEqual([]);
  });
  test("bounds what a batch costs, which grows with the square of the length", () => {
    for (const { members, length } of batchesOf(Array.from({ length: 2000 }, (_, i) => 1 + (i * 37) % 200)))
      expect(members.length * length * length).toBeLessThanOrEqual(40_000);
  });
  test("every sentence is in one batch", () => {
    const lengths = Array.from({ length: 500 }, (_, i) => 1 + (i * 31) % 90);
    expect(batchesOf(lengths).flatMap(({ members }) => members).sort((a, b) => a - b)).toEqual(lengths.map((_, i) => i));
  });
});
