import type { Strength } from "../../model/acts.js";
import type { Commitment, Participant } from "../../model/reading.js";
import { relation, subtree, type Node } from "../../model/tree.js";
import type { When } from "../../model/when.js";
import { overlaps, type Span } from "../../text/span.js";
import type { CommitmentClass } from "../../language/shape/commitments.js";
import { isNegated, isPredicate, subjectNode, subjectsOf } from "./clause.js";
import { isOwn, promiseIn } from "./content.js";
import { bearersBySpeaker, innermost, isFirstPerson, wordsOfBranch } from "./initiatives.js";
import { isReflexive, usesOf } from "./lexicon.js";
import { childrenOf, isCalendar, isInfinitive, mentionsOf, stands, whenOf, wordAt, type Line, type Page } from "./page.js";
import { participantsOf } from "./speaker.js";
import type { Draft, DraftsBySentence } from "./statements.js";

/** A deed somebody binds themselves to, as the tree shows it. */
interface Deed {
  /** The word that does what is promised ("reopen"), or the promising word itself where the object is a thing ("pledged aid"). */
  readonly verb: Node;
  /** Where bearer, deadline and condition are looked for too: the promising word. */
  readonly carrier: Node;
  readonly object: Span | null;
  readonly strength: Strength;
  readonly rule: string;
}

/**
 * What parties bind themselves to: by a word of promising with a deed, or by "shall" and "will" with their own side as subject.
 * Readiness and intention bind nobody; they stay the statement's act.
 */
export function commitmentsOf(page: Page, bySentence: DraftsBySentence): Commitment[] {
  const found: Commitment[] = [];
  for (const line of page.lines) {
    if (line.inTitle) continue;
    const drafts = bySentence[line.index]!;
    for (const node of line.tree.nodes) {
      for (const deed of deedsAt(page, line, node, drafts)) {
        const one = commitmentFrom(page, line, deed, drafts, found.length + 1);
        if (one && !found.slice(-8).some(({ verb }) => overlaps(verb, one.verb))) found.push(one);
      }
    }
  }
  return found;
}

function deedsAt(page: Page, line: Line, node: Node, drafts: readonly Draft[]): Deed[] {
  if (node.upos !== "VERB" && node.upos !== "ADJ" && node.upos !== "NOUN") return [];
  const promising = classAt(page, line, node);
  if (promising) {
    if (isNegated(page, line, node.index) || isThought(line, node)) return [];
    return deedsOf(line, node, promising);
  }
  if (node.upos !== "VERB" || !isPredicate(line, node)) return [];
  return futureDeed(page, line, node, drafts);
}

function classAt(page: Page, line: Line, node: Node): CommitmentClass | null {
  const { words } = page;
  if (node.upos === "NOUN") {
    const above = line.tree.nodes[node.head];
    const lent = above && /^(?:obj|obl|nsubj:pass)/.test(node.deprel) && words.sets.commitLending.has(line.lemmas[above.index]!);
    return lent ? usesOf(words.commitNouns, line.tree, node)[0]?.value ?? null : null;
  }
  const state = node.upos === "ADJ" || childrenOf(line.tree, node.index).some((child) => relation(child) === "cop" || child.deprel === "aux:pass");
  return usesOf(state && !isReflexive(line.tree, node) ? words.commitAdjectives : words.commitVerbs, line.tree, node)[0]?.value ?? null;
}

/** Only thought of, wished for or asked for: "calls on them to commit", "if they undertake". */
function isThought(line: Line, node: Node): boolean {
  return (relation(node) === "xcomp" && isInfinitive(node) && childrenOf(line.tree, node.head).some((child) => /^i?obj$/.test(relation(child)) && child.lemma !== "se"))
    || (relation(node) === "acl" && isInfinitive(node));
}

/** The deeds a promising word governs: infinitives, gerunds and clauses with what is joined to them; else its object where a thing is enough. */
function deedsOf(line: Line, node: Node, { strength, objects }: CommitmentClass): Deed[] {
  const children = childrenOf(line.tree, node.index).filter((child) => child.index > node.index);
  const governed = children.filter((child) => child.upos === "VERB" && /^(?:xcomp|ccomp|advcl|acl|obl|obj)/.test(child.deprel) && deedForm(line, child));
  const joined = governed.flatMap((deed) => [deed, ...childrenOf(line.tree, deed.index).filter((child) => relation(child) === "conj" && child.upos === "VERB")]);
  if (joined.length > 0) return joined.map((verb) => ({ verb, carrier: node, object: objectOf(line, verb), strength, rule: "code/commitment-deed" }));
  if (!objects) return [];
  const thing = children.find((child) => /^(?:obj|obl)/.test(child.deprel) && (child.upos === "NOUN" || child.upos === "PROPN") && !isTime(line, child)) ?? children.find((child) => relation(child) === "nmod" && child.upos === "NOUN");
  return thing ? [{ verb: node, carrier: node, object: wordsOfBranch(line, thing), strength, rule: "code/commitment-object" }] : [];
}

/** A deed still to be done: no finite past. */
const deedForm = (line: Line, verb: Node): boolean => isInfinitive(verb) || /VerbForm=Ger|Tense=Fut|Mood=(?:Cnd|Sub)/.test(verb.feats) || childrenOf(line.tree, verb.index).some((child) => relation(child) === "aux" && /VerbForm=(?:Fin|Inf)/.test(child.feats) && !/Tense=Past/.test(child.feats));

const isTime = (line: Line, node: Node): boolean => line.dates.some((date) => date.start <= node.start && node.end <= date.end);

/** "will reopen", "shall reopen", "rouvrira", with the speaker's side, the text's own "we", or a joint text's parties as subject. */
function futureDeed(page: Page, line: Line, node: Node, drafts: readonly Draft[]): Deed[] {
  const promise = promiseIn(page, line, node);
  if (!promise || isNegated(page, line, node.index) || hypothetical(page, line, node)) return [];
  const statement = innermost(drafts, node, node);
  const first = isFirstPerson(page, line, node);
  const subject = subjectNode(line, node.index);
  if (subject === null) return [];
  const conditional = /Mood=Cnd/.test(node.feats) || childrenOf(line.tree, node.index).some((child) => relation(child) === "aux" && /Mood=Cnd/.test(child.feats));
  if (statement) {
    if (conditional && statement.attribution.mode !== "indirect") return [];
    if (!first && !isOwn(page, line, node, statement.attribution, statement.speaker)) return [];
    if (!first && statement.speaker === null) return [];
    if (!first && mentionsOf(page, line, subject.index).length === 0) return [];
  } else if (!first && !(promise.strength === "shall" && mentionsOf(page, line, subject.index).length > 0)) return [];
  return [{ verb: node, carrier: node, object: objectOf(line, node), strength: promise.strength ?? "will", rule: "code/commitment-future" }];
}

function hypothetical(page: Page, line: Line, node: Node): boolean {
  return /^(?:advcl|acl)/.test(node.deprel) && childrenOf(line.tree, node.index).some((child) => relation(child) === "mark" && page.words.sets.condition.has(line.forms[child.index]!));
}

/** What a deed is done to: its object, else what follows it first. */
function objectOf(line: Line, verb: Node): Span | null {
  const children = childrenOf(line.tree, verb.index).filter((child) => child.index > verb.index);
  const inner = children.find((child) => relation(child) === "xcomp" && isInfinitive(child));
  const object = children.find((child) => relation(child) === "obj" && !isTime(line, child)) ?? (inner ? childrenOf(line.tree, inner.index).find((child) => relation(child) === "obj") : undefined)
    ?? children.find((child) => /^(?:obl|ccomp|xcomp|advmod)/.test(child.deprel) && !isTime(line, child));
  return object ? wordsOfBranch(line, object) : null;
}

function commitmentFrom(page: Page, line: Line, deed: Deed, drafts: readonly Draft[], number: number): Commitment | null {
  const { verb, carrier, object, strength, rule } = deed;
  const statement = innermost(drafts, verb, object ?? verb);
  const cueOwn = statement?.attribution.cueHead?.sentence === line.index && statement.attribution.cueHead.node === carrier.index;
  const bearers = bearersOf(page, line, deed, statement, cueOwn);
  if (bearers.length === 0 && !isFirstPerson(page, line, carrier)) return null;
  const branch = new Set([...subtree(line.tree, verb.index), ...(carrier === verb ? [] : subtree(line.tree, carrier.index))]);
  const condition = conditionIn(page, line, verb, branch);
  const words = wordsOfBranch(line, carrier);
  const inner = page.words.sets.carrying.has(line.lemmas[verb.index]!) ? childrenOf(line.tree, verb.index).find((child) => relation(child) === "xcomp" && isInfinitive(child)) : undefined;
  return {
    id: `c${number}`, statement: statement?.id ?? null, bearers, verb: { start: verb.start, end: (inner ?? verb).end }, object: object ? before(page, object, condition) : { start: verb.start, end: verb.end },
    beneficiary: beneficiaryIn(page, line, verb), deadline: deadlineIn(page, line, branch, condition), condition, strength, words,
    because: { rule, why: carrier === verb ? `“${verb.form}” is what the party itself is going to do.` : `“${carrier.form}” binds the party to “${verb.form}”.`, sentence: line.index, alternatives: [] },
  };
}

/** What a deed is done to, cut off where its condition begins. */
function before(page: Page, object: Span, condition: Span | null): Span {
  if (!condition || condition.start <= object.start || condition.start >= object.end) return object;
  return { start: object.start, end: object.start + page.text.slice(object.start, condition.start).replace(/[\s,;]+$/, "").length };
}

function bearersOf(page: Page, line: Line, { verb, carrier }: Deed, statement: Draft | null, cueOwn: boolean): Participant[] {
  const first = isFirstPerson(page, line, verb) || isFirstPerson(page, line, carrier);
  const bySpeaker = bearersBySpeaker(page, statement, cueOwn || first);
  if (bySpeaker) return bySpeaker;
  const subject = subjectNode(line, verb.index);
  const own = subject && subject.index !== verb.index ? subjectsOf(page, line, verb.index) : [];
  const mentions = own.filter(stands).length > 0 ? own : subjectsOf(page, line, carrier.index);
  const named = mentions.flatMap((mention) => participantsOf(page, mention));
  return named.length > 0 ? named : bearersBySpeaker(page, statement, statement !== null && isOwn(page, line, carrier, statement.attribution, statement.speaker)) ?? [];
}

/** A party it is done for, behind "to", "for", "envers". */
function beneficiaryIn(page: Page, line: Line, verb: Node): Span | null {
  for (const child of childrenOf(line.tree, verb.index)) {
    if (!/^(?:obl|iobj|nmod)/.test(child.deprel)) continue;
    const behind = relation(child) === "iobj" || childrenOf(line.tree, child.index).some((at) => relation(at) === "case" && page.words.sets.beneficiary.has(line.lemmas[at.index]!));
    const mention = behind ? mentionsOf(page, line, child.index)[0] : undefined;
    if (mention) return { start: mention.start, end: mention.end };
  }
  return null;
}

/** A date behind a preposition of deadline, in the deed's own branch. */
function deadlineIn(page: Page, line: Line, branch: ReadonlySet<number>, condition: Span | null): When | null {
  for (const date of line.dates) {
    if (!isCalendar(date) || (condition && overlaps(condition, date))) continue;
    const first = wordAt(line.tree, date.start);
    if (!branch.has(first) && !branch.has(wordAt(line.tree, date.end - 1))) continue;
    const before = page.text.slice(Math.max(line.tree.start, date.start - 24), date.start + 12).toLowerCase().replace(/’/g, "'");
    const deadline = [...page.words.sets.deadline].some((word) => {
      const at = before.lastIndexOf(word);
      return at >= 0 && at + word.length >= Math.min(24, date.start - line.tree.start) - 10 && !/\p{L}/u.test(before[at - 1] ?? " ");
    });
    if (deadline) return whenOf(date);
  }
  return null;
}

/** The clause of a condition hanging on the deed. */
function conditionIn(page: Page, line: Line, verb: Node, branch: ReadonlySet<number>): Span | null {
  for (const at of branch) {
    const node = line.tree.nodes[at]!;
    if (relation(node) !== "advcl" && relation(node) !== "acl") continue;
    const mark = childrenOf(line.tree, at).find((child) => (relation(child) === "mark" || relation(child) === "advmod" || relation(child) === "case") && page.words.sets.condition.has(line.forms[child.index]!));
    if (!mark) continue;
    const inside = subtree(line.tree, at);
    const last = inside.filter((one) => line.tree.nodes[one]!.upos !== "PUNCT").at(-1) ?? at;
    return { start: line.tree.nodes[inside[0]!]!.start, end: line.tree.nodes[last]!.end };
  }
  return conditionBehind(page, line, verb);
}

/** The same by its printed marker alone: from there to the next comma or the end. */
function conditionBehind(page: Page, line: Line, verb: Node): Span | null {
  const { nodes } = line.tree;
  for (let at = verb.index + 1; at < nodes.length; at++) {
    const node = nodes[at]!;
    if (!page.words.sets.condition.has(line.forms[at]!) || !/^(?:SCONJ|ADV|VERB|CCONJ)$/.test(node.upos)) continue;
    let end = at + 1;
    while (end < nodes.length && !/^[,;:.!?)”»"]$/.test(nodes[end]!.form)) end++;
    return end - at > 2 ? { start: node.start, end: nodes[end - 1]!.end } : null;
  }
  return null;
}
