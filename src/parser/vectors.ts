import { features } from "../reading/3-parse/features.js";
import type { Model, Table } from "./model.js";

/** Gives the vector of a word. Words come again and again, so their vectors are kept, up to a bound. */
export type Vectors = (form: string) => Float32Array;

/** Two generations of this many words: at most about 25 MB. */
const generation = 8000;

/** The look-ups of a model, with a bounded memory: when the young half is full, the old half is forgotten. */
export function vectorsOf(model: Model): Vectors {
  let young = new Map<string, Float32Array>();
  let old = new Map<string, Float32Array>();
  return (form) => {
    const kept = young.get(form);
    if (kept) return kept;
    const vector = old.get(form) ?? vectorOf(model, form);
    if (young.size >= generation) [old, young] = [young, new Map()];
    young.set(form, vector);
    return vector;
  };
}

/** One word: its own row, the mean of its n-grams, its affixes, one after the other. */
export function vectorOf(model: Model, form: string): Float32Array {
  const { words, ngrams, affixes, affixBuckets } = model;
  const seen = features(form, { ngrams: ngrams.rows, affixes: affixBuckets });
  const vector = new Float32Array(model.dim);
  add(vector, 0, words, model.known.get(seen.key) ?? 0, 1);
  for (const bucket of seen.ngrams) add(vector, words.dim, ngrams, bucket, 1 / seen.ngrams.length);
  seen.affixes.forEach((bucket, i) => add(vector, words.dim + ngrams.dim + i * affixes.dim, affixes, i * affixBuckets + bucket, 1));
  return vector;
}

function add(vector: Float32Array, at: number, { dim, values, scales }: Table, row: number, weight: number): void {
  const scale = scales[row]! * weight;
  const from = row * dim;
  for (let i = 0; i < dim; i++) vector[at + i]! += values[from + i]! * scale;
}
