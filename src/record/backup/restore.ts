import { sql, type Transaction } from "kysely";
import { rebuildIn, type Rebuilding } from "../project/rebuild.js";
import { recordRefusal, type RecordRefusal } from "../refusals.js";
import type { Store } from "../store/open.js";
import type { Tables } from "../tables.js";
import { keptTableNames, keptTables, tablesOfForm, type Counts, type Head, type KeptTable } from "./format.js";
import { checkBackup, rowsIn } from "./read.js";

export interface RestoreOptions {
  /** Throw away what is there. */
  readonly replace?: boolean;
  readonly progress?: Rebuilding;
}

/** What a restore put in. */
export interface Restored {
  /** When the back-up was taken. */
  readonly made: string;
  readonly rows: Counts;
}

/**
 * Puts a back-up into a record, from whichever store it was taken, and works out what rests on it. The file is checked to its end
 * before anything is touched, and all of it is one transaction: when it is killed, the record is as it was.
 * Refused: a file that is not whole, and a record that is not empty, unless it is to be replaced.
 */
export async function restore(store: Store, file: string, { replace = false, progress }: RestoreOptions = {}): Promise<Restored | RecordRefusal> {
  const checked = await checkBackup(file);
  if ("code" in checked) return checked;
  return store.write(async (tx) => {
    if (replace) await empty(tx);
    else if (await hasAnything(tx)) return recordRefusal("record/not-empty");
    await load(tx, file, checked.head);
    await rebuildIn(tx, progress);
    return { made: checked.head.made, rows: checked.counts };
  });
}

/** Puts in what was kept, and nothing that is worked out of it. */
export async function load(tx: Transaction<Tables>, file: string, { form }: Head): Promise<void> {
  for await (const { table, rows } of rowsIn(file, atOnce)) await putIn(tx, table, rows);
  await numberOn(tx, form);
}

const atOnce = 200;

async function hasAnything(tx: Transaction<Tables>): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select ${sql.join(keptTableNames.map((table) => sql`exists (select from ${sql.table(table)})`), sql` or `)} as any`.execute(tx);
  return rows[0]!.any;
}

const empty = async (tx: Transaction<Tables>): Promise<void> =>
  void (await sql`truncate ${sql.join(keptTableNames.map((table) => sql.table(table)))} restart identity`.execute(tx));

async function putIn(tx: Transaction<Tables>, table: KeptTable, rows: readonly string[]): Promise<void> {
  const columns = sql.join(Object.keys(JSON.parse(rows[0]!) as object).map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${columns}) select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${`[${rows.join(",")}]`}::json)`.execute(tx);
}

/** Lets numbers go on behind those that were put in. */
async function numberOn(tx: Transaction<Tables>, form: number): Promise<void> {
  for (const table of tablesOfForm(form)) {
    if (keptTables[table][0] !== "number") continue;
    await sql`select setval(pg_get_serial_sequence(${table}, 'number'), coalesce((select max(number) from ${sql.table(table)}), 0) + 1, false)`.execute(tx);
  }
  if (form >= 5) await sql`select setval('file_number', coalesce((select max(file) from file_act), 0) + 1, false)`.execute(tx);
  for (const kind of ["exchange", "person"] as const)
    await sql`select setval(${`${kind}_number`}::regclass, coalesce((select max(number) from naming where kind = ${kind}), 0) + 1, false)`.execute(tx);
}
