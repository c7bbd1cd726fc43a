import { feature, relation, type Node, type Tree } from "../../model/tree.js";
import { childIn, childrenOf, governor, isFinite } from "./page.js";

/**
 * Which verb a second verb goes with. Trees often join it to the nearest one, the verb of the reported clause:
 *
 *     She noted that the two hold the same view and voiced the hope that …
 *                        └─── tree ───────────────┘
 *         └──────── meant: noted … and voiced ─────┘
 *
 * Tense tells: "voiced" is shaped like "noted", not like "hold".
 */
export function conjunctOf(tree: Tree, node: Node): Node | undefined {
  const above = governor(tree, node);
  if (above && shapeOf(tree, node) === "" && feature(node, "VerbForm") === "Part" && relation(above) === "acl" && shapeOf(tree, above) === "") {
    // "ont condamné l'attentat perpétré hier et présenté leurs condoléances": it shares an auxiliary, and "perpétré" has none
    for (let outer = governor(tree, above), steps = 0; outer && steps < 8; outer = governor(tree, outer), steps++)
      if (shapeOf(tree, outer).includes(" ")) return outer;
  }
  if (!above || shapeOf(tree, node) === "" || childIn(tree, node, "nsubj") !== undefined || shapeOf(tree, above) === shapeOf(tree, node)) return above;
  for (let outer = governor(tree, above), steps = 0; outer && steps < 8; outer = governor(tree, outer), steps++)
    if (shapeOf(tree, outer) === shapeOf(tree, node)) return outer;
  return above;
}

/** Tense and auxiliary of a finite verb group: "had Past", "Past"; "" where nothing is finite. */
export function shapeOf(tree: Tree, node: Node): string {
  const helpers = childrenOf(tree, node).filter((child) => ["aux", "cop"].includes(relation(child)));
  // "a fait savoir": the auxiliary may hang on another helper
  const helper = [...helpers, ...helpers.flatMap((one) => childrenOf(tree, one))].find((child) => ["aux", "cop"].includes(relation(child)) && isFinite(child));
  // "a fait savoir … et s'est dit": the two auxiliaries of one tense
  if (helper) return `${helper.deprel === "aux:tense" ? "perfect" : helper.lemma} ${feature(helper, "Tense") ?? ""}`;
  return isFinite(node) ? feature(node, "Tense") ?? feature(node, "Mood") ?? "" : "";
}
