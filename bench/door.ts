/**
 * What comes in by the door: feeds parsed beside rss-parser in the same run, tables and mailboxes, and what a visit costs beside
 * a bare request. Everything is made up here; nothing leaves this machine. Run: npx tsx bench/door.ts  (kept in bench/results/door.txt)
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { availableParallelism, cpus, loadavg } from "node:os";
import RssParser from "rss-parser";
import { request } from "undici";
import { openDoor } from "../src/intake/door/door.js";
import { feedOf } from "../src/intake/feeds/feed.js";
import { messagesOf } from "../src/intake/imports/mbox.js";
import { rowsOf } from "../src/intake/imports/table.js";
import type { Arrival } from "../src/intake/received.js";

const report: string[] = [];
const say = (line = ""): void => {
  report.push(line);
  console.log(line);
};
const version = (name: string): string => (JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")) as { version: string }).version;
const items = 500;
const rounds = 20;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const paragraph = "The foreign minister of Arvenia said that the talks with Velmore would go on, and that both sides were ready to sign. ";

say(`entente door · ${new Date().toISOString().slice(0, 10)} · Node ${process.version} · ${cpus()[0]?.model ?? "unknown processor"}, ${availableParallelism()} cores · load ${loadavg()[0]?.toFixed(1)}`);
say(`Feeds of ${items} items, best of ${rounds} rounds, by processor time; feedsmith ${version("feedsmith")} within our limits and in our words, rss-parser ${version("rss-parser")}.`);
say();
say("feed          size      ours, items/s   rss-parser, items/s   ratio   items found by both");
for (const [name, text] of [["RSS 2.0", rss()], ["Atom", atom()], ["sitemap", sitemap()]] as const) await feed(name, text);
say();
await stream("table (CSV)", table(), (chunks) => rowsOf(chunks, { name: "t", from: "t", told: {}, tabs: false }));
await stream("mailbox", mailbox(), (chunks) => messagesOf(chunks, "m", "m", {}));
say();
await visits();
mkdirSync("bench/results", { recursive: true });
writeFileSync("bench/results/door.txt", `${report.join("\n")}\n`);

async function feed(name: string, text: string): Promise<void> {
  const raw = bytes(text);
  const ours = await best(() => {
    const got = feedOf(raw, null, null, "https://press.arvenia.example/feed");
    if ("code" in got) throw new Error(got.says);
    return got.items.length;
  });
  const parser = new RssParser();
  const theirs = name === "sitemap" ? null : await best(async () => (await parser.parseString(text)).items.length);
  const rate = (one: { seconds: number; found: number }): string => Math.round(one.found / one.seconds).toLocaleString("en");
  say(`${name.padEnd(12)} ${`${Math.round(raw.length / 1024)} KB`.padStart(6)} ${rate(ours).padStart(17)} ${(theirs ? rate(theirs) : "does not read it").padStart(21)} ${(theirs ? (theirs.seconds / ours.seconds).toFixed(2) : "–").padStart(7)}   ${ours.found}${theirs ? ` and ${theirs.found}` : ""}`);
}

/** Seconds of the processor: what else the machine does counts for nothing. */
function spent(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}

async function best(work: () => number | Promise<number>): Promise<{ seconds: number; found: number }> {
  let seconds = Infinity;
  let found = 0;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    found = await work();
    seconds = Math.min(seconds, spent(before));
  }
  return { seconds, found };
}

async function stream(name: string, text: string, read: (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Arrival>): Promise<void> {
  const raw = bytes(text);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < raw.length; at += 65_536) yield raw.subarray(at, at + 65_536);
  }
  let given = 0;
  let seconds = Infinity;
  for (let round = 0; round < 3; round++) {
    given = 0;
    const before = process.cpuUsage();
    for await (const one of read(chunks())) if ("given" in one) given++;
    seconds = Math.min(seconds, spent(before));
  }
  say(`${name.padEnd(12)} ${`${Math.round(raw.length / 1024)} KB`.padStart(8)}   ${Math.round(given / seconds).toLocaleString("en")} dispatches/s, ${(raw.length / 1024 / 1024 / seconds).toFixed(1)} MB/s (${given})`);
}

/** What a visit costs beside a bare request of the same library to the same server: name, lane, rules, counting. */
async function visits(): Promise<void> {
  const server = createServer((asked, answer) => void (asked.url === "/robots.txt" ? answer.end("User-agent: *\nDisallow: /private\n") : answer.end(paragraph.repeat(40))));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const door = openDoor({ allow: ["127.0.0.1:*"], pause: 0 });
  const count = 400;
  const through = async (): Promise<number> => {
    for (let n = 0; n < count; n++) if ((await door.fetch(`${at}${n}`)).status !== "fetched") throw new Error("not fetched");
    return count;
  };
  const bare = async (): Promise<number> => {
    for (let n = 0; n < count; n++) await (await request(`${at}${n}`)).body.arrayBuffer();
    return count;
  };
  await through();
  await bare();
  const ours = await timed(through);
  const theirs = await timed(bare);
  say(`visits to a server of this machine, one after the other, 4.6 KB each, server included: ${ours.toFixed(2)} ms by the door, ${theirs.toFixed(2)} ms bare (undici ${version("undici")})`);
  await door.close();
  server.closeAllConnections();
  server.close();
}

async function timed(work: () => Promise<number>): Promise<number> {
  const before = process.cpuUsage();
  return ((await work().then(() => spent(before))) * 1_000) / 400;
}

function rss(): string {
  const one = (n: number) => `<item><title>Talks ${n} &amp; after</title><link>https://press.arvenia.example/news/${n}?a=1&amp;b=2</link><guid isPermaLink="false">n${n}</guid><pubDate>Fri, 27 Mar 2020 10:00:00 +0100</pubDate><dc:creator>Desk</dc:creator><description>&lt;p&gt;${paragraph}&lt;/p&gt;</description><content:encoded><![CDATA[<p>${paragraph.repeat(4)}</p>]]></content:encoded></item>`;
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Arvenia Press</title><link>https://press.arvenia.example/</link><language>en</language>${Array.from({ length: items }, (_, n) => one(n)).join("\n")}</channel></rss>`;
}

function atom(): string {
  const one = (n: number) => `<entry><title>Talks ${n}</title><id>tag:press.arvenia.example,2020:${n}</id><link href="/news/${n}"/><published>2020-03-27T10:00:00Z</published><updated>2020-03-27T11:00:00Z</updated><summary>${paragraph}</summary><content type="html">&lt;p&gt;${paragraph.repeat(4)}&lt;/p&gt;</content></entry>`;
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Arvenia Press</title><id>x</id><updated>2020-03-27T11:00:00Z</updated>${Array.from({ length: items }, (_, n) => one(n)).join("\n")}</feed>`;
}

function sitemap(): string {
  return `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${Array.from({ length: items }, (_, n) => `<url><loc>https://press.arvenia.example/news/${n}</loc><lastmod>2020-03-27</lastmod></url>`).join("\n")}</urlset>`;
}

function table(): string {
  return `id,title,text,date,language\n${Array.from({ length: 5_000 }, (_, n) => `a${n},"Talks, ${n}","${paragraph.repeat(10)}\nHe said ""no"".",2020-03-27,en`).join("\n")}\n`;
}

function mailbox(): string {
  return Array.from({ length: 1_000 }, (_, n) => `From a@arvenia.example Fri Mar 27 10:00:00 2020\nFrom: Press Office <press@arvenia.example>\nSubject: Talks ${n}\nDate: Fri, 27 Mar 2020 10:00:00 +0100\nMessage-ID: <${n}@arvenia.example>\n\n${paragraph.repeat(10)}\n\n`).join("");
}
