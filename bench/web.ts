/**
 * The server with many visitors: 200 readers and 20 editors at once on loopback, over a record of made-up statements
 * (bench/record/synthetic.ts), beside one bare route of Hono with the same visitors in the same run. Afterwards everything that
 * was acknowledged is looked for. And how long the first answers take that a page needs. `npx tsx bench/web.ts` makes 10,000
 * statements, `--full` 100,000; `--record FOLDER` takes one that is there (it is written to). Written to bench/results/web.txt.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { Acknowledged, Corrected } from "../src/desk/desk.js";
import { picker, vocabularies } from "./record/synthetic.js";
import { filledRecord } from "./web/filled.js";
import { asker, between, quantile, visit, type Answer, type Asked } from "./web/visitors.js";

const words = process.argv.slice(2);
const option = (name: string): string | undefined => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
const statements = words.includes("--full") ? 100_000 : Number(option("--statements") ?? 10_000);
const seconds = Number(option("--seconds") ?? 20);
const readers = 200;
const editors = 20;
const said: string[] = [];
const say = (line = ""): void => {
  console.log(line);
  said.push(line);
};

const folder = mkdtempSync(join(tmpdir(), "entente-bench-web-"));
const children: ChildProcess[] = [];
try {
  const record = option("--record") ?? join(folder, "record");
  if (option("--record") === undefined) await filledRecord(record, statements);
  say(`Node ${process.version}, ${cpus().length} cores, visitors and server on the same; load when it began ${loadavg()[0]!.toFixed(1)}.`);
  const started = performance.now();
  const server = await begin(["src/cli/main.ts", "serve", "--store", record, "--port", "0"]);
  const { counts } = JSON.parse((await asker(server)({ what: "status", path: "/api/status" })).text) as { counts: { statements: number; dispatches: number } };
  say(`${counts.statements} statements of ${counts.dispatches} dispatches, embedded store; started in ${((performance.now() - started) / 1_000).toFixed(1)} s (from its sources).`);
  await firstAnswers(server);
  const ours = await crowd(server, counts.dispatches);
  const bare = await crowd(await begin(["bench/web/bare.ts"]), counts.dispatches);
  say(`\nratio to bare Hono: readers p50 ${(ours.p50 / bare.p50).toFixed(1)}, p95 ${(ours.p95 / bare.p95).toFixed(1)}`);
} finally {
  for (const child of children) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
}
writeFileSync("bench/results/web.txt", `${said.join("\n")}\n`);

/** Starts a program and gives the address it prints. */
function begin(program: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, ["--import", "tsx", ...program], { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, LC_ALL: "C", ENTENTE_AUTHOR: "bench" } });
  children.push(child);
  return new Promise((resolve, reject) => {
    child.stdout!.setEncoding("utf8").once("data", (line: string) => resolve(/http:\S+/.exec(line)![0]));
    child.once("exit", (status) => reject(new Error(`${program.join(" ")} ended with ${status}`)));
  });
}

/** Milliseconds the last program that was started has used of the processors by now, to the hundredth of a second. */
function processor(): number {
  const fields = readFileSync(`/proc/${children.at(-1)!.pid}/stat`, "utf8").replace(/^.*\) /s, "").split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** What a page asks for when it is opened, for the first time and again once something has changed. */
async function firstAnswers(server: string): Promise<void> {
  const ask = asker(server);
  const pages: readonly Asked[] = [
    { what: "the document", path: "/" }, { what: "who asks", path: "/api/me" }, { what: "inbox: 50 dispatches", path: "/api/dispatches?limit=50" }, { what: "a dispatch", path: "/api/things/d7" }, { what: "a statement", path: "/api/things/d7.s3" },
    { what: "find: everything, first 20", path: "/api/find?q=" }, { what: "find: a common word", path: "/api/find?q=ceasefire" }, { what: "find: a party's words on an issue", path: `/api/find?q=${encodeURIComponent("speaker:CHN issue:ceasefire")}` },
    { what: "facets of everything", path: "/api/facets?q=" }, { what: "facets of a common word", path: "/api/facets?q=ceasefire" }, { what: "a party", path: "/api/things/CHN" }, { what: "time line", path: "/api/pictures/timeline" }, { what: "matrix", path: "/api/pictures/matrix" }, { what: "network", path: "/api/pictures/network" }, { what: "status", path: "/api/status" },
  ];
  say(`\n${"first answers, one after the other".padEnd(38)}${"first".padStart(9)}${"after a change".padStart(16)}${"(processor)".padStart(13)}${"unchanged".padStart(11)}   ms`);
  for (const [turn, page] of pages.entries()) {
    const first = await ask(page);
    const changed: number[] = [];
    let work = 0;
    for (let time = 0; time < 5; time++) {
      await ask(confirming(1 + turn));
      const before = processor();
      changed.push((await ask(page)).ms);
      work += processor() - before;
    }
    const unchanged = [await ask(page), await ask(page), await ask(page)].map(({ ms }) => ms);
    say(`${page.what.padEnd(38)}${first.ms.toFixed(1).padStart(9)}${quantile(changed, 0.5).toFixed(1).padStart(16)}${(work / 5).toFixed(0).padStart(13)}${quantile(unchanged, 0.5).toFixed(1).padStart(11)}   ${first.status} ${first.text.length} bytes`);
  }
}

function confirming(dispatch: number): Asked {
  return { what: "correct", path: "/api/corrections", body: { id: `d${dispatch}.s1`, does: "confirm", fields: [] } };
}

/** Everybody at once for a while; then what was acknowledged is looked for. */
async function crowd(server: string, dispatches: number): Promise<{ readonly p50: number; readonly p95: number }> {
  const ask = asker(server);
  const pick = picker(7);
  const answers: Answer[] = [];
  const kept: string[] = [];
  const added: Acknowledged[] = [];
  const hear = (answer: Answer): void => {
    answers.push(answer);
    if (answer.what === "correct" && answer.status === 200) kept.push(...((JSON.parse(answer.text) as Partial<Corrected>).corrections ?? []));
    if (answer.what === "add") for (const [, data] of answer.text.matchAll(/^event: acknowledged\ndata: (.*)$/gm)) added.push(JSON.parse(data!) as Acknowledged);
  };
  const common = vocabularies.en.words.slice(10, 400);
  const reading = (): Asked => {
    const turn = pick(10);
    if (turn < 4) return { what: "find", path: `/api/find?q=${common[pick(common.length)]!}` };
    if (turn < 7) return { what: "dispatch", path: `/api/things/d${1 + pick(Math.min(dispatches, 500))}` };
    if (turn < 9) return { what: "inbox", path: "/api/dispatches?limit=50" };
    return { what: "facets", path: `/api/facets?q=${common[pick(20)]!}` };
  };
  let made = 0;
  const editing = (): Asked => (pick(15) === 0
    ? { what: "add", path: "/api/dispatches", body: { text: `The foreign minister of Soltania, Ivo Marn, said on ${1 + pick(28)} June 2031 that point ${++made} of the agreement had been settled.`, told: { language: "en" } } }
    : { what: "correct", path: "/api/corrections", body: { id: `d${1 + pick(Math.min(dispatches, 500))}.s${1 + pick(3)}`, does: "change", fields: [{ name: "act", value: pick(2) === 0 ? "commit" : "report" }], seen: null } });
  const started = performance.now();
  const before = processor();
  const until = started + seconds * 1_000;
  await Promise.all([
    ...Array.from({ length: readers }, () => visit(ask, reading, until, between(pick, 1_000, 3_000), hear)),
    ...Array.from({ length: editors }, () => visit(ask, editing, until, between(pick, 2_000, 6_000), hear)),
  ]);
  const took = (performance.now() - started) / 1_000;
  const work = (processor() - before) / answers.length;
  const read = answers.filter(({ what }) => what !== "correct" && what !== "add");
  say(`\n${readers} readers (an answer looked at for 1 to 3 s) and ${editors} editors (2 to 6 s) for ${took.toFixed(0)} s at ${answers[0]?.text.includes("word word") ? "one bare route of Hono" : "the record"}: ${(answers.length / took).toFixed(0)} answers/s, ${work.toFixed(1)} ms of processor each; load ${loadavg()[0]!.toFixed(1)}`);
  for (const what of ["find", "dispatch", "inbox", "facets", "correct", "add"]) {
    const of = answers.filter((answer) => answer.what === what);
    const failed = of.filter(({ status }) => status !== 200);
    if (of.length > 0) say(`  ${what.padEnd(10)}${String(of.length).padStart(6)}   p50 ${quantile(of.map(({ ms }) => ms), 0.5).toFixed(0).padStart(6)}   p95 ${quantile(of.map(({ ms }) => ms), 0.95).toFixed(0).padStart(6)} ms${failed.length > 0 ? `   ${failed.length} not done: ${[...new Set(failed.map(({ status, text }) => `${status} ${text.slice(0, 80)}`))].slice(0, 3).join(" · ")}` : ""}`);
  }
  if (kept.length + added.length > 0) {
    const ids = [...kept, ...added.flatMap((one) => (one.status === "refused" ? [] : [one.id]))];
    const lost: string[] = [];
    for (const id of ids) if ((await ask({ what: "look", path: `/api/things/${id}` })).status !== 200) lost.push(id);
    say(`  acknowledged: ${kept.length} corrections, ${added.length} dispatches; lost: ${lost.length === 0 ? "none" : lost.join(" ")}`);
    if (lost.length > 0) process.exitCode = 1;
  }
  const ms = read.map((one) => one.ms);
  return { p50: quantile(ms, 0.5), p95: quantile(ms, 0.95) };
}
