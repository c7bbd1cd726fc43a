import type { Kysely } from "kysely";
import { mirroredDecision, type KeptDecision } from "../../../alignment/decisions.js";
import type { Outcome } from "../../../alignment/comparison.js";
import { recordId } from "../../../model/record-id.js";
import type { Tables } from "../../tables.js";

/** What was decided of comparing two dispatches, in its order, seen from the first that is named; what was taken back says so. */
export async function decisionsBetween(db: Kysely<Tables>, a: number, b: number): Promise<readonly KeptDecision[]> {
  const rows = await db.selectFrom("comparison_decision").selectAll().where("first", "=", Math.min(a, b)).where("second", "=", Math.max(a, b)).orderBy("number").execute();
  const undone = new Map(rows.filter(({ undoes }) => undoes !== null).map(({ undoes, by, at, because }) => [undoes!, { by, at, because }]));
  const kept = rows.filter(({ kind }) => kind !== "undo").map((row): KeptDecision => ({
    id: recordId("decision", row.number), kind: row.kind as KeptDecision["kind"],
    a: row.first_statement === null ? null : { key: row.first_statement, words: row.first_words! },
    b: row.second_statement === null ? null : { key: row.second_statement, words: row.second_words! },
    outcome: row.outcome as Outcome | null, by: row.by, at: row.at, because: row.because, undone: undone.get(row.number) ?? null,
  }));
  return a < b ? kept : kept.map(mirroredDecision);
}

/** Between which dispatches something was decided, and whether it still counts; null where there is no such decision. */
export async function decisionNumbered(db: Kysely<Tables>, number: number): Promise<{ readonly first: number; readonly second: number; readonly counts: boolean } | null> {
  const row = await db.selectFrom("comparison_decision").select(["first", "second", "kind"]).where("number", "=", number).executeTakeFirst();
  if (!row || row.kind === "undo") return null;
  const undo = await db.selectFrom("comparison_decision").select("number").where("undoes", "=", number).executeTakeFirst();
  return { first: row.first, second: row.second, counts: undo === undefined };
}
