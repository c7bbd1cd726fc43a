/**
 * How fast a dispatch is read, how soon after a cold start, and in how much memory. Our own dispatches (corpus/) are the text.
 *   npm run build && npx tsx bench/speed.ts [--quick]
 * Words are counted as the parser counts them. Everything here runs the built program in dist/. Results: bench/results/speed.txt.
 * Beside ours, in the same run and on the same English text: compromise, which tags words and finds quotations by rules without a parse.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import compromise from "compromise";

const root = join(import.meta.dirname, "..");
const program = join(root, "dist/cli/main.js");
const quick = process.argv.includes("--quick");
const report: string[] = [];
const say = (line = ""): void => {
  report.push(line);
  console.log(line);
};

interface Text {
  readonly id: string;
  readonly text: string;
  readonly language: "fr" | "en";
}

const texts: readonly Text[] = (["fr", "en"] as const).flatMap((language) =>
  readdirSync(join(root, "corpus/demo")).filter((name) => name.endsWith(`.${language}.txt`)).map((name) => ({ id: name, text: readFileSync(join(root, "corpus/demo", name), "utf8"), language })));

const round = (value: number): string => Math.round(value).toLocaleString("en");

say(`entente speed · ${new Date().toISOString().slice(0, 10)} · Node ${process.version} · ${cpus()[0]?.model ?? "unknown processor"}, ${availableParallelism()} cores · load ${loadavg()[0]?.toFixed(1)}`);
say("(load is what else the machine was doing: above 0.5, wall-clock figures are too slow, processor seconds are fair)");
say();
say("Whole reading, warm, one thread                 words/s   (by processor time)   prepare : parse : read");
for (const runtime of ["native", "wasm"] as const) for (const language of ["fr", "en"] as const) await warm(runtime, language);
peer();
say();
await coldStarts();
say();
streams();
mkdirSync(join(root, "bench/results"), { recursive: true });
writeFileSync(join(root, "bench/results/speed.txt"), `${report.join("\n")}\n`);

async function warm(runtime: "native" | "wasm", language: "fr" | "en"): Promise<void> {
  const { openParser, prepareAny, readTrees, treesOf } = (await import(join(root, "dist/index.js"))) as typeof import("../src/index.js");
  const parser = await openParser({ runtime });
  const own = texts.filter((one) => one.language === language);
  const spent = { prepare: 0, parse: 0, read: 0 };
  let words = 0;
  const once = async (): Promise<void> => {
    for (const { id, text } of own) {
      const started = performance.now();
      const prepared = prepareAny({ id, text, told: { language, published: "2020-03-28" }, encoding: null });
      if (!("sentences" in prepared)) throw new Error(`${id} is not read`);
      const ready = performance.now();
      const analyses = await parser.analyse(prepared);
      const parsed = performance.now();
      readTrees({ prepared, trees: treesOf(prepared, analyses) });
      spent.prepare += ready - started;
      spent.parse += parsed - ready;
      spent.read += performance.now() - parsed;
      words += prepared.sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
    }
  };
  for (let i = 0; i < 5; i++) await once();
  spent.prepare = spent.parse = spent.read = words = 0;
  const processor = process.cpuUsage();
  const started = performance.now();
  while (performance.now() - started < (quick ? 1500 : 6000)) await once();
  const wall = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(processor);
  const all = spent.prepare + spent.parse + spent.read;
  const share = (part: number): string => `${Math.round((100 * part) / all)} %`;
  say(`  ${runtime.padEnd(7)} ${language}                                    ${round(words / wall).padStart(7)}   ${round(words / ((user + system) / 1e6)).padStart(8)}              ${share(spent.prepare)} : ${share(spent.parse)} : ${share(spent.read)}`);
}

function peer(): void {
  const own = texts.filter((one) => one.language === "en");
  const once = (): number => own.reduce((sum, { text }) => {
    const read = compromise(text);
    read.quotations();
    read.people();
    return sum + read.wordCount();
  }, 0);
  for (let i = 0; i < 5; i++) once();
  let words = 0;
  const processor = process.cpuUsage();
  const started = performance.now();
  while (performance.now() - started < (quick ? 1000 : 3000)) words += once();
  const { user, system } = process.cpuUsage(processor);
  say(`  compromise ${compromise.version ?? ""} en: tags, people, quotations ${round(words / ((performance.now() - started) / 1000)).padStart(6)}   ${round(words / ((user + system) / 1e6)).padStart(8)}              (no parse, no attribution)`);
}

/** Four hundred words read by a program that has just been started. */
async function coldStarts(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "entente-speed-"));
  say("Cold start: a dispatch of 400 words, program started anew     median s   processor s   peak MB");
  try {
    for (const language of ["fr", "en"] as const) {
      const file = join(folder, `${language}.txt`);
      const all = texts.filter((one) => one.language === language).map(({ text }) => text).join("\n").repeat(3);
      writeFileSync(file, all.split(/(?<=\s)/).slice(0, 400).join(""));
      for (const runtime of ["native", "wasm"] as const) {
        const runs = [];
        for (let i = 0; i < (quick ? 3 : 9); i++) runs.push(await measured(["read", file, "--runtime", runtime, "--lang", language]));
        say(`  ${language} ${runtime.padEnd(50)} ${middle(runs.map(({ wall }) => wall)).toFixed(2).padStart(13)} ${middle(runs.map(({ processor }) => processor)).toFixed(2).padStart(13)} ${round(Math.max(...runs.map(({ peak }) => peak))).padStart(9)}`);
      }
    }
    const runs = [];
    for (let i = 0; i < (quick ? 3 : 9); i++) runs.push(await measured(["--help"]));
    say(`  --help ${"".padEnd(46)} ${middle(runs.map(({ wall }) => wall)).toFixed(2).padStart(13)} ${middle(runs.map(({ processor }) => processor)).toFixed(2).padStart(13)} ${round(Math.max(...runs.map(({ peak }) => peak))).padStart(9)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Run {
  readonly wall: number;
  /** Seconds on a processor, the system's included. */
  readonly processor: number;
  /** The most memory it ever held, in MB. */
  readonly peak: number;
}

/** Runs the program and asks it, as it ends, what it used. (Its maxRSS would count what this program held when it started it.) */
function measured(args: readonly string[]): Promise<Run> {
  const asks = "data:text/javascript,import{writeSync,readFileSync}from'node:fs';process.on('exit',()=>{const{userCPUTime,systemCPUTime}=process.resourceUsage();writeSync(3,JSON.stringify({peak:Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status','utf8'))[1]),cpu:userCPUTime+systemCPUTime}))})";
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, ["--import", asks, program, ...args], { stdio: ["ignore", "ignore", "inherit", "pipe"] });
    let told = "";
    child.stdio[3]!.on("data", (some: Buffer) => (told += some.toString()));
    child.on("error", reject);
    child.on("close", () => {
      const { peak, cpu } = JSON.parse(told) as { peak: number; cpu: number };
      resolve({ wall: (performance.now() - started) / 1000, processor: cpu / 1e6, peak: peak / 1024 });
    });
  });
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** JSON Lines of several sizes: time must grow as the length does, memory not at all. */
function streams(): void {
  const folder = mkdtempSync(join(tmpdir(), "entente-speed-"));
  say(`JSON Lines as a stream, ${availableParallelism()} workers          dispatches   seconds   processor s per MB   words/s   peak MB (all workers together)`);
  try {
    for (const megabytes of quick ? [0.5, 1] : [2.5, 10]) {
      const file = join(folder, `${megabytes}.jsonl`);
      const rows: string[] = [];
      let size = 0;
      let words = 0;
      for (let i = 0; size < megabytes * 1e6; i++) {
        const { text, language } = texts[i % texts.length]!;
        const row = JSON.stringify({ id: `d${i}`, text, language, published: "2020-03-28" });
        rows.push(row);
        size += Buffer.byteLength(row) + 1;
        words += text.split(/\s+/).length;
      }
      writeFileSync(file, `${rows.join("\n")}\n`);
      const started = performance.now();
      const asks = "data:text/javascript,import{writeSync,readFileSync}from'node:fs';import{isMainThread}from'node:worker_threads';if(isMainThread)process.on('exit',()=>{const{userCPUTime,systemCPUTime}=process.resourceUsage();writeSync(2,/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status','utf8'))[1]+' '+(userCPUTime+systemCPUTime))})";
      const { stdout, stderr, status } = spawnSync(process.execPath, ["--import", asks, program, "read", file, "--format", "jsonl"], { encoding: "utf8", maxBuffer: 1 << 30 });
      if (status !== 0) throw new Error(stderr);
      const seconds = (performance.now() - started) / 1000;
      const given = stdout.split("\n").length - 1;
      if (given !== rows.length) throw new Error(`${rows.length} dispatches went in, ${given} readings came out`);
      const [peak = 0, microseconds = 0] = stderr.trim().split(" ").map(Number);
      say(`  ${`${megabytes} MB`.padEnd(40)} ${round(rows.length).padStart(12)} ${seconds.toFixed(1).padStart(9)} ${(microseconds / 1e6 / megabytes).toFixed(1).padStart(20)} ${round(words / seconds).padStart(9)} ${round(peak / 1024).padStart(9)}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
