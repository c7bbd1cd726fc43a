import type { Kysely } from "kysely";
import type { Role } from "../../model/actor.js";
import type { OrganisationKind } from "../../model/organisation.js";
import type { Tables } from "../tables.js";

type Db = Kysely<Tables>;

export interface OrganisationRow {
  readonly number: number;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly party: string | null;
  readonly keeper: boolean;
}

/** An organisation with how many belong to it. */
export interface OrganisationCounted extends OrganisationRow {
  readonly members: number;
}

const columns = ["number", "name", "kind", "party", "keeper"] as const;

export const organisationByNumber = async (db: Db, number: number): Promise<OrganisationRow | null> => (await db.selectFrom("organisation").select(columns).where("number", "=", number).executeTakeFirst()) ?? null;

/** The organisation of a name, whatever the case of its letters. */
export const organisationCalled = async (db: Db, name: string): Promise<OrganisationRow | null> =>
  (await db.selectFrom("organisation").select(columns).where((where) => where(where.fn<string>("lower", ["name"]), "=", name.toLowerCase())).executeTakeFirst()) ?? null;

export const organisationsListed = (db: Db): Promise<readonly OrganisationCounted[]> =>
  db.selectFrom("organisation as o").leftJoin("membership as m", "m.organisation", "o.number").groupBy("o.number")
    .select(({ fn }) => ["o.number", "o.name", "o.kind", "o.party", "o.keeper", fn.count<number>("m.user_id").as("members")]).orderBy("o.number").execute();

/** Makes an organisation. The first of a record keeps the house. */
export async function makeOrganisation(db: Db, { name, kind, party, at, by }: { readonly name: string; readonly kind: OrganisationKind; readonly party: string | null; readonly at: string; readonly by: string }): Promise<OrganisationRow> {
  const first = (await db.selectFrom("organisation").select("number").limit(1).executeTakeFirst()) === undefined;
  return db.insertInto("organisation").values({ name, kind, party, keeper: first, created_at: at, by }).returning(columns).executeTakeFirstOrThrow();
}

/** An organisation somebody belongs to. */
export interface Belonging extends OrganisationRow {
  readonly role: Role;
}

export const belongingsOf = (db: Db, user: string): Promise<readonly Belonging[]> =>
  db.selectFrom("membership as m").innerJoin("organisation as o", "o.number", "m.organisation").where("m.user_id", "=", user)
    .select(["o.number", "o.name", "o.kind", "o.party", "o.keeper", "m.role"]).orderBy("m.since").orderBy("o.number").execute();

/** Gives somebody a role in an organisation, whether or not they had one. */
export const giveRole = async (db: Db, { user, organisation, role, at, by }: { readonly user: string; readonly organisation: number; readonly role: Role; readonly at: string; readonly by: string }): Promise<void> =>
  void (await db.insertInto("membership").values({ user_id: user, organisation, role, since: at, by }).onConflict((on) => on.columns(["user_id", "organisation"]).doUpdateSet({ role, by })).execute());

export const endMembership = async (db: Db, user: string, organisation: number): Promise<void> => void (await db.deleteFrom("membership").where("user_id", "=", user).where("organisation", "=", organisation).execute());

/** How many administrators an organisation has, with their rows held until the transaction ends, so that the last two cannot go at once. */
export async function administratorsOf(db: Db, organisation: number): Promise<readonly string[]> {
  const rows = await db.selectFrom("membership").select("user_id").where("organisation", "=", organisation).where("role", "=", "administrator").forUpdate().execute();
  return rows.map(({ user_id }) => user_id);
}
