import type { Kysely } from "kysely";
import type { PartyKind } from "../../model/reading.js";
import type { Tables } from "../tables.js";

/** A party the record's dispatches tell of, by what to call it. */
export interface ListedParty {
  readonly id: string;
  readonly kind: PartyKind;
  /** The usual name in each language. */
  readonly names: Readonly<Record<string, string>>;
  readonly of: string | null;
}

/** All parties of the record, for those who show ids by name. */
export async function listParties(db: Kysely<Tables>): Promise<readonly ListedParty[]> {
  const rows = await db.selectFrom("party").select(["id", "kind", "names", "of"]).orderBy("id").limit(10_000).execute();
  return rows.map(({ names, ...row }) => ({ ...row, names: Object.fromEntries(Object.entries(names).flatMap(([language, all]) => (all[0] === undefined ? [] : [[language, all[0]]]))) }));
}
