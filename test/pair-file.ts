import { readdirSync, readFileSync } from "node:fs";
import type { Outcome } from "../src/alignment/comparison.js";
import type { Span } from "../src/text/span.js";

/** One side of a pair: a dispatch of ours, and what is told of it. */
export interface PairText {
  readonly language: string;
  readonly publisher: string;
  readonly published: string;
  readonly text: string;
}

/** A row a careful person expects: the words of each side that it rests on, null where that side says nothing of it. */
export interface ExpectedRow {
  /** Several right answers where careful people may differ. */
  readonly outcomes: readonly Outcome[];
  /** Issues it may stand under; empty where any will do. */
  readonly issues: readonly string[];
  readonly a: Span | "any" | null;
  /** "*": whatever the side says of it, or nothing. */
  readonly b: Span | "any" | null;
  /** The line as the file prints it: its name on the list of known misses. */
  readonly line: string;
  /** A row that may be there or not counts neither way. */
  readonly optional: boolean;
}

export interface Pair {
  readonly name: string;
  readonly title: string;
  readonly heldBack: boolean;
  readonly a: PairText;
  readonly b: PairText;
  readonly rows: readonly ExpectedRow[];
}

const folder = "corpus/pairs";

/** All pairs of accounts, in the order of their numbers. Even numbers are held back: nobody reads their misses while rules are written. */
export const allPairs = (): readonly Pair[] =>
  readdirSync(folder).filter((file) => /^\d{2,3}-.*\.txt$/.test(file)).sort((x, y) => parseInt(x) - parseInt(y)).map((file) => pairOf(file.replace(/\.txt$/, ""), readFileSync(`${folder}/${file}`, "utf8")));

function pairOf(name: string, content: string): Pair {
  const found = /^# (.*)\na: (.*)\nb: (.*)\n\n([^]*?)\n\n--- b\n\n([^]*?)\n\n==>\n([^]*)$/.exec(content);
  if (!found) throw new Error(`${name}: not in the shape of a pair`);
  const [, title, headA, headB, textA, textB, rows] = found;
  const a = side(headA!, textA!);
  const b = side(headB!, textB!);
  try {
    return { name, title: title!, heldBack: parseInt(name) % 2 === 0, a, b, rows: rows!.split("\n").filter((line) => line.trim() !== "").map((line) => row(line, a.text, b.text)) };
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`);
  }
}

function side(head: string, text: string): PairText {
  const [language = "", publisher = "", published = ""] = head.split(" | ");
  return { language, publisher, published, text };
}

/** only-a | health | words of a | words of b ("-" for none, "*" for any) */
function row(line: string, textA: string, textB: string): ExpectedRow {
  const [outcomes = "", issues = "-", a = "-", b = "-"] = line.replace(/^\? /, "").split(" | ");
  return {
    outcomes: outcomes.split(/,\s*/) as Outcome[], issues: issues === "-" ? [] : issues.split(/,\s*/), a: a === "*" ? "any" : place(a, textA), b: b === "*" ? "any" : place(b, textB),
    line, optional: line.startsWith("? "),
  };
}

function place(words: string, text: string): Span | null {
  if (words === "-") return null;
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: “${words}”`);
  if (text.indexOf(words, start + 1) >= 0) throw new Error(`twice in the text: “${words}”`);
  return { start, end: start + words.length };
}
