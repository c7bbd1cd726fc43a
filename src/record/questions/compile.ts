import { sql, type Kysely, type RawBuilder } from "kysely";
import type { LanguageCode } from "../../model/document.js";
import { firstDay, lastDay, printQuery, type Filter, type Query } from "../../model/query.js";
import { queryRefusal, type QueryRefusal } from "../../model/query-refusals.js";
import type { PartyId } from "../../model/reading.js";
import { parseRecordId } from "../../model/record-id.js";
import { inAllConfigs, lexemesOf } from "../search/lexemes.js";
import { officesCalled } from "../search/office-names.js";
import { allConfigs, configs, marksWithin, type Config } from "../search/searchable.js";
import { all, any, nameAsked, quote, soughtWords, wordsAsked, type SoughtWord } from "../search/tsquery.js";
import type { Tables } from "../tables.js";
import { gazetteerNames, partiesCalled } from "./parties-called.js";
import { publishersCalled } from "./publishers-called.js";

/** A query as the database is asked it. */
export interface Compiled {
  /** Words and marks, as a tsquery; null where nothing of it stands in a search column. */
  readonly tsquery: string | null;
  /** Marks of which every row that fulfils the days has one: they help the index, and say no more than the days do. */
  readonly narrowing: string | null;
  /** Whether an index can find what is asked for: there is something that must be there. */
  readonly indexed: boolean;
  /** The words only, by which hits are ranked. */
  readonly ranking: string | null;
  /** What a row of `statement` called `s` must fulfil beside the tsquery. */
  readonly ofStatement: readonly RawBuilder<boolean>[];
  /** What a row of `dispatch_search` called `s` must fulfil; null where only a statement can. */
  readonly ofDispatch: readonly RawBuilder<boolean>[] | null;
  /** Whether another index finds few statements: an exchange, a dispatch, a person. */
  readonly narrow: boolean;
  /** The words looked for, for marking them. */
  readonly sought: readonly SoughtWord[];
}

/** What the filters of a query add to it. */
interface Part {
  readonly tsquery?: string | null;
  readonly ofStatement?: RawBuilder<boolean>;
  /** Missing where only statements have it. */
  readonly ofDispatch?: RawBuilder<boolean> | "in the tsquery";
  readonly narrow?: boolean;
}

/** Turns a query into conditions. Refused: parties, persons and publishers nobody knows; words that every text has. */
export async function compile(db: Kysely<Tables>, query: Query): Promise<Compiled | QueryRefusal> {
  const sought = soughtWords(query.terms, gazetteerNames());
  const lexemes = await lexemesOf(db, inAllConfigs(sought.flatMap(({ tokens, joined }) => [...tokens.map(({ fold }) => fold), ...(joined === null ? [] : [joined])])));
  const languages = languagesOf(query);
  const words = wordsAsked(sought, lexemes, languages);
  const ranking = wordsAsked(sought.filter(({ not }) => !not), lexemes, languages);
  if (query.terms.length > 0 && words === null) return queryRefusal("query/too-common", printQuery({ terms: query.terms, filters: [], since: null, until: null }));

  const parts: Part[] = [];
  for (const filter of query.filters) {
    const part = await partOf(db, filter);
    if ("code" in part) return part;
    parts.push(filter.not ? turnedRound(part) : part);
  }
  const days = marksWithin(query.since, query.until);
  const narrowing = days && any(days.map(quote));
  const marks = parts.map(({ tsquery }) => tsquery ?? null).filter((part): part is string => part !== null);
  const positive = [...marks.filter((part) => !part.startsWith("!")), ...(ranking === null ? [] : [ranking])];
  return {
    tsquery: all([...(words === null ? [] : [words]), ...marks]),
    narrowing,
    indexed: positive.length > 0 || narrowing !== null,
    ranking,
    sought,
    narrow: parts.some(({ narrow }) => narrow),
    ofStatement: [...parts.flatMap(({ ofStatement }) => ofStatement ?? []), ...within(query, sql`coalesce(s.said_from, ${dayOf})`, sql`coalesce(s.said_to, s.said_from, ${dayOf})`)],
    ofDispatch: parts.some(({ ofDispatch }) => ofDispatch === undefined) ? null
      : [...parts.flatMap(({ ofDispatch }) => (typeof ofDispatch === "object" ? ofDispatch : [])), ...within(query, dayOf, dayOf)],
  };
}

/** Where a query names languages, its words are theirs. */
function languagesOf({ filters }: Query): readonly Config[] {
  const named = filters.find(({ field, not }) => field === "lang" && !not);
  return named ? named.anyOf.map((code) => configs[code as LanguageCode]) : allConfigs;
}

const dayOf = sql`(s.published at time zone 'UTC')::date`;

/** Said, or published where it is not known when it was said, on one of the days meant. */
function within({ since, until }: Query, from: RawBuilder<unknown>, to: RawBuilder<unknown>): RawBuilder<boolean>[] {
  return [
    ...(since === null ? [] : [sql<boolean>`${to} >= ${firstDay(since)}::date`]),
    ...(until === null ? [] : [sql<boolean>`${from} <= ${lastDay(until)}::date`]),
  ];
}

const turnedRound = ({ tsquery, ofStatement, ofDispatch }: Part): Part => ({
  ...(tsquery ? { tsquery: `!${tsquery}` } : {}),
  ...(ofStatement ? { ofStatement: sql<boolean>`not coalesce(${ofStatement}, false)` } : {}),
  ...(ofDispatch === undefined ? {} : { ofDispatch: typeof ofDispatch === "object" ? sql<boolean>`not coalesce(${ofDispatch}, false)` : ofDispatch }),
});

async function partOf(db: Kysely<Tables>, { field, anyOf }: Filter): Promise<Part | QueryRefusal> {
  switch (field) {
    case "party": return ofParties(await partiesNamed(db, anyOf), "party", true);
    case "side": return ofParties(await partiesNamed(db, anyOf), "side", true);
    case "speaker": return ofPeople(db, anyOf, "speaker");
    case "to": return ofPeople(db, anyOf, "addressee");
    case "issue": case "act": case "standing": case "mode": return { tsquery: any(anyOf.map((value) => quote(`${field}:${value}`))) };
    case "lang": return { tsquery: any(anyOf.map((value) => quote(`lang:${value}`))), ofDispatch: "in the tsquery" };
    case "publisher": return ofPublishers(db, anyOf);
    case "exchange": {
      const numbers = anyOf.map((id) => Number(id.slice(1)));
      return { narrow: true, ofStatement: sql<boolean>`s.exchange in (select exchange from exchange_account where own in (${sql.join(numbers)}) or exchange in (${sql.join(numbers)}))` };
    }
    case "dispatch": {
      const condition = sql<boolean>`s.dispatch in (${sql.join(anyOf.map((id) => Number(id.slice(1))))})`;
      return { narrow: true, ofStatement: condition, ofDispatch: condition };
    }
    case "url": {
      const condition = sql<boolean>`s.dispatch in (select number from dispatch where url in (${sql.join(anyOf)}) or key in (${sql.join(anyOf.map((url) => `url:${url.replace(/#.*$|\/$/gu, "")}`))}))`;
      return { narrow: true, ofStatement: condition, ofDispatch: condition };
    }
    case "is": return ofStandings(anyOf);
  }
}

async function partiesNamed(db: Kysely<Tables>, values: readonly string[]): Promise<PartyId[] | QueryRefusal> {
  const parties: PartyId[] = [];
  for (const value of values) {
    const called = await partiesCalled(db, value);
    if (called.length === 0) return queryRefusal("query/no-such-party", value);
    parties.push(...called);
  }
  return parties;
}

const ofParties = (parties: PartyId[] | QueryRefusal, mark: string, dispatchesToo: boolean): Part | QueryRefusal =>
  "code" in parties ? parties : { tsquery: any(parties.map((party) => quote(`${mark}:${party}`))), ...(dispatchesToo ? { ofDispatch: "in the tsquery" as const } : {}) };

/** A speaker or addressee: a person of the record by id, a party, an office in any language, or a name as dispatches print it. */
async function ofPeople(db: Kysely<Tables>, values: readonly string[], role: "speaker" | "addressee"): Promise<Part | QueryRefusal> {
  const people: number[] = [];
  const asked: string[] = [];
  const offices: string[] = [];
  for (const value of values) {
    const id = parseRecordId(value);
    if (id?.kind === "person") {
      people.push(id.number);
      continue;
    }
    const parties = await partiesCalled(db, value);
    if (parties.length === 0) offices.push(...officesCalled(value));
    const name = nameAsked(value, role === "speaker" ? "B" : "C");
    asked.push(...(parties.length > 0 ? parties.map((party) => quote(`${role === "speaker" ? "by" : "to"}:${party}`)) : name === null ? [] : [name]));
  }
  if (people.length + offices.length === 0) return { tsquery: any(asked) };
  const person = sql`select statement from statement_person where role = ${role}
    and person in (select person from person_mention where own in (${sql.join(people)}) or person in (${sql.join(people)}))`;
  const names = any(asked);
  const found = [...(people.length === 0 ? [] : [person]), ...(offices.length === 0 ? [] : [heldBy(offices, role)]), ...(names === null ? [] : [sql`select id from statement where search @@ ${names}::tsquery`])];
  return { narrow: true, ofStatement: sql<boolean>`s.id in (${sql.join(found, sql` union all `)})` };
}

/**
 * Statements of, or to, whoever held one of these offices: when it was said, by the published terms; else as the dispatch itself has
 * it. A term whose first or last day is not known runs on to that side.
 */
const heldBy = (offices: readonly string[], role: "speaker" | "addressee"): RawBuilder<unknown> => sql`
  select whose.statement from office_held held join statement_person whose on whose.person = held.person and whose.role = ${role} join statement said on said.id = whose.statement
  where held.office in (${sql.join(offices)}) and (held.dispatch = said.dispatch or held.dispatch is null
    and coalesce(held.from_day <= coalesce(said.said_to, said.said_from, (said.published at time zone 'UTC')::date), true)
    and coalesce(held.to_day >= coalesce(said.said_from, (said.published at time zone 'UTC')::date), true))`;

async function ofPublishers(db: Kysely<Tables>, values: readonly string[]): Promise<Part | QueryRefusal> {
  const marks: string[] = [];
  for (const value of values) {
    const parties = await partiesCalled(db, value);
    const publishers = await publishersCalled(db, value);
    if (parties.length + publishers.length === 0) return queryRefusal("query/no-such-publisher", value);
    marks.push(...parties.map((party) => `from:${party}`), ...publishers.map((publisher) => `publisher:${publisher}`));
  }
  return { tsquery: any(marks.map(quote)), ofDispatch: "in the tsquery" };
}

function ofStandings(values: readonly string[]): Part {
  const states = values.filter((value) => value !== "corrected" && value !== "doubtful");
  // Few dispatches are held back or taken back; those that are stand in an index of their own.
  const heldBack = sql<boolean>`s.dispatch in (select number from dispatch where state <> 'published' and state in (${sql.join(states.length > 0 ? states : [""])}))`;
  const inState = states.includes("published") ? sql<boolean>`exists (select 1 from dispatch where number = s.dispatch and state in (${sql.join(states)}))` : heldBack;
  const conditions = [...(states.length > 0 ? [inState] : []), ...(values.includes("corrected") ? [sql<boolean>`s.corrected`] : []), ...(values.includes("doubtful") ? [sql<boolean>`s.doubtful`] : [])];
  const ofStatement = sql<boolean>`(${sql.join(conditions, sql` or `)})`;
  const narrow = !values.includes("published") && !values.includes("doubtful");
  return states.length === values.length ? { ofStatement, ofDispatch: inState, narrow } : { ofStatement, narrow };
}
