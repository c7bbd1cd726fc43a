import type { Transaction } from "kysely";
import { regroup } from "../project/groups.js";
import type { MergeKind, Tables } from "../tables.js";
import { storable } from "./storable.js";

export interface MergeToKeep {
  readonly kind: MergeKind;
  /** Numbers of two exchanges, people or accounts, as they go by themselves; in whatever order. */
  readonly one: number;
  readonly other: number;
  /** The rule that found them, and in a sentence why. */
  readonly rule: string;
  readonly because: string;
  readonly score: number;
  /** Whether they are one from now on, or that is only proposed. */
  readonly applied: boolean;
  readonly by: string;
  readonly at: string;
}

/** Keeps that two things are, or may be, one. What was proposed before stays as it was decided: `fresh` is false then. */
export async function keepMerge(tx: Transaction<Tables>, { kind, one, other, rule, because, score, applied, by, at }: MergeToKeep): Promise<{ readonly number: number; readonly fresh: boolean }> {
  const pair = { one: Math.min(one, other), other: Math.max(one, other) };
  if (pair.one === pair.other) throw new RangeError(`${kind} ${one} and itself are one already`);
  const made = await tx.insertInto("merge").values({ kind, ...pair, rule, because: storable(because), score, applied, at, by: storable(by) })
    .onConflict((on) => on.columns(["kind", "one", "other"]).doNothing()).returning("number").executeTakeFirst();
  if (made && applied) await regroup(tx, kind, pair.one, pair.other);
  if (made) return { number: made.number, fresh: true };
  const { number } = await tx.selectFrom("merge").select("number").where("kind", "=", kind).where("one", "=", pair.one).where("other", "=", pair.other).executeTakeFirstOrThrow();
  return { number, fresh: false };
}

export interface DecisionToKeep {
  readonly merge: number;
  readonly decision: "confirmed" | "undone";
  readonly by: string;
  readonly at: string;
  /** Why, in their words. */
  readonly because?: string | null;
}

/** Keeps what a person decided; the last decision counts. The merge has to be there. */
export async function decideMerge(tx: Transaction<Tables>, { merge, decision, by, at, because = null }: DecisionToKeep): Promise<void> {
  const { kind, one, other } = await tx.selectFrom("merge").select(["kind", "one", "other"]).where("number", "=", merge).executeTakeFirstOrThrow();
  await tx.insertInto("merge_decision").values({ merge, decision, by: storable(by), at, because: because && storable(because) }).execute();
  await regroup(tx, kind, one, other);
}
