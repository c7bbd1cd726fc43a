import { sql, type Transaction } from "kysely";
import type { Tables } from "../tables.js";

/** Works out what a file is, holds and lets in, from what people did with it; null for all files. Of each thing the latest deed counts. */
export async function projectFiles(tx: Transaction<Tables>, file: number | null): Promise<void> {
  const mine = file === null ? sql`true` : sql`file = ${file}`;
  for (const table of ["file_entry", "file_grant"] as const) await sql`delete from ${sql.table(table)} where ${mine}`.execute(tx);
  await sql`delete from file where ${file === null ? sql`true` : sql`number = ${file}`}`.execute(tx);
  await sql`
    insert into file (number, name, closed, made_at, made_by)
    select made.file, (select name from file_act a where a.file = made.file and does in ('made', 'named') order by number desc limit 1),
      coalesce((select does = 'closed' from file_act a where a.file = made.file and does in ('opened', 'closed') order by number desc limit 1), false), made.at, made.by
    from file_act made where does = 'made' and ${mine}`.execute(tx);
  await sql`
    insert into file_entry (file, kind, thing, dispatch, at, by)
    select file, kind, thing, case kind when 'dispatch' then substring(thing from 2)::integer end, at, by from (
      select distinct on (file, kind, thing) * from file_act where does in ('added', 'removed') and ${mine} order by file, kind, thing, number desc) latest where does = 'added'`.execute(tx);
  await sql`
    insert into file_grant (file, to_kind, to_id, to_name, may, at, by)
    select file, to_kind, to_id, to_name, may, at, by from (
      select distinct on (file, to_kind, to_id) * from file_act where does in ('granted', 'revoked') and ${mine} order by file, to_kind, to_id, number desc) latest where does = 'granted'`.execute(tx);
}
