import type { Reading } from "../model/reading.js";
import { wordsAt } from "../text/span.js";
import type { ComparisonDecision, DecidedOn, Outcome } from "./comparison.js";
import { mirroredOutcome, type CompareOptions } from "./options.js";

// What people decided of a comparison goes by words, not by ids: a newer engine may call the same words by another id. Before
// two accounts are compared, each decision is looked up in the readings as they are now; one whose words are there no longer
// changes nothing, and is listed as one that does not fit.

/** A decision as the record keeps it, seen from the two accounts in the order in which they are compared. */
export type KeptDecision = Omit<ComparisonDecision, "fits">;

/** What decisions come to for two readings. The later of two that speak of the same counts. */
export interface Applied {
  readonly options: CompareOptions;
  /** All of them, also those that were taken back, each with whether its words are still there. */
  readonly decisions: readonly ComparisonDecision[];
}

/** By what a statement, or a sentence that is nobody's statement, goes in a decision: "s3", or "@120" by where it begins. */
export const keyOf = ({ statement, at: [first] }: { readonly statement: string | null; readonly at: readonly { readonly start: number }[] }): string => statement ?? `@${first!.start}`;

export function applied(kept: readonly KeptDecision[], a: Reading, b: Reading): Applied {
  const decisions = kept.map((one): ComparisonDecision => {
    const [x, y] = [foundAgain(one.a, a), foundAgain(one.b, b)];
    return { ...one, a: x.now, b: y.now, fits: x.there && y.there };
  });
  const counting = decisions.filter(({ undone, fits }) => undone === null && fits);
  const pairs = new Map<string, { readonly a: string; readonly b: string; readonly together: boolean }>();
  const labels: { a?: string; b?: string; outcome: Outcome }[] = [];
  for (const { kind, a: one, b: other, outcome } of counting) {
    if (kind === "label") labels.unshift({ ...(one && { a: one.key }), ...(other && { b: other.key }), outcome: outcome! });
    else if (one && other) pairs.set(`${one.key} ${other.key}`, { a: one.key, b: other.key, together: kind === "pair" });
  }
  const all = [...pairs.values()];
  const match = (together: boolean) => all.filter((one) => one.together === together).map(({ a: one, b: other }) => ({ a: one, b: other }));
  return { options: { pairs: match(true), apart: match(false), labels }, decisions };
}

/** The words a decision speaks of, as they are called now. */
function foundAgain(on: DecidedOn | null, reading: Reading): { readonly now: DecidedOn | null; readonly there: boolean } {
  if (on === null) return { now: null, there: true };
  if (wordsOf(on.key, reading) === on.words) return { now: on, there: true };
  const statement = reading.statements.find((one) => contentOf(one.content, reading) === on.words);
  if (statement) return { now: { ...on, key: statement.id }, there: true };
  const place = on.key.startsWith("@") ? reading.text.indexOf(on.words) : -1;
  return place < 0 ? { now: on, there: false } : { now: { ...on, key: `@${place}` }, there: true };
}

/** The words that go by a key in a reading: a statement's content, or the sentence that begins there; null where nothing does. */
export function wordsOf(key: string, reading: Reading): string | null {
  if (!key.startsWith("@")) {
    const statement = reading.statements.find(({ id }) => id === key);
    return statement ? contentOf(statement.content, reading) : null;
  }
  const start = Number(key.slice(1));
  if (!Number.isInteger(start) || start < 0 || start >= reading.text.length) return null;
  const rest = reading.text.slice(start, start + 2_000);
  return rest.slice(0, /\n|[.!?…](?=\s|$)/u.exec(rest)?.index ?? rest.length).trim() || null;
}

const contentOf = (content: Reading["statements"][number]["content"], { text }: Reading): string => content.map((span) => wordsAt(text, span)).join(" … ");

/** The same decision with the two accounts in each other's place. */
export const mirroredDecision = (one: KeptDecision): KeptDecision => ({ ...one, a: one.b, b: one.a, outcome: one.outcome && mirroredOutcome(one.outcome) });
