import type { When } from "../src/model/when.js";
import type { Exchange, Participant, Person, Reading, Speaker, Statement } from "../src/model/reading.js";
import type { Span } from "../src/text/span.js";
import type { Case, ExpectedExchange, ExpectedStatement, ExpectedWhen, Who } from "./case-file.js";

/** One thing that a person expects of a reading, in one line, and whether the reading has it. */
export interface Check {
  /** "S1 speaker: Ilse Vorrandt": what known-misses.txt writes after the name of the case. */
  readonly expects: string;
  readonly met: boolean;
  /** What was read instead, for whoever looks into it. */
  readonly instead: string;
}

/** What one case adds to the scores. */
export interface Tally {
  readonly statements: { readonly expected: number; readonly read: number; readonly found: number; readonly related: number };
  readonly acts: { readonly asked: number; readonly right: number };
  readonly exchanges: { readonly expected: number; readonly read: number; readonly found: number };
  readonly dates: { readonly expected: number; readonly read: number; readonly right: number };
}

export interface Outcome {
  readonly checks: readonly Check[];
  /** Statements and exchanges that were read and that nobody expects, in words. */
  readonly unexpected: readonly string[];
  readonly tally: Tally;
}

/** Holds a reading against a case. Nothing here knows how readings are made. */
export function checkCase(one: Case, reading: Reading): Outcome {
  const statements = pairStatements(one, reading);
  const exchanges = pairExchanges(one, reading);
  const checks = [
    ...dispatchChecks(one, reading),
    ...one.exchanges.filter((expected) => !expected.optional).flatMap((expected) => exchangeChecks(expected, exchanges.get(expected), reading)),
    ...one.statements
      .filter((expected) => !expected.optional)
      .flatMap((expected) => statementChecks(expected, statements, exchanges, one, reading)),
    ...dateChecks(one, reading),
    ...initiativeChecks(one, reading),
    ...commitmentChecks(one, reading),
    ...one.doubts.map((code) => check(`doubt: ${code}`, reading.doubts.some((doubt) => doubt.code === code), "no such doubt")),
  ];
  return { checks, unexpected: unexpected(one, reading, statements, exchanges), tally: tally(one, reading, statements, exchanges) };
}

type StatementPairs = ReadonlyMap<ExpectedStatement, Statement>;
type ExchangePairs = ReadonlyMap<ExpectedExchange, Exchange>;

/** Pairs statements one to one: contents that share at least half of their characters, the right speaker and cue first. */
function pairStatements(one: Case, reading: Reading): StatementPairs {
  return pair(one.statements, reading.statements, (expected, read) => {
    const cueMeets = expected.cue !== null && read.cue !== null && meets(expected.cue, read.cue);
    if (expected.content.length === 0) return cueMeets ? 1 : 0;
    const shared = iou(expected.content, read.content);
    if (shared < 0.5) return 0;
    return shared + (rightSpeaker(expected, read, reading) ? 1 : 0) + (cueMeets ? 1 : 0) + (expected.optional ? 0 : 0.25);
  });
}

/** Pairs exchanges one to one: the same kind, and a day or a participant in common where both say any. */
function pairExchanges(one: Case, reading: Reading): ExchangePairs {
  return pair(one.exchanges, reading.exchanges, (expected, read) => {
    if (!expected.kinds.includes(read.kind)) return 0;
    const day = sameTime(expected.when, read.when) ? 2 : read.when !== null && expected.when !== null ? -1 : 0;
    const people = expected.participants.filter((who) => read.participants.some((participant) => isParticipant(who, participant, reading))).length;
    const score = 0.5 + day + people;
    return score > 0 ? score : 0;
  });
}

function statementChecks(expected: ExpectedStatement, pairs: StatementPairs, exchanges: ExchangePairs, one: Case, reading: Reading): Check[] {
  const read = pairs.get(expected);
  const checks: Check[] = [];
  const add = (what: string, met: (read: Statement) => boolean, instead: (read: Statement) => string): void =>
    void checks.push(check(`${expected.label} ${what}`, read !== undefined && met(read), read === undefined ? "not read" : instead(read)));

  add(`read: ${brief(one.text, expected.content.length > 0 ? expected.content : [expected.cue!])}`, () => true, () => "");
  add(`speaker: ${inWords(expected.speaker.who)}`, (s) => rightSpeaker(expected, s, reading), (s) => speakerInWords(s.speaker, reading));
  if (expected.speaker.who.some((who) => who.person !== null && who.party !== null))
    add(`party: ${expected.speaker.who.map((who) => who.party).join(" & ")}`, (s) => rightParties(expected.speaker.who, s.speaker, reading), (s) => speakerInWords(s.speaker, reading));
  if (expected.cue) add(`cue: ${one.text.slice(expected.cue.start, expected.cue.end)}`, (s) => s.cue !== null && meets(s.cue, expected.cue!), (s) => s.cue === null ? "none" : one.text.slice(s.cue.start, s.cue.end));
  add(`act: ${expected.acts.join(" or ")}`, (s) => expected.acts.includes(s.act), (s) => s.act);
  if (expected.mode) add(`mode: ${expected.mode}`, (s) => s.mode === expected.mode, (s) => s.mode);
  if (expected.standing) add(`standing: ${expected.standing}`, (s) => s.standing === expected.standing, (s) => s.standing);
  if (expected.strength) add(`strength: ${expected.strength}`, (s) => s.strength === expected.strength, (s) => String(s.strength));
  if (expected.exchange) {
    const exchange = [...exchanges].find(([wanted]) => wanted.label === expected.exchange)?.[1];
    add(`in: ${expected.exchange}`, (s) => exchange !== undefined && s.exchange === exchange.id, (s) => String(s.exchange));
  }
  if (expected.within) {
    const outer = [...pairs].find(([wanted]) => wanted.label === expected.within)?.[1];
    add(`within: ${expected.within}`, (s) => outer !== undefined && s.within === outer.id, (s) => String(s.within));
  }
  const to = expected.addressee;
  if (to)
    add(`to: ${to.at ? one.text.slice(to.at.start, to.at.end) : inWords(to.who)}`, (s) => s.addressees.some((other) => (to.at !== null && meets(other.mention, to.at)) || (to.at === null && isSpeaker(to.who, other, reading))), (s) => s.addressees.map((other) => one.text.slice(other.mention.start, other.mention.end)).join(", ") || "nobody");
  return checks;
}

function exchangeChecks(expected: ExpectedExchange, read: Exchange | undefined, reading: Reading): Check[] {
  const checks: Check[] = [];
  const add = (what: string, met: (read: Exchange) => boolean, instead: (read: Exchange) => string): void =>
    void checks.push(check(`${expected.label} ${what}`, read !== undefined && met(read), read === undefined ? "not read" : instead(read)));
  add(`read: ${expected.kinds.join(" or ")}`, () => true, () => "");
  if (expected.channel) add(`channel: ${expected.channel}`, (x) => x.channel === expected.channel, (x) => String(x.channel));
  if (expected.when) {
    add(`when: ${expected.when.values.join(" or ")}`, (x) => sameTime(expected.when, x.when), (x) => String(x.when?.value));
    if (expected.when.inferred) add("when: inferred", (x) => x.when?.inferred === true, () => "not said to be inferred");
  }
  for (const who of expected.participants)
    add(`with: ${inWords([who])}`, (x) => x.participants.some((participant) => isParticipant(who, participant, reading)), (x) => x.participants.map((p) => participantInWords(p, reading)).join(", ") || "nobody");
  if (expected.askedBy) add(`asked by: ${expected.askedBy.party}`, (x) => x.askedBy !== null && isParticipant(expected.askedBy!, x.askedBy, reading), (x) => x.askedBy === null ? "not said" : participantInWords(x.askedBy, reading));
  if (!expected.statuses.includes("held") || (read !== undefined && read.status !== "held")) add(`status: ${expected.statuses.join(" or ")}`, (x) => expected.statuses.includes(x.status), (x) => x.status);
  return checks;
}

function dispatchChecks(one: Case, reading: Reading): Check[] {
  const { dispatch } = reading;
  const checks = [check(`kind: ${one.kinds.join(" or ")}`, one.kinds.includes(dispatch.kind), dispatch.kind)];
  for (const title of one.title) checks.push(check("title", dispatch.title !== null && iou([title], [dispatch.title]) >= 0.8, dispatch.title ? brief(one.text, [dispatch.title]) : "none"));
  if (one.place) checks.push(check("place", dispatch.place !== null && meets(dispatch.place, one.place), dispatch.place ? brief(one.text, [dispatch.place]) : "none"));
  if (one.updated) checks.push(check(`updated: ${one.updated.values[0]}`, sameTime(one.updated, dispatch.updated) && dispatch.updated?.inferred === one.updated.inferred, String(dispatch.updated?.value)));
  return checks;
}

function dateChecks(one: Case, reading: Reading): Check[] {
  return one.dates.map((expected) => {
    const read = reading.dates.filter((date) => meets(date, expected.at));
    const right = read.some((date) => sameValue(expected, date.value));
    const words = one.text.slice(expected.at.start, expected.at.end);
    return check(`date: ${words} at ${expected.at.start} = ${expected.values.join(" or ")}`, right, read.map((date) => date.value).join(", ") || "not read");
  });
}

function initiativeChecks(one: Case, reading: Reading): Check[] {
  return one.initiatives.flatMap((expected) => {
    const read = reading.initiatives.find((initiative) => expected.words.some((words) => meets(words, initiative.words)));
    const proposed = (who: Who): boolean => read !== undefined && read.proposedBy.some((participant) => isParticipant(who, participant, reading));
    return [
      check(`${expected.label} read: ${brief(one.text, expected.words)}`, read !== undefined, "not read"),
      ...expected.proposers.map((who) => check(`${expected.label} by: ${inWords([who])}`, proposed(who), read?.proposedBy.map((p) => participantInWords(p, reading)).join(", ") || "nobody")),
    ];
  });
}

function commitmentChecks(one: Case, reading: Reading): Check[] {
  return one.commitments.flatMap((expected) => {
    const candidates = reading.commitments.filter((commitment) => meets(commitment.verb, expected.verb));
    const read = candidates.find((commitment) => expected.object.some((object) => meets(object, commitment.object))) ?? candidates[0];
    const checks = [
      check(`${expected.label} read: ${brief(one.text, [expected.verb])}`, read !== undefined, "not read"),
      check(`${expected.label} object: ${brief(one.text, expected.object)}`, read !== undefined && expected.object.some((object) => meets(object, read.object)), read ? brief(one.text, [read.object]) : "not read"),
    ];
    for (const who of expected.bearers)
      checks.push(check(`${expected.label} bearer: ${inWords([who])}`, read !== undefined && read.bearers.some((participant) => isParticipant(who, participant, reading)), read?.bearers.map((p) => participantInWords(p, reading)).join(", ") || "nobody"));
    if (expected.strength) checks.push(check(`${expected.label} strength: ${expected.strength}`, read?.strength === expected.strength, String(read?.strength)));
    if (expected.deadline) checks.push(check(`${expected.label} by: ${expected.deadline}`, read?.deadline?.value === expected.deadline, String(read?.deadline?.value)));
    if (expected.condition) checks.push(check(`${expected.label} if: ${brief(one.text, expected.condition)}`, read?.condition != null && expected.condition.some((place) => meets(place, read.condition!)), "none"));
    return checks;
  });
}

function unexpected(one: Case, reading: Reading, statements: StatementPairs, exchanges: ExchangePairs): string[] {
  const paired = new Set<Statement | Exchange>([...statements.values(), ...exchanges.values()]);
  return [
    ...reading.statements
      .filter((read) => !paired.has(read))
      .map((read) => `statement ${speakerInWords(read.speaker, reading)} | ${read.cue ? one.text.slice(read.cue.start, read.cue.end) : "-"} | ${read.act} | ${brief(one.text, read.content)} (${read.because.rule})`),
    ...reading.exchanges
      .filter((read) => !paired.has(read))
      .map((read) => `exchange ${read.kind} ${read.when?.value ?? "?"} ${read.participants.map((p) => participantInWords(p, reading)).join(", ")} (${read.mentions.map((m) => brief(one.text, [m])).join("; ")})`),
  ];
}

function tally(one: Case, reading: Reading, statements: StatementPairs, exchanges: ExchangePairs): Tally {
  const wanted = one.statements.filter((expected) => !expected.optional);
  const found = wanted.filter((expected) => statements.has(expected));
  const forgiven = one.statements.filter((expected) => expected.optional && statements.has(expected)).length;
  const exchangesWanted = one.exchanges.filter((expected) => !expected.optional);
  const exchangesForgiven = one.exchanges.filter((expected) => expected.optional && exchanges.has(expected)).length;
  const days = reading.dates.filter((date) => date.type === "DATE" || date.type === "TIME");
  return {
    statements: {
      expected: wanted.length,
      read: reading.statements.length - forgiven,
      found: found.length,
      related: found.filter((expected) => rightSpeaker(expected, statements.get(expected)!, reading)).length,
    },
    acts: { asked: found.length, right: found.filter((expected) => expected.acts.includes(statements.get(expected)!.act)).length },
    exchanges: {
      expected: exchangesWanted.length,
      read: reading.exchanges.length - exchangesForgiven,
      found: exchangesWanted.filter((expected) => exchanges.has(expected)).length,
    },
    dates: {
      expected: one.dates.length,
      read: days.length,
      right: one.dates.filter((expected) => reading.dates.some((date) => meets(date, expected.at) && sameValue(expected, date.value))).length,
    },
  };
}

/* ------------------------------------------------------------------ who is who */

/** The right person where one is named, else the right party; an unnamed one must stay without a person, in the right words. */
function rightSpeaker(expected: ExpectedStatement, read: Statement, reading: Reading): boolean {
  const { who, at } = expected.speaker;
  if (who.every((one) => one.person === null && one.party === null)) return read.speaker === null ? at === null : read.speaker.person === null && (at === null || meets(at, read.speaker.mention));
  if (who.every((one) => one.person === null) && at !== null && read.speaker !== null && meets(at, read.speaker.mention) && who.length === 1) return read.speaker.person === null || isSpeaker(who, read.speaker, reading);
  return isSpeaker(who, read.speaker, reading);
}

function isSpeaker(who: readonly Who[], read: Speaker | null, reading: Reading): boolean {
  if (read === null) return false;
  const people = [read.person, ...read.people].filter((id) => id !== null);
  return who.every((one) =>
    one.person !== null ? people.some((id) => isPerson(one.person!, id, reading)) : one.party === null || partiesOf(read).some((id) => isParty(one.party!, id, reading)),
  );
}

function rightParties(who: readonly Who[], read: Speaker | null, reading: Reading): boolean {
  return read !== null && who.every((one) => one.party === null || partiesOf(read).some((id) => isParty(one.party!, id, reading)));
}

const partiesOf = (read: Speaker): string[] => [read.party, ...read.parties].filter((id) => id !== null);

function isParticipant(who: Who, read: Participant, reading: Reading): boolean {
  if (who.person !== null) return read.person !== null && isPerson(who.person, read.person, reading);
  return who.party === null || (read.party !== null && isParty(who.party, read.party, reading));
}

/** Names agree when they share a word of three letters or more: "Vladimir Poutine" and "Vladimir Putin", "WRENIK" and "Wrenik". */
function isPerson(expected: string, id: string, reading: Reading): boolean {
  const person: Person | undefined = reading.people.find((one) => one.id === id);
  const words = (name: string): string[] => fold(name).split(/[^\p{L}]+/u).filter((word) => word.length > 2);
  const mine = words(expected);
  return person !== undefined && words(person.name).some((word) => mine.includes(word));
}

/** By id for parties of the world; invented ones, which no gazetteer holds, by the first five letters of their names. */
function isParty(expected: string, id: string, reading: Reading): boolean {
  if (id === expected || id.startsWith(`${expected}/`)) return true;
  const party = reading.parties.find((one) => one.id === id);
  if (party?.of === expected) return true;
  if (/^[A-Z0-9]+$/.test(expected)) return false;
  const stem = fold(expected).slice(0, 5);
  return [id, party?.name ?? "", party?.of ?? ""].some((name) => fold(name).split(/[^\p{L}]+/u).some((word) => word.startsWith(stem)));
}

const fold = (words: string): string => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/* ------------------------------------------------------------------ when, where, how much */

function sameTime(expected: ExpectedWhen | null, read: When | null): boolean {
  return expected !== null && read !== null && sameValue(expected, read.value);
}

/** "2024-05-28TEV" is right where 2024-05-28 is expected; the end of a range may be written inclusive or exclusive. */
function sameValue(expected: ExpectedWhen, read: string): boolean {
  return expected.values.some((value) => read === value || read.startsWith(`${value}T`) || (value.includes("/") && read === nextDayAtEnd(value)) || (/-\d\d$/.test(value) && read.startsWith(`${value}/`)));
}

function nextDayAtEnd(range: string): string {
  const [from = "", to = ""] = range.split("/");
  const day = new Date(`${to}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? range : `${from}/${new Date(day.getTime() + 86_400_000).toISOString().slice(0, 10)}`;
}

const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Shared characters by characters of either. */
export function iou(a: readonly Span[], b: readonly Span[]): number {
  const places = (spans: readonly Span[]): Set<number> => {
    const found = new Set<number>();
    for (const one of spans) for (let at = one.start; at < one.end; at++) found.add(at);
    return found;
  };
  const left = places(a);
  const right = places(b);
  let shared = 0;
  for (const at of left) if (right.has(at)) shared++;
  return shared === 0 ? 0 : shared / (left.size + right.size - shared);
}

/** One-to-one, best first. A score of 0 is no pair. */
function pair<A, B>(expected: readonly A[], read: readonly B[], score: (a: A, b: B) => number): Map<A, B> {
  const candidates = expected.flatMap((a) => read.map((b) => ({ a, b, score: score(a, b) }))).filter((one) => one.score > 0);
  candidates.sort((one, other) => other.score - one.score);
  const pairs = new Map<A, B>();
  const taken = new Set<B>();
  for (const { a, b } of candidates) {
    if (pairs.has(a) || taken.has(b)) continue;
    pairs.set(a, b);
    taken.add(b);
  }
  return pairs;
}

/* ------------------------------------------------------------------ in words */

const check = (expects: string, met: boolean, instead: string): Check => ({ expects, met, instead });

function brief(text: string, spans: readonly Span[]): string {
  const words = spans.map((one) => text.slice(one.start, one.end)).join(" … ").replaceAll(/\s+/g, " ");
  return words.length <= 48 ? words : `${words.slice(0, 24)}…${words.slice(-23)}`;
}

const inWords = (who: readonly Who[]): string => who.map((one) => one.person ?? one.party ?? "nobody named").join(" & ");

function speakerInWords(read: Speaker | null, reading: Reading): string {
  if (read === null) return "nobody";
  const names = [...new Set([read.person, ...read.people])].flatMap((id) => (id === null ? [] : [reading.people.find((one) => one.id === id)?.name ?? id]));
  return `${names.join(" & ") || reading.text.slice(read.mention.start, read.mention.end)} (${[...new Set(partiesOf(read))].join(", ") || "?"})`;
}

function participantInWords(read: Participant, reading: Reading): string {
  return reading.people.find((one) => one.id === read.person)?.name ?? read.party ?? reading.text.slice(read.mention.start, read.mention.end);
}
