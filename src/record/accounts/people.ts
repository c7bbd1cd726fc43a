import type { Kysely } from "kysely";
import type { Role } from "../../model/actor.js";
import type { Tables } from "../tables.js";

type Db = Kysely<Tables>;

export interface AccountRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

const columns = ["id", "email", "name"] as const;

export const accountById = async (db: Db, id: string): Promise<AccountRow | null> => (await db.selectFrom("user_account").select(columns).where("id", "=", id).executeTakeFirst()) ?? null;
/** An account by its address, which is kept in small letters. */
export const accountByEmail = async (db: Db, email: string): Promise<AccountRow | null> => (await db.selectFrom("user_account").select(columns).where("email", "=", email.toLowerCase()).executeTakeFirst()) ?? null;

/** The account that a provider knows by a name of its own. */
export const accountByProvider = async (db: Db, provider: string, name: string): Promise<AccountRow | null> =>
  (await db.selectFrom("user_credential as c").innerJoin("user_account as u", "u.id", "c.user_id").select(["u.id", "u.email", "u.name"]).where("c.provider_id", "=", provider).where("c.account_id", "=", name).executeTakeFirst()) ?? null;

export const hasPassword = async (db: Db, user: string): Promise<boolean> => (await db.selectFrom("user_credential").select("id").where("user_id", "=", user).where("provider_id", "=", "credential").executeTakeFirst()) !== undefined;

/** Keeps a new account; with a password's hash, one that is entered by password. */
export async function putAccount(db: Db, { id, email, name, hash, at }: AccountRow & { readonly hash: string | null; readonly at: string }): Promise<void> {
  await db.insertInto("user_account").values({ id, email: email.toLowerCase(), name, email_verified: true, created_at: at, updated_at: at }).execute();
  if (hash !== null) await putCredential(db, { id: `${id}-password`, user: id, provider: "credential", name: id, hash });
}

/** Keeps how somebody proves who they are; a password is put in the place of the one before. */
export const putCredential = async (db: Db, { id, user, provider, name, hash }: { readonly id: string; readonly user: string; readonly provider: string; readonly name: string; readonly hash: string | null }): Promise<void> =>
  void (await db.insertInto("user_credential").values({ id, user_id: user, provider_id: provider, account_id: name, password: hash })
    .onConflict((on) => on.columns(["provider_id", "account_id"]).doUpdateSet({ password: hash })).execute());

/** Somebody who may sign in, as administrators see them. */
export interface PersonListed extends AccountRow {
  readonly since: string;
  readonly memberships: readonly { readonly organisation: number; readonly name: string; readonly role: Role; readonly since: string }[];
  /** Sessions that hold. */
  readonly sessions: number;
  /** When they last did anything in one of them. */
  readonly used: string | null;
}

/** Everybody who may sign in, by name; or those of one organisation, with what they are and do there alone. */
export async function peopleListed(db: Db, { organisation, now, idleSince }: { readonly organisation: number | null; readonly now: string; readonly idleSince: string }): Promise<readonly PersonListed[]> {
  let belonging = db.selectFrom("membership as m").innerJoin("organisation as o", "o.number", "m.organisation").select(["m.user_id", "m.organisation", "o.name", "m.role", "m.since"]).orderBy("m.organisation");
  let held = db.selectFrom("user_session").where("expires_at", ">", now).where("updated_at", ">", idleSince).groupBy("user_id").select(({ fn }) => ["user_id", fn.countAll<number>().as("sessions"), fn.max("updated_at").as("used")]);
  if (organisation !== null) {
    belonging = belonging.where("m.organisation", "=", organisation);
    held = held.where("organisation", "=", organisation);
  }
  const memberships = await belonging.execute();
  const sessions = new Map((await held.execute()).map((row) => [row.user_id, row]));
  const accounts = await db.selectFrom("user_account").select(["id", "email", "name", "created_at as since"]).orderBy("name").orderBy("email").execute();
  return accounts.filter(({ id }) => organisation === null || memberships.some(({ user_id }) => user_id === id)).map((account) => ({
    ...account,
    memberships: memberships.filter(({ user_id }) => user_id === account.id).map(({ organisation: number, name, role, since }) => ({ organisation: number, name, role, since })),
    sessions: sessions.get(account.id)?.sessions ?? 0, used: sessions.get(account.id)?.used ?? null,
  }));
}
