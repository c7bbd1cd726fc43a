import { doubt } from "../../model/doubts.js";
import type { Exchange, ExchangeKind, Participant } from "../../model/reading.js";
import type { When } from "../../model/when.js";
import type { Span } from "../../text/span.js";
import { nounSightings } from "./exchange-nouns.js";
import { verbSightings } from "./exchange-verbs.js";
import { lineAt, whenOf, type Line, type Page } from "./page.js";
import { askerIn, type Sighting } from "./sighting.js";
import { participantsOf, stateOf } from "./speaker.js";

/** An exchange while it is being put together, with all the places it was seen at. */
export interface Gathered {
  readonly id: string;
  kind: ExchangeKind;
  channel: Exchange["channel"];
  name: string | null;
  when: When | null;
  place: Span | null;
  participants: Participant[];
  askedBy: Participant | null;
  status: Exchange["status"];
  follows: string | null;
  readonly sightings: Sighting[];
  /** True when it was first told inside what somebody said, not by the dispatch itself. */
  readonly inside: boolean;
  /** True when the dispatch itself tells of it anywhere, more than in passing. */
  told: boolean;
}

/**
 * The exchanges a dispatch speaks of, in the order they are first told, each with every place that speaks of it.
 * `inContent` tells whether a place lies inside reported words.
 */
export function exchangesOf(page: Page, inContent: (sentence: number, at: Span) => boolean): Gathered[] {
  const gathered: Gathered[] = [];
  for (const sighting of sightingsOf(page)) {
    const same = sameAs(page, gathered, sighting);
    const told = !sighting.mentioned && !inContent(sighting.line.index, sighting.span);
    if (same) {
      join(page, same, sighting);
      same.told ||= told;
    }
    else if (sighting.stands) {
      const before = lastBetween(page, gathered, sighting);
      if (sighting.unspecific && !before) continue;
      gathered.push(begin(page, gathered.length + 1, before ? asBefore(before, sighting) : sighting, before, inContent(sighting.line.index, sighting.span)));
      gathered.at(-1)!.told = told;
    }
  }
  linkFollowing(gathered);
  return gathered;
}

/** The last talk between the same participants: what "the two discussed" and "the call of Monday" count on. Null where it is not needed or not told. */
function lastBetween(page: Page, gathered: readonly Gathered[], sighting: Sighting): Gathered | null {
  if (!sighting.unspecific && !(sighting.participants.length === 0 && sighting.article === "definite" && families[sighting.kind] === "talk")) return null;
  const there = sighting.participants.flatMap((mention) => participantsOf(page, mention));
  return gathered.slice(-lookedBack).findLast((one) => families[one.kind] === "talk" && one.participants.length > 1 && (sighting.unspecific || one.kind === sighting.kind)
    && there.every((part) => one.participants.some((other) => samePart(page, other, part)))) ?? null;
}

const asBefore = (before: Gathered, sighting: Sighting): Sighting => (sighting.unspecific ? { ...sighting, kind: before.kind, channel: before.channel } : sighting);

/** Exchanges held more than once: "talked on 1 February and again on 18 March". A visit or a summit lasts for days instead. */
function withOtherDay(page: Page, line: Line, one: Sighting): Sighting[] {
  const first = one.date;
  if (!first || families[one.kind] === "visit" || families[one.kind] === "summit" || families[one.kind] === "session" || dayOf(first.value) === null) return [one];
  const between = (a: number, b: number): string => line.tree.nodes.filter((node) => node.start >= a && node.end <= b).map(({ upos }) => upos).join(" ");
  const next = line.dates.find((date) => date.start >= first.end && dayOf(date.value) !== null && dayOf(date.value) !== dayOf(first.value) && /^(?:(?:ADV|PUNCT) )*CCONJ(?: (?:ADV|ADP|DET|PRON|SCONJ))*$/.test(between(first.end, date.start)));
  const before = line.tree.nodes.findLast((node) => node.end <= first.start);
  return next && !page.words.sets.between.has(line.lemmas[before?.index ?? -1] ?? "") ? [one, { ...one, date: next, other: "again" }] : [one];
}

/** All sightings in order of the text. A speech held at another exchange of its clause is part of that one. */
function sightingsOf(page: Page): Sighting[] {
  const found: Sighting[] = [];
  for (const line of page.lines) {
    if (line.tree.nodes.length < 2) continue;
    const nouns = nounSightings(page, line);
    const verbs = verbSightings(page, line).filter((verb) => !nouns.some((noun) => isSpokenWithAt(noun, verb)) && !nouns.some((noun) => noun.stands && noun.head.head === verb.head.index && noun.clause === verb.clause && noun.tie === null));
    const all = [...nouns, ...verbs].flatMap((one, _at, both) => withPurpose(page, line, both, one)).sort((a, b) => a.span.start - b.span.start);
    found.push(...withAsker(page, line, all).flatMap((one, _at, kept) => withoutSpeeches(kept, one)).flatMap((one) => withOtherDay(page, line, one)));
  }
  return found;
}

/** "speaking at a press conference with her host": one exchange, the noun's. */
const isSpokenWithAt = (noun: Sighting, verb: Sighting): boolean => noun.stands && noun.tie === "at" && noun.partnered && noun.head.index > verb.head.index && noun.head.head === verb.head.index
  && verb.kind === "meeting" && verb.participants.every((one) => noun.participants.includes(one));

/** "received her counterpart for a session of the dialogue": one exchange, of the noun's kind, between those the verb brings together. */
function withPurpose(page: Page, line: Line, all: readonly Sighting[], one: Sighting): Sighting[] {
  const isPurpose = (noun: Sighting, verb: Sighting): boolean => noun.head.head === verb.head.index && verb.kind === "meeting" && verb.head.upos === "VERB"
    && line.tree.nodes.some((node) => node.head === noun.head.index && node.deprel.startsWith("case") && page.words.sets.purpose.has(line.lemmas[node.index]!));
  if (all.some((noun) => noun !== one && noun.head.upos !== "VERB" && isPurpose(noun, one))) return [];
  const verb = one.head.upos === "VERB" ? undefined : all.find((other) => isPurpose(one, other));
  return [verb ? { ...one, participants: [...new Set([...verb.participants, ...one.participants])], date: one.date ?? verb.date, channel: one.channel ?? verb.channel, place: verb.place ?? one.place, status: verb.status, stands: true, partnered: true, mentioned: false } : one];
}

/** Gives the one who asked to the exchange of the sentence that is told itself, not by what else it came before or after. */
function withAsker(page: Page, line: Line, all: readonly Sighting[]): Sighting[] {
  const asker = all.length > 0 ? askerIn(page, line) : null;
  const asked = asker && (all.find((one) => one.tie === null && one.kind !== "speech") ?? all[0]);
  return asked ? all.map((one) => (one === asked ? { ...one, askedBy: one.askedBy ?? asker } : one)) : [...all];
}

function withoutSpeeches(all: readonly Sighting[], one: Sighting): Sighting[] {
  const hostOf = (speech: Sighting): Sighting | undefined => all.find((other) => other !== speech && other.clause === speech.clause && other.tie !== null && /^(?:summit|session|meeting|press-conference)$/.test(other.kind));
  if (one.kind === "speech") return hostOf(one) ? [] : [one];
  const guests = all.filter((other) => other.kind === "speech" && hostOf(other) === one);
  return guests.length === 0 ? [one] : [{ ...one, participants: [...new Set([...guests.flatMap((guest) => guest.participants), ...one.participants])], date: one.date ?? guests.find((guest) => guest.date)?.date ?? null }];
}

const families: Readonly<Record<ExchangeKind, string>> = {
  "call": "talk", "meeting": "talk", "consultation": "talk", "visit": "visit", "summit": "summit", "session": "session",
  "speech": "speech", "letter": "letter", "press-conference": "press-conference",
};

/** How many exchanges back a later mention may point: keeps the longest text linear. */
const lookedBack = 100;

/** The exchange already told that a sighting speaks of again, the nearest before it; null for none. "The third session" is only the third again. */
function sameAs(page: Page, gathered: readonly Gathered[], sighting: Sighting): Gathered | null {
  const another = sighting.other !== null && sighting.article !== "points";
  const near = gathered.slice(-lookedBack).reverse();
  const ofKind = (one: Gathered): boolean => families[one.kind] === families[sighting.kind];
  const ordered = sighting.generic && !sighting.any ? [...near.filter(ofKind), ...near.filter((one) => !sighting.talk && !ofKind(one))] : near;
  for (const one of ordered) {
    if (!fits(page, one, sighting) || (another && !sameDay(one, sighting) && !one.sightings.some(({ other }) => other === sighting.other))) continue;
    noteMerge(page, one, sighting);
    return one;
  }
  return null;
}

function fits(page: Page, one: Gathered, sighting: Sighting): boolean {
  if (sighting.any) return one.status === "held" && one.kind !== "letter";
  const sameKind = one.kind === sighting.kind;
  const sameFamily = families[one.kind] === families[sighting.kind];
  const pointsBack = sighting.article === "points" || sighting.article === "definite";
  const announced = one.sightings.every((other) => other.line.inTitle);
  if (!(sameKind || (sameFamily && (pointsBack || sighting.generic || announced)) || (sighting.generic && sighting.kind === "meeting" && pointsBack && !sighting.stands && one.kind !== "letter"))) return false;
  if (one.channel && sighting.channel && one.channel !== sighting.channel && sameKind) return false;
  if (daysDiffer(one.when, sighting)) return false;
  if (one.status !== sighting.status && !sighting.stands && !pointsBack) return false;
  if (sighting.status === "proposed" && sighting.article === "one" && one.status !== "proposed") return false;
  if (heldApart(one.status, sighting.status) || (one.status === "held" && dayOf(one.when?.value) !== null && fell.test(sighting.status) && !sameDay(one, sighting))) return false;
  return agree(page, one, sighting, pointsBack || !sighting.stands);
}

/** Words of what did not happen. What is told to have been held on its day is another one. */
const fell = /^(?:called-off|not-held)$/;

const heldApart = (a: Exchange["status"], b: Exchange["status"]): boolean => a === "held" ? b === "planned" || b === "proposed" : b === "held" && (a === "planned" || a === "proposed");

/** Whether those who took part can be the same. Of two sides, both must agree; a group stands for those who are of it. */
function agree(page: Page, one: Gathered, sighting: Sighting, pointsBack: boolean): boolean {
  const there = sighting.participants.flatMap((mention) => participantsOf(page, mention));
  if (there.length === 0) return pointsBack || sighting.date !== null || one.sightings.every((other) => other.line.inTitle);
  if (one.participants.length === 0) return pointsBack || one.when !== null;
  const shared = there.filter((b) => one.participants.some((a) => samePart(page, a, b)));
  if (shared.length === 0 && pointsBack && sighting.generic && !sighting.partnered && sighting.other === null && sighting.status === one.status) return true;
  if (shared.length === 0) return one.kind === "summit" && (pointsBack || !isGroup(page, there)) && !bothGroups(page, one.participants, there);
  if (one.kind === "summit" || one.kind === "session") return true;
  return shared.length === there.length || shared.length === one.participants.length;
}

const isGroup = (page: Page, parts: readonly Participant[]): boolean => parts.some((part) => part.person === null && page.names.parties.find((party) => party.id === part.party)?.kind === "group");
const bothGroups = (page: Page, a: readonly Participant[], b: readonly Participant[]): boolean => isGroup(page, a) && isGroup(page, b);

function samePart(page: Page, a: Participant, b: Participant): boolean {
  if (a.person !== null && b.person !== null) return a.person === b.person;
  return a.party !== null && stateOf(page, a.party) === stateOf(page, b.party);
}

const dayOf = (value: string | undefined): string | null => (value && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : null);
/** About which day a week or a day is, counted from the year nought: near enough to tell that a week is not the week of a day. */
function roughDay(value: string | undefined): number | null {
  const [, year, week, month, day] = /^(\d{4})-(?:W(\d{2})$|(\d{2})-(\d{2})(?:T|$))/.exec(value ?? "") ?? [];
  if (year === undefined) return null;
  return Number(year) * 365.25 + (week !== undefined ? Number(week) * 7 - 3 : (Number(month) - 1) * 30.44 + Number(day));
}

const daysDiffer = (when: When | null, { date }: Sighting): boolean => {
  const months = [when?.value, date?.value].map((value) => (value && /^\d{4}-\d{2}(?:-\d{2})?(?:T|$)/.test(value) ? value.slice(0, 7) : null));
  if (months[0] && months[1] && months[0] !== months[1]) return true;
  const [mine, theirs] = [roughDay(when?.value), roughDay(date?.value)];
  if (mine !== null && theirs !== null && Math.abs(mine - theirs) > 12) return true;
  const a = dayOf(when?.value);
  const b = dayOf(date?.value);
  return a !== null && b !== null && a !== b && !when!.value.includes("/");
};
const sameDay = (one: Gathered, { date }: Sighting): boolean => dayOf(one.when?.value) !== null && dayOf(one.when?.value) === dayOf(date?.value);

/** A merge that the words do not say outright is noted. */
function noteMerge(page: Page, one: Gathered, sighting: Sighting): void {
  const first = one.sightings[0]!;
  const certain = sighting.article === "points" || (sighting.article === "definite" && one.kind === sighting.kind) || first.line.inTitle || !sighting.stands;
  if (certain) return;
  const words = (at: Span): string => page.text.slice(at.start, at.end);
  page.note(doubt("code/exchange-merge", sighting.span, words(first.span), words(sighting.span)));
}

function begin(page: Page, number: number, sighting: Sighting, before: Gathered | null, inside: boolean): Gathered {
  const one: Gathered = {
    id: `x${number}`, kind: sighting.kind, channel: sighting.channel, name: sighting.name, when: null, place: null, participants: before && sighting.participants.length === 0 ? [...before.participants] : [], askedBy: null,
    status: sighting.status, follows: null, sightings: [], inside, told: false,
  };
  join(page, one, sighting);
  return one;
}

/** Takes in what a sighting adds. What was told first stays; only what was missing is filled in. */
function join(page: Page, one: Gathered, sighting: Sighting): void {
  if (one.sightings.length > 0 && sighting.kind !== one.kind && one.kind === "meeting" && sighting.kind === "call") one.kind = "call";
  one.sightings.push(sighting);
  one.channel ??= sighting.channel;
  one.name ??= sighting.name;
  one.place ??= sighting.place;
  if (sighting.date && (one.when === null || (dayOf(one.when.value) === null && dayOf(sighting.date.value) !== null))) one.when = whenOf(sighting.date);
  if (sighting.status === "called-off" || (sighting.status === "not-held" && one.status !== "called-off")) one.status = sighting.status;
  const parts = sighting.participants.flatMap((mention) => participantsOf(page, mention));
  const strangers = one.sightings.length > 1 && sighting.generic && !sighting.partnered && !parts.some((part) => one.participants.some((other) => samePart(page, other, part)));
  if (!strangers) for (const part of parts) addPart(page, one.participants, part);
  if (sighting.askedBy) one.askedBy ??= participantsOf(page, sighting.askedBy)[0] ?? null;
  if (one.askedBy?.person && (one.kind === "visit" || one.kind === "call")) addPart(page, one.participants, one.askedBy);
}

/** Adds a participant; a person takes the place of the bare party spoken for. */
export function addPart(page: Page, parts: Participant[], part: Participant): void {
  const at = parts.findIndex((other) => samePart(page, other, part));
  if (at < 0) parts.push(part);
  else if (parts[at]!.person === null && part.person !== null) parts[at] = part;
}

/** "a press conference after the talks": what comes after what. */
function linkFollowing(gathered: readonly Gathered[]): void {
  for (const one of gathered) {
    for (const { line, tie, clause } of one.sightings) {
      if (tie !== "after") continue;
      const next = gathered.find((other) => other !== one && other.sightings.some((sighting) => sighting.line === line && sighting.clause === clause && sighting.tie !== "after"));
      if (next) next.follows ??= one.id;
    }
  }
}

/** As the reading shows them. An exchange that nothing dates is given the day of the first words said at it, marked as inferred. */
export function finished(page: Page, gathered: readonly Gathered[], saidAt: ReadonlyMap<string, When>): Exchange[] {
  return gathered.map((one): Exchange => {
    const first = one.sightings[0]!;
    const visit = one.kind !== "meeting" ? undefined : gathered.find((other) => other.kind === "visit" && other.channel === "in-person" && other.status === one.status
      && one.participants.some((a) => a.person !== null && other.participants.some((b) => b.person === a.person)));
    const onVisit = one.when === null && visit?.when && dayOf(visit.when.value) !== null && !visit.when.value.includes("/") ? visit.when : null;
    const said = one.when === null && one.status === "held" ? saidAt.get(one.id) ?? null : null;
    const when = one.when ?? (onVisit ? { ...onVisit, inferred: true, because: "the day of the visit it was a part of" } : null) ?? (said ? { ...said, inferred: true, because: said.because ?? "the day on which words were said at it" } : null);
    return {
      id: one.id, kind: one.kind, channel: one.channel ?? (visit ? "in-person" : null), name: one.name, when, place: one.place, participants: one.participants, askedBy: one.askedBy, status: one.status,
      mentions: [first.span, ...one.sightings.slice(1).map(({ span }) => span)], follows: one.follows,
      because: { rule: first.head.upos === "VERB" ? "code/exchange-verb" : "code/exchange-noun", why: first.why, sentence: lineAt(page, first.span.start)?.index ?? null, alternatives: [] },
    };
  });
}
