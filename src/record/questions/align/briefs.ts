import { sql, type Kysely } from "kysely";
import type { Brief, NamedParty } from "../../../alignment/brief/brief.js";
import type { PartyId } from "../../../model/reading.js";
import { recordId } from "../../../model/record-id.js";
import type { Tables } from "../../tables.js";

/** The last brief that was made between two, for a day before `on`, or for the same day; null where there is none. */
export async function lastBrief(db: Kysely<Tables>, us: PartyId, them: PartyId, on: string): Promise<Brief["last"]> {
  const row = await db.selectFrom("brief").select(["number", "on_day", "at", "by"]).where("us", "=", us).where("with", "=", them).where("on_day", "<=", on).orderBy("on_day", "desc").orderBy("number", "desc").limit(1).executeTakeFirst();
  return row ? { id: recordId("brief", row.number), on: row.on_day, at: row.at, by: row.by } : null;
}

/** A brief by its number, with the two it was between. */
export async function briefNumbered(db: Kysely<Tables>, number: number): Promise<{ readonly id: string; readonly on: string; readonly at: string; readonly us: PartyId; readonly with: PartyId } | null> {
  const row = await db.selectFrom("brief").select(["number", "on_day", "at", "us", "with"]).where("number", "=", number).executeTakeFirst();
  return row ? { id: recordId("brief", row.number), on: row.on_day, at: row.at, us: row.us, with: row.with } : null;
}

/** What to call a party in a language, else in whatever language the record has a name. */
export async function nameOfParty(db: Kysely<Tables>, id: PartyId, language: string): Promise<NamedParty> {
  const row = await db.selectFrom("party").select("names").where("id", "=", id).executeTakeFirst();
  const names = row?.names ?? {};
  return { id, name: names[language]?.[0] ?? Object.values(names)[0]?.[0] ?? id };
}

/** The day of the newest dispatch that was published; null in a record without one. */
export async function newestDay(db: Kysely<Tables>): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`select (max(published) at time zone 'UTC')::date::text as day from dispatch`.execute(db);
  return rows[0]?.day ?? null;
}
