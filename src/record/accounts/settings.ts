import type { Kysely } from "kysely";
import type { Tables } from "../tables.js";

/** What is kept under a name; null for nothing. */
export const settingOf = async (db: Kysely<Tables>, name: string): Promise<string | null> => (await db.selectFrom("setting").select("value").where("name", "=", name).executeTakeFirst())?.value ?? null;

/** What is kept under a name; and where there is nothing, what is then kept there, by whoever comes first. */
export async function settingOrFirst(db: Kysely<Tables>, name: string, first: string): Promise<string> {
  await db.insertInto("setting").values({ name, value: first }).onConflict((on) => on.column("name").doNothing()).execute();
  return (await settingOf(db, name))!;
}
