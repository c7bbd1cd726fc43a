import { sql, type Kysely } from "kysely";
import type { Contact, ContactAccount } from "../../../alignment/brief/brief.js";
import { sideOf } from "../../../alignment/accounts.js";
import { castOf } from "../../../alignment/parties.js";
import { sentenceAround } from "../../../alignment/places.js";
import { stateOf, type Quotation } from "../../../alignment/quotation.js";
import type { PartyId, Reading } from "../../../model/reading.js";
import { dispatchId, recordId } from "../../../model/record-id.js";
import { wordsAt, type Span } from "../../../text/span.js";
import type { ReadingBody, Tables } from "../../tables.js";
import { bodiesOf, quotations } from "./quotations.js";

export interface ContactsAsked {
  readonly one: PartyId;
  readonly other: PartyId;
  /** Nothing later, and no account that was published later. */
  readonly until: string;
  /** Exchanges; and of the latest of them so many with what was said. */
  readonly limit: number;
  readonly withStatements: number;
}

/** Exchanges in which both took part, the latest first; what has no day comes last. */
export async function contactsOf(db: Kysely<Tables>, { one, other, until, limit, withStatements }: ContactsAsked): Promise<readonly Contact[]> {
  const [these, those] = [await bodiesOf(db, [one]), await bodiesOf(db, [other])];
  const { rows } = await sql<Omit<Contact, "id" | "accounts"> & { number: number }>`
    with shared as materialized (
      select exchange from exchange_participant where role = 'participant' and party = any(${[...these]}::text[])
      intersect select exchange from exchange_participant where role = 'participant' and party = any(${[...those]}::text[]))
    select x.number, x.kind, x.channel, x.name, x.from_day as from, x.to_day as to, x.status,
      array(select distinct split_part(party, '/', 1) from exchange_participant p where p.exchange = x.number and role = 'participant' and party is not null order by 1) as parties
    from exchange x join shared on shared.exchange = x.number
    where (x.from_day is null or x.from_day <= ${until}::date)
      and exists (select from exchange_account a join dispatch d on d.number = a.dispatch where a.exchange = x.number and (d.published is null or d.published < ${until}::date + 1))
    order by x.from_day desc nulls last, x.number desc limit ${limit}`.execute(db);
  const accounts = await accountsOf(db, rows.map(({ number }) => number), until);
  const quoted = rows.slice(0, withStatements).flatMap(({ number }) => accounts.get(number) ?? []).map(({ dispatch }) => Number(dispatch.slice(1)));
  const said = quoted.length === 0 ? [] : await quotations(db, { dispatches: [...new Set(quoted)], until, limit: 2_000 });
  return rows.map(({ number, ...row }) => ({ id: recordId("exchange", number), ...row, accounts: (accounts.get(number) ?? []).map(({ first, ...account }) => ({ ...account, statements: statementsOf(said, recordId("exchange", number), account.dispatch, first) })) }));
}

/** What is said in the exchange; of a dispatch that tells of it first, also what is said on no occasion in particular. */
const statementsOf = (said: readonly Quotation[], exchange: string, dispatch: string, first: boolean): readonly Quotation[] =>
  said.filter((one) => one.source.id === dispatch && (one.exchange === exchange || (first && one.exchange === null)));

type Account = Omit<ContactAccount, "statements"> & { /** Whether it is the first exchange the dispatch tells of. */ readonly first: boolean };

/** The accounts of some exchanges, with the sentence in which each first tells of it. */
async function accountsOf(db: Kysely<Tables>, exchanges: readonly number[], until: string): Promise<ReadonlyMap<number, readonly Account[]>> {
  const { rows } = await sql<Omit<Account, "dispatch" | "told" | "sideWorkedOut"> & { exchange: number; dispatch: number; mentions: readonly Span[] | null; title_at: Span | null; text: string | null; local: string; body: ReadingBody | null }>`
    select a.exchange, a.dispatch, d.title, d.publisher, split_part(a.side, '/', 1) as side, d.published,
      a.own = (select min(own) from exchange_account f where f.dispatch = a.dispatch) as first,
      (select one->'mentions' from jsonb_array_elements(r.body->'exchanges') one where one->>'id' = a.local limit 1) as mentions, r.body->'dispatch'->'title' as title_at, v.text,
      a.local, case when a.side is null then r.body end as body
    from exchange_account a join dispatch d on d.number = a.dispatch left join reading r on r.number = d.reading left join revision v on v.dispatch = r.dispatch and v.number = r.revision
    where a.exchange = any(${[...exchanges]}::integer[]) and (d.published is null or d.published < ${until}::date + 1)
    order by a.exchange, d.published nulls last, a.dispatch`.execute(db);
  const by = new Map<number, Account[]>();
  for (const { exchange, dispatch, mentions, title_at, text, local, body, ...row } of rows) {
    // A sentence of the text tells more than its title.
    const mention = mentions?.find(({ start }) => title_at === null || start >= title_at.end) ?? mentions?.[0];
    const told = mention === undefined || text === null ? null : wordsAt(text, sentenceAround(text, [mention])).trim();
    by.set(exchange, [...(by.get(exchange) ?? []), { dispatch: dispatchId(dispatch), ...row, ...(body !== null && text !== null ? workedOut({ ...body, text }, local) : { sideWorkedOut: false }), told: told || null }]);
  }
  return by;
}

/** Whose account it is by whom it cites, as comparing works it out; where that tells nothing it stays open. */
function workedOut(reading: Reading, local: string): Pick<Account, "side" | "sideWorkedOut"> {
  const { party } = sideOf(reading, reading.exchanges.find(({ id }) => id === local) ?? null, castOf(reading, reading), undefined);
  return { side: party && stateOf(party), sideWorkedOut: party !== null };
}
