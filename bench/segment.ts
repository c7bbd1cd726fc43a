// Segmentation against treebanks: documents are rebuilt by joining their sentences, cut by room 2, and compared by characters
// as the CoNLL 2018 shared task did. Usage: npx tsx bench/segment.ts [treebank …]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { join } from "node:path";
import type { Language } from "../src/language/index.js";
import { segmentation as en } from "../src/language/en/segmentation.js";
import { segmentation as fr } from "../src/language/fr/segmentation.js";

import { guessLanguage } from "../src/reading/2-segment/guess-language.js";
import { segment } from "../src/reading/2-segment/segment.js";

const corpora = process.env["ENTENTE_CORPORA"] ?? join(import.meta.dirname, "../../shared/corpora");
const usual = ["en_ewt-ud-dev", "en_gum-ud-dev", "fr_gsd-ud-dev", "fr_sequoia-ud-dev"];

interface Gold { text: string; tokens: string[]; words: string[]; sentences: string[] }

/** A treebank as plain documents with the places of its units, each written "start-end" (words of a multi-word token also with their form). */
function goldOf(name: string): { documents: Gold[] } {
  const documents: Gold[] = [];
  let now: Gold | null = null;
  let pending = "";
  for (const block of gunzipSync(readFileSync(join(corpora, "ud", `${name}.conllu.gz`))).toString("utf8").split("\n\n")) {
    const lines = block.split("\n").filter((line) => line !== "");
    if (lines.length === 0) continue;
    const meta = (key: string) => lines.find((line) => line.startsWith(`# ${key}`));
    if (!now || meta("newdoc")) { now = { text: "", tokens: [], words: [], sentences: [] }; documents.push(now); pending = ""; }
    if (now.text !== "") now.text = now.text.trimEnd() + (meta("newpar") ? "\n\n" : pending || " ");
    const text = meta("text = ")!.slice(9);
    let at = now.text.length;
    const base = at;
    now.text += text;
    let covered = 0;
    let shared: [number, number] = [0, 0];
    let last = at;
    for (const line of lines) {
      if (line.startsWith("#")) continue;
      const [id, form, , , , , , , ] = line.split("\t") as string[];
      if (id!.includes(".")) continue;
      if (id!.includes("-") || Number(id) > covered) {
        const found = now.text.indexOf(form!, at);
        if (found < 0 || found > at + 3) throw new Error(`${name}: “${form}” is not where it should be in “${text}”`);
        at = found + form!.length;
        last = at;
        now.tokens.push(`${found}-${at}`);
        if (id!.includes("-")) { covered = Number(id!.split("-")[1]); shared = [found, at]; }
        else now.words.push(`${found}-${at}`);
      } else now.words.push(partPlace(now.text, shared, form!, lines, Number(id)));
    }
    now.sentences.push(`${base}-${last}`);
  }
  return { documents };
}

/** Words of a multi-word token: those that spell it exactly get their own places, others share it and are told apart by their form. */
function partPlace(text: string, [start, end]: [number, number], form: string, lines: string[], id: number): string {
  const line = lines.find((one) => /^\d+-\d+\t/.test(one) && Number(one.split("-")[0]) <= id && Number(one.split("\t")[0]!.split("-")[1]) >= id)!;
  const first = Number(line.split("-")[0]);
  const final = Number(line.split("\t")[0]!.split("-")[1]);
  const forms = lines.filter((one) => /^\d+\t/.test(one)).map((one) => one.split("\t")[1]!).slice(first - 1, final);
  if (forms.join("") !== text.slice(start, end)) return `${start}-${end}:${form.toLowerCase()}`;
  let at = start;
  for (let index = first; index < id; index++) at += forms[index - first]!.length;
  return `${at}-${at + form.length}`;
}

function f1(gold: readonly string[], found: readonly string[]): { right: number; gold: number; found: number } {
  const left = new Map<string, number>();
  for (const one of gold) left.set(one, (left.get(one) ?? 0) + 1);
  let right = 0;
  for (const one of found) { const count = left.get(one) ?? 0; if (count > 0) { right++; left.set(one, count - 1); } }
  return { right, gold: gold.length, found: found.length };
}

const shown = ({ right, gold, found }: { right: number; gold: number; found: number }) => ((200 * right) / (gold + found)).toFixed(2).padStart(6);
const verbose = process.argv.includes("--errors");
const chosen = process.argv.slice(2).filter((one) => !one.startsWith("--"));
const sets = chosen.length > 0 ? chosen : usual;
const table: string[] = [];
const say = (line: string): void => {
  console.log(line);
  table.push(line);
};

if (!existsSync(join(corpora, "ud"))) {
  console.log("No treebanks here: set ENTENTE_CORPORA to the folder that holds ud/.");
  process.exit(0);
}
say("Words and sentences against treebanks (development parts), F1 by characters as in CoNLL 2018; documents and paragraphs rebuilt");
say("from “# newdoc” and “# newpar” where the treebank marks them, else all sentences joined by spaces. Contractions are trained on");
say(`UD French Sequoia and GSD, so du and des flatter the French figures a little. Node ${process.versions.node}, one thread, second pass.`);
say("");
say("set                   words  sentences   words/s");
for (const name of sets) {
  const { documents } = goldOf(name);
  const language = languageOf(name);
  const words = { right: 0, gold: 0, found: 0 };
  const sentences = { right: 0, gold: 0, found: 0 };
  const pass = () => documents.map(({ text }) => segment({ id: name, text, told: {}, encoding: null }, language, () => {}));
  pass();
  const began = performance.now();
  const cut = pass();
  const seconds = (performance.now() - began) / 1000;
  documents.forEach((document, index) => {
    const ours = cut[index]!.sentences;
    const mine = ours.flatMap((sentence) => sentence.words.map((word, at, all) => {
      const shares = all[at - 1]?.start === word.start || all[at + 1]?.start === word.start;
      return `${word.start}-${word.end}${shares ? `:${word.form.toLowerCase()}` : ""}`;
    }));
    const a = f1(document.words, mine);
    const b = f1(document.sentences, ours.map(({ start, end }) => `${start}-${end}`));
    for (const key of ["right", "gold", "found"] as const) {
      words[key] += a[key];
      sentences[key] += b[key];
    }
    if (verbose) errors(document, mine, ours.map(({ start, end }) => `${start}-${end}`));
  });
  say(`${name.padEnd(20)} ${shown(words)}     ${shown(sentences)} ${String(Math.round(words.found / seconds)).padStart(9)}`);
}

say("");
say("Language of one sentence and of five in a row (at least 40 characters), told by script and commonest words");
say("set                      one  sure  surely wrong   five  sure  surely wrong");
const languageSets = ["en_ewt-ud-dev", "en_gum-ud-dev", "fr_gsd-ud-dev", "fr_sequoia-ud-dev", "es_gsd-ud-dev", "es_ancora-ud-dev.2021", "ru_gsd-ud-dev", "zh_gsd-ud-dev"];
if (chosen.length === 0) for (const name of languageSets) {
  const texts = gunzipSync(readFileSync(join(corpora, "ud", `${name}.conllu.gz`))).toString("utf8").split("\n").filter((line) => line.startsWith("# text = ")).map((line) => line.slice(9));
  const columns = [1, 5].map((size) => {
    const chunks = texts.map((_, at) => texts.slice(at, at + size).join(" ")).filter((text, at) => at % size === 0 && text.length >= 40);
    const guesses = chunks.map(guessLanguage);
    const share = (count: number) => ((100 * count) / chunks.length).toFixed(1).padStart(5);
    const right = (one: { language: string | null }) => one.language === name.slice(0, 2);
    return `${share(guesses.filter(right).length)} ${share(guesses.filter((one) => one.sure).length)} ${String(guesses.filter((one) => one.sure && !right(one)).length).padStart(13)}`;
  });
  say(`${name.padEnd(22)} ${columns.join("  ")}`);
}
if (chosen.length === 0 && !verbose) {
  mkdirSync("bench/results", { recursive: true });
  writeFileSync("bench/results/segment.txt", `${table.join("\n")}\n`);
}

function languageOf(name: string): Language {
  return { segmentation: { en, fr }[name.slice(0, 2)] } as unknown as Language;
}

function errors(document: Gold, mine: string[], sentences: string[]): void {
  const show = (place: string) => { const [s, e] = place.split(":")[0]!.split("-").map(Number) as [number, number]; return `${place.includes(":") ? place.split(":")[1] + "@" : ""}[${document.text.slice(s, e)}]`; };
  const gold = new Set(document.words);
  const own = new Set(mine);
  const near = (place: string) => { const s = parseInt(place); return document.text.slice(Math.max(0, s - 15), s + 15).replace(/\n/g, "⏎"); };
  for (const one of mine) if (!gold.has(one)) console.log("W+", show(one), "   …", near(one));
  for (const one of document.words) if (!own.has(one)) console.log("W-", show(one), "   …", near(one));
  const goldEnds = new Set(document.sentences.map((one) => one.split("-")[1]!));
  const ownEnds = new Set(sentences.map((one) => one.split("-")[1]!));
  const around = (end: string) => `${document.text.slice(Math.max(0, +end - 30), +end)} | ${document.text.slice(+end, +end + 30)}`.replace(/\n/g, "⏎");
  for (const one of ownEnds) if (!goldEnds.has(one)) console.log("S+", around(one));
  for (const one of goldEnds) if (!ownEnds.has(one)) console.log("S-", around(one));
}
