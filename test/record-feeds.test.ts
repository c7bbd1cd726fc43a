import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Acknowledged, DeskStatus } from "../src/desk/desk.js";

// What comes into the record from elsewhere: feeds, addresses, files of other programs; a ministry's server is played here.

const program = process.env["ENTENTE_PROGRAM"] ?? join(import.meta.dirname, "../dist/cli/main.js");
const folder = mkdtempSync(join(tmpdir(), "entente-record-feeds-"));
const store = join(folder, "record");
let server: Server;
let site: string;
/** What the site has: a path and what stands there. */
const pages = new Map<string, { readonly type: string; readonly body: string }>();

const page = (title: string, text: string): { type: string; body: string } => ({
  type: "text/html; charset=utf-8",
  body: `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="Ministry of Foreign Affairs of Arvenia"></head><body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>${text.split("\n").map((one) => `<p>${one}</p>`).join("")}</article></body></html>`,
});
const call = (day: string): string => `The foreign minister of Arvenia, Ruben Astier, spoke by telephone on ${day} with the foreign minister of Velmore, Lena Korvath, and both sides said that the talks which had been held since the spring were useful.\nAstier said that Arvenia was ready to reopen the crossing at Tarn as soon as the observers had come. Korvath welcomed the proposal and said that Velmore would send her deputy.`;
const feed = (...items: readonly string[]): { type: string; body: string } => ({
  type: "application/rss+xml",
  body: `<?xml version="1.0"?><rss version="2.0"><channel><title>Arvenia</title><link>${site}/</link>${items.map((path) => `<item><title>${path}</title><link>${site}${path}</link><guid>${site}${path}</guid><pubDate>Wed, 14 May 2031 10:00:00 GMT</pubDate></item>`).join("")}</channel></rss>`,
});

beforeAll(async () => {
  server = createServer((request, response) => {
    const there = pages.get(new URL(request.url ?? "/", site).pathname);
    response.writeHead(there ? 200 : 404, { "content-type": there?.type ?? "text/plain" }).end(there?.body ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

function entente(args: readonly string[], allow = true): Promise<{ readonly status: number | null; readonly out: string; readonly err: string }> {
  const env = { ...process.env, LANG: "C", LC_ALL: "C", DATABASE_URL: "", ENTENTE_STORE: store, ENTENTE_ALLOW_NET: allow ? `127.0.0.1:${new URL(site).port}` : "" };
  const child = spawn(process.execPath, [program, ...args], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (some: string) => (out += some));
  child.stderr.setEncoding("utf8").on("data", (some: string) => (err += some));
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, out, err })));
}
const rows = ({ out }: { readonly out: string }): Acknowledged[] => out.split("\n").filter(Boolean).map((line) => JSON.parse(line) as Acknowledged);

test("follow keeps what a feed brings, once; what is new later, later", async () => {
  pages.set("/1", page("Call with Velmore", call("14 May 2031")));
  pages.set("/2", page("Call with Soltania", call("15 May 2031").replaceAll("Velmore", "Soltania").replaceAll("Lena Korvath", "Ivo Marn").replaceAll("Korvath", "Marn")));
  pages.set("/feed", feed("/1", "/2"));
  const first = await entente(["follow", `${site}/feed`, "--once", "--format", "jsonl"]);
  expect(first.status, first.err).toBe(0);
  expect(rows(first).map(({ status, id }) => [status, id]).sort()).toEqual([["added", "d1"], ["added", "d2"]]);
  const status = JSON.parse((await entente(["status", "--format", "json"])).out) as DeskStatus;
  expect(status.feeds).toMatchObject([{ feed: `${site}/feed`, standing: "alive" }]);
  const again = await entente(["follow", "--once", "--format", "jsonl"]);
  expect(rows(again), "nothing is due, and what is known is not asked for again").toEqual([]);
});

test("an address is read by itself, known again, and revised when its words change", async () => {
  pages.set("/3", page("Crossing at Tarn", call("20 May 2031")));
  expect(rows(await entente(["add", `${site}/3?utm_source=x`, "--format", "jsonl"]))).toMatchObject([{ status: "added", id: "d3" }]);
  expect(rows(await entente(["add", `${site}/3`, "--format", "jsonl"]))).toMatchObject([{ status: "known", id: "d3" }]);
  pages.set("/3", page("Crossing at Tarn", `${call("20 May 2031")} Both sides would meet again in June.`));
  expect(rows(await entente(["add", `${site}/3`, "--format", "jsonl"]))).toMatchObject([{ status: "revised", id: "d3", revision: 2 }]);
});

test("an address that is not public is not asked for, unless that is allowed", async () => {
  const ran = await entente(["add", `${site}/1`, "--format", "jsonl"], false);
  expect(ran.status).toBe(1);
  expect(rows(ran)).toMatchObject([{ status: "refused", code: expect.stringMatching(/^door\/(?:private-address|port)$/) }]);
});

test("import takes tables and mailboxes", async () => {
  writeFileSync(join(folder, "desk.csv"), `ref;objet;corps;date\nA1;Crossing;"The council of Soltania condemned the attack on Friday.";2031-06-06\nA2;Talks;"The minister of Kestria said that talks went on.";2031-06-07\n`);
  expect(rows(await entente(["import", "desk.csv", "--lang", "en", "--format", "jsonl"]))).toMatchObject([{ status: "added" }, { status: "added" }]);
  expect(rows(await entente(["import", "desk.csv", "--lang", "en", "--format", "jsonl"]))).toMatchObject([{ status: "known" }, { status: "known" }]);
  const mail = (id: string, words: string): string => `From press@arvenia.example Wed May 14 10:00:00 2031\nFrom: Arvenian Ministry <press@arvenia.example>\nMessage-ID: <${id}@arvenia.example>\nDate: Wed, 14 May 2031 10:00:00 +0000\nSubject: Readout\nContent-Type: text/plain; charset=utf-8\n\n${words}\n\n`;
  writeFileSync(join(folder, "press.mbox"), mail("1", "The minister of Arvenia, Ruben Astier, said on Wednesday that the port of Lund would stay open.") + mail("2", "The minister of Arvenia, Ruben Astier, thanked the observers on Wednesday."));
  expect(rows(await entente(["import", "press.mbox", "--lang", "en", "--format", "jsonl"]))).toMatchObject([{ status: "added" }, { status: "added" }]);
  writeFileSync(join(folder, "press.mbox"), mail("1", "The minister of Arvenia, Ruben Astier, said on Wednesday that the port of Lund would be closed after all."));
  expect(rows(await entente(["import", "press.mbox", "--lang", "en", "--format", "jsonl"])), "the same message, in other words").toMatchObject([{ status: "revised", revision: 2 }]);
});
