/**
 * Dates beside chrono-node, on the same gold, with the same scorer. Run: npx tsx bench/dates.ts  (kept in bench/results/dates.txt)
 * Every set here was used for development; the test parts are measured elsewhere. Options: --no-trees reads without the parser,
 * --misses SET prints what was missed or misread.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import * as chrono from "chrono-node";
import { languages } from "../src/language/index.js";
import { world } from "../src/language/world/index.js";
import type { Dates } from "../src/model/rooms.js";
import type { Tree } from "../src/model/tree.js";
import { openParser } from "../src/parser/open.js";
import { grow } from "../src/reading/3-parse/grow.js";
import { date } from "../src/reading/5-date/date.js";
import { prepare } from "../src/reading/prepare.js";

const corpora = process.env["ENTENTE_CORPORA"] ?? join(import.meta.dirname, "../../shared/corpora");
const sets = [
  { name: "en-timebank.train", types: ["DATE"] },
  { name: "en-timebank.train", types: null },
  { name: "en-duckling", types: null },
  { name: "fr-recognizers", types: ["DATE", "RANGE"] },
  { name: "fr-recognizers", types: null },
  { name: "fr-duckling", types: null },
] as const;

interface Gold {
  readonly id: string;
  readonly lang: "fr" | "en";
  readonly anchor: string | null;
  readonly text: string;
  readonly dates: readonly { readonly at: readonly [number, number]; readonly type: string; readonly value: string | null; readonly alternatives?: readonly string[] }[];
}
interface Found { readonly start: number; readonly end: number; readonly value: string }
type Prediction = { readonly id: string; readonly dates: readonly Found[] };
interface Figure { readonly p: number; readonly r: number; readonly f1: number }
interface Scored { readonly overlap: Figure; readonly strict: Figure; readonly value: Figure; readonly day: Figure }
interface Scorer {
  score(gold: readonly Gold[], predicted: readonly Prediction[], options: object): Scored;
  sameValue(gold: string | null, predicted: string): boolean;
}

const scorer = (await import(pathToFileURL(join(corpora, "../tools/score-dates.mjs")).href)) as Scorer;
const withTrees = !process.argv.includes("--no-trees");
const parser = withTrees ? await openParser() : null;
const missesOf = process.argv.includes("--misses") ? process.argv[process.argv.indexOf("--misses") + 1] : null;

if (missesOf) await misses(missesOf);
else await table();

async function table(): Promise<void> {
  const lines: string[] = [];
  const say = (line: string): void => void (console.log(line), lines.push(line));
  const chronoVersion = (JSON.parse(readFileSync("node_modules/chrono-node/package.json", "utf8")) as { version: string }).version;
  say(`Dates; ours ${withTrees ? "with trees" : "without trees"}, chrono-node ${chronoVersion} with the day of the dispatch as its reference. F1 in per cent; all sets were used for development.`);
  say("");
  say(row("set", "types", "reader", "found", "strict", "VALUE", "value P", "value R", "day"));
  for (const { name, types } of sets) {
    const gold = goldOf(name);
    const options = { bootstrap: 0, ...(types ? { types } : {}) };
    const named = types?.join(",") ?? "all";
    say(figures(name, named, "ours", scorer.score(gold, await ours(gold), options)));
    say(figures(name, named, "chrono", scorer.score(gold, gold.map(chronos), options)));
  }
  say("");
  await speed(say);
  mkdirSync("bench/results", { recursive: true });
  writeFileSync("bench/results/dates.txt", `${lines.join("\n")}\n`);
}

function goldOf(name: string): Gold[] {
  return gunzipSync(readFileSync(join(corpora, "dates", `${name}.jsonl.gz`))).toString("utf8").trim().split("\n").map((line) => JSON.parse(line) as Gold);
}

async function ours(gold: readonly Gold[]): Promise<Prediction[]> {
  const made: Prediction[] = [];
  for (const document of gold) made.push({ id: document.id, dates: (await read(document)).expressions });
  return made;
}

async function read(document: Gold): Promise<Dates> {
  const language = languages[document.lang]!;
  const told = document.anchor ? { published: document.anchor } : {};
  const prepared = prepare({ id: document.id, text: document.text, told, encoding: null }, language);
  const trees: readonly Tree[] = parser ? grow(prepared, await parser.analyse(prepared)) : [];
  return date({ prepared, trees }, language, world, () => {});
}

/** chrono-node's reading, spelt as its users would: a day where it is certain of one, a month or a year where it is certain of no more. */
function chronos(document: Gold): Prediction {
  const reference = new Date(`${(document.anchor ?? "2019-10-14").slice(0, 10)}T12:00:00Z`);
  const results = (document.lang === "fr" ? chrono.fr : chrono.en).parse(document.text, { instant: reference, timezone: 0 });
  return {
    id: document.id,
    dates: results.map(({ index, text, start, end }) => ({ start: index, end: index + text.length, value: end ? `${printed(start)}/${printed(end)}` : printed(start) })),
  };
}

function printed(part: chrono.ParsedComponents): string {
  const two = (n: number | null): string => String(n ?? 0).padStart(2, "0");
  const year = String(part.get("year")).padStart(4, "0");
  const certain = (name: chrono.Component): boolean => part.isCertain(name);
  if (!certain("day") && !certain("weekday") && !certain("hour")) {
    if (certain("month")) return `${year}-${two(part.get("month"))}`;
    if (certain("year")) return year;
  }
  const day = `${year}-${two(part.get("month"))}-${two(part.get("day"))}`;
  return certain("hour") ? `${day}T${two(part.get("hour"))}:${two(part.get("minute"))}` : day;
}

/** Words a second of the room alone and of chrono-node on the same texts, in turns, the best of five. */
async function speed(say: (line: string) => void): Promise<void> {
  const gold = goldOf("en-timebank.train");
  const words = gold.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const language = languages.en!;
  const parsed = gold.map((document) => ({
    prepared: prepare({ id: document.id, text: document.text, told: { published: document.anchor! }, encoding: null }, language), trees: [] as Tree[],
  }));
  if (parser) for (const [i, { prepared }] of parsed.entries()) parsed[i] = { prepared, trees: grow(prepared, await parser.analyse(prepared)) };
  let [mine, theirs] = [0, 0];
  for (let turn = 0; turn < 5; turn++) {
    mine = Math.max(mine, rate(words, () => parsed.forEach((one) => date(one, language, world, () => {}))));
    theirs = Math.max(theirs, rate(words, () => gold.forEach(chronos)));
  }
  say(`words a second, one core, ${words} words of en-timebank.train: ours ${Math.round(mine)}, chrono ${Math.round(theirs)}; ours is ${(mine / theirs).toFixed(1)} times as fast`);
}

function rate(words: number, work: () => void): number {
  const start = performance.now();
  work();
  return words / ((performance.now() - start) / 1000);
}

function row(...cells: string[]): string {
  return cells.map((cell, i) => (i < 3 ? cell.padEnd([19, 12, 8][i]!) : cell.padStart(8))).join("");
}
function percent(x: number): string {
  return (100 * (x ?? 0)).toFixed(1);
}
function figures(name: string, types: string, reader: string, { overlap, strict, value, day }: Scored): string {
  return row(name, types, reader, percent(overlap.f1), percent(strict.f1), percent(value.f1), percent(value.p), percent(value.r), percent(day.f1));
}

async function misses(name: string): Promise<void> {
  for (const document of goldOf(name)) {
    const { expressions } = await read(document);
    const seen = new Set<object>();
    for (const gold of document.dates) {
      const [start, end] = gold.at;
      const near = expressions.filter((one) => one.start < end && one.end > start);
      near.forEach((one) => seen.add(one));
      const values = [gold.value, ...(gold.alternatives ?? [])];
      if (near.some((one) => values.some((value) => scorer.sameValue(value, one.value)))) continue;
      const about = document.text.slice(Math.max(0, start - 60), end + 40).replace(/\s+/g, " ");
      console.log(`${near.length ? "WRONG" : "MISSED"} ${document.anchor} ${gold.type} “${document.text.slice(start, end)}” ${values.filter(Boolean).join("|")} ← ${near.map((one) => `“${document.text.slice(one.start, one.end)}” ${one.value}`).join("; ")}   … ${about}`);
    }
    for (const one of expressions) {
      if (seen.has(one)) continue;
      const about = document.text.slice(Math.max(0, one.start - 40), one.end + 40).replace(/\s+/g, " ");
      console.log(`EXTRA ${document.anchor} “${document.text.slice(one.start, one.end)}” ${one.value} ${one.type}   … ${about}`);
    }
  }
}
