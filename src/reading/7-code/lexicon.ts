import { relation, type Node, type Tree } from "../../model/tree.js";

/** One use of one word, with what the language data says of it. */
export interface Use<T> {
  readonly value: T;
  /** As the data spells it: "speak highly", "se féliciter". */
  readonly spelled: string;
  /** Words that must follow the first: ["highly"]. */
  readonly rest: readonly string[];
  readonly reflexive: boolean;
  /** Place in the data: the narrower uses stand first. */
  readonly order: number;
}

/** Words by the lemma of their first word. */
export type WordTable<T> = ReadonlyMap<string, readonly Use<T>[]>;

export const listOf = (words: string | undefined): string[] => (words ?? "").split(",").map((word) => word.replace(/\s+/g, " ").trim()).filter(Boolean);
export const setOf = (words: string | undefined): ReadonlySet<string> => new Set(listOf(words));

/** A table of words out of the data's lists, each list with what its words mean. */
export function tableOf<T>(lists: readonly (readonly [words: string | undefined, value: T])[]): WordTable<T> {
  const table = new Map<string, Use<T>[]>();
  let order = 0;
  for (const [words, value] of lists) {
    for (const spelled of listOf(words)) {
      const bare = spelled.replace(/^(?:s['’]en |s['’]|se )/, "");
      const [first = "", ...rest] = bare.split(" ");
      const use: Use<T> = { value, spelled, rest, reflexive: bare !== spelled, order: order++ };
      const others = table.get(first);
      if (others) others.push(use);
      else table.set(first, [use]);
    }
  }
  return table;
}

const loose = new Set(["DET", "ADV", "ADJ", "PART", "PRON", "AUX", "ADP"]);
const reach = 5;

/** The uses of a word that fit what stands beside it: the reflexive ones of a reflexive verb first, then the longest, then in the order of the data. */
export function usesOf<T>(table: WordTable<T>, tree: Tree, node: Node): readonly Use<T>[] {
  const lemma = node.lemma.toLowerCase();
  const uses = table.get(lemma) ?? table.get(node.form.toLowerCase());
  if (!uses) return [];
  const reflexive = isReflexive(tree, node);
  const fitting = uses.filter((use) => (!use.reflexive || reflexive) && restFits(tree, node, use.rest));
  return fitting.length < 2 ? fitting : [...fitting].sort((a, b) =>
    Number(b.reflexive) - Number(a.reflexive) || b.rest.length - a.rest.length || a.order - b.order);
}

/** Whether a verb carries a pronoun that points back at its subject: "s'est félicité". */
export function isReflexive(tree: Tree, node: Node): boolean {
  for (const child of tree.children[node.index] ?? []) {
    const at = tree.nodes[child]!;
    if (at.index < node.index && at.upos === "PRON" && (at.lemma === "se" || at.lemma === "soi" || at.feats.includes("Reflex=Yes")) && /^(?:expl|obj|iobj|obl)$/.test(relation(at))) return true;
  }
  return false;
}

function restFits(tree: Tree, node: Node, rest: readonly string[]): boolean {
  let at = node.index + 1;
  for (const word of rest) {
    let skipped = 0;
    for (;;) {
      const next = tree.nodes[at++];
      if (!next) return false;
      if (next.lemma.toLowerCase() === word || next.form.toLowerCase() === word) break;
      if ((!loose.has(next.upos) && next.deprel !== "obl:mod" && next.deprel !== "obl:unmarked") || ++skipped > reach) return false;
    }
  }
  return true;
}
