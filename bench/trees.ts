/**
 * Prints the trees of a text, to look at while writing rules:
 *   echo "The minister said so." | npx tsx bench/trees.ts en [FILE] [--words] [--wasm]
 * --words: the input is cut already, a sentence a line, a space between words as UD counts them ("de les").
 * Columns: number, form, lemma, part of speech, head, relation, features.
 */
import { readFileSync } from "node:fs";
import type { Language } from "../src/language/index.js";
import type { LanguageCode, Prepared } from "../src/model/document.js";
import { openParser } from "../src/parser/open.js";
import { grow } from "../src/reading/3-parse/grow.js";
import { prepare } from "../src/reading/prepare.js";

const flags = process.argv.filter((word) => word.startsWith("--"));
const [code = "en", file] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
// only what room 2 needs, so that trees can be looked at while other tables are being written
const language = { code, ...(await import(`../src/language/${code}/segmentation.js`)) } as Language & { code: LanguageCode };
const text = readFileSync(file ?? 0, "utf8");
const source = { id: "trees", text, told: {}, encoding: null };
const prepared = flags.includes("--words") ? cutAlready() : prepare(source, language);
const parser = await openParser(flags.includes("--wasm") ? { runtime: "wasm" } : {});

for (const tree of grow(prepared, await parser.analyse(prepared))) {
  console.log(`# ${tree.nodes.map((node) => node.form).join(" ")}`);
  const rows = tree.nodes.map((node) => [String(node.index + 1), node.form, node.lemma, node.upos, String(node.head + 1), node.deprel, node.feats]);
  const widths = [0, 1, 2, 3, 4, 5].map((i) => Math.max(...rows.map((row) => row[i]!.length)));
  for (const row of rows) console.log(row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ").trimEnd());
  console.log();
}

function cutAlready(): Prepared {
  const sentences = text.split("\n").filter(Boolean).map((line) => {
    let at = 0;
    const words = line.trim().split(/\s+/).map((form) => ({ form, start: at, end: (at += form.length + 1) - 1 }));
    return { words, start: 0, end: line.length, passage: 0 };
  });
  return { source, language: language.code, passages: [], sentences, doubts: [] };
}
