import type { At } from "../../model/rooms.js";
import { feature, relation, type Node, type Tree } from "../../model/tree.js";
import type { Span } from "../../text/span.js";
import { conjunctOf } from "./conjuncts.js";
import { entryWith, type Cue } from "./cue.js";
import { isMark } from "./reach.js";
import { childIn, childrenOf, governor, isFinite, isGerund, isNominal, isPunctuation, isVerbal, lower, prepositionOf, quotationAt, saysMore, type Page } from "./page.js";

/** Who is said to have said it, as printed. `first` and `last` are the words of the phrase. */
export interface Source {
  readonly span: Span;
  readonly head: At;
  readonly first: number;
  readonly last: number;
  /** Whom the tree alone would have made the speaker, where word order and punctuation say otherwise. */
  readonly other?: Span;
}

/**
 * Who a cue belongs to. Looked for in this order: the author of a passive, the subject, the one whose subject is shared
 * (second verb of two, participle, infinitive), the noun a participle stands beside, the words just behind an inverted verb.
 */
export function sourceOf(page: Page, cue: Cue): Source | null {
  const found = likeliest(page, cue);
  if (!found || cue.form === "noun" || cue.passive) return found;
  const tree = subjectOf(page, cue.sentence, cue.tree, cue.node, 0);
  return tree && (tree.last < found.first || tree.first > found.last) ? { ...found, other: tree.span } : found;
}

function likeliest(page: Page, cue: Cue): Source | null {
  const { tree, node } = cue;
  if (cue.form === "noun") return ownerOf(page, cue);
  if (cue.passive) return authorOf(page, cue);
  // "a-t-il déclaré": the subject stands inside of the verb group
  const clitic = tree.nodes.find((inner) => inner.index > cue.first && inner.index < cue.last && inner.upos === "PRON" && (relation(inner) === "nsubj" || inner.form.startsWith("-")));
  if (clitic) return phraseOf(page, cue.sentence, tree, clitic);
  const turned = cue.finite && entryWith(cue, "quotation") ? invertedAfter(page, cue) : null;
  if (turned && (saidBefore(cue) || saidAround(page, cue, turned)) && closesClause(cue, turned)) return turned;
  const subject = behindInserted(page, cue) ?? subjectOf(page, cue.sentence, tree, node, 0);
  const beside = subject === null || subject.last < cue.first ? cue.finite ? segmentBefore(page, cue.sentence, tree, cue.first, subject) : null : null;
  if (beside) return beside;
  if (subject && subject.last < cue.first && sameSide(page, cue, subject)) return subject;
  // "…, Aldane said Sunday": what stands right before the verb comes before what stands behind it
  const before = subject === null || subject.first > cue.last || !sameSide(page, cue, subject) ? nounBefore(page, cue) : null;
  return before ?? (subject && sameSide(page, cue, subject) ? subject : null) ?? invertedAfter(page, cue);
}

/**
 * "La route rouvrira, indique le ministère.": a cue behind a comma, with a main verb somewhere before that comma.
 * There what follows the cue is its subject, not its object, whatever the tree makes of it.
 */
function saidBefore(cue: Cue): boolean {
  const { nodes } = cue.tree;
  const before = nodes[cue.first - 1];
  if (!before || !isPunctuation(before) || /^[;:(]$/.test(before.form)) return false;
  // a closing mark before the comma, or a tree that sees it set in, says the same
  const further = nodes[cue.first - 2];
  const closed = further !== undefined && (isMark(before) ? /^[,?!…]$/.test(further.form) : before.form === "," && isMark(further));
  if (closed || cue.node.deprel === "parataxis:insert") return true;
  return !isNounWithRelative(cue.tree, cue.first) && nodes.slice(0, cue.first).some((node) => isFinite(node) && predicateOf(cue.tree, node).deprel !== "acl:relcl");
}

/** "The envoy, who is due to leave on Monday, urged …": what stands before the comma is a noun with what is told of it, not a clause that somebody said. */
export function isNounWithRelative(tree: Tree, end: number): boolean {
  const before = tree.nodes.slice(0, end);
  const relatives = before.filter((node) => feature(node, "PronType") === "Rel").length;
  return relatives > 0 && before.filter((node) => isFinite(node)).length <= relatives;
}

/** "…, a-t-il noté, souhaitant que …": a participle right behind a cue that is set in goes on with the same speaker. */
function behindInserted(page: Page, cue: Cue): Source | null {
  const { nodes } = cue.tree;
  if (!isGerund(cue.node) || nodes[cue.first - 1]?.form !== ",") return null;
  for (let at = cue.first - 2; at >= 0 && at >= cue.first - 9 && !isPunctuation(nodes[at]!); at--) {
    const verb = nodes[at]!;
    if (verb.upos !== "VERB" || !page.lexicon.verbs.get(verb.lemma)?.some((entry) => entry.frames.includes("quotation"))) continue;
    return subjectOf(page, cue.sentence, cue.tree, verb, 0);
  }
  return null;
}

/** "La route, a expliqué le gouverneur, sera ouverte": one comma before, one behind the subject, and a main verb after that. */
function saidAround(page: Page, cue: Cue, subject: Source): boolean {
  const { nodes } = cue.tree;
  const quotation = quotationAt(page, cue.span.start);
  const before = nodes.slice(0, cue.first).filter((node) => !quotation || node.start >= quotation.start);
  if (nodes[cue.first - 1]?.form !== "," || before.filter((node) => node.form === ",").length !== 1 || nodes[subject.last + 1]?.form !== ",") return false;
  const next = nodes[subject.last + 2];
  return next !== undefined && isFinite(next) && !isRelative(page, next);
}

const predicateOf = (tree: Tree, node: Node): Node => (["aux", "cop"].includes(relation(node)) ? governor(tree, node) ?? node : node);

/** Nothing but modifiers between a subject behind its verb and the end of the clause. */
function closesClause(cue: Cue, subject: Source): boolean {
  const next = cue.tree.nodes[subject.last + 1];
  return next === undefined || isPunctuation(next) || next.upos === "ADP" || next.upos === "ADV";
}

/**
 * "Faute de mieux, l'Assemblée a décidé": the noun phrase between the last comma and a finite verb is its subject,
 * also where the tree finds one further off. `verb` is the first word of the verb group.
 */
function segmentBefore(page: Page, sentence: number, tree: Tree, verb: number, subject: Source | null): Source | null {
  const { nodes } = tree;
  let comma = verb - 1;
  let bracket = false;
  while (comma >= 0 && verb - comma < 25 && (bracket || !isPunctuation(nodes[comma]!) || nodes[comma]!.form === ")")) {
    if (nodes[comma]!.form === ")" || nodes[comma]!.form === "(") bracket = nodes[comma]!.form === ")";
    comma--;
  }
  let first = comma + 1;
  while (first < verb && nodes[first]!.upos === "CCONJ") first++;
  if (first >= verb || (subject !== null && subject.last >= first && subject.first <= first) || (comma < 0 ? subject !== null : nodes[comma]!.form !== ",")) return null;
  const words = nodes.slice(first, verb);
  if (!["DET", "PROPN", "PRON", "NOUN", "ADJ", "NUM"].includes(words[0]!.upos) || words.some((node) => isVerbal(node) && isFinite(node)) || page.words.relatives.includes(lower(words[0]!))) return null;
  if (words[0]!.upos === "NOUN" && !/^\p{Lu}/u.test(words[0]!.form) && relation(words[0]!) !== "nsubj") return null;
  const head = (subject && subject.first > first ? nodes[subject.head.node] : undefined) ?? words.find((node) => isNominal(node) && !["expl", "obj", "iobj"].includes(relation(node)));
  if (subject && subject.first > first && words.some((node) => node.upos === "ADP" && node.index < subject.first)) return null;
  if (!head || head.lemma === "se" || head.lemma === "soi" || (words[0]!.upos === "PRON" && relation(words[0]!) !== "nsubj")) return null;
  return { span: { start: words[0]!.start, end: words.at(-1)!.end }, head: { sentence, node: head.index }, first, last: verb - 1 };
}

/** First word of the group of a verb: its auxiliaries and what stands between. */
function groupBegin(tree: Tree, verb: Node): number {
  let first = verb.index;
  while (first > 0 && (["AUX", "ADV", "PART"].includes(tree.nodes[first - 1]!.upos) || tree.nodes[first - 1]!.lemma === "se" || tree.nodes[first - 1]!.lemma === "soi")) first--;
  return first;
}

/** A cue outside of quotation marks cannot have its subject inside of them: there the tree is wrong. */
function sameSide(page: Page, cue: Cue, subject: Source): boolean {
  const quotation = quotationAt(page, subject.span.start);
  return quotation === null || quotation === quotationAt(page, cue.span.start) || quotation.end - quotation.start < subject.span.end - subject.span.start;
}

/** The noun phrase just before the cue, for want of a better subject. */
function nounBefore(page: Page, cue: Cue): Source | null {
  const { nodes } = cue.tree;
  if (!cue.finite) return null;
  for (let at = cue.first - 1; at >= 0 && at >= cue.first - 3; at--) {
    const node = nodes[at]!;
    if (node.upos === "ADV") continue;
    if (!isNominal(node) || relation(node) === "expl" || node.lemma === "se") return null;
    if (["obl", "obj"].includes(relation(node)) && (node.head !== cue.node.index || (node.upos === "PRON" && relation(node) === "obj"))) return null;
    let head = node;
    for (let above = governor(cue.tree, head); above && above.index < cue.first && isNominal(above) && quotationAt(page, above.start) === quotationAt(page, cue.span.start); above = governor(cue.tree, above)) head = above;
    return subjectPhrase(page, cue.sentence, cue.tree, head, cue.node);
  }
  return null;
}

function authorOf(page: Page, cue: Cue): Source | null {
  for (const part of cue.parts)
    for (const child of childrenOf(cue.tree, part)) {
      const agent = child.deprel === "obl:agent" || (relation(child) === "obl" && page.words.agents.ofPassive[0] === prepositionOf(cue.tree, child));
      if (agent) return phraseOf(page, cue.sentence, cue.tree, child);
    }
  return null;
}

/** The subject of a verb, or of the verb it shares one with. */
export function subjectOf(page: Page, sentence: number, tree: Tree, node: Node, depth: number): Source | null {
  if (depth > 8) return null;
  // "a fait savoir": the subject may hang on the helper
  const subjects = [...childrenOf(tree, node), ...childrenOf(tree, node).filter((child) => relation(child) === "aux").flatMap((child) => childrenOf(tree, child))].filter((child) => (relation(child) === "nsubj" || child.deprel === "expl:subj") && !isLabel(page, tree, child));
  const own = subjects[0];
  if (own) {
    // "il est prévu que" has nobody; "il a indiqué que" has somebody, even where the tagger doubts it
    if (relation(own) === "expl" && childrenOf(tree, node).some((child) => child.deprel === "aux:pass")) return null;
    return isRelative(page, own) ? relativeOf(page, sentence, tree, node, own) : subjectPhrase(page, sentence, tree, own, node);
  }
  if (childIn(tree, node, "expl") && childrenOf(tree, node).some((child) => relation(child) === "expl" && page.words.impersonals.includes(lower(child)))) return null;
  const above = saysMore(page, tree, node) ? clauseAbove(tree, node) : governor(tree, node);
  if (!above) return null;
  if (saysMore(page, tree, node)) return subjectOf(page, sentence, tree, above, depth + 1);
  switch (relation(node)) {
    case "conj": {
      const first = conjunctOf(tree, node) ?? above;
      return isVerbal(first) || first.upos === "ADJ" || childIn(tree, first, "nsubj") ? subjectOf(page, sentence, tree, first, depth + 1) : null;
    }
    case "xcomp": {
      const object = childIn(tree, above, "obj", "iobj");
      const controlled = object && object.index < node.index && page.lexicon.verbs.get(above.lemma)?.some((entry) => entry.frames.includes("object-infinitive") || entry.frames.includes("whole-infinitive"));
      return controlled ? phraseOf(page, sentence, tree, object) : subjectOf(page, sentence, tree, above, depth + 1);
    }
    case "advcl":
    case "parataxis":
    case "dep":
      // a clause with a subject of its own stands under another verb: only participles and infinitives share
      return feature(node, "VerbForm") === "Fin" ? null : (node.index < above.index ? segmentBefore(page, sentence, tree, groupBegin(tree, above), null) : null) ?? subjectOf(page, sentence, tree, above, depth + 1);
    case "ccomp":
      return feature(node, "VerbForm") === "Fin" ? null : subjectOf(page, sentence, tree, above, depth + 1);
    case "acl":
      // "has the honour to inform": the honour is the subject's
      if (page.words.lentNouns.includes(above.lemma.toLowerCase()) && ["obj", "obl"].includes(relation(above))) return subjectOf(page, sentence, tree, governor(tree, above) ?? above, depth + 1);
      return sourceOfNoun(page, sentence, tree, above, depth + 1);
    case "nmod":
    case "obl":
    case "obj":
      return isVerbal(node) ? subjectOf(page, sentence, tree, above, depth + 1) : null;
    default:
      return null;
  }
}

/** The clause that a participle hangs on: past nouns and the participles beside them. */
function clauseAbove(tree: Tree, node: Node): Node | undefined {
  let above = governor(tree, node);
  while (above && (isNominal(above) || relation(above) === "acl") && childIn(tree, above, "nsubj", "cop") === undefined && above.deprel !== "acl:relcl") above = governor(tree, above);
  return above ?? governor(tree, node);
}

/**
 * "Lors d'un entretien avec son homologue, M. Orsa a indiqué": a subject cannot stand behind a preposition;
 * where the tree makes one, its last part, between the last comma and the verb, is the subject.
 */
function subjectPhrase(page: Page, sentence: number, tree: Tree, own: Node, verb: Node): Source {
  const whole = phraseOf(page, sentence, tree, own);
  const lead = tree.nodes[whole.first - 1];
  if (whole.last > verb.index || !(lead?.upos === "ADP" || (lead && relation(lead) === "case" && lead.head === own.index) || tree.nodes[whole.first]!.upos === "ADP")) return whole;
  let comma = whole.last;
  while (comma > whole.first && tree.nodes[comma]!.form !== ",") comma--;
  const first = tree.nodes.slice(comma + 1, whole.last + 1).find((node) => isNominal(node));
  if (comma === whole.first || !first) return whole;
  const last = tree.nodes[whole.last]!;
  return { span: { start: tree.nodes[comma + 1]!.start, end: last.end }, head: { sentence, node: first.index }, first: comma + 1, last: whole.last };
}

/** A participle beside a noun ("a letter urging …", "officials saying …"): the noun; for a plan or promise whoever owns it. */
function sourceOfNoun(page: Page, sentence: number, tree: Tree, noun: Node, depth: number): Source | null {
  if (!isNominal(noun)) return subjectOf(page, sentence, tree, noun, depth);
  if (page.lexicon.nouns.has(noun.lemma) || page.lexicon.documents.has(noun.lemma)) {
    const owner = possessorOf(page, sentence, tree, noun);
    if (owner) return owner;
    const above = governor(tree, noun);
    if (above && isVerbal(above) && relation(noun) === "obj") {
      const issuer = subjectOf(page, sentence, tree, above, depth);
      if (issuer) return issuer;
    }
  }
  return phraseOf(page, sentence, tree, noun);
}

/** Whoever owns a noun of saying: "his claim", "the minister's claim", "la déclaration du ministre", "a warning from the bank". */
function ownerOf(page: Page, cue: Cue): Source | null {
  const { tree, node, sentence } = cue;
  const owner = possessorOf(page, sentence, tree, node);
  if (owner && tree.nodes[owner.head.node]!.upos !== "PRON" && tree.nodes[owner.head.node]!.upos !== "DET") return owner;
  // "he made a claim that …", "she expressed her belief that …": the subject is the better name for "her"
  const above = governor(tree, node);
  const subject = above && isVerbal(above) && relation(node) === "obj" ? subjectOf(page, sentence, tree, above, 0) : null;
  return subject ?? owner;
}

function possessorOf(page: Page, sentence: number, tree: Tree, noun: Node): Source | null {
  for (const child of childrenOf(tree, noun)) {
    if (child.deprel === "nmod:poss" || (relation(child) === "det" && feature(child, "Poss") === "Yes")) return phraseOf(page, sentence, tree, child);
    if (relation(child) === "nmod" && page.words.agents.ofNoun.includes(prepositionOf(tree, child)) && seemsSomebody(page, sentence, child)) return phraseOf(page, sentence, tree, child);
  }
  return null;
}

/** Whether a noun can speak: a name, a person or party known to room 4, or a plain pronoun. */
export function seemsSomebody(page: Page, sentence: number, node: Node): boolean {
  if (node.upos === "PROPN" || page.names.byHead({ sentence, node: node.index })) return true;
  return node.upos === "PRON" && feature(node, "PronType") === "Prs";
}

/** "Q - The president said": the label of a turn is no part of what is said in it. */
export function isLabel(page: Page, tree: Tree, node: Node): boolean {
  const next = tree.nodes[node.index + 1];
  return node.index === 0 && next !== undefined && /^[-–—:.]$/.test(next.form) && [...page.words.askers, ...page.words.answerers].includes(lower(node));
}

const isRelative = (page: Page, node: Node): boolean => page.words.relatives.includes(lower(node)) && node.upos !== "NOUN";

/** The relative pronoun is what is printed; the head is the word it stands for. */
function relativeOf(page: Page, sentence: number, tree: Tree, verb: Node, pronoun: Node): Source | null {
  let clause: Node | undefined = verb;
  while (clause && !(relation(clause) === "acl" && isNominal(governor(tree, clause) ?? clause))) clause = governor(tree, clause);
  const antecedent = clause ? governor(tree, clause) : undefined;
  return {
    span: { start: pronoun.start, end: pronoun.end }, first: pronoun.index, last: pronoun.index,
    head: { sentence, node: antecedent?.index ?? pronoun.index },
  };
}

/** Relations that are cut off a noun phrase: what is told about it rather than what names it. */
const cut = new Set(["acl:relcl", "case", "mark", "cc", "parataxis", "advcl", "discourse", "dep", "ccomp", "aux", "cop", "nsubj", "csubj", "expl", "orphan", "reparandum", "vocative"]);

/** The noun phrase a word heads: titles, names, appositions and fellow speakers included, relative clauses left out. */
export function phraseOf(page: Page, sentence: number, tree: Tree, head: Node): Source {
  const inside = new Set<number>();
  const waiting = [head];
  while (waiting.length > 0) {
    const next = waiting.pop()!;
    inside.add(next.index);
    for (const child of childrenOf(tree, next)) {
      const kind = relation(child);
      if (next === head && (cut.has(child.deprel) || cut.has(kind)) && !(kind === "cc")) continue;
      if (child.deprel === "acl:relcl" || kind === "parataxis") continue;
      if (kind === "conj" && isVerbal(child)) continue;
      waiting.push(child);
    }
  }
  let first = head.index;
  let last = head.index;
  const joins = (index: number): boolean => inside.has(index) && tree.nodes[index] !== undefined;
  const wordBeyond = (from: number, step: number): number => {
    let at = from + step;
    while (tree.nodes[at] && isPunctuation(tree.nodes[at]!) && Math.abs(at - from) <= 2) at += step;
    return joins(at) && !isPunctuation(tree.nodes[at]!) ? at : -1;
  };
  for (let at = wordBeyond(first, -1); at >= 0; at = wordBeyond(first, -1)) first = at;
  for (let at = wordBeyond(last, 1); at >= 0; at = wordBeyond(last, 1)) last = at;
  // a bracket or quotation mark that closes what was opened inside belongs to the phrase
  // "-t-il" is printed with the verb; the pronoun alone is who speaks
  const start = tree.nodes[first]!.start + (/^-(?:t-)?/.exec(tree.nodes[first]!.form)?.[0].length ?? 0);
  let end = tree.nodes[last]!.end;
  const next = tree.nodes[last + 1];
  if (next && /^[)”»"]$/.test(next.form) && inside.has(next.index)) end = next.end;
  return { span: { start, end }, head: { sentence, node: head.index }, first, last };
}

/**
 * "said the minister", "a annoncé mardi le ministère": the words behind a verb that has no subject in the tree.
 * A phrase with an article or a name is somebody; bare nouns ("mardi 3 juillet", "en substance") are when and how.
 */
function invertedAfter(page: Page, cue: Cue): Source | null {
  const { tree } = cue;
  const governing = governor(tree, cue.node);
  const before = tree.nodes[cue.first - 1];
  const setOff = before !== undefined && isPunctuation(before);
  if (governing && !setOff && !["parataxis", "dep", "ccomp", "conj"].includes(relation(cue.node))) return null;
  for (let at = cue.last + 1; at < tree.nodes.length && at <= cue.last + 12; at++) {
    const node = tree.nodes[at]!;
    if (isPunctuation(node) || isVerbal(node) || node.upos === "SCONJ" || (!setOff && node.upos === "ADP")) return null;
    if (!(isNominal(node) || (node.upos === "ADJ" && tree.nodes[at - 1]!.upos === "DET" && !isNominal(tree.nodes[at + 1] ?? node))) || (relation(node) === "obl" && node.upos === "NOUN" && tree.nodes[at - 1]!.upos !== "DET")) continue;
    const lead = tree.nodes[at - 1]!;
    const named = node.upos === "PROPN" || node.upos === "PRON" || ["DET", "ADJ", "NUM"].includes(lead.upos) || /^\p{Lu}/u.test(node.form) || at === cue.last + 1 && tree.nodes[at + 1] !== undefined && !["NUM"].includes(tree.nodes[at + 1]!.upos);
    if (!named || (lead.upos === "ADP") || (lead.upos === "DET" && tree.nodes[at - 2]?.upos === "ADP")) continue;
    let head = node;
    for (let above = governor(tree, head); above && above.index > at && above.index <= at + 6 && isNominal(above); above = governor(tree, head)) head = above;
    return phraseOf(page, cue.sentence, tree, head);
  }
  return null;
}
