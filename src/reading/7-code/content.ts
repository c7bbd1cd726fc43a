import type { Speaker } from "../../model/reading.js";
import type { Attribution, NamedMention } from "../../model/rooms.js";
import { feature, relation, type Node } from "../../model/tree.js";
import { holds, overlaps, type Span } from "../../text/span.js";
import { classOf, coded, type CodedAct } from "./act-class.js";
import { dateBeside, isConditional, isNegated, isPassive, isPluperfect, isPredicate, subjectNode, tenseOf, verbGroup } from "./clause.js";
import { usesOf } from "./lexicon.js";
import { childrenOf, isInfinitive, lineAt, mentionsOf, wordAt, type Line, type Page } from "./page.js";
import { findPhrases, phraseAt, type Found } from "./phrases.js";
import { partiesOf, stateOf } from "./speaker.js";

const mostSentences = 6;

/** The acts done by the main predicates of what was said, in order. */
export function contentActs(page: Page, attribution: Attribution, speaker: Speaker | null): CodedAct[] {
  const found: CodedAct[] = [];
  for (const { line, node } of predicatesIn(page, attribution.content)) found.push(predicateAct(page, line, node, attribution, speaker));
  const last = attribution.content.at(-1)!;
  if (attribution.mode !== "indirect" && /\?\s*["”»]?\s*$/.test(page.text.slice(last.start, last.end + 2))) found.unshift({ act: "ask", strength: null, words: "?" });
  return found;
}

/** The predicates that stand highest in some spans: their clauses hang on nothing inside. */
export function predicatesIn(page: Page, spans: readonly Span[]): { line: Line; node: Node }[] {
  const found: { line: Line; node: Node }[] = [];
  for (const span of spans) {
    let line = lineAt(page, span.start);
    for (let count = 0; line && line.tree.start < span.end && count < mostSentences; count++, line = page.lines[line.index + 1]) {
      for (const node of topsIn(line, span)) found.push({ line, node });
    }
  }
  return found;
}

function topsIn(line: Line, span: Span): Node[] {
  const { nodes } = line.tree;
  const from = wordAt(line.tree, span.start);
  const to = Math.min(wordAt(line.tree, span.end - 1) + 1, nodes.length);
  const tops: Node[] = [];
  const inside = (index: number): boolean => index >= from && index < to;
  for (let at = from; at < to; at++) {
    const node = nodes[at]!;
    if (!isPredicate(line, node) && !(node.upos === "ADJ" && tops.length === 0 && isHeadOf(line, node, inside))) continue;
    if (!hangsInside(line, node, inside)) tops.push(node);
  }
  return tops;
}

/** An adjective with what it governs, said without its verb: "prête à accueillir une équipe". */
const isHeadOf = (line: Line, node: Node, inside: (index: number) => boolean): boolean => !inside(node.head) && !childrenOf(line.tree, node.index).some((child) => relation(child) === "det");

/** Whether a predicate is part of another clause inside the span; one joined to another stands where that one stands. */
function hangsInside(line: Line, node: Node, inside: (index: number) => boolean): boolean {
  let own = node;
  while (relation(own) === "conj" && inside(own.head)) own = line.tree.nodes[own.head]!;
  if (/^acl/.test(own.deprel) && inside(own.head)) return true;
  for (let at = own.head, steps = 0; at >= 0 && steps < 30; at = line.tree.nodes[at]!.head, steps++) {
    if (!inside(at)) return false;
    if (isPredicate(line, line.tree.nodes[at]!) || line.tree.nodes[at]!.upos === "ADJ") return true;
  }
  return false;
}

function predicateAct(page: Page, line: Line, top: Node, attribution: Attribution, speaker: Speaker | null): CodedAct {
  const { sets } = page.words;
  const own = isOwn(page, line, top, attribution, speaker);
  let node = top;
  for (let steps = 0; steps < 3; steps++) {
    const inner = sets.carrying.has(line.lemmas[node.index]!) && childrenOf(line.tree, node.index).find((child) => relation(child) === "xcomp" && isInfinitive(child));
    if (!inner || classOf(page, line, inner, null) === null) break;
    node = inner;
  }
  const negated = isNegated(page, line, top.index);
  const duty = dutyOn(page, line, top);
  const asserts: CodedAct = { act: tellsOfEvent(page, line, top) ? "report" : "assert", strength: null, words: top.form };
  if (duty && !own && dutyBearer(page, line, top)) return { act: "request", strength: "will", words: duty };
  if (attribution.mode !== "indirect" && feature(top, "Mood") === "Imp" && subjectNode(line, top.index) === null) return { act: "request", strength: "will", words: top.form };
  if (threatens(page, line, top)) return { act: "threaten", strength: null, words: top.form };
  const promise = own || (speaker?.kind === "document" && isBinding(page, line, top)) ? promiseIn(page, line, top) : null;
  if (promise && (attribution.mode === "indirect" || !isConditional(page, line, top.index))) return !negated ? promise : sets.opposedWhenNegated.has(line.lemmas[top.index]!) ? { act: "oppose", strength: null, words: top.form } : asserts;
  if (!own || duty || isInfinitive(top) || node.upos === "NOUN") return asserts;
  if (toldAsPast(page, line, top)) return { ...asserts, act: "report" };
  const one = classOf(page, line, node, null);
  if (one && one.act !== "assert" && !(one.act === "deny" && negated)) return coded(page, line, node, one, negated);
  if (negated && sets.opposedWhenNegated.has(line.lemmas[node.index]!)) return { act: "oppose", strength: null, words: node.form };
  return asserts;
}

/** "sanctions would follow unless the port reopened": what is to come, unless. */
function threatens(page: Page, line: Line, verb: Node): boolean {
  if (tenseOf(page, line, verb.index) !== "future") return false;
  return childrenOf(line.tree, verb.index).some((child) => relation(child) === "advcl" && childrenOf(line.tree, child.index).some((at) => page.words.sets.unless.has(line.forms[at.index]!) && at.index < child.index));
}

/** What several did together, or one had done before: told, not done by these words. */
function toldAsPast(page: Page, line: Line, verb: Node): boolean {
  if (verb.upos !== "VERB" || tenseOf(page, line, verb.index) !== "past") return false;
  if (isPluperfect(line, verb.index)) return true;
  const subject = subjectNode(line, verb.index);
  return subject !== null && new Set(partiesOf(page, mentionsOf(page, line, subject.index)).map((party) => stateOf(page, party))).size > 1;
}

const isBinding = (page: Page, line: Line, verb: Node): boolean => childrenOf(line.tree, verb.index).some((child) => relation(child) === "aux" && page.words.sets.binding.has(line.lemmas[child.index]!));

/** "will reopen", "rouvrira": what the speaker's own side is going to do. */
export function promiseIn(page: Page, line: Line, verb: Node): CodedAct | null {
  const { sets } = page.words;
  if (verb.upos !== "VERB" || sets.notDoing.has(line.lemmas[verb.index]!)) return null;
  if (tenseOf(page, line, verb.index) !== "future") return null;
  if (feature(verb, "VerbForm") === "Part" && feature(verb, "Tense") === "Past" && !isPassive(line, verb.index)) return null;
  return { act: "commit", strength: isBinding(page, line, verb) ? "shall" : "will", words: verb.form };
}

/** Whether the subject of a predicate is the speaker or the speaker's side; a predicate without subject is. */
export function isOwn(page: Page, line: Line, verb: Node, attribution: Attribution | null, speaker: Speaker | null): boolean {
  const subject = subjectNode(line, verb.index);
  if (subject === null) return true;
  const { sets } = page.words;
  if (sets.firstPerson.has(line.forms[subject.index]!)) return true;
  if (childrenOf(line.tree, subject.index).some((child) => sets.firstPerson.has(line.forms[child.index]!))) return true;
  if (speaker === null) return false;
  const mentions = mentionsOf(page, line, subject.index);
  if (mentions.some((mention) => mention.people.some((id) => speaker.people.includes(id)))) return true;
  const states = new Set(speaker.parties.map((party) => stateOf(page, party)));
  if (mentions.length > 0) return mentions.some((mention) => (mention.people.length === 0 && !/^(?:office|title|unnamed)$/.test(mention.reason)) || mention.people.length > 1) && partiesOf(page, mentions).some((party) => states.has(stateOf(page, party)));
  if (ownByAdjective(page, line, subject, states)) return true;
  const possessed = childrenOf(line.tree, subject.index).some((child) => feature(child, "Poss") === "Yes" || child.deprel === "nmod:poss");
  if (sets.countries.has(line.lemmas[subject.index]!) && possessed) return true;
  const impersonal = sets.impersonal.has(line.forms[subject.index]!) && (verb.upos !== "VERB" || sets.notDoing.has(line.lemmas[verb.index]!) || isPassive(line, verb.index));
  return subject.upos === "PRON" && attribution !== null && attribution.mode === "indirect" && !impersonal;
}

/** "the Arvenian coastguard", "Arvenia's ambassador": a part of the speaker's own side. */
function ownByAdjective(page: Page, line: Line, subject: Node, states: ReadonlySet<string | null>): boolean {
  return sidesOf(page, line, subject).some((mention) => partiesOf(page, [mention]).some((party) => states.has(stateOf(page, party))));
}

/** The parties that a noun which stands for nobody known belongs to, by its adjective or owner. */
export const sidesOf = (page: Page, line: Line, noun: Node): NamedMention[] => noun.upos !== "NOUN" ? [] : childrenOf(line.tree, noun.index)
  .filter((child) => /^(?:amod|compound|nmod:poss)$/.test(child.deprel))
  .flatMap((child) => mentionsOf(page, line, child.index).filter((mention) => mention.people.length === 0));

/** The word of duty on a predicate: "must", "should", "doit"; null for none. */
function dutyOn(page: Page, line: Line, verb: Node): string | null {
  const { duty } = page.words.sets;
  const helper = childrenOf(line.tree, verb.index).find((child) => relation(child) === "aux" && duty.has(line.lemmas[child.index]!) && !page.words.sets.future.has(line.lemmas[child.index]!));
  if (helper) return helper.form;
  const carries = duty.has(line.lemmas[verb.index]!) && childrenOf(line.tree, verb.index).some((child) => relation(child) === "xcomp" && isInfinitive(child));
  return carries ? verb.form : null;
}

function dutyBearer(page: Page, line: Line, verb: Node): boolean {
  const subject = subjectNode(line, verb.index);
  return subject !== null && (mentionsOf(page, line, subject.index).length > 0 || page.words.sets.anybody.has(line.lemmas[subject.index]!));
}

/** Whether a predicate tells of an exchange, or of something that happened on a day it names. */
function tellsOfEvent(page: Page, line: Line, verb: Node): boolean {
  if (verb.upos !== "VERB" || tenseOf(page, line, verb.index) !== "past") return false;
  const { words } = page;
  if (usesOf(words.exchangeVerbs, line.tree, verb).some(({ value }) => !value.needsChannel)) return true;
  const around = childrenOf(line.tree, verb.index).filter((child) => /^(?:obj|nsubj:pass|nsubj)$/.test(child.deprel));
  const object = around.find((child) => child.deprel !== "nsubj") ?? (usesOf(words.happening, line.tree, verb).length > 0 ? around[0] : undefined);
  if (object && words.sets.holding.has(line.lemmas[verb.index]!) && phraseAt(words.exchangeNouns, line, object.index)) return true;
  return (dateBeside(line, verb.index, verb.index + 1, verbGroup(line, verb.index))?.value ?? "").length > 4;
}

/** The words of certainty of a sentence, looked up once. */
function certaintyOf(page: Page, line: Line): readonly Found<true>[] {
  const ready = page.certainty[line.index];
  if (ready) return ready;
  return (page.certainty[line.index] = findPhrases(page.words.certainty, line));
}

/** Words that strengthen or weaken a statement: in its cue, or beside the main predicates of what was said. */
export function certaintyIn(page: Page, attribution: Attribution): Span[] {
  const found: Span[] = [];
  const look = (line: Line | undefined, near: (from: number, to: number) => boolean): void => {
    if (!line) return;
    for (const { from, to } of certaintyOf(page, line)) {
      const at = { start: line.tree.nodes[from]!.start, end: line.tree.nodes[to - 1]!.end };
      if (near(from, to) && !found.some((one) => overlaps(one, at))) found.push(at);
    }
  };
  const { cue, cueHead, content } = attribution;
  if (cue && cueHead) {
    const line = page.lines[cueHead.sentence];
    look(line, (from, to) => {
      const at = { start: line!.tree.nodes[from]!.start, end: line!.tree.nodes[to - 1]!.end };
      return (holds(cue, at) || line!.tree.nodes[from]!.head === cueHead.node) && Math.abs(from - cueHead.node) < 6 && !content.some((one) => holds(one, at) && !holds(cue, at) && line!.tree.nodes[from]!.head !== cueHead.node);
    });
  }
  const tops = predicatesIn(page, content);
  for (const { line, node } of tops) look(line, (from) => line.tree.nodes[from]!.head === node.index && Math.abs(from - node.index) < 6);
  return found.sort((a, b) => a.start - b.start);
}
