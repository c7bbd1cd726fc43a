import { whereOf, type Where } from "../../desk/where.js";
import type { Tongue } from "../../outgoing/labels/index.js";
import { tongueOf } from "../tongue.js";
import { messages, type Messages } from "../messages/index.js";
import { optionsOf, type Shapes } from "../options.js";
import { refusedInWords } from "../refused-in-words.js";
import { exitStatus, refusal, type CliRefusal } from "../refusals.js";
import { tongueFor } from "../screen.js";

/** What every command of the record takes. */
const common = {
  "store": { type: "string", example: "~/record" },
  "wait": { type: "string", example: "30" },
  "format": { type: "string", example: "json" },
  "ui": { type: "string", example: "fr" },
  "color": { type: "boolean", example: "" },
  "no-color": { type: "boolean", example: "" },
  "help": { type: "boolean", short: "h", example: "" },
} as const satisfies Shapes;

export const recordFormats = ["text", "json", "jsonl"] as const;
export type RecordFormat = (typeof recordFormats)[number];

/** A command of the record as it was asked for. */
export interface Asked<Name extends string> {
  readonly command: string;
  readonly positionals: readonly string[];
  /** An option's value, "" for one that takes none; undefined where it was not given. */
  readonly option: (name: Name) => string | undefined;
  readonly where: Where;
  /** Seconds to wait for a record that another process has open. */
  readonly wait: number;
  readonly format: RecordFormat;
  /** What --format says, of a command that has formats of its own. */
  readonly ownFormat: string | undefined;
  readonly tongue: Tongue;
  readonly colour: boolean | null;
  readonly words: Messages;
}

/**
 * Understands the words after a command's name. Help is printed and a misuse refused here: both give the exit status instead.
 * A command whose output is a file leaves the meaning of --format to itself (`ownFormats`).
 */
export function ask<S extends Shapes>(command: string, words: readonly string[], shapes: S, ownFormats = false): Asked<keyof S & string> | number {
  const split = optionsOf(words, { ...common, ...shapes });
  if ("code" in split) return misused(split);
  const { positionals, given } = split as { positionals: readonly string[]; given: ReadonlyMap<string, string> };
  const told = tongueOf(given.get("ui"));
  if (told !== null && typeof told !== "string") return misused(told);
  const tongue = tongueFor(told, process.env);
  if (given.has("help")) {
    process.stdout.write(messages[tongue].record.help[command] ?? (command === "files" ? messages[tongue].files.help : messages[tongue].help));
    return exitStatus.done;
  }
  const format = ownFormats ? "text" : given.get("format") ?? "text";
  if (!isFormat(format)) return misused(refusal("cli/unknown-format", format, recordFormats.join(", ")));
  const wait = wholeNumber(given.get("wait"), 0, 3600);
  if (wait === "none") return misused(refusal("cli/not-a-number", "--wait", given.get("wait")!, "seconds, from 0 to 3600"));
  return {
    command, positionals, option: (name) => given.get(name), where: whereOf(given.get("store") ?? null, process.env),
    wait: wait ?? 10, format, ownFormat: ownFormats ? given.get("format") : undefined, tongue, colour: given.has("no-color") ? false : given.has("color") ? true : null, words: messages[tongue],
  };
}

const isFormat = (word: string): word is RecordFormat => (recordFormats as readonly string[]).includes(word);

/** A whole number in bounds; null where none is given, "none" where it is no such number. */
export function wholeNumber(word: string | undefined, least: number, most: number): number | null | "none" {
  if (word === undefined) return null;
  const number = /^\d{1,9}$/.test(word) ? Number(word) : NaN;
  return number >= least && number <= most ? number : "none";
}

/** A command that cannot be followed. */
export function misused(refused: CliRefusal): number {
  process.stderr.write(refusedInWords(refused));
  return exitStatus.misused;
}
