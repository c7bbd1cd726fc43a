import { relation, type Node } from "../../model/tree.js";
import { conjunctOf } from "./conjuncts.js";
import type { Cue } from "./cue.js";
import { childIn, governor, isFinite, isGerund, isPunctuation, isVerbal, quotationAt, saysMore, type Page } from "./page.js";
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
  let limit = Math.max(regionOf(cue), last);
  while (limit > last && limit < nodes.length - 1 && isPunctuation(nodes[limit]!)) limit--;
  for (let at = last + 1; at <= limit; at++) if (stopsAt(page, cue, at, limit)) return trimmedTo(cue, Math.max(last, at - 1));
  return limit === nodes.length - 1 ? limit : filled(page, cue, limit);
}

/** On to the next punctuation: what was said seldom ends in the middle of a phrase, whatever the tree says. */
export function filled(page: Page, cue: Cue, last: number): number {
  const { nodes } = cue.tree;
  const quotation = quotationAt(page, nodes[last]!.start);
  for (let at = last + 1; at < nodes.length; at++) {
    if (isPunctuation(nodes[at]!) && !(quotation && nodes[at]!.end <= quotation.end) && !/^[-–'’]$/.test(nodes[at]!.form)) {
      const opens = quotationAt(page, nodes[at]!.start)?.start === nodes[at]!.start;
      return nodes[at]!.form === ":" || opens ? overQuotation(page, cue, at) : at - 1;
    }
    if (stopsAt(page, cue, at, nodes.length - 1) || (at > last + 1 && nodes[at]!.upos === "CCONJ" && nodes[at + 1] !== undefined && cue.parts.some((part) => nodes[at + 1]!.head === part.index))) return at - 1;
  }
  return nodes.length - 1;
}

/** “… said of her: “…””: a colon with a quotation behind it goes on; any other colon ends. */
function overQuotation(page: Page, cue: Cue, at: number): number {
  const { nodes } = cue.tree;
  const next = nodes[at]!.form === ":" ? nodes[at + 1] : nodes[at];
  const quotation = next && quotationAt(page, next.start);
  if (!quotation || quotation.start !== next.start) return at - 1;
  let last = at;
  while (nodes[last + 1] && nodes[last + 1]!.end <= quotation.end) last++;
  return last;
}

function stopsAt(page: Page, cue: Cue, at: number, limit: number): boolean {
  const { nodes } = cue.tree;
  // a sentence that was not cut, or a title of several lines
  if (/^[.?!]$/.test(nodes[at]!.form) && at < limit && /^(?:[“"«„]|''|``)$/.test(nodes[at + 1]!.form)) return true;
  if (/\n/.test(page.text.slice(nodes[at - 1]!.end, nodes[at]!.start))) return true;
  for (let index = at; index <= Math.min(at + 8, limit); index++) {
    const node = nodes[index]!;
    if (besideTheCue(page, cue, node) && edgesOf(cue.tree, node).first === at) return true;
  }
  return false;
}

/** Whether a word heads a clause that stands beside the cue rather than inside of what it reports. */
export function besideTheCue(page: Page, cue: Cue, node: Node): boolean {
  if (node.index <= cue.last || !(isVerbal(node) || hasVerbGroup(cue, node))) return false;
  const above = governor(cue.tree, node);
  const known = page.lexicon.verbs.get(node.lemma.toLowerCase())?.some((entry) => entry.frames.includes("quotation")) ?? false;
  const hangsOnCue = above !== undefined && cue.parts.some((part) => part.index === above.index);
  if (saysMore(page, cue.tree, node)) return true;
  switch (relation(node)) {
    case "conj":
      // a second finite verb of the speaker, or another's verb of saying
      return (hangsOnCue && isFiniteGroup(cue, node)) || (above !== undefined && reports(page, node) && holdsCue(cue, above)) || (reports(page, node) && cue.parts.some((part) => part === conjunctOf(cue.tree, node))) || (known && isFiniteGroup(cue, node) && childIn(cue.tree, node, "nsubj") !== undefined && (childIn(cue.tree, node, "ccomp") !== undefined || afterComma(cue, node)));
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

const reports = (page: Page, node: Node): boolean => page.lexicon.verbs.get(node.lemma.toLowerCase())?.some((entry) => entry.kind === "say" || entry.kind === "ask" || entry.kind === "judge") ?? false;

/** Whether a cue stands below a word: what hangs on that word is beside the cue, not inside of what it reports. */
function holdsCue(cue: Cue, node: Node): boolean {
  for (let above = governor(cue.tree, cue.node), steps = 0; above && steps < 12; above = governor(cue.tree, above), steps++) if (above === node) return true;
  return false;
}

/** ", and they rejected": a comma before the conjunction parts more than it joins. */
function afterComma(cue: Cue, node: Node): boolean {
  const conjunction = childIn(cue.tree, node, "cc");
  return conjunction !== undefined && cue.tree.nodes[conjunction.index - 1]?.form === ",";
}

/** "s'est félicité" tagged as a noun still has its pronoun and its auxiliary. */
function hasVerbGroup(cue: Cue, node: Node): boolean {
  return childIn(cue.tree, node, "expl") !== undefined && childIn(cue.tree, node, "cop", "aux") !== undefined;
}

const isFiniteGroup = (cue: Cue, node: Node): boolean => isFinite(node) || (cue.tree.children[node.index] ?? []).some((child) => ["aux", "cop"].includes(relation(cue.tree.nodes[child]!)) && isFinite(cue.tree.nodes[child]!));

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
