import type { Kysely, Transaction } from "kysely";
import type { Tables } from "../tables.js";
import { storable, storableJson } from "../write/storable.js";

type Db = Kysely<Tables> | Transaction<Tables>;

/** How a key ended: another follows it, or it was withdrawn. */
export interface KeyEnd {
  readonly how: "replaced" | "revoked";
  readonly follows: string | null;
  readonly reason: string | null;
  readonly at: string;
  readonly by: string;
}

/** A key as it is kept, and what became of it. */
export interface KeptKey {
  readonly fingerprint: string;
  readonly organisation: string;
  /** As seal/key-file.ts locks it. */
  readonly locked: object;
  readonly at: string;
  readonly by: string;
  readonly ends: readonly KeyEnd[];
}

/** A locked key, by what the record knows it by. */
export interface LockedKey {
  readonly fingerprint: string;
  readonly organisation: string;
}

export async function keepKey(tx: Transaction<Tables>, locked: LockedKey, at: string, by: string): Promise<void> {
  await tx.insertInto("signing_key").values({ fingerprint: locked.fingerprint, organisation: storable(locked.organisation), locked: storableJson(locked), at, by: storable(by) }).execute();
}

/** Says that a key signs nothing any more: another follows it, or it is withdrawn. Each can be said once. */
export async function endKey(tx: Transaction<Tables>, fingerprint: string, { how, follows, reason, at, by }: KeyEnd): Promise<void> {
  await tx.insertInto("signing_key_end").values({ fingerprint, how, follows, reason: reason && storable(reason), at, by: storable(by) }).execute();
}

/** The keys of the record, oldest first; of one organisation where it is named. */
export async function keysKept(db: Db, organisation: string | null = null): Promise<readonly KeptKey[]> {
  const asked = db.selectFrom("signing_key").selectAll().orderBy("at").orderBy("fingerprint");
  const keys = await (organisation === null ? asked : asked.where("organisation", "=", storable(organisation))).execute();
  const ends = await db.selectFrom("signing_key_end").selectAll().orderBy("at").execute();
  return keys.map((key) => ({ ...key, ends: ends.filter(({ fingerprint }) => fingerprint === key.fingerprint).map(({ fingerprint: _fingerprint, ...end }) => end) }));
}
