import type { Kysely } from "kysely";
import { revisionId } from "../../../model/record-id.js";
import { currentReading, readingAsOf, type Current } from "../../project/current.js";
import type { Tables } from "../../tables.js";

/** The reading of a dispatch that counts; of one of its revisions the newest reading of that. Null where there is none. */
export async function readingFor(db: Kysely<Tables>, dispatch: number, revision: number | null): Promise<Current | null> {
  if (revision === null) return currentReading(db, dispatch);
  const newest = await db.selectFrom("reading").select("number").where("dispatch", "=", dispatch).where("revision", "=", revision).orderBy("number", "desc").limit(1).executeTakeFirst();
  return newest ? readingAsOf(db, dispatch, newest.number) : null;
}

/** What dispatches call exchanges that go by some numbers by themselves: "x1". In the order of the numbers. */
export async function calledThere(db: Kysely<Tables>, owns: readonly number[]): Promise<readonly (string | null)[]> {
  const rows = await db.selectFrom("exchange_account").select(["own", "local"]).where("own", "in", owns).execute();
  return owns.map((own) => rows.find((row) => row.own === own)?.local ?? null);
}

/** The day a dispatch was withdrawn by whoever published it; null where it stands. */
export async function withdrawnOn(db: Kysely<Tables>, dispatch: number): Promise<string | null> {
  const row = await db.selectFrom("dispatch as d").innerJoin("notice as n", "n.dispatch", "d.number").select("n.at")
    .where("d.number", "=", dispatch).where("d.state", "=", "withdrawn").where("n.kind", "=", "withdrawn").orderBy("n.number", "desc").limit(1).executeTakeFirst();
  return row ? row.at.slice(0, 10) : null;
}

/** The revisions of a dispatch after its first, with the day each came; none where it stands as it was first published. */
export async function editsOf(db: Kysely<Tables>, dispatch: number): Promise<readonly { readonly id: string; readonly at: string }[]> {
  const rows = await db.selectFrom("revision").select(["number", "seen"]).where("dispatch", "=", dispatch).where("number", ">", 1).orderBy("number").execute();
  return rows.map(({ number, seen }) => ({ id: revisionId(dispatch, number), at: seen.slice(0, 10) }));
}
