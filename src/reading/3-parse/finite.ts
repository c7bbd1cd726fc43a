import type { Node, Tree } from "../../model/tree.js";

const clauses = new Set(["root", "ccomp", "parataxis", "acl:relcl", "advcl"]);

/**
 * The same tree with past tenses that the tagger took for participles: "The two delegations met in Tarn, the ministry said."
 * What has a subject of its own and no helper, and rules a clause, is finite.
 */
export function withPasts(tree: Tree): Tree {
  if (!tree.nodes.some((node) => isPast(tree, node))) return tree;
  return { ...tree, nodes: tree.nodes.map((node): Node => (isPast(tree, node) ? { ...node, feats: "Mood=Ind|Tense=Past|VerbForm=Fin" } : node)) };
}

function isPast(tree: Tree, { index, upos, feats, deprel }: Node): boolean {
  if (upos !== "VERB" || !clauses.has(deprel) || !feats.includes("VerbForm=Part") || !feats.includes("Tense=Past")) return false;
  const children = (tree.children[index] ?? []).map((child) => tree.nodes[child]!);
  if (deprel === "advcl" && !children.some((child) => child.deprel === "mark" && child.upos === "SCONJ")) return false;
  return children.some((child) => child.deprel === "nsubj" && child.index < index) && !children.some((child) => /^(?:aux|cop|expl|nsubj:pass)/.test(child.deprel));
}
