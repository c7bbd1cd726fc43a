import { sql, type Insertable, type Transaction } from "kysely";
import type { Tables } from "../tables.js";
import { storable } from "../write/storable.js";
import { projectFiles } from "./project.js";

/** Something somebody does with a file. */
export type FileAct = Omit<Insertable<Tables["file_act"]>, "number">;

/** The number of a file that is to be made. */
export async function newFileNumber(tx: Transaction<Tables>): Promise<number> {
  const { rows: [next] } = await sql<{ number: number }>`select nextval('file_number')::integer as number`.execute(tx);
  return next!.number;
}

/** Keeps what somebody does with one file, and lets it hold from now on. What was done before stays. */
export async function keepFileActs(tx: Transaction<Tables>, acts: readonly FileAct[]): Promise<void> {
  if (acts.length === 0) return;
  // Two who do something with one file at once: what holds afterwards is worked out of both.
  await sql`select pg_advisory_xact_lock(1701737573, 2)`.execute(tx);
  await tx.insertInto("file_act").values(acts.map((act) => ({
    ...act, by: storable(act.by), name: act.name == null ? null : storable(act.name), because: act.because == null ? null : storable(act.because), to_name: act.to_name == null ? null : storable(act.to_name),
  }))).execute();
  for (const file of new Set(acts.map((act) => act.file))) await projectFiles(tx, file);
}

/** Who read something, and by which way. */
export interface Reader {
  readonly by: string;
  readonly account: string | null;
  readonly organisation: string | null;
  readonly door: string;
  readonly asked: string;
}

/**
 * Keeps that dispatches were read, a line for each closed file they stand in. To be durable before anybody is answered. Gives
 * how many lines it came to; dispatches of no closed file leave none.
 */
export async function keepReads(tx: Transaction<Tables>, dispatches: readonly number[], { by, account, organisation, door, asked }: Reader, at: string): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    insert into file_read (file, dispatch, at, by, account, organisation, door, asked)
    select entry.file, entry.dispatch, ${at}::timestamptz, ${storable(by)}::text, ${account}::text, ${organisation}::text, ${door}::text, ${storable(asked.slice(0, 500))}::text
    from file_entry entry join file on file.number = entry.file and file.closed where entry.dispatch = any(${[...dispatches]}::integer[]) order by entry.file, entry.dispatch`.execute(tx);
  return Number(numAffectedRows);
}
