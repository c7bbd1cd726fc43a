/**
 * Dispatches a minute through the queue, with one, two and four processes working on one PostgreSQL, each reading one at a time; and beside
 * it `entente add` alone, with one worker a core. An invented world's dispatches; the built program.
 *   npm run build && npx tsx bench/workers.ts [DISPATCHES]     (240; kept in bench/results/workers.txt)
 * What it cannot show on one machine: more processes than cores share the cores. Needs PostgreSQL (see test/postgres.ts).
 */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { hasPostgres, startPostgres } from "../test/postgres.js";
import { makeWorld } from "./world/corpus.js";

const program = join(import.meta.dirname, "../dist/cli/main.js");
const wanted = Number(process.argv[2] ?? 240);
const lines: string[] = [];
const say = (line = ""): void => void (console.log(line), lines.push(line));

if (!hasPostgres()) {
  console.log("PostgreSQL is not installed: nothing to measure.");
  process.exit();
}
const folder = mkdtempSync(join(tmpdir(), "entente-workers-"));
const file = join(folder, "world.jsonl");
const dispatches = makeWorld(7, Math.ceil(wanted / 5), "development").dispatches.slice(0, wanted);
writeFileSync(file, dispatches.map(({ id, text, language, publisher, url, published }) => JSON.stringify({ id, text, language, publisher, url, published })).join("\n"));
const server = await startPostgres({ durable: true });

say(`Workers · ${new Date().toISOString().slice(0, 10)} · Node ${process.version} · ${cpus()[0]?.model ?? ""}, ${availableParallelism()} cores · load ${loadavg()[0]!.toFixed(1)} · ${dispatches.length} dispatches, PostgreSQL with every commit on the disk`);
say("                                        dispatches a minute   ratio");
const alone = await timed(await server.newDatabase(), async (store) => { await entente("add", file, "--store", store, "--format", "jsonl"); });
say(`entente add, one worker a core          ${String(Math.round(alone)).padStart(19)}    1.00`);
for (const processes of [1, 2, 4]) {
  const store = await server.newDatabase();
  await entente("add", file, "--queue", "--store", store, "--format", "jsonl");
  const speed = await timed(store, (at) => Promise.all(Array.from({ length: processes }, () => entente("work", "--workers", "1", "--until-empty", "--store", at, "--format", "jsonl"))));
  say(`entente work, ${processes} process${processes > 1 ? "es" : "  "}               ${String(Math.round(speed)).padStart(25)}${(speed / alone).toFixed(2).padStart(8)}`);
}
await server.close();
rmSync(folder, { recursive: true, force: true });
mkdirSync("bench/results", { recursive: true });
writeFileSync("bench/results/workers.txt", `${lines.join("\n")}\n`);

async function timed(store: string, work: (store: string) => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work(store);
  return (dispatches.length * 60_000) / (performance.now() - begun);
}

function entente(...words: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...words], { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (some: string) => (said += some));
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`entente ${words[0]} ended with ${code}: ${said.slice(-500)}`))));
  });
}
