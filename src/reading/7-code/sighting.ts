import type { Channel, Exchange, ExchangeKind } from "../../model/reading.js";
import type { NamedMention } from "../../model/rooms.js";
import type { DateExpression } from "../../model/when.js";
import type { Span } from "../../text/span.js";
import { feature, relation, type Node } from "../../model/tree.js";
import { classOf } from "./act-class.js";
import { clauseHead, isNegated, tenseOf } from "./clause.js";
import { childrenOf, isInfinitive, updateAt, wordAt, type Line, type Page } from "./page.js";
import { findPhrases, phraseAt } from "./phrases.js";

export type Status = Exchange["status"];

/** A place where the text speaks of an exchange, before anything is merged. */
export interface Sighting {
  readonly line: Line;
  readonly head: Node;
  readonly span: Span;
  readonly kind: ExchangeKind;
  readonly channel: Channel | null;
  readonly participants: readonly NamedMention[];
  readonly askedBy: NamedMention | null;
  readonly date: DateExpression | null;
  readonly place: Span | null;
  readonly status: Status;
  readonly name: string | null;
  /** points: "this summit" · definite: "the call" · one: "a call" · bare: "talks", or a verb */
  readonly article: "points" | "definite" | "one" | "bare";
  /** Whether the other side is named by it: "with", "between". */
  readonly partnered: boolean;
  /** "a second call", "the previous meeting": the word that makes it another one than was spoken of. */
  readonly other: string | null;
  /** A word for any exchange: "the event", "the meeting". */
  readonly generic: boolean;
  /** A word for talk between persons only, never for a conference: "the conversation". */
  readonly talk: boolean;
  /** Only spoken about, not told to have been held: "briefed her on the visit". */
  readonly mentioned: boolean;
  /** A word that tells no kind at all: "this event". */
  readonly any: boolean;
  /** Any talk between those who had one before: "the two discussed". */
  readonly unspecific: boolean;
  /** Whether the text says enough to take it for an exchange of its own; else it can only point to one. */
  readonly stands: boolean;
  /** How the sentence's own clause is tied to it: words said at it, after it, or neither. */
  readonly tie: "at" | "after" | null;
  /** The clause it stands in: index of its verb, -1 for none. */
  readonly clause: number;
  readonly why: string;
}

/** Words by an exchange that tell its channel, between two words of a sentence. */
export function channelIn(page: Page, line: Line, from: number, to: number): Channel | null {
  for (let at = Math.max(from, 0); at < Math.min(to, line.forms.length); at++) {
    const found = phraseAt(page.words.channels, line, at);
    if (found) return found.values[0]!;
  }
  return null;
}

/** The place of an exchange: a name behind a preposition of place, between two words, that stands for no participant. */
export function placeIn(page: Page, line: Line, from: number, to: number): Span | null {
  const { nodes } = line.tree;
  const { to: places } = page.words.sets;
  for (let at = Math.max(from, 1); at < Math.min(to, nodes.length); at++) {
    const node = nodes[at]!;
    if (node.upos === "NOUN" && !line.mentions.some((mention) => mention.start <= node.start && node.end <= mention.end) && !line.dates.some((date) => date.start <= node.start && node.end <= date.end)) return null;
    if (node.upos !== "PROPN" || nodes[at - 1]!.upos === "PROPN") continue;
    let before = at - 1;
    while (before > 0 && nodes[before]!.upos === "DET") before--;
    if (nodes[before]!.upos !== "ADP" || !places.has(line.lemmas[before]!)) continue;
    if (line.mentions.some((mention) => mention.start <= node.start && node.end <= mention.end && mention.people.length > 0)) continue;
    if (line.dates.some((date) => date.start <= node.start && node.end <= date.end) || !mayBePlace(page, line, at)) continue;
    let end = at;
    while (nodes[end + 1]?.upos === "PROPN") end++;
    if ((nodes[end + 1]?.upos === "NOUN" && !line.mentions.some(({ start }) => start === nodes[end + 1]!.start)) || nodes[end + 1]?.form === "'s") continue;
    return { start: node.start, end: nodes[end]!.end };
  }
  return null;
}

/** Neither an abbreviation nor a topic nor part of anybody's name. */
function mayBePlace(page: Page, line: Line, at: number): boolean {
  const { form } = line.tree.nodes[at]!;
  return /^\p{Lu}\p{L}*\p{Ll}/u.test(form) && !/\d|\p{Lu}{2}/u.test(form) && phraseAt(page.words.issues, line, at) === null
    && !page.names.people.some(({ name }) => name.split(/\s+/).includes(form));
}

/** Who asked for the exchange, where the sentence says so: "at the request of", "à l'initiative de la partie arvénienne", "at Arvenia's request". */
export function askerIn(page: Page, line: Line): NamedMention | null {
  for (const { to } of findPhrases(page.words.asked, line)) {
    const mention = mentionFrom(line, to, to + 4);
    if (mention) return mention;
  }
  for (let at = 1; at < line.tree.nodes.length; at++) {
    if (!page.words.sets.askingNouns.has(line.lemmas[at]!)) continue;
    const cases = childrenOf(line.tree, at).some((child) => relation(child) === "case");
    const owner = childrenOf(line.tree, at).find((child) => /^nmod/.test(child.deprel) && child.index < at);
    if (!cases || !owner) continue;
    const mention = line.mentions.find((one) => one.start <= owner.start && owner.end <= one.end);
    if (mention) return mention;
  }
  return null;
}

/** The first mention that begins between two words. */
export function mentionFrom(line: Line, from: number, to: number): NamedMention | null {
  return line.mentions.find((mention) => {
    const first = wordAt(line.tree, mention.start);
    return first >= from && first < to && (mention.people.length > 0 || mention.parties.length > 0);
  }) ?? null;
}

/** What is said to have become of an exchange that a verb tells of, or carries as its object or subject: held, still to come, proposed, called off, not held. */
export function statusOf(page: Page, line: Line, verb: Node, date: DateExpression | null, carries: boolean): Status {
  const { sets } = page.words;
  const lemma = line.lemmas[verb.index]!;
  if (carries && callsOff(page, line, verb)) return "called-off";
  if (carries && rulesOut(page, line, verb)) return isNegated(page, line, verb.index) ? "proposed" : "not-held";
  if (carries && sets.refusing.has(lemma)) return "not-held";
  if (isNegated(page, line, verb.index) || isDenied(page, line, verb)) return "not-held";
  const tense = tenseOf(page, line, verb.index);
  const wish = /^(?:xcomp|ccomp|obj|advcl)$/.test(relation(verb)) ? line.lemmas[verb.head] ?? "" : "";
  if (carries && (/^(?:Ger|Inf)$/.test(feature(verb, "VerbForm") ?? "") || (feature(verb, "VerbForm") === "Part" && feature(verb, "Tense") === "Pres")) && sets.proposingExchange.has(wish)) return "proposed";
  if (carries && sets.planning.has(lemma) && verb.upos === "VERB") return "planned";
  if (tense === "future" || tense === "modal" || isLater(page, date)) return "planned";
  if (tense === "infinitive") {
    const first = firstOf(line, verb);
    const above = /^(?:xcomp|ccomp|acl|advcl|obl|obj)/.test(first.deprel) ? line.tree.nodes[first.head] : undefined;
    if (above) {
      const over = line.lemmas[above.index]!;
      if (callsOff(page, line, above)) return "called-off";
      if (sets.refusing.has(over)) return "not-held";
      if (sets.askingNouns.has(over)) return "planned";
      if (sets.planning.has(over) || sets.planned.has(over)) return "planned";
      if (sets.proposingExchange.has(over)) return "proposed";
      if (relation(first) === "xcomp" && tenseOf(page, line, above.index) !== "past") return "planned";
    }
  }
  const above = relation(verb) === "ccomp" || relation(verb) === "xcomp" ? clauseHead(line, verb.index) : null;
  if (above && sets.proposingExchange.has(line.lemmas[above.index]!) && feature(verb, "Mood") !== "Ind") return "proposed";
  return "held";
}

/** "agreed to keep in touch and to meet": what governs the first of joined infinitives governs them all. */
function firstOf(line: Line, verb: Node): Node {
  const before = relation(verb) === "conj" ? line.tree.nodes[verb.head] : undefined;
  return before && isInfinitive(before) ? firstOf(line, before) : verb;
}

/** "denied that they had met", « a nié avoir tenu des pourparlers »: by those who deny it, it was not held. */
function isDenied(page: Page, line: Line, verb: Node): boolean {
  const above = /^(?:xcomp|ccomp)$/.test(relation(verb)) ? line.tree.nodes[verb.head] : undefined;
  return above !== undefined && classOf(page, line, above, null)?.act === "deny" && !isNegated(page, line, above.index);
}

/** "cancel", "call off": the verb with the particle behind it. */
export const callsOff = (page: Page, line: Line, verb: Node): boolean => isAmong(page.words.sets.callingOff, line, verb);

/** "rule out", "exclure": it will not be; where that is negated, it stays open. */
export const rulesOut = (page: Page, line: Line, verb: Node): boolean => isAmong(page.words.sets.rulingOut, line, verb);

const isAmong = (verbs: ReadonlySet<string>, line: Line, verb: Node): boolean => verbs.has(line.lemmas[verb.index]!) || verbs.has(`${line.lemmas[verb.index]!} ${line.lemmas[verb.index + 1] ?? ""}`);

/** Whether a date lies after the day the dispatch counts from, as far as both are known: to the day, the month or the year. */
export function isLater(page: Page, date: DateExpression | null): boolean {
  const anchor = /^\d{4}-\d{2}-\d{2}/.exec((date && updateAt(page, date.start)?.when.value) ?? page.dates.anchor?.value ?? "")?.[0];
  const day = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?![\d-])/.exec(monthOf(date?.value ?? ""))?.[0];
  return anchor !== undefined && day !== undefined && day > anchor.slice(0, day.length);
}

const parts: Readonly<Record<string, string>> = { SP: "03", SU: "06", FA: "09", WI: "12", Q1: "01", Q2: "04", Q3: "07", Q4: "10", H1: "01", H2: "07" };

/** A season, a quarter or half a year as the month it begins with; anything else as it is. */
const monthOf = (value: string): string => value.replace(/^(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])$/, (_whole, year: string, part: string) => `${year}-${parts[part]!}`);

/** Whether a calendar date is known not to lie after that day. */
export const isPast = (page: Page, date: DateExpression | null): boolean => date !== null && page.dates.anchor !== null && /^\d{4}/.test(date.value) && !isLater(page, date);
