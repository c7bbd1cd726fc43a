import type { Kysely, Transaction } from "kysely";
import type { Held, Key } from "../../alignment/gather/identity.js";
import type { DispatchState, Tables } from "../tables.js";
import { storable } from "../write/storable.js";

/** What the record has under a key, with the words of its earlier revisions; null for nothing. */
export async function heldUnder(db: Kysely<Tables>, key: string): Promise<Held | null> {
  const found = await db.selectFrom("dispatch").select(["number", "key", "latest"]).where("key", "=", storable(key)).executeTakeFirst();
  if (!found || found.latest === 0) return null;
  const { text } = await db.selectFrom("revision").select("text").where("dispatch", "=", found.number).where("number", "=", found.latest).executeTakeFirstOrThrow();
  return { dispatch: found.number, key: found.key, by: byOf(found.key), text };
}

/** All dispatches whose newest words are these, the first first; so many at most. */
export async function heldWithWords(db: Kysely<Tables>, hash: string): Promise<readonly Held[]> {
  const found = await db.selectFrom("revision").innerJoin("dispatch", "dispatch.number", "revision.dispatch").select(["dispatch.number as dispatch", "dispatch.key"])
    .where("revision.text_hash", "=", hash).whereRef("revision.number", "=", "dispatch.latest").orderBy("dispatch.number").limit(50).execute();
  return found.map(({ dispatch, key }) => ({ dispatch, key, by: byOf(key), text: "" }));
}

const byOf = (key: string): Key["by"] => (["url", "slug", "id", "file"] as const).find((by) => key.startsWith(`${by}:`)) ?? "text";

/** Lets nobody else change a dispatch until the transaction ends. */
export async function holdDispatch(tx: Transaction<Tables>, dispatch: number): Promise<void> {
  await tx.selectFrom("dispatch").select("number").where("number", "=", dispatch).forUpdate().execute();
}

/** Where a dispatch stands in the record. */
export interface Stand {
  readonly state: DispatchState;
  readonly embargoedUntil: string | null;
  readonly revision: number;
  /** Numbers of what it was put together with; of an account that is its own number where it was with none. */
  readonly account: number;
  readonly exchanges: readonly number[];
}

export async function standOf(db: Kysely<Tables>, dispatch: number): Promise<Stand> {
  const { state, embargoed_until, latest } = await db.selectFrom("dispatch").select(["state", "embargoed_until", "latest"]).where("number", "=", dispatch).executeTakeFirstOrThrow();
  const account = await db.selectFrom("account_dispatch").select("account").where("dispatch", "=", dispatch).executeTakeFirst();
  const exchanges = await db.selectFrom("exchange_account").select("exchange").distinct().where("dispatch", "=", dispatch).orderBy("exchange").execute();
  return { state, embargoedUntil: embargoed_until, revision: latest, account: account?.account ?? dispatch, exchanges: exchanges.map(({ exchange }) => exchange) };
}
