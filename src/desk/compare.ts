import { compare, isComparison } from "../alignment/compare.js";
import type { Comparison } from "../alignment/comparison.js";
import type { CompareOptions } from "../alignment/options.js";
import type { Reading } from "../model/reading.js";
import type { Refused, RefusedOutcome } from "./job.js";
import { isJob, isRead, type Incoming } from "./job.js";
import { deskRefusal } from "./refusals.js";

/** Two accounts with what came of comparing them. */
export interface Compared {
  readonly comparison: Comparison;
  readonly a: Reading;
  readonly b: Reading;
}

/** Why they are not compared: one of the dispatches was not read, or the two do not belong together. */
export interface NotCompared {
  readonly unread: readonly RefusedOutcome[];
  /** `words` fill the sentence, so that it can be said in another language. */
  readonly refused: (Refused & { readonly words?: readonly string[] }) | null;
}

/**
 * Reads whatever comes in and compares it; it must be two dispatches, wherever they come from. Readings that are there already,
 * from a record or anywhere else, go straight to `compareReadings`.
 */
export async function compareIncoming(incoming: AsyncIterable<Incoming>, options: CompareOptions, runtime: "native" | "wasm" | null): Promise<Compared | NotCompared> {
  const [{ openParser }, { readJob }] = await Promise.all([import("../parser/open.js"), import("./read-dispatch.js")]);
  const parser = await openParser(runtime === null ? {} : { runtime });
  const readings: Reading[] = [];
  const unread: RefusedOutcome[] = [];
  let count = 0;
  for await (const one of incoming) {
    if (++count > 2) continue;
    const outcome = isJob(one) ? await readJob(one, parser) : one;
    if (isRead(outcome)) readings.push(outcome.reading);
    else unread.push(outcome);
  }
  if (count !== 2) return { unread, refused: deskRefusal("desk/not-two-accounts", String(count)) };
  const [a, b] = readings;
  return a && b ? compareReadings(a, b, options) : { unread, refused: null };
}

/** Compares two readings, or says why not. */
export function compareReadings(a: Reading, b: Reading, options: CompareOptions): Compared | NotCompared {
  const outcome = compare(a, b, options);
  return isComparison(outcome) ? { comparison: outcome, a, b } : { unread: [], refused: outcome };
}
