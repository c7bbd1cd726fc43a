import { parseArgs } from "node:util";
import { refusal, type CliRefusal } from "./refusals.js";

// Node's own parseArgs gives the words of a command line as tokens, which is all that is needed: what is not known is
// refused here, with the nearest thing that is. A framework would add a dependency, start-up time, and its own errors.

/** One option: whether a value follows it, a letter for short, and a value as an example for whoever leaves it out. */
export interface Shape {
  readonly type: "string" | "boolean";
  readonly short?: string;
  readonly example: string;
  /** May be given several times; the values are joined by line ends. */
  readonly many?: boolean;
}

export interface Shapes {
  readonly [name: string]: Shape;
}

/** The words that are no options, in their order, and the options with their values ("" for one that takes none). */
export interface Split<Name extends string> {
  readonly positionals: readonly string[];
  readonly given: ReadonlyMap<Name, string>;
}

/** Tells options from other words; refuses an option that is not known, lacks its value or has one it does not take. */
export function optionsOf<S extends Shapes>(words: readonly string[], shapes: S): Split<keyof S & string> | CliRefusal {
  type Name = keyof S & string;
  const { tokens } = parseArgs({ args: [...words], options: optionsFor(shapes), strict: false, allowPositionals: true, tokens: true });
  const positionals: string[] = [];
  const given = new Map<Name, string>();
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    if (!Object.hasOwn(shapes, name)) return refusal("cli/unknown-option", rawName, nearest(rawName, Object.keys(shapes).map((known) => `--${known}`)));
    const shape: Shape = shapes[name]!;
    if (shape.type === "string" && (value === undefined || value === "")) return refusal("cli/no-value", rawName, shape.example);
    if (shape.type === "boolean" && value !== undefined) return refusal("cli/value-given", rawName);
    const before = shape.many ? given.get(name as Name) : undefined;
    given.set(name as Name, before === undefined ? value ?? "" : `${before}\n${value}`);
  }
  return { positionals, given };
}

const optionsFor = (shapes: Shapes) => Object.fromEntries(Object.entries(shapes).map(([name, { type, short }]) => [name, short === undefined ? { type } : { type, short }]));

/** The known word that differs least, if it differs by little. */
export function nearest(word: string, all: readonly string[]): string {
  const ranked = all.map((known) => ({ known, far: distance(word, known) })).sort((a, b) => a.far - b.far);
  return ranked[0] && ranked[0].far <= 2 ? ranked[0].known : "";
}

/** Letters to be added, dropped or changed to make one word the other. */
function distance(one: string, other: string): number {
  if (one.length > 40) return Infinity;
  let row = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1));
    row = next;
  }
  return row[other.length]!;
}
