import { sql, type Kysely, type Transaction } from "kysely";
import type { Tables } from "../tables.js";
import { storable, storableJson } from "../write/storable.js";

// What is to be sent to somebody outside, and what became of it. Anything of the record may have messages; none depends on them.

type Db = Kysely<Tables> | Transaction<Tables>;

export interface MessageToKeep {
  readonly kind: "mail" | "hook";
  /** What it is about: "t3". */
  readonly about: string;
  readonly address: string;
  readonly body: unknown;
  /** The same is not sent twice: a name for this message. */
  readonly once: string;
  readonly at: string;
  readonly by: string;
}

export interface WaitingMessage extends Omit<MessageToKeep, "once" | "by"> {
  readonly number: number;
  /** How often it was tried. */
  readonly tries: number;
}

/** Keeps a message to be sent; one that was kept under the same name is not kept again. */
export async function keepMessage(tx: Transaction<Tables>, { kind, about, address, body, once, at, by }: MessageToKeep): Promise<void> {
  await tx.insertInto("outgoing").values({ kind, about, address: storable(address), body: storableJson(body), once: storable(once), at, by: storable(by) }).onConflict((on) => on.column("once").doNothing()).execute();
}

/** Messages that were neither sent nor given up, and are due, the oldest first. */
export async function messagesDue(db: Db, now: string, most: number): Promise<readonly WaitingMessage[]> {
  const rows = await db.selectFrom("outgoing as o").select(["o.number", "o.kind", "o.about", "o.address", "o.body", "o.at"])
    .select((of) => of.selectFrom("outgoing_try as t").select((count) => count.fn.countAll<number>().as("count")).whereRef("t.outgoing", "=", "o.number").as("tries"))
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom("outgoing_try as t").select(sql<number>`1`.as("one")).whereRef("t.outgoing", "=", "o.number").where((or) => or.or([or("t.result", "in", ["sent", "given-up"]), or("t.again", ">", now)])))))
    .orderBy("o.number").limit(most).execute();
  return rows.map((row) => ({ ...row, tries: row.tries ?? 0 }));
}

/** What became of one attempt; `again` is the instant before which it is not tried again. */
export async function keepTry(tx: Transaction<Tables>, outgoing: number, n: number, at: string, result: "sent" | "failed" | "given-up", why: string | null, again: string | null): Promise<void> {
  await tx.insertInto("outgoing_try").values({ outgoing, n, at, result, why: why && storable(why), again }).onConflict((on) => on.columns(["outgoing", "n"]).doNothing()).execute();
}

/** How many messages wait. */
export async function messagesWaiting(db: Db): Promise<number> {
  const { count } = await db.selectFrom("outgoing as o").select((of) => of.fn.countAll<number>().as("count"))
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom("outgoing_try as t").select(sql<number>`1`.as("one")).whereRef("t.outgoing", "=", "o.number").where("t.result", "in", ["sent", "given-up"])))).executeTakeFirstOrThrow();
  return count;
}
