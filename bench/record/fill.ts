import { createHash } from "node:crypto";
import { sql, type Kysely } from "kysely";
import { applyCorrections } from "../../src/model/corrections/apply.js";
import type { Reading } from "../../src/model/reading.js";
import { headOf, rowsOf, type Rows } from "../../src/record/project/rows.js";
import { searchColumnOf } from "../../src/record/search/column.js";
import type { Store } from "../../src/record/store/open.js";
import type { Tables } from "../../src/record/tables.js";

// Many readings at once, as the record would have them after it had taken them one by one: the same rows, made by the same
// functions, but put in with few statements. Only for filling a record that is to be measured when it is large.

/** Numbers that were given so far. */
export interface Given {
  dispatch: number;
  exchange: number;
  readonly people: Map<string, number>;
}
export const nothingGiven = (): Given => ({ dispatch: 0, exchange: 0, people: new Map() });

/** Puts readings in, numbered on from those before. */
export async function fill({ write }: Store, readings: readonly Reading[], given: Given): Promise<void> {
  const rows: Record<string, object[]> = {};
  const add = (table: string, some: readonly object[]): void => void (rows[table] ??= []).push(...some);
  const at = "2026-01-01T00:00:00Z";
  for (const reading of readings) {
    const dispatch = ++given.dispatch;
    const hash = createHash("sha256").update(reading.text).digest("hex");
    const { text, ...body } = reading;
    add("dispatch", [{ number: dispatch, key: `text:${hash}`, first_seen: at, latest: 1, reading: dispatch, state: "published", ...headOf(reading) }]);
    add("revision", [{ dispatch, number: 1, text_hash: hash, text, told: {}, seen: at }]);
    add("reading", [{ number: dispatch, dispatch, revision: 1, engine: reading.engine, read_at: at, body }]);
    const exchange = new Map(reading.exchanges.map(({ id }) => [id, ++given.exchange]));
    const person = new Map(reading.people.map(({ id, name, party }) => {
      const known = given.people.get(id) ?? given.people.size + 1;
      if (!given.people.has(id)) add("person", [{ number: known, name, party }]);
      given.people.set(id, known);
      return [id, known];
    }));
    add("naming", [...[...exchange].map(([local, number]) => ({ kind: "exchange", local, number })), ...[...person].map(([local, number]) => ({ kind: "person", local, number }))].map((one) => ({ ...one, reading: dispatch, rule: "record/new" })));
    const made: Rows = rowsOf({ dispatch, revision: 1, reading: dispatch, corrected: applyCorrections(reading, []), names: { exchange, person }, into: (_, own) => own });
    for (const [table, some] of Object.entries(made) as [string, object[]][]) add(table, some);
    add("account", [{ number: dispatch }]);
    add("exchange", made.exchange_account.map(({ own, kind, from_day, to_day, status }) => ({ number: own, kind, from_day, to_day, status })));
  }
  const parties = new Map(readings.flatMap((reading) => reading.parties.map((party) => [party.id, { id: party.id, kind: party.kind, names: {} }] as const)));
  await write(async (tx) => {
    await sql`insert into party (id, kind, names) select id, kind, names from json_populate_recordset(null::party, ${JSON.stringify([...parties.values()])}::json) on conflict do nothing`.execute(tx);
    for (const table of ["dispatch", "revision", "reading", ...Object.keys(rows).filter((one) => !["dispatch", "revision", "reading"].includes(one))]) await put(tx, table, rows[table]!);
  });
}

async function put(db: Kysely<Tables>, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((column) => column !== "searchable");
  const values = JSON.stringify(rows);
  const searched = rows.some((row) => "searchable" in row);
  const into = sql`insert into ${sql.table(table)} (${sql.join([...columns.map((column) => sql.ref(column)), ...(searched ? [sql.ref("search")] : [])])})`;
  const each = sql.join([...columns.map((column) => sql.ref(`row.${column}`)), ...(searched ? [searchColumnOf("of")] : [])]);
  await sql`${into} select ${each} from json_array_elements(${values}::json) as one
    cross join lateral json_populate_record(null::${sql.table(table)}, one) as row
    ${searched ? sql`cross join lateral json_to_record(one->'searchable') as of(config text, words text, "by" text, "to" text, also text, marks text)` : sql``}`.execute(db);
}

/** Lets numbers that the database gives go on behind those that were put in. */
export async function goOn({ db }: Store, given: Given): Promise<void> {
  if (given.dispatch === 0) return;
  await sql`select setval(pg_get_serial_sequence('dispatch', 'number'), ${given.dispatch}::integer), setval(pg_get_serial_sequence('reading', 'number'), ${given.dispatch}::integer),
    setval('exchange_number', ${Math.max(given.exchange, 1)}::integer), setval('person_number', ${Math.max(given.people.size, 1)}::integer)`.execute(db);
}
