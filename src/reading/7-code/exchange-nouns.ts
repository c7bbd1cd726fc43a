import type { NamedMention } from "../../model/rooms.js";
import { feature, relation, type Node } from "../../model/tree.js";
import { reason } from "../../model/reasons.js";
import { agentsOf, clauseHead, dateBeside, isPassive, phraseEnd, phraseStart, subjectsOf, tenseOf, verbGroup } from "./clause.js";
import { usesOf } from "./lexicon.js";
import { childrenOf, isCalendar, isFinite, isInfinitive, stands, wordAt, type Line, type Page } from "./page.js";
import { addresseesOf, attachedTo, possessorsOf, prepositionBefore, type Attached } from "./exchange-sides.js";
import { findPhrases, phraseAt, type Found } from "./phrases.js";
import type { ExchangeNounClass } from "../../language/shape/exchanges.js";
import { callsOff, channelIn, isLater, isPast, placeIn, rulesOut, statusOf, type Sighting, type Status } from "./sighting.js";

/** Exchanges named by a noun: "a telephone conversation with …", "the extraordinary summit of …". */
export function nounSightings(page: Page, line: Line): Sighting[] {
  const found: Sighting[] = [];
  for (const phrase of findPhrases(page.words.exchangeNouns, line)) {
    const one = sightingAt(page, line, phrase);
    if (one && !found.some((other) => isNameOf(page, line, one.head, other.head))) found.push(one);
  }
  found.push(...line.tree.nodes.filter((node) => node.upos === "NOUN" && page.words.sets.generic.has(line.lemmas[node.index]!)
    && !found.some(({ span }) => span.start <= node.start && node.end <= span.end)).flatMap((node) => pointerAt(page, line, node)));
  return found;
}

/** "the session of the strategic dialogue": the second noun only says which session. */
const isNameOf = (page: Page, line: Line, head: Node, other: Node): boolean => relation(head) === "nmod" && head.head === other.index
  && childrenOf(line.tree, head.index).some((child) => relation(child) === "case" && page.words.sets.of.has(line.lemmas[child.index]!));

/** "this event": any exchange, told before. */
function pointerAt(page: Page, line: Line, node: Node): Sighting[] {
  const first = phraseStart(line, node.index);
  if (articleOf(page, line, first, node.index) !== "points") return [];
  return [{
    line, head: node, span: { start: node.start, end: node.end }, kind: "meeting", channel: null, participants: [], askedBy: null, date: null, place: null, status: "held",
    name: null, article: "points", partnered: false, other: null, generic: true, talk: false, any: true, mentioned: false, unspecific: false, stands: false, tie: tieOf(page, line, first) === "after" ? "after" : tieOf(page, line, first) && "at", clause: clauseHead(line, node.index)?.index ?? -1,
    why: reason("exchange/pointed-back", node.form),
  }];
}

function sightingAt(page: Page, line: Line, phrase: Found<ExchangeNounClass>): Sighting | null {
  const { sets } = page.words;
  const { nodes } = line.tree;
  const head = headOf(line, phrase);
  if (head === null || head.upos === "ADJ" || ((head.upos === "VERB" || head.upos === "AUX") && !isDetermined(page, line, phrase.from))) return null;
  const first = startOf(line, phrase.from);
  const end = windowEnd(line, phrase.to);
  const modifiers = wordsBetween(line, first, end, phrase);
  const bare = { first, end, modifiers };
  if (modifiers.some((word) => sets.unsettled.has(word)) && !modifiers.some((word) => sets.definite.has(word))) return null;
  if (phrase.values[0]!.vague === true && relation(head) === "compound" && head.head === phrase.to && phrase.to - phrase.from === 1) return null;
  if (appeals(page, line, phrase) || isMeans(page, line, phrase.from)) return null;

  const leading = tieOf(page, line, first);
  const beside = leading === "beside";
  const purpose = leading === null && relation(head) !== "nmod" && sets.purpose.has(line.lemmas[first - 1] ?? "") && (phrase.values[0]!.kind === "visit" || sets.joining.has(line.lemmas[head.head] ?? ""));
  const onTheWay = leading === null && phrase.values[0]!.kind === "visit" && sets.onVisit.has(line.lemmas[first - 1] ?? "");
  const tied = beside || purpose || onTheWay ? "at" : leading;
  const compound = relation(head) === "compound" || (relation(head) === "nmod" && relation(nodes[head.head] ?? head) !== "root" && tied === null);
  const told = toldBehind(page, line, phrase, end);
  const verb = carrierOf(page, line, head) ?? (told.length > 0 ? callingOffBehind(page, line, end) : null);
  const asked = verb && isPassive(line, verb.index) && sets.askingVerbs.has(line.lemmas[verb.index]!) ? agentsOf(page, line, verb.index)[0] ?? null : null;
  const attached = attachedTo(page, line, phrase, bare);
  const titled = line.inTitle ? line.dates.find(isCalendar) ?? null : null;
  const group = new Set<number>(verb ? verbGroup(line, verb.index) : []);
  const date = datesIn(line, first, end) ?? titled ?? ((verb || tied === "at" || relation(head) === "root") && !beside ? ownDate(page, line, dateBeside(line, first, Math.max(end, phrase.to), group)) : null);
  const scene = tied === "at" && !beside ? clauseVerb(page, line, head, first, end) : null;
  const later = date ?? (scene ? ownDate(page, line, dateBeside(line, scene.index, scene.index + 1, verbGroup(line, scene.index))) : null) ?? (told.length > 0 ? line.dates.find((one) => one.start > nodes[Math.min(end, nodes.length - 1)]!.start && wordAt(line.tree, one.start) < end + 12) ?? null : null);
  const holders = beside ? [] : verb ? holdersOf(page, line, verb, head) : tied !== null ? subjectsOf(page, line, clauseVerb(page, line, head, first, end)?.index ?? -1) : possessorsOf(page, line, head);
  const addressed = scene && attached.partners.length === 0 && /^(?:call|meeting|consultation)$/.test(phrase.values[0]!.kind) ? addresseesOf(page, line, scene) : [];
  const article = articleOf(page, line, first, phrase.from);
  const kind = kindOf(page, phrase.values[0]!, line, attached);
  const place = placeIn(page, line, phrase.to, Math.max(end, phrase.to)) ?? (verb ? placeIn(page, line, verb.index, nodes.length) : purpose && scene ? placeIn(page, line, scene.index + 1, first) : null);
  const channel = phrase.values[0]!.channel ?? channelIn(page, line, first, end) ?? (verb ? channelIn(page, line, verb.index < first ? verb.index : end, verb.index < first ? first : Math.min(nodes.length, verb.index + 8)) : null) ?? (kind === "visit" || (place !== null && /^(?:meeting|press-conference|summit|session)$/.test(kind)) ? "in-person" : null);
  const status = asked ? "held" : isPrepared(page, line, first) ? preparedBy(page, line, first) : statusAround(page, line, head, verb, modifiers, date);
  const toCome = status === "held" && told.length > 0 && nodes.slice(end, end + 12).some((node) => node.upos === "VERB" && tenseOf(page, line, node.index) === "future");
  const strong = attached.partners.length > 0 || told.length > 0 || status === "called-off" || (verb !== null && holders.length > 0) || (verb !== null && date !== null);
  const enough = strong || (datesIn(line, first, end) !== null && article !== "bare") || (tied !== null && (article === "one" || date !== null || beside) && !page.words.sets.twoSided.has(line.lemmas[head.index]!)) || (verb !== null && article === "one" && passes(page, line, verb));
  const onVisit = kind === "visit" && tied === "at" && place !== null;
  const vague = phrase.values[0]!.vague === true || asked !== null;
  const joined = firstJoined(line, head);
  const governor = nodes[joined.head];
  const aside = vague && verb === null && tied === null && date === null && governor !== undefined && governor.upos === "VERB" && /^(?:obj|nsubj|obl)$/.test(relation(joined)) && article !== "points" && article !== "one";
  const grouped = attached.owners.length > 0 || attached.before.length > 0;
  const bring = kind === "speech" || kind === "press-conference" || kind === "letter" || tied !== null || verb !== null || strong;
  const points = article === "points" || asked !== null;
  const mentioned = !line.inTitle && (verb ? isThoughtOf(line, verb) : isMentioned(page, line, head, first));
  const named = page.text.slice(nodes[phrase.from]!.start, nodes[phrase.to - 1]!.end);
  return {
    line, head, kind, channel, mentioned,
    span: { start: nodes[phrase.from]!.start, end: nodes[phrase.to - 1]!.end },
    participants: asked ? [] : distinct([...(bring ? holders : []), ...attached.before, ...attached.partners, ...addressed, ...told, ...attached.owners]),
    askedBy: asked ?? askerBehind(page, line, end), date: later, place, status: toCome ? "planned" : status, name: nameOf(page, line, phrase, end, kind, grouped),
    article, partnered: attached.partners.length + told.length > 0, other: modifiers.find((word) => sets.other.has(word)) ?? null,
    any: false, unspecific: false, talk: line.lemmas.slice(phrase.from, phrase.to).every((word) => sets.talking.has(word)), generic: vague && line.lemmas.slice(phrase.from, phrase.to).some((word) => sets.generic.has(word)) && phrase.to - phrase.from === 1,
    stands: aside || (kind === "letter" && attached.partners.length + told.length === 0 && ((!verb && tied !== "at") || sets.twoSided.has(line.lemmas[head.index]!))) ? false : points ? strong && attached.partners.length > 0 : compound ? (kind === "summit" && grouped) || strong || (date !== null && article === "definite" && grouped) : vague ? enough || onVisit || (grouped && (tied !== null || verb !== null)) : enough || grouped || tied !== null || titled !== null || article === "one" || (article === "definite" && verb !== null) || channel !== null,
    tie: tied, clause: verb?.index ?? clauseVerb(page, line, head, first, end)?.index ?? -1,
    why: attached.partners.length > 0 ? reason("exchange/named-with-partners", named) : verb ? reason("exchange/named-and-carried", named, verb.form) : reason("exchange/named", named),
  };
}

/** Only spoken about: object of what is not done to exchanges ("recalled her visit"), or within another noun's phrase ("her work at the summit"). */
const isMentioned = (page: Page, line: Line, head: Node, first: number): boolean => {
  const joined = firstJoined(line, head);
  const tie = tiedBy(page, line, first);
  if (tie) return tie.from > 1 && relation(joined) === "nmod" && tie.to - tie.from === 1 && tie.values[0] === "at";
  return /^(?:obj|iobj|obl|nmod|compound|acl|advcl)$/.test(relation(joined));
};

/** Behind an article or a preposition a word is a noun, whatever its tag. */
function isDetermined(page: Page, line: Line, noun: number): boolean {
  const word = line.forms[noun - 1] ?? "";
  const before = line.tree.nodes[noun - 1]?.upos;
  return page.words.sets.pointing.has(word) || page.words.sets.definite.has(word) || before === "DET" || (before === "ADP" && feature(line.tree.nodes[noun]!, "VerbForm") !== "Ger");
}

/** Of the words of a phrase the one that the others hang on. */
function headOf(line: Line, { from, to }: Found<unknown>): Node | null {
  for (let at = from; at < to; at++) {
    const node = line.tree.nodes[at]!;
    if ((node.head < from || node.head >= to) && (node.upos === "NOUN" || node.upos === "PROPN")) return node;
  }
  for (let at = from; at < to; at++) if (line.tree.nodes[at]!.upos === "NOUN") return line.tree.nodes[at]!;
  return line.tree.nodes[from] ?? null;
}

/** Lemmas and forms of what stands with the noun, the noun's own phrase left out. */
function wordsBetween(line: Line, from: number, to: number, phrase: Found<unknown>): string[] {
  const words: string[] = [];
  for (let at = from; at < Math.min(to, phrase.to + 3); at++) {
    if (at >= phrase.from && at < phrase.to) continue;
    if (at >= phrase.to && line.tree.nodes[at]!.upos !== "ADJ") break;
    words.push(line.lemmas[at]!, line.forms[at]!);
  }
  return words;
}

/** Where the noun's phrase begins, a name right before the noun included: "the extraordinary G20 summit". */
function startOf(line: Line, noun: number): number {
  const first = phraseStart(line, noun);
  const before = line.tree.nodes[first - 1];
  const name = before && line.mentions.find((mention) => stands(mention) && mention.people.length === 0 && mention.end === before.end);
  return name ? phraseStart(line, wordAt(line.tree, name.start)) : first;
}

/** Where what hangs on the noun ends, a participle right behind it included: "held at the other side's request", "datée du 2 octobre". */
function windowEnd(line: Line, from: number): number {
  const { nodes } = line.tree;
  let end = phraseEnd(line, from);
  const comma = nodes[end]?.form === "," ? 1 : 0;
  for (let rounds = 0; rounds < 2; rounds++) {
    let at = end + (rounds === 0 ? comma : 0);
    while (nodes[at]?.upos === "ADV") at++;
    const next = nodes[at];
    if (next?.upos !== "VERB" || feature(next, "VerbForm") !== "Part" || feature(next, "Tense") === "Pres" || nodes[next.index - 1]?.upos === "AUX") break;
    if (comma > 0 && !/^acl/.test(next.deprel)) break;
    end = phraseEnd(line, next.index + 1);
  }
  return end;
}

/** "held by video conference": how another exchange was held. */
const isMeans = (page: Page, line: Line, from: number): boolean => page.words.sets.means.has(line.lemmas[from - 1] ?? "") && phraseAt(page.words.channels, line, from) !== null;

/** "a call for calm", "un appel à la retenue", "rejected the call of parliament", "a call from the envoy to disarm": asks for something, and is no exchange. */
function appeals(page: Page, line: Line, phrase: Found<ExchangeNounClass>): boolean {
  if (phrase.values[0]!.kind !== "call" || phrase.to - phrase.from > 1) return false;
  const { sets } = page.words;
  if (sets.appealing.has(line.lemmas[phrase.to] ?? "")) return true;
  const head = line.tree.nodes[phrase.from]!;
  const governor = line.tree.nodes[head.head];
  const turnedDown = relation(head) === "obj" && governor !== undefined && sets.refusing.has(line.lemmas[governor.index]!);
  return (turnedDown && !childrenOf(line.tree, head.index).some((child) => childrenOf(line.tree, child.index).some((at) => relation(at) === "case" && sets.with.has(line.lemmas[at.index]!))))
    || childrenOf(line.tree, head.index).some((child) => relation(child) === "acl" && isInfinitive(child));
}

/** The preposition by which words are said at the exchange, right before its noun phrase. */
function tiedBy(page: Page, line: Line, first: number): Found<"at" | "after" | "beside"> | null {
  for (let from = Math.max(0, first - 5); from < first; from++) {
    const found = phraseAt(page.words.at, line, from);
    if (found && found.to >= first && found.to <= first + 1) return found;
  }
  return null;
}

const tieOf = (page: Page, line: Line, first: number): "at" | "after" | "beside" | null => tiedBy(page, line, first)?.values[0] ?? null;

/** The verb that holds, attends, plans or calls off the exchange, or that it is the subject of. */
function carrierOf(page: Page, line: Line, head: Node): Node | null {
  const { sets } = page.words;
  const above = line.tree.nodes[head.head];
  if (above && relation(head) === "obj" && callsOff(page, line, above)) return above;
  const behind = childrenOf(line.tree, head.index).find((child) => child.deprel === "acl:relcl" && (holdsOne(page, line, child) || (isPassive(line, child.index) && callsOff(page, line, child))));
  if (behind) return behind;
  if (!above) return null;
  const kind = relation(head);
  const lemma = line.lemmas[above.index]!;
  const holds = holdsOne(page, line, above);
  const moves = sets.planning.has(lemma) || callsOff(page, line, above) || rulesOut(page, line, above) || sets.refusing.has(lemma) || sets.proposingExchange.has(lemma) || sets.askingVerbs.has(lemma);
  const passive = head.deprel === "nsubj:pass" || (kind === "nsubj" && isPassive(line, above.index));
  if ((kind === "obj" || passive) && (holds || moves)) return above;
  if (kind === "nsubj" && holds && head.index > above.index) return above;
  if (kind === "obl" && (asksFor(page, line, head, above) || (sets.planning.has(lemma) && above.upos === "VERB" && head.index > above.index && head.index - above.index < 5))) return above;
  if (kind === "obl" && usesOf(page.words.attending, line.tree, above).length > 0) return above;
  if (kind === "nsubj" && usesOf(page.words.happening, line.tree, above).length > 0) return above;
  if (kind === "conj") return carrierOf(page, line, above);
  if (above.upos === "ADV" || above.upos === "ADP") return null;
  return null;
}

/** "asked for a meeting": a verb with its preposition that proposes what stands behind. */
const asksFor = (page: Page, line: Line, head: Node, verb: Node): boolean => head.head === verb.index
  && childrenOf(line.tree, head.index).some((child) => relation(child) === "case" && page.words.sets.proposingExchange.has(`${line.lemmas[verb.index]!} ${line.lemmas[child.index]!}`));

/** Who stands in the clause behind the noun: "the visit that she was to make", "a letter addressed to the council". */
function toldBehind(page: Page, line: Line, phrase: Found<ExchangeNounClass>, end: number): NamedMention[] {
  const { nodes } = line.tree;
  const after = nodes[end]?.form === "," ? end + 1 : end;
  const next = nodes[after];
  if (!next || end - phrase.to > 8) return [];
  const relative = (next.upos === "SCONJ" && after === end) || (next.upos === "PRON" && (feature(next, "PronType") === "Rel" || feature(next, "PronType") === "Int"));
  const subject = relative ? after + 1 : next.upos === "PRON" && after === end ? after : -1;
  if (subject > 0) return line.mentions.filter((mention) => stands(mention) && wordAt(line.tree, mention.start) === subject && holdsSoon(page, line, wordAt(line.tree, mention.end - 1) + 1)).sort((a, b) => b.end - a.end).slice(0, 1);
  if (phrase.values[0]!.kind !== "letter" || next.upos !== "VERB") return [];
  return line.mentions.filter((mention) => stands(mention) && mention.start > next.start && wordAt(line.tree, mention.start) < end + 6
    && page.words.sets.to.has(prepositionBefore(line, wordAt(line.tree, mention.start)) ?? "")).slice(0, 1);
}

const holdsSoon = (page: Page, line: Line, from: number): boolean => line.lemmas.slice(from, from + 5).some((word) => page.words.sets.holding.has(word) || page.words.sets.planned.has(word));

/** "contacts and talks": the first of what is joined. */
function firstJoined(line: Line, node: Node): Node {
  let at = node;
  for (let steps = 0; relation(at) === "conj" && steps < 8; steps++) at = line.tree.nodes[at.head] ?? at;
  return at;
}

/** "a call that her counterpart had asked for". */
function askerBehind(page: Page, line: Line, end: number): NamedMention | null {
  const { nodes } = line.tree;
  if (!nodes[end] || !/^(?:SCONJ|PRON)$/.test(nodes[end]!.upos)) return null;
  for (let at = end + 1; at < Math.min(end + 7, nodes.length); at++) {
    if (nodes[at]!.upos !== "VERB" || !page.words.sets.askingVerbs.has(line.lemmas[at]!)) continue;
    const behind = line.mentions.find((mention) => stands(mention) && wordAt(line.tree, mention.start) === at + 1);
    return behind ?? line.mentions.find((mention) => stands(mention) && wordAt(line.tree, mention.start) === end + 1) ?? null;
  }
  return null;
}

/** "the visit that she was to make … has been called off", however the tree ties the two. */
const callingOffBehind = (page: Page, line: Line, from: number): Node | null =>
  line.tree.nodes.find((node) => node.index > from && node.upos === "VERB" && callsOff(page, line, node) && isPassive(line, node.index)) ?? null;

/** The verb of the clause a noun phrase stands in. At the head of a sentence that is the first finite verb behind it that somebody named is the subject of, whatever the tree says. */
function clauseVerb(page: Page, line: Line, head: Node, first: number, end: number): Node | null {
  const { nodes } = line.tree;
  let behind: Node | undefined;
  if (first > 4 || nodes.slice(0, first).some((node) => node.upos === "VERB")) return clauseHead(line, head.index);
  for (let at = end; at < nodes.length; at++) {
    const node = nodes[at]!;
    const verb = node.upos === "AUX" ? nodes[node.head] : node.upos === "VERB" && isFinite(node) && !/^acl/.test(node.deprel) ? node : undefined;
    if (!verb || verb.index < at) continue;
    behind ??= verb;
    if (subjectsOf(page, line, verb.index).length > 0) return verb;
  }
  return behind ?? clauseHead(line, head.index);
}

const holdsOne = (page: Page, line: Line, verb: Node): boolean => verb.upos === "VERB" && usesOf(page.words.holding, line.tree, verb).length > 0;

/** Who holds it: the subject of the carrying verb, or the agent of a passive. */
function holdersOf(page: Page, line: Line, verb: Node, head: Node): NamedMention[] {
  if (isThoughtOf(line, verb) && !childrenOf(line.tree, verb.index).some((child) => relation(child) === "nsubj")) return doersBefore(page, line, verb);
  if (relation(firstJoined(line, head)) !== "obj" && usesOf(page.words.happening, line.tree, verb).length > 0 && !isPassive(line, verb.index)) {
    const own = subjectsOf(page, line, verb.index);
    return own.filter((mention) => mention.people.length > 0);
  }
  return isPassive(line, verb.index) ? agentsOf(page, line, verb.index) : subjectsOf(page, line, verb.index);
}

/** "Arvenia's leadership in hosting the summit": the owner of the noun before it; else nobody. */
function doersBefore(page: Page, line: Line, verb: Node): NamedMention[] {
  const before = line.tree.nodes.slice(0, verb.index).findLast((node) => !/^(?:ADP|SCONJ|ADV)$/.test(node.upos));
  return before?.upos === "NOUN" ? possessorsOf(page, line, before) : [];
}

const isGerund = (verb: Node): boolean => feature(verb, "VerbForm") === "Ger" || (feature(verb, "VerbForm") === "Part" && feature(verb, "Tense") === "Pres");

/** "about holding a summit": spoken of, not done. */
const isThoughtOf = (line: Line, verb: Node): boolean => isGerund(verb) && childrenOf(line.tree, verb.index).some((child) => /^(?:mark|case)$/.test(relation(child)));

/** A date that does not belong to another noun: "the call *of March 27*, after the summit". */
const ownDate = (page: Page, line: Line, date: Sighting["date"]): Sighting["date"] =>
  date && page.words.sets.of.has(line.lemmas[wordAt(line.tree, date.start) - 1] ?? "") ? null : date;

function datesIn(line: Line, first: number, end: number): Sighting["date"] {
  const owner = line.forms[first - 1] === "'s" ? line.dates.find((date) => date.end === line.tree.nodes[first - 2]?.end) : undefined;
  if (owner && isCalendar(owner)) return owner;
  const from = line.tree.nodes[first]!.start;
  const to = line.tree.nodes[Math.max(end - 1, first)]!.end;
  return line.dates.find((date) => date.start >= from && date.end <= to && date.type === "DATE" && /^(?:\d{4}|XXXX)/.test(date.value)) ?? null;
}

function articleOf(page: Page, line: Line, first: number, noun: number): Sighting["article"] {
  const { sets } = page.words;
  for (let at = first; at < noun; at++) {
    const node = line.tree.nodes[at]!;
    if (sets.pointing.has(line.lemmas[at]!) && node.upos === "DET") return "points";
    if (feature(node, "Definite") === "Ind" || feature(node, "PronType") === "Ind") return "one";
    if (sets.definite.has(line.lemmas[at]!) || feature(node, "Poss") === "Yes") return "definite";
  }
  const word = line.forms[noun - 1] ?? "";
  if (line.forms[first - 1] === "'s") return "definite";
  return sets.pointing.has(word) ? "points" : word === "'s" || sets.definite.has(word) ? "definite" : "bare";
}

/** Meetings of councils and assemblies are sessions; those of leaders by their own noun are summits already. */
function kindOf(page: Page, { kind }: ExchangeNounClass, line: Line, attached: Attached): Sighting["kind"] {
  if (kind !== "meeting" || attached.partners.length > 0) return kind;
  const bodies = [...attached.owners, ...attached.before].some((mention) => mention.people.length === 0
    && mention.parties.some((id) => page.names.parties.find((party) => party.id === id)?.kind === "organisation")
    && page.words.sets.bodies.has(line.lemmas[mention.head.node]!));
  return bodies ? "session" : kind;
}

function statusAround(page: Page, line: Line, head: Node, verb: Node | null, modifiers: readonly string[], date: Sighting["date"]): Status {
  const { sets } = page.words;
  if (verb && isThoughtOf(line, verb)) return isPast(page, date) || page.words.sets.purpose.has(line.forms[verb.index - 1] ?? "") ? "held" : "proposed";
  if (verb) {
    const status = statusOf(page, line, verb, date, true);
    const lemma = line.lemmas[verb.index]!;
    if (status === "held" && (sets.proposingExchange.has(lemma) || asksFor(page, line, head, verb)) && !holdsOne(page, line, verb)) return "proposed";
    if (status !== "held") return status;
  }
  if (isLater(page, date) || modifiers.some((word) => sets.planned.has(word)) || childrenOf(line.tree, head.index).some((child) => /^(?:acl|amod)/.test(child.deprel) && sets.planned.has(line.lemmas[child.index]!))) return "planned";
  const governor = line.tree.nodes[head.head];
  if (!verb && governor && callsOff(page, line, governor)) return "called-off";
  if (!verb && governor && relation(head) === "obj" && sets.proposingExchange.has(line.lemmas[governor.index]!)) return "proposed";
  return "held";
}

/** "preparations for a summit": the noun before says that it is still to come. */
const isPrepared = (page: Page, line: Line, first: number): boolean => line.tree.nodes[first - 1]?.upos === "ADP" && page.words.sets.planningNouns.has(line.lemmas[first - 2] ?? "");

/** "proposed the holding of a summit": who prepares it may only wish for it. */
function preparedBy(page: Page, line: Line, first: number): Status {
  const noun = line.tree.nodes[first - 2]!;
  return relation(noun) === "obj" && page.words.sets.proposingExchange.has(line.lemmas[noun.head] ?? "") ? "proposed" : "planned";
}

const passes = (page: Page, line: Line, verb: Node): boolean => usesOf(page.words.happening, line.tree, verb).length > 0 || isPassive(line, verb.index);

/** A proper name it goes by: written with a capital, or the noun with the group it belongs to. */
function nameOf(page: Page, line: Line, phrase: Found<unknown>, end: number, kind: Sighting["kind"], grouped: boolean): string | null {
  const { nodes } = line.tree;
  const capital = phrase.from > 0 && /^\p{Lu}/u.test(nodes[phrase.from]!.form);
  if (!/^(?:summit|session|consultation)$/.test(kind) || !(capital || grouped)) return null;
  const before = line.mentions.find((mention) => stands(mention) && mention.people.length === 0 && wordAt(line.tree, mention.end - 1) === phrase.from - 1);
  let last = phrase.to;
  while (last < end && nodes[last]!.upos === "ADJ") last++;
  const owner = !page.words.sets.of.has(line.lemmas[last] ?? "") ? undefined
    : line.mentions.find((mention) => mention.start >= nodes[last]!.start && mention.people.length === 0 && wordAt(line.tree, mention.end - 1) < Math.min(end, last + 7));
  if (owner) last = wordAt(line.tree, owner.end - 1) + 1;
  return page.text.slice(before ? before.start : nodes[phrase.from]!.start, nodes[last - 1]!.end).replace(/\s+/g, " ");
}

export const distinct = (mentions: readonly NamedMention[]): NamedMention[] => [...new Map(mentions.map((mention) => [mention.id, mention])).values()];
