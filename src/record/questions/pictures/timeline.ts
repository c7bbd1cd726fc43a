import { sql, type Kysely } from "kysely";
import { printQuery, type Query } from "../../../model/query.js";
import type { QueryRefusal } from "../../../model/query-refusals.js";
import { recordId } from "../../../model/record-id.js";
import type { Tables } from "../../tables.js";
import { answering } from "../answering.js";
import { briefExchanges, type BriefExchange } from "../brief.js";

/** Exchanges along time. Plain JSON. */
export interface Timeline {
  /** The query as it was understood. */
  readonly query: string;
  /** The latest first; those without a day last. */
  readonly exchanges: readonly (BriefExchange & {
    /** Statements made in it; of those that answer the query, where there is one. */
    readonly statements: number;
  })[];
  /** There are others before them. */
  readonly more: boolean;
  /** How many there are in each month, all of them counted; "2020-03". */
  readonly months: readonly { readonly month: string; readonly exchanges: number }[];
}

/** Exchanges in which something was said that answers the query; all exchanges without one. */
export async function timelineOf(db: Kysely<Tables>, asked: Query, limit: number): Promise<Timeline | QueryRefusal> {
  const found = await answering(db, asked);
  if ("code" in found) return found;
  const { query, statements } = found;
  const isAll = printQuery(query) === "";
  const among = isAll ? sql`select number as exchange from exchange` : sql`select distinct exchange from (${statements}) these where exchange is not null`;
  const exchanges = await briefExchanges(db, sql<boolean>`x.number in (${among})`, limit + 1);
  const shown = exchanges.slice(0, limit);
  const numbers = shown.map(({ id }) => Number(id.slice(1)));
  const counts = numbers.length === 0 ? [] : (await sql<{ exchange: number; count: number }>`
    select exchange, count(*)::integer as count from ${isAll ? sql`statement` : sql`(${statements}) these`} where exchange in (${sql.join(numbers)}) group by exchange`.execute(db)).rows;
  const byExchange = new Map(counts.map(({ exchange, count }) => [recordId("exchange", exchange), count]));
  const { rows: months } = await sql<{ month: string; exchanges: number }>`
    select to_char(from_day, 'YYYY-MM') as month, count(*)::integer as exchanges from exchange where from_day is not null and number in (${among}) group by 1 order by 1`.execute(db);
  return { query: printQuery(query), exchanges: shown.map((one) => ({ ...one, statements: byExchange.get(one.id) ?? 0 })), more: exchanges.length > limit, months };
}
