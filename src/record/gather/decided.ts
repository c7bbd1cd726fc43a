import { sql, type Transaction } from "kysely";
import { pairKey } from "../../alignment/gather/groups.js";
import { dispatchId, recordId } from "../../model/record-id.js";
import type { MergeKind, Tables } from "../tables.js";

/** How things of a kind go by among those who compare them. An account goes by its first dispatch. */
export const nameOf = (kind: MergeKind, number: number): string => (kind === "account" ? dispatchId(number) : recordId(kind, number));

/** What people have decided of pairs among these; a person's word goes before any rule. */
export async function decidedAmong(tx: Transaction<Tables>, kind: MergeKind, numbers: readonly number[]): Promise<ReadonlyMap<string, "same" | "apart">> {
  if (numbers.length === 0) return new Map();
  const { rows } = await sql<{ one: number; other: number; decision: "confirmed" | "undone" }>`
    select merge.one, merge.other, last.decision from merge
    cross join lateral (select decision from merge_decision where merge_decision.merge = merge.number order by number desc limit 1) as last
    where merge.kind = ${kind} and merge.one = any(${numbers}::integer[]) and merge.other = any(${numbers}::integer[])`.execute(tx);
  return new Map(rows.map(({ one, other, decision }) => [pairKey(nameOf(kind, one), nameOf(kind, other)), decision === "confirmed" ? "same" : "apart"]));
}
