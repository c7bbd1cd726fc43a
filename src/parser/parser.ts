import type { LanguageCode, Prepared, Word } from "../model/document.js";
import type { Analyses, AnalysisPiece } from "../model/tree.js";
import { pieces } from "../reading/3-parse/pieces.js";
import { batchesOf, type Batch } from "./batches.js";
import { readModel, type Model, type ModelFiles } from "./model.js";
import type { Answers, Compute, Runtime, RuntimeName } from "./runtime.js";
import { vectorsOf, type Vectors } from "./vectors.js";

/** Runs the trained models. Made once and kept: a model is loaded when its language is first met. */
export interface Parser {
  readonly runtime: RuntimeName;
  /**
   * What the model says of each sentence of one dispatch. Sentences are computed together, but never with those of another
   * dispatch: rounding depends on the company, and what is read of a text must not depend on what else is read.
   */
  analyse(prepared: Prepared): Promise<Analyses>;
}

/** Where a parser takes its parts from. */
export interface ParserParts {
  readonly runtime: Runtime;
  /** The files of a language's model; asked for once a language. */
  readonly files: (language: LanguageCode) => Promise<ModelFiles>;
}

interface Ready {
  readonly model: Model;
  readonly vectors: Vectors;
  readonly compute: Compute;
}

/** A parser from a runtime and model files, wherever both come from: Node and browser alike. */
export function createParser({ runtime, files }: ParserParts): Parser {
  const loading = new Map<LanguageCode, Promise<Ready>>();

  const ready = (language: LanguageCode): Promise<Ready> => {
    let one = loading.get(language);
    if (!one) {
      one = load(language);
      loading.set(language, one);
      // a model that failed to load may be asked for again
      one.catch(() => loading.delete(language));
    }
    return one;
  };

  const load = async (language: LanguageCode): Promise<Ready> => {
    const model = readModel(await files(language));
    return { model, vectors: vectorsOf(model), compute: await runtime.open(model.graph) };
  };

  return { runtime: runtime.name, analyse: async (prepared) => analysed(await ready(prepared.language), prepared) };
}

/** Cuts what is too long, computes in batches, and lays the answers out as the sentences lie. */
async function analysed({ model, vectors, compute }: Ready, { sentences }: Prepared): Promise<Analyses> {
  const cut = sentences.map(({ words }) => pieces(words).map(({ from, to }) => words.slice(from, to)));
  const flat = cut.flat();
  const answered = new Array<AnalysisPiece>(flat.length);
  const batches = batchesOf(flat.map((words) => words.length));
  // one table for all batches of the dispatch: what lies outside the heap is given back late
  const table = new Float32Array(batches.reduce((most, { members, length }) => Math.max(most, members.length * length), 0) * model.dim);
  for (const batch of batches) {
    const answers = await compute(...inputs(batch, flat, vectors, model.dim, table), model.dim, batch.length);
    batch.members.forEach((member, row) => (answered[member] = pieceOf(answers, row, flat[member]!.length, batch.length, model)));
  }
  let next = 0;
  const nothing: AnalysisPiece = { length: 0, upos: [], feats: [], lemmaRules: [], arcs: new Float32Array(0), heads: [], labels: [], headsPerWord: 0 };
  return { tagset: model.tagset, sentences: cut.map((parts) => ({ pieces: parts.map(() => answered[next++] ?? nothing) })) };
}

/** Word vectors row by row, zero where a sentence is shorter than its batch, and the true lengths. */
function inputs({ members, length }: Batch, flat: readonly (readonly Word[])[], vectors: Vectors, dim: number, table: Float32Array): [Float32Array, Int32Array] {
  members.forEach((member, row) => {
    const words = flat[member]!;
    words.forEach((word, i) => table.set(vectors(word.form), (row * length + i) * dim));
    table.fill(0, (row * length + words.length) * dim, (row + 1) * length * dim);
  });
  return [table.subarray(0, members.length * length * dim), Int32Array.from(members, (member) => flat[member]!.length)];
}

/** One sentence's share of a batch, without the padding. */
function pieceOf(answers: Answers, row: number, n: number, length: number, { tagset }: Model): AnalysisPiece {
  const tags = tagset.upos.length;
  const each = tagset.rulesPerWord;
  const at = row * length;
  const likely = answers.labels.length / (answers.upos.length / tags);
  const arcs = new Float32Array(n * (n + 1));
  for (let i = 0; i < n; i++) {
    const from = (at + i) * (length + 1);
    arcs.set(answers.arcs.subarray(from, from + n + 1), i * (n + 1));
  }
  return {
    length: n,
    upos: Int32Array.from({ length: n }, (_, i) => best(answers.upos, (at + i) * tags, tags)),
    feats: answers.feats.slice(at, at + n),
    lemmaRules: answers.rules.slice(at * each, (at + n) * each),
    arcs,
    heads: answers.heads.slice(at * likely, (at + n) * likely),
    labels: answers.labels.slice(at * likely, (at + n) * likely),
    headsPerWord: likely,
  };
}

function best(values: Float32Array, from: number, count: number): number {
  let found = 0;
  for (let i = 1; i < count; i++) if (values[from + i]! > values[from + found]!) found = i;
  return found;
}
