import { expect, test } from "vitest";
import { sampleEmpty, sampleFr, sampleHostile } from "../../../test/sample-readings.js";
import type { Reading, Statement } from "../../model/reading.js";
import { differences } from "./differences.js";

/** The reading of the sample with words replaced; every place behind them is moved, as another reading of that text would have it. */
function edited(reading: Reading, from: string, to: string): Reading {
  const at = reading.text.indexOf(from);
  if (at < 0) throw new Error(`“${from}” does not stand in the sample`);
  const end = at + from.length;
  const place = (offset: number, isEnd: boolean): number => (offset < at || (offset === at && !isEnd) ? offset : offset >= end ? offset + to.length - from.length : isEnd ? at + to.length : at);
  const moved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(moved);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, typeof part === "number" && (name === "start" || name === "end") ? place(part, name === "end") : moved(part)]));
  };
  return { ...(moved({ ...reading, text: "" }) as Reading), text: reading.text.slice(0, at) + to + reading.text.slice(end) };
}

const without = (reading: Reading, id: string): Reading => ({ ...reading, statements: reading.statements.filter((one) => one.id !== id) });
const withStatement = (reading: Reading, id: string, over: Partial<Statement>): Reading => ({ ...reading, statements: reading.statements.map((one) => (one.id === id ? { ...one, ...over } : one)) });

test("a reading does not differ from itself", () => {
  for (const reading of [sampleFr, sampleHostile, sampleEmpty]) {
    const { substance, counts, text, statements } = differences(reading, reading);
    expect({ substance, text }).toEqual({ substance: "none", text: [] });
    expect(counts).toEqual({ added: 0, removed: 0, changed: 0, same: reading.statements.length });
    expect(statements.every((one) => one.is === "same" && !one.moved)).toBe(true);
  }
});

test("ids of another engine do not matter; what it says otherwise does", () => {
  const renamed: Reading = { ...sampleFr, engine: "other", statements: sampleFr.statements.map((one, index) => ({ ...one, id: `s${index + 20}` })) };
  expect(differences(sampleFr, renamed).substance).toBe("none");
  const { substance, statements } = differences(sampleFr, withStatement(renamed, "s22", { act: "praise" }));
  expect(substance).toBe("statements");
  expect(statements.filter((one) => one.is !== "same")).toEqual([{ is: "changed", before: "s3", after: "s22", fields: [{ field: "act", before: "welcome", after: "praise" }], moved: false }]);
});

test("a stamp is no substance, nor is a new headline", () => {
  const stamped = edited(sampleFr, "9h30", "11h45");
  expect(differences(sampleFr, stamped)).toMatchObject({ substance: "frame", counts: { same: 4 }, text: [{ place: "stamp", wordsBefore: "9h30", wordsAfter: "11h45" }] });
  const headed = edited(sampleFr, "Mise à jour", "Le col rouvrira\nMise à jour");
  expect(differences(sampleFr, headed)).toMatchObject({ substance: "frame", text: [{ place: "headline" }] });
});

test("other apostrophes and spaces are typography", () => {
  const straight = { ...sampleFr, text: sampleFr.text.replaceAll("’", "'") };
  const { substance, counts } = differences(sampleFr, straight);
  expect({ substance, counts }).toEqual({ substance: "typography", counts: { added: 0, removed: 0, changed: 0, same: 4 } });
});

test("a word changed in what was said is shown in both its forms", () => {
  const after = edited(sampleFr, "avant l’hiver", "avant l’été");
  const { substance, statements, text } = differences(sampleFr, after);
  expect(substance).toBe("statements");
  expect(text).toMatchObject([{ place: "text", wordsBefore: "hiver", wordsAfter: "été" }]);
  expect(statements.filter((one) => one.is === "changed")).toMatchObject([{ before: "s4", after: "s4", fields: [{ field: "content", before: "Le col sera ouvert avant l’hiver", after: "Le col sera ouvert avant l’été" }] }]);
});

test("words nobody is said to have said change the text and no statement", () => {
  const after = edited(sampleFr, "De son côté", "Pour sa part");
  expect(differences(sampleFr, after)).toMatchObject({ substance: "words", counts: { same: 4 } });
});

test("what is gone is removed, what is new is added, and the one is the other backwards", () => {
  const after = without(edited(sampleFr, "\n« Le col sera ouvert avant l’hiver », a-t-il ajouté.", ""), "s4");
  const there = differences(sampleFr, after);
  const back = differences(after, sampleFr);
  expect(there.statements.filter((one) => one.is !== "same")).toEqual([{ is: "removed", before: "s4", words: "Le col sera ouvert avant l’hiver" }]);
  expect(back.statements.filter((one) => one.is !== "same")).toEqual([{ is: "added", after: "s4", words: "Le col sera ouvert avant l’hiver" }]);
});

test("a paragraph put in before moves every place and changes nothing", () => {
  const after = edited(sampleFr, "La ministre arvénienne", "Il neige sur le col depuis une semaine.\nLa ministre arvénienne");
  expect(differences(sampleFr, after)).toMatchObject({ substance: "words", counts: { added: 0, removed: 0, changed: 0, same: 4 } });
});

test("a statement that stands elsewhere in the reading's order is moved, not changed", () => {
  const [first, second, third, fourth] = sampleFr.statements as [Statement, Statement, Statement, Statement];
  const { substance, statements } = differences(sampleFr, { ...sampleFr, statements: [first, third, fourth, second] });
  expect(substance).toBe("none");
  expect(statements.filter((one) => one.is === "same" && one.moved)).toMatchObject([{ before: "s2", after: "s2" }]);
});

test("texts that have nothing to do with each other are all out and all in", () => {
  const { counts, substance } = differences(sampleFr, sampleHostile);
  expect(substance).toBe("statements");
  expect(counts).toEqual({ added: 1, removed: 4, changed: 0, same: 0 });
});
