import type { Tagset } from "../model/tree.js";

/** The files of a model, by name; how they are fetched is the caller's business (disk, web, memory). */
export interface ModelFiles {
  readonly "model.json": Uint8Array;
  readonly "words.txt": Uint8Array;
  readonly "lemmas.txt": Uint8Array;
  readonly "tables.bin": Uint8Array;
  readonly "graph.onnx": Uint8Array;
}

/** A table of int8 rows with a scale for each row, as it lies in tables.bin. */
export interface Table {
  readonly rows: number;
  readonly dim: number;
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

/** A model as it is on disk, without the runtime that computes its graph. */
export interface Model {
  readonly tagset: Tagset;
  /** Numbers in the vector of a word. */
  readonly dim: number;
  /** Row of the word table for each known word; any other word has row 0. */
  readonly known: ReadonlyMap<string, number>;
  readonly words: Table;
  readonly ngrams: Table;
  /** Eight tables one after the other, `affixBuckets` rows each. */
  readonly affixes: Table;
  readonly affixBuckets: number;
  readonly graph: Uint8Array;
}

/** model.json, as training/export.py writes it. */
interface Described {
  readonly format: 1;
  readonly language: string;
  readonly shape: string;
  readonly trained: string;
  readonly lemmaRules: number;
  readonly verbsListed: boolean;
  readonly dim: number;
  readonly upos: string[];
  readonly feats: string[];
  readonly rules: string[];
  readonly labels: string[];
  readonly tables: { readonly [name in "words" | "ngrams" | "affixes"]: Placed } & { readonly affixes: { readonly buckets: number } };
}

interface Placed {
  readonly rows: number;
  readonly dim: number;
  /** Byte offsets in tables.bin. */
  readonly values: number;
  readonly scales: number;
}

/** Reads a model from its files. Nothing is copied that can be looked at in place. */
export function readModel(files: ModelFiles): Model {
  const text = new TextDecoder();
  const told = JSON.parse(text.decode(files["model.json"])) as Described;
  if (told.format !== 1) throw new Error(`the model has format ${String(told.format)}; this version reads format 1`);
  const known = new Map<string, number>();
  text.decode(files["words.txt"]).split("\n").forEach((word, i) => known.set(word, i + 1));
  const [verbs, others] = text.decode(files["lemmas.txt"]).split("\n\n");
  const bytes = aligned(files["tables.bin"]);
  return {
    tagset: {
      model: `${told.language} ${told.shape} ${told.trained}`,
      upos: told.upos,
      feats: told.feats,
      lemmaRules: told.rules,
      rulesPerWord: told.lemmaRules,
      knownLemmas: { verbs: lines(verbs), others: lines(others), verbsListed: told.verbsListed },
      relations: told.labels,
    },
    dim: told.dim,
    known,
    words: table(bytes, told.tables.words),
    ngrams: table(bytes, told.tables.ngrams),
    affixes: table(bytes, told.tables.affixes),
    affixBuckets: told.tables.affixes.buckets,
    graph: files["graph.onnx"],
  };
}

function lines(text = ""): ReadonlySet<string> {
  return new Set(text.split("\n"));
}

function table(bytes: Uint8Array, { rows, dim, values, scales }: Placed): Table {
  return {
    rows,
    dim,
    values: new Int8Array(bytes.buffer, bytes.byteOffset + values, rows * dim),
    scales: new Float32Array(bytes.buffer, bytes.byteOffset + scales, rows),
  };
}

/** Float32Array wants a multiple of four; a buffer cut out of a pool may not begin at one. */
function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
}
