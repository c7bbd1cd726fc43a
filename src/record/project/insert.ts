import { sql, type RawBuilder, type Transaction } from "kysely";
import { searchColumnOf } from "../search/column.js";
import type { Tables } from "../tables.js";
import { storableJson } from "../write/storable.js";
import type { Rows } from "./rows.js";

/** Puts in all rows of a dispatch with one statement: asking costs more than putting in. */
export async function insertRows(tx: Transaction<Tables>, { statement, dispatch_search, ...plain }: Rows): Promise<void> {
  const inserts = [
    ...searched("statement", statement), ...searched("dispatch_search", dispatch_search),
    ...(Object.keys(plain) as (keyof typeof plain)[]).flatMap((table) => whole(table, plain[table])),
  ];
  if (inserts.length > 0) await sql`with ${sql.join(inserts)} select`.execute(tx);
}

/** Rows as JSON; PostgreSQL makes of each value what the column takes. */
function whole(table: keyof Rows, rows: readonly object[]): RawBuilder<unknown>[] {
  if (rows.length === 0) return [];
  const columns = columnsOf(rows);
  return [sql`${named(table)} as (insert into ${sql.table(table)} (${columns}) select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${storableJson(rows)}::json))`];
}

/** The same for rows with a search column, which PostgreSQL makes of the words it is to be found by. */
function searched(table: "statement" | "dispatch_search", rows: readonly { readonly searchable: object }[]): RawBuilder<unknown>[] {
  if (rows.length === 0) return [];
  const columns = columnsOf(rows.map(({ searchable: _, ...row }) => row));
  return [sql`${named(table)} as (
    insert into ${sql.table(table)} (${columns}, search)
    select ${columnsOf(rows.map(({ searchable: _, ...row }) => row), "made")}, ${searchColumnOf("found_by")} from json_array_elements(${storableJson(rows)}::json) as given(row)
    cross join lateral json_populate_record(null::${sql.table(table)}, given.row) as made
    cross join lateral json_to_record(given.row -> 'searchable') as found_by(config text, words text, by text, "to" text, also text, marks text))`];
}

const named = (table: string) => sql.ref(`${table}_rows`);
const columnsOf = ([first]: readonly object[], of?: string): RawBuilder<unknown> => sql.join(Object.keys(first!).map((column) => sql.ref(of === undefined ? column : `${of}.${column}`)));
