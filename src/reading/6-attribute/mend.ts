import type { AttributionWords } from "../../language/shape/attribution.js";
import type { Parsed } from "../../model/rooms.js";
import { relation, treeOf, type Node, type Tree } from "../../model/tree.js";
import { lexiconOf, type Lexicon } from "./lexicon.js";
import { childrenOf, isFinite, isInfinitive, isNominal, isVerbal } from "./page.js";
import { edgesOf } from "./reach.js";

/**
 * Reads five places of a tree again where the order of words is surer than the tree. Words stay what and where they are;
 * only what hangs on what changes.
 *
 *     expressed gratitude for the help extended to him | and invited the minister to visit …
 *     called on both to show restraint | and offered to mediate
 *     thanked | Minister Orsa | for …
 *     comme l'a dit | le président Orsa
 *     said | the draft provided for a ceasefire
 *     hours | after mediators announced a truce
 */
export function mended(parsed: Parsed, words: AttributionWords): Parsed {
  const lexicon = lexiconOf(words);
  return { ...parsed, trees: parsed.trees.map((tree) => treeMended(tree, lexicon)) };
}

function treeMended(tree: Tree, lexicon: Lexicon): Tree {
  let now = tree;
  for (const { index } of tree.nodes) now = secondVerb(now, index, lexicon) ?? secondSubject(now, index) ?? subjectBehind(now, index) ?? timeBefore(now, index, lexicon) ?? now;
  for (const { index } of tree.nodes) now = bareClause(now, index, lexicon) ?? now;
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
  if (verb.upos !== "VERB" || conjunction?.upos !== "CCONJ" || !next || !(["acl", "amod", "xcomp", "nmod"].includes(relation(verb)) || outOfLine(tree, verb)) || !reports(lexicon, verb)) return null;
  if (!(next.upos === "DET" || next.upos === "PROPN" || next.upos === "NUM" || (relation(verb) === "conj" && isFinite(verb))) || childrenOf(tree, verb).some((child) => relation(child) === "nsubj" || relation(child) === "aux")) return null;
  const first = tree.nodes.slice(0, index).findLast((node) => node.upos === "VERB" && reports(lexicon, node) && (isFinite(node) || childrenOf(tree, node).some((child) => child.deprel.startsWith("aux") && child.deprel !== "aux:pass" && isFinite(child))));
  if (!first) return null;
  if (relation(verb) === "conj" && isFinite(verb)) return treeOf(tree.nodes.map((node): Node => (node === verb ? { ...node, head: first.index } : node)));
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

/**
 * A participle with an object of its own joined to one that only tells about a noun ("attaché à un règlement négocié et rejeté tout recours"),
 * or a past tense joined to an infinitive ("to show restraint and offered to mediate"): it goes on with the verb further up.
 */
function outOfLine(tree: Tree, verb: Node): boolean {
  const first = tree.nodes[verb.head];
  if (relation(verb) !== "conj" || !first) return false;
  if (isFinite(verb)) return isInfinitive(first) && /Tense=(?:Past|Fut)/.test(verb.feats);
  const bare = /VerbForm=Part/.test(first.feats) && !childrenOf(tree, first).some((child) => relation(child) === "aux" && child.deprel !== "aux:pass");
  return bare && /VerbForm=Part/.test(verb.feats) && childrenOf(tree, verb).some((child) => relation(child) === "obj" && child.index > verb.index);
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

/**
 * "said the draft provided for a ceasefire": behind a verb that brings clauses without an opener, a noun with a past participle right
 * behind it, and no verb of its own further on, is a clause: the participle is its verb, in the past.
 */
function bareClause(tree: Tree, index: number, lexicon: Lexicon): Tree | null {
  const verb = tree.nodes[index]!;
  if (verb.upos !== "VERB" || !isFinite(verb) || !lexicon.verbs.get(verb.lemma.toLowerCase())?.some(({ frames, rest }) => rest.length === 0 && frames.includes("bare-clause"))) return null;
  const beside = childrenOf(tree, verb);
  if (!beside.some((child) => relation(child) === "nsubj" && child.index < index) || beside.some((child) => child.index > index && /^(?:ccomp|xcomp|parataxis)/.test(child.deprel))) return null;
  const noun = beside.find((child) => child.index > index && /^(?:nsubj|obj)/.test(child.deprel) && ["NOUN", "PROPN"].includes(child.upos));
  const participle = noun && tree.nodes[noun.index + 1];
  if (!noun || !participle || edgesOf(tree, noun).first !== index + 1 || participle.head !== noun.index || participle.deprel !== "acl" || participle.upos !== "VERB" || !/Tense=Past/.test(participle.feats)) return null;
  if (tree.nodes.slice(participle.index + 1).some((node) => isVerbal(node) && isFinite(node) && node.deprel !== "acl:relcl")) return null;
  return treeOf(tree.nodes.map((node): Node => {
    if (node === participle) return { ...node, head: index, deprel: "ccomp", feats: "Mood=Ind|Tense=Past|VerbForm=Fin" };
    if (node === noun) return { ...node, head: participle.index, deprel: "nsubj" };
    return node;
  }));
}

/** "hours after mediators announced a truce", "days after Arvenia said …": a time that is measured from a clause is no subject of it; who stands behind the measure is. */
function timeBefore(tree: Tree, index: number, lexicon: Lexicon): Tree | null {
  const time = tree.nodes[index]!;
  const measure = tree.nodes[index + 1];
  const verb = tree.nodes[time.head];
  if (relation(time) !== "nsubj" || !lexicon.times.has(time.lemma.toLowerCase()) || !measure || !lexicon.timeFrom.has(measure.form.toLowerCase()) || !verb || verb.index < index + 2) return null;
  const own = childrenOf(tree, verb).some((child) => relation(child) === "nsubj" && child.index > index);
  const behind = childrenOf(tree, time).find((child) => relation(child) === "nmod" && child.index > measure.index && child.index < verb.index);
  if (!own && !behind) return null;
  return treeOf(tree.nodes.map((node): Node => {
    if (node === time) return { ...node, deprel: "obl" };
    if (node === measure) return { ...node, head: verb.index, deprel: "mark" };
    return !own && node === behind ? { ...node, head: verb.index, deprel: "nsubj" } : node;
  }));
}
