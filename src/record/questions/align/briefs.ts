import { sql, type Kysely } from "kysely";
import type { Brief, Heading, NamedParty } from "../../../alignment/brief/brief.js";
import type { PartyId } from "../../../model/reading.js";
import { recordId } from "../../../model/record-id.js";
import type { Tables } from "../../tables.js";

/** Whose briefs are asked for: those of an organisation; undefined for whoever keeps the whole record. */
export type BriefsOf = string | null | undefined;

const briefsOf = (db: Kysely<Tables>, of: BriefsOf) => {
  const all = db.selectFrom("brief").leftJoin("brief_content", "brief_content.brief", "brief.number");
  return of === undefined ? all : all.where("brief_content.organisation", of === null ? "is" : "=", of);
};

/** The last brief that was made between two, for a day before `on`, or for the same day; null where there is none. */
export async function lastBrief(db: Kysely<Tables>, us: PartyId, them: PartyId, on: string, of: BriefsOf): Promise<Brief["last"]> {
  const row = await briefsOf(db, of).select(["number", "on_day", "at", "by"]).where("us", "=", us).where("with", "=", them).where("on_day", "<=", on).orderBy("on_day", "desc").orderBy("number", "desc").limit(1).executeTakeFirst();
  return row ? { id: recordId("brief", row.number), on: row.on_day, at: row.at, by: row.by } : null;
}

/** A brief by its number, with the two it was between. */
export async function briefNumbered(db: Kysely<Tables>, number: number, of: BriefsOf): Promise<(ListedBrief & { readonly us: PartyId; readonly with: PartyId }) | null> {
  const row = await briefsOf(db, of).select(["number", "on_day", "at", "by", "us", "with", "issues"]).where("number", "=", number).executeTakeFirst();
  return row ? listed(row) : null;
}

/** Briefs that were made, the newest first. */
export async function listedBriefs(db: Kysely<Tables>, of: BriefsOf, limit: number): Promise<readonly ListedBrief[]> {
  const rows = await briefsOf(db, of).select(["number", "on_day", "at", "by", "us", "with", "issues"]).orderBy("number", "desc").limit(limit).execute();
  return rows.map(listed);
}

export interface ListedBrief {
  /** "b2" */
  readonly id: string;
  readonly us: PartyId;
  readonly with: PartyId;
  /** The day it is for. */
  readonly on: string;
  readonly issues: readonly string[];
  /** When it was made, and by whom. */
  readonly at: string;
  readonly by: string;
}

const listed = ({ number, us, with: them, on_day, issues, at, by }: { readonly number: number; readonly us: string; readonly with: string; readonly on_day: string; readonly issues: readonly string[]; readonly at: string; readonly by: string }): ListedBrief =>
  ({ id: recordId("brief", number), us, with: them, on: on_day, issues, at, by });

/** What a brief had in it when it was made; null for one of which only the names of what it cites were kept. */
export async function briefContent(db: Kysely<Tables>, number: number): Promise<Brief | null> {
  const row = await db.selectFrom("brief_content").select("content").where("brief", "=", number).executeTakeFirst();
  return (row?.content as Brief | undefined) ?? null;
}

/** What was written under the headings of a brief, the newest of each. */
export async function briefTexts(db: Kysely<Tables>, number: number): Promise<readonly BriefText[]> {
  const rows = await db.selectFrom("brief_text").distinctOn("heading").select(["heading", "words", "by", "at"]).where("brief", "=", number).orderBy("heading").orderBy("number", "desc").execute();
  return rows.filter(({ words }) => words !== "") as readonly BriefText[];
}

/** What somebody wrote under a heading. */
export interface BriefText {
  readonly heading: Heading;
  readonly words: string;
  readonly by: string;
  readonly at: string;
}

/** Of some dispatches those that are there for whoever asks. */
export async function dispatchesThere(db: Kysely<Tables>, numbers: readonly number[]): Promise<ReadonlySet<number>> {
  if (numbers.length === 0) return new Set();
  return new Set((await db.selectFrom("dispatch").select("number").where("number", "in", [...numbers]).execute()).map(({ number }) => number));
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
