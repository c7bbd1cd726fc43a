/**
 * The pages in Chromium over a large record: how long until something useful is seen, with nothing kept from a visit before; and
 * how a dispatch of 2,100 statements behaves, beside the same page with all rows laid out at once, which is what one would have
 * without thinking of it. Both in turn in the same run, from a server in a process of its own. `npx tsx bench/pages.ts` makes 10,000
 * statements, `--full` 100,000; `--record FOLDER` takes one that was made here (its last dispatch is the long one). Written to
 * bench/results/pages.txt.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { openStore } from "../src/record/store/open.js";
import { spokenReading, type Spoken } from "../test/spoken-reading.js";
import { fill, goOn, nothingGiven } from "./record/fill.js";
import { statementsADispatch, synthetic } from "./record/synthetic.js";

const words = process.argv.slice(2);
const option = (name: string): string | undefined => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
const statements = words.includes("--full") ? 100_000 : Number(option("--statements") ?? 10_000);
const times = Number(option("--times") ?? 5);
const long = 2_100;
const said: string[] = [];
const say = (line = ""): void => {
  console.log(line);
  said.push(line);
};
const middle = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]!;

const folder = mkdtempSync(join(tmpdir(), "entente-bench-pages-"));
const record = option("--record") ?? join(folder, "record");
const children: ChildProcess[] = [];
let browser: Browser | null = null;
try {
  if (!existsSync(record)) await makeRecord(record);
  const address = await serve(record);
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update"] });
  const { counts } = (await (await fetch(`${address}/api/status`, { headers: { "sec-fetch-site": "same-origin" } })).json()) as { counts: { statements: number; dispatches: number } };
  say(`Node ${process.version}, Chromium ${browser.version()}, ${cpus().length} cores, browser and server on the same; load when it began ${loadavg()[0]!.toFixed(1)}. Milliseconds, the middle of ${times}.`);
  say(`${counts.statements} statements of ${counts.dispatches} dispatches.`);
  await firstPaints(browser, address);
  await longDispatch(browser, address, `d${counts.dispatches}`);
} finally {
  await browser?.close();
  for (const child of children) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
}
if (!words.includes("--quiet")) writeFileSync("bench/results/pages.txt", `${said.join("\n")}\n`);

/** Many short dispatches, and one long one. */
async function makeRecord(where: string): Promise<void> {
  const store = await openStore({ folder: where }, { purpose: "bench" });
  if ("code" in store) throw new Error(store.says);
  const all = Math.ceil(statements / statementsADispatch);
  const given = nothingGiven();
  while (given.dispatch < all) await fill(store, Array.from({ length: Math.min(50, all - given.dispatch) }, (_, index) => spokenReading(synthetic(given.dispatch + index, all))), given);
  await fill(store, [spokenReading(longOne())], given);
  await goOn(store, given);
  await store.close();
}

/** The words of many dispatches in one: a debate of a whole day. */
function longOne(): Spoken {
  const parts = Array.from({ length: long / statementsADispatch }, (_, index) => synthetic(index * 3 + 1, 1_000));
  return { ...parts[0]!, language: "en", title: "A debate of a whole day", said: parts.flatMap((part) => part.said) };
}

function serve(where: string): Promise<string> {
  const child = spawn(process.execPath, ["--import", "tsx", "src/cli/main.ts", "serve", "--store", where, "--port", "0"], { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, LC_ALL: "C", ENTENTE_AUTHOR: "bench" } });
  children.push(child);
  return new Promise((resolve, reject) => {
    child.stdout!.setEncoding("utf8").once("data", (line: string) => resolve(/http:\S+/.exec(line)![0]));
    child.once("exit", (status) => reject(new Error(`serve ended with ${status}`)));
  });
}

/** Somebody who was never here. The policy of the server forbids what a bench puts into the page, and is let go of for it. */
function visitor(from: Browser): Promise<BrowserContext> {
  return from.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
}

/** Milliseconds from the beginning of the navigation until something that fits is painted, as the page itself sees it. */
async function seen(page: Page, address: string, fits: string): Promise<number> {
  await page.addInitScript(`
    const look = () => (document.querySelector(${JSON.stringify(fits)}) ? requestAnimationFrame(() => setTimeout(() => (window.seenAt = performance.now()))) : requestAnimationFrame(look));
    requestAnimationFrame(look);`);
  await page.goto(address);
  await page.waitForFunction("window.seenAt !== undefined", null, { timeout: 120_000 });
  return (await page.evaluate("window.seenAt")) as number;
}

async function firstPaints(from: Browser, address: string): Promise<void> {
  say(`\n${"first useful paint, nothing kept from before".padEnd(46)}${"the first ever".padStart(15)}${"middle".padStart(9)}`);
  for (const [what, path, fits] of [["inbox: the latest dispatches", "/", ".latest tbody tr"], ["a dispatch", "/dispatch/d7", "article.statement"], ["find: a common word", "/find?q=ceasefire", ".hit"], ["find: five years", "/find?q=since:2015%20until:2019", ".hit"], ["a party", "/party/CHN", ".page.thing h1"], ["time line", "/pictures/timeline", "main svg"]] as const) {
    const all: number[] = [];
    for (let time = 0; time < times; time++) {
      const context = await visitor(from);
      all.push(await seen(await context.newPage(), address + path, fits));
      await context.close();
    }
    say(`${what.padEnd(46)}${all[0]!.toFixed(0).padStart(15)}${middle(all).toFixed(0).padStart(9)}`);
  }
}

interface Behaved {
  readonly first: number;
  readonly whole: number;
  readonly step: number;
  readonly end: number;
}

/** What one does with a long dispatch: sees its first rows, has all of it, goes to the next statement, goes to its end. */
async function behaves(from: Browser, address: string, path: string, allAtOnce: boolean): Promise<Behaved> {
  const context = await visitor(from);
  const page = await context.newPage();
  if (allAtOnce) await page.addInitScript(`addEventListener("DOMContentLoaded", () => { const style = document.createElement("style"); style.textContent = ".long .row { content-visibility: visible !important }"; document.head.append(style); });`);
  const first = await seen(page, address + path, "article.statement");
  await page.waitForFunction(`document.querySelectorAll("article.statement").length === ${long}`, null, { timeout: 120_000 });
  const whole = (await page.evaluate("new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))))")) as number;
  const after = async (does: string): Promise<number> => (await page.evaluate(`(async () => { const began = performance.now(); ${does}; await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))); return performance.now() - began; })()`)) as number;
  const steps: number[] = [];
  for (let count = 0; count < 5; count++) steps.push(await after("document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true })); await new Promise((resolve) => requestAnimationFrame(resolve))"));
  const end = await after("scrollTo(0, document.documentElement.scrollHeight)");
  await context.close();
  return { first, whole, step: middle(steps), end };
}

async function longDispatch(from: Browser, address: string, id: string): Promise<void> {
  const bytes = (await (await fetch(`${address}/api/things/${id}`, { headers: { "sec-fetch-site": "same-origin" } })).arrayBuffer()).byteLength;
  say(`\na dispatch of ${long} statements (${(bytes / 1_000_000).toFixed(1)} MB of JSON)`);
  const ours: Behaved[] = [];
  const peer: Behaved[] = [];
  for (let time = 0; time < times; time++) {
    ours.push(await behaves(from, address, `/dispatch/${id}`, false));
    peer.push(await behaves(from, address, `/dispatch/${id}`, true));
  }
  say(`${"".padEnd(46)}${"ours".padStart(9)}${"all at once".padStart(13)}${"ratio".padStart(8)}`);
  for (const [what, name] of [["first statement seen", "first"], ["all of it there", "whole"], ["to the next statement by key", "step"], ["to the end of the page", "end"]] as const) {
    const [one, other] = [middle(ours.map((all) => all[name])), middle(peer.map((all) => all[name]))];
    say(`${what.padEnd(46)}${one.toFixed(0).padStart(9)}${other.toFixed(0).padStart(13)}${(one / other).toFixed(2).padStart(8)}`);
  }
}
