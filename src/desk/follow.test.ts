import { describe, expect, test } from "vitest";
import { failing, scriptedDoor, type Scripted } from "../../test/scripted-door.js";
import type { FeedState } from "../model/feed.js";
import { followOnce, watchFeeds, type FeedBook, type FollowEvent } from "./follow.js";

const rss = (...pages: readonly string[]): string => `<rss version="2.0"><channel><title>T</title>${pages.map((page) => `<item><link>${page}</link><title>About ${page}</title></item>`).join("")}</channel></rss>`;
const a = (n: number): string => `https://a.example/${n}`;
const b = (n: number): string => `https://b.example/${n}`;
const pages = Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((n) => [[a(n), `<!doctype html><p>A ${n}.`], [b(n), `<!doctype html><p>B ${n}.`]]));

/** A book kept in memory, as JSON, with the order in which it was written. */
function memory(): FeedBook & { readonly kept: Map<string, string>; readonly saves: string[] } {
  const kept = new Map<string, string>();
  const saves: string[] = [];
  return {
    kept, saves,
    load: async (feed) => (kept.has(feed) ? (JSON.parse(kept.get(feed)!) as FeedState) : null),
    save: async (feed, state) => {
      saves.push(feed);
      kept.set(feed, JSON.stringify(state));
    },
  };
}
const stateOf = (book: { readonly kept: Map<string, string> }, feed: string): FeedState => JSON.parse(book.kept.get(feed)!) as FeedState;

/** An hour later each time it is asked. */
function hourly(start = "2020-03-28T00:00:00.000Z"): () => string {
  let time = Date.parse(start);
  return () => new Date((time += 3_600_000)).toISOString();
}

const line = (event: FollowEvent): string => {
  switch (event.kind) {
    case "arrival": return "refused" in event.arrival ? `${event.arrival.id} ${event.arrival.refused.code}` : event.arrival.id;
    case "withdrawn": return `withdrawn ${event.url}`;
    case "news": return event.news.code;
    case "visited": return `visited ${event.feed}: ${event.found}, ${event.standing}`;
  }
};

/** All that following brings, acknowledged at once or not. */
async function all(events: AsyncIterable<FollowEvent>, acknowledged: (event: FollowEvent) => boolean = () => true): Promise<string[]> {
  const lines: string[] = [];
  for await (const event of events) {
    lines.push(line(event));
    if ("acknowledge" in event && acknowledged(event)) await event.acknowledge();
  }
  return lines;
}

describe("once", () => {
  test("brings what is new, and next time what is new since", async () => {
    const book = memory();
    const clock = hourly();
    const feed = "https://a.example/feed";
    expect(await all(followOnce(book, [feed, feed], { door: scriptedDoor({ ...pages, [feed]: rss(a(2), a(1)) }), clock }))).toEqual([a(1), a(2), `visited ${feed}: 2, alive`]);
    expect(await all(followOnce(book, [feed], { door: scriptedDoor({ ...pages, [feed]: rss(a(3), a(2), a(1)) }), clock }))).toEqual([a(3), `visited ${feed}: 1, alive`]);
  });

  test("brings again what was not acknowledged, and only that", async () => {
    const book = memory();
    const clock = hourly();
    const feed = "https://a.example/feed";
    const door = () => scriptedDoor({ ...pages, [feed]: rss(a(3), a(2), a(1)) });
    const twelve = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`https://a.example/x${n}`, "<!doctype html><p>X."]));
    await all(followOnce(book, [feed], { door: door(), clock }), (event) => line(event) !== a(2));
    expect(await all(followOnce(book, [feed], { door: door(), clock }), () => false)).toContain(a(2));
    expect(book.saves).toEqual([]);
    const long = scriptedDoor({ ...twelve, [feed]: rss(...Object.keys(twelve)) });
    await all(followOnce(book, [feed], { door: long, clock }), (event) => line(event) !== "https://a.example/x0");
    expect(stateOf(book, feed).seen.length).toBe(10);
    expect(await all(followOnce(book, [feed], { door: long, clock }))).toEqual(["https://a.example/x1", "https://a.example/x0", `visited ${feed}: 2, alive`].sort((one, other) => Number(one.startsWith("v")) - Number(other.startsWith("v"))));
  });

  test("may be acknowledged later, in any order, and twice", async () => {
    const book = memory();
    const feed = "https://a.example/feed";
    const events: FollowEvent[] = [];
    for await (const event of followOnce(book, [feed], { door: scriptedDoor({ ...pages, [feed]: rss(a(3), a(2), a(1)) }), clock: hourly() })) events.push(event);
    for (const event of events.reverse()) {
      expect(book.saves).toEqual([]);
      if (!("acknowledge" in event)) continue;
      await Promise.all([event.acknowledge(), event.acknowledge()]);
      if (event.kind === "arrival" && event.arrival.id === a(1)) break;
    }
    expect(stateOf(book, feed).seen.map(({ url }) => url)).toEqual([a(1), a(2), a(3)]);
  });

  test("a run that is broken off anywhere loses nothing", async () => {
    const feed = "https://a.example/feed";
    const many = Object.fromEntries(Array.from({ length: 35 }, (_, n) => [`https://a.example/y${n}`, "<!doctype html><p>Y."]));
    for (const cut of [1, 5, 10, 11, 25, 34, 35, 36]) {
      const book = memory();
      const clock = hourly();
      const safe = new Set<string>();
      let count = 0;
      for (let run = 0; run < 2; run++) {
        for await (const event of followOnce(book, [feed], { door: scriptedDoor({ ...many, [feed]: rss(...Object.keys(many)) }), clock })) {
          if (run === 0 && ++count > cut) break;
          if (event.kind !== "arrival") continue;
          safe.add(event.arrival.id);
          await event.acknowledge();
        }
      }
      expect([cut, safe.size]).toEqual([cut, 35]);
    }
  });

  test("pages that cannot be had now come another time; after three of a host the rest is left too", async () => {
    const book = memory();
    const clock = hourly();
    const feed = "https://a.example/feed";
    const door = (page: Scripted) => scriptedDoor({ ...pages, ...Object.fromEntries([1, 2, 3, 4, 5].map((n) => [a(n), page])), [feed]: rss(b(1), a(5), a(4), a(3), a(2), a(1)) });
    const broken = door(() => failing("door/busy", 503));
    expect(await all(followOnce(book, [feed], { door: broken, clock }))).toEqual(["feed/page-failed", "feed/page-failed", "feed/page-failed", "feed/host-failing", b(1), `visited ${feed}: 6, alive`]);
    expect(broken.asked.filter((url) => url.startsWith("https://a.example/") && url !== feed)).toEqual([a(1), a(2), a(3)]);
    expect(await all(followOnce(book, [feed], { door: door("<!doctype html><p>Now."), clock }))).toEqual([a(1), a(2), a(3), a(4), a(5), `visited ${feed}: 5, alive`]);
  });

  test("what will not be had is told once", async () => {
    const book = memory();
    const clock = hourly();
    const feed = "https://a.example/feed";
    const door = scriptedDoor({ [a(1)]: () => failing("door/robots"), [feed]: rss(a(1), a(2)) });
    expect(await all(followOnce(book, [feed], { door, clock }))).toEqual([`${a(2)} door/not-there`, `${a(1)} door/robots`, `visited ${feed}: 2, alive`]);
    expect(await all(followOnce(book, [feed], { door, clock }))).toEqual([`visited ${feed}: 0, alive`]);
  });

  test("respects when a feed is due, but visits a dead one", async () => {
    const book = memory();
    const feed = "https://a.example/feed";
    const clock = () => "2020-03-28T00:00:00Z";
    const door = scriptedDoor({ ...pages, [feed]: rss(a(1)) });
    await all(followOnce(book, [feed], { door, clock }));
    expect(await all(followOnce(book, [feed], { door, clock }))).toEqual(["feed/not-due"]);
    await book.save(feed, { ...stateOf(book, feed), standing: "dead", failures: 9, failingSince: "2020-01-01T00:00:00Z" });
    expect(await all(followOnce(book, [feed], { door, clock }))).toEqual(["feed/revived", `visited ${feed}: 0, alive`]);
  });

  test("what was taken back is told with the address it had", async () => {
    const book = memory();
    const clock = hourly();
    const feed = "https://a.example/feed";
    const atom = (inner: string) => `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="t"><title>T</title>${inner}</feed>`;
    await all(followOnce(book, [feed], { door: scriptedDoor({ ...pages, [feed]: atom(`<entry><id>tag:1</id><title>One</title><link href="${a(1)}"/></entry>`) }), clock }));
    const stone = scriptedDoor({ [feed]: atom('<at:deleted-entry ref="tag:1" when="2020-03-28T00:00:00Z"/>') });
    expect(await all(followOnce(book, [feed], { door: stone, clock }))).toEqual([`withdrawn ${a(1)}`, `visited ${feed}: 1, alive`]);
    expect(await all(followOnce(book, [feed], { door: stone, clock }))).toEqual([`visited ${feed}: 0, alive`]);
  });
});

describe("watching", () => {
  /** Watches for so many pauses; gives what came, and how long each pause was in seconds. */
  async function watched(book: FeedBook, feeds: readonly string[], web: { [url: string]: Scripted }, rounds: number, change: (round: number) => void = () => {}): Promise<{ lines: string[]; pauses: number[] }> {
    const ending = new AbortController();
    let time = Date.parse("2020-03-28T00:00:00Z");
    const pauses: number[] = [];
    const sleep = async (milliseconds: number): Promise<void> => {
      time += milliseconds;
      pauses.push(milliseconds / 1_000);
      change(pauses.length);
      if (pauses.length >= rounds) ending.abort();
    };
    const lines = await all(watchFeeds(book, feeds, { door: scriptedDoor(web), clock: () => new Date(time).toISOString(), signal: ending.signal, sleep }));
    return { lines, pauses };
  }

  test("visits each feed when it is due, and brings what comes", async () => {
    const web: { [url: string]: Scripted } = { ...pages, "https://a.example/feed": rss(a(1)), "https://b.example/feed": rss(b(1)).replace("<title>", "<ttl>30</ttl><title>") };
    const { lines, pauses } = await watched(memory(), ["https://a.example/feed", "https://b.example/feed"], web, 3, (round) => {
      web["https://a.example/feed"] = rss(a(round + 1), a(round));
    });
    expect(pauses).toEqual([900, 900, 900]);
    expect(lines.filter((one) => one.includes("visited")).sort()).toEqual(["https://a.example/feed: 1", "https://a.example/feed: 1", "https://a.example/feed: 1", "https://b.example/feed: 0", "https://b.example/feed: 1"].map((one) => `visited ${one}, alive`));
    expect(lines.filter((one) => one.startsWith("https://a"))).toEqual([a(1), a(2), a(3)]);
  });

  test("goes on when feeds fail, loop or die, and when the book does", async () => {
    const book = memory();
    let broken = true;
    const shaky: FeedBook = { load: async (feed) => {
      if (broken && feed.includes("b.example")) throw new Error("the disk is gone");
      return book.load(feed);
    }, save: book.save };
    const web: { [url: string]: Scripted } = { ...pages, "https://a.example/feed": () => failing("door/not-there", 410), "https://b.example/feed": rss(b(1)), "https://c.example/feed": "<rss><channel>" };
    const { lines, pauses } = await watched(shaky, ["https://a.example/feed", "https://b.example/feed", "https://c.example/feed"], web, 200, (round) => {
      if (round === 2) broken = false;
    });
    expect(lines.filter((one) => one === "feed/fault")).toHaveLength(2);
    expect(lines).toContain(b(1));
    expect(lines.filter((one) => one === "feed/dead")).toHaveLength(1);
    expect(stateOf(book, "https://a.example/feed").standing).toBe("dead");
    expect(stateOf(book, "https://c.example/feed").standing).toBe("failing");
    expect(Math.max(...pauses)).toBeLessThanOrEqual(3_600);
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(1);
  });
});
