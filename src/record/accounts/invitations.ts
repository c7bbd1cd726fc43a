import type { Kysely } from "kysely";
import type { Role } from "../../model/actor.js";
import type { Tables } from "../tables.js";

type Db = Kysely<Tables>;

export interface InvitationRow {
  readonly number: number;
  readonly email: string;
  readonly organisation: number;
  readonly organisationName: string;
  readonly role: Role;
  readonly at: string;
  readonly by: string;
  /** Whether whoever has an account already may choose a new password by it. */
  readonly renews: boolean;
  readonly expires: string;
}

/** Keeps an invitation under the hash of its word, and withdraws an earlier one of the same address to the same organisation. */
export async function putInvitation(db: Db, { hash, email, organisation, role, at, by, renews, expires }: { readonly hash: string; readonly email: string; readonly organisation: number; readonly role: Role; readonly at: string; readonly by: string; readonly renews: boolean; readonly expires: string }): Promise<number> {
  await db.updateTable("invitation").set({ withdrawn_at: at }).where("email", "=", email).where("organisation", "=", organisation).where("used_at", "is", null).where("withdrawn_at", "is", null).execute();
  return (await db.insertInto("invitation").values({ hash, email, organisation, role, at, by, renews, expires_at: expires }).returning("number").executeTakeFirstOrThrow()).number;
}

const open = (db: Db, now: string) => db.selectFrom("invitation as i").innerJoin("organisation as o", "o.number", "i.organisation")
  .where("i.used_at", "is", null).where("i.withdrawn_at", "is", null).where("i.expires_at", ">", now)
  .select(["i.number", "i.email", "i.organisation", "o.name as organisationName", "i.role", "i.at", "i.by", "i.renews", "i.expires_at as expires"]);

/** The invitation of a hash, if it can still be taken up. */
export const invitationOf = async (db: Db, hash: string, now: string): Promise<InvitationRow | null> => (await open(db, now).where("i.hash", "=", hash).executeTakeFirst()) ?? null;

export const invitationsFor = (db: Db, email: string, now: string): Promise<readonly InvitationRow[]> => open(db, now).where("i.email", "=", email.toLowerCase()).orderBy("i.number").execute();

export function invitationsListed(db: Db, organisation: number | null, now: string): Promise<readonly InvitationRow[]> {
  const all = open(db, now).orderBy("i.number", "desc");
  return (organisation === null ? all : all.where("i.organisation", "=", organisation)).execute();
}

/** Takes an invitation up, or withdraws it; false where somebody did so before. */
export async function closeInvitation(db: Db, number: number, how: "used" | "withdrawn", at: string): Promise<boolean> {
  const closed = await db.updateTable("invitation").set(how === "used" ? { used_at: at } : { withdrawn_at: at }).where("number", "=", number).where("used_at", "is", null).where("withdrawn_at", "is", null).executeTakeFirst();
  return Number(closed.numUpdatedRows) === 1;
}
