import { sql, type Transaction } from "kysely";
import { applyCorrections } from "../../model/corrections/apply.js";
import type { Reading } from "../../model/reading.js";
import type { Told } from "../../text/source.js";
import { project, projectFirst } from "../project/project.js";
import type { NoticeKind, Tables } from "../tables.js";
import { storable, storableJson } from "./storable.js";

export interface DispatchToKeep {
  /** What it is known by: alignment/gather/identity.ts makes it. */
  readonly key: string;
  readonly url?: string | null;
  readonly slug?: string | null;
  readonly at: string;
}

/** The number of the dispatch that has this key; a new one where none has. */
export async function keepDispatch(tx: Transaction<Tables>, { key, url = null, slug = null, at }: DispatchToKeep): Promise<number> {
  const kept = storable(key);
  const made = await tx.insertInto("dispatch").values({ key: kept, url: url && storable(url), slug: slug && storable(slug), first_seen: at })
    .onConflict((on) => on.column("key").doNothing()).returning("number").executeTakeFirst();
  return made?.number ?? (await tx.selectFrom("dispatch").select("number").where("key", "=", kept).executeTakeFirstOrThrow()).number;
}

export interface RevisionToKeep {
  readonly dispatch: number;
  readonly text: string;
  /** The same for the same words; whoever asks whether a text is known asks by it. */
  readonly hash: string;
  readonly told: Told;
  readonly encoding: string | null;
  /** Where it came from. */
  readonly origin: string | null;
  readonly at: string;
}

/** Keeps the words a dispatch has now, behind those it had. Nothing is worked out of them until they are read. */
export async function keepRevision(tx: Transaction<Tables>, { dispatch, text, hash, told, encoding, origin, at }: RevisionToKeep): Promise<number> {
  // The dispatch is locked by its new head, so that two revisions seen at once get two numbers.
  const { rows } = await sql<{ number: number }>`
    with head as (update dispatch set latest = latest + 1 where number = ${dispatch} returning latest)
    insert into revision (dispatch, number, text_hash, text, told, encoding, origin, seen)
    select ${dispatch}, latest, ${hash}, ${storable(text)}, ${storableJson(told)}::jsonb, ${encoding}, ${origin && storable(origin)}, ${at}::timestamptz from head
    returning number`.execute(tx);
  return rows[0]!.number;
}

export interface ReadingToKeep {
  readonly dispatch: number;
  readonly revision: number;
  readonly reading: Reading;
  readonly at: string;
}

/** What a kept reading goes by. */
export interface KeptReading {
  readonly reading: number;
  /** The record's numbers by the reading's own ids, before anything was merged; of the corrected reading. */
  readonly exchanges: ReadonlyMap<string, number>;
  readonly people: ReadonlyMap<string, number>;
}

/** Keeps a reading and works out what rests on it. Its text stands in the revision. */
export async function keepReading(tx: Transaction<Tables>, { dispatch, revision, reading, at }: ReadingToKeep): Promise<KeptReading> {
  const { text: _, ...body } = reading;
  const { number, before } = await tx.insertInto("reading").values({ dispatch, revision, engine: body.engine, read_at: at, body: storableJson(body) })
    .returning((row) => ["number", row.selectFrom("dispatch").select("dispatch.reading").where("dispatch.number", "=", dispatch).as("before")]).executeTakeFirstOrThrow();
  const { names } = before === null
    ? await projectFirst(tx, { number, dispatch, revision, readAt: at, machine: reading, corrected: applyCorrections(reading, []), corrections: [], carriedMisfits: [] })
    : await project(tx, dispatch);
  return { reading: number, exchanges: names!.exchange, people: names!.person };
}

export interface NoticeToKeep {
  readonly dispatch: number;
  readonly kind: NoticeKind;
  /** Of an embargo: the instant it ends. */
  readonly until?: string | null;
  readonly because?: string | null;
  readonly by: string;
  readonly at: string;
}

/** Keeps that a dispatch was withdrawn, embargoed, released or restored; its revisions stay. */
export async function keepNotice(tx: Transaction<Tables>, { dispatch, kind, until = null, because = null, by, at }: NoticeToKeep): Promise<number> {
  const { number } = await tx.insertInto("notice").values({ dispatch, kind, until, because: because && storable(because), by: storable(by), at }).returning("number").executeTakeFirstOrThrow();
  await project(tx, dispatch);
  return number;
}
