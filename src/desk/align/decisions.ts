import { wordsOf } from "../../alignment/decisions.js";
import type { DecidedOn, Outcome } from "../../alignment/comparison.js";
import { mirroredOutcome } from "../../alignment/options.js";
import type { Reading } from "../../model/reading.js";
import { dispatchId, parseRecordId } from "../../model/record-id.js";
import { decisionNumbered } from "../../record/questions/align/decisions.js";
import { recordRefusal } from "../../record/refusals.js";
import { keepDecision } from "../../record/write/align.js";
import type { Compared } from "../compare.js";
import type { Answer } from "../desk.js";
import type { House } from "../house.js";
import type { Refused } from "../job.js";
import type { DecideComparisonRequest, UndoComparisonRequest } from "./asked.js";
import { compareKept, numberOf, readingOf } from "./compare.js";
import { isRefusedHere } from "./names.js";
import { alignRefusal } from "./refusals.js";

/** Keeps what a person decides of a comparison, by the words it is about, and compares anew. */
export async function decideComparison(house: House, { ids, says, by, because = null }: DecideComparisonRequest): Promise<Answer<Compared>> {
  const { store, clock } = house;
  const strange = ids.find((id) => parseRecordId(id)?.kind !== "dispatch");
  if (strange !== undefined) return { refused: alignRefusal("align/not-compared", strange) };
  const readings: Reading[] = [];
  for (const id of ids) {
    const reading = await readingOf(store.db, id);
    if (isRefusedHere(reading)) return reading;
    readings.push(reading);
  }
  const [a, b] = [decidedOn(says.a, readings[0]!), decidedOn(says.b, readings[1]!)];
  if (isRefusedHere(a)) return a;
  if (isRefusedHere(b)) return b;
  const outcome = says.kind === "label" ? says.outcome : null;
  const misfit = whyNot(a, b, outcome);
  if (misfit) return { refused: misfit };
  const [first, second] = ids.map(numberOf) as [number, number];
  if (first === second) return { refused: alignRefusal("align/not-compared", ids[1]) };
  const isTurned = first > second;
  const turned = isTurned ? { first: second, second: first, one: b, other: a, outcome: outcome && mirroredOutcome(outcome) } : { first, second, one: a, other: b, outcome };
  await store.write((tx) => keepDecision(tx, { ...turned, kind: says.kind, by: by.name, at: clock(), because, undoes: null }));
  return compareKept(house, { ids });
}

function decidedOn(key: string | null, reading: Reading): DecidedOn | null | { readonly refused: Refused } {
  if (key === null) return null;
  const words = /^(?:s[\w.]+|@\d{1,9})$/.test(key) ? wordsOf(key, reading) : null;
  return words === null ? { refused: alignRefusal("align/not-there", key, reading.id) } : { key, words };
}

/** A label needs a row; what is said of one side alone cannot be said of two, nor the other way round. */
function whyNot(a: DecidedOn | null, b: DecidedOn | null, outcome: Outcome | null): Refused | null {
  if (!a && !b) return alignRefusal("align/label-of-nothing");
  const isAlone = outcome === "only-a" || outcome === "only-b";
  if (outcome === null || outcome === "unconfirmed") return null;
  return a && b ? (isAlone ? alignRefusal("align/only-one-side", outcome) : null) : isAlone && (outcome === "only-a") === (a !== null) ? null : alignRefusal("align/only-one-side", outcome);
}

/** Takes a decision back. */
export async function undoComparison(house: House, { id, by, because = null }: UndoComparisonRequest): Promise<Answer<Compared>> {
  const { store, clock } = house;
  const named = parseRecordId(id);
  if (named?.kind !== "decision") return { refused: alignRefusal("align/not-a-decision", id) };
  const decision = named.number > 2_147_483_647 ? null : await decisionNumbered(store.db, named.number);
  if (decision === null) return { refused: recordRefusal("record/no-such", id) };
  if (!decision.counts) return { refused: alignRefusal("align/undone-before", id) };
  const ids = [decision.first, decision.second].map(dispatchId) as [string, string];
  // Whoever may not read both does not learn that something was decided of them.
  const seen = await compareKept(house, { ids });
  if (isRefusedHere(seen)) return seen;
  await store.write((tx) => keepDecision(tx, { first: decision.first, second: decision.second, kind: "undo", one: null, other: null, outcome: null, by: by.name, at: clock(), because, undoes: named.number }));
  return compareKept(house, { ids });
}
