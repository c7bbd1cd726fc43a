import { expect, test } from "vitest";
import { languages } from "../../language/index.js";
import { world } from "../../language/world/index.js";
import type { LanguageCode, Prepared, Sentence } from "../../model/document.js";
import type { Names, Parsed } from "../../model/rooms.js";
import { treeOf } from "../../model/tree.js";
import { name } from "./name.js";

const words = `Velin Marsk Dara Ilen Wang Yi M. Mr. Ms. the The le la les l' de du des of and et , . " ( ) minister ministre foreign Affaires étrangères Arvenia Arvénie arvénien Arvenian
  Korland russe chinois Russia Chine Pékin Kremlin his son sa her he il elle they ils who qui counterpart homologue both les deux pays sides parties other autres membres permanents former latter
  - ' 's al- von der États-Unis G20 ONU UN spokesman porte-parole ministry ministère said déclaré a 12 𝒳 é\u0301 \u200b ` .split(/\s+/).filter(Boolean);
const labels = ["nsubj", "obj", "obl", "nmod", "nmod:poss", "appos", "flat:name", "acl:relcl", "parataxis", "ccomp", "conj", "det", "amod", "expl:subj", "case"];
const tags = ["NOUN", "PROPN", "VERB", "PRON", "ADJ", "DET", "ADP", "AUX", "PUNCT", "X"];

/** A text of random words with random trees. */
function scramble(pick: (below: number) => number, length: number, code: LanguageCode): Parsed {
  let text = "";
  const sentences: Sentence[] = [];
  const trees = [];
  for (let made = 0; made < length; ) {
    const start = text.length;
    const size = 1 + pick(30);
    const nodes = [];
    for (let index = 0; index < size; index++, made++) {
      const form = words[pick(words.length)]!;
      if (index > 0 && pick(8) > 0) text += pick(20) > 0 ? " " : "\r\n";
      nodes.push({
        index, form, lemma: form.toLowerCase(), upos: tags[pick(tags.length)]!, feats: pick(2) ? "Gender=Fem|Number=Sing|Poss=Yes" : "", head: index === 0 ? -1 : pick(index),
        deprel: index === 0 ? "root" : labels[pick(labels.length)]!, start: text.length, end: text.length + form.length,
      });
      text += form;
    }
    sentences.push({ start, end: text.length, passage: 0, words: nodes.map(({ form, start: from, end }) => ({ form, start: from, end })) });
    trees.push(treeOf(nodes));
    text += "\n";
  }
  const prepared: Prepared = { source: { id: "scramble", text, told: {}, encoding: null }, language: code, passages: [{ kind: "paragraph", start: 0, end: text.length }], sentences, doubts: [] };
  return { prepared, trees };
}

/** Runs a claim on many random inputs, and names the seed that broke it. */
function forAll(seeds: number, claim: (pick: (below: number) => number) => void): void {
  for (let seed = 1; seed <= seeds; seed++) {
    let state = seed;
    const pick = (below: number): number => (state = (state * 48271) % 2147483647) % below;
    try {
      claim(pick);
    } catch (cause) {
      throw new Error(`fails with seed ${seed}`, { cause });
    }
  }
}

const plain = ({ people, parties, mentions }: Names): unknown => ({ people, parties, mentions });

test.each(["fr", "en"] as const)("whatever the text, places are within it, ids are known, and twice gives the same (%s)", (code) => {
  forAll(150, (pick) => {
    const parsed = scramble(pick, 120, code);
    const { text } = parsed.prepared.source;
    const names = name(parsed, languages[code]!, world, (doubt) => {
      expect(doubt.at === null || (doubt.at.start >= 0 && doubt.at.start < doubt.at.end && doubt.at.end <= text.length)).toBe(true);
    });
    const people = new Set(names.people.map(({ id }) => id));
    const parties = new Set(names.parties.map(({ id }) => id));
    const mentions = new Set(names.mentions.map(({ id }) => id));
    expect(mentions.size).toBe(names.mentions.length);
    for (const mention of names.mentions) {
      expect(mention.start).toBeLessThan(mention.end);
      expect(mention.end).toBeLessThanOrEqual(text.length);
      for (const id of mention.people) expect(people).toContain(id);
      for (const id of mention.parties) expect(parties).toContain(id);
      if (mention.of) expect(mentions).toContain(mention.of);
      expect(names.byHead(mention.head)).toBeDefined();
    }
    for (const person of names.people) if (person.party) expect(parties).toContain(person.party);
    for (const party of names.parties) if (party.of) expect(parties).toContain(party.of);
    expect(plain(name(parsed, languages[code]!, world, () => {}))).toEqual(plain(names));
  });
});

test("an empty text has no names", () => {
  const prepared: Prepared = { source: { id: "empty", text: "", told: {}, encoding: null }, language: "en", passages: [], sentences: [], doubts: [] };
  expect(name({ prepared, trees: [] }, languages.en!, world, () => {}).mentions).toEqual([]);
});

test("names may be configured", () => {
  const pick = ((state) => (below: number): number => (state = (state * 48271) % 2147483647) % below)(7);
  const parsed = scramble(pick, 400, "en");
  const names = name(parsed, languages.en!, { ...world, naming: { RUS: { en: "The Federation" } } }, () => {});
  expect(names.parties.find(({ id }) => id === "RUS")?.name).toBe("The Federation");
});
