import type * as Ort from "onnxruntime-web";

export type RuntimeName = "native" | "wasm";

/** What a graph answers for a batch of `size` sentences padded to `length` words; all arrays row by row. */
export interface Answers {
  /** Log-probabilities [size, length, tags]. */
  readonly upos: Float32Array;
  readonly feats: Int32Array;
  readonly rules: Int32Array;
  /** Log-probabilities [size, length, length + 1]; place 0 is the root. */
  readonly arcs: Float32Array;
  /** The likeliest heads of each word, best first [size, length, a few], and the best relation to each. */
  readonly heads: Int32Array;
  readonly labels: Uint8Array;
}

/** A graph that is ready to compute. */
export type Compute = (vectors: Float32Array, lengths: Int32Array, dim: number, length: number) => Promise<Answers>;

/** Something that can compute graphs. */
export interface Runtime {
  readonly name: RuntimeName;
  readonly open: (graph: Uint8Array) => Promise<Compute>;
}

/** The native runtime where it is installed and starts, else WASM. `wanted` insists on one of them. */
export async function runtime(wanted?: RuntimeName): Promise<Runtime> {
  if (wanted === "wasm") return wasm();
  try {
    return await native();
  } catch (cause) {
    if (wanted === "native") throw new Error("the native inference runtime (onnxruntime-node) does not start here", { cause });
    return wasm();
  }
}

async function native(): Promise<Runtime> {
  // not a literal: the package is optional, and the compiler must not ask for it
  const name: string = "onnxruntime-node";
  const loaded = (await import(name)) as typeof Ort & { default?: typeof Ort };
  return runtimeOf("native", loaded.default ?? loaded, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: "sequential",
    logSeverityLevel: 3,
  });
}

async function wasm(): Promise<Runtime> {
  const ort = await import("onnxruntime-web/wasm");
  ort.env.wasm.numThreads = 1;
  return runtimeOf("wasm", ort, { executionProviders: ["wasm"], logSeverityLevel: 3 });
}

/** For a browser that has loaded its own build of the runtime (`onnxruntime-web`) and set where its .wasm lies. */
export function runtimeOf(name: RuntimeName, ort: Pick<typeof Ort, "InferenceSession" | "Tensor">, options: Ort.InferenceSession.SessionOptions = {}): Runtime {
  const open = async (graph: Uint8Array): Promise<Compute> => {
    const session = await ort.InferenceSession.create(graph, options);
    return async (vectors, lengths, dim, length) => {
      const size = lengths.length;
      const answers = await session.run({
        vectors: new ort.Tensor("float32", vectors, [size, length, dim]),
        lengths: new ort.Tensor("int32", lengths, [size]),
      });
      return Object.fromEntries(Object.entries(answers).map(([key, tensor]) => [key, tensor.data])) as unknown as Answers;
    };
  };
  return { name, open };
}
