import { sql, type Kysely } from "kysely";
import { firstDay, lastDay } from "../../../model/query.js";
import type { PartyId } from "../../../model/reading.js";
import type { Tables } from "../../tables.js";
import { stateOf } from "../answering.js";

/** Who spoke with whom, between two days. Plain JSON. */
export interface Network {
  /** The days that were asked for, both included; null for no bound. */
  readonly from: string | null;
  readonly to: string | null;
  readonly parties: readonly { readonly party: PartyId; readonly exchanges: number }[];
  /** Pairs that took part in one exchange; `one` comes before `other` in the alphabet. */
  readonly links: readonly { readonly one: PartyId; readonly other: PartyId; readonly exchanges: number; readonly first: string | null; readonly last: string | null; readonly opens: string }[];
  /** How many exchanges the whole record has in each month, whatever was asked for: what a slider moves over. */
  readonly months: readonly { readonly month: string; readonly exchanges: number }[];
  /** Pairs with fewest exchanges are left out of a very large network. */
  readonly more: boolean;
}

const mostLinks = 600;

/** Exchanges that were held, counted by pairs of parties that took part. Exchanges without a day count only where no day was asked for. */
export async function networkOf(db: Kysely<Tables>, from: string | null, to: string | null): Promise<Network> {
  const within = [
    sql<boolean>`x.status = 'held'`,
    ...(from === null ? [] : [sql<boolean>`coalesce(x.to_day, x.from_day) >= ${firstDay(from)}::date`]),
    ...(to === null ? [] : [sql<boolean>`x.from_day <= ${lastDay(to)}::date`]),
  ];
  const there = sql`
    select distinct p.exchange, ${stateOf(sql`p.party`)} as party, x.from_day as day from exchange_participant p join exchange x on x.number = p.exchange
    where p.role = 'participant' and p.party is not null and ${sql.join(within, sql` and `)}`;
  const { rows: links } = await sql<Omit<Network["links"][number], "opens">>`
    with there as materialized (${there})
    select one.party as one, other.party as other, count(*)::integer as exchanges, min(one.day)::text as first, max(one.day)::text as last
    from there one join there other on other.exchange = one.exchange and one.party < other.party group by 1, 2 order by exchanges desc, 1, 2 limit ${mostLinks + 1}`.execute(db);
  const { rows: parties } = await sql<Network["parties"][number]>`
    with there as materialized (${there})
    select party, count(*)::integer as exchanges from there where exchange in (select exchange from there group by exchange having count(*) > 1) group by party order by exchanges desc, party`.execute(db);
  const { rows: months } = await sql<Network["months"][number]>`select to_char(from_day, 'YYYY-MM') as month, count(*)::integer as exchanges from exchange where from_day is not null and status = 'held' group by 1 order by 1`.execute(db);
  const shown = links.slice(0, mostLinks);
  const linked = new Set(shown.flatMap(({ one, other }) => [one, other]));
  return {
    from, to, months, more: links.length > mostLinks,
    parties: parties.filter(({ party }) => linked.has(party)),
    links: shown.map((link) => ({ ...link, opens: opensFor(link.one, link.other, from, to) })),
  };
}

/** Statements in which both are named. */
const opensFor = (one: PartyId, other: PartyId, from: string | null, to: string | null): string =>
  [`party:${one}`, `party:${other}`, ...(from === null ? [] : [`since:${from}`]), ...(to === null ? [] : [`until:${to}`])].join(" ");
