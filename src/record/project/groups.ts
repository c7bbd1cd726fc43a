import { sql, type Transaction } from "kysely";
import type { MergeKind, Tables } from "../tables.js";
import { waitToGather } from "./gather.js";
import { noneTouched, refresh } from "./refresh.js";

/**
 * After a merge was taken up or undone: works out anew which numbers are one, for all that hang together with `number`, and lets
 * every row that has one of them go by the smallest of its group.
 *
 *     merges   7–9  9–12  15–12 (undone)      7 ← 9, 7 ← 12      15
 */
export async function regroup(tx: Transaction<Tables>, kind: MergeKind, ...numbers: readonly number[]): Promise<void> {
  await waitToGather(tx);
  const before = await membersOf(tx, kind, numbers);
  const { rows: edges } = await sql<{ one: number; other: number }>`
    select one, other from active_merge where kind = ${kind} and one = any(${[...before.keys()]}::integer[])
    union select one, other from active_merge where kind = ${kind} and other = any(${[...before.keys()]}::integer[])`.execute(tx);
  const roots = rootsOf([...before.keys()], edges);
  const moved = [...before].flatMap(([own, old]) => (roots.get(own) === old ? [] : [{ own, old, into: roots.get(own)! }]));
  if (moved.length === 0) return;
  await tx.deleteFrom("merged").where("kind", "=", kind).where("number", "in", moved.map(({ own }) => own)).execute();
  const merged = moved.filter(({ own, into }) => own !== into).map(({ own, into }) => ({ kind, number: own, into }));
  if (merged.length > 0) await tx.insertInto("merged").values(merged).execute();
  await move(tx, kind, moved);
  const touched = noneTouched();
  for (const { old, into } of moved) touched[kind].add(old).add(into);
  await refresh(tx, touched, true);
}

/** Works out all groups anew; the rows of dispatches are made afterwards. */
export async function regroupAll(tx: Transaction<Tables>): Promise<void> {
  await tx.deleteFrom("merged").execute();
  for (const kind of ["exchange", "account", "person"] as const) {
    const edges = await tx.selectFrom("active_merge").select(["one", "other"]).where("kind", "=", kind).execute();
    const roots = rootsOf(edges.flatMap(({ one, other }) => [one, other]), edges);
    const rows = [...roots].filter(([own, into]) => own !== into).map(([number, into]) => ({ kind, number, into }));
    for (let from = 0; from < rows.length; from += 5_000) await tx.insertInto("merged").values(rows.slice(from, from + 5_000)).execute();
  }
}

/** All numbers of the groups these belong to, each with what it goes by now. */
async function membersOf(tx: Transaction<Tables>, kind: MergeKind, numbers: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ number: number; into: number }>`
    with root as (
      select distinct coalesce(merged.into, asked.number) as number from unnest(${numbers}::integer[]) as asked(number)
      left join merged on merged.kind = ${kind} and merged.number = asked.number)
    select number, number as into from root
    union all select merged.number, merged.into from merged join root on merged.into = root.number where merged.kind = ${kind}`.execute(tx);
  return new Map(rows.map(({ number, into }) => [number, into]));
}

/** Of each number, the smallest it is connected with. */
export function rootsOf(numbers: Iterable<number>, edges: readonly { readonly one: number; readonly other: number }[]): ReadonlyMap<number, number> {
  const parent = new Map<number, number>([...numbers].map((number) => [number, number]));
  const root = (number: number): number => {
    let at = number;
    while (parent.get(at) !== at) at = parent.get(at)!;
    for (let step = number; step !== at; ) {
      const next = parent.get(step)!;
      parent.set(step, at);
      step = next;
    }
    return at;
  };
  for (const { one, other } of edges) {
    if (!parent.has(one) || !parent.has(other)) continue;
    const [low, high] = [root(one), root(other)].sort((a, b) => a - b) as [number, number];
    parent.set(high, low);
  }
  return new Map([...parent.keys()].map((number) => [number, root(number)]));
}

/** Lets rows that have one of these numbers go by another. */
async function move(tx: Transaction<Tables>, kind: MergeKind, moved: readonly { readonly own: number; readonly into: number }[]): Promise<void> {
  const map = sql`(select * from unnest(${moved.map(({ own }) => own)}::integer[], ${moved.map(({ into }) => into)}::integer[])) as moved(own, "into")`;
  for (const statement of moves(kind, map)) await statement.execute(tx);
}

type Fragment = ReturnType<typeof sql>;

/** Statements and initiatives are found by their dispatches, of which there are few; an index on every number would cost more. */
function moves(kind: MergeKind, map: Fragment): Fragment[] {
  switch (kind) {
    case "account": return [
      sql`update account_dispatch set account = moved.into from ${map} where dispatch = moved.own`,
      sql`update exchange_account set account = moved.into from ${map} where dispatch = moved.own`,
    ];
    case "exchange": {
      const there = sql`(select dispatch, moved.own, moved.into from exchange_account join ${map} on exchange_account.own = moved.own) as there`;
      return [
        sql`update exchange_participant set exchange = moved.into from ${map} where exchange_participant.own = moved.own`,
        sql`update statement set exchange = there.into from ${there} where statement.dispatch = there.dispatch and exchange_own = there.own`,
        sql`update initiative set exchange = there.into from ${there} where initiative.dispatch = there.dispatch and exchange_own = there.own`,
        sql`update exchange_account as following set follows = there.into from ${there} where following.dispatch = there.dispatch and follows_own = there.own`,
        sql`update exchange_account set exchange = moved.into from ${map} where exchange_account.own = moved.own`,
      ];
    }
    case "person": {
      const there = sql`(select distinct dispatch, moved.own, moved.into from person_mention join ${map} on person_mention.own = moved.own) as there`;
      return [
        sql`update exchange_participant set person = there.into from ${there} join exchange_account on exchange_account.dispatch = there.dispatch where exchange_participant.own = exchange_account.own and own_person = there.own`,
        sql`update statement set speaker_person = there.into from ${there} where statement.dispatch = there.dispatch and speaker_own = there.own`,
        sql`update statement_person set person = there.into from ${there} where statement_person.dispatch = there.dispatch and statement_person.own = there.own`,
        sql`update initiative_proposer set person = there.into from ${there} where initiative_proposer.dispatch = there.dispatch and initiative_proposer.own = there.own`,
        sql`update commitment_bearer set person = there.into from ${there} where commitment_bearer.dispatch = there.dispatch and commitment_bearer.own = there.own`,
        sql`update office_held set person = there.into from ${there} where office_held.dispatch = there.dispatch and office_held.own = there.own`,
        sql`update person_mention set person = moved.into from ${map} where person_mention.own = moved.own`,
      ];
    }
  }
}
