import type { ExchangeNounClass } from "../../language/shape/exchanges.js";
import type { NamedMention } from "../../model/rooms.js";
import { feature, relation, type Node } from "../../model/tree.js";
import { childrenOf, mentionsOf, stands, wordAt, type Line, type Page } from "./page.js";
import type { Found } from "./phrases.js";

/** "her call with", "the minister's visit". */
export function possessorsOf(page: Page, line: Line, head: Node): NamedMention[] {
  return childrenOf(line.tree, head.index).filter((child) => child.deprel === "nmod:poss" || (child.upos === "DET" && feature(child, "Poss") === "Yes"))
    .flatMap((child) => mentionsOf(page, line, child.index));
}

export interface Attached {
  /** Behind "with" or "between". */
  readonly partners: NamedMention[];
  /** Behind "of": whose summit, whose visit. */
  readonly owners: NamedMention[];
  /** Right before the noun: "the G20 summit", "a NATO meeting". */
  readonly before: NamedMention[];
}

/** Mentions in the noun's own phrase, sorted by the preposition each stands behind; one joined to another stands where that one stands. */
export function attachedTo(page: Page, line: Line, phrase: Found<ExchangeNounClass>, { first, end }: { first: number; end: number }): Attached {
  const { sets } = page.words;
  const attached: Attached = { partners: [], owners: [], before: [] };
  const letter = phrase.values[0]!.kind === "letter";
  const toOther = letter || phrase.values[0]!.kind === "visit";
  let last: NamedMention[] | null = null;
  let lastEnd = -1;
  for (const mention of line.mentions) {
    if (!stands(mention)) continue;
    const from = wordAt(line.tree, mention.start);
    const to = wordAt(line.tree, mention.end - 1) + 1;
    if (to >= first - 1 && to <= phrase.from && (from >= first || line.forms[first - 1] === "'s")) {
      if (mention.people.length === 0 && mention.reason === "capital") continue;
      if (mention.people.length === 0) attached.before.push(mention);
      else attached.owners.push(mention);
      continue;
    }
    // "a meeting of their deputies": whose deputies they are takes no part
    if (from >= phrase.to && mention.reason === "possessive") continue;
    if (from < phrase.to || from >= Math.max(end, phrase.to + 1) && from !== lastEnd) continue;
    const preposition = prepositionBefore(line, from) ?? prepositionOfFirst(line, mention.head.node);
    const joined = lastEnd >= 0 && joins(page, line, lastEnd, from);
    const list: NamedMention[] | null = preposition === null ? (joined ? last : null)
      : sets.with.has(preposition) || sets.between.has(preposition) ? attached.partners
      : sets.of.has(preposition) && onlyOf(page, line, phrase.to, from) ? attached.owners
      : toOther && sets.to.has(preposition) && (letter || mention.people.length > 0) ? attached.partners : null;
    list?.push(mention);
    last = list;
    lastEnd = to;
  }
  return attached;
}

/** Whether nothing but "of" leads from the noun to a mention: "the summit of the leaders of the group", not "the meeting at the seat of the group". */
function onlyOf(page: Page, line: Line, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (line.tree.nodes[at]!.upos === "ADP" && !page.words.sets.of.has(line.lemmas[at]!)) return false;
  return true;
}

export function prepositionBefore(line: Line, from: number): string | null {
  let at = from - 1;
  while (at >= 0 && /^(?:DET|ADJ|NOUN|NUM)$/.test(line.tree.nodes[at]!.upos) && from - at < 5) at--;
  const node = line.tree.nodes[at];
  return node?.upos === "ADP" || node?.form === "'s" ? line.lemmas[at]! : null;
}

/** "with Orlo and the minister": the preposition before the first of those joined, where that one is no mention of ours. */
function prepositionOfFirst(line: Line, node: number): string | null {
  let at = line.tree.nodes[node]!;
  for (let steps = 0; relation(at) === "conj" && steps < 8; steps++) at = line.tree.nodes[at.head] ?? at;
  if (at.index === node || line.mentions.some((mention) => mention.start <= at.start && at.end <= mention.end)) return null;
  const case_ = childrenOf(line.tree, at.index).find((child) => relation(child) === "case" && child.index < at.index);
  return case_ ? line.lemmas[case_.index]! : null;
}

function joins(page: Page, line: Line, from: number, to: number): boolean {
  if (to - from > 4) return false;
  for (let at = from; at < to; at++) {
    const word = line.forms[at]!;
    if (page.words.sets.joiners.has(word) || word === ",") return true;
  }
  return false;
}

/** Whom the subject of a verb speaks or turns to: persons as its object or behind "to" ("told *her counterpart* in a call", "l'a redit *à son homologue*"). */
export function addresseesOf(page: Page, line: Line, verb: Node): NamedMention[] {
  const { to } = page.words.sets;
  const isTo = (child: Node): boolean => /^(?:obj|iobj)$/.test(relation(child)) || childrenOf(line.tree, child.index).some((at) => relation(at) === "case" && to.has(line.lemmas[at.index]!));
  return childrenOf(line.tree, verb.index).filter((child) => /^(?:obj|iobj|obl|nmod)$/.test(relation(child)) && isTo(child))
    .flatMap((child) => mentionsOf(page, line, child.index)).filter((mention) => mention.people.length > 0);
}
