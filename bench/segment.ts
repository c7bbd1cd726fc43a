// Segmentation against treebanks: documents are rebuilt by joining their sentences, cut by room 2, and compared by characters
// as the CoNLL 2018 shared task did. Usage: npx tsx bench/segment.ts [treebank …]
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { join } from "node:path";
import type { Language } from "../src/language/index.js";
import { segmentation as en } from "../src/language/en/segmentation.js";
import { segmentation as fr } from "../src/language/fr/segmentation.js";

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
      const [id, form, , , , , , , , misc] = line.split("\t") as string[];
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
      void misc;
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
console.log("treebank            words  sentences  F1   (words/s)");
for (const name of chosen.length > 0 ? chosen : usual) {
  const { documents } = goldOf(name);
  const language = { segmentation: { en, fr }[name.slice(0, 2)] } as unknown as Language;
  const words = { right: 0, gold: 0, found: 0 };
  const sentences = { right: 0, gold: 0, found: 0 };
  const began = performance.now();
  const cut = documents.map(({ text }) => segment({ id: name, text, told: {}, encoding: null }, language, () => {}));
  const seconds = (performance.now() - began) / 1000;
  documents.forEach((document, index) => {
    const ours = cut[index]!.sentences;
    const mine = ours.flatMap((sentence) => sentence.words.map((word, at, all) => {
      const shares = all[at - 1]?.start === word.start || all[at + 1]?.start === word.start;
      return `${word.start}-${word.end}${shares ? `:${word.form.toLowerCase()}` : ""}`;
    }));
    const a = f1(document.words, mine);
    const b = f1(document.sentences, ours.map(({ start, end }) => `${start}-${end}`));
    for (const key of ["right", "gold", "found"] as const) { words[key] += a[key]; sentences[key] += b[key]; }
    if (verbose) errors(document, mine, ours.map(({ start, end }) => `${start}-${end}`));
  });
  console.log(`${name.padEnd(18)} ${shown(words)} ${shown(sentences)}      ${Math.round(words.found / seconds)}`);
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
