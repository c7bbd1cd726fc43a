// Deeds that stand in a list, with the word that binds to them in the sentence before it:
//
//     We will:                 The two sides undertook to:       Les deux parties :
//     (a) reopen the port;     – reopen the port;                – rouvriront le port ;

import type { Strength } from "../../model/acts.js";
import { feature, type Node } from "../../model/tree.js";
import type { Span } from "../../text/span.js";
import { itemsBehind } from "../list-items.js";
import { lineAt, mentionsOf, stands, wordAt, type Line, type Page } from "./page.js";
import { usesOf } from "./lexicon.js";
import { subjectNode } from "./clause.js";

/** One item of such a list. */
export interface Listed {
  readonly item: Span;
  /** The sentence of the item, and the word in it that does what is promised. */
  readonly line: Line;
  readonly verb: Node;
  /** The sentence before the list, the word that binds (a promise, "will"), and whom it binds; each null where the items say it themselves. */
  readonly lead: Line;
  readonly carrier: Node | null;
  readonly subject: Node | null;
  readonly strength: Strength;
}

/** All items of lists that bind somebody, in order of the text. */
export function listedDeeds(page: Page): Listed[] {
  const { passages } = page.parsed.prepared;
  return passages.flatMap((passage, at) => {
    const items = itemsBehind(page.text, passages, at);
    const lead = items.length > 0 ? lineAt(page, passage.end - 1) : undefined;
    const binding = lead && bindingIn(page, lead);
    if (!lead || !binding) return [];
    return items.flatMap((item): Listed[] => {
      const line = lineAt(page, item.start);
      const verb = line && deedIn(page, line, item, binding.carrier === null);
      return verb ? [{ item, line, verb, lead, ...binding }] : [];
    });
  });
}

/** How far from the colon the word that binds may stand: "undertake jointly to:". */
const nearColon = 4;

function bindingIn(page: Page, lead: Line): Pick<Listed, "carrier" | "subject" | "strength"> | null {
  const words = lead.tree.nodes.filter(({ upos }) => upos !== "PUNCT");
  const last = words.slice(-nearColon).toReversed();
  for (const node of last) {
    const strength = promiseOf(page, lead, node) ?? helperOf(page, lead, node);
    if (strength) return { carrier: node, subject: subjectOf(page, lead, node), strength };
  }
  const side = lead.tree.nodes.find((node) => mentionsOf(page, lead, node.index).some(stands));
  const nominal = !words.some(({ upos }) => upos === "VERB" || upos === "AUX") && words.length <= 8 && side;
  return nominal ? { carrier: null, subject: side, strength: "will" } : null;
}

function promiseOf(page: Page, lead: Line, node: Node): Strength | null {
  const { words } = page;
  const table = node.upos === "VERB" ? words.commitVerbs : node.upos === "ADJ" ? words.commitAdjectives : node.upos === "NOUN" ? words.commitNouns : null;
  return (table && usesOf(table, lead.tree, node)[0]?.value.strength) ?? null;
}

/** "will:", "shall:": a helper whose verbs are the items. */
function helperOf(page: Page, lead: Line, node: Node): Strength | null {
  if (node.upos !== "AUX" && node.upos !== "VERB") return null;
  const lemma = lead.lemmas[node.index]!;
  return page.words.sets.binding.has(lemma) ? "shall" : page.words.sets.future.has(lemma) ? "will" : null;
}

/** The subject by the tree, else the word of a mention or of "we" right before the word that binds. */
function subjectOf(page: Page, lead: Line, node: Node): Node | null {
  const told = subjectNode(lead, node.index);
  if (told) return told;
  return lead.tree.nodes.slice(0, node.index).findLast((one) => page.words.sets.firstPerson.has(lead.forms[one.index]!) || page.names.byHead({ sentence: lead.index, node: one.index }) !== undefined) ?? null;
}

/** The first word of an item where that is a verb, whatever the tagger takes it for; with `future`, only one that looks forward itself. */
function deedIn(page: Page, line: Line, item: Span, future: boolean): Node | null {
  let at = wordAt(line.tree, item.start);
  while (at < line.tree.nodes.length && /^(?:ADV|PART)$/.test(line.tree.nodes[at]!.upos)) at++;
  const pronoun = line.tree.nodes[at]?.upos === "PRON" ? at + 1 : at;
  const node = line.tree.nodes[line.tree.nodes[pronoun]?.upos === "VERB" ? pronoun : at];
  if (!node || node.start >= item.end || !/^(?:VERB|AUX|NOUN|PROPN|ADJ|X)$/.test(node.upos)) return null;
  if (!future) return node.upos === "VERB" || /^\p{Ll}/u.test(node.form) || node.index === at ? node : null;
  return feature(node, "Tense") === "Fut" || [...page.words.sets.futureEndings].some((ending) => line.forms[node.index]!.endsWith(ending) && ending.length > 2) ? node : null;
}
