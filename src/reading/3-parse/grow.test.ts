import { expect, test } from "vitest";
import type { Prepared } from "../../model/document.js";
import type { Analyses, AnalysisPiece } from "../../model/tree.js";
import { grow } from "./grow.js";

const tagset: Analyses["tagset"] = {
  model: "a test",
  upos: ["NOUN", "VERB"],
  feats: ["_", "Number=Plur"],
  lemmaRules: ["l0 ", "l1 ", "l2 "],
  rulesPerWord: 1,
  knownLemmas: { verbs: new Set(), others: new Set(), verbsListed: false },
  relations: ["nsubj", "obj", "root"],
};

test("numbers become a tree", () => {
  const [tree] = grow(prepared("Talks ended"), { tagset, sentences: [{ pieces: [talksEnded] }] });
  expect(tree).toEqual({
    nodes: [
      { index: 0, start: 0, end: 5, form: "Talks", lemma: "talk", upos: "NOUN", feats: "Number=Plur", head: 1, deprel: "nsubj" },
      { index: 1, start: 6, end: 11, form: "ended", lemma: "end", upos: "VERB", feats: "", head: -1, deprel: "root" },
    ],
    children: [[], [0]],
    root: 1,
    start: 0,
    end: 11,
  });
});

test("the pieces of an overlong sentence hang from the root of the first", () => {
  const [tree] = grow(prepared("Talks ended Talks ended"), { tagset, sentences: [{ pieces: [talksEnded, talksEnded] }] });
  expect(tree!.nodes.map(({ head, deprel }) => [head, deprel])).toEqual([[1, "nsubj"], [-1, "root"], [3, "nsubj"], [1, "parataxis"]]);
});

test("a sentence without words has an empty tree", () => {
  expect(grow(prepared(""), { tagset, sentences: [{ pieces: [] }] })).toEqual([{ nodes: [], children: [], root: 0, start: 0, end: 0 }]);
});

test("a head that is none of a word's likeliest has the relation to the likeliest", () => {
  const [tree] = grow(prepared("Talks ended"), { tagset, sentences: [{ pieces: [{ ...talksEnded, heads: [0, 1], labels: [1, 0], headsPerWord: 1 }] }] });
  expect(tree!.nodes.map(({ head, deprel }) => [head, deprel])).toEqual([[1, tagset.relations[1]], [-1, "root"]]);
});

const talksEnded: AnalysisPiece = {
  length: 2,
  upos: [0, 1],
  feats: [1, 0],
  lemmaRules: [1, 2],
  arcs: Float32Array.from([-5, -9, -0.1, -0.1, -4, -9]),
  heads: [2, 0, 0, 1],
  labels: [0, 2, 2, 1],
  headsPerWord: 2,
};

function prepared(text: string): Prepared {
  const words = [...text.matchAll(/\S+/g)].map((found) => ({ form: found[0], start: found.index, end: found.index + found[0].length }));
  return {
    source: { id: "a", text, told: {}, encoding: null },
    language: "en",
    passages: [],
    sentences: [{ words, start: 0, end: text.length, passage: 0 }],
    doubts: [],
  };
}
