import { sql, type Kysely } from "kysely";
import type { FollowUp, FollowUpBody } from "../../../alignment/commitments/follow-up.js";
import type { CommitmentRead, FollowedUp } from "../../../alignment/commitments/register.js";
import type { PartyId } from "../../../model/reading.js";
import { dispatchId, recordId } from "../../../model/record-id.js";
import type { When } from "../../../model/when.js";
import type { DispatchState, Tables } from "../../tables.js";
import { bodiesOf } from "./quotations.js";

/** Which commitments; what is left out does not narrow. */
export interface CommitmentsAsked {
  readonly ids?: readonly string[] | undefined;
  /** Bound by it. */
  readonly bearers?: readonly PartyId[] | undefined;
  /** Bound by it too, or present when it was made, or spoken to. */
  readonly with?: readonly PartyId[] | undefined;
  /** Falls due on that day or before. */
  readonly due?: string | undefined;
  readonly issues?: readonly string[] | undefined;
  /** Published by that day. */
  readonly until?: string | undefined;
  readonly limit: number;
}

/** Commitments, those that fall due first before the others; without a deadline the newest first. */
export async function commitmentsOf(db: Kysely<Tables>, { ids, bearers, with: others, due, issues, until, limit }: CommitmentsAsked): Promise<readonly CommitmentRead[]> {
  const bound = bearers && (await bodiesOf(db, bearers));
  const present = others && (await bodiesOf(db, others));
  const conditions = [
    sql<boolean>`true`,
    ...(ids ? [sql<boolean>`c.id = any(${[...ids]}::text[])`] : []),
    ...(bound ? [sql<boolean>`exists (select from commitment_bearer b where b.commitment = c.id and b.party = any(${[...bound]}::text[]))`] : []),
    ...(present ? [sql<boolean>`exists (select from commitment_bearer b where b.commitment = c.id and b.party = any(${[...present]}::text[])
      union all select from exchange_participant p where p.exchange = s.exchange and p.role = 'participant' and p.party = any(${[...present]}::text[])
      union all select from statement_party p where p.statement = s.id and p.role = 'addressee' and p.party = any(${[...present]}::text[]))`] : []),
    ...(due ? [sql<boolean>`c.deadline_to <= ${due}::date`] : []),
    ...(issues ? [sql<boolean>`exists (select from statement_issue i where i.statement = s.id and i.issue = any(${[...issues]}::text[]))`] : []),
    ...(until ? [sql<boolean>`(d.published is null or d.published < ${until}::date + 1)`] : []),
  ];
  const { rows } = await sql<CommitmentRow>`
    with these as materialized (
      select c.*, s.exchange, s.said_from, d.published as out from commitment c join dispatch d on d.number = c.dispatch left join statement s on s.id = c.statement
      where ${sql.join(conditions, sql` and `)} order by c.deadline_to nulls last, d.published desc nulls last, c.dispatch, c.id limit ${limit})
    select c.id, c.statement, c.words, c.verb, c.object, c.strength, c.beneficiary, c.condition, c.deadline, c.deadline_from, c.deadline_to, c.exchange,
      coalesce(c.said_from, (c.out at time zone 'UTC')::date)::text as on,
      array(select distinct split_part(party, '/', 1) from commitment_bearer b where b.commitment = c.id and party is not null order by 1) as bearers,
      array(select distinct split_part(party, '/', 1) from (
        select party from exchange_participant p where p.exchange = c.exchange and p.role = 'participant' and p.party is not null
        union all select party from statement_party p where p.statement = c.statement and p.role = 'addressee') a order by 1) as before,
      d.number as dispatch, d.title, d.publisher, split_part(d.side, '/', 1) as side, d.url, d.state, d.language
    from these c join dispatch d on d.number = c.dispatch order by c.deadline_to nulls last, c.out desc nulls last, c.dispatch, c.id`.execute(db);
  return rows.map(({ deadline, deadline_from, deadline_to, exchange, dispatch, title, publisher, side, url, state, ...row }) => ({
    ...row, exchange: exchange === null ? null : recordId("exchange", exchange), deadline: deadline && { from: deadline_from, to: deadline_to, value: deadline.value },
    source: { id: dispatchId(dispatch), title, publisher, side, url, state },
  }));
}

interface CommitmentRow extends Omit<CommitmentRead, "deadline" | "exchange" | "source"> {
  readonly deadline: When | null;
  readonly deadline_from: string | null;
  readonly deadline_to: string | null;
  readonly exchange: number | null;
  readonly dispatch: number;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly side: PartyId | null;
  readonly url: string | null;
  readonly state: DispatchState;
}

/** What was followed up of the commitments of some dispatches, in its order; of all without them. */
export async function followedUp(db: Kysely<Tables>, dispatches: readonly number[] | null): Promise<readonly FollowedUp[]> {
  if (dispatches?.length === 0) return [];
  const all = db.selectFrom("follow_up").selectAll().orderBy("number");
  const rows = await (dispatches === null ? all : all.where("dispatch", "in", [...new Set(dispatches)])).execute();
  return rows.map(({ number, commitment, words, by, at, because, body }) => ({ commitment, words, said: { ...(body as FollowUpBody), id: recordId("follow-up", number), by, at, because } as FollowUp }));
}

/** Of which commitment something was said, by what that goes by. */
export async function followUpNumbered(db: Kysely<Tables>, number: number): Promise<{ readonly dispatch: number; readonly commitment: string; readonly words: string } | null> {
  return (await db.selectFrom("follow_up").select(["dispatch", "commitment", "words"]).where("number", "=", number).executeTakeFirst()) ?? null;
}

/** The commitment something was said of, by its id and words, or by its words alone where a newer reading calls it otherwise; null where it is read no longer. */
export async function commitmentSaidOf(db: Kysely<Tables>, { dispatch, commitment, words }: { readonly dispatch: number; readonly commitment: string; readonly words: string }): Promise<CommitmentRead | null> {
  const rows = await db.selectFrom("commitment").select(["id", "words"]).where("dispatch", "=", dispatch).orderBy("id").execute();
  const now = rows.find((row) => row.id === commitment && row.words === words) ?? rows.find((row) => row.words === words);
  return now ? (await commitmentsOf(db, { ids: [now.id], limit: 1 }))[0] ?? null : null;
}
