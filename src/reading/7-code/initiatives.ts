import type { Initiative, Participant } from "../../model/reading.js";
import type { NamedMention } from "../../model/rooms.js";
import { feature, isUnder, relation, subtree, type Node } from "../../model/tree.js";
import { reason } from "../../model/reasons.js";
import { holds, type Span } from "../../text/span.js";
import { agentsOf, isNegated, isPassive, objectsOf, subjectNode, subjectsOf } from "./clause.js";
import type { Gathered } from "./exchanges.js";
import { usesOf } from "./lexicon.js";
import { childrenOf, isInfinitive, type Line, type Page } from "./page.js";
import { participantsOfAll } from "./speaker.js";
import type { Draft, DraftsBySentence } from "./statements.js";

/** What is proposed, launched or put forward, by whom, where. */
export function initiativesOf(page: Page, bySentence: DraftsBySentence, tied: ReadonlyMap<string, Gathered>, exchanges: readonly Gathered[]): Initiative[] {
  const found: Initiative[] = [];
  for (const line of page.lines) {
    const drafts = bySentence[line.index]!;
    for (const node of line.tree.nodes) {
      if (node.upos !== "VERB") continue;
      const what = broughtBy(page, line, node);
      if (!what || overlapsLast(found, what.words)) continue;
      const above = relation(node) === "advcl" ? line.tree.nodes[node.head] : undefined;
      const statement = innermost(drafts, node, what.words) ?? (above ? innermost(drafts, above, what.words) : null);
      const exchange = heldIn(line, node, exchanges) ?? (statement ? tied.get(statement.id) ?? null : null);
      found.push({
        id: `i${found.length + 1}`, proposedBy: proposersOf(page, line, node, statement), words: what.words, exchange: exchange?.id ?? null, statement: statement?.id ?? null,
        because: { rule: "code/initiative", why: what.noun ? reason("initiative/noun", node.form, what.noun) : reason("initiative/it", node.form), sentence: line.index, alternatives: [] },
      });
    }
  }
  return found;
}

/** The same words are one initiative, however many verbs bring them. */
const overlapsLast = (found: readonly Initiative[], at: Span): boolean => found.slice(-4).some(({ words }) => holds(words, at) || holds(at, words));

/** "suggested that it had failed": told, not proposed; what is proposed has no past or present of its own, but a mood, an infinitive or a helper. */
const isTold = (line: Line, node: Node): boolean => feature(node, "Mood") === "Ind" && feature(node, "Tense") !== "Fut" && !childrenOf(line.tree, node.index).some((child) => relation(child) === "aux")
  || childrenOf(line.tree, node.index).some((child) => relation(child) === "cop" && feature(child, "Mood") === "Ind");

/** What a verb brings forward: with "propose" anything, with "launch" only what is named as an initiative. */
function broughtBy(page: Page, line: Line, verb: Node): { readonly words: Span; readonly noun: string | null } | null {
  const { words } = page;
  if (isNegated(page, line, verb.index) || relation(verb) === "amod") return null;
  const proposes = usesOf(words.proposing, line.tree, verb).length > 0;
  const launches = !proposes && usesOf(words.launching, line.tree, verb).length > 0;
  if (!proposes && !launches) return null;
  const objects = objectsOf(line, verb.index).filter((node) => node.upos === "NOUN" || node.upos === "PROPN");
  objects.push(...childrenOf(line.tree, verb.index).filter((child) => relation(child) === "obl" && child.upos === "NOUN" && child.index > verb.index && child.index < verb.index + 8));
  const named = objects.find((node) => initiativeIn(page, line, node) !== null);
  if (named) return { words: wordsBehindCase(line, named), noun: initiativeIn(page, line, named) };
  if (!proposes) return null;
  const clause = childrenOf(line.tree, verb.index).find((child) => (relation(child) === "ccomp" || relation(child) === "xcomp") && child.index > verb.index && !isTold(line, child));
  const what = objects.find((node) => node.upos === "NOUN" && relation(node) !== "obl") ?? clause;
  return what ? { words: wordsBehindCase(line, what), noun: null } : null;
}

/** The noun of initiative an object is, or counts ("a series of initiatives"). */
function initiativeIn(page: Page, line: Line, node: Node): string | null {
  const { initiatives } = page.words.sets;
  if (initiatives.has(line.lemmas[node.index]!)) return line.lemmas[node.index]!;
  const counted = childrenOf(line.tree, node.index).find((child) => relation(child) === "nmod" && child.index - node.index < 6 && initiatives.has(line.lemmas[child.index]!));
  return counted ? line.lemmas[counted.index]! : null;
}

/** The words of a branch, from its first to its last, without opening conjunctions. */
export function wordsOfBranch(line: Line, head: Node): Span {
  const { nodes } = line.tree;
  const inside = subtree(line.tree, head.index, (node) => node.head === head.index && (/^(?:mark|cc|punct|parataxis)$/.test(relation(node)) && node.index < head.index || relation(node) === "parataxis"));
  const least = head.upos === "NOUN" || head.upos === "PROPN" ? leftmost(inside, head.index) : head.head < head.index ? head.head + 1 : 0;
  const kept = inside.filter((at) => at >= least && (nodes[at]!.upos !== "PUNCT" || (at !== inside[0] && at !== inside.at(-1))));
  let first = kept[0] ?? head.index;
  let last = kept.at(-1) ?? head.index;
  if (isInfinitive(head)) first = Math.min(first, head.index);
  while (last > head.index && nodes[last]!.upos === "PUNCT") last--;
  while (first < head.index && nodes[first]!.upos === "PUNCT") first++;
  return { start: nodes[first]!.start, end: nodes[last]!.end };
}

/** The same without the preposition it stands behind: of "put forward" and "mettre en avant" that is a part of the verb. */
function wordsBehindCase(line: Line, head: Node): Span {
  const span = wordsOfBranch(line, head);
  const cases = childrenOf(line.tree, head.index).filter((child) => relation(child) === "case" && child.index < head.index);
  const last = Math.max(-1, ...cases.flatMap((one) => [one.index, ...childrenOf(line.tree, one.index).map(({ index }) => index)]));
  return last < 0 ? span : { start: Math.max(span.start, line.tree.nodes[last + 1]!.start), end: span.end };
}

/** The first word of a branch that reaches its head without a gap: what a tree hangs on it from further off is left out. */
function leftmost(inside: readonly number[], head: number): number {
  const all = new Set(inside);
  let at = head;
  while (all.has(at - 1)) at--;
  return at;
}

/** The innermost statement that holds a verb: in what was said, or as its cue. `drafts` are those of its sentence. */
export function innermost(drafts: readonly Draft[], verb: Span, words: Span): Draft | null {
  let best: Draft | null = null;
  let length = Infinity;
  for (const draft of drafts) {
    const { content, cue } = draft.attribution;
    const size = content.reduce((sum, one) => sum + one.end - one.start, 0);
    const inside = content.some((one) => holds(one, verb)) || (cue !== null && holds(cue, verb)) || (cue === null && content.some((one) => holds(one, words)));
    if (inside && size < length) {
      best = draft;
      length = size;
    }
  }
  return best;
}

/** An exchange told in the same clause as the verb, or in the nearest clause it hangs on. */
export function heldIn(line: Line, verb: Node, exchanges: readonly Gathered[]): Gathered | null {
  let best: { readonly one: Gathered; readonly clause: number } | null = null;
  for (const one of exchanges) {
    for (const { line: there, tie, clause, head } of one.sightings) {
      if (there !== line || tie !== "at" || clause < 0) continue;
      const holding = isUnder(line.tree, verb.index, clause) || isUnder(line.tree, head.index, verb.index);
      if (holding && (!best || isUnder(line.tree, clause, best.clause))) best = { one, clause };
    }
  }
  return best?.one ?? null;
}

function proposersOf(page: Page, line: Line, verb: Node, statement: Draft | null): Participant[] {
  const mentions: NamedMention[] = isPassive(line, verb.index) ? agentsOf(page, line, verb.index) : subjectsOf(page, line, verb.index);
  const named = participantsOfAll(page, mentions);
  const own = statement?.attribution.cueHead?.node === verb.index && statement.attribution.cueHead.sentence === line.index;
  return named.length > 0 && !own ? named : bearersBySpeaker(page, statement, own || isFirstPerson(page, line, verb)) ?? named;
}

export function isFirstPerson(page: Page, line: Line, verb: Node): boolean {
  const subject = subjectNode(line, verb.index);
  return subject !== null && page.words.sets.firstPerson.has(line.forms[subject.index]!);
}

/** Those a statement's speaker stands for, where the words are the speaker's own doing. */
export function bearersBySpeaker(page: Page, statement: Draft | null, own: boolean): Participant[] | null {
  const speaker = own ? statement?.speaker : null;
  if (!speaker) return null;
  if (speaker.people.length > 0) {
    return speaker.people.map((id) => ({ person: id, party: page.people.get(id)?.party ?? null, office: page.people.get(id)?.offices[0]?.office ?? null, mention: speaker.mention }));
  }
  return speaker.parties.length === 0 ? null : speaker.parties.map((party) => ({ person: null, party, office: null, mention: speaker.mention }));
}
