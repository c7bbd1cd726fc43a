import type { Frame } from "../../language/shape/attribution.js";
import type { Span } from "../../text/span.js";
import { feature, relation, type Node, type Tree } from "../../model/tree.js";
import type { Entry } from "./lexicon.js";
import { childIn, childrenOf, isFinite, isGerund, isPunctuation, isVerbal, lower, type Page } from "./page.js";

/** A word that may say that something was said, before any rule has looked at what stands beside it. */
export interface Cue {
  readonly sentence: number;
  readonly tree: Tree;
  readonly node: Node;
  readonly form: "verb" | "noun" | "adjective";
  /** Uses the lexicon knows that fit the words beside it. */
  readonly entries: readonly Entry[];
  /** The cue word and the further words of its entry ("make" … "clear"), as indices: dependents may hang on any of them. */
  readonly parts: readonly Node[];
  readonly passive: boolean;
  /** The verb group has a finite verb. */
  readonly finite: boolean;
  /** The whole verb group, auxiliaries and negation included: "n'a pas déclaré". */
  readonly span: Span;
  readonly first: number;
  readonly last: number;
}

/** Every word of the dispatch that the lexicon knows as a cue, in order of the text. */
export function cuesOf(page: Page): Cue[] {
  const found: Cue[] = [];
  page.parsed.trees.forEach((tree, sentence) => {
    if (isHeading(page, sentence, tree)) return;
    for (const node of tree.nodes) {
      const cue = cueAt(page, sentence, tree, node);
      if (cue) found.push(cue);
    }
  });
  return found;
}

/** A title without a clause ("Readout of the call between …") names a thing and says nothing. */
function isHeading(page: Page, sentence: number, tree: Tree): boolean {
  const { passages, sentences } = page.parsed.prepared;
  return passages.length > 1 && passages[sentences[sentence]!.passage]?.kind === "title" && !tree.nodes.some((node) => isVerbal(node) && feature(node, "VerbForm") !== "Part") && !page.quotations.some((one) => one.start >= tree.start && one.end <= tree.end);
}

export const entryWith = (cue: Cue, frame: Frame): Entry | undefined => cue.entries.find((entry) => entry.frames.includes(frame));
export const entriesWith = (cue: Cue, frame: Frame): Entry[] => cue.entries.filter((entry) => entry.frames.includes(frame));

function cueAt(page: Page, sentence: number, tree: Tree, node: Node): Cue | null {
  const { lexicon } = page;
  const turned = insertedForm(page, tree, node);
  const form = node.upos === "VERB" || turned || hasAuxiliary(tree, node) ? "verb" : node.upos === "NOUN" ? "noun" : node.upos === "ADJ" ? "adjective" : null;
  if (form === null) return null;
  const predicate = !turned && (form === "adjective" || (form === "verb" && adjectiveInDisguise(page, tree, node)) || (form === "verb" && childIn(tree, node, "cop") !== undefined));
  const table = predicate ? lexicon.adjectives : form === "verb" ? lexicon.verbs : lexicon.nouns;
  let entries = table.get(node.lemma.toLowerCase()) ?? [];
  if (predicate && entries.length === 0) entries = lexicon.adjectives.get(lexicon.adjectiveOfForm.get(lower(node)) ?? "") ?? [];
  // unseen forms often get a wrong lemma ("annonçer"): the form itself is surer
  if (entries.length === 0 && form === "verb") entries = lexicon.verbs.get(lexicon.verbOfForm(lower(node)) ?? lower(node)) ?? [];
  if (entries.length === 0) return null;

  const reflexive = childrenOf(tree, node).some((child) => isReflexive(child));
  const phrased = entries.filter((entry) => entry.rest.length > 0 && (!entry.reflexive || reflexive) && restOf(tree, node, entry) !== null);
  const single = entries.filter((entry) => entry.rest.length === 0);
  const own = single.filter((entry) => entry.reflexive === reflexive);
  const usable = phrased.length > 0 ? phrased : own.length > 0 ? own : single.filter((entry) => !entry.reflexive);
  if (usable.length === 0) return null;

  const rest = phrased.length > 0 ? restOf(tree, node, phrased[0]!)! : [];
  const parts = [node, ...rest];
  const passive = form === "verb" && !predicate && !usable[0]!.reflexive && !page.words.neverPassive.includes(usable[0]!.lemma) && isPassive(tree, node);
  const group = groupOf(page, tree, parts);
  const first = group[0]!;
  const last = group.at(-1)!;
  return {
    sentence, tree, node, form: predicate ? "adjective" : form, entries: usable, parts, passive,
    finite: turned || group.some((index) => isFinite(tree.nodes[index]!)) || (!passive && pastInDisguise(tree, node)) || (passive && underModal(tree, node)),
    span: { start: tree.nodes[first]!.start, end: tree.nodes[last]!.end }, first, last,
  };
}

/**
 * A verb form that the tagger took for something else, told by what stands around it:
 * ", souligne le ministre" (set off, its subject behind it) · "Notant que" (an opener behind it) · "s'est félicité" (reflexive and auxiliary).
 */
function insertedForm(page: Page, tree: Tree, node: Node): boolean {
  if (!["NOUN", "ADJ", "ADV", "AUX", "PROPN"].includes(node.upos)) return false;
  const before = tree.nodes[node.index - 1];
  const after = tree.nodes[node.index + 1];
  if (after === undefined) return false;
  const set = before === undefined || isPunctuation(before);
  const turned = before !== undefined && set && (["DET", "PROPN", "PRON"].includes(after.upos) || /^-/.test(after.form) || /^\p{Lu}/u.test(after.form));
  const opened = set && page.words.openers[0] === after.lemma && after.upos === "SCONJ" && !page.lexicon.nouns.has(node.lemma);
  const children = tree.children[node.index]!.length > 1 ? childrenOf(tree, node) : [];
  const group = children.some((child) => isReflexive(child)) && children.some((child) => ["aux", "cop"].includes(relation(child)));
  if (!turned && !opened && !group) return false;
  const lemma = page.lexicon.verbOfForm(lower(node));
  return lemma !== undefined && (turned || opened || page.lexicon.verbs.get(lemma)!.some((entry) => entry.reflexive));
}

/** A participle that the tagger took for an adjective or noun still has its auxiliary. */
function hasAuxiliary(tree: Tree, node: Node): boolean {
  return (node.upos === "ADJ" || node.upos === "NOUN") && childrenOf(tree, node).some((child) => relation(child) === "aux" && child.index < node.index);
}

function isReflexive(node: Node): boolean {
  return (node.lemma === "se" || node.lemma === "soi" || feature(node, "Reflex") === "Yes") && node.upos === "PRON" && ["expl", "obj", "iobj"].includes(relation(node));
}

function isPassive(tree: Tree, node: Node): boolean {
  if (childrenOf(tree, node).some((child) => child.deprel === "aux:pass" || child.deprel === "nsubj:pass" || child.deprel === "csubj:pass")) return true;
  const bare = (relation(node) === "acl" || relation(node) === "amod" || relation(node) === "advcl") && node.deprel !== "acl:relcl";
  return bare && feature(node, "VerbForm") === "Part" && !isGerund(node) && !childrenOf(tree, node).some((child) => relation(child) === "aux" || relation(child) === "nsubj");
}

const loose = new Set(["DET", "ADV", "ADJ", "PART", "PRON", "AUX"]);

/** The further words of an entry, close behind its first and in order; null where one is missing. */
function restOf(tree: Tree, node: Node, entry: Entry): Node[] | null {
  const found: Node[] = [];
  let at = node.index + 1;
  for (const word of entry.rest) {
    let skipped = 0;
    for (;;) {
      const next = tree.nodes[at++];
      if (!next) return null;
      if (fits(next, word)) {
        found.push(next);
        break;
      }
      const beyond = tree.nodes[at];
      if ((!loose.has(next.upos) && !(beyond && next.upos !== "ADP" && fits(beyond, word))) || ++skipped > 3) return null;
    }
  }
  return found;
}

/** A further word of an entry: one of the words parted by "/", as lemma or as printed. */
function fits(node: Node, word: string): boolean {
  const lemma = node.lemma.toLowerCase();
  return word.includes("/") ? word.split("/").some((one) => one === lemma || one === lower(node)) : word === lemma || word === lower(node);
}

/** "sont prêtes" taken for a passive: an adjective of the lexicon behind "be", with nobody by whom it was done. */
function adjectiveInDisguise(page: Page, tree: Tree, node: Node): boolean {
  const children = childrenOf(tree, node);
  return page.lexicon.adjectiveOfForm.has(lower(node)) && children.some((child) => child.deprel === "aux:pass") && !children.some((child) => child.deprel === "obl:agent");
}

/** "doit être approuvé": a passive infinitive whose finite verb stands above it. */
function underModal(tree: Tree, node: Node): boolean {
  const above = tree.nodes[node.head];
  return relation(node) === "xcomp" && above !== undefined && isFinite(above) && childIn(tree, above, "nsubj") !== undefined;
}

/** "quipped" tagged as a participle: one that has a subject of its own, or rules the sentence, is a past tense. */
function pastInDisguise(tree: Tree, node: Node): boolean {
  if (feature(node, "VerbForm") !== "Part" || feature(node, "Tense") !== "Past") return false;
  return childIn(tree, node, "nsubj") !== undefined && !childrenOf(tree, node).some((child) => relation(child) === "aux" || relation(child) === "mark");
}

/** Indices of the verb group: auxiliaries, negation, reflexive and particle that stand before or just behind the cue word. */
function groupOf(page: Page, tree: Tree, parts: readonly Node[]): number[] {
  const inside = new Set<number>();
  for (const part of parts) {
    inside.add(part.index);
    for (const child of childrenOf(tree, part)) {
      const kind = relation(child);
      const helps = kind === "aux" || kind === "cop" || child.deprel === "expl:comp" || child.deprel === "expl:pass" || child.deprel === "expl:pv" || child.deprel === "compound:prt" || isReflexive(child)
        || (kind === "advmod" && page.words.negations.includes(child.lemma.toLowerCase()));
      if (helps && Math.abs(child.index - part.index) <= 6) inside.add(child.index);
    }
  }
  const all = [...inside].sort((a, b) => a - b);
  // an auxiliary that the tree hangs elsewhere still stands right before ("a fait savoir")
  while (all[0]! > 0 && tree.nodes[all[0]! - 1]!.upos === "AUX") all.unshift(all[0]! - 1);
  return all;
}
