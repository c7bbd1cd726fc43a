import type { Kysely, Selectable, Transaction } from "kysely";
import type { Entered } from "../../conduct/deeds.js";
import type { Tables } from "../tables.js";
import { storable, storableJson } from "../write/storable.js";
import type { ConductedEntryTable } from "./tables.js";

// What is kept of exchanges that are conducted here: put in and asked for. What an exchange is by now, its entries say.

type Db = Kysely<Tables> | Transaction<Tables>;

/** An exchange with all that was entered of it, oldest first. */
export interface KeptExchange {
  readonly number: number;
  readonly uid: string;
  readonly at: string;
  readonly log: readonly Entered[];
}

/** Begins an exchange; gives its number. */
export async function keepConducted(tx: Transaction<Tables>, { uid, at, by }: { readonly uid: string; readonly at: string; readonly by: string }): Promise<number> {
  const { number } = await tx.insertInto("conducted").values({ uid, at, by: storable(by) }).returning("number").executeTakeFirstOrThrow();
  return number;
}

/** Adds an entry. Fails where its number or its key is there already. */
export async function keepConductedEntry(tx: Transaction<Tables>, conducted: number, { number, at, by, account, organisation, party, key, deed }: Entered): Promise<void> {
  await tx.insertInto("conducted_entry").values({ conducted, n: number, at, by: storable(by), account, organisation, party: party && storable(party), key: key && storable(key), deed: storableJson(deed) }).execute();
}

/** One exchange with its log; null where there is none. `hold` lets nobody else add an entry before this transaction ends. */
export async function conductedNumbered(db: Db, number: number, hold = false): Promise<KeptExchange | null> {
  if (!Number.isSafeInteger(number) || number < 1 || number > 2_147_483_647) return null;
  const asked = db.selectFrom("conducted").select(["number", "uid", "at"]).where("number", "=", number);
  const row = await (hold ? asked.forUpdate() : asked).executeTakeFirst();
  return row === undefined ? null : { ...row, log: (await db.selectFrom("conducted_entry").selectAll().where("conducted", "=", number).orderBy("n").execute()).map(enteredOf) };
}

/** The number of the exchange that calendars know by this UID; null where there is none. */
export const conductedOfUid = async (db: Db, uid: string): Promise<number | null> => (await db.selectFrom("conducted").select("number").where("uid", "=", uid).executeTakeFirst())?.number ?? null;

/** Every exchange with its log, the newest first. */
export async function allConducted(db: Db): Promise<readonly KeptExchange[]> {
  const heads = await db.selectFrom("conducted").select(["number", "uid", "at"]).orderBy("number", "desc").execute();
  const logs = new Map<number, Entered[]>();
  for (const row of await db.selectFrom("conducted_entry").selectAll().orderBy("conducted").orderBy("n").execute()) {
    const log = logs.get(row.conducted);
    if (log === undefined) logs.set(row.conducted, [enteredOf(row)]);
    else log.push(enteredOf(row));
  }
  return heads.map((head) => ({ ...head, log: logs.get(head.number) ?? [] }));
}

const enteredOf = ({ n, at, by, account, organisation, party, key, deed }: Selectable<ConductedEntryTable>): Entered => ({ number: n, at, by, account, organisation, party, key, deed });
