import type { NamedMention } from "../../model/rooms.js";
import { relation, type Node } from "../../model/tree.js";
import { reason } from "../../model/reasons.js";
import type { ExchangeVerbClass } from "../../language/shape/exchanges.js";
import { agentsOf, dateBeside, isPassive, objectsOf, subjectNode, subjectsOf, verbGroup } from "./clause.js";
import { isReflexive, usesOf } from "./lexicon.js";
import { childrenOf, isInfinitive, mentionsOf, stands, wordAt, type Line, type Page } from "./page.js";
import type { Span } from "../../text/span.js";
import { distinct } from "./exchange-nouns.js";
import { channelIn, placeIn, statusOf, type Sighting } from "./sighting.js";

/** Exchanges told by a verb: "met", "s'est entretenu par téléphone avec". */
export function verbSightings(page: Page, line: Line): Sighting[] {
  const found: Sighting[] = [];
  for (const node of line.tree.nodes) {
    if (node.upos !== "VERB") {
      const between = node.upos === "PUNCT" ? null : betweenNames(page, line, node);
      if (between) found.push(between);
      continue;
    }
    for (const { value } of usesOf(page.words.exchangeVerbs, line.tree, node)) {
      const one = sightingOf(page, line, node, value);
      if (!one) continue;
      found.push(one);
      break;
    }
  }
  return found;
}

function sightingOf(page: Page, line: Line, verb: Node, { kind, channel, partner, needsChannel, unspecific, alone }: ExchangeVerbClass): Sighting | null {
  const subjects = isPassive(line, verb.index) ? agentsOf(page, line, verb.index) : invitedTo(page, line, verb) ?? subjectsOf(page, line, verb.index);
  const others = partnersOf(page, line, verb, partner, unspecific === true || needsChannel === true, kind === "speech" || kind === "letter");
  if (alone && !standsAlone(page, line, verb, others)) return null;
  if (kind === "speech" && others?.some((mention) => mention.people.length > 0 || mention.reason === "possessive")) return null;
  const crowd = partner === "mutual" && subjects.length === 0 && !unspecific && namesNobody(page, line, verb);
  if (others === null || (subjects.length + others.length === 0 && !crowd)) return null;
  const place = partner === "place" ? others.map(({ start, end }) => ({ start, end }))[0] ?? placeNamed(page, line, verb) : placeIn(page, line, verb.index + 1, clauseEnd(line, verb.index));
  const travels = partner === "place" && others.length === 0 && place !== null && subjects.some((mention) => mention.people.length > 0);
  const stranger = others.length === 0 && subjects.some((mention) => mention.people.length > 0) && ((kind === "letter" && hasOblique(page, line, verb, page.words.sets.to)) || (needsChannel === true && partner === "with" && hasOblique(page, line, verb, page.words.sets.with)));
  if (partner !== "mutual" && !travels && !stranger && (others.length === 0 || (subjects.length === 0 && !isPassive(line, verb.index)))) return null;
  if (partner === "mutual" && !crowd && !isSeveral(line, verb, subjects)) return null;
  const near = channelIn(page, line, verb.index, Math.min(clauseEnd(line, verb.index), verb.index + 24)) ?? channelIn(page, line, verb.index - 4, verb.index);
  const spoken = near === "telephone" || near === "video" ? near : null;
  if (needsChannel && spoken === null) return null;
  if (hangsOnCondition(page, line, verb)) return null;
  const group = verbGroup(line, verb.index);
  const date = dateBeside(line, verb.index, verb.index + 1, group);
  const inGroup = [...group].sort((a, b) => a - b);
  const body = partner === "mutual" && subjects.length === 1 && subjects[0]!.people.length === 0 && isBody(page, line, subjects[0]!);
  return {
    line, head: verb, kind: body ? "session" : kind, channel: needsChannel ? spoken : channel ?? near ?? (place && kind === "meeting" ? "in-person" : null),
    span: { start: line.tree.nodes[inGroup[0]!]!.start, end: line.tree.nodes[inGroup.at(-1)!]!.end },
    participants: distinct([...subjects, ...others]), askedBy: null, date,
    place,
    status: statusOf(page, line, verb, date, false), name: null, article: "bare", partnered: true, other: null, generic: unspecific === true, talk: false, mentioned: false, any: false, unspecific: unspecific === true, stands: true, tie: null, clause: verb.index,
    why: reason("exchange/told-by-verb", verb.form),
  };
}

/** "accepted an invitation to visit": the one who accepts is who will do it. */
function invitedTo(page: Page, line: Line, verb: Node): NamedMention[] | null {
  const noun = relation(verb) === "acl" ? line.tree.nodes[verb.head] : undefined;
  const over = noun && page.words.sets.askingNouns.has(line.lemmas[noun.index]!) ? line.tree.nodes[noun.head] : undefined;
  return over && isInfinitive(verb) && page.words.sets.accepting.has(line.lemmas[over.index]!) ? subjectsOf(page, line, over.index) : null;
}

/** "called her counterpart on Monday": a person, a day or a channel, and nothing that is asked for, or that the person is said to be. */
function standsAlone(page: Page, line: Line, verb: Node, others: readonly NamedMention[] | null): boolean {
  const { appealing } = page.words.sets;
  const asks = childrenOf(line.tree, verb.index).some((child) => child.index > verb.index && (appealing.has(line.lemmas[child.index]!)
    || childrenOf(line.tree, child.index).some((at) => /^(?:case|mark)$/.test(relation(at)) && appealing.has(line.lemmas[at.index]!) && !line.dates.some((date) => date.start <= child.start && child.end <= date.end))));
  const told = dateBeside(line, verb.index, verb.index + 1, verbGroup(line, verb.index)) !== null || channelIn(page, line, verb.index, clauseEnd(line, verb.index)) !== null || placeIn(page, line, verb.index + 1, clauseEnd(line, verb.index)) !== null;
  return told && !asks && objectsOf(line, verb.index).length < 2 && (others?.some((mention) => mention.people.length > 0) ?? false);
}

/** "[the minister] met [the president]", where the tagger takes the verb for a part of a name. */
function betweenNames(page: Page, line: Line, node: Node): Sighting | null {
  const use = page.words.printedVerbs.get(line.forms[node.index]!)?.[0];
  if (!use || node.form !== line.forms[node.index]) return null;
  const before = line.mentions.findLast((mention) => stands(mention) && mention.end <= node.start && node.index - wordAt(line.tree, mention.end - 1) < 3 && !/[,;]/.test(page.text.slice(mention.end, node.start)));
  const after = line.mentions.find((mention) => stands(mention) && mention.start >= node.end && mention.start - node.end < 6);
  const next = line.tree.nodes[node.index + 1];
  const alone = before !== undefined && after === undefined && next?.upos === "ADP" && use.value.kind === "meeting" && use.value.channel === undefined && (counts([before]) > 1 || isBody(page, line, before));
  if (!before || (!after && !alone)) return null;
  const { channel } = use.value;
  const kind = alone && isBody(page, line, before) ? "session" : use.value.kind;
  const date = dateBeside(line, node.index, node.index + 1, new Set([node.index]));
  const place = placeIn(page, line, node.index + 1, line.tree.nodes.length);
  return {
    line, head: node, kind, channel: channel ?? (place ? "in-person" : null), span: { start: node.start, end: node.end }, participants: after ? [before, after] : [before], askedBy: null, date, place,
    status: "held", name: null, article: "bare", partnered: true, other: null, generic: false, talk: false, mentioned: false, any: false, unspecific: false, stands: true, tie: null, clause: node.index,
    why: reason(after ? "exchange/between" : "exchange/behind", node.form),
  };
}

/** A place that is no party known to us: "will travel to Sorholm", "visited Sorholm". */
function placeNamed(page: Page, line: Line, verb: Node): Span | null {
  const next = line.tree.nodes[verb.index + 1];
  return next?.upos === "PROPN" && relation(next) === "obj" ? { start: next.start, end: next.end } : placeIn(page, line, verb.index + 1, Math.min(verb.index + 6, line.tree.nodes.length));
}

/** Those on the other side, where the verb wants them; null where something else stands there. */
function partnersOf(page: Page, line: Line, verb: Node, partner: ExchangeVerbClass["partner"], mayHaveObject: boolean, toAnybody: boolean): NamedMention[] | null {
  const { sets } = page.words;
  const behind = (prepositions: ReadonlySet<string>): NamedMention[] => childrenOf(line.tree, verb.index)
    .filter((child) => /^(?:obl|obj|iobj|nmod)/.test(child.deprel) && childrenOf(line.tree, child.index).some((at) => relation(at) === "case" && prepositions.has(line.lemmas[at.index]!)))
    .flatMap((child) => mentionsOf(page, line, child.index));
  const bareOblique = (child: Node): boolean => relation(child) === "obl" && child.index > verb.index && child.upos !== "PRON" && !childrenOf(line.tree, child.index).some((at) => relation(at) === "case");
  const objects = (): NamedMention[] => objectsOf(line, verb.index).concat(childrenOf(line.tree, verb.index).filter((child) => relation(child) === "iobj" || bareOblique(child)))
    .filter((child) => child.upos !== "PRON" || child.lemma !== "se").flatMap((child) => mentionsOf(page, line, child.index));
  const reciprocal = isReflexive(line.tree, verb) ? subjectsOf(page, line, verb.index) : [];
  switch (partner) {
    case "with": {
      const found = [...behind(sets.with), ...behind(sets.to).filter((mention) => mention.people.length > 0)];
      return found.length > 0 ? found : counts(reciprocal) > 1 ? reciprocal : adjacent(page, line, verb);
    }
    case "object": {
      if (hasComplement(line, verb)) return null;
      const found = [...objects(), ...behind(sets.to).filter((mention) => toAnybody || mention.people.length > 0)];
      return found.length > 0 ? found : rightBehind(line, verb);
    }
    case "either": {
      const told = [...behind(sets.with), ...objects()];
      const found = told.length > 0 ? told : rightBehind(line, verb);
      return hasObject(line, verb) && found.length === 0 ? null : found.filter((mention) => mention.people.length > 0 || mention.parties.length > 0);
    }
    case "place": return [...objects(), ...behind(sets.to)].filter((mention) => mention.people.length === 0 && mention.parties.length > 0);
    case "mutual": return hasObject(line, verb) && !mayHaveObject ? null : [];
  }
}

/** "a rencontré lundi à Sorholm M. Orsa": the person named right behind the verb, with adverbs, dates and places between them at most, where the tree gives no object. */
function rightBehind(line: Line, verb: Node): NamedMention[] {
  const { nodes } = line.tree;
  const isTime = (node: Node): boolean => line.dates.some((date) => date.start <= node.start && node.end <= date.end);
  const isBetween = (node: Node): boolean => node.upos === "ADV" || isTime(node) || (node.upos === "ADP" && /^(?:PROPN|DET|NUM)$/.test(nodes[node.index + 1]?.upos ?? ""))
    || (node.upos === "PROPN" && /^(?:ADP|PROPN|DET)$/.test(nodes[node.index - 1]!.upos))
    || (node.upos === "NOUN" && /^\p{Lu}/u.test(node.form) && /^(?:ADP|DET)$/.test(nodes[node.index - 1]!.upos)) || (node.upos === "ADP" && /^\p{Lu}/u.test(nodes[node.index + 1]?.form ?? "")) || isOffice(node) || (node.form === "," && nodes[node.index - 1]!.upos !== "VERB") || (node.upos === "DET" && nodes[node.index - 1]!.upos === "ADP");
  const isOffice = (node: Node): boolean => node.upos !== "VERB" && line.mentions.some((one) => one.reason === "office" && one.people.length === 0 && one.start <= node.start && node.end <= one.end) || (node.upos === "DET" && line.mentions.some((one) => one.reason === "office" && one.start === node.start))
    || (node.upos === "ADJ" && nodes[node.index - 1]!.upos === "NOUN") || (node.upos === "ADP" && nodes[node.index + 1]?.upos === "DET");
  const person = (node: Node): NamedMention | undefined => line.mentions.find((one) => one.start === node.start && one.people.length > 0 && one.reason !== "possessive" && one.reason !== "adjective");
  for (let at = verb.index + 1; at < Math.min(verb.index + 24, nodes.length); at++) {
    const mention = person(nodes[at]!);
    if (mention) return nodes[at - 1]!.upos === "ADP" ? [] : [mention];
    if (!isBetween(nodes[at]!)) return [];
  }
  return [];
}

/** "spoke by phone with her counterpart", where the tree hangs the partner elsewhere: a mention behind "with" close after the verb. */
function adjacent(page: Page, line: Line, verb: Node): NamedMention[] {
  for (let at = verb.index + 1; at < Math.min(verb.index + 9, line.tree.nodes.length); at++) {
    const node = line.tree.nodes[at]!;
    if (node.upos === "VERB" || node.upos === "SCONJ") return [];
    if (!page.words.sets.with.has(line.lemmas[at]!)) continue;
    const mention = line.mentions.find((one) => one.start >= node.end && one.start - node.end < 20 && (one.people.length > 0 || one.parties.length > 0));
    return mention ? [mention] : [];
  }
  return [];
}

/** Somebody behind a preposition, though nobody we know: "wrote to the Secretary-General". */
const hasOblique = (page: Page, line: Line, verb: Node, prepositions: ReadonlySet<string>): boolean => childrenOf(line.tree, verb.index).some((child) => /^(?:obl|iobj|nmod)/.test(child.deprel)
  && child.upos !== "PRON" && !line.dates.some((date) => date.start <= child.start && child.end <= date.end) && childrenOf(line.tree, child.index).some((at) => relation(at) === "case" && prepositions.has(line.lemmas[at.index]!)));

/** What stands behind a preposition is no object, whatever the tree calls it. */
const hasObject = (line: Line, verb: Node): boolean => childrenOf(line.tree, verb.index).some((child) => relation(child) === "obj" && child.lemma !== "se" && !childrenOf(line.tree, child.index).some((at) => relation(at) === "case") && !line.dates.some((date) => date.start <= child.start && child.end <= date.end));
const hasComplement = (line: Line, verb: Node): boolean => childrenOf(line.tree, verb.index).some((child) => relation(child) === "xcomp" || relation(child) === "ccomp");
const counts = (mentions: readonly NamedMention[]): number => mentions.reduce((sum, mention) => sum + Math.max(mention.people.length, mention.people.length > 0 ? 0 : mention.parties.length), 0);

/** Whether the subject is more than one, so that they can meet each other; a body meets by itself. */
function isSeveral(line: Line, verb: Node, subjects: readonly NamedMention[]): boolean {
  if (counts(subjects) > 1) return true;
  const subject = subjectNode(line, verb.index);
  return subject !== null && subjects.length > 0 && (isPlural(subject) || subject.upos === "PROPN" || subject.upos === "NOUN") && subjects[0]!.people.length === 0;
}

const isPlural = (node: Node): boolean => node.feats.includes("Number=Plur");

const isBody = (page: Page, line: Line, mention: NamedMention): boolean => page.words.sets.bodies.has(line.lemmas[mention.head.node]!)
  || mention.parties.some((id) => page.names.parties.find((party) => party.id === id)?.kind === "organisation");

/** "ministers will meet on 14 September": dated, though nobody is named. */
function namesNobody(page: Page, line: Line, verb: Node): boolean {
  const subject = subjectNode(line, verb.index);
  return subject !== null && subject.upos === "NOUN" && isPlural(subject) && (dateBeside(line, verb.index, verb.index + 1, verbGroup(line, verb.index))?.value ?? "").length > 7
    && line.mentions.some((mention) => mention.start <= subject.start && subject.end <= mention.end);
}

/** "if they meet": not told to have happened. */
function hangsOnCondition(page: Page, line: Line, verb: Node): boolean {
  return relation(verb) === "advcl" && childrenOf(line.tree, verb.index).some((child) => relation(child) === "mark" && page.words.sets.condition.has(line.forms[child.index]!));
}

/** The end of a verb's own words: before the next verb or clause. */
function clauseEnd(line: Line, index: number): number {
  const { nodes } = line.tree;
  for (let at = index + 1; at < nodes.length; at++) if (nodes[at]!.upos === "VERB" || nodes[at]!.upos === "SCONJ") return at;
  return nodes.length;
}
