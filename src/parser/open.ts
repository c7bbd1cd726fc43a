import { readFile } from "node:fs/promises";
import type { LanguageCode } from "../model/document.js";
import type { ModelFiles } from "./model.js";
import { createParser, type Parser } from "./parser.js";
import { runtime, type RuntimeName } from "./runtime.js";

/**
 * A parser with the models that ship with this package, on the fastest runtime that starts here.
 * Quick: models are read when their language is first met.
 */
export async function openParser(options: { readonly runtime?: RuntimeName } = {}): Promise<Parser> {
  return createParser({ runtime: await runtime(options.runtime), files: shippedModel });
}

/** The files of a shipped model. */
export async function shippedModel(language: LanguageCode): Promise<ModelFiles> {
  const file = async (name: string): Promise<Uint8Array> => readFile(new URL(`../../models/${language}/${name}`, import.meta.url));
  const [model, words, lemmas, tables, graph] = await Promise.all(
    [file("model.json"), file("words.txt"), file("lemmas.txt"), file("tables.bin"), file("graph.onnx")]);
  return { "model.json": model, "words.txt": words, "lemmas.txt": lemmas, "tables.bin": tables, "graph.onnx": graph };
}
