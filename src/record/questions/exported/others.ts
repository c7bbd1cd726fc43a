import { sql, type Kysely } from "kysely";
import type { ExportRow } from "../../../model/export.js";
import type { Correction } from "../../../model/correction.js";
import type { Query } from "../../../model/query.js";
import type { QueryRefusal } from "../../../model/query-refusals.js";
import type { Reading } from "../../../model/reading.js";
import { dispatchId, recordId } from "../../../model/record-id.js";
import { currentReading } from "../../project/current.js";
import type { Tables } from "../../tables.js";
import { compile, type Compiled } from "../compile.js";
import { correctionsOf, type ShownCorrection } from "../show-dispatch.js";
import { correctedReadings, stretches, type Stretch } from "./readings.js";
import { answering, inStretch, showsEmbargoed } from "./statements.js";

/** Dispatches that answer a query: of which a statement does, or the text as a whole. All of them without one. */
export async function exportedDispatches(db: Kysely<Tables>, query: Query): Promise<AsyncIterable<ExportRow> | QueryRefusal> {
  const compiled = await compile(db, query);
  return "code" in compiled ? compiled : dispatchRows(db, compiled, showsEmbargoed(query));
}

/** The readings that count of such dispatches, corrected. */
export async function exportedReadings(db: Kysely<Tables>, query: Query): Promise<AsyncIterable<Reading> | QueryRefusal> {
  const compiled = await compile(db, query);
  return "code" in compiled ? compiled : readings(db, compiled, showsEmbargoed(query));
}

/** Exchanges in which a statement was made that answers a query; all of them without one. */
export async function exportedExchanges(db: Kysely<Tables>, query: Query): Promise<AsyncIterable<ExportRow> | QueryRefusal> {
  const compiled = await compile(db, query);
  return "code" in compiled ? compiled : exchangeRows(db, compiled, asksNothing(query), showsEmbargoed(query));
}

const asksNothing = ({ terms, filters, since, until }: Query): boolean => terms.length + filters.length === 0 && since === null && until === null;

/** Numbers of the dispatches of a stretch that answer a query. */
async function dispatchesIn(db: Kysely<Tables>, compiled: Compiled, embargoed: boolean, stretch: Stretch): Promise<readonly number[]> {
  const asWhole = compiled.ofDispatch === null ? sql`select null::integer where false` : sql`
    select s.dispatch from ${inStretch("dispatch_search", stretch)} s where ${sql.join([
      sql`true`,
      ...(compiled.tsquery === null ? [] : [sql`s.search @@ ${compiled.tsquery}::tsquery`]), ...compiled.ofDispatch,
      ...(embargoed ? [] : [sql`not exists (select 1 from dispatch where number = s.dispatch and state = 'embargoed')`]),
    ], sql` and `)}`;
  const { rows } = await sql<{ dispatch: number }>`select s.dispatch from ${inStretch("statement", stretch)} s where ${answering(compiled, embargoed)} union ${asWhole} order by 1`.execute(db);
  return rows.map(({ dispatch }) => dispatch);
}

async function* dispatchRows(db: Kysely<Tables>, compiled: Compiled, embargoed: boolean): AsyncGenerator<ExportRow> {
  for await (const stretch of stretches(db)) {
    const numbers = await dispatchesIn(db, compiled, embargoed, stretch);
    if (numbers.length === 0) continue;
    const { rows } = await sql<{ number: number; account: number | null; exchanges: readonly number[] } & Record<string, unknown>>`
      select d.number, d.language, d.kind, d.title, d.publisher, d.publisher_party, d.side, d.url, d.published, d.state, d.slug, d.embargoed_until, d.first_seen, d.latest as revisions,
        (select count(*)::integer from statement where dispatch = d.number) as statements,
        array(select distinct exchange from exchange_account where dispatch = d.number order by exchange) as exchanges,
        (select account from account_dispatch where dispatch = d.number) as account,
        (select count(*)::integer from correction where dispatch = d.number) as corrections,
        r.engine, v.text
      from dispatch d left join reading r on r.number = d.reading left join revision v on v.dispatch = d.number and v.number = d.latest
      where d.number in (${sql.join(numbers)}) order by d.number`.execute(db);
    for (const { number, account, exchanges, ...row } of rows)
      yield { id: dispatchId(number), ...row, exchanges: exchanges.map((one) => recordId("exchange", one)), account: account === null ? null : recordId("account", account) };
  }
}

async function* readings(db: Kysely<Tables>, compiled: Compiled, embargoed: boolean): AsyncGenerator<Reading> {
  for await (const stretch of stretches(db)) yield* (await correctedReadings(db, await dispatchesIn(db, compiled, embargoed, stretch))).values();
}

/** Exchanges that are looked at together. */
const atOnce = 500;

async function* exchangeRows(db: Kysely<Tables>, compiled: Compiled, all: boolean, embargoed: boolean): AsyncGenerator<ExportRow> {
  const { rows: [ends] } = await sql<{ last: number | null }>`select max(number) as last from exchange`.execute(db);
  for (let from = 1; from <= (ends?.last ?? 0); from += atOnce) {
    // An exchange that only dispatches under embargo tell of is under embargo with them.
    const told = embargoed ? sql`true` : sql`exists (select 1 from exchange_account a join dispatch d on d.number = a.dispatch where a.exchange = x.number and d.state <> 'embargoed')`;
    const asked = all ? sql`true` : sql`exists (select 1 from statement s where s.exchange = x.number and ${answering(compiled, embargoed)})`;
    const { rows } = await sql<{ number: number; people: readonly number[]; dispatches: readonly number[] } & Record<string, unknown>>`
      select x.number, x.kind, x.channel, x.name, x.from_day, x.to_day, x.status, x.place,
        array(select distinct party from exchange_participant where exchange = x.number and role = 'participant' and party is not null order by party) as parties,
        array(select distinct person from exchange_participant where exchange = x.number and role = 'participant' and person is not null order by person) as people,
        array(select name from person where number in (select person from exchange_participant where exchange = x.number and role = 'participant') order by number) as names,
        array(select distinct party from exchange_participant where exchange = x.number and role = 'asked-by' and party is not null order by party) as asked_by,
        (select count(*)::integer from exchange_account where exchange = x.number) as accounts,
        array(select distinct side from exchange_account where exchange = x.number and side is not null order by side) as sides,
        array(select distinct a.dispatch from exchange_account a where a.exchange = x.number order by a.dispatch) as dispatches,
        (select count(*)::integer from statement where exchange = x.number) as statements
      from exchange x where x.number between ${from} and ${from + atOnce - 1} and ${told} and ${asked} order by x.number`.execute(db);
    for (const { number, people, dispatches, ...row } of rows)
      yield { id: recordId("exchange", number), ...row, people: people.map((one) => recordId("person", one)), dispatches: dispatches.map(dispatchId) };
  }
}

/** All parties dispatches tell of. */
export async function* exportedParties(db: Kysely<Tables>): AsyncGenerator<ExportRow> {
  let after = "";
  for (;;) {
    const { rows } = await sql<{ id: string; names: Readonly<Record<string, readonly string[]>> } & Record<string, unknown>>`
      select id, kind, names, wikidata, "of",
        (select count(*)::integer from statement_party where party = party.id and role = 'speaker') as said, (select count(*)::integer from statement_party where party = party.id and role = 'addressee') as addressed,
        (select count(*)::integer from statement_party where party = party.id and role = 'mentioned') as mentioned
      from party where id collate "C" > ${after} order by id collate "C" limit 200`.execute(db);
    for (const { names, ...row } of rows) yield { ...row, name_en: names["en"]?.[0] ?? null, name_fr: names["fr"]?.[0] ?? null, names };
    if (rows.length === 0) return;
    after = rows.at(-1)!.id;
  }
}

/** All corrections, by dispatch, and what became of each on the reading that counts. */
export async function* exportedCorrections(db: Kysely<Tables>): AsyncGenerator<ExportRow> {
  let after = 0;
  for (;;) {
    const made = await db.selectFrom("correction").select("dispatch").distinct().where("dispatch", ">", after).orderBy("dispatch").limit(100).execute();
    for (const { dispatch } of made) {
      const current = await currentReading(db, dispatch);
      const shown = new Map((current ? correctionsOf(current) : []).map((one) => [one.correction.id, one]));
      const rows = await db.selectFrom("correction").select(["number", "revision", "reading", "at", "author"]).where("dispatch", "=", dispatch).orderBy("number").execute();
      for (const { number, revision, reading, at, author } of rows) {
        const one = shown.get(recordId("correction", number));
        if (one) yield { id: recordId("correction", number), dispatch: dispatchId(dispatch), revision, reading: recordId("reading", reading), at, author, ...said(one) };
      }
    }
    if (made.length === 0) return;
    after = made.at(-1)!.dispatch;
  }
}

function said({ correction, standing, because }: ShownCorrection): ExportRow {
  const { kind: does, note } = correction as Correction;
  const target = "target" in correction ? correction.target : null;
  return {
    does, target_kind: target?.kind ?? null, target: target?.id ?? null, words: target && "anchor" in target ? target.anchor.places.map(({ words }) => words).join(" … ") || null : null,
    field: "field" in correction ? correction.field : null, before: "before" in correction ? correction.before : null,
    value: "value" in correction ? correction.value : "parts" in correction ? correction.parts : null, undoes: correction.kind === "undo" ? correction.undoes : null,
    note, standing, because,
  };
}
