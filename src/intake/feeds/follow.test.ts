import { describe, expect, test } from "vitest";
import { failing, fetched, scriptedDoor, unchanged, type Scripted } from "../../../test/scripted-door.js";
import type { FeedState } from "../../model/feed.js";
import { follow, stateAfter, type FeedVisit, type FollowOptions } from "./follow.js";
import { newFeed } from "./standing.js";
import { takeIn, withoutTracking } from "./take.js";

const at = "https://press.arvenia.example/feed";
const now = "2020-03-28T12:00:00Z";
const options: FollowOptions = { now, every: 900 };

interface Entry {
  readonly id?: string;
  readonly link?: string;
  readonly title?: string;
  readonly date?: string;
  readonly text?: string;
}
const rss = (entries: readonly Entry[], head = ""): string => `<rss version="2.0" xmlns:content="c"><channel><title>Arvenia Press</title>${head}${entries.map(({ id, link, title, date, text }) => `<item>${id ? `<guid isPermaLink="false">${id}</guid>` : ""}${link ? `<link>${link}</link>` : ""}<title>${title ?? "t"}</title>${date ? `<pubDate>${date}</pubDate>` : ""}${text ? `<description>${text}</description>` : ""}</item>`).join("")}</channel></rss>`;
const page = (n: number, more: Entry = {}): Entry => ({ id: `n${n}`, link: `https://press.arvenia.example/${n}`, title: `Talks ${n}`, date: `${String(n).padStart(2, "0")} Mar 2020 10:00:00 GMT`, ...more });

/** Visits a feed that answers in turn, each visit beginning with what the one before left; gives the visits. */
async function visits(answers: readonly Scripted[], more: Partial<FollowOptions> = {}, instants: readonly string[] = []): Promise<FeedVisit[]> {
  const found: FeedVisit[] = [];
  let state: FeedState = newFeed(at);
  for (const [turn, answer] of answers.entries()) {
    const visit = await follow(state, scriptedDoor({ [at]: answer, "https://new.example/feed": answer }), { ...options, ...more, now: instants[turn] ?? now });
    found.push(visit);
    state = JSON.parse(JSON.stringify(visit.next)) as FeedState;
    expect(state).toEqual(visit.next);
  }
  return found;
}
const ids = ({ items }: FeedVisit): string[] => items.map(({ item }) => item.id);
const codes = ({ news }: FeedVisit): string[] => news.map(({ code }) => code);

describe("what is new", () => {
  test("all of it at first, oldest first; then what was added, what changed, and nothing", async () => {
    const found = await visits([rss([page(3), page(2), page(1)]), rss([page(4), page(3), page(2, { title: "Talks 2, corrected" })]), rss([page(4), page(3)]), () => unchanged]);
    expect(found.map(ids)).toEqual([["n1", "n2", "n3"], ["n2", "n4"], [], []]);
    expect(found[1]!.items[0]!.was).toMatchObject({ id: "n2" });
    expect(found.every(({ news }) => news.length === 0)).toBe(true);
  });

  test("is put in order by date, across zones; without a date by its place", async () => {
    const found = await visits([rss([page(1), page(2, { date: "27 Mar 2020 01:00:00 +0800" }), { id: "undated", link: "https://press.arvenia.example/u" }, page(3, { date: "26 Mar 2020 16:00:00 GMT" }), page(4, { date: "26 Mar 2020 20:00:00 -0500" })])]);
    expect(ids(found[0]!)).toEqual(["n1", "n3", "undated", "n2", "n4"]);
    expect(ids((await visits([rss([{ id: "b", link: "https://press.arvenia.example/b" }, { id: "a", link: "https://press.arvenia.example/a" }])]))[0]!)).toEqual(["a", "b"]);
  });

  test("asks with what the server gave", async () => {
    const asked: unknown[] = [];
    await visits([() => fetched(rss([page(1)]), { etag: '"a"', lastModified: "L" }), (ask) => (asked.push(ask.etag, ask.lastModified), unchanged), (ask) => (asked.push(ask.etag), unchanged)]);
    expect(asked).toEqual(['"a"', "L", '"a"']);
  });

  test("marks, counters and pictures around the same words change nothing", async () => {
    const words = (count: number) => `&lt;p&gt;The talks go on.&lt;img src="https://count.example/${count}.gif"&gt;&lt;/p&gt;`;
    expect((await visits([rss([page(1, { text: words(1) })]), rss([page(1, { text: words(2) })]), rss([page(1, { text: "&lt;p&gt;The talks end.&lt;/p&gt;" })])])).map(ids)).toEqual([["n1"], [], ["n1"]]);
  });

  test("names that change at every visit are told, and known by their addresses", async () => {
    const at_ = (visit: number) => rss([1, 2, 3, 4].map((n) => page(n, { id: `visit${visit}-${n}` })));
    const found = await visits([at_(1), at_(2), at_(3)]);
    expect(found.map(({ items }) => items.length)).toEqual([4, 0, 0]);
    expect(codes(found[1]!)).toEqual(["feed/names-change"]);
    expect(found[2]!.next.seen).toHaveLength(4);
  });

  test("addresses that count visits are known by what comes before, if the words are the same", async () => {
    const at_ = (visit: number) => rss([1, 2].map((n) => ({ link: `https://press.arvenia.example/${n}?session=${visit}`, title: `Talks ${n}` })));
    expect((await visits([at_(1), at_(2)])).map(({ items }) => items.length)).toEqual([2, 0]);
  });

  test("older than a day that is told is left out; without a date it is not old", async () => {
    const found = await visits([rss([page(1), page(15), page(16), { id: "undated", link: "https://press.arvenia.example/u" }])], { since: "2020-03-15" });
    expect(ids(found[0]!).sort()).toEqual(["n15", "n16", "undated"]);
  });

  test("no more than so many at once, the newest first; the rest comes on the next visits, and is asked for whole", async () => {
    const all = rss(Array.from({ length: 7 }, (_, n) => page(n + 1)));
    const asked: unknown[] = [];
    const answer: Scripted = (ask) => (asked.push(ask.etag), fetched(all, { etag: '"a"' }));
    const found = await visits([answer, answer, answer, answer], { most: 3 });
    expect(found.map(ids)).toEqual([["n5", "n6", "n7"], ["n2", "n3", "n4"], ["n1"], []]);
    expect(codes(found[0]!)).toEqual(["feed/more"]);
    expect(asked).toEqual([null, null, null, '"a"']);
  });

  test("the memory of what is no longer listed has an end", async () => {
    let state = newFeed(at);
    for (let round = 0; round < 12; round++) {
      const entries = Array.from({ length: 300 }, (_, n) => ({ id: `${round}-${n}`, link: `https://press.arvenia.example/${round}/${n}` }));
      state = (await follow(state, scriptedDoor({ [at]: rss(entries) }), { ...options, most: 1_000 })).next;
    }
    expect(state.seen).toHaveLength(2_300);
    expect(state.seen.at(-1)!.id).toBe("11-0");
  });

  test("what was taken back: an entry's stone, once and only if the entry was seen", async () => {
    const atom = (inner: string) => `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="t"><title>T</title>${inner}</feed>`;
    const stone = '<at:deleted-entry ref="tag:1" when="2020-03-28T00:00:00Z"/><at:deleted-entry ref="tag:9" when="2020-03-28T00:00:00Z"/>';
    const found = await visits([atom('<entry><id>tag:1</id><title>One</title><link href="https://press.arvenia.example/1"/></entry>'), atom(stone), atom(stone)]);
    expect(found.map(ids)).toEqual([["tag:1"], ["tag:1"], []]);
    expect(found[1]!.items[0]).toMatchObject({ item: { withdrawn: true }, was: { url: "https://press.arvenia.example/1" } });
  });
});

test("while only some items are taken in, the others will be new again, and the list is asked for whole", async () => {
  const first = await follow(newFeed(at), scriptedDoor({ [at]: () => fetched(rss([page(1), page(2), page(3)]), { etag: '"a"' }) }), options);
  const after = stateAfter(first, new Set(["n2"]));
  expect(after.etag).toBe(null);
  const second = await follow(after, scriptedDoor({ [at]: rss([page(1), page(2), page(3)]) }), options);
  expect(ids(second)).toEqual(["n1", "n3"]);
  expect(stateAfter(first, new Set(["n1", "n2", "n3"]))).toBe(first.next);
});

test("an item that changed and was not taken in is still a change afterwards", async () => {
  const [, second] = await visits([rss([page(1)]), rss([page(1, { title: "Changed" })])]);
  const after = stateAfter(second!, new Set());
  expect(after.seen).toEqual([second!.items[0]!.was]);
});

describe("lists that lead to others", () => {
  const index = (lists: readonly [string, string | null][]) => `<sitemapindex>${lists.map(([loc, lastmod]) => `<sitemap><loc>https://press.arvenia.example/${loc}</loc>${lastmod ? `<lastmod>${lastmod}</lastmod>` : ""}</sitemap>`).join("")}</sitemapindex>`;
  const map = (...pages: string[]) => `<urlset>${pages.map((one) => `<url><loc>https://press.arvenia.example/${one}</loc></url>`).join("")}</urlset>`;

  test("the sitemaps of an index that changed", async () => {
    const web = { "https://press.arvenia.example/a": map("a1", "a2"), "https://press.arvenia.example/b": map("b1"), "https://press.arvenia.example/c": "no sitemap" };
    const door = scriptedDoor({ ...web, [at]: index([["a", "2020-03-01"], ["b", "2020-03-02"], ["c", null]]) });
    const first = await follow(newFeed(at), door, options);
    expect(door.asked.map((url) => url.at(-1))).toEqual(["d", "b", "a", "c"]);
    expect([ids(first).map((id) => id.slice(-2)), codes(first)]).toEqual([["a2", "a1", "b1"], ["feed/list-failed"]]);
    const again = scriptedDoor({ ...web, "https://press.arvenia.example/b": map("b1", "b2"), [at]: index([["a", "2020-03-01"], ["b", "2020-03-03"]]) });
    expect(ids(await follow(first.next, again, options))).toEqual(["https://press.arvenia.example/b2"]);
    expect(again.asked.map((url) => url.at(-1))).toEqual(["d", "b"]);
  });

  test("an index that names itself, and one with very many lists", async () => {
    const door = scriptedDoor({ "https://press.arvenia.example/self": index([["self", null]]), [at]: index([["self", null], ...Array.from({ length: 500 }, (_, n) => [`l${n}`, null] as [string, null])]) });
    const visit = await follow(newFeed(at), door, options);
    expect([visit.items, door.asked.length]).toEqual([[], 21]);
  });

  test("further pages only when everything was new, five at most, never in a circle", async () => {
    const next = (to: string) => `<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="next" href="${to}"/>`;
    const endless = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [n === 0 ? at : `${at}?p=${n}`, rss([page(n + 1)], next(`${at}?p=${n + 1}`))]));
    expect(ids(await follow(newFeed(at), scriptedDoor(endless), options))).toEqual(["n1"]);
    const known = (await visits([rss([page(30)])]))[0]!.next;
    const door = scriptedDoor(endless);
    expect(ids(await follow(known, door, options)).sort()).toEqual(["n1", "n2", "n3", "n4", "n5"]);
    expect(door.asked).toHaveLength(5);
    const circle = scriptedDoor({ [at]: rss([page(1)], next("?p=1")), [`${at}?p=1`]: rss([page(2)], next(at)) });
    const visit = await follow(known, circle, options);
    expect([ids(visit), codes(visit), circle.asked.length]).toEqual([["n1", "n2"], ["feed/circle"], 2]);
  });
});

describe("feeds that move, fail and die", () => {
  test("a move for good is followed, noted and told; one to what is no feed is not made", async () => {
    const moved: Scripted = () => fetched(rss([page(1)]), { moved: "https://new.example/feed" });
    const found = await visits([moved, rss([page(1)])]);
    expect(found[0]!.next).toMatchObject({ url: "https://new.example/feed", movedFrom: [at] });
    expect([codes(found[0]!), ids(found[1]!)]).toEqual([["feed/moved"], []]);
    const [lost] = await visits([() => fetched("<!doctype html><p>Please log in", { moved: "https://login.example/" })]);
    expect(lost!.next).toMatchObject({ url: at, standing: "failing", because: { code: "feed/not-a-feed" } });
  });

  test("a feed that fails is left alone for longer each time, a day at most, and as long as it asks for", async () => {
    const found = await visits([...Array<Scripted>(9).fill(() => failing("door/busy", 503)), () => failing("door/busy", 503, 200_000)]);
    expect(found.map(({ next }) => (Date.parse(next.due!) - Date.parse(now)) / 60_000)).toEqual([30, 60, 120, 240, 480, 960, 1440, 1440, 1440, 200_000 / 60].map((minutes) => expect.closeTo(minutes, 1)));
    expect(found.at(-1)!.next).toMatchObject({ standing: "failing", failures: 10, failingSince: now });
  });

  const days = (count: number): string[] => Array.from({ length: count }, (_, day) => new Date(Date.parse(now) + day * 86_400_000).toISOString());
  test.each([["410", failing("door/not-there", 410), 2], ["404", failing("door/not-there", 404), 15], ["a name that is gone", failing("door/dns"), 15], ["503", failing("door/busy", 503), 61]])("is dead at last: %s", async (_, answer, day) => {
    const found = await visits([rss([page(1)]), ...Array<Scripted>(70).fill(() => answer)], {}, [now, ...days(70)]);
    expect(found.findIndex(({ next }) => next.standing === "dead")).toBe(day);
    expect(found[day]!.news[0]).toMatchObject({ code: "feed/dead", says: expect.stringContaining(found[1]!.next.failingSince!) });
    expect(found[day]!.next.seen).toHaveLength(1);
  });

  test("and is alive once it answers", async () => {
    const found = await visits([...Array<Scripted>(3).fill(() => failing("door/dns")), rss([page(1)])]);
    expect([codes(found[3]!), found[3]!.next.standing, found[3]!.next.failures, found[3]!.next.because]).toEqual([["feed/revived"], "alive", 0, null]);
  });

  test("a feed may wish to be visited more seldom, not more often, and not for days", async () => {
    const wait = async (minutes: number) => Date.parse((await visits([rss([], `<ttl>${minutes}</ttl>`)]))[0]!.next.due!) - Date.parse(now);
    expect([await wait(1), await wait(60), await wait(99_999)]).toEqual([900_000, 3_600_000, 7_200_000]);
  });
});

describe("an item's page", () => {
  const item = { id: "n1", url: "https://press.arvenia.example/1?utm_source=rss&b=2", title: "Talks go on", published: "2020-03-27T10:00:00Z", updated: null, language: "fr", publisher: null, summary: null, text: null, withdrawn: false };
  const bare = "<!doctype html><html><body><p>The talks go on.</p></body></html>";
  const full = '<!doctype html><html lang="en"><head><meta property="og:site_name" content="Tarn Press"></head><body><p>The talks go on.</p></body></html>';
  const take = async (page_: Scripted, more: object = {}) => takeIn({ ...item, ...more }, "Arvenia Press", scriptedDoor({ [item.url]: page_ }));

  test("comes with what the feed tells; of language and publisher the page knows best", async () => {
    const told = { title: "Talks go on", published: "2020-03-27T10:00:00Z", url: "https://press.arvenia.example/1?b=2" };
    expect((await take(bare)).arrivals).toEqual([{ id: told.url, from: item.url, given: { bytes: expect.any(Uint8Array) }, told: { ...told, language: "fr", publisher: "Arvenia Press" }, kind: "page", notice: { slug: "n1" } }]);
    expect((await take(full)).arrivals).toMatchObject([{ told }]);
    expect(Object.keys(((await take(full)).arrivals[0] as { told: object }).told).sort()).toEqual(["published", "title", "url"]);
    expect((await take(full, { publisher: "Agency" })).arrivals).toMatchObject([{ told: { publisher: "Agency" } }]);
  });

  test("that is refused: the feed's own text, else the refusal, else another time", async () => {
    expect((await take(() => failing("door/robots"), { text: "The talks go on here." })).arrivals).toEqual([{ id: "https://press.arvenia.example/1?b=2", from: "https://press.arvenia.example/1?b=2", given: { text: "Talks go on\n\nThe talks go on here." }, told: { title: "Talks go on", published: "2020-03-27T10:00:00Z", url: "https://press.arvenia.example/1?b=2", language: "fr", publisher: "Arvenia Press" }, notice: { slug: "n1" } }]);
    expect(await take(() => failing("door/robots"))).toMatchObject({ arrivals: [{ refused: { code: "door/robots" } }], again: false });
    expect(await take(() => failing("door/busy", 503))).toMatchObject({ arrivals: [{ refused: { code: "door/busy" } }], again: true });
    expect(await take("[]", { url: null })).toMatchObject({ arrivals: [{ refused: { code: "feed/no-page" } }], again: false });
    expect(await take(() => fetched("[]", { contentType: "application/json" }))).toMatchObject({ arrivals: [{ refused: { code: "intake/empty" } }], again: false });
  });

  test("that the feed says is taken back", async () => {
    expect((await take(bare, { withdrawn: true })).arrivals).toMatchObject([{ notice: { status: "withdrawn", slug: "n1" } }]);
  });

  test("is known by an address without the marks of where its readers come from", () => {
    expect(withoutTracking("https://a.example/x?utm_source=a&utm_medium=b&id=5&fbclid=1#p")).toBe("https://a.example/x?id=5#p");
    expect(withoutTracking("https://a.example/x?q=%C3%A9+b")).toBe("https://a.example/x?q=%C3%A9+b");
  });
});
