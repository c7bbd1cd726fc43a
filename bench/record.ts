/**
 * The record under load: what it costs to take dispatches as it grows, how long questions take, how large it is; on both stores,
 * beside SQLite with FTS5 doing the same inserts and the same searches in the same run. The dispatches are made up
 * (bench/record/synthetic.ts). `npx tsx bench/record.ts` takes 20,000 statements, `--full` a million, `--statements N` any number;
 * `--only embedded|server` one store. Written to bench/results/record.txt, with --keep beside what stands there.
 */
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { sql } from "kysely";
import { status } from "../src/record/questions/status.js";
import { openStore, type Store, type Where } from "../src/record/store/open.js";
import { keepDispatch, keepReading, keepRevision } from "../src/record/write/keep.js";
import { spokenReading } from "../test/spoken-reading.js";
import { hasPostgres, startPostgres } from "../test/postgres.js";
import { ask, kinds, measured, processorTime, type Measured } from "./record/asking.js";
import { fill, goOn, nothingGiven, type Given } from "./record/fill.js";
import { asMatch, hasPeer, rowsFor, startPeer } from "./record/peer.js";
import { picker, statementsADispatch, synthetic } from "./record/synthetic.js";

const words = process.argv.slice(2);
const option = (name: string): string | undefined => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
const wanted = words.includes("--full") ? 1_000_000 : Number(option("--statements") ?? 20_000);
const all = Math.ceil(wanted / statementsADispatch / 10) * 10;
const each = wanted >= 500_000 ? 20 : 12;
const said: string[] = [];
const say = (line = ""): void => {
  console.log(line);
  said.push(line);
};

say(`${all * statementsADispatch} statements of ${all} dispatches; Node ${process.version}, ${cpus().length} cores; load when it began ${loadavg()[0]!.toFixed(1)}.`);
say("Times are milliseconds by the clock | of the processors (the server's among them): what the same would take on a machine with nothing else to do.");
const folder = mkdtempSync(join(tmpdir(), "entente-bench-record-"));
try {
  if (option("--only") !== "server") await measure("embedded (PGlite, durable)", { folder: join(folder, "record") });
  if (option("--only") === "embedded") say("\nThe server was left out.");
  else if (hasPostgres()) {
    const server = await startPostgres({ durable: true });
    await measure("server (PostgreSQL as installed)", { url: await server.newDatabase() });
    await server.close();
  } else say("\nNo PostgreSQL is installed: the server store was not measured.");
  if (hasPeer()) await measurePeer(join(folder, "peer.db"));
  else say("\nNo Python with FTS5 is there: the peer was not measured.");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
(words.includes("--keep") ? appendFileSync : writeFileSync)("bench/results/record.txt", `${said.join("\n")}\n`);

async function measure(name: string, where: Where): Promise<void> {
  const store = await openStore(where, { purpose: "bench" });
  if ("code" in store) throw new Error(store.says);
  const processor = await processorTime(store);
  say(`\n── ${name}\n`);
  say("statements   through the write functions, 10 dispatches a transaction        by the shortest way (fill)");
  const given = nothingGiven();
  for (let step = 1; step <= 10; step++) {
    const fast = await filled(store, given, (all / 10) * step - 40, processor);
    const { perSecond, perStatement } = await written(store, given, processor);
    say(`${String(given.dispatch * statementsADispatch).padStart(10)}   ${perSecond.toFixed(0).padStart(6)} statements/s, ${perStatement.toFixed(2)} ms of processor each${" ".repeat(20)}${fast}`);
  }
  await sql`analyze`.execute(store.db);
  const { size, counts } = await status(store);
  say(`\nsize: ${(size.bytes / 1e6).toFixed(0)} MB, ${size.perStatement} bytes a statement (texts, readings and ${counts.statements} statements with their indices)`);
  const { clock, processor: work } = await ask(store, each, 11, processor);
  table(clock, work);
  await store.close();
}

/** Fills a record up to so many dispatches, and says how fast. */
async function filled(store: Store, given: Given, until: number, processor: () => number): Promise<string> {
  const first = given.dispatch;
  const started = performance.now();
  const before = processor();
  while (given.dispatch < until) await fill(store, Array.from({ length: Math.min(50, until - given.dispatch) }, (_, index) => spokenReading(synthetic(given.dispatch + index, all))), given);
  await goOn(store, given);
  const statements = (given.dispatch - first) * statementsADispatch;
  return statements === 0 ? "" : `${(statements / ((performance.now() - started) / 1_000)).toFixed(0)} statements/s, ${((processor() - before) / statements).toFixed(2)} ms`;
}

/** Keeps 40 dispatches as the desk does, and says how fast. */
async function written(store: Store, given: Given, processor: () => number): Promise<{ perSecond: number; perStatement: number }> {
  const readings = Array.from({ length: 40 }, (_, index) => spokenReading(synthetic(given.dispatch + index, all)));
  const started = performance.now();
  const before = processor();
  const at = "2026-01-01T00:00:00Z";
  for (let from = 0; from < readings.length; from += 10)
    await store.write(async (tx) => {
      for (const reading of readings.slice(from, from + 10)) {
        const dispatch = await keepDispatch(tx, { key: `text:${reading.id}`, at });
        const revision = await keepRevision(tx, { dispatch, text: reading.text, hash: reading.id, told: {}, encoding: null, origin: null, at });
        const { exchanges, people } = await keepReading(tx, { dispatch, revision, reading, at });
        given.dispatch = Math.max(given.dispatch, dispatch);
        for (const number of exchanges.values()) given.exchange = Math.max(given.exchange, number);
        for (const [id, number] of people) given.people.set(given.people.has(id) ? `${id} ${number}` : id, number);
      }
    });
  const statements = readings.length * statementsADispatch;
  return { perSecond: statements / ((performance.now() - started) / 1_000), perStatement: (processor() - before) / statements };
}

async function measurePeer(file: string): Promise<void> {
  const peer = startPeer(file);
  const { version } = await peer.size();
  say(`\n── SQLite ${version} with FTS5 (unicode61, WAL, synchronous full; words and speaker searched, one table, three indices)\n`);
  const inserts: { ms: number; processor: number }[] = [];
  for (let number = 0; number < all; number += 50) inserts.push(await peer.put(Array.from({ length: Math.min(50, all - number) }, (_, index) => rowsFor(number + index + 1, synthetic(number + index, all))).flat()));
  const sum = (of: "ms" | "processor"): number => inserts.reduce((total, one) => total + one[of], 0);
  say(`inserts: ${((all * statementsADispatch) / (sum("ms") / 1_000)).toFixed(0)} statements/s, ${(sum("processor") / (all * statementsADispatch)).toFixed(3)} ms of processor each`);
  const { bytes } = await peer.size();
  say(`size: ${(bytes / 1e6).toFixed(0)} MB, ${Math.round(bytes / (all * statementsADispatch))} bytes a statement (no texts of dispatches, no readings)`);
  const pick = picker(11);
  const times = new Map<string, { ms: number; processor: number }[]>();
  for (let turn = 0; turn < each; turn++)
    for (const { name, words: make, peer: can } of kinds) {
      const written = make(pick);
      if (can) times.set(name, [...times.get(name) ?? [], await peer.find(asMatch(written))]);
    }
  table([...times].map(([name, all]) => measured(name, all.map(({ ms }) => ms))), [...times].map(([name, all]) => measured(name, all.map(({ processor }) => processor))));
  peer.close();
}

function table(clock: readonly Measured[], work: readonly Measured[]): void {
  say(`\n${"first page of 20".padEnd(34)}${"p50".padStart(8)}${"p95".padStart(8)}  |${"p50".padStart(8)}${"p95".padStart(8)}   (${clock[0]?.all.length ?? 0} queries of each kind)`);
  const line = (one: Measured, other: Measured): void => say(`${one.name.padEnd(34)}${one.p50.toFixed(1).padStart(8)}${one.p95.toFixed(1).padStart(8)}  |${other.p50.toFixed(1).padStart(8)}${other.p95.toFixed(1).padStart(8)}`);
  clock.forEach((one, index) => line(one, work[index]!));
  line(measured("all of them", clock.flatMap((one) => one.all)), measured("all of them", work.flatMap((one) => one.all)));
}
