import { describe, expect, test } from "vitest";
import { labels } from "../../../outgoing/labels/index.js";
import { blocksOf } from "../../../outgoing/page/marked-text.js";
import { viewOf } from "../../../outgoing/view.js";
import { sampleFr, sampleHostile } from "../../../../test/sample-readings.js";
import { hiddenIn, piecesOf } from "../components/hidden.js";
import { trimmed } from "./selection.js";
import { sideBySide } from "./side-by-side.js";
import { placesOf, stretchesOf } from "./stretches.js";
import { asItIs, draftOf, nearestPlace, speakerAt, splitAt, splitOff, wishesOf } from "./wishes.js";

const reading = sampleFr;
const statement = reading.statements[0]!;

describe("the text", () => {
  test.each([["a call", sampleFr], ["a hostile one", sampleHostile]])("%s is covered by stretches, without gap or overlap", (_name, one) => {
    const view = viewOf(one, labels.en);
    const places = placesOf(view, one.doubts);
    for (const block of blocksOf(view)) {
      let at = block.start;
      for (const { start, end, of } of stretchesOf(block, places)) {
        expect(start).toBe(at);
        expect(end).toBeGreaterThan(start);
        expect(new Set(of).size).toBe(of.length);
        at = end;
      }
      expect(at).toBe(block.end);
    }
  });

  test("each statement's number stands before its words, once", () => {
    const view = viewOf(reading, labels.en);
    const places = placesOf(view, reading.doubts);
    const begun = blocksOf(view).flatMap((block) => stretchesOf(block, places).flatMap(({ begins, start }) => begins.map((id) => ({ id, start }))));
    expect(begun.map(({ id }) => id).sort()).toEqual(reading.statements.map(({ id }) => id).sort());
    for (const { id, start } of begun) expect(reading.statements.find((one) => one.id === id)!.content[0].start).toBe(start);
  });

  test("hidden characters are shown by name, and nothing else is changed", () => {
    const words = "a\u202eb\u200bc\u0000d\ud83d\ude00 e\u00a0f\u{e0041}";
    const pieces = piecesOf(words, 10);
    expect(pieces.map(({ words: seen, hidden }) => seen ?? `[${hidden}]`).join("")).toBe("a[RLO]b[ZWSP]c[NUL]d😀 e\u00a0f[U+E0041]");
    expect(pieces.map(({ start, end }) => words.slice(start - 10, end - 10)).join("")).toBe(words);
    expect([hiddenIn(words), hiddenIn("plain words, « guillemets »\n\ttoo")]).toEqual([4, 0]);
  });

  test("a selection loses the white space at its ends, and is nothing where there is nothing else", () => {
    expect(trimmed("  the words \n", { start: 0, end: 13 })).toEqual({ start: 2, end: 11 });
    expect(trimmed("a   b", { start: 1, end: 4 })).toBeNull();
  });
});

describe("two versions", () => {
  test("stand in rows that together are the texts, but for line ends", () => {
    const [before, after] = ["One line.\n\nIt was welcomed.\nThe end.", "One line.\n\nIt was refused at once.\nThe end. And more."];
    const at = before.indexOf("welcomed");
    const rows = sideBySide(before, after, [
      { before: { start: at, end: at + 8 }, after: { start: at, end: at + 15 }, wordsBefore: "welcomed", wordsAfter: "refused at once", place: "text", onlyTypography: false },
      { before: { start: before.length, end: before.length }, after: { start: after.length - 10, end: after.length }, wordsBefore: "", wordsAfter: " And more.", place: "text", onlyTypography: false },
    ]);
    expect(rows.map((row) => row.map((pair) => pair.before).join(""))).toEqual(["One line.", "It was welcomed.", "The end."]);
    expect(rows.map((row) => row.map((pair) => pair.after).join(""))).toEqual(["One line.", "It was refused at once.", "The end. And more."]);
    expect(rows.flat().filter(({ same }) => !same).map(({ before: was, after: is }) => [was, is])).toEqual([["welcomed", "refused at once"], ["", " And more."]]);
  });
});

describe("what is wished", () => {
  test("nothing, where nothing is otherwise", () => {
    for (const one of reading.statements) expect(wishesOf("d1.s1", reading, one, draftOf(reading, one))).toEqual([]);
  });

  test("only what is otherwise, with the reason", () => {
    const draft = { ...draftOf(reading, statement), act: "deny", speaker: "", issues: ["health"], because: " he said so " };
    expect(wishesOf("d1.s1", reading, statement, draft)).toEqual([{ id: "d1.s1", does: "change", because: "he said so", fields: [{ name: "act", value: "deny" }, { name: "speaker", value: null }, ...(statement.issues.join() === "health" ? [] : [{ name: "issues", value: ["health"] }])] }]);
    expect(draftOf(reading, { ...statement, speaker: { ...statement.speaker!, kind: "joint" } }).speaker).toBe(asItIs);
  });

  test("words as the place where they stand, the nearest of several; words that stand nowhere as they are", () => {
    const words = reading.text.slice(statement.content[0].start + 3, statement.content[0].end);
    const content = (typed: string): unknown => wishesOf("d1.s1", reading, statement, { ...draftOf(reading, statement), words: [typed, ...draftOf(reading, statement).words.slice(1)] })[0]?.fields[0]?.value;
    expect(content(words)).toEqual([nearestPlace(reading.text, words.trim(), statement.content[0].start), ...statement.content.slice(1)]);
    expect(content("words that stand nowhere")).toBe("words that stand nowhere");
    expect(nearestPlace("ab ab ab", "ab", 4)).toEqual({ start: 3, end: 5 });
    expect(nearestPlace("ab", "c", 0)).toBeNull();
  });

  test("a split keeps every word and gives none twice", () => {
    const two = { ...statement, content: [{ start: 10, end: 20 }, { start: 30, end: 40 }] as const };
    expect(splitAt(two, 15)).toEqual([[{ start: 10, end: 15 }], [{ start: 15, end: 20 }, { start: 30, end: 40 }]]);
    expect(splitAt(two, 25)).toEqual([[{ start: 10, end: 20 }], [{ start: 30, end: 40 }]]);
    expect([splitAt(two, 10), splitAt(two, 40)]).toEqual([null, null]);
    expect(splitOff(two, { start: 12, end: 34 })).toEqual([[{ start: 10, end: 12 }, { start: 34, end: 40 }], [{ start: 12, end: 20 }, { start: 30, end: 34 }]]);
    expect(splitOff(two, { start: 0, end: 50 })).toBeNull();
  });

  test("a speaker is whom the words stand for, and somebody unnamed where they stand for nobody known", () => {
    const mention = reading.mentions.find(({ people }) => people.length === 1)!;
    expect(speakerAt(reading, mention)).toMatchObject({ kind: "person", person: mention.people[0], mention: { start: mention.start, end: mention.end } });
    expect(speakerAt({ ...reading, mentions: [] }, { start: 0, end: 4 })).toEqual({ kind: "unnamed", person: null, party: null, people: [], parties: [], mention: { start: 0, end: 4 } });
  });
});
