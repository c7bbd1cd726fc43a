import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { LanguageCode, Prepared } from "../model/document.js";
import { grow } from "../reading/3-parse/grow.js";
import { longestPiece } from "../reading/3-parse/pieces.js";
import { openParser, shippedModel } from "./open.js";
import { createParser } from "./parser.js";
import { runtime } from "./runtime.js";

interface Golden {
  readonly sentences: readonly { forms: string[]; upos: string[]; feats: string[]; lemmas: string[]; heads: number[]; labels: string[] }[];
}

describe.each(["en", "fr"] as const)("the %s model", (language) => {
  // the trainer's own answers, with whole float weights, exported beside the model
  const golden = JSON.parse(readFileSync(`models/${language}/golden.json`, "utf8")) as Golden;

  test("answers what the trainer answered, but for a word in twenty-five", async () => {
    const parser = await openParser();
    const prepared = sentencesOf(language, golden.sentences.map(({ forms }) => forms));
    const ours = grow(prepared, await parser.analyse(prepared)).flatMap(({ nodes }) =>
      nodes.map(({ form, lemma, upos, head, deprel }) => [form, lemma, upos, head + 1, deprel]));
    const theirs = golden.sentences.flatMap(({ forms, lemmas, upos, heads, labels }) =>
      forms.map((form, i) => [form, lemmas[i], upos[i], heads[i], labels[i]]));
    const different = ours.filter((row, i) => JSON.stringify(row) !== JSON.stringify(theirs[i]));
    expect(different.length, JSON.stringify(different)).toBeLessThanOrEqual(theirs.length / 25);
  });

  test("answers the same in WASM, from bytes alone, as in a browser", async () => {
    const files = await shippedModel(language);
    const parser = createParser({ runtime: await runtime("wasm"), files: async () => files });
    const prepared = sentencesOf(language, golden.sentences.map(({ forms }) => forms));
    const native = await openParser();
    const one = grow(prepared, await native.analyse(prepared)).flatMap(({ nodes }) => nodes);
    const other = grow(prepared, await parser.analyse(prepared)).flatMap(({ nodes }) => nodes);
    expect(other.filter((node, i) => JSON.stringify(node) !== JSON.stringify(one[i])).length).toBeLessThanOrEqual(one.length / 25);
  });
});

test("a dispatch gets the same answer whatever was read before it", async () => {
  const parser = await openParser();
  const one = sentencesOf("en", [["They", "agreed", "."], ["Talks", "ended", "."]]);
  const before = grow(one, await parser.analyse(one));
  await parser.analyse(sentencesOf("fr", [["Ils", "ont", "signé", "."]]));
  await parser.analyse(sentencesOf("en", []));
  expect(grow(one, await parser.analyse(one))).toEqual(before);
});

test("a line without end is read in pieces", async () => {
  const parser = await openParser();
  const line = sentencesOf("en", [Array.from({ length: 10 * longestPiece }, (_, i) => (i % 20 === 19 ? "," : "word"))]);
  const [tree] = grow(line, await parser.analyse(line));
  expect(tree!.nodes).toHaveLength(10 * longestPiece);
  expect(tree!.nodes.filter(({ head }) => head === -1)).toHaveLength(1);
});

test("a language without a model is refused, and may be asked for again", async () => {
  const parser = await openParser();
  await expect(parser.analyse(sentencesOf("zh", [["好"]]))).rejects.toThrow();
  await expect(parser.analyse(sentencesOf("zh", [["好"]]))).rejects.toThrow();
});

function sentencesOf(language: LanguageCode, sentences: readonly (readonly string[])[]): Prepared {
  let at = 0;
  const cut = sentences.map((forms) => {
    const words = forms.map((form) => ({ form, start: at, end: (at += form.length + 1) - 1 }));
    return { words, start: words[0]?.start ?? at, end: words.at(-1)?.end ?? at, passage: 0 };
  });
  const text = sentences.flat().join(" ");
  return { source: { id: "golden", text, told: {}, encoding: null }, language, passages: [], sentences: cut, doubts: [] };
}
