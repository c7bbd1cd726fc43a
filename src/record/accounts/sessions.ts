import type { Kysely } from "kysely";
import type { Role } from "../../model/actor.js";
import type { Tables } from "../tables.js";
import type { EnteredBy } from "./tables.js";

type Db = Kysely<Tables>;

/** A session that holds, with whose it is and for whom they act in it. */
export interface SessionHeld {
  readonly id: string;
  readonly user: string;
  readonly name: string;
  readonly email: string;
  readonly organisation: number;
  readonly organisationName: string;
  readonly party: string | null;
  readonly keeper: boolean;
  readonly role: Role;
  /** When it was last used, to some minutes. */
  readonly used: string;
}

/**
 * The session of a token: not expired at `now`, used since `idleSince`, and of somebody who still belongs to the organisation they
 * act for in it. Null for every other.
 */
export async function sessionHeld(db: Db, token: string, { now, idleSince }: { readonly now: string; readonly idleSince: string }): Promise<SessionHeld | null> {
  const row = await db.selectFrom("user_session as s")
    .innerJoin("user_account as u", "u.id", "s.user_id")
    .innerJoin("membership as m", (on) => on.onRef("m.user_id", "=", "s.user_id").onRef("m.organisation", "=", "s.organisation"))
    .innerJoin("organisation as o", "o.number", "s.organisation")
    .where("s.token", "=", token).where("s.expires_at", ">", now).where("s.updated_at", ">", idleSince)
    .select(["s.id", "s.user_id as user", "u.name", "u.email", "s.organisation", "o.name as organisationName", "o.party", "o.keeper", "m.role", "s.updated_at as used"])
    .executeTakeFirst();
  return row ?? null;
}

export const sessionUsed = async (db: Db, id: string, at: string): Promise<void> => void (await db.updateTable("user_session").set({ updated_at: at }).where("id", "=", id).execute());

/** One of somebody's sessions, as they see it. The token is not told. */
export interface SessionTold {
  readonly id: string;
  readonly organisation: string;
  readonly enteredBy: EnteredBy;
  readonly address: string | null;
  readonly browser: string | null;
  readonly since: string;
  readonly used: string;
}

export const sessionsOf = (db: Db, user: string, { now, idleSince }: { readonly now: string; readonly idleSince: string }): Promise<readonly SessionTold[]> =>
  db.selectFrom("user_session as s").innerJoin("organisation as o", "o.number", "s.organisation")
    .where("s.user_id", "=", user).where("s.expires_at", ">", now).where("s.updated_at", ">", idleSince)
    .select(["s.id", "o.name as organisation", "s.entered_by as enteredBy", "s.ip_address as address", "s.user_agent as browser", "s.created_at as since", "s.updated_at as used"])
    .orderBy("s.updated_at", "desc").execute();

/** Which sessions are meant; what is not told bounds nothing. */
export interface WhichSessions {
  readonly id?: string;
  readonly user?: string;
  readonly organisation?: number;
  /** One that is to stay. */
  readonly except?: string;
}

/** Ends sessions for good; gives the ids of those that were. */
export async function endSessions(db: Db, { id, user, organisation, except }: WhichSessions): Promise<readonly string[]> {
  let asked = db.deleteFrom("user_session").returning("id");
  if (id !== undefined) asked = asked.where("id", "=", id);
  if (user !== undefined) asked = asked.where("user_id", "=", user);
  if (organisation !== undefined) asked = asked.where("organisation", "=", organisation);
  if (except !== undefined) asked = asked.where("id", "<>", except);
  return (await asked.execute()).map((row) => row.id);
}

/** Takes away what can no longer be used. */
export async function clearExpired(db: Db, { now, idleSince }: { readonly now: string; readonly idleSince: string }): Promise<void> {
  await db.deleteFrom("user_session").where((where) => where.or([where("expires_at", "<=", now), where("updated_at", "<=", idleSince)])).execute();
  await db.deleteFrom("user_proof").where("expires_at", "<=", now).execute();
}

/** Lets somebody act for another of their organisations in a session. */
export const actFor = async (db: Db, session: string, organisation: number): Promise<void> => void (await db.updateTable("user_session").set({ organisation }).where("id", "=", session).execute());

/** For whom somebody acts when they enter: as in their latest session, if they still belong there; else where they have belonged longest. Null where they belong nowhere. */
export async function organisationOnEntry(db: Db, user: string): Promise<number | null> {
  const row = await db.selectFrom("membership as m").where("m.user_id", "=", user)
    .leftJoin((from) => from.selectFrom("user_session").where("user_id", "=", user).orderBy("created_at", "desc").limit(1).select("organisation").as("s"), (on) => on.onRef("s.organisation", "=", "m.organisation"))
    .select("m.organisation").orderBy("s.organisation", (order) => order.asc().nullsLast()).orderBy("m.since").orderBy("m.organisation").limit(1).executeTakeFirst();
  return row?.organisation ?? null;
}
