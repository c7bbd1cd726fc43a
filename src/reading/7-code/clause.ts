import type { NamedMention } from "../../model/rooms.js";
import { feature, relation, type Node } from "../../model/tree.js";
import type { DateExpression } from "../../model/when.js";
import { isReflexive } from "./lexicon.js";
import { childrenOf, isCalendar, isFinite, isInfinitive, isPunct, mentionsOf, stands, wordAt, type Line, type Page } from "./page.js";

const lending = new Set(["conj", "xcomp", "advcl", "ccomp", "parataxis"]);

/** The node that is the subject of a verb or predicate, its own or the one it borrows from the verb it hangs on; null for none. */
export function subjectNode(line: Line, index: number, depth = 0): Node | null {
  const { tree } = line;
  const verb = tree.nodes[index];
  if (!verb || depth > 6) return null;
  const own = childrenOf(tree, index).find((child) => relation(child) === "nsubj");
  if (own) return relativeOf(line, own, verb) ?? own;
  const above = tree.nodes[verb.head];
  if (!above) return null;
  if (relation(verb) === "acl" || relation(verb) === "amod") return isInfinitive(verb) ? null : above;
  if (!lending.has(relation(verb))) return null;
  if (relation(verb) === "xcomp") {
    const object = childrenOf(tree, above.index).find((child) => /^(?:obj|iobj)$/.test(relation(child)) && child.upos !== "VERB" && !/^(?:expl)/.test(child.deprel));
    if (object && object.lemma !== "se") return object;
  }
  return subjectNode(line, above.index, depth + 1);
}

/** "the envoy, who said …": the noun a relative pronoun stands for. */
function relativeOf(line: Line, subject: Node, verb: Node): Node | null {
  if (subject.upos !== "PRON" || feature(subject, "PronType") !== "Rel" || !/^acl/.test(verb.deprel)) return null;
  return line.tree.nodes[verb.head] ?? null;
}

/** Who is the subject: every mention joined in it. Mentions right before the verb complete what the tree gives, and stand in where it gives nobody. */
export function subjectsOf(page: Page, line: Line, index: number): NamedMention[] {
  const node = subjectNode(line, index);
  const told = node ? mentionsOf(page, line, node.index) : [];
  if (node && told.length === 0 && page.words.sets.firstPerson.has(line.forms[node.index]!)) return told;
  const before = mentionsBefore(page, line, node && relation(node) === "nsubj" ? node.head : index);
  if (told.length === 0) return node && !isName(node) && node.upos === "PRON" ? [] : before;
  const isTold = (mention: NamedMention): boolean => told.some((one) => one === mention || (one.people.length === 1 && one.people[0] === mention.people[0]));
  return before.some(isTold) ? [...before.filter((mention) => !isTold(mention)), ...told].sort((a, b) => a.start - b.start) : told;
}

const isName = (node: Node): boolean => node.upos === "PROPN";

/** The mention that ends right before a verb group, with those joined to it: "[the minister] and [his counterpart] met". */
function mentionsBefore(page: Page, line: Line, index: number): NamedMention[] {
  const { nodes } = line.tree;
  let at = Math.min(...verbGroup(line, index));
  const found: NamedMention[] = [];
  for (let joined = true; joined && found.length < 12;) {
    while (at > 0 && (nodes[at - 1]!.upos === "ADV" || (nodes[at - 1]!.form === "," && found.length === 0))) at--;
    const end = nodes[at - 1]?.end;
    const mention = end === undefined ? undefined : line.mentions.findLast((one) => stands(one) && one.end === end);
    if (!mention) break;
    found.unshift(mention);
    at = besideItself(line, mention, wordAt(line.tree, mention.start));
    const behind = nodes[at - 1];
    joined = behind !== undefined && (page.words.sets.joiners.has(line.forms[behind.index]!) || behind.form === ",");
    if (joined) at--;
    if (joined && behind?.form !== "," && nodes[at - 1]?.form === ",") at--;
    if (behind?.form === "," && found.length === 1) break;
  }
  return found.length > 0 && nodes[at - 1]?.upos === "ADP" ? [] : found;
}

/** "the foreign minister of Kestria, Ana Drusk": where somebody's words begin, with what stands beside the name for the same one. */
function besideItself(line: Line, mention: NamedMention, at: number): number {
  if (line.tree.nodes[at - 1]?.form !== ",") return at;
  const end = line.tree.nodes[at - 2]?.end;
  const same = line.mentions.findLast((one) => one.end === end && one.people.length === 1 && mention.people.length === 1 && one.people[0] === mention.people[0]);
  return same ? wordAt(line.tree, same.start) : at;
}

/** In a passive, who does it: "by the minister". */
export function agentsOf(page: Page, line: Line, index: number): NamedMention[] {
  const agent = childrenOf(line.tree, index).find((child) => child.deprel === "obl:agent"
    || (relation(child) === "obl" && isPassive(line, index) && childrenOf(line.tree, child.index).some((at) => relation(at) === "case" && page.words.sets.of.has(at.lemma))));
  return agent ? mentionsOf(page, line, agent.index) : [];
}

/** The nodes that are objects of a verb, the passive's subject included. */
export function objectsOf(line: Line, index: number): Node[] {
  return childrenOf(line.tree, index).filter((child) => relation(child) === "obj" || (child.deprel === "nsubj:pass" && isPassive(line, index)));
}

/** A verb with its pronoun ("s'est entretenue") is none, whatever its auxiliary. */
export function isPassive(line: Line, index: number): boolean {
  return childrenOf(line.tree, index).some((child) => child.deprel === "aux:pass") && !isReflexive(line.tree, line.tree.nodes[index]!);
}

export function isNegated(page: Page, line: Line, index: number): boolean {
  const { negations } = page.words.sets;
  return childrenOf(line.tree, index).some((child) => negations.has(line.forms[child.index]!) || (relation(child) === "aux" && /n['’]t$/.test(child.form)));
}

/** Nearest governor that is a verb or another predicate with a clause of its own; the root where there is none. */
export function clauseHead(line: Line, index: number): Node | null {
  const { tree } = line;
  for (let at = tree.nodes[index]?.head ?? -1, steps = 0; at >= 0 && steps < 40; at = tree.nodes[at]!.head, steps++) {
    const node = tree.nodes[at]!;
    if (isPredicate(line, node)) return node;
  }
  return null;
}

/** A verb, or a noun or adjective with a copula or a subject. */
export function isPredicate(line: Line, node: Node): boolean {
  return node.upos === "VERB" || (node.upos !== "AUX" && childrenOf(line.tree, node.index).some((child) => relation(child) === "cop" || relation(child) === "nsubj"));
}

/** When a verb happens: before, now, still to come, may or is to come ("can meet", "is to meet"), or only thought of (an infinitive). */
export function tenseOf(page: Page, line: Line, index: number): "past" | "present" | "future" | "modal" | "infinitive" {
  const verb = line.tree.nodes[index]!;
  const helpers = childrenOf(line.tree, index).filter((child) => relation(child) === "aux" || relation(child) === "cop");
  const all = [verb, ...helpers];
  if (all.some((node) => feature(node, "Tense") === "Fut" || (node !== verb && page.words.sets.future.has(line.lemmas[node.index]!)) || feature(node, "Mood") === "Cnd")) return "future";
  const [form, lemma] = [line.forms[index]!, line.lemmas[index]!];
  if (form.length > lemma.length && form.startsWith(lemma) && page.words.sets.futureEndings.has(form.slice(lemma.length))) return "future";
  const finite = all.find(isFinite);
  if (finite && (feature(finite, "Tense") === "Past" || feature(finite, "Tense") === "Imp")) return "past";
  if (finite && finite !== verb && isInfinitive(verb)) return "modal";
  if (feature(verb, "VerbForm") === "Part" && feature(verb, "Tense") === "Past") return "past";
  if (!finite && isInfinitive(verb)) return "infinitive";
  return "present";
}

/** "would reopen", "rouvrirait". */
export function isConditional(page: Page, line: Line, index: number): boolean {
  const { conditional } = page.words.sets;
  const [form, lemma] = [line.forms[index]!, line.lemmas[index]!];
  if (form.length > lemma.length && form.startsWith(lemma) && conditional.has(form.slice(lemma.length))) return true;
  return feature(line.tree.nodes[index]!, "Mood") === "Cnd" || childrenOf(line.tree, index).some((child) => relation(child) === "aux" && (feature(child, "Mood") === "Cnd" || conditional.has(line.forms[child.index]!)));
}

/** "had said", "avait dit". */
export function isPluperfect(line: Line, index: number): boolean {
  const verb = line.tree.nodes[index]!;
  if (feature(verb, "VerbForm") !== "Part" || feature(verb, "Tense") !== "Past") return false;
  const helper = childrenOf(line.tree, index).find((child) => relation(child) === "aux" && child.deprel !== "aux:pass" && isFinite(child));
  return helper !== undefined && (feature(helper, "Tense") === "Past" || feature(helper, "Tense") === "Imp");
}

/** The date a word stands nearest to, with no other finite verb between them. `group` are the words of its own verb group. */
export function dateBeside(line: Line, from: number, to: number, group: ReadonlySet<number>): DateExpression | null {
  if (line.dates.length === 0) return null;
  let best: DateExpression | null = null;
  let nearest = Infinity;
  for (const date of line.dates) {
    if (!isCalendar(date)) continue;
    const first = wordAt(line.tree, date.start);
    const last = wordAt(line.tree, date.end - 1);
    const distance = last < from ? from - last : first >= to ? first - to + 1 : 0;
    if (distance >= nearest || !isOpen(line, last < from ? last + 1 : to, last < from ? from : first, group)) continue;
    nearest = distance;
    best = date;
  }
  return best;
}

/** Whether no other clause begins between two words. */
function isOpen(line: Line, from: number, to: number, group: ReadonlySet<number>): boolean {
  for (let at = from; at < to; at++) {
    const node = line.tree.nodes[at]!;
    if (group.has(at)) continue;
    if ((node.upos === "VERB" || node.upos === "AUX") && (isFinite(node) || feature(node, "VerbForm") === "Part")) return false;
    if (node.upos === "SCONJ" || /^[“”"«»;]$/.test(node.form)) return false;
  }
  return true;
}

/** A verb with its auxiliaries, negation and particles, as indices. */
export function verbGroup(line: Line, index: number): Set<number> {
  const group = new Set([index]);
  for (const child of childrenOf(line.tree, index)) {
    if (/^(?:aux|cop|expl(?!:subj)|compound:prt|fixed)/.test(child.deprel) || (relation(child) === "advmod" && Math.abs(child.index - index) < 3)) group.add(child.index);
  }
  return group;
}

/** Where a noun phrase begins: back over articles, adjectives and numbers that stand right before it. */
export function phraseStart(line: Line, index: number): number {
  let at = index;
  while (at > 0) {
    const before = line.tree.nodes[at - 1]!;
    const hyphen = before.form === "-" && /^(?:ADJ|ADV|NUM)$/.test(line.tree.nodes[at - 2]?.upos ?? "");
    if (!/^(?:DET|ADJ|NUM)$/.test(before.upos) && before.deprel !== "amod" && !hyphen && !(before.deprel === "compound" && line.tree.nodes[at - 2]?.form === "-") && !(before.upos === "PRON" && feature(before, "Poss") === "Yes") && !(before.upos === "ADV" && (line.tree.nodes[at]!.upos === "ADJ" || line.tree.nodes[at]!.form === "-"))) break;
    at--;
  }
  return at;
}

/** Whether a person is named from this word on, and by no longer mention before it. */
const startsPerson = (line: Line, node: Node): boolean => line.mentions.some((mention) => mention.start === node.start && mention.people.length > 0)
  && !line.mentions.some((mention) => mention.start < node.start && node.start < mention.end);

/** Where what hangs on a noun ends: before the next finite verb, clause, semicolon or end of the sentence. A comma ends it unless a mention runs over it. */
export function phraseEnd(line: Line, from: number): number {
  const { nodes } = line.tree;
  let at = from;
  for (; at < nodes.length; at++) {
    const node = nodes[at]!;
    if (node.upos === "VERB" || node.upos === "AUX" || node.upos === "SCONJ") break;
    if (node.upos === "PRON" && (feature(node, "PronType") === "Rel" || /^(?:nsubj|expl)/.test(node.deprel))) break;
    if (at > from && startsPerson(line, node) && !/^(?:ADP|DET|CCONJ|PUNCT|ADJ|NUM)$/.test(nodes[at - 1]!.upos)) break;
    if (isPunct(node) && !/^[-–'’/]$/.test(node.form)) {
      const over = node.form === "," && line.mentions.some((mention) => mention.start < node.start && node.end < mention.end);
      if (!over) break;
    }
  }
  return at;
}
