import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { features, normalForm } from "./features.js";

interface Golden {
  readonly form: string;
  readonly key: string;
  readonly ngrams: number[];
  readonly affixes: number[];
}

/** Written by training/golden.py: what the trainer made of these words. */
const golden = JSON.parse(readFileSync(new URL("cases/features.json", import.meta.url), "utf8")) as Golden[];

test.each(golden)("$form is seen as the trainer saw it", ({ form, ...seen }) => {
  expect(features(form, { ngrams: 20000, affixes: 6000 })).toEqual(seen);
});

test.each([["l’", "l'"], ["«", '"'], ["”", '"'], ["—", "–"], ["E\u0301tat", "État"], ["10\u00a0000", "10000"]])("%s is read as %s", (printed, plain) => {
  expect(normalForm(printed)).toBe(plain);
});
