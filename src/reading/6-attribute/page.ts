import type { Language } from "../../language/index.js";
import type { AttributionWords } from "../../language/shape/attribution.js";
import { doubt, type Note } from "../../model/doubts.js";
import type { At, Names, Parsed } from "../../model/rooms.js";
import { feature, relation, type Node, type Tree } from "../../model/tree.js";
import { lexiconOf, type Lexicon } from "./lexicon.js";
import { quotationsOf, type Quotation } from "./quotations.js";

/** All that a rule may look at. */
export interface Page {
  readonly text: string;
  readonly parsed: Parsed;
  readonly names: Names;
  readonly words: AttributionWords;
  readonly lexicon: Lexicon;
  readonly quotations: readonly Quotation[];
  readonly note: Note;
}

export function open(parsed: Parsed, names: Names, language: Language, note: Note): Page {
  const { text } = parsed.prepared.source;
  const unclosed = (at: Quotation | { start: number; end: number }): void => note(doubt("attribute/open-quotation", { start: at.start, end: at.end }));
  const quotations = quotationsOf(text, parsed.prepared.passages, unclosed);
  return { text, parsed, names, words: language.attribution, lexicon: lexiconOf(language.attribution), quotations, note };
}

export const treeAt = (page: Page, sentence: number): Tree => page.parsed.trees[sentence]!;

/** The quotation that holds a place, or null. Quotations are in order and do not overlap. */
export function quotationAt(page: Page, place: number): Quotation | null {
  let low = 0;
  let high = page.quotations.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const one = page.quotations[middle]!;
    if (place < one.start) high = middle - 1;
    else if (place >= one.end) low = middle + 1;
    else return one;
  }
  return null;
}

/** Index of the first quotation that ends behind a place. */
export function quotationFrom(page: Page, place: number): number {
  let low = 0;
  let high = page.quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (page.quotations[middle]!.end <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sentence that holds a place, or the last one that begins before it. */
export function sentenceAt(page: Page, place: number): number {
  const { sentences } = page.parsed.prepared;
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.start <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

export const lower = (node: Node): string => node.form.toLowerCase();
export const isPunctuation = (node: Node): boolean => node.upos === "PUNCT" || node.upos === "SYM" && node.form.length === 1 && /[-–—*•]/.test(node.form);
export const isVerbal = (node: Node): boolean => node.upos === "VERB" || node.upos === "AUX";
export const isNominal = (node: Node): boolean => node.upos === "NOUN" || node.upos === "PROPN" || node.upos === "PRON" || node.upos === "NUM" || node.upos === "X";
export const isFinite = (node: Node): boolean => feature(node, "VerbForm") === "Fin" || feature(node, "Mood") !== null;
export const isInfinitive = (node: Node): boolean => feature(node, "VerbForm") === "Inf";
export const isGerund = (node: Node): boolean => feature(node, "VerbForm") === "Ger" || (feature(node, "VerbForm") === "Part" && feature(node, "Tense") === "Pres");

/** Whether a source is a text or a study rather than somebody. */
export function isDocument(page: Page, head: At): boolean {
  const node = treeAt(page, head.sentence).nodes[head.node];
  return node !== undefined && (page.lexicon.documents.has(node.lemma.toLowerCase()) || page.lexicon.documents.has(lower(node)));
}

export const nodeAt = (tree: Tree, index: number): Node | undefined => tree.nodes[index];
export const governor = (tree: Tree, node: Node): Node | undefined => (node.head < 0 ? undefined : tree.nodes[node.head]);

/** Children of a node as nodes, in order. */
export function childrenOf(tree: Tree, node: Node): Node[] {
  return (tree.children[node.index] ?? []).map((child) => tree.nodes[child]!);
}

export const childIn = (tree: Tree, node: Node, ...relations: string[]): Node | undefined =>
  childrenOf(tree, node).find((child) => relations.includes(child.deprel) || relations.includes(relation(child)));

/** Lemma of the preposition a phrase stands behind; "" for none. Several words ("in favour of") are joined by spaces. */
export function prepositionOf(tree: Tree, node: Node): string {
  const cases = childrenOf(tree, node).filter((child) => relation(child) === "case" && child.index < node.index);
  const words: string[] = [];
  for (const one of cases) {
    words.push(one.lemma);
    for (const more of childrenOf(tree, one)) if (relation(more) === "fixed") words.push(more.lemma);
  }
  return words.join(" ");
}

/**
 * Whether a verb of saying goes on with the subject of the clause before it:
 *
 *     she said, | adding that … · il s'est réjoui de la reprise, | tout en avertissant que … · …, | avant d'ajouter que …
 *
 * It is a participle or infinitive behind a comma, with nothing but small words between.
 */
export function saysMore(page: Page, tree: Tree, node: Node): boolean {
  const gerund = isGerund(node);
  if (node.upos !== "VERB" || !(gerund || isInfinitive(node)) || !(page.lexicon.verbs.get(node.lemma.toLowerCase())?.some((entry) => entry.frames.includes("quotation")) ?? false)) return false;
  let at = node.index - 1;
  while (at > 0 && at >= node.index - 3 && ["ADV", "ADP", "SCONJ", "PART"].includes(tree.nodes[at]!.upos)) at--;
  if (tree.nodes[at]?.form !== "," || !gerund && node.index - at < 3) return false;
  return !childrenOf(tree, node).some((child) => relation(child) === "nsubj" || child.deprel.startsWith("aux"));
}
