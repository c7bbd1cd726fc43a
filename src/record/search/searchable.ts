import type { LanguageCode } from "../../model/document.js";
import type { PartyId, Person, Reading, Speaker, Statement } from "../../model/reading.js";
import { firstDay, lastDay } from "../../model/query.js";
import { holds } from "../../text/span.js";
import { asStemmed } from "./fold.js";
import { personNames } from "./party-names.js";
import { cut } from "./tokens.js";

/**
 * What a statement or a dispatch is searched by, before PostgreSQL makes lexemes of it. All words are folded to letters and
 * digits with spaces between, so that every PostgreSQL cuts them alike.
 */
export interface Searchable {
  /** The stock text search configuration that stems `words` and `also`. */
  readonly config: Config;
  readonly words: string;
  /** The speaker's names, in every language they are known in. */
  readonly by: string;
  /** The addressees' names. */
  readonly to: string;
  /** What it is found by as well: compounds written as one word, names of persons that are only hinted at. */
  readonly also: string;
  /** What it is filtered by, as lexemes no text can contain, with spaces between: "party:CHN act:commit month:2020-03". */
  readonly marks: string;
}

/** Stock configurations of PostgreSQL, one for each language; Chinese is cut by us and needs no stemming. */
export const configs = { en: "english", fr: "french", ru: "russian", es: "spanish", ar: "arabic", zh: "simple" } as const satisfies Record<LanguageCode, string>;
export type Config = (typeof configs)[LanguageCode];
export const allConfigs: readonly Config[] = [...new Set(Object.values(configs))];

/** Most folded characters of one text that are searched: a tsvector may have no more than 1 MiB. */
const mostFolded = 300_000;

/** What is known of the dispatch itself, beside its reading. */
export interface AboutDispatch {
  readonly publisher: string | null;
  readonly publisherParty: PartyId | null;
  readonly side: PartyId | null;
  /** Instant, where it is known. */
  readonly published: string | null;
}

/** What a statement is searched by. `saidFrom` and `saidTo` are days, both meant. */
export function searchableStatement(reading: Reading, statement: Statement, about: AboutDispatch, saidFrom: string | null, saidTo: string | null): Searchable {
  const words = statement.content.map((at) => reading.text.slice(at.start, at.end)).join(" … ");
  const mentioned = reading.mentions.filter((mention) => statement.content.some((at) => holds(at, mention)));
  const speakers = statement.speaker ? [statement.speaker] : [];
  const by = partiesOf(reading, speakers);
  const to = partiesOf(reading, statement.addressees);
  const peopleThere = mentioned.flatMap(({ people }) => people);
  const day = about.published?.slice(0, 10) ?? null;
  const { joined, ...folded } = foldedWords(words, reading.dispatch.language);
  return {
    ...folded,
    by: names(reading, speakers.flatMap(({ people }) => people), speakers),
    to: names(reading, statement.addressees.flatMap(({ people }) => people), statement.addressees),
    also: [joined, names(reading, peopleThere, [])].filter(Boolean).join(" "),
    marks: marks([
      ...withStates([...by, ...to, ...mentioned.flatMap(({ parties }) => parties)]).map((party) => `party:${party}`),
      ...withStates(by).map((party) => `by:${party}`),
      ...withStates(to).map((party) => `to:${party}`),
      ...statement.issues.map((issue) => `issue:${issue}`),
      `act:${statement.act}`, `standing:${statement.standing}`, `mode:${statement.mode}`,
      ...marksOf(about, reading.dispatch.language),
      ...markDays(saidFrom ?? day, saidTo ?? saidFrom ?? day),
    ]),
  };
}

/** What a whole dispatch is searched by: all of its text, and every party it speaks of. */
export function searchableDispatch(reading: Reading, about: AboutDispatch, title: string | null): Searchable {
  const words = title !== null && !reading.text.includes(title) ? `${title}\n${reading.text}` : reading.text;
  const day = about.published?.slice(0, 10) ?? null;
  const { joined, ...folded } = foldedWords(words, reading.dispatch.language);
  return {
    ...folded,
    by: "", to: "",
    also: [joined, names(reading, reading.people.map(({ id }) => id), [])].filter(Boolean).join(" "),
    marks: marks([
      ...withStates([...reading.parties.map(({ id }) => id), about.publisherParty, about.side]).map((party) => `party:${party}`),
      ...marksOf(about, reading.dispatch.language),
      ...markDays(day, day),
    ]),
  };
}

/** The language and the words of a text as a search column has them, and its compounds written as one word. */
export function foldedWords(text: string, language: LanguageCode): { config: Config; words: string; joined: string } {
  const config = configs[language];
  const { tokens, joined } = cut(text);
  const folded = (all: readonly { readonly fold: string }[]): string => shortened(all.map(({ fold }) => asStemmed(fold, config)).join(" "));
  return { config, words: folded(tokens), joined: folded(joined) };
}

const shortened = (folded: string): string => (folded.length <= mostFolded ? folded : folded.slice(0, folded.lastIndexOf(" ", mostFolded)));

/** Every name of these people that is known, folded; of a speaker without a name, the words that stand for it. */
function names(reading: Reading, people: readonly string[], speakers: readonly Speaker[]): string {
  const known = [...new Set(people)].map((id) => reading.people.find((person) => person.id === id)).filter((person): person is Person => person !== undefined);
  const all = [...known.flatMap(({ id, name }) => [name, ...personNames(id)]), ...speakers.map(({ mention }) => reading.text.slice(mention.start, mention.end))];
  return [...new Set(all.flatMap((name) => cut(name).tokens.map(({ fold }) => fold)))].join(" ").slice(0, 2_000);
}

function partiesOf(reading: Reading, speakers: readonly Speaker[]): PartyId[] {
  return speakers.flatMap(({ party, parties, people }) => [party, ...parties, ...people.map((id) => reading.people.find((person) => person.id === id)?.party ?? null)])
    .filter((party): party is PartyId => party !== null);
}

/** Parties, and for a body of a party that party too: what "RUS/foreign-ministry" says is found under "RUS". */
function withStates(parties: readonly (PartyId | null)[]): PartyId[] {
  const all = parties.filter((party): party is PartyId => party !== null).flatMap((party) => {
    const steps = party.split("/");
    return steps.map((_, index) => steps.slice(0, index + 1).join("/"));
  });
  return [...new Set(all)];
}

const marksOf = ({ publisher, publisherParty, side }: AboutDispatch, language: LanguageCode): string[] => [
  `lang:${language}`,
  ...(publisher === null ? [] : [`publisher:${publisherMark(publisher)}`]),
  ...withStates([publisherParty]).map((party) => `from:${party}`),
  ...withStates([side]).map((party) => `side:${party}`),
];

/** A publisher's name as a mark has it. */
export const publisherMark = (name: string): string => cut(name).tokens.map(({ fold }) => fold).join("_").slice(0, 200);

/** Marks with what would end one taken out; each is shorter than a lexeme may be. */
const marks = (all: readonly string[]): string => [...new Set(all.map((mark) => mark.replace(/\s+/gu, "_").slice(0, 400)))].join(" ");

/** More months than this are marked by their years only, more years not at all. */
const mostMonths = 36;
const mostYears = 100;

/**
 * Marks of the months, years and centuries a stretch of days touches. They only narrow a search; the days themselves are compared
 * after it. A stretch of more than three years has no months, it is found by `wide:` years; one of more than a century has `ages`.
 */
function markDays(from: string | null, to: string | null): string[] {
  if (from === null || to === null) return [];
  const months = monthsBetween(from, to);
  const years = yearsBetween(from, to);
  if (years.length > mostYears) return ["ages"];
  return [
    ...(months.length <= mostMonths ? months.map((month) => `month:${month}`) : years.map((year) => `wide:${year}`)),
    ...years.map((year) => `year:${year}`), ...new Set(years.map((year) => `century:${year.slice(0, 2)}`)),
  ];
}

/** The marks of which a statement within these bounds has at least one; null where none helps: what is asked since a day on is found from the newest row back. */
export function marksWithin(since: string | null, until: string | null): readonly string[] | null {
  if (until === null) return null;
  const to = lastDay(until);
  if (since === null) {
    const century = Number(to.slice(0, 2));
    return ["ages", ...Array.from({ length: century }, (_, index) => `century:${String(index).padStart(2, "0")}`), ...yearsBetween(`${to.slice(0, 2)}00-01-01`, to).map((year) => `year:${year}`)];
  }
  const months = monthsBetween(firstDay(since), to);
  const years = yearsBetween(firstDay(since), to);
  if (years.length > mostYears) return null;
  return ["ages", ...(months.length <= mostMonths ? [...months.map((month) => `month:${month}`), ...years.map((year) => `wide:${year}`)] : years.map((year) => `year:${year}`))];
}

function monthsBetween(from: string, to: string): string[] {
  const first = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1;
  const last = Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)) - 1;
  return Array.from({ length: Math.min(Math.max(last - first + 1, 0), mostMonths + 1) }, (_, index) => first + index)
    .map((month) => `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`);
}

function yearsBetween(from: string, to: string): string[] {
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4));
  return Array.from({ length: Math.min(Math.max(last - first + 1, 0), mostYears + 1) }, (_, index) => String(first + index).padStart(4, "0"));
}
