import { sql } from "kysely";
import { draft, type Wish } from "../src/model/corrections/draft.js";
import type { Reading } from "../src/model/reading.js";
import { currentReading } from "../src/record/project/current.js";
import { projection } from "../src/record/project/rebuild.js";
import type { Store } from "../src/record/store/open.js";
import { keepCorrection } from "../src/record/write/correct.js";
import { keepDispatch, keepNotice, keepReading, keepRevision } from "../src/record/write/keep.js";
import { decideMerge, keepMerge } from "../src/record/write/merge.js";
import { inventReading, pick } from "./invented-readings.js";

// A record that lives: whatever can be kept is kept, at random, by the functions the desk uses.

const at = "2020-03-28T12:10:00Z";

/** All that was worked out, and the heads of the dispatches, in an order of its own. */
export async function workedOut({ db }: Store): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {};
  for (const table of [...projection, "dispatch"]) {
    const { rows } = await sql<{ row: string }>`select to_jsonb(${sql.table(table)})::text as row from ${sql.table(table)}`.execute(db);
    tables[table] = rows.map(({ row }) => row).sort();
  }
  return tables;
}

/** Keeps something at random: a new dispatch, a revision, another reading, a correction, a notice, a merge, a decision. */
export async function step(store: Store, chance: () => number): Promise<void> {
  const known = (await store.db.selectFrom("dispatch").select("number").orderBy("number").execute()).map(({ number }) => number);
  const does = known.length === 0 ? "add" : pick(chance, ["add", "add", "add", "revise", "reread", "correct", "correct", "correct", "notice", "merge", "merge", "decide"]);
  const dispatch = pick(chance, known);
  await store.write(async (tx) => {
    if (does === "add" || does === "revise" || does === "reread") {
      const number = does === "add" ? await keepDispatch(tx, { key: `text:${chance()}`, at }) : dispatch;
      const old = does === "add" ? null : await currentReading(tx, number);
      const reading = does === "add" ? inventReading(chance) : changed(chance, old!.machine);
      const revision = does === "reread" ? old!.revision : await keepRevision(tx, { dispatch: number, text: reading.text, hash: String(chance()), told: {}, encoding: null, origin: null, at });
      await keepReading(tx, { dispatch: number, revision, reading: does === "reread" ? { ...reading, text: old!.machine.text } : reading, at });
    } else if (does === "correct") {
      const current = (await currentReading(tx, dispatch))!;
      const body = draft(current.corrected.reading, wish(chance, current.corrected.reading, current.corrections.map(({ id }) => id)));
      // Some wishes cannot be granted; then nothing is kept, which is as good a step as any.
      if (!("code" in body)) await keepCorrection(tx, { dispatch, body, author: "an officer", at });
    } else if (does === "notice") {
      await keepNotice(tx, { dispatch, kind: pick(chance, ["withdrawn", "embargoed", "released", "restored"] as const), by: "the sender", at });
    } else if (does === "merge") {
      const kind = pick(chance, ["exchange", "person", "account"] as const);
      const numbers = kind === "account" ? known : (await tx.selectFrom("naming").select("number").where("kind", "=", kind).distinct().orderBy("number").execute()).map(({ number }) => number);
      const [one, other] = [pick(chance, numbers), pick(chance, numbers)];
      if (one !== undefined && one !== other) await keepMerge(tx, { kind, one, other: other!, rule: "test", because: "It was invented.", score: 1, applied: chance() < 0.7, by: "a test", at });
    } else {
      const merges = (await tx.selectFrom("merge").select("number").orderBy("number").execute()).map(({ number }) => number);
      if (merges.length > 0) await decideMerge(tx, { merge: pick(chance, merges), decision: pick(chance, ["confirmed", "undone", "undone"] as const), by: "an officer", at });
    }
  });
}

/** The same dispatch as a newer engine reads it, or a newer revision has it: a sentence more, some statements less, ids counted anew. */
function changed(chance: () => number, reading: Reading): Reading {
  const statements = reading.statements.filter(({ id }, index) => index === 0 || chance() < 0.8 || reading.statements.some(({ within }) => within === id));
  const kept = new Map(statements.map(({ id }, index) => [id, `s${index + 1}`]));
  return {
    ...reading, engine: "entente newer", text: `${reading.text}A sentence was added ${chance()}.`,
    statements: statements.map((one) => ({ ...one, id: kept.get(one.id)!, within: one.within && (kept.get(one.within) ?? null) })),
    commitments: reading.commitments.filter(({ statement }) => kept.has(statement!)).map((one) => ({ ...one, statement: kept.get(one.statement!)! })),
    initiatives: reading.initiatives.filter(({ statement }) => kept.has(statement!)).map((one) => ({ ...one, statement: kept.get(one.statement!)! })),
    doubts: [],
  };
}

function wish(chance: () => number, reading: Reading, corrections: readonly string[]): Wish {
  const statement = pick(chance, reading.statements)?.id ?? "s1";
  const exchange = pick(chance, reading.exchanges)?.id ?? "x1";
  const person = pick(chance, reading.people)?.id ?? "nobody";
  return pick<() => Wish>(chance, [
    () => ({ kind: "change", what: "statement", id: statement, field: "act", value: pick(chance, ["assert", "commit", "deny"]) }),
    () => ({ kind: "add", what: "statement", id: statement, field: "issues", value: pick(chance, ["trade", "climate", "cyber"]) }),
    () => ({ kind: "reject", what: "statement", id: statement, field: null, value: null }),
    () => ({ kind: "confirm", what: "statement", id: statement, field: null }),
    () => ({ kind: "change", what: "exchange", id: exchange, field: "status", value: pick(chance, ["held", "called-off"]) }),
    () => ({ kind: "reject", what: "exchange", id: exchange, field: null, value: null }),
    () => ({ kind: "change", what: "person", id: person, field: "name", value: "Elna Vorrandt the Younger" }),
    () => ({ kind: "reject", what: "person", id: person, field: null, value: null }),
    () => ({ kind: "add", what: "exchange", id: null, value: { kind: "letter", mentions: [{ start: 0, end: 9 }] } }),
    () => ({ kind: "undo", undoes: pick(chance, corrections) ?? "k1" }),
  ])();
}
