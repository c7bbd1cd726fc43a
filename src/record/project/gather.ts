import { sql, type Transaction } from "kysely";
import type { Tables } from "../tables.js";

/**
 * Waits until no other transaction is at work on what belongs to several dispatches: exchanges, people, parties, accounts, groups.
 * Held until the end of the transaction. What belongs to one dispatch alone is written before, by all at the same time.
 */
export async function waitToGather(tx: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(1701737573, 1)`.execute(tx);
}
