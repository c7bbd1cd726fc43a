import { dropVisible, makeVisible, visibleMark, visibleSchema } from "../files/visible.js";
import { migrations, newestForm } from "../migrations/index.js";
import { recordRefusal, type RecordRefusal } from "../refusals.js";
import type { Engine } from "./engine.js";

/** The setting that says that everything has to be worked out anew before anybody asks. */
export const rebuildDue = "rebuild-due";

/**
 * Brings a record to the newest form, each step with its note in one transaction. Two programs that do so at once take turns.
 * Refused: a record of a newer form than is known, and a database whose tables are somebody else's; neither is touched. `upTo` stops at an older form, for tests.
 */
export async function migrate(engine: Engine, starting: () => void = () => undefined, upTo: number = newestForm): Promise<RecordRefusal | null> {
  const before = await formOf(engine);
  if (before === "not ours") return recordRefusal("record/not-ours", "this server");
  if (before > newestForm) return recordRefusal("record/too-new", String(before), String(newestForm));
  if (before === newestForm && (await visibleOf(engine)) === markOf(newestForm)) return null;
  starting();
  // "ente" in ASCII: the same number for everyone who migrates a record in this database.
  await engine.run("select pg_advisory_lock(1701737573)");
  try {
    await engine.run("create table if not exists migration (number integer primary key, name text not null, at timestamptz not null default now())");
    const now = await formOf(engine) as number;
    // Views of other forms would hold the tables as they were.
    await engine.run(dropVisible);
    for (const { number, name, sql, rebuild } of migrations.filter((one) => one.number > now && one.number <= upTo)) {
      const due = rebuild ? `insert into setting (name, value) select '${rebuildDue}', '${number}' where exists (select from dispatch) on conflict do nothing;` : "";
      await engine.run(`begin; ${sql}; ${due} insert into migration (number, name) values (${number}, '${name}'); commit`).catch(async (error: unknown) => {
        await engine.run("rollback");
        throw error;
      });
    }
    // The views are those of the newest form; older ones are only passed through.
    if (upTo === newestForm) await engine.run(`begin; ${makeVisible(markOf(newestForm))}; commit`);
    return null;
  } finally {
    await engine.run("select pg_advisory_unlock(1701737573)");
  }
}

/** The form a record has; 0 for an empty database. */
export async function formOf(engine: Engine): Promise<number | "not ours"> {
  const { rows } = await engine.query("select to_regclass('migration')::text as ours, to_regclass('dispatch')::text as dispatch", []);
  const { ours, dispatch } = rows[0] as { ours: string | null; dispatch: string | null };
  if (ours === null) return dispatch === null ? 0 : "not ours";
  const form = await engine.query("select coalesce(max(number), 0) as form from migration", []);
  return Number(form.rows[0]!["form"]);
}

/** Views of another version, or over tables of another form, are made anew. */
const markOf = (form: number): string => `${visibleMark} ${form}`;

/** The mark of the views a record has; null for none. */
async function visibleOf(engine: Engine): Promise<string | null> {
  const { rows } = await engine.query("select obj_description(to_regnamespace($1)::oid, 'pg_namespace') as mark", [visibleSchema]);
  return rows[0]!["mark"] as string | null;
}
