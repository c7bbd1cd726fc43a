/**
 * How well and how fast texts are parsed. Run: npx tsx bench/parser.ts  (kept in bench/results/parser.txt)
 * Raw text: our own sentences and words, F1 as CoNLL 2018 counted, relations without subtypes. Gold words: the treebank's.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { en } from "./../src/language/en/index.js";
import { fr } from "./../src/language/fr/index.js";
import { openParser } from "../src/parser/open.js";
import type { Parser } from "../src/parser/parser.js";
import type { RuntimeName } from "../src/parser/runtime.js";
import { grow } from "../src/reading/3-parse/grow.js";
import { prepare } from "../src/reading/prepare.js";
import { addScore, documents, f1, nothing, preparedGold, solidPlaces, type Score } from "./treebank.js";

const languages = { en, fr };
const sets = [
  { name: "en_ewt-ud-dev", language: "en", fold: null, note: "" },
  { name: "en_gum-ud-dev", language: "en", fold: null, note: "measured only" },
  { name: "fr_gsd-ud-dev", language: "fr", fold: "held", note: "the fifth held out of training" },
  { name: "fr_sequoia-ud-dev", language: "fr", fold: null, note: "" },
  { name: "fr_partut-ud-dev", language: "fr", fold: null, note: "measured only" },
] as const;
type Named = (typeof sets)[number];

const [task, ...words] = process.argv.slice(2);
if (task === "speed") await speed(words[0] as RuntimeName, words[1] as "en" | "fr");
else await all();

async function all(): Promise<void> {
  const lines: string[] = [];
  const say = (line: string): void => {
    console.log(line);
    lines.push(line);
  };
  const native = await openParser();
  const wasm = await openParser({ runtime: "wasm" });
  say(`Parser, ${native.runtime}; treebanks under ${process.env["ENTENTE_CORPORA"] ? "ENTENTE_CORPORA" : "../shared/corpora"}, releases as their README says.`);
  say("");
  say(row("set", "text", "sent", "words", "UPOS", "lemma", "UAS", "LAS", "note"));
  for (const set of sets) {
    say(figures(set, "raw", await scored(set, native, "raw")));
    say(figures(set, "gold words", await scored(set, native, "gold")));
  }
  say("");
  for (const language of ["en", "fr"] as const) say(await differences(language, native, wasm));
  say("");
  say(row("runtime", "", "load ms", "words/s", "wall", "rss MB", "", "", "dispatches of 20 sentences, one at a time, one thread; load: import, model, first sentence; words/s of processor time and of wall time; rss: peak"));
  for (const runtime of ["native", "wasm"])
    for (const language of ["en", "fr"]) {
      const { stdout, stderr, status } = spawnSync(process.execPath, ["--import", "tsx", "bench/parser.ts", "speed", runtime, language], { encoding: "utf8" });
      say(status === 0 ? stdout.trimEnd() : `${runtime} ${language}: failed\n${stderr}`);
    }
  mkdirSync("bench/results", { recursive: true });
  writeFileSync("bench/results/parser.txt", lines.join("\n") + "\n");
}

async function scored(set: Named, parser: Parser, kind: "raw" | "gold"): Promise<Score> {
  const score = nothing();
  for (const document of documents(set.name, set.fold)) {
    const source = { id: set.name, text: document.text, told: {}, encoding: null };
    const prepared = kind === "gold" ? preparedGold(document, set.language) : prepare(source, languages[set.language]);
    const trees = grow(prepared, await parser.analyse(prepared));
    addScore(score, document, trees, kind === "gold" ? (at) => at : solidPlaces(document.text));
  }
  return score;
}

function figures(set: Named, kind: string, s: Score): string {
  const one = (right: number): string => f1(right, s.gold, s.system);
  return row(set.name, kind, f1(s.sentences[2], s.sentences[0], s.sentences[1]), one(s.words), one(s.upos), one(s.lemma), one(s.uas), one(s.las), set.note);
}

/** The same words through both runtimes: how many answers differ. */
async function differences(language: "en" | "fr", native: Parser, wasm: Parser): Promise<string> {
  const name = language === "en" ? "en_ewt-ud-dev" : "fr_sequoia-ud-dev";
  let count = 0;
  let different = 0;
  for (const document of documents(name).slice(0, 25)) {
    const prepared = preparedGold(document, language);
    const one = grow(prepared, await native.analyse(prepared)).flatMap((tree) => tree.nodes);
    const other = grow(prepared, await wasm.analyse(prepared)).flatMap((tree) => tree.nodes);
    one.forEach((node, i) => {
      count++;
      if (JSON.stringify(node) !== JSON.stringify(other[i])) different++;
    });
  }
  return `${native.runtime} and ${wasm.runtime} differ in ${different} of ${count} words of ${name}`;
}

/** In a process of its own: start, then words a second for parsing alone (features, graph, trees) on words cut already. */
async function speed(runtime: RuntimeName, language: "en" | "fr"): Promise<void> {
  const all = documents(language === "en" ? "en_ewt-ud-dev" : "fr_sequoia-ud-dev");
  const dispatches = all.flatMap(({ text, sentences }) =>
    Array.from({ length: Math.ceil(sentences.length / 20) }, (_, i) => preparedGold({ text, sentences: sentences.slice(20 * i, 20 * i + 20) }, language)));
  const size = (list: typeof dispatches): number => list.reduce((sum, { sentences }) => sum + sentences.reduce((n, s) => n + s.words.length, 0), 0);
  const began = performance.now();
  const parser = await openParser({ runtime });
  await parser.analyse({ ...dispatches[0]!, sentences: dispatches[0]!.sentences.slice(0, 1) });
  const load = performance.now() - began;
  const some = runtime === "native" ? dispatches : dispatches.slice(0, 40);
  const run = async (): Promise<void> => {
    for (const one of some) grow(one, await parser.analyse(one));
  };
  await run(); // warm
  const from = process.cpuUsage();
  const clock = performance.now();
  await run();
  const { user, system } = process.cpuUsage(from);
  const wall = performance.now() - clock;
  const rate = (seconds: number): string => Math.round(size(some) / seconds).toLocaleString("en");
  const peak = Math.round(peakKilobytes() / 1024);
  console.log(row(parser.runtime, language, String(Math.round(load)), rate((user + system) / 1e6), rate(wall / 1000), String(peak), "", "", ""));
}

/** The high-water mark of this process alone; getrusage would count what its parent held when it was started. */
function peakKilobytes(): number {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
}

function row(...cells: string[]): string {
  const widths = [18, 11, 8, 8, 8, 7, 6, 6, 0];
  return cells.map((cell, i) => (i < 2 || i === 8 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(" ").trimEnd();
}
