import { sql, type Kysely } from "kysely";
import type { Filter, Query } from "../../model/query.js";
import type { QueryRefusal } from "../../model/query-refusals.js";
import type { Tables } from "../tables.js";
import { answering, countedOf, narrowed, stateOf, type Counted } from "./answering.js";

/** By what the statements that answer a query are counted. */
export const facetNames = ["party", "to", "issue", "act", "lang", "publisher", "year"] as const;
export type FacetName = (typeof facetNames)[number];

export interface FacetValue {
  /** A party's or an issue's id, an act, a language, a publisher as it is called, a year. */
  readonly value: string;
  readonly statements: number;
  /** The query that asks for these as well. */
  readonly opens: string;
}

/** How many statements answer a query, by what they have in common. Plain JSON. */
export interface Facets extends Counted {
  readonly facets: Readonly<Record<FacetName, readonly FacetValue[]>>;
}

/** Values of one facet that are listed, the most frequent first. */
const mostValues = 40;

/** Counts the newest statements that answer, ten thousand at most. A party counts where it speaks, is spoken to or is spoken of. */
export async function facetsOf(db: Kysely<Tables>, asked: Query): Promise<Facets | QueryRefusal> {
  const found = await answering(db, asked);
  if ("code" in found) return found;
  const { query, statements } = found;
  // All counts as one value: hundreds of rows would cost more to hand over one by one than to count.
  const { rows: [answer] } = await sql<{ counts: string | null }>`
    with these as materialized (${statements}),
    parties as materialized (select id, ${stateOf(sql`party`)} as party, role = 'addressee' as spoken_to from these join statement_party on statement = id),
    counted as (
      select 'all' as facet, '' as value, count(*)::integer as count from these
      union all select 'party', party, count(distinct id)::integer from parties group by 2
      union all select 'to', party, count(distinct id)::integer from parties where spoken_to group by 2
      union all select 'issue', issue, count(*)::integer from these join statement_issue on statement = id group by 2
      union all select 'act', act, count(*)::integer from these group by 2
      union all select 'lang', language, count(*)::integer from these group by 2
      union all select 'publisher', publisher, count(*)::integer from these join dispatch on number = dispatch where publisher is not null group by 2
      union all select 'year', extract(year from coalesce(said_from::timestamp, these.published at time zone 'UTC'))::integer::text, count(*)::integer from these where coalesce(said_from::timestamp, these.published at time zone 'UTC') is not null group by 2
    ), ranked as (select *, row_number() over (partition by facet order by count desc, value) as place from counted)
    select json_agg(json_build_object('facet', facet, 'value', value, 'count', count) order by facet, place)::text as counts from ranked where place <= ${mostValues}`.execute(db);
  const rows = JSON.parse(answer?.counts ?? "[]") as readonly { readonly facet: FacetName | "all"; readonly value: string; readonly count: number }[];
  const of = (facet: FacetName): readonly FacetValue[] => rows.filter((row) => row.facet === facet).map(({ value, count }) => ({ value, statements: count, opens: opensAt(query, facet, value) }));
  return {
    ...countedOf(query, rows.find(({ facet }) => facet === "all")?.count ?? 0),
    facets: { party: of("party"), to: of("to"), issue: of("issue"), act: of("act"), lang: of("lang"), publisher: of("publisher"), year: [...of("year")].sort((one, other) => other.value.localeCompare(one.value, "en")) },
  };
}

const opensAt = (query: Query, facet: FacetName, value: string): string =>
  facet === "year" ? narrowed({ ...query, since: value, until: value }) : narrowed(query, { field: facet satisfies Filter["field"], value });
