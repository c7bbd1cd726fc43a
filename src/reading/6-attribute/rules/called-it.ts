import { feature, relation, type Node } from "../../../model/tree.js";
import { aroundCue, finding, reachOf, standsBehind } from "../beside.js";
import { entriesWith, type Cue } from "../cue.js";
import { childrenOf, isPunctuation, isVerbal, quotationAt, type Page } from "../page.js";
import { filled } from "../stretch.js";
import type { Rule } from "../rule.js";

export const calledIt: Rule = {
  id: "attribute/called-it",
  frame: "object-predicate",
  why: "Somebody calls, describes or sees a thing as something: the thing and what it is called are what was said.",
  finds: [
    { language: "en", text: "The governor described the plan as a mistake.", speaker: "The governor", cue: "described", content: "the plan as a mistake" },
    { language: "en", text: "The governor called the vote a success.", speaker: "The governor", cue: "called", content: "the vote a success" },
    { language: "fr", text: "Le gouverneur a jugé cette décision regrettable.", speaker: "Le gouverneur", cue: "a jugé", content: "cette décision regrettable" },
    { language: "fr", text: "Le gouverneur a qualifié le projet d'erreur.", speaker: "Le gouverneur", cue: "a qualifié", content: "le projet d'erreur" },
  ],
  leaves: [{ language: "en", text: "The governor called his office." }],
  match: (page, cue, spoken) => {
    if (cue.form !== "verb") return null;
    for (const entry of entriesWith(cue, "object-predicate")) {
      const children = aroundCue(cue);
      const thing = children.find((child) => relation(child) === "obj" || (cue.passive && child.deprel === "nsubj:pass"));
      const predicate = children.find((child) => child !== thing && child.index > cue.last && (thing === undefined || child.index > thing.index || cue.passive)
        && (entry.prepositions.size > 0 ? ["obl", "nmod", "xcomp", "advcl", "acl"].includes(relation(child)) && standsBehind(cue.tree, child, entry.prepositions)
          : (relation(child) === "xcomp" && child.upos !== "VERB") || (thing !== undefined && relation(child) === "obj"))) ?? (entry.prepositions.size === 0 && thing ? adjectiveLast(cue, thing) : undefined);
      if (!predicate && thing && entry.prepositions.size === 0) {
        const quotation = quotedPredicate(page, cue, reachOf(page, cue, thing).last);
        const speaker = spoken.source(cue);
        if (quotation > 0 && speaker) return finding(page, cue, speaker, reachOf(page, cue, thing).first, quotation);
      }
      if (!predicate && entry.reflexive) {
        const quotation = quotedPredicate(page, cue, cue.last);
        const speaker = spoken.source(cue);
        if (quotation > 0 && speaker) return finding(page, cue, speaker, cue.last + 1, quotation);
      }
      if (!predicate || (!thing && !entry.reflexive)) continue;
      const speaker = spoken.source(cue);
      if (cue.passive && !speaker && !cue.finite) continue;
      const { first, last } = edges(page, cue, thing ?? predicate, predicate);
      return finding(page, cue, speaker, first, last > cue.last ? filled(page, cue, last) : last);
    }
    return null;
  },
};

/** « a jugé cette décision regrettable »: an adjective that ends the clause, behind a thing that is already known. */
function adjectiveLast(cue: Cue, thing: Node): Node | undefined {
  const children = childrenOf(cue.tree, thing);
  if (!children.some((child) => child.upos === "DET" && (feature(child, "PronType") === "Dem" || feature(child, "Poss") === "Yes"))) return undefined;
  const last = children.find((child) => relation(child) === "amod" && child.index > thing.index);
  const next = last && cue.tree.nodes[last.index + 1];
  return last && (next === undefined || isPunctuation(next) || next.upos === "CCONJ") ? last : undefined;
}

/** "called the figures “alarming”": a quotation right behind the object; index of its last word, or -1. */
function quotedPredicate(page: Page, cue: Cue, from: number): number {
  const { nodes } = cue.tree;
  for (let at = cue.last + 1; at <= from + 2 && at < nodes.length; at++) {
    const quotation = quotationAt(page, nodes[at]!.start);
    if (quotation && (at > cue.last + 1 || cue.entries[0]!.reflexive)) return nodes.findLastIndex((node) => node.end <= quotation.end);
    if (isVerbal(nodes[at]!)) return -1;
  }
  return -1;
}

function edges(page: Page, cue: Cue, thing: Node, predicate: Node): { first: number; last: number } {
  const one = reachOf(page, cue, thing);
  const other = reachOf(page, cue, predicate);
  let last = Math.max(one.last, other.last);
  while (last > 0 && isPunctuation(cue.tree.nodes[last]!)) last--;
  return { first: Math.min(one.first, other.first), last: Math.max(last, other.last) };
}
