import type { Kysely } from "kysely";
import type { FeedState } from "../../model/feed.js";
import type { Tables } from "../tables.js";
import { storable, storableJson } from "./storable.js";

/** Saves what is kept of a feed between two visits. `asked` is the address it was asked for at first; without it, its own. */
export async function saveFeed(db: Kysely<Tables>, state: FeedState, at: string, asked: string = state.movedFrom[0] ?? state.url): Promise<void> {
  const row = { state: storableJson(state), saved: at };
  await db.insertInto("feed").values({ url: storable(asked), ...row }).onConflict((on) => on.column("url").doUpdateSet(row)).execute();
}

/** Saves a setting; null takes it away. */
export async function saveSetting(db: Kysely<Tables>, name: string, value: string | null): Promise<void> {
  if (value === null) await db.deleteFrom("setting").where("name", "=", name).execute();
  else await db.insertInto("setting").values({ name, value }).onConflict((on) => on.column("name").doUpdateSet({ value })).execute();
}
