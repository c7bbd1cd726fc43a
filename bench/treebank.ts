/** Gold trees of a CoNLL-U file, and what a reading of its raw text scores against them, as CoNLL 2018 counted. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Prepared, Sentence } from "../src/model/document.js";
import { relation, type Tree } from "../src/model/tree.js";

const corpora = process.env["ENTENTE_CORPORA"] ?? "../shared/corpora";

export interface GoldWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly head: number;
  readonly deprel: string;
  /** Place in the text of the document with all white space left out; words of an uncuttable token share it. */
  readonly start: number;
  readonly end: number;
}

export interface GoldSentence {
  readonly text: string;
  readonly words: readonly GoldWord[];
}

/** A text as people would get it, with its gold sentences; places count without white space. */
export interface GoldDocument {
  readonly text: string;
  readonly sentences: readonly GoldSentence[];
}

/** All sentences of a treebank; `fold` keeps only the side of every fifth sentence that the trainer held out. */
export function documents(name: string, fold: "held" | null = null): GoldDocument[] {
  const blocks = gunzipSync(readFileSync(`${corpora}/ud/${name}.conllu.gz`)).toString("utf8").split(/\n\n+/).filter(Boolean);
  const kept = fold ? blocks.filter((_, i) => i % 5 === 4) : blocks;
  const found: GoldDocument[] = [];
  let text = "";
  let at = 0;
  let sentences: GoldSentence[] = [];
  const close = (): void => {
    if (sentences.length > 0) found.push({ text, sentences });
    text = "";
    at = 0;
    sentences = [];
  };
  for (const block of kept) {
    if (/^# newdoc/m.test(block) || sentences.length >= 60) close();
    const printed = /^# text = (.*)$/m.exec(block)?.[1]?.trim() ?? "";
    const words = wordsOf(block, at);
    text += (text === "" ? "" : /^# newpar/m.test(block) ? "\n\n" : " ") + printed;
    at += solid(printed).length;
    sentences.push({ text: printed, words });
  }
  close();
  return found;
}

function wordsOf(block: string, from: number): GoldWord[] {
  const rows = block.split("\n").filter((line) => line && !line.startsWith("#")).map((line) => line.split("\t"));
  const words: GoldWord[] = [];
  let at = from;
  let shared: { start: number; end: number; last: number; cuttable: boolean } | null = null;
  for (const [id = "", form = "", lemma = "", upos = "", , , head = "0", deprel = ""] of rows) {
    if (id.includes(".")) continue;
    const size = solid(form).length;
    if (id.includes("-")) {
      const [first = 0, last = 0] = id.split("-").map(Number);
      const parts = rows.filter(([other = ""]) => /^\d+$/.test(other) && Number(other) >= first && Number(other) <= last);
      shared = { start: at, end: at + size, last, cuttable: parts.map((row) => solid(row[1]!)).join("") === solid(form) };
      if (!shared.cuttable) at += size;
      continue;
    }
    const inside = shared !== null && Number(id) <= shared.last && !shared.cuttable;
    const place = inside ? { start: shared!.start, end: shared!.end } : { start: at, end: (at += size) };
    words.push({ form, lemma, upos, head: Number(head), deprel, ...place });
    if (shared !== null && Number(id) >= shared.last) shared = null;
  }
  return words;
}

const solid = (text: string): string => text.replace(/\s+/gu, "");

/** The same sentences with gold words, ready to be parsed without our own segmentation. */
export function preparedGold({ text, sentences }: GoldDocument, language: "en" | "fr"): Prepared {
  const cut: Sentence[] = sentences.map(({ words }) => ({
    words: words.map(({ form, start, end }) => ({ form, start, end })),
    start: words[0]!.start,
    end: words.at(-1)!.end,
    passage: 0,
  }));
  return { source: { id: "gold", text, told: {}, encoding: null }, language, passages: [], sentences: cut, doubts: [] };
}

export interface Score {
  gold: number;
  system: number;
  words: number;
  upos: number;
  lemma: number;
  uas: number;
  las: number;
  sentences: [gold: number, system: number, same: number];
}

export const nothing = (): Score => ({ gold: 0, system: 0, words: 0, upos: 0, lemma: 0, uas: 0, las: 0, sentences: [0, 0, 0] });

/** Adds what our trees of a document score; `places` maps a UTF-16 place to one without white space (see solidPlaces). */
export function addScore(score: Score, gold: GoldDocument, trees: readonly Tree[], places: (at: number) => number): void {
  const ours = trees.flatMap((tree) => tree.nodes.map((node) => ({ node, tree, start: places(node.start), end: places(node.end) })));
  const theirs = gold.sentences.flatMap(({ words }) => words.map((word) => ({ word, words })));
  const pairs = aligned(theirs.map(({ word }) => ({ ...word })), ours.map(({ node, start, end }) => ({ form: node.form, start, end })));
  const partner = new Map(pairs.map(([g, s]) => [g, s]));
  const firstOfGold = new Map<readonly GoldWord[], number>();
  theirs.forEach(({ words }, i) => firstOfGold.has(words) || firstOfGold.set(words, i));
  const firstOfOurs = new Map<Tree, number>();
  ours.forEach(({ tree }, i) => firstOfOurs.has(tree) || firstOfOurs.set(tree, i));

  score.gold += theirs.length;
  score.system += ours.length;
  score.words += pairs.length;
  for (const [g, s] of pairs) {
    const { word, words } = theirs[g]!;
    const { node, tree } = ours[s]!;
    if (word.upos === node.upos) score.upos++;
    if (word.lemma === "_" || plain(word.lemma) === plain(node.lemma)) score.lemma++;
    const goldHead = word.head === 0 ? -1 : partner.get(firstOfGold.get(words)! + word.head - 1) ?? -2;
    const ourHead = node.head < 0 ? -1 : firstOfOurs.get(tree)! + node.head;
    if (goldHead !== ourHead) continue;
    score.uas++;
    if (word.deprel.split(":")[0] === relation(node)) score.las++;
  }
  const ends = (list: readonly { start: number; end: number }[]): Set<string> => new Set(list.map(({ start, end }) => `${start} ${end}`));
  const goldSentences = ends(gold.sentences.map(({ words }) => ({ start: words[0]!.start, end: words.at(-1)!.end })));
  const ourSentences = ends(trees.filter((tree) => tree.nodes.length > 0).map((tree) => ({ start: places(tree.start), end: places(tree.end) })));
  score.sentences[0] += goldSentences.size;
  score.sentences[1] += ourSentences.size;
  score.sentences[2] += [...goldSentences].filter((one) => ourSentences.has(one)).length;
}

const plain = (lemma: string): string => lemma.replace(/[’‘]/gu, "'").replace(/[“”«»„]/gu, '"').replace(/[—―]/gu, "–").replace(/…/gu, "...").replace(/\s/gu, "");

interface Placed {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/** Pairs of words with the same place; at a shared place in order, or by form where the counts differ. */
function aligned(gold: readonly Placed[], ours: readonly Placed[]): [number, number][] {
  const at = new Map<string, number[]>();
  ours.forEach(({ start, end }, i) => {
    const key = `${start} ${end}`;
    at.set(key, [...(at.get(key) ?? []), i]);
  });
  const groups = new Map<string, number[]>();
  gold.forEach(({ start, end }, i) => {
    const key = `${start} ${end}`;
    groups.set(key, [...(groups.get(key) ?? []), i]);
  });
  const pairs: [number, number][] = [];
  for (const [key, members] of groups) {
    const found = at.get(key) ?? [];
    if (found.length === members.length) members.forEach((g, i) => pairs.push([g, found[i]!]));
    else members.forEach((g) => {
      const same = found.find((s) => ours[s]!.form.toLowerCase() === gold[g]!.form.toLowerCase());
      if (same !== undefined) pairs.push([g, same]);
    });
  }
  return pairs;
}

/** From places in a text to places without its white space. */
export function solidPlaces(text: string): (at: number) => number {
  const places = new Int32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) places[i + 1] = places[i]! + (/\s/u.test(text[i]!) ? 0 : 1);
  return (at) => places[at]!;
}

/** F1 in per cent of a count of right answers. */
export const f1 = (right: number, gold: number, system: number): string => (gold + system === 0 ? "-" : ((200 * right) / (gold + system)).toFixed(1));
