import type { Span } from "../text/span.js";

/** One word of a sentence with its place in the tree. `head` is the index of its governor in the same sentence, -1 at the root. */
export interface Node extends Span {
  readonly index: number;
  readonly form: string;
  readonly lemma: string;
  /** Universal part of speech: NOUN, PROPN, VERB … */
  readonly upos: string;
  /** "Mood=Ind|Tense=Past", or "". */
  readonly feats: string;
  readonly head: number;
  /** Universal relation with subtype: "nsubj", "nsubj:pass", "ccomp" … */
  readonly deprel: string;
}

/** The dependency tree of one sentence. */
export interface Tree extends Span {
  readonly nodes: readonly Node[];
  /** children[i]: indices of the dependents of node i, in order of the text. */
  readonly children: readonly (readonly number[])[];
  readonly root: number;
}

/** What the model gives for one sentence, as numbers: room 3 turns it into a tree. */
export interface Analysis {
  /** One, unless the sentence was too long to be parsed at once; together they hold all its words. */
  readonly pieces: readonly AnalysisPiece[];
}

export interface AnalysisPiece {
  /** In words. */
  readonly length: number;
  /** Per word: index into the model's tag and feature lists. */
  readonly upos: ArrayLike<number>;
  readonly feats: ArrayLike<number>;
  /** Per word the likely lemma rules, best first: `rulesPerWord` of the tagset each. */
  readonly lemmaRules: ArrayLike<number>;
  /** arcs[d * (length + 1) + h]: log-probability of head h (0 = root, h = word h-1) for word d. */
  readonly arcs: Float32Array;
  /** Per word its likeliest heads, best first: `headsPerWord` each, counted as in `arcs`. */
  readonly heads: ArrayLike<number>;
  /** labels[d * headsPerWord + i]: index of the best relation should the i-th of these be the head of d. */
  readonly labels: ArrayLike<number>;
  readonly headsPerWord: number;
}

/** The lists that the indices of an Analysis point into. */
export interface Tagset {
  readonly model: string;
  readonly upos: readonly string[];
  readonly feats: readonly string[];
  readonly lemmaRules: readonly string[];
  readonly rulesPerWord: number;
  /** Lemmas that are known to exist: a less likely rule that leads to one wins over one that does not. */
  readonly knownLemmas: KnownLemmas;
  readonly relations: readonly string[];
}

export interface KnownLemmas {
  readonly verbs: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
  /** Whether nearly all verbs are among them, so that an unknown one is more likely an error than a rarity. */
  readonly verbsListed: boolean;
}

export interface Analyses {
  readonly tagset: Tagset;
  /** One for each sentence of the prepared dispatch, in its order. */
  readonly sentences: readonly Analysis[];
}

/** Builds a tree from nodes; the nodes' heads must form one. */
export function treeOf(nodes: readonly Node[]): Tree {
  const children: number[][] = nodes.map(() => []);
  let root = 0;
  for (const node of nodes) {
    if (node.head >= 0) children[node.head]?.push(node.index);
    else root = node.index;
  }
  return { nodes, children, root, start: nodes[0]?.start ?? 0, end: nodes.at(-1)?.end ?? 0 };
}

/** The relation without its subtype: "nsubj" of "nsubj:pass". */
export function relation(node: Node): string {
  const colon = node.deprel.indexOf(":");
  return colon < 0 ? node.deprel : node.deprel.slice(0, colon);
}

/** The value of one morphological feature, or null: feature(node, "Tense") is "Past". */
export function feature(node: Node, name: string): string | null {
  const at = node.feats.startsWith(`${name}=`) ? 0 : node.feats.indexOf(`|${name}=`) + 1;
  if (at === 0 && !node.feats.startsWith(`${name}=`)) return null;
  const from = at + name.length + 1;
  const to = node.feats.indexOf("|", from);
  return node.feats.slice(from, to < 0 ? undefined : to);
}

/** The dependents of a node that stand in one of `relations` (compared without subtype unless one is written with it). */
export function dependents(tree: Tree, index: number, ...relations: string[]): Node[] {
  const found: Node[] = [];
  for (const child of tree.children[index] ?? []) {
    const node = tree.nodes[child];
    if (node && (relations.length === 0 || relations.includes(node.deprel) || relations.includes(relation(node)))) found.push(node);
  }
  return found;
}

/** Indices of a node and all below it, in order of the text. `without` cuts whole branches off. */
export function subtree(tree: Tree, index: number, without?: (node: Node) => boolean): number[] {
  const found: number[] = [];
  const waiting = [index];
  while (waiting.length > 0) {
    const next = waiting.pop()!;
    found.push(next);
    for (const child of tree.children[next] ?? []) {
      const node = tree.nodes[child];
      if (node && !(without?.(node) ?? false)) waiting.push(child);
    }
  }
  return found.sort((a, b) => a - b);
}

/** Whether `index` is `ancestor` or stands below it. */
export function isUnder(tree: Tree, index: number, ancestor: number): boolean {
  for (let at = index; at >= 0; at = tree.nodes[at]?.head ?? -1) if (at === ancestor) return true;
  return false;
}
