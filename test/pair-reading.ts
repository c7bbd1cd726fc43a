import { compare, isComparison } from "../src/alignment/compare.js";
import type { Comparison } from "../src/alignment/comparison.js";
import { openParser, readDispatch, type Reading } from "../src/index.js";
import type { Pair, PairText } from "./pair-file.js";

export interface ReadPair {
  readonly a: Reading;
  readonly b: Reading;
}

/** Reads both sides of pairs through the front door; the WASM runtime gives the same on every machine. */
export async function openPairReader(): Promise<(pair: Pair) => Promise<ReadPair>> {
  const parser = await openParser({ runtime: "wasm" });
  const read = (id: string, { text, language, published, publisher }: PairText): Promise<Reading> => readDispatch(text, { id, parser, told: { language, published, publisher } });
  return async (pair) => ({ a: await read(`${pair.name}/a`, pair.a), b: await read(`${pair.name}/b`, pair.b) });
}

/** A comparison that must come about. */
export function compared(a: Reading, b: Reading): Comparison {
  const outcome = compare(a, b);
  if (!isComparison(outcome)) throw new Error(`${outcome.code}: ${outcome.says}`);
  return outcome;
}
