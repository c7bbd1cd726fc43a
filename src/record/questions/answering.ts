import { sql, type Kysely, type RawBuilder } from "kysely";
import { printQuery, type Filter, type Query } from "../../model/query.js";
import type { QueryRefusal } from "../../model/query-refusals.js";
import type { Tables } from "../tables.js";
import { compile, type Compiled } from "./compile.js";

/** Most statements that are counted for facets and pictures: the newest that answer. More would make the first answer slow, and a number no truer. */
export const mostCounted = 10_000;

/** The newest statements that answer a query, as a table expression to count from. */
export interface Answering {
  readonly query: Query;
  /** `select id, dispatch, …` of them. */
  readonly statements: RawBuilder<unknown>;
}

/** What is counted of those that answer: how many, and whether there are older ones that were not looked at. */
export interface Counted {
  /** The query as it was understood. */
  readonly query: string;
  readonly statements: number;
  /** There are more, older than those that were counted. */
  readonly more: boolean;
}

export async function answering(db: Kysely<Tables>, query: Query): Promise<Answering | QueryRefusal> {
  const compiled = await compile(db, query);
  return "code" in compiled ? compiled : { query, statements: newestOf(compiled) };
}

/** Worked out from the index first where one knows them, so that rare words are not looked for by walking through time. */
function newestOf({ tsquery, narrowing, ofStatement }: Compiled): RawBuilder<unknown> {
  const matches = [
    ...(tsquery === null ? [] : [sql<boolean>`s.search @@ ${tsquery}::tsquery`]),
    ...(narrowing === null ? [] : [sql<boolean>`s.search @@ ${narrowing}::tsquery`]), ...ofStatement,
  ];
  const columns = sql`s.id, s.dispatch, s.act, s.language, s.exchange, s.speaker_party, s.said_from, s.published, s.at`;
  const newest = sql`order by at desc, id desc limit ${mostCounted + 1}`;
  return matches.length === 0 ? sql`select ${columns} from statement s ${newest}`
    : sql`select * from (select ${columns} from statement s where ${sql.join(matches, sql` and `)} offset 0) matching ${newest}`;
}

/** How many rows were counted, of `mostCounted` at most. */
export const countedOf = (query: Query, rows: number): Counted => ({ query: printQuery(query), statements: Math.min(rows, mostCounted), more: rows > mostCounted });

/** A query that asks for one more thing, in words: what a row of facets or a cell of a picture opens. A name is looked for by its words, so that the marks a query cannot have inside quotation marks may go. */
export const narrowed = (query: Query, ...more: readonly { readonly field: Filter["field"]; readonly value: string }[]): string =>
  printQuery({ ...query, filters: [...query.filters, ...more.map(({ field, value }): Filter => ({ field, anyOf: [value.replaceAll(/["“”„«»‟\p{Cc}]+/gu, " ").trim()], not: false }))] });

/** "CHN" of "CHN/foreign-ministry": what a body says is counted for the state. */
export const stateOf = (column: RawBuilder<unknown>): RawBuilder<string> => sql<string>`split_part(${column}, '/', 1)`;
