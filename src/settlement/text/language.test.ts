import { expect, test } from "vitest";
import { nearestFormulations, wordsOf, type Formulation } from "./language.js";

const adopted = (id: string, words: string, on = "2031-01-01"): Formulation => ({ kind: "adopted", id, symbol: id.toUpperCase(), title: "T", body: "B", on, language: "en", number: "OP1", words });
const all = [
  adopted("w1", "Calls upon all parties to cease hostilities immediately and to ensure safe, rapid and unimpeded humanitarian access;"),
  adopted("w2", "Urges Member States to contribute generously to the trust fund for the crossing at Tarn;"),
  adopted("w3", "Requests the Secretary-General to report to the Council on the implementation of the present resolution within ninety days;"),
  adopted("w4", "Decides to remain actively seized of the matter."),
  adopted("w5", "Décide de rester activement saisie de la question."),
];

test("the nearest first, with what differs word by word", () => {
  const [first] = nearestFormulations("Demands that all parties cease hostilities without delay and ensure safe and unimpeded humanitarian access", all, { most: 3 });
  expect(first!.formulation.id).toBe("w1");
  expect(first!.likeness).toBeGreaterThan(0.5);
  const { before, differences, after } = first!;
  expect(before + differences.filter(({ is }) => is !== "sought").map(({ text }) => text).join("") + after).toBe(all[0]!.words);
  expect(differences.filter(({ is }) => is === "sought").map(({ text }) => text.trim())).toEqual(["Demands that", "without delay"]);
});

test("a phrase is found inside a long paragraph, whatever stands around it", () => {
  const [first] = nearestFormulations("safe, rapid and unimpeded humanitarian access", all, { most: 1 });
  expect([first!.formulation.id, first!.likeness, first!.after]).toEqual(["w1", 1, ";"]);
  expect(first!.before).toBe("Calls upon all parties to cease hostilities immediately and to ensure ");
});

test("accents, capitals and marks do not count; other words are not near", () => {
  expect(nearestFormulations("decide de rester ACTIVEMENT saisie", all, { most: 1 })[0]!.formulation.id).toBe("w5");
  expect(nearestFormulations("banana custard", all, { most: 5 })).toEqual([]);
  expect(nearestFormulations("…", all, { most: 5 })).toEqual([]);
  expect(wordsOf("联合国 d’État").map(({ fold }) => fold)).toEqual(["联", "合", "国", "d", "etat"]);
});

test("the same words of two texts stand for both, the newest first", () => {
  expect(nearestFormulations("remain actively seized", [...all, adopted("w9", all[3]!.words, "2033-01-01")], { most: 5 }).map(({ formulation }) => formulation.id)).toEqual(["w9", "w4"]);
});
