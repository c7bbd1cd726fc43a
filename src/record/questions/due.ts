import { sql, type Kysely } from "kysely";
import type { Told } from "../../text/source.js";
import type { Tables } from "../tables.js";

/** The newest revision of a dispatch, to be read again. */
export interface DueReading {
  readonly dispatch: number;
  /** The reading that counts now. */
  readonly reading: number;
  readonly engine: string;
  readonly title: string | null;
  readonly text: string;
  readonly told: Told;
  readonly encoding: string | null;
}

/**
 * Dispatches whose reading that counts was made by another engine (`all`: by whichever), in the order these were made, after a
 * certain reading. So a run that was cut off goes on where it was, and what is read meanwhile comes in its turn.
 */
export async function dueForReading(db: Kysely<Tables>, { engine, all, after, limit }: { readonly engine: string; readonly all: boolean; readonly after: number; readonly limit: number }): Promise<readonly DueReading[]> {
  const { rows } = await sql<DueReading>`
    select dispatch.number as dispatch, reading.number as reading, reading.engine, dispatch.title, revision.text, revision.told, revision.encoding
    from dispatch join reading on reading.number = dispatch.reading
    join revision on revision.dispatch = dispatch.number and revision.number = dispatch.latest
    where reading.number > ${after} ${all ? sql`` : sql`and reading.engine <> ${engine}`}
    order by reading.number limit ${limit}`.execute(db);
  return rows;
}

/** How many of them there are. */
export async function countDue(db: Kysely<Tables>, { engine, after }: { readonly engine: string; readonly after: number }): Promise<number> {
  const { rows } = await sql<{ due: number }>`select count(*)::integer as due from dispatch join reading on reading.number = dispatch.reading where reading.number > ${after} and reading.engine <> ${engine}`.execute(db);
  return rows[0]!.due;
}

/** The number of the newest reading there is; 0 for none. */
export async function newestReading(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ newest: number | null }>`select max(number) as newest from reading`.execute(db);
  return rows[0]?.newest ?? 0;
}

/** A setting of the record; null where it has none. */
export async function settingOf(db: Kysely<Tables>, name: string): Promise<string | null> {
  return (await db.selectFrom("setting").select("value").where("name", "=", name).executeTakeFirst())?.value ?? null;
}

/** The dispatch a correction was made on; null for a number no correction has. */
export async function dispatchOfCorrection(db: Kysely<Tables>, correction: number): Promise<number | null> {
  return (await db.selectFrom("correction").select("dispatch").where("number", "=", correction).executeTakeFirst())?.dispatch ?? null;
}

/** The numbers by which the exchanges and people of a reading go. */
export async function namesIn(db: Kysely<Tables>, reading: number): Promise<{ readonly exchanges: ReadonlyMap<string, number>; readonly people: ReadonlyMap<string, number> }> {
  const rows = await db.selectFrom("naming").select(["kind", "local", "number"]).where("reading", "=", reading).execute();
  const of = (kind: string) => new Map(rows.filter((row) => row.kind === kind).map(({ local, number }) => [local, number]));
  return { exchanges: of("exchange"), people: of("person") };
}

/** Whether the record has a dispatch of that number. */
export async function hasDispatch(db: Kysely<Tables>, dispatch: number): Promise<boolean> {
  return (await db.selectFrom("dispatch").select("number").where("number", "=", dispatch).executeTakeFirst()) !== undefined;
}

/** What is kept of the feeds, each under the address by which it is followed. */
export async function feedsKept(db: Kysely<Tables>): Promise<readonly { readonly feed: string; readonly state: Tables["feed"]["state"]["__select__"] }[]> {
  const rows = await db.selectFrom("feed").select(["url", "state"]).orderBy("url").execute();
  return rows.map(({ url, state }) => ({ feed: url, state }));
}
