import type { Strength } from "../../model/acts.js";
import type { Commitment, Participant } from "../../model/reading.js";
import { relation, subtree, type Node } from "../../model/tree.js";
import type { When } from "../../model/when.js";
import { reason } from "../../model/reasons.js";
import { holds, overlaps, type Span } from "../../text/span.js";
import type { CommitmentClass } from "../../language/shape/commitments.js";
import { isConditional, isNegated, isPassive, isPredicate, subjectNode, subjectsOf, tenseOf } from "./clause.js";
import { isOwn, promiseIn, sidesOf } from "./content.js";
import { bearersBySpeaker, innermost, isFirstPerson, wordsOfBranch } from "./initiatives.js";
import { isReflexive, usesOf } from "./lexicon.js";
import { listedDeeds, type Listed } from "./listed.js";
import { childrenOf, isCalendar, isFinite, isInfinitive, mentionsOf, stands, whenOf, wordAt, type Line, type Page } from "./page.js";
import { participantsOfAll } from "./speaker.js";
import { isTextItself, type Draft, type DraftsBySentence } from "./statements.js";

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
 * `ownVoice`: the text itself speaks for the parties, as a communiqué does.
 * What parties bind themselves to: by a word of promising with a deed, or by "shall" and "will" with their own side as subject.
 * Readiness and intention bind nobody; they are listed, as the weaker thing they are, only where the deed is a definite one.
 */
export function commitmentsOf(page: Page, bySentence: DraftsBySentence, ownVoice: boolean): Commitment[] {
  const listed = listedDeeds(page);
  const found: Commitment[] = [];
  for (const line of page.lines) {
    if (line.inTitle) continue;
    const drafts = bySentence[line.index]!;
    for (const one of listed.filter((item) => item.line === line)) {
      const commitment = listedCommitment(page, one, bySentence, found.length + 1);
      if (commitment) found.push(commitment);
    }
    for (const node of line.tree.nodes) {
      for (const deed of deedsAt(page, line, node, drafts, ownVoice)) {
        const one = commitmentFrom(page, line, deed, drafts, found.length + 1);
        if (one && !found.slice(-8).some(({ verb }) => overlaps(verb, one.verb))) found.push(one);
      }
    }
  }
  return found;
}

/** An item of a list with its bearer from the sentence before the list: "We will: (a) reopen the port". */
function listedCommitment(page: Page, { item, line, verb, lead, carrier, subject, strength }: Listed, bySentence: DraftsBySentence, number: number): Commitment | null {
  const statement = innermost(bySentence[line.index]!, verb, item) ?? null;
  const first = subject !== null && page.words.sets.firstPerson.has(lead.forms[subject.index]!);
  const named = subject && !first ? participantsOfAll(page, mentionsOf(page, lead, subject.index).filter(stands)) : [];
  const bearers = named.length > 0 ? named : bearersBySpeaker(page, statement, first || subject === null) ?? (first ? weThemselves(page, subject) : []);
  if (bearers.length === 0) return null;
  const inside = new Set(line.tree.nodes.filter((node) => holds(item, node)).map(({ index }) => index));
  const condition = conditionIn(page, line, verb, inside);
  const deadline = deadlineIn(page, line, inside, condition);
  const rest: Span = { start: line.tree.nodes[verb.index + 1]?.start ?? item.end, end: item.end };
  const object = rest.start < rest.end ? before(page, withoutDeadline(page, line, rest, deadline), condition) : withClitic(line, verb);
  return {
    id: `c${number}`, statement: statement?.id ?? null, bearers, verb: { start: verb.start, end: verb.end }, object,
    beneficiary: beneficiaryIn(page, line, verb), deadline, condition, strength, words: item,
    because: { rule: "code/commitment-listed", why: carrier ? reason("commitment/binds", carrier.form, verb.form) : reason("commitment/own-deed", verb.form), sentence: line.index, alternatives: [] },
  };
}

function deedsAt(page: Page, line: Line, node: Node, drafts: readonly Draft[], ownVoice: boolean): Deed[] {
  if (node.upos !== "VERB" && node.upos !== "ADJ" && node.upos !== "NOUN") return [];
  const promising = classAt(page, line, node);
  if (promising) {
    if (isNegated(page, line, node.index) || isThought(line, node) || hypothetical(page, line, node)) return [];
    const deeds = deedsOf(page, line, node, promising).filter(({ verb }) => verb === node || !isNegated(page, line, verb.index));
    return promising.offer ? deeds.filter(({ verb }) => !page.words.sets.vague.has(line.lemmas[verb.index]!)) : deeds;
  }
  return isPredicate(line, node) ? futureDeeds(page, line, node, drafts, ownVoice) : [];
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
function deedsOf(page: Page, line: Line, node: Node, { strength, objects, offer }: CommitmentClass): Deed[] {
  const borrowed = node.upos === "NOUN" ? childrenOf(line.tree, node.head).filter((child) => relation(child) === "advcl" || (relation(child) === "xcomp" && isInfinitive(child))) : [];
  const children = [...childrenOf(line.tree, node.index), ...borrowed].filter((child) => child.index > node.index);
  const governed = children.filter((child) => isPredicate(line, child) && /^(?:xcomp|ccomp|advcl|acl|obl|obj)/.test(child.deprel) && deedForm(line, child)
    && !(offer && childrenOf(line.tree, child.index).some((at) => relation(at) === "nsubj")));
  const first = governed[0];
  if (first) {
    const verbs = [...governed, ...joinedTo(page, line, first)];
    return [...new Set(verbs)].map((verb) => ({ verb, carrier: node, object: objectOf(page, line, verb), strength, rule: "code/commitment-deed" }));
  }
  if (!objects) return [];
  const thing = children.find((child) => /^(?:obj|obl)/.test(child.deprel) && (child.upos === "NOUN" || child.upos === "PROPN" || (relation(child) === "obj" && /^(?:SYM|NUM)$/.test(child.upos))) && !isTime(line, child)) ?? children.find((child) => relation(child) === "nmod" && child.upos === "NOUN");
  return thing ? [{ verb: node, carrier: node, object: withFor(page, line, node, thing), strength, rule: "code/commitment-object" }] : [];
}

/** A thing promised with whom it is for, right behind it: "aid for the islands". */
function withFor(page: Page, line: Line, verb: Node, thing: Node): Span {
  const span = wordsOfBranch(line, thing);
  const next = childrenOf(line.tree, verb.index).find((child) => child.index > thing.index && /^(?:obl|nmod)/.test(child.deprel) && !isTime(line, child)
    && childrenOf(line.tree, child.index).some((at) => relation(at) === "case" && page.words.sets.beneficiary.has(line.lemmas[at.index]!) && page.text.slice(span.end, at.start).trim() === ""));
  return next ? { start: span.start, end: Math.max(span.end, wordsOfBranch(line, next).end) } : span;
}

/** Further deeds joined to one: by the tree, or by "and" with the same particle ("à prendre … et à rechercher"), whatever the tree says. */
function joinedTo(page: Page, line: Line, first: Node): Node[] {
  const { nodes } = line.tree;
  const byTree = childrenOf(line.tree, first.index).filter((child) => relation(child) === "conj" && child.upos === "VERB" && !/Tense=(?:Past|Imp)/.test(child.feats) && !childrenOf(line.tree, child.index).some((at) => /^(?:nsubj|aux)/.test(at.deprel)));
  const particle = line.forms[first.index - 1];
  const marked = /^(?:ADP|PART|SCONJ)$/.test(nodes[first.index - 1]?.upos ?? "");
  const byParticle = !marked ? [] : nodes.filter((node) => node.index > first.index && isInfinitive(node) && line.lemmas[node.index - 1] === line.lemmas[first.index - 1]
    && (page.words.sets.joiners.has(line.forms[node.index - 2] ?? "") || line.forms[node.index - 2] === ",") && !nodes.slice(first.index, node.index).some((between) => isFinite(between) && between.upos !== "NOUN"));
  return particle === undefined ? byTree : [...byTree, ...byParticle.filter((node) => !byTree.includes(node))];
}

/** A deed still to be done: no finite past. */
const deedForm = (line: Line, verb: Node): boolean => (verb.upos === "VERB" && isInfinitive(verb)) || (/VerbForm=Part/.test(verb.feats) && /Tense=Pres/.test(verb.feats) && childrenOf(line.tree, verb.index).some((child) => /^(?:mark|case)$/.test(relation(child)))) || /VerbForm=Ger|Tense=Fut|Mood=(?:Cnd|Sub)/.test(verb.feats) || childrenOf(line.tree, verb.index).some((child) => relation(child) === "aux" && /VerbForm=(?:Fin|Inf)/.test(child.feats) && !/Tense=Past/.test(child.feats));

const isTime = (line: Line, node: Node): boolean => line.dates.some((date) => date.start <= node.start && node.end <= date.end);

/** "will reopen", "shall reopen", "rouvrira", with the speaker's side, the text's own "we", or a joint text's parties as subject; and what is joined to it. */
function futureDeeds(page: Page, line: Line, node: Node, drafts: readonly Draft[], ownVoice: boolean): Deed[] {
  const subject = subjectNode(line, node.index);
  if (subject === null || isNegated(page, line, node.index) || hypothetical(page, line, node)) return [];
  const state = node.upos !== "VERB" || isPassive(line, node.index);
  const promise = state ? stateIn(page, line, node, subject) : promiseIn(page, line, node);
  if (!promise || !isSaid(page, line, node, subject, innermost(drafts, node, node), promise.strength, ownVoice)) return [];
  const verbs = state ? [node] : [node, ...joinedTo(page, line, node)];
  return verbs.map((verb) => ({
    verb, carrier: node, object: state ? wordsOfBranch(line, subject) : objectOf(page, line, verb), strength: promise.strength ?? "will", rule: "code/commitment-future",
  }));
}

/** "our ports will be open": what will become of a thing of the speaker's own. */
function stateIn(page: Page, line: Line, node: Node, subject: Node): { readonly strength: Strength } | null {
  const owned = childrenOf(line.tree, subject.index).some((child) => page.words.sets.firstPerson.has(line.forms[child.index]!));
  return owned && tenseOf(page, line, node.index) === "future" && !page.words.sets.firstPerson.has(line.forms[subject.index]!) ? { strength: "will" } : null;
}

/** Whether the words are the bearer's own: by the speaker whose side is the subject, by a document for its parties, or by the text itself. */
function isSaid(page: Page, line: Line, node: Node, subject: Node, statement: Draft | null, strength: Strength | null, ownVoice: boolean): boolean {
  const first = isFirstPerson(page, line, node);
  const named = mentionsOf(page, line, subject.index).filter(stands).length > 0 || sidesOf(page, line, subject).length > 0;
  if (statement?.attribution.mode !== "indirect" && isConditional(page, line, node.index)) return false;
  if (!statement || isTextItself(statement.attribution)) return first || (named && (strength === "shall" || ownVoice));
  if (statement.attribution.source === "document") return named;
  return isOwn(page, line, node, statement.attribution, statement.speaker) && (first || (statement.speaker !== null && named) || !named && isOwned(page, line, subject));
}

const isOwned = (page: Page, line: Line, subject: Node): boolean => childrenOf(line.tree, subject.index).some((child) => page.words.sets.firstPerson.has(line.forms[child.index]!));

/** "if they undertake", "whether he was prepared": not told to be so. */
function hypothetical(page: Page, line: Line, node: Node): boolean {
  const { condition, whether } = page.words.sets;
  return /^(?:advcl|acl|ccomp)/.test(node.deprel) && childrenOf(line.tree, node.index).some((child) => relation(child) === "mark" && (condition.has(line.forms[child.index]!) || whether.has(line.forms[child.index]!)));
}

/** What a deed is done to: its object, else the subject of a state ("convoys would be exempt"), else what follows it first. It ends where the next deed begins. */
function objectOf(page: Page, line: Line, verb: Node): Span | null {
  const subject = verb.upos !== "VERB" || isPassive(line, verb.index) ? childrenOf(line.tree, verb.index).find((child) => relation(child) === "nsubj") : undefined;
  if (subject) return wordsOfBranch(line, subject);
  const children = childrenOf(line.tree, verb.index).filter((child) => child.index > verb.index);
  const inner = children.find((child) => relation(child) === "xcomp" && isInfinitive(child));
  const object = children.find((child) => relation(child) === "obj" && !isTime(line, child)) ?? (inner ? childrenOf(line.tree, inner.index).find((child) => relation(child) === "obj") : undefined)
    ?? children.find((child) => /^(?:obl|ccomp|xcomp|advmod)/.test(child.deprel) && !isTime(line, child));
  if (!object) return null;
  const span = relation(object) === "advmod" ? { start: object.start, end: Math.max(object.end, wordsOfBranch(line, verb).end) } : wordsOfBranch(line, object);
  const next = joinedTo(page, line, verb).find((deed) => deed.start > span.start && deed.start < span.end);
  return next ? { start: span.start, end: line.tree.nodes[Math.max(object.index, next.index - 3)]!.end } : span;
}

function commitmentFrom(page: Page, line: Line, deed: Deed, drafts: readonly Draft[], number: number): Commitment | null {
  const { verb, carrier, object, strength, rule } = deed;
  const statement = innermost(drafts, verb, object ?? verb);
  const cueOwn = statement?.attribution.cueHead?.sentence === line.index && statement.attribution.cueHead.node === carrier.index;
  const bearers = bearersOf(page, line, deed, statement, cueOwn);
  if (bearers.length === 0) return null;
  const branch = new Set([...subtree(line.tree, verb.index), ...(carrier === verb ? [] : subtree(line.tree, carrier.index))]);
  const condition = conditionIn(page, line, verb, branch);
  const deadline = deadlineIn(page, line, branch, condition);
  const words = wordsOfBranch(line, carrier);
  const cop = childrenOf(line.tree, verb.index).find((child) => (relation(child) === "cop" || child.deprel === "aux:pass") && child.index < verb.index);
  const inner = page.words.sets.carrying.has(line.lemmas[verb.index]!) ? childrenOf(line.tree, verb.index).find((child) => relation(child) === "xcomp" && isInfinitive(child)) : undefined;
  return {
    id: `c${number}`, statement: statement?.id ?? null, bearers, verb: { start: (cop ?? verb).start, end: (inner ?? verb).end }, object: before(page, object ? withoutDeadline(page, line, object, deadline) : withClitic(line, verb), condition),
    beneficiary: beneficiaryIn(page, line, verb), deadline, condition, strength, words,
    because: { rule, why: carrier === verb ? reason("commitment/own-deed", verb.form) : reason("commitment/binds", carrier.form, verb.form), sentence: line.index, alternatives: [] },
  };
}

/** What a deed is done to, without the day by which it is to be done at its end. */
function withoutDeadline(page: Page, line: Line, object: Span, deadline: When | null): Span {
  const at = deadline?.at;
  if (!at || at.start <= object.start || at.end < object.end) return object;
  let first = wordAt(line.tree, at.start);
  while (first > 0 && /^(?:ADP|ADV|DET|PART|SCONJ)$/.test(line.tree.nodes[first - 1]!.upos)) first--;
  const end = line.tree.nodes[first - 1]?.end ?? object.end;
  const words = page.text.slice(object.start, end).toLowerCase().replace(/’/g, "'");
  // "le poste d'ici | au 30 juin": a word of deadline that the tagger takes for another
  const bringing = [...page.words.sets.deadline].find((word) => words.endsWith(` ${word}`));
  return end > object.start ? { start: object.start, end: Math.min(object.end, end - (bringing ? bringing.length + 1 : 0)) } : object;
}

/** A deed that is done to nothing stands for itself, its own pronoun and what hangs on it included: "se revoir avant la fin de l'année". */
function withClitic(line: Line, verb: Node): Span {
  const pronoun = isReflexive(line.tree, verb) ? line.tree.nodes[verb.index - 1] : undefined;
  const branch = pronoun ? wordsOfBranch(line, verb) : verb;
  return { start: (pronoun ?? verb).start, end: Math.max(branch.end, verb.end) };
}

/** What a deed is done to, cut off where its condition begins. */
function before(page: Page, object: Span, condition: Span | null): Span {
  if (!condition || condition.start <= object.start || condition.start >= object.end) return object;
  return { start: object.start, end: object.start + page.text.slice(object.start, condition.start).replace(/[\s,;]+$/, "").length };
}

function bearersOf(page: Page, line: Line, { verb, carrier }: Deed, statement: Draft | null, cueOwn: boolean): Participant[] {
  const subject = subjectNode(line, verb.index);
  const first = isFirstPerson(page, line, verb) || isFirstPerson(page, line, carrier) || (subject !== null && isOwned(page, line, subject));
  const own = subject && carrier !== verb && relation(subject) === "nsubj" && subject.head === verb.index && verb.upos === "VERB" && !isPassive(line, verb.index) ? subjectsOf(page, line, verb.index).filter(stands) : [];
  if (own.length > 0) return participantsOfAll(page, own);
  const bySpeaker = bearersBySpeaker(page, statement, cueOwn || first);
  if (bySpeaker) return bySpeaker;
  if (first && subject) return weThemselves(page, subject);
  const doing = carrier.upos === "NOUN" && /^(?:obj|obl|nsubj:pass)/.test(carrier.deprel) ? carrier.head : carrier.index;
  const subjects = subjectsOf(page, line, doing);
  const doer = subjectNode(line, doing);
  const mentions = subjects.length > 0 || !doer ? subjects : sidesOf(page, line, doer);
  const named = participantsOfAll(page, mentions);
  return named.length > 0 ? named : bearersBySpeaker(page, statement, statement !== null && isOwn(page, line, carrier, statement.attribution, statement.speaker)) ?? [];
}

/** The text's own "we": whoever signs it. */
const weThemselves = (page: Page, subject: Node): Participant[] => [{ person: null, party: null, office: null, mention: { start: subject.start, end: Math.min(subject.end, page.text.length) } }];

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
