import { sql, type Kysely, type RawBuilder } from "kysely";
import type { Issue } from "../../../model/issues.js";
import type { PartyId } from "../../../model/reading.js";
import type { Quotation } from "../../../alignment/quotation.js";
import { dispatchId, recordId } from "../../../model/record-id.js";
import type { DispatchState, Tables } from "../../tables.js";

/** Which statements are quoted; what is left out does not narrow. */
export interface QuotationsAsked {
  /** States and organisations; what their bodies say is theirs. */
  readonly parties?: readonly PartyId[] | undefined;
  readonly issues?: readonly Issue[] | undefined;
  /** The first day on which it was said or published. */
  readonly since?: string | undefined;
  /** Said after the day of a brief, or come after it was made. */
  readonly sinceBrief?: { readonly on: string; readonly at: string } | undefined;
  /** The last day on which it was published. */
  readonly until?: string | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly dispatches?: readonly number[] | undefined;
  /** The newest so many; of each party so many. */
  readonly limit: number;
}

/** Statements as alignment quotes them, the newest published first. */
export async function quotations(db: Kysely<Tables>, asked: QuotationsAsked): Promise<readonly Quotation[]> {
  const { parties, limit } = asked;
  const conditions = conditionsOf(asked);
  const where = sql.join([sql<boolean>`true`, ...conditions], sql` and `);
  const newest = sql`order by s.at desc, s.id desc limit ${limit}`;
  // Party by party, so that each is read off its own index and none crowds the others out.
  const chosen = parties === undefined
    ? sql`select s.* from statement s where ${where} ${newest}`
    : sql`select s.* from (select unnest(${[...await bodiesOf(db, parties)]}::text[]) as id) p cross join lateral (select s.* from statement s where s.speaker_party = p.id and ${where} ${newest}) s`;
  const { rows } = await sql<QuotedRow>`
    with these as materialized (${chosen})
    select s.id, s.words, s.cue, s.speaker_name as speaker, split_part(s.speaker_party, '/', 1) as party, s.act, s.strength, s.standing, s.language,
      array(select issue from statement_issue i where i.statement = s.id order by issue) as issues,
      coalesce(s.said_from, (s.published at time zone 'UTC')::date)::text as on, s.said_from is not null as dated, s.published, s.exchange,
      ${cameOf} as came,
      array(select distinct split_part(party, '/', 1) from (
        select party from statement_party p where p.statement = s.id and p.role = 'addressee'
        union all select party from exchange_participant e where e.exchange = s.exchange and e.role = 'participant' and e.party is not null) a
        where split_part(party, '/', 1) is distinct from split_part(s.speaker_party, '/', 1) order by 1) as to,
      s.doubtful or d.state <> 'published' as doubtful, d.number as dispatch, d.title, d.publisher, split_part(d.side, '/', 1) as side, d.url, d.state
    from these s join dispatch d on d.number = s.dispatch order by s.at desc, s.dispatch, s.place`.execute(db);
  return rows.map(quotationOf);
}

interface QuotedRow extends Omit<Quotation, "exchange" | "source"> {
  readonly exchange: number | null;
  readonly dispatch: number;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly side: PartyId | null;
  readonly url: string | null;
  readonly state: DispatchState;
}

const quotationOf = ({ exchange, dispatch, title, publisher, side, url, state, ...row }: QuotedRow): Quotation => ({
  ...row, exchange: exchange === null ? null : recordId("exchange", exchange), source: { id: dispatchId(dispatch), title, publisher, side, url, state },
});

/** When the record first had the words: of a revised dispatch, with the first revision that has them. */
const cameOf = sql<string>`case when s.revision = 1 then d.first_seen else
  coalesce((select min(seen) from revision v where v.dispatch = s.dispatch and position(s.words in v.text) > 0), (select seen from revision v where v.dispatch = s.dispatch and v.number = s.revision)) end`;

function conditionsOf({ issues, since, sinceBrief, until, ids, dispatches }: QuotationsAsked): readonly RawBuilder<boolean>[] {
  const on = sql`coalesce(s.said_from, (s.published at time zone 'UTC')::date)`;
  return [
    ...(issues === undefined ? [] : [sql<boolean>`exists (select from statement_issue i where i.statement = s.id and i.issue = any(${[...issues]}::text[]))`]),
    ...(since === undefined ? [] : [sql<boolean>`(${on} >= ${since}::date or s.at >= ${since}::date)`]),
    // What came later is looked at more closely by alignment/news; here nothing that may be new is left out.
    ...(sinceBrief === undefined ? [] : [sql<boolean>`(${on} > ${sinceBrief.on}::date or s.at >= ${sinceBrief.on}::date + 1 or exists (select from revision v where v.dispatch = s.dispatch and v.seen > ${sinceBrief.at}::timestamptz))`]),
    ...(until === undefined ? [] : [sql<boolean>`s.at < ${until}::date + 1`]),
    ...(ids === undefined ? [] : [sql<boolean>`s.id = any(${[...ids]}::text[])`]),
    ...(dispatches === undefined ? [] : [sql<boolean>`s.dispatch = any(${[...dispatches]}::integer[])`]),
  ];
}

/** A state with its bodies, as dispatches name them. */
export async function bodiesOf(db: Kysely<Tables>, parties: readonly PartyId[]): Promise<readonly PartyId[]> {
  const { rows } = await sql<{ id: PartyId }>`select id from party where split_part(id, '/', 1) = any(${[...parties]}::text[])`.execute(db);
  return [...new Set([...parties, ...rows.map(({ id }) => id)])];
}
