import type { Outcome } from "../../alignment/comparison.js";
import type { CompareOptions, Match } from "../../alignment/options.js";
import type { Tongue } from "../../outgoing/labels/index.js";
import type { Told } from "../../text/source.js";
import { optionsOf, type Shapes } from "../options.js";
import { refusal, type CliRefusal } from "../refusals.js";
import { tongueOf } from "../tongue.js";

export const compareFormats = ["text", "json", "html", "docx"] as const;

/** What is to be compared, and how it is to be shown. */
export interface CompareCommand {
  readonly does: "compare";
  readonly inputs: readonly string[];
  /** What is told of the first and of the second account. */
  readonly told: readonly [Told, Told];
  readonly options: CompareOptions;
  readonly format: (typeof compareFormats)[number];
  readonly tongue: Tongue | null;
  readonly colour: boolean | null;
  readonly runtime: "native" | "wasm" | null;
  /** Where it is written; null for the terminal. */
  readonly to: string | null;
  /** What is kept of what was decided here: by whom and why; and what is taken back ("v4"). Only of accounts of the record. */
  readonly by: string | null;
  readonly because: string | null;
  readonly undo: string | null;
  /** The record that ids are looked up in, and the seconds to wait for it; null for the usual ones. */
  readonly store: string | null;
  readonly wait: number;
}

const shapes = {
  "format": { type: "string", example: "json" },
  "sides": { type: "string", example: "CHN,RUS" },
  "publishers": { type: "string", example: "\"Xinhua,TASS\"" },
  "published": { type: "string", example: "2020-03-28,2020-03-27" },
  "langs": { type: "string", example: "fr,en" },
  "exchange": { type: "string", example: "x1=x2" },
  "pair": { type: "string", example: "s3=s5", many: true },
  "apart": { type: "string", example: "s3=s5", many: true },
  "unpair": { type: "string", example: "s3=s5", many: true },
  "label": { type: "string", example: "s3=s5:same", many: true },
  "to": { type: "string", example: "compared.docx" },
  "by": { type: "string", example: "\"M. Vorrandt\"" },
  "because": { type: "string", example: "\"both speak of the crossing\"" },
  "undo": { type: "string", example: "v4" },
  "store": { type: "string", example: "~/record" },
  "wait": { type: "string", example: "30" },
  "ui": { type: "string", example: "fr" },
  "runtime": { type: "string", example: "wasm" },
  "color": { type: "boolean", example: "" },
  "no-color": { type: "boolean", example: "" },
  "help": { type: "boolean", short: "h", example: "" },
} as const satisfies Shapes;

const outcomes: readonly Outcome[] = ["same", "scope", "strength", "only-a", "only-b", "unconfirmed", "contradicted"];

/** What the words after "entente compare" ask for, or why they cannot be followed. */
export function compareCommandOf(words: readonly string[]): CompareCommand | { readonly does: "help"; readonly tongue: Tongue | null } | CliRefusal {
  const split = optionsOf(words, shapes);
  if ("code" in split) return split;
  const { positionals: inputs, given } = split;
  const tongue = tongueOf(given.get("ui"));
  if (tongue !== null && typeof tongue !== "string") return tongue;
  if (given.has("help")) return { does: "help", tongue };
  const to = given.get("to") ?? null;
  const format = compareFormats.find((known) => known === (given.get("format") ?? formatAs(to)));
  if (format === undefined) return refusal("cli/unknown-format", given.get("format") ?? "", compareFormats.join(", "));
  const runtime = given.get("runtime") ?? null;
  if (runtime !== null && runtime !== "native" && runtime !== "wasm") return refusal("cli/unknown-runtime", runtime);
  if (format === "docx" && to === null && process.stdout.isTTY) return refusal("cli/nothing-named", "compare --format docx", "--to FILE, as a Word document is no text");
  if (inputs.length === 0 && !given.has("undo")) return refusal("cli/nothing-named", "compare", "two accounts");
  const wait = given.get("wait") ?? "10";
  if (!/^\d{1,4}$/.test(wait) || Number(wait) > 3600) return refusal("cli/not-a-number", "--wait", wait, "seconds, from 0 to 3600");
  const options = optionsIn(given);
  if ("code" in options) return options;
  const [languages, published, publishers] = [twoOf(given.get("langs")), twoOf(given.get("published")), twoOf(given.get("publishers"))];
  const told = [0, 1].map((side): Told => ({
    ...(languages[side] && { language: languages[side] }), ...(published[side] && { published: published[side] }), ...(publishers[side] && { publisher: publishers[side] }),
  })) as unknown as readonly [Told, Told];
  return { does: "compare", inputs, told, options, format, tongue, colour: given.has("no-color") ? false : given.has("color") ? true : null, runtime, to, by: given.get("by") ?? null, because: given.get("because") ?? null, undo: given.get("undo") ?? null, store: given.get("store") ?? null, wait: Number(wait) };
}

/** As the file is called; else as text. */
const formatAs = (to: string | null): string => compareFormats.find((one) => to?.toLowerCase().endsWith(`.${one}`)) ?? "text";

/** "first,second"; either may be left empty. */
const twoOf = (value: string | undefined): readonly (string | undefined)[] => (value ?? "").split(",").map((part) => part.trim() || undefined);

function optionsIn(given: ReadonlyMap<keyof typeof shapes, string>): CompareOptions | CliRefusal {
  const many = (name: "pair" | "apart" | "unpair" | "label"): string[] => (given.get(name) ?? "").split("\n").filter((one) => one !== "");
  const [a, b] = twoOf(given.get("sides"));
  const pairs = many("pair").map(matchOf);
  const apart = [...many("apart"), ...many("unpair")].map(matchOf);
  const exchange = given.has("exchange") ? matchOf(given.get("exchange")!) : undefined;
  const wrong = [...pairs, ...apart, exchange].find((one) => one !== undefined && "code" in one);
  if (wrong && "code" in wrong) return wrong;
  const marked = many("label").map(labelOf);
  const wrongLabel = marked.find((one) => "code" in one);
  if (wrongLabel && "code" in wrongLabel) return wrongLabel;
  return {
    ...((a ?? b) !== undefined && { sides: { ...(a !== undefined && { a }), ...(b !== undefined && { b }) } }),
    ...(exchange && { exchange: exchange as Match }),
    ...(pairs.length > 0 && { pairs: pairs as Match[] }), ...(apart.length > 0 && { apart: apart as Match[] }),
    ...(marked.length > 0 && { labels: marked as NonNullable<CompareOptions["labels"]> }),
  };
}

function matchOf(word: string): Match | CliRefusal {
  const found = /^([sx@][\d.]+)=([sx@][\d.]+)$/.exec(word);
  return found ? { a: found[1]!, b: found[2]! } : refusal("cli/not-one-of", "A pair", word, "two ids of one kind, the first account's first: s3=s5");
}

/** "s3=s5:same", "s3=:only-a", "=s5:only-b". */
function labelOf(word: string): NonNullable<CompareOptions["labels"]>[number] | CliRefusal {
  const found = /^([s@][\d.]+)?=([s@][\d.]+)?:([a-z-]+)$/.exec(word);
  const outcome = outcomes.find((known) => known === found?.[3]);
  if (!found || !outcome || (found[1] === undefined && found[2] === undefined)) return refusal("cli/not-one-of", "A label", word, `two ids and an outcome (${outcomes.join(", ")}): s3=s5:same`);
  return { ...(found[1] !== undefined && { a: found[1] }), ...(found[2] !== undefined && { b: found[2] }), outcome };
}
