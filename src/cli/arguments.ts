import type { LanguageCode } from "../model/document.js";
import type { Tongue } from "../outgoing/labels/index.js";
import { commands } from "./commands.js";
import { nearest, optionsOf, type Shapes } from "./options.js";
import { refusal, type CliRefusal } from "./refusals.js";
import { isDate, languageOf } from "./values.js";
import { tongueOf } from "./tongue.js";

export { tongueOf } from "./tongue.js";

export const formats = ["text", "json", "jsonl", "html", "markdown", "csv", "w3c"] as const;
export type Format = (typeof formats)[number];

/** How dispatches are to be read and shown. */
export interface ReadOptions {
  readonly inputs: readonly string[];
  readonly language: LanguageCode | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly format: Format;
  /** The line to be explained instead of a whole readout. */
  readonly explain: string | null;
  /** The language of the readout; null leaves it to the environment. */
  readonly tongue: Tongue | null;
  readonly colour: boolean | null;
  readonly runtime: "native" | "wasm" | null;
  readonly workers: number | null;
}

export type Command =
  | { readonly does: "read"; readonly options: ReadOptions }
  | { readonly does: "demo"; readonly options: ReadOptions }
  | { readonly does: "help"; readonly tongue: Tongue | null }
  | { readonly does: "version" };

/** What the words after "entente" ask for, or why they cannot be followed. */
export function commandOf(words: readonly string[]): Command | CliRefusal {
  const split = optionsOf(words, shapes);
  if ("code" in split) return split;
  const { positionals, given } = split;
  const tongue = tongueOf(given.get("ui"));
  if (tongue !== null && typeof tongue !== "string") return tongue;
  if (given.has("help")) return { does: "help", tongue };
  if (given.has("version")) return { does: "version" };
  const [does, ...inputs] = positionals;
  if (does === undefined) return words.length === 0 ? { does: "help", tongue } : refusal("cli/no-command");
  if (does === "help") return { does: "help", tongue };
  if (does !== "read" && does !== "demo") return refusal("cli/unknown-command", does, nearest(does, ["read", "demo", "help", ...Object.keys(commands)]));
  if (does === "demo" && inputs.length > 0) return refusal("cli/demo-takes-no-files");
  const options = readOptions(inputs, given, tongue);
  return "code" in options ? options : { does, options };
}

const shapes = {
  "lang": { type: "string", example: "fr" },
  "published": { type: "string", example: "2020-03-28" },
  "publisher": { type: "string", example: "\"Agency name\"" },
  "format": { type: "string", example: "json" },
  "explain": { type: "string", example: "s1" },
  "ui": { type: "string", example: "fr" },
  "runtime": { type: "string", example: "wasm" },
  "workers": { type: "string", example: "2" },
  "color": { type: "boolean", example: "" },
  "no-color": { type: "boolean", example: "" },
  "help": { type: "boolean", short: "h", example: "" },
  "version": { type: "boolean", short: "V", example: "" },
} as const satisfies Shapes;

type OptionName = keyof typeof shapes;

function readOptions(inputs: readonly string[], given: ReadonlyMap<OptionName, string>, tongue: Tongue | null): ReadOptions | CliRefusal {
  const format = given.get("format") ?? "text";
  if (!isFormat(format)) return refusal("cli/unknown-format", format, formats.join(", "));
  if (given.has("explain") && format !== "text") return refusal("cli/explain-is-text", format);
  const language = languageOf(given.get("lang"));
  if (language !== null && typeof language !== "string") return language;
  const published = given.get("published") ?? null;
  if (published !== null && !isDate(published)) return refusal("cli/bad-date", published);
  const runtime = given.get("runtime") ?? null;
  if (runtime !== null && runtime !== "native" && runtime !== "wasm") return refusal("cli/unknown-runtime", runtime);
  const workers = given.get("workers") ?? null;
  if (workers !== null && !/^([1-9]|[1-5]\d|6[0-4])$/.test(workers)) return refusal("cli/bad-number", "--workers", workers);
  return {
    inputs, language, published, publisher: given.get("publisher") ?? null, format, explain: given.get("explain") ?? null, tongue,
    colour: given.has("no-color") ? false : given.has("color") ? true : null, runtime, workers: workers === null ? null : Number(workers),
  };
}

const isFormat = (word: string): word is Format => (formats as readonly string[]).includes(word);
