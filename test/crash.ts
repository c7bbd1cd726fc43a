import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { sql, type Transaction } from "kysely";
import { rebuild } from "../src/record/project/rebuild.js";
import { openStore, type Store } from "../src/record/store/open.js";
import type { Tables } from "../src/record/tables.js";
import { chanceFrom, inventReading } from "./invented-readings.js";
import { workedOut } from "./random-history.js";

// A process that takes in dispatches is killed (SIGKILL), again and again on the same record. After each kill the record has to
// open, every dispatch that was acknowledged has to be there, and none may be there by half. On one record in four it is
// `entente add` that is killed; on the others a program that keeps readings as that does without the reading (crash-writer.mjs),
// so that more of the kills fall where something is being written.
//
//     start-up │ opening, recovery │ reading │ keeping │ acknowledged │ keeping …
//      ✗ one kill in four falls before the first line       ✗ the others after it

export interface CrashOptions {
  readonly kills: number;
  readonly seed: number;
  /** The built program. */
  readonly program: string;
  readonly say?: (line: string) => void;
  /** Kill `entente add` on every record. */
  readonly onlyAdd?: boolean;
}

export interface CrashReport {
  readonly kills: number;
  /** Of these, kills of `entente add` itself. */
  readonly killsOfAdd: number;
  /** Kills before the first line of their run. */
  readonly early: number;
  /** Kills while a new record was being made. */
  readonly whileMaking: number;
  readonly acknowledged: number;
  /** Each a sentence; there should be none. */
  readonly faults: readonly string[];
  /** How long a record took to open after a kill, in milliseconds. */
  readonly opened: { readonly median: number; readonly longest: number };
  readonly records: number;
  readonly statements: number;
}

/** What a line of `entente add --format jsonl` says. */
interface Acknowledged {
  readonly status: "added" | "revised" | "known" | "refused";
  readonly id: string;
  readonly own: string;
  readonly statements?: number;
}

/** So many kills fall on one record before the next is begun, so that making one is hit as well. */
const killsOfRecord = 25;

export async function crash({ kills, seed, program, say = () => undefined, onlyAdd = false }: CrashOptions): Promise<CrashReport> {
  const chance = chanceFrom(seed);
  const folder = mkdtempSync(join(tmpdir(), "entente-crash-"));
  const faults: string[] = [];
  const openings: number[] = [];
  let early = 0;
  let killsOfAdd = 0;
  let whileMaking = 0;
  let acknowledged = 0;
  let records = 0;
  let statements = 0;
  let acks = new Map<string, Acknowledged>();
  let fed = 0;
  try {
    for (let kill = 1; kill <= kills; kill++) {
      if (kill % killsOfRecord === 1) {
        records++;
        acks = new Map();
        fed = 0;
      }
      const record = join(folder, `record-${records}`);
      const file = join(folder, "dispatches.jsonl");
      const first = kill % killsOfRecord === 1;
      const adds = onlyAdd || records % 4 === 1;
      const readings = Array.from({ length: adds ? 120 : 600 }, (_, n) => inventReading(chance, { statements: adds ? 2 : 1 + Math.floor(chance() * 8), id: `t${fed + n}` }));
      writeFileSync(file, readings.map((one) => JSON.stringify(adds ? { id: one.id, text: one.text } : one)).join("\n"));
      fed += readings.length;
      const words = adds ? [program, "add", file, "--store", record, "--format", "jsonl", "--workers", "1"] : [join(import.meta.dirname, "crash-writer.mjs"), join(dirname(program), ".."), file, record];
      const lines = await runAndKill(words, first || chance() < 0.25 ? { fromStart: chance() * (first ? 4000 : 2000) } : { fromFirstLine: chance() * 2500 });
      if (adds) killsOfAdd++;
      if (lines.length === 0) early++;
      if (first && lines.length === 0) whileMaking++;
      acknowledged += lines.length;
      for (const line of lines) if (line.status !== "refused") acks.set(line.id, line.status === "known" ? { ...acks.get(line.id), ...line } : line);
      for (const line of lines) if (line.status === "refused") faults.push(`kill ${kill}: ${line.own} was refused`);

      const begun = performance.now();
      const store = await openStore({ folder: record }, { purpose: "the crash bench" });
      openings.push(performance.now() - begun);
      if ("code" in store) {
        faults.push(`kill ${kill}: ${store.code}: ${store.says}`);
        continue;
      }
      const found = await faultsOf(store, [...acks.values()]);
      faults.push(...found.map((fault) => `kill ${kill}: ${fault}`));
      if (kill % killsOfRecord === 0 || kill === kills) {
        faults.push(...(await rebuildFaults(store)).map((fault) => `record ${records}: ${fault}`));
        statements += Number((await sql<{ n: number }>`select count(*) as n from statement`.execute(store.db)).rows[0]!.n);
      }
      await store.close();
      say(`kill ${kill} of ${kills}: ${lines.length} acknowledged, ${acks.size} in the record so far, ${faults.length} faults ${faults.at(-1) ?? ""}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const sorted = [...openings].sort((a, b) => a - b);
  return { kills, killsOfAdd, early, whileMaking, acknowledged, faults, records, statements, opened: { median: sorted[Math.floor(sorted.length / 2)] ?? 0, longest: sorted.at(-1) ?? 0 } };
}

/** Starts a program, kills it with all that it started, and gives the whole lines it had said. */
async function runAndKill(words: readonly string[], when: { readonly fromStart: number } | { readonly fromFirstLine: number }): Promise<Acknowledged[]> {
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "ignore"] });
  const lines: Acknowledged[] = [];
  const closed = new Promise((resolve) => child.once("close", resolve));
  let begun = (): void => undefined;
  const firstLine = new Promise<void>((resolve) => void (begun = resolve));
  createInterface({ input: child.stdout }).on("line", (line) => {
    begun();
    try {
      lines.push(JSON.parse(line) as Acknowledged);
    } catch {
      // The last line may be cut off by the kill; it was not acknowledged then.
    }
  });
  if ("fromFirstLine" in when) await Promise.race([firstLine, closed]);
  await Promise.race([pause("fromStart" in when ? when.fromStart : when.fromFirstLine), closed]);
  child.kill("SIGKILL");
  await closed;
  return lines;
}

/** What is wrong with a record, given what was acknowledged. */
async function faultsOf({ db }: Store, acks: readonly Acknowledged[]): Promise<string[]> {
  const faults: string[] = [];
  const { rows } = await sql<{ number: number; latest: number; reading: number | null; revisions: number; readings: number; read: number | null; statements: number; found: number; account: number | null; searched: number | null }>`
    select dispatch.number, latest, dispatch.reading,
      (select count(*) from revision where dispatch = dispatch.number) as revisions,
      (select count(*) from reading where dispatch = dispatch.number) as readings,
      (select jsonb_array_length(body -> 'statements') from reading where reading.number = dispatch.reading) as read,
      (select count(*) from statement where dispatch = dispatch.number) as statements,
      (select count(*) from naming where reading = dispatch.reading and kind = 'person') - (select count(*) from person_mention where dispatch = dispatch.number) as found,
      account, dispatch_search.dispatch as searched
    from dispatch left join account_dispatch on account_dispatch.dispatch = dispatch.number left join dispatch_search on dispatch_search.dispatch = dispatch.number`.execute(db);
  for (const row of rows) {
    const half = row.latest === 0 || row.reading === null || row.revisions !== row.latest || row.readings === 0 || row.read !== row.statements || row.found !== 0 || row.account === null || row.searched === null;
    if (half) faults.push(`d${row.number} is there by half: ${JSON.stringify(row)}`);
  }
  const there = new Map(rows.map((row) => [`d${row.number}`, row]));
  for (const ack of acks) {
    const row = there.get(ack.id);
    if (!row) faults.push(`${ack.id} was acknowledged and is lost`);
    else if (ack.statements !== undefined && row.statements !== ack.statements) faults.push(`${ack.id} was acknowledged with ${ack.statements} statements and has ${row.statements}`);
  }
  return [...faults, ...await structureFaults(db)];
}

/** Reads every page of every table, whose sums PostgreSQL checks, and asks indexes and tables the same. */
async function structureFaults(db: Store["db"]): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`select relname as name from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace`.execute(db);
  const faults: string[] = [];
  try {
    for (const { name } of tables) await sql`select sum(hashtext(one::text)::bigint) from ${sql.table(name)} as one`.execute(db);
    const asked = ["select count(*) from statement where id > ''", "select count(*) from statement where search @@ 'talk | cross | treati | corridor'::tsquery", "select count(*) from revision where text_hash > ''", "select count(*) from dispatch where key > ''", "select count(*) from person_mention where person > 0", "select count(*) from naming where number > 0 and kind = 'person'"];
    for (const question of asked) {
      const answers = await db.transaction().execute(async (tx) => [await countBy(tx, question, ["seqscan"]), await countBy(tx, question, ["indexscan", "indexonlyscan", "bitmapscan"])]);
      if (new Set(answers).size !== 1) faults.push(`an index and its table differ: ${question}: ${answers.join(", ")}`);
    }
  } catch (error) {
    faults.push(`a page is damaged: ${(error as Error).message}`);
  }
  return faults;
}

/** The answer when these ways are not to be gone. */
async function countBy(tx: Transaction<Tables>, question: string, closed: readonly string[]): Promise<number> {
  for (const way of ["seqscan", "indexscan", "indexonlyscan", "bitmapscan"]) await sql.raw(`set local enable_${way} = ${closed.includes(way) ? "off" : "on"}`).execute(tx);
  return Number((await sql.raw<{ count: number }>(question).execute(tx)).rows[0]!.count);
}

/** What is worked out has to be what it would be if it were worked out anew. */
async function rebuildFaults(store: Store): Promise<string[]> {
  const before = await workedOut(store);
  await rebuild(store);
  const after = await workedOut(store);
  return Object.keys(before).filter((table) => before[table]!.join("\n") !== after[table]!.join("\n")).map((table) => `${table} is not what it would be if it were worked out anew`);
}
