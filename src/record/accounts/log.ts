import type { Kysely } from "kysely";
import type { Tables } from "../tables.js";
import type { AccountDeed, AccountDetail } from "./tables.js";

type Db = Kysely<Tables>;

/** Something that was done to accounts. */
export interface DeedTold {
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly does: AccountDeed;
  readonly whom: string | null;
  readonly organisation: string | null;
  readonly detail: AccountDetail;
}

export const keepDeed = async (db: Db, { at, by, does, whom = null, organisation = null, detail = {} }: { readonly at: string; readonly by: string; readonly does: AccountDeed; readonly whom?: string | null; readonly organisation?: number | null; readonly detail?: AccountDetail }): Promise<void> =>
  void (await db.insertInto("account_log").values({ at, by, does, whom, organisation, detail: JSON.stringify(detail) }).execute());

/** The latest deeds, of all organisations or of one. */
export function deedsListed(db: Db, organisation: number | null, limit: number): Promise<readonly DeedTold[]> {
  const all = db.selectFrom("account_log as l").leftJoin("organisation as o", "o.number", "l.organisation").select(["l.number", "l.at", "l.by", "l.does", "l.whom", "o.name as organisation", "l.detail"]).orderBy("l.number", "desc").limit(limit);
  return (organisation === null ? all : all.where("l.organisation", "=", organisation)).execute();
}
