import type { Kysely } from "kysely";
import type { Tables } from "../tables.js";

type Db = Kysely<Tables>;

export interface PasskeyHeld {
  readonly id: string;
  readonly user: string;
  readonly name: string;
  /** In base64url. */
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly since: string;
  readonly used: string | null;
}

const columns = ["id", "user_id as user", "name", "public_key as publicKey", "counter", "transports", "created_at as since", "used_at as used"] as const;

export const passkeysOf = (db: Db, user: string): Promise<readonly PasskeyHeld[]> => db.selectFrom("user_passkey").select(columns).where("user_id", "=", user).orderBy("created_at").execute();
export const passkeyById = async (db: Db, id: string): Promise<PasskeyHeld | null> => (await db.selectFrom("user_passkey").select(columns).where("id", "=", id).executeTakeFirst()) ?? null;

export const putPasskey = async (db: Db, { id, user, name, publicKey, counter, transports, since }: Omit<PasskeyHeld, "used">): Promise<void> =>
  void (await db.insertInto("user_passkey").values({ id, user_id: user, name, public_key: publicKey, counter, transports: JSON.stringify(transports), created_at: since, used_at: null }).execute());

export const passkeyUsed = async (db: Db, id: string, counter: number, at: string): Promise<void> => void (await db.updateTable("user_passkey").set({ counter, used_at: at }).where("id", "=", id).execute());

export const removePasskey = async (db: Db, user: string, id: string): Promise<boolean> =>
  Number((await db.deleteFrom("user_passkey").where("id", "=", id).where("user_id", "=", user).executeTakeFirst()).numDeletedRows) === 1;

/** Keeps what is to be proved, under a name; it can be taken once. */
export const putProof = async (db: Db, { id, name, value, expires }: { readonly id: string; readonly name: string; readonly value: string; readonly expires: string }): Promise<void> =>
  void (await db.insertInto("user_proof").values({ id, identifier: name, value, expires_at: expires }).execute());

/** What was kept under a name, if it has not expired; from then on it is gone. */
export async function takeProof(db: Db, name: string, now: string): Promise<string | null> {
  const taken = await db.deleteFrom("user_proof").where("identifier", "=", name).returning(["value", "expires_at"]).executeTakeFirst();
  return taken !== undefined && taken.expires_at > now ? taken.value : null;
}
