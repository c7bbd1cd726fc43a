import { sql, type Transaction } from "kysely";
import type { NamedKind, Tables } from "../tables.js";
import { storable, storableJson } from "../write/storable.js";

/** Something as one dispatch tells of it, by the number it goes by itself. */
export interface Told<T> {
  readonly own: number;
  readonly told: T;
  /** Keys by which it finds its like. */
  readonly keys: readonly string[];
  /** Of an exchange, the days it may have been on. */
  readonly days: { readonly from: string; readonly to: string } | null;
}

/** Something that is there already, and the number it goes by now. */
export interface There<T> {
  readonly own: number;
  readonly group: number;
  readonly told: T;
}

/** So many at most are compared with what comes in, the latest first; and so many of each group. */
const mostFound = 400;
const mostOfGroup = 40;

/** Lets what a dispatch tells of be found by its keys, instead of what the dispatch told of it before. */
export async function keepTold(tx: Transaction<Tables>, kind: NamedKind, dispatch: number, all: readonly Told<object>[]): Promise<void> {
  if (all.length === 0) return;
  const owns = all.map(({ own }) => own);
  await tx.deleteFrom("told_key").where("kind", "=", kind).where("number", "in", owns).execute();
  await tx.insertInto("told").values(all.map(({ own, told, days }) => ({ kind, number: own, dispatch, from_day: days?.from ?? null, to_day: days?.to ?? null, body: storableJson(told) })))
    .onConflict((on) => on.columns(["kind", "number"]).doUpdateSet((row) => ({ dispatch: row.ref("excluded.dispatch"), from_day: row.ref("excluded.from_day"), to_day: row.ref("excluded.to_day"), body: row.ref("excluded.body") }))).execute();
  const rows = all.flatMap(({ own, keys }) => [...new Set(keys)].map((key) => ({ kind, key: storable(key), number: own })));
  for (let from = 0; from < rows.length; from += 1_000) await tx.insertInto("told_key").values(rows.slice(from, from + 1_000)).onConflict((on) => on.columns(["kind", "key", "number"]).doNothing()).execute();
}

/** Which of these numbers something was told of before. */
export async function toldBefore(tx: Transaction<Tables>, kind: NamedKind, owns: readonly number[]): Promise<ReadonlySet<number>> {
  if (owns.length === 0) return new Set();
  const rows = await tx.selectFrom("told").select("number").where("kind", "=", kind).where("number", "in", owns).execute();
  return new Set(rows.map(({ number }) => number));
}

/**
 * What other dispatches tell of that shares a key with one of these, where it has days on days that touch theirs; with each, some
 * of those it was merged with, the first and the latest.
 */
export async function toldLike<T>(tx: Transaction<Tables>, kind: NamedKind, newcomers: readonly Told<object>[], exceptDispatch: number | null): Promise<readonly There<T>[]> {
  const found = new Set<number>();
  for (const { keys, days } of newcomers) for (const own of await sharing(tx, kind, keys, days, exceptDispatch)) found.add(own);
  if (found.size === 0) return [];
  const { rows } = await sql<There<T>>`
    with found as (select unnest(${[...found]}::integer[]) as own),
    root as (select distinct coalesce(merged.into, found.own) as number from found left join merged on merged.kind = ${kind} and merged.number = found.own),
    member as (
      select number as own, number as "group" from root
      union select own, coalesce(merged.into, own) from found left join merged on merged.kind = ${kind} and merged.number = found.own
      union select latest.number, root.number from root
        cross join lateral (select number from merged where merged.kind = ${kind} and "into" = root.number order by number desc limit ${mostOfGroup}) as latest)
    select member.own, member.group, told.body as told from member join told on told.kind = ${kind} and told.number = member.own order by member.own`.execute(tx);
  return rows;
}

async function sharing(tx: Transaction<Tables>, kind: NamedKind, keys: readonly string[], days: Told<object>["days"], exceptDispatch: number | null): Promise<readonly number[]> {
  if (keys.length === 0) return [];
  const near = days === null ? sql`` : sql`and (told.from_day is null or (told.from_day <= ${days.to}::date + 1 and told.to_day >= ${days.from}::date - 1))`;
  const other = exceptDispatch === null ? sql`` : sql`and told.dispatch <> ${exceptDispatch}`;
  const { rows } = await sql<{ own: number }>`
    select distinct told.number as own from told_key join told on told.kind = told_key.kind and told.number = told_key.number
    where told_key.kind = ${kind} and told_key.key = any(${keys}::text[]) ${near} ${other} order by own desc limit ${mostFound}`.execute(tx);
  return rows.map(({ own }) => own);
}

/** The accounts some dispatches belong to now. */
export async function accountsOf(tx: Transaction<Tables>, dispatches: readonly number[]): Promise<ReadonlyMap<number, number>> {
  if (dispatches.length === 0) return new Map();
  const rows = await tx.selectFrom("account_dispatch").select(["dispatch", "account"]).where("dispatch", "in", [...new Set(dispatches)]).execute();
  return new Map(rows.map(({ dispatch, account }) => [dispatch, account]));
}
