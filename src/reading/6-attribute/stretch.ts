import { relation, type Node } from "../../model/tree.js";
import type { Cue } from "./cue.js";
import { childIn, governor, isFinite, isGerund, isPunctuation, isVerbal, type Page } from "./page.js";
import { edgesOf } from "./reach.js";

/**
 * How far a content clause goes on. A reported clause fills what is left of its sentence unless something begins that is
 * beside the cue: a second verb of the same speaker, a participle that says more, a clause with a cue of its own.
 *
 *     She said  that talks failed after a week  and added that …
 *               └──────── content ───────────┘  └ beside the cue
 */
export function stretched(page: Page, cue: Cue, last: number): number {
  const { nodes } = cue.tree;
  const limit = regionOf(cue);
  for (let at = last + 1; at <= limit; at++) {
    // a sentence that was not cut, or a title of several lines
    const ends = /^[.?!]$/.test(nodes[at]!.form) && at < limit && /^(?:[“"«„]|''|``)$/.test(nodes[at + 1]!.form);
    if (ends || /\n/.test(page.text.slice(nodes[at - 1]!.end, nodes[at]!.start))) return trimmedTo(cue, Math.max(last, at - 1));
    const begins = nodes.some((node) => node.index >= at && node.index <= at + 8 && beginsAt(cue, node) === at && besideTheCue(page, cue, node));
    if (begins) return trimmedTo(cue, Math.max(last, at - 1));
  }
  return limit > last ? limit : last;
}

/** Whether a word heads a clause that stands beside the cue rather than inside of what it reports. */
export function besideTheCue(page: Page, cue: Cue, node: Node): boolean {
  if (node.index <= cue.last || !isVerbal(node)) return false;
  const above = governor(cue.tree, node);
  const known = page.lexicon.verbs.get(node.lemma.toLowerCase())?.some((entry) => entry.frames.includes("quotation")) ?? false;
  const hangsOnCue = above !== undefined && cue.parts.some((part) => part.index === above.index);
  switch (relation(node)) {
    case "conj":
      // a second finite verb of the speaker, or another's verb of saying
      return (hangsOnCue && isFiniteGroup(cue, node)) || (known && isFiniteGroup(cue, node) && childIn(cue.tree, node, "ccomp") !== undefined && childIn(cue.tree, node, "nsubj") !== undefined);
    case "advcl":
    case "xcomp":
    case "ccomp":
      return known && isGerund(node) && childIn(cue.tree, node, "nsubj", "mark") === undefined && isPunctuation(cue.tree.nodes[node.index - 1] ?? node);
    case "parataxis":
      return known && isFiniteGroup(cue, node) && childIn(cue.tree, node, "nsubj") !== undefined;
    default:
      return false;
  }
}

const isFiniteGroup = (cue: Cue, node: Node): boolean => isFinite(node) || (cue.tree.children[node.index] ?? []).some((child) => relation(cue.tree.nodes[child]!) === "aux" && isFinite(cue.tree.nodes[child]!));

/** First word of the clause a verb heads, its conjunction included. */
function beginsAt(cue: Cue, node: Node): number {
  return edgesOf(cue.tree, node).first;
}

function trimmedTo(cue: Cue, last: number): number {
  let at = last;
  while (at > 0 && (isPunctuation(cue.tree.nodes[at]!) || cue.tree.nodes[at]!.upos === "CCONJ")) at--;
  return at;
}

/** The last word that may still belong to what the cue reports: the end of its sentence, or of the subordinate clause it stands in. */
function regionOf(cue: Cue): number {
  const { tree } = cue;
  let top = cue.node;
  for (let above = governor(tree, top); above; above = governor(tree, top)) {
    if (!["conj", "parataxis", "ccomp", "dep", "root"].includes(relation(top))) return edgesOf(tree, top).last;
    top = above;
  }
  return tree.nodes.length - 1;
}
