import { sql, type Kysely } from "kysely";
import type { FileDeed, Granted, GrantedTo } from "../../model/file.js";
import { fileId } from "../../model/file.js";
import { dispatchId } from "../../model/record-id.js";
import type { Asker, Scope } from "../store/scope.js";
import type { Row, Tables } from "../tables.js";

/** A file as it stands in a list. */
export interface ListedFile {
  readonly id: string;
  readonly name: string;
  readonly closed: boolean;
  readonly made: { readonly at: string; readonly by: string };
  /** Whom it names as its keepers. */
  readonly keepers: readonly GrantedTo[];
  /** What it holds; null for somebody who may only know that it exists. */
  readonly holds: number | null;
  /** What whoever asks may do there; null for nothing but know that it exists. */
  readonly may: Granted | null;
}

export interface FileEntry {
  readonly kind: string;
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly at: string;
  readonly by: string;
}

/** What somebody did with a file. */
export interface FileDone {
  readonly at: string;
  readonly by: string;
  readonly does: FileDeed;
  /** What was put in or taken out. */
  readonly thing: string | null;
  readonly to: GrantedTo | null;
  readonly may: Granted | null;
  readonly name: string | null;
  readonly because: string | null;
}

/** A line of the reading log. */
export interface FileRead {
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly account: string | null;
  readonly organisation: string | null;
  readonly dispatch: string;
  readonly door: string;
  readonly asked: string;
}

/** Everything somebody has who is asked for: ids by which files name them. */
const names = ({ account, organisation }: Asker) => sql<boolean>`((g.to_kind = 'person' and g.to_id = ${account}) or (g.to_kind = 'organisation' and g.to_id = ${organisation}))`;

/** What a file lets somebody do: the most of what it says of them and of their organisation. */
const mayOf = (asker: Scope) => (asker === null ? sql<Granted>`'keep'` : sql<Granted | null>`
  (select g.may from file_grant g where g.file = file.number and ${names(asker)} order by array_position(array['keep', 'write', 'read'], g.may) limit 1)`);

/** Files, by name. `known` says whether closed ones that do not let the asker in are among them, by their name alone. */
export async function filesOf(db: Kysely<Tables>, asker: Scope, { number, known }: { readonly number?: number; readonly known: boolean }): Promise<readonly ListedFile[]> {
  const { rows } = await sql<{ number: number; name: string; closed: boolean; made_at: string; made_by: string; keepers: readonly GrantedTo[]; holds: number; may: Granted | null }>`
    select number, name, closed, made_at, made_by, ${mayOf(asker)} as may, (select count(*)::integer from file_entry where file = file.number) as holds,
      coalesce((select json_agg(json_build_object('kind', to_kind, 'id', to_id, 'name', to_name) order by at, to_id) from file_grant where file_grant.file = file.number and may = 'keep'), '[]'::json) as keepers
    from file ${number === undefined ? sql`` : sql`where number = ${number}`} order by lower(name), number`.execute(db);
  return rows.flatMap(({ number: of, name, closed, made_at, made_by, keepers, holds, may }) => (closed && may === null && !known ? []
    : [{ id: fileId(of), name, closed, made: { at: made_at, by: made_by }, keepers, holds: closed && may === null ? null : holds, may: closed ? may : may ?? "read" }]));
}

/** What a file holds; of dispatches their heads, as far as `db` may see them. */
export async function entriesOf(db: Kysely<Tables>, file: number): Promise<readonly FileEntry[]> {
  const rows = await db.selectFrom("file_entry").leftJoin("dispatch", "dispatch.number", "file_entry.dispatch")
    .select(["file_entry.kind", "file_entry.thing as id", "dispatch.title", "dispatch.publisher", "dispatch.published", "file_entry.at", "file_entry.by"])
    .where("file", "=", file).orderBy("file_entry.dispatch").orderBy("file_entry.thing").limit(10_000).execute();
  return rows;
}

export async function grantsOf(db: Kysely<Tables>, file: number): Promise<readonly { readonly to: GrantedTo; readonly may: Granted; readonly at: string; readonly by: string }[]> {
  const rows = await db.selectFrom("file_grant").selectAll().where("file", "=", file).orderBy("at").orderBy("to_id").execute();
  return rows.map(({ to_kind, to_id, to_name, may, at, by }) => ({ to: { kind: to_kind, id: to_id, name: to_name }, may, at, by }));
}

/** What people did with a file, the latest first, as far as it is about nothing that `db` does not see. */
export async function doneWith(db: Kysely<Tables>, file: number): Promise<readonly FileDone[]> {
  const rows = await db.selectFrom("file_act").selectAll().where("file", "=", file)
    .where(sql<boolean>`(kind is distinct from 'dispatch' or substring(thing from 2)::integer in (select number from dispatch))`).orderBy("number", "desc").limit(1_000).execute();
  return rows.map(doneOf);
}

function doneOf({ at, by, does, thing, to_kind, to_id, to_name, may, name, because }: Row<"file_act">): FileDone {
  return { at, by, does, thing, to: to_kind === null || to_id === null ? null : { kind: to_kind, id: to_id, name: to_name }, may, name, because };
}

/** The reading log of a file, the latest first, from before a line on. */
export async function readsOf(db: Kysely<Tables>, file: number, { before, limit }: { readonly before: number | null; readonly limit: number }): Promise<readonly FileRead[]> {
  const rows = await db.selectFrom("file_read").selectAll().where("file", "=", file).$if(before !== null, (all) => all.where("number", "<", before!)).orderBy("number", "desc").limit(limit).execute();
  return rows.map(({ number, at, by, account, organisation, dispatch, door, asked }) => ({ number: Number(number), at, by, account, organisation, dispatch: dispatchId(dispatch), door, asked }));
}

/** Whether any file is closed: where none is, nobody has to be asked who they are. */
export async function hasClosed(db: Kysely<Tables>): Promise<boolean> {
  const { rows: [found] } = await sql<{ any: boolean }>`select exists (select from file where closed) as any`.execute(db);
  return found!.any;
}

/** Those of some dispatches that stand in a closed file. */
export async function closedAmong(db: Kysely<Tables>, dispatches: readonly number[]): Promise<readonly number[]> {
  if (dispatches.length === 0) return [];
  const { rows } = await sql<{ dispatch: number }>`select distinct entry.dispatch from file_entry entry join file on file.number = entry.file and file.closed where entry.dispatch = any(${[...dispatches]}::integer[])`.execute(db);
  return rows.map(({ dispatch }) => dispatch);
}

/** All dispatches that stand in a file. */
export async function dispatchesInFiles(db: Kysely<Tables>): Promise<readonly number[]> {
  const rows = await db.selectFrom("file_entry").select("dispatch").distinct().where("dispatch", "is not", null).execute();
  return rows.map(({ dispatch }) => dispatch!);
}

/** The closed files a dispatch stands in that let the asker read and not write. */
export async function notWritable(db: Kysely<Tables>, asker: Asker, dispatch: number): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select file.name from file_entry entry join file on file.number = entry.file and file.closed where entry.dispatch = ${dispatch}
      and coalesce(${mayOf(asker)}, 'read') = 'read' order by file.number`.execute(db);
  return rows.map(({ name }) => name);
}

/** Whether whoever asks can read at least one closed file: then what they are answered may have to be logged. */
export async function readsClosed(db: Kysely<Tables>, asker: Asker): Promise<boolean> {
  const { rows: [found] } = await sql<{ any: boolean }>`select exists (select from file join file_grant g on g.file = file.number where file.closed and ${names(asker)}) as any`.execute(db);
  return found!.any;
}

/** Whether the record has something under a number, as `db` may see it. */
export async function isThere(db: Kysely<Tables>, table: "merge" | "correction" | "follow_up" | "dispatch" | "notice", number: number): Promise<boolean> {
  const { rows } = await sql`select from ${sql.table(table)} where number = ${number}`.execute(db);
  return rows.length > 0;
}
