import { describe, expect, test } from "vitest";
import { pieces } from "./pieces.js";

const words = (...forms: string[]) => forms.map((form, i) => ({ form, start: i, end: i + 1 }));

describe("pieces", () => {
  test("a sentence of usual length stays whole", () => {
    expect(pieces(words("They", "agreed", "."), 5)).toEqual([{ from: 0, to: 3 }]);
  });
  test("a long one is cut after its strongest mark", () => {
    expect(pieces(words("a", "b", ",", "c", ";", "d", "e"), 6)).toEqual([{ from: 0, to: 5 }, { from: 5, to: 7 }]);
  });
  test("one without marks is cut where a piece is full", () => {
    expect(pieces(words(..."abcdefghij"), 4)).toEqual([{ from: 0, to: 4 }, { from: 4, to: 8 }, { from: 8, to: 10 }]);
  });
  test("nothing is lost or doubled, whatever the length", () => {
    for (let n = 0; n < 50; n++) {
      const cut = pieces(words(...Array.from({ length: n }, (_, i) => (i % 7 === 3 ? "," : "x"))), 10);
      expect(cut[0]!.from).toBe(0);
      expect(cut.at(-1)!.to).toBe(n);
      cut.forEach(({ from, to }, i) => {
        expect(to - from).toBeLessThanOrEqual(10);
        if (i > 0) expect(from).toBe(cut[i - 1]!.to);
      });
    }
  });
});
