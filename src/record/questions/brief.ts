import { sql, type Kysely, type RawBuilder } from "kysely";
import type { Act } from "../../model/acts.js";
import type { LanguageCode } from "../../model/document.js";
import type { Channel, DispatchKind, Exchange, ExchangeKind, PartyId, Standing } from "../../model/reading.js";
import { dispatchId, recordId } from "../../model/record-id.js";
import type { DispatchState, Tables } from "../tables.js";

// What stands for a thing of the record where another is shown: enough to know it by, and its id to ask further.

export interface BriefDispatch {
  readonly id: string;
  readonly title: string | null;
  /** The first words of its newest text, where it has no title to be known by. */
  readonly opening: string | null;
  readonly publisher: string | null;
  readonly side: PartyId | null;
  readonly language: LanguageCode | null;
  readonly kind: DispatchKind | null;
  readonly published: string | null;
  readonly state: DispatchState;
}

export interface BriefStatement {
  readonly id: string;
  readonly speaker: string | null;
  readonly party: PartyId | null;
  readonly words: string;
  readonly act: Act;
  readonly standing: Standing;
  readonly said: { readonly from: string; readonly to: string } | null;
  readonly published: string | null;
}

export interface BriefExchange {
  readonly id: string;
  readonly kind: ExchangeKind;
  readonly channel: Channel | null;
  readonly name: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly status: Exchange["status"];
  readonly place: string | null;
  readonly parties: readonly PartyId[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** How many dispatches tell of it. */
  readonly accounts: number;
}

/** The first words of a dispatch without a title, for whoever asks for a row of `dispatch` under that name. */
export const openingOf = (dispatch: string): RawBuilder<string | null> =>
  sql`case when ${sql.ref(`${dispatch}.title`)} is null then (select left(ltrim(revision.text), 160) from revision where revision.dispatch = ${sql.ref(`${dispatch}.number`)} and revision.number = ${sql.ref(`${dispatch}.latest`)}) end`;

/** Dispatches by number, in the order they were asked for; those there are. */
export async function briefDispatches(db: Kysely<Tables>, numbers: readonly number[]): Promise<readonly BriefDispatch[]> {
  if (numbers.length === 0) return [];
  const rows = await db.selectFrom("dispatch").select(["number", "title", "publisher", "side", "language", "kind", "published", "state", openingOf("dispatch").as("opening")]).where("number", "in", [...new Set(numbers)]).execute();
  const byNumber = new Map(rows.map(({ number, ...row }) => [number, { id: dispatchId(number), ...row }]));
  return numbers.flatMap((number) => byNumber.get(number) ?? []);
}

/** The newest statements that fulfil a condition on `s`. */
export async function briefStatements(db: Kysely<Tables>, condition: RawBuilder<boolean>, limit: number, order: "newest" | "as told" = "newest"): Promise<readonly BriefStatement[]> {
  const { rows } = await sql<Pick<BriefStatement, "id" | "words" | "act" | "standing" | "published"> & { speaker: string | null; party: PartyId | null; said_from: string | null; said_to: string | null }>`
    with these as materialized (select s.* from statement s where ${condition})
    select id, speaker_name as speaker, speaker_party as party, words, act, standing, said_from, said_to, published from these
    order by ${order === "newest" ? sql`at desc, id desc` : sql`dispatch, place`} limit ${limit}`.execute(db);
  return rows.map(({ said_from, said_to, ...row }) => ({ ...row, said: said_from === null ? null : { from: said_from, to: said_to ?? said_from } }));
}

/** The latest exchanges among those a condition on `x` allows. What has no day comes last. */
export async function briefExchanges(db: Kysely<Tables>, condition: RawBuilder<boolean>, limit: number): Promise<readonly BriefExchange[]> {
  const { rows } = await sql<Omit<BriefExchange, "id" | "people"> & { number: number; people: readonly { id: number; name: string }[] }>`
    with these as materialized (select x.* from exchange x where ${condition} order by x.from_day desc nulls last, x.number desc limit ${limit})
    select number, kind, channel, name, from_day as from, to_day as to, status, place,
      array(select distinct party from exchange_participant where exchange = these.number and role = 'participant' and party is not null order by party) as parties,
      coalesce((select json_agg(json_build_object('id', number, 'name', name) order by number) from person where number in
        (select person from exchange_participant where exchange = these.number and role = 'participant')), '[]'::json) as people,
      (select count(*)::integer from exchange_account where exchange = these.number) as accounts
    from these order by from_day desc nulls last, number desc`.execute(db);
  return rows.map(({ number, people, ...row }) => ({ id: recordId("exchange", number), ...row, people: people.map(({ id, name }) => ({ id: recordId("person", id), name })) }));
}

/** What a number goes by after what was merged. */
export async function mergedNumber(db: Kysely<Tables>, kind: "exchange" | "account" | "person", number: number): Promise<number> {
  return (await db.selectFrom("merged").select("into").where("kind", "=", kind).where("number", "=", number).executeTakeFirst())?.into ?? number;
}
