import type { Kysely, Transaction } from "kysely";
import type { Tables } from "../tables.js";
import { storable, storableJson } from "../write/storable.js";
import type { LanguageVersion, ProcedureAddressTable, ProcedureEntryTable, ProcedureLookTable, ProcedurePrivateTable, ProcedureScanTable, ProcedureSeatTable, ProcedureTable, ProcedureTextTable } from "./tables.js";
import type { Selectable } from "kysely";

// What is kept of common texts, put in and asked for. Nothing is worked out here: a procedure is what its entries say.

type Db = Kysely<Tables> | Transaction<Tables>;

export type ProcedureRow = Selectable<ProcedureTable>;
export type EntryRow = Selectable<ProcedureEntryTable>;
export type TextRow = Selectable<ProcedureTextTable>;
export type SeatRow = Selectable<ProcedureSeatTable>;
export type PrivateRow = Selectable<ProcedurePrivateTable>;
export type LookRow = Selectable<ProcedureLookTable>;
export type AddressRow = Selectable<ProcedureAddressTable>;

/** Begins a procedure. Gives its number. */
export async function keepProcedure(tx: Transaction<Tables>, { header, hash, title, profile, keeper, at, by }: Omit<ProcedureRow, "number">): Promise<number> {
  const { number } = await tx.insertInto("procedure").values({ header, hash, title: storable(title), profile, keeper: storable(keeper), at, by: storable(by) }).returning("number").executeTakeFirstOrThrow();
  return number;
}

/** One procedure; null where there is none. `hold` lets nobody else add an entry before this transaction ends. */
export async function procedureNumbered(db: Db, number: number, hold = false): Promise<ProcedureRow | null> {
  const asked = db.selectFrom("procedure").selectAll().where("number", "=", number);
  return (await (hold ? asked.forUpdate() : asked).executeTakeFirst()) ?? null;
}

/** All procedures, the newest first. */
export const proceduresKept = (db: Db): Promise<readonly ProcedureRow[]> => db.selectFrom("procedure").selectAll().orderBy("number", "desc").execute();

/** Adds a signed line to a log. Fails where its number or its act is there already. */
export async function keepEntry(tx: Transaction<Tables>, entry: EntryRow): Promise<void> {
  await tx.insertInto("procedure_entry").values({ ...entry, person: entry.person && storable(entry.person) }).execute();
}

/** The lines of a log from a number on, in their order. */
export const entriesFrom = (db: Db, procedure: number, from: number): Promise<readonly EntryRow[]> =>
  db.selectFrom("procedure_entry").selectAll().where("procedure", "=", procedure).where("n", ">=", from).orderBy("n").execute();

/** The entry that an act made, by the name its sender gave it; null where it has not come. */
export const entryOfAct = async (db: Db, procedure: number, act: string): Promise<EntryRow | null> =>
  (await db.selectFrom("procedure_entry").selectAll().where("procedure", "=", procedure).where("act", "=", act).executeTakeFirst()) ?? null;

/** How many entries of a procedure one account made, the refused ones among them. */
export async function entriesBy(db: Db, procedure: number, account: string): Promise<number> {
  const { count } = await db.selectFrom("procedure_entry").select((of) => of.fn.countAll<number>().as("count")).where("procedure", "=", procedure).where("account", "=", account).executeTakeFirstOrThrow();
  return count;
}

/** Keeps the words of a version. Gives the number. */
export async function keepText(tx: Transaction<Tables>, { procedure, version, hash, languages, at, by }: Omit<TextRow, "number">): Promise<number> {
  const { number } = await tx.insertInto("procedure_text").values({ procedure, version: storable(version), hash, languages: storableJson(languages), at, by: storable(by) }).returning("number").executeTakeFirstOrThrow();
  return number;
}

/** All versions of a text, oldest first. A version's later words replace its earlier ones until it is placed. */
export const textsOf = (db: Db, procedure: number): Promise<readonly TextRow[]> => db.selectFrom("procedure_text").selectAll().where("procedure", "=", procedure).orderBy("number").execute();

/** Every text of every procedure that has this hash in any language, with its version: for whoever looks for adopted words. */
export const textsWithHash = (db: Db, hash: string): Promise<readonly TextRow[]> => db.selectFrom("procedure_text").selectAll().where("hash", "=", hash).orderBy("number").execute();

export async function keepSeat(tx: Transaction<Tables>, seat: Omit<SeatRow, "number">): Promise<number> {
  const { number } = await tx.insertInto("procedure_seat").values({ ...seat, name: storable(seat.name), office: seat.office && storable(seat.office), by: storable(seat.by) }).returning("number").executeTakeFirstOrThrow();
  return number;
}

/** Every giving and taking of seats, in order; of all procedures without a number. */
export function seatsKept(db: Db, procedure: number | null): Promise<readonly SeatRow[]> {
  const all = db.selectFrom("procedure_seat").selectAll().orderBy("number");
  return (procedure === null ? all : all.where("procedure", "=", procedure)).execute();
}

/** Keeps a scan; the same bytes once. */
export async function keepScan(tx: Transaction<Tables>, scan: ProcedureScanTable): Promise<void> {
  await tx.insertInto("procedure_scan").values({ ...scan, name: storable(scan.name), by: storable(scan.by) }).onConflict((on) => on.columns(["procedure", "hash"]).doNothing()).execute();
}

export const scanWithHash = async (db: Db, procedure: number, hash: string): Promise<Selectable<ProcedureScanTable> | null> =>
  (await db.selectFrom("procedure_scan").selectAll().where("procedure", "=", procedure).where("hash", "=", hash).executeTakeFirst()) ?? null;

/** The scans of a procedure, without their bytes. */
export const scansOf = (db: Db, procedure: number): Promise<readonly Omit<Selectable<ProcedureScanTable>, "bytes">[]> =>
  db.selectFrom("procedure_scan").select(["procedure", "hash", "name", "type", "at", "by"]).where("procedure", "=", procedure).orderBy("at").orderBy("hash").execute();

export async function keepPrivate(tx: Transaction<Tables>, { procedure, party, kind, about, body, account, at, by }: Omit<PrivateRow, "number">): Promise<number> {
  const { number } = await tx.insertInto("procedure_private").values({ procedure, party: storable(party), kind, about, body: storableJson(body), account, at, by: storable(by) }).returning("number").executeTakeFirstOrThrow();
  return number;
}

/** What one delegation keeps to itself, oldest first. */
export const privateOf = (db: Db, procedure: number, party: string): Promise<readonly PrivateRow[]> =>
  db.selectFrom("procedure_private").selectAll().where("procedure", "=", procedure).where("party", "=", storable(party)).orderBy("number").execute();

export async function keepLook(tx: Transaction<Tables>, look: Omit<LookRow, "number">): Promise<void> {
  await tx.insertInto("procedure_look").values({ ...look, place: look.place && storable(look.place), found: storable(look.found), by: storable(look.by) }).execute();
}

export const looksOf = (db: Db, procedure: number): Promise<readonly LookRow[]> => db.selectFrom("procedure_look").selectAll().where("procedure", "=", procedure).orderBy("number").execute();

export async function keepAddress(tx: Transaction<Tables>, address: Omit<AddressRow, "number">): Promise<void> {
  await tx.insertInto("procedure_address").values({ ...address, address: storable(address.address), party: address.party && storable(address.party), by: storable(address.by) }).execute();
}

/** Every adding and removing of addresses, in order. */
export const addressesKept = (db: Db, procedure: number): Promise<readonly AddressRow[]> => db.selectFrom("procedure_address").selectAll().where("procedure", "=", procedure).orderBy("number").execute();

export type { LanguageVersion };
