import type { AttributionWords } from "../../language/shape/attribution.js";
import type { Parsed } from "../../model/rooms.js";
import { relation, treeOf, type Node, type Tree } from "../../model/tree.js";
import { lexiconOf, type Lexicon } from "./lexicon.js";
import { childrenOf, isFinite, isNominal, isVerbal } from "./page.js";
import { edgesOf } from "./reach.js";

/**
 * Reads three places of a tree again where the order of words is surer than the tree. Words stay what and where they are;
 * only what hangs on what changes.
 *
 *     expressed gratitude for the help extended to him | and invited the minister to visit …
 *     thanked | Minister Orsa | for …
 *     comme l'a dit | le président Orsa
 */
export function mended(parsed: Parsed, words: AttributionWords): Parsed {
  const lexicon = lexiconOf(words);
  return { ...parsed, trees: parsed.trees.map((tree) => treeMended(tree, lexicon)) };
}

function treeMended(tree: Tree, lexicon: Lexicon): Tree {
  let now = tree;
  for (const { index } of tree.nodes) now = secondVerb(now, index, lexicon) ?? secondSubject(now, index) ?? subjectBehind(now, index) ?? now;
  return now;
}

/**
 * A verb of saying right behind a conjunction with a noun phrase right behind it has that phrase for its object: it is no participle,
 * but goes on with the subject of the verb of saying before it.
 */
function secondVerb(tree: Tree, index: number, lexicon: Lexicon): Tree | null {
  const verb = tree.nodes[index]!;
  const conjunction = tree.nodes[index - 1];
  const next = tree.nodes[index + 1];
  if (verb.upos !== "VERB" || conjunction?.upos !== "CCONJ" || !next || !["acl", "amod", "xcomp", "nmod"].includes(relation(verb)) || !reports(lexicon, verb)) return null;
  if (!(next.upos === "DET" || next.upos === "PROPN" || next.upos === "NUM") || childrenOf(tree, verb).some((child) => relation(child) === "nsubj" || relation(child) === "aux")) return null;
  const first = tree.nodes.slice(0, index).findLast((node) => node.upos === "VERB" && reports(lexicon, node) && (isFinite(node) || childrenOf(tree, node).some((child) => child.deprel.startsWith("aux") && child.deprel !== "aux:pass" && isFinite(child))));
  if (!first) return null;
  let object = tree.nodes.slice(index + 1).find((node) => isNominal(node) || isVerbal(node))!;
  if (!object || !isNominal(object)) return null;
  for (let above = tree.nodes[object.head]; above && above.index > index && isNominal(above); above = tree.nodes[object.head]) object = above;
  const finite = isFinite(first);
  return treeOf(tree.nodes.map((node): Node => {
    if (node === verb) return { ...node, head: first.index, deprel: "conj", feats: finite ? first.feats : node.feats };
    if (node === conjunction) return { ...node, head: index, deprel: "cc" };
    if (node === object) return { ...node, head: index, deprel: "obj" };
    const crosses = node.index > index && node.head >= 0 && node.head < index && ["advcl", "obl", "xcomp", "ccomp", "nmod", "acl"].includes(relation(node));
    return crosses ? { ...node, head: index } : node;
  }));
}

const reports = (lexicon: Lexicon, node: Node): boolean => lexicon.verbs.get(node.lemma.toLowerCase())?.some((entry) => entry.kind === "say" || entry.kind === "ask" || entry.kind === "judge") ?? false;

/** "thanked Minister Orsa": where a verb with a subject gets another right behind it, that is its object or the beginning of it. */
function secondSubject(tree: Tree, index: number): Tree | null {
  const node = tree.nodes[index]!;
  const next = tree.nodes[index + 1];
  const verb = tree.nodes[node.head];
  if (node.deprel !== "nsubj" || !["NOUN", "PROPN"].includes(node.upos) || verb?.upos !== "VERB" || verb.index >= index) return null;
  const beside = childrenOf(tree, verb);
  if (!beside.some((child) => child.deprel === "nsubj" && child.index < verb.index)) return null;
  const joined = verb.index === index - 1 && next !== undefined && relation(next) === "obj" && next.head === verb.index;
  if (!joined && !beside.some((child) => relation(child) === "obj") && edgesOf(tree, node).first === verb.index + 1) return treeOf(tree.nodes.map((one): Node => (one === node ? { ...one, deprel: "obj" } : one)));
  if (!joined) return null;
  return treeOf(tree.nodes.map((one): Node => (one === node ? { ...one, head: next.index, deprel: "compound" } : one)));
}

/** "comme l'a dit le président": no verb has two objects, so behind a pronoun that is one already the noun is the subject. */
function subjectBehind(tree: Tree, index: number): Tree | null {
  const node = tree.nodes[index]!;
  const verb = tree.nodes[node.head];
  if (node.deprel !== "obj" || !["NOUN", "PROPN"].includes(node.upos) || verb?.upos !== "VERB" || verb.index > index) return null;
  const beside = childrenOf(tree, verb);
  if (beside.some((child) => relation(child) === "nsubj") || !beside.some((child) => child.deprel === "obj" && child.upos === "PRON" && child.index < verb.index)) return null;
  return treeOf(tree.nodes.map((one): Node => (one === node ? { ...one, deprel: "nsubj" } : one)));
}
