import { expect, test } from "vitest";
import { movedBy, movedTo, nearestEdge, type Grip } from "./ends.js";

const text = "Le ministre a dit « qu’il était prêt », puis « qu’il viendrait » 🕊️ demain.\n\nΚαι 部长说 ok.";

test("wherever ends are moved, words are left, they stay inside the text and do not cross", () => {
  for (let seed = 1; seed <= 300; seed++) {
    let state = seed * 7919;
    const pick = (below: number): number => (state = (state * 48271) % 2147483647) % below;
    for (let warm = 0; warm < 5; warm++) pick(2);
    let places: ReturnType<typeof movedTo> = [{ start: 10, end: 20 }, { start: 30, end: 38 }];
    for (let steps = 0; steps < 40; steps++) {
      const grip: Grip = { index: pick(2), end: pick(2) === 0 ? "begin" : "end" };
      places = pick(4) === 0 ? movedTo(text, places, grip, pick(text.length + 1)) : movedBy(text, places, grip, pick(2) === 0 ? "word" : "character", pick(2) === 0);
      const [one, other] = places;
      const holds = one!.start >= 0 && one!.start < one!.end && one!.end <= other!.start && other!.start < other!.end && other!.end <= text.length;
      expect([seed, holds]).toEqual([seed, true]);
    }
  }
});

test("an end goes from word to word, and no character is cut in two", () => {
  const from = text.indexOf("🕊️");
  const places = [{ start: 0, end: from }];
  expect(movedBy(text, places, { index: 0, end: "end" }, "character", true)).toEqual([{ start: 0, end: from + 2 }]);
  expect(movedBy(text, [{ start: 0, end: from + 2 }], { index: 0, end: "end" }, "character", false)).toEqual(places);
  const [after] = movedBy(text, [{ start: 0, end: 11 }], { index: 0, end: "begin" }, "word", true);
  expect(text.slice(after!.start, after!.end)).toBe("ministre");
  expect(nearestEdge(text, text.indexOf("ministre") + 2, "begin")).toBe(text.indexOf("ministre"));
});
