import type { Act, Strength } from "../../model/acts.js";
import type { Attribution } from "../../model/rooms.js";
import { feature, relation, type Node } from "../../model/tree.js";
import type { ActClass, ActFrame } from "../../language/shape/acts.js";
import { usesOf } from "./lexicon.js";
import { childrenOf, isFinite, isInfinitive, mentionOf, type Line, type Page } from "./page.js";

/** One act found, with the words that do it. */
export interface CodedAct {
  readonly act: Act;
  readonly strength: Strength | null;
  readonly words: string;
}

/** A class with what a negation makes of it. */
export function coded(page: Page, line: Line, node: Node, one: ActClass, negated: boolean): CodedAct {
  const words = node.form;
  if (!negated) return { act: one.act, strength: one.strength ?? null, words };
  if (page.words.sets.opposedWhenNegated.has(line.lemmas[node.index]!)) return { act: "oppose", strength: null, words };
  return { act: one.act === "commit" ? "oppose" : "assert", strength: null, words };
}

/** The class of acts a word belongs to, through the noun it lends itself to ("express concern"), or by itself. A cue that also just says ("a lancé") does no more than that before a quotation or a clause. */
export function classOf(page: Page, line: Line, node: Node, attribution: Attribution | null): ActClass | null {
  const { words } = page;
  const { tree } = line;
  if (words.sets.lending.has(line.lemmas[node.index]!)) {
    for (const noun of nounsLent(line, node)) {
      const lent = usesOf(words.actNouns, tree, noun).find(({ value }) => fits(page, line, noun, value, attribution));
      if (lent) return lent.value;
    }
  }
  const tables = node.upos === "NOUN" ? [words.actNouns] : node.upos === "ADJ" || isState(line, node) ? [words.actAdjectives, words.actVerbs] : [words.actVerbs];
  const onlyWords = attribution !== null && attribution.mode !== "narrated" && usesOf(words.plain, tree, node).length > 0;
  for (const table of tables) {
    const use = usesOf(table, tree, node).find(({ value }) => fits(page, line, node, value, attribution));
    if (use) return onlyWords && use.rest.length === 0 ? null : use.value;
  }
  return null;
}

/** "est disposée", "is committed": a participle that tells a state. */
const isState = (line: Line, node: Node): boolean => childrenOf(line.tree, node.index).some((child) => child.deprel === "aux:pass" || relation(child) === "cop");

/** Nouns a lending verb may lend itself to: its object, or what stands close behind a preposition ("fait part de son inquiétude"). */
function nounsLent(line: Line, node: Node): Node[] {
  const near = childrenOf(line.tree, node.index).filter((child) => child.upos === "NOUN" && /^(?:obj|obl|nsubj:pass|iobj)/.test(child.deprel) && Math.abs(child.index - node.index) < 8);
  if (near.length === 0) near.push(...line.tree.nodes.slice(node.index + 1, node.index + 5).filter((next) => next.upos === "NOUN" && line.tree.nodes.slice(node.index + 1, next.index).every((between) => /^(?:DET|ADJ|ADV|PRON|NUM)$/.test(between.upos))));
  return near.flatMap((child) => [child, ...childrenOf(line.tree, child.index).filter((joined) => relation(joined) === "conj" && joined.upos === "NOUN")]);
}

function fits(page: Page, line: Line, node: Node, { frame, about }: ActClass, attribution: Attribution | null): boolean {
  if (about !== undefined) {
    const nouns = about.split(",").map((word) => word.trim());
    return childrenOf(line.tree, node.index).some((child) => /^(?:obj|obl|nsubj:pass)/.test(child.deprel) && nouns.includes(line.lemmas[child.index]!));
  }
  return frame === undefined || frameFits(page, line, node, frame, attribution);
}

function frameFits(page: Page, line: Line, node: Node, frame: ActFrame, attribution: Attribution | null): boolean {
  const children = childrenOf(line.tree, node.index);
  const hasSubject = (child: Node): boolean => childrenOf(line.tree, child.index).some((at) => /^(?:nsubj|aux)/.test(at.deprel));
  const infinitive = children.some((child) => isInfinitive(child) && !hasSubject(child) && /^(?:xcomp|ccomp|advcl|acl|obl|obj)/.test(child.deprel) && child.index > node.index);
  switch (frame) {
    case "infinitive": return infinitive;
    case "clause": return children.some((child) => (relation(child) === "ccomp" && (!isInfinitive(child) || hasSubject(child))) || (relation(child) === "acl" && (isFinite(child) || hasSubject(child))));
    case "object": return children.some((child) => relation(child) === "obj");
    case "person": return infinitive && ((attribution?.addressees.length ?? 0) > 0 || children.some((child) => /^i?obj$/.test(relation(child)) && mentionOf(page, line, child.index) !== undefined));
    case "question": return children.some((child) => relation(child) === "ccomp" && childrenOf(line.tree, child.index).some((at) => relation(at) === "mark" && page.words.sets.whether.has(line.forms[at.index]!)
      || feature(at, "PronType") === "Int")) || (attribution !== null && endsAsQuestion(page, attribution));
  }
}

const endsAsQuestion = (page: Page, { content }: Attribution): boolean => /\?\s*["”»’']?\s*$/.test(page.text.slice(content.at(-1)!.start, content.at(-1)!.end + 2));
