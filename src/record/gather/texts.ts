import { sql, type Kysely, type Transaction } from "kysely";
import { keysInCommon, sketch } from "../../alignment/gather/sketch.js";
import type { TextOf } from "../../alignment/gather/judges.js";
import { dispatchId } from "../../model/record-id.js";
import type { Tables } from "../tables.js";

/** A dispatch whose words may be another's wire, and the account it belongs to. */
export interface TextThere {
  readonly told: TextOf;
  readonly dispatch: number;
  readonly account: number;
}

/** So many at most are compared with one that comes in: a form that is filled in daily has thousands of likes. */
const mostTexts = 40;

/** Lets a dispatch be found by the words it has now. */
export async function keepSketch(tx: Transaction<Tables>, dispatch: number, text: string): Promise<void> {
  const keys = sketch(text).map(asInteger);
  await tx.insertInto("sketch").values({ dispatch, keys }).onConflict((on) => on.column("dispatch").doUpdateSet({ keys })).execute();
}

/** Dispatches that share enough keys with a text to be worth comparing, those that share most first, with all of their accounts. */
export async function textsLike(tx: Transaction<Tables>, text: string, except: number): Promise<readonly TextThere[]> {
  const keys = sketch(text).map(asInteger);
  if (keys.length === 0) return [];
  const { rows } = await sql<{ dispatch: number }>`
    select dispatch from (
      select dispatch, cardinality(array(select unnest(keys) intersect select unnest(${keys}::integer[]))) as shared
      from sketch where keys && ${keys}::integer[] and dispatch <> ${except}) as near
    where shared >= ${keysInCommon} order by shared desc, dispatch desc limit ${mostTexts}`.execute(tx);
  if (rows.length === 0) return [];
  const near = rows.map(({ dispatch }) => dispatch);
  const accounts = await tx.selectFrom("account_dispatch").select(["account", "dispatch"])
    .where("account", "in", (from) => from.selectFrom("account_dispatch").select("account").where("dispatch", "in", near)).orderBy("dispatch").limit(4 * mostTexts).execute();
  const accountOf = new Map(accounts.map(({ dispatch, account }) => [dispatch, account]));
  return (await textsOf(tx, [...new Set([...near, ...accounts.map(({ dispatch }) => dispatch)])].filter((dispatch) => dispatch !== except)))
    .map(({ dispatch, text: words, language }) => ({ dispatch, account: accountOf.get(dispatch) ?? dispatch, told: { id: dispatchId(dispatch), text: words, language } }));
}

const textsOf = (db: Kysely<Tables>, dispatches: readonly number[]): Promise<{ dispatch: number; text: string; language: string }[]> =>
  db.selectFrom("dispatch").innerJoin("revision", (join) => join.onRef("revision.dispatch", "=", "dispatch.number").onRef("revision.number", "=", "dispatch.latest"))
    .select(["dispatch.number as dispatch", "revision.text", sql<string>`coalesce(dispatch.language, '')`.as("language")])
    .where("dispatch.number", "in", dispatches).execute();

/** A key as PostgreSQL counts: signed. */
const asInteger = (key: string): number => Number.parseInt(key, 36) | 0;
