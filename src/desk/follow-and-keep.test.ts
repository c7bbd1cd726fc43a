import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { as, closeServers, serve, status, type Answer } from "../../test/local-server.js";
import { openDoor } from "../intake/door/door.js";
import { objectOf } from "../intake/lines.js";
import { isRefused, type Acknowledged } from "./desk.js";
import { followOnce, type FeedBook } from "./follow.js";
import { openDesk } from "./local-desk.js";

// A journey: a ministry's server on this machine, the door, the feed, the record.

const folder = mkdtempSync(join(tmpdir(), "entente-follow-"));
const opened = await openDesk({ folder: join(folder, "store") }, { purpose: "a test", make: true });
if (isRefused(opened)) throw new Error(opened.refused.says);
const desk = opened;
const door = openDoor({ allow: ["127.0.0.1:*"], pause: 0 });
afterAll(async () => {
  await door.close();
  await desk.close();
  closeServers();
  rmSync(folder, { recursive: true, force: true });
});

const page = (words: string): Answer => as("text/html; charset=utf-8", `<!doctype html><html lang="en"><head><title>Talks</title></head><body><article><h1>Talks</h1>${"<p>The delegations of Arvenia and Velmore met in Tarn on Friday, and both sides agreed that they would meet again.</p>".repeat(3)}<p>${words}</p></article></body></html>`);
const rss = (...items: readonly [string, string][]): Answer => as("application/rss+xml", `<rss version="2.0"><channel><title>Ministry of Arvenia</title>${items.map(([path, title]) => `<item><guid isPermaLink="false">${path}</guid><link>${path}?utm_source=rss</link><title>${title}</title><pubDate>Fri, 27 Mar 2020 10:00:00 GMT</pubDate></item>`).join("")}</channel></rss>`);

/** Follows once and keeps what comes; gives what became of each, and news, sorted. */
async function kept(feed: string, now: string): Promise<string[]> {
  const book: FeedBook = { load: async (asked) => (await desk.feeds()).find((one) => one.feed === asked)?.state ?? null, save: (asked, state) => desk.saveFeed({ feed: asked, state }) };
  const waiting: (() => Promise<void>)[] = [];
  const lines: string[] = [];
  async function* arrivals() {
    for await (const event of followOnce(book, [feed], { door, clock: () => now })) {
      if (event.kind === "news") lines.push(event.news.code);
      if (event.kind !== "arrival") continue;
      waiting.push(event.acknowledge);
      yield event.arrival;
    }
  }
  for await (const one of desk.add(arrivals(), { workers: 1 })) {
    lines.push(`${one.status} ${told(one)}`);
    await waiting.shift()!();
  }
  return lines.sort();
}
const told = (one: Acknowledged): string => (one.status === "refused" ? `${one.own} ${one.code}` : `${one.id} ${one.revision}`);

describe("a feed and the record", () => {
  test("keeps what is new, knows what it has, sees revisions, and loses nothing that could not be had", async () => {
    const pages: Record<string, Answer> = { "/1?utm_source=rss": page("The minister said that the talks would go on."), "/2?utm_source=rss": status(503), "/feed": rss(["/1", "One"], ["/2", "Two"]) };
    const { at, asked } = await serve(pages);
    expect(await kept(`${at}/feed`, "2020-03-28T00:00:00Z")).toEqual(["added d1 1", "feed/page-failed"]);
    pages["/2?utm_source=rss"] = page("The minister of Velmore said that he was ready to sign.");
    expect(await kept(`${at}/feed`, "2020-03-28T01:00:00Z")).toEqual(["added d2 1"]);
    pages["/1?utm_source=rss"] = page("The minister said that the talks would end in April.");
    pages["/feed"] = rss(["/1", "One, corrected"], ["/2", "Two"]);
    expect(await kept(`${at}/feed`, "2020-03-28T02:00:00Z")).toEqual(["revised d1 2"]);
    expect(await kept(`${at}/feed`, "2020-03-28T03:00:00Z")).toEqual([]);
    expect(asked.filter((path) => path === "/robots.txt")).toHaveLength(1);
    expect((await desk.feeds()).map(({ feed, state }) => [feed, state.standing, state.seen.length])).toEqual([[`${at}/feed`, "alive", 2]]);
  }, 120_000);

  test("a news item that is taken back without its words marks what came before under its name", async () => {
    const item = (more: object) => objectOf({ uri: "urn:newsml:arvenia:1", type: "text", copyrightholder: "Agency", language: "en", ...more }, "n", "n", {});
    const add = async (arrival: ReturnType<typeof item>) => {
      const lines: string[] = [];
      for await (const one of desk.add((async function* () {
        yield arrival;
      })(), { workers: 1 })) lines.push(one.status === "refused" ? one.code : `${one.status} ${one.standing ?? "published"}`);
      return lines;
    };
    expect(await add(item({ uri: "urn:newsml:arvenia:9", pubstatus: "canceled" }))).toEqual(["intake/empty"]);
    expect(await add(item({ headline: "Talks", body_text: "The minister of Arvenia said on Friday that the talks with Velmore would go on.", pubstatus: "usable" }))).toEqual(["added published"]);
    expect(await add(item({ pubstatus: "canceled", headline: "Talks" }))).toEqual(["known withdrawn"]);
  }, 120_000);
});
