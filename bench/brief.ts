/**
 * How long a brief takes on a large record, beside the same questions put to an export read whole: every statement as a line of
 * JSON, filtered and sorted in this process. The dispatches are made up (bench/record/synthetic.ts). `npx tsx bench/brief.ts` fills
 * 100,000 statements, `--statements N` any number; on the embedded store. Written to bench/results/brief.txt.
 */
import { createReadStream, createWriteStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { sql } from "kysely";
import { isRefused } from "../src/desk/desk.js";
import { openDesk } from "../src/desk/local-desk.js";
import { openStore } from "../src/record/store/open.js";
import { spokenReading } from "../test/spoken-reading.js";
import { fill, goOn, nothingGiven } from "./record/fill.js";
import { statementsADispatch, synthetic } from "./record/synthetic.js";

const words = process.argv.slice(2);
const wanted = words.includes("--statements") ? Number(words[words.indexOf("--statements") + 1]) : 100_000;
const all = Math.ceil(wanted / statementsADispatch);
const said: string[] = [];
const say = (line = ""): void => {
  console.log(line);
  said.push(line);
};
const rounds = 7;
const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

const folder = mkdtempSync(join(tmpdir(), "entente-bench-brief-"));
try {
  const where = { folder: join(folder, "record") };
  const store = await openStore(where, { purpose: "bench" });
  if ("code" in store) throw new Error(store.says);
  const given = nothingGiven();
  const file = join(folder, "statements.jsonl");
  const out = createWriteStream(file);
  for (let from = 0; from < all; from += 200) {
    const readings = Array.from({ length: Math.min(200, all - from) }, (_, index) => spokenReading(synthetic(from + index, all)));
    await fill(store, readings, given);
    for (const { id, text, statements, dispatch, exchanges } of readings)
      for (const one of statements) if (!out.write(`${JSON.stringify({ ...one, dispatch: id, published: dispatch.published?.value, exchange: exchanges[0] ?? null, words: one.content.map(({ start, end }) => text.slice(start, end)).join(" … ") })}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
  await goOn(store, given);
  await store.db.executeQuery(sql`analyze`.compile(store.db));
  // The two that speak most, which have met: the dearest brief.
  const { rows } = await sql<{ us: string; them: string; count: number }>`
    select p.party as us, q.party as them, count(*)::integer as count from exchange_participant p join exchange_participant q on q.exchange = p.exchange and q.party > p.party group by 1, 2
    order by (select count(*) from statement s where s.speaker_party = p.party) + (select count(*) from statement s where s.speaker_party = q.party) desc limit 1`.execute(store.db);
  const { us, them } = rows[0]!;
  await store.close();
  const desk = await openDesk(where, { purpose: "bench", make: false });
  if (isRefused(desk)) throw new Error(desk.refused.says);

  const times: number[] = [];
  let lines = 0;
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    const made = await desk.brief({ us, with: them, on: "2024-12-31", by: "bench" });
    times.push(performance.now() - begun);
    if (isRefused(made)) throw new Error(made.refused.says);
    lines = made.brief.sections.reduce((sum, { parts }) => sum + parts.reduce((count, part) => count + part.lines.length, 0), 0);
  }
  await desk.close();

  const naive: number[] = [];
  for (let round = 0; round < 3; round++) {
    const begun = performance.now();
    await naiveBrief(file, us, them);
    naive.push(performance.now() - begun);
  }
  say(`${all * statementsADispatch} statements of ${all} dispatches; ${us} with ${them}; Node ${process.version}, ${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}; embedded store.`);
  say(`a brief, ${lines} lines, every one cited   first ${Math.round(times[0]!)} ms, median of ${rounds} ${Math.round(median(times))} ms (aim: under 2000 ms)`);
  say(`the same questions, export read whole     median of ${naive.length} ${Math.round(median(naive))} ms`);
  say(`ratio, whole reading to brief             ${(median(naive) / median(times)).toFixed(1)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
writeFileSync("bench/results/brief.txt", `${said.join("\n")}\n`);

/** The latest words of either by issue, and the exchanges both are in, by reading all there is: what one does without a record. */
async function naiveBrief(path: string, us: string, them: string): Promise<number> {
  interface Line { readonly published?: string; readonly speaker: { readonly party: string | null } | null; readonly issues: readonly string[]; readonly exchange: { readonly participants: readonly { readonly party: string | null }[] } | null }
  const kept: Line[] = [];
  const met: Line[] = [];
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    const line = JSON.parse(text) as Line;
    if (line.speaker?.party === us || line.speaker?.party === them) kept.push(line);
    const parties = line.exchange?.participants.map(({ party }) => party) ?? [];
    if (parties.includes(us) && parties.includes(them)) met.push(line);
  }
  const latest = (one: Line, other: Line): number => ((one.published ?? "") < (other.published ?? "") ? 1 : -1);
  kept.sort(latest);
  met.sort(latest);
  const byIssue = new Map<string, Line[]>();
  for (const line of kept) for (const issue of line.issues) byIssue.set(issue, [...(byIssue.get(issue) ?? []), line]);
  return byIssue.size + met.length;
}
