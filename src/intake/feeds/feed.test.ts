import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { feedOf } from "./feed.js";
import { instantIn } from "./instants.js";
import type { Feed } from "./listed.js";

const at = "https://press.arvenia.example/feeds/all.xml";
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(text: string | Uint8Array, contentType: string | null = null, charset: string | null = null): Feed {
  const feed = feedOf(typeof text === "string" ? bytes(text) : text, contentType, charset, at);
  if ("code" in feed) throw new Error(`${feed.code}: ${feed.says}`);
  return feed;
}
/** What is told of each item, without what is not. */
const items = (feed: Feed) => feed.items.map((item) => Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null && value !== false)));
function refused(text: string | Uint8Array, contentType: string | null = null): string {
  const feed = feedOf(typeof text === "string" ? bytes(text) : text, contentType, null, at);
  return "code" in feed ? `${feed.code}: ${feed.says}` : "read";
}

describe("RSS", () => {
  test("2.0, with what its modules tell", () => {
    const feed = read(`<?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
        <title>Ministry &amp; Press</title><link>https://press.arvenia.example/</link><language>fr-FR</language><ttl>90</ttl><atom:link rel="next" href="?page=2"/>
        <item><title><![CDATA[Entretien <b>avec</b> la Velmore &amp; la Kestria]]></title><link> /news/12?a=1&amp;b=2 </link><guid isPermaLink="false">n12</guid><pubDate>Fri, 27 Mar 2020 10:00:00 +0100</pubDate>
          <description>&lt;p&gt;Le ministre a &amp;eacute;crit.&lt;/p&gt;</description><content:encoded><![CDATA[<p>Le ministre a écrit.</p><p>Il attend.</p>]]></content:encoded><atom:updated>2020-03-28T00:00:00Z</atom:updated></item>
        <item><title>Second</title><guid>https://press.arvenia.example/news/13</guid><dc:date>2020-03-29</dc:date><dc:language>en</dc:language><source url="https://tarn.example/feed">Tarn Press</source></item>
        <item><title>[WITHDRAWN] Third</title><link>https://press.arvenia.example/news/14</link></item>
        <item></item>
      </channel></rss>`);
    expect({ ...feed, items: items(feed) }).toEqual({
      kind: "rss", title: "Ministry & Press", next: "https://press.arvenia.example/feeds/all.xml?page=2", lists: [], restFor: 90, items: [
        { id: "n12", url: "https://press.arvenia.example/news/12?a=1&b=2", title: "Entretien avec la Velmore & la Kestria", published: "2020-03-27T10:00:00+01:00", updated: "2020-03-28T00:00:00Z", language: "fr", summary: "Le ministre a écrit.", text: "Le ministre a écrit.\n\nIl attend." },
        { id: "https://press.arvenia.example/news/13", url: "https://press.arvenia.example/news/13", title: "Second", published: "2020-03-29", language: "en", publisher: "Tarn Press" },
        { id: "https://press.arvenia.example/news/14", url: "https://press.arvenia.example/news/14", title: "[WITHDRAWN] Third", language: "fr", withdrawn: true },
      ],
    });
  });

  test("0.91 with the document type of its time, and an encoding of its own", () => {
    const old = `<?xml version="1.0" encoding="ISO-8859-1"?>\n<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">\n<rss version="0.91"><channel><title>Dépêches</title><item><title>L'été &eacute;coul&eacute;</title><link>http://a.example/1</link></item></channel></rss>`;
    expect(items(read(Buffer.from(old, "latin1"), "text/xml", "utf-8"))).toEqual([{ id: "http://a.example/1", url: "http://a.example/1", title: "L'été écoulé" }]);
  });

  test("as it is found: bare ampersands, capitals, control letters, empty lines before and comments behind, links of Atom", () => {
    const feed = read(`\n\n<?xml version='1.0'?><RSS version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><CHANNEL><TITLE>A & B</TITLE><ITEM><TITLE>X & Y\u000b &nbsp; &#x2019;</TITLE><LINK><![CDATA[ http://a.example/?a=1&b=2 ]]></LINK></ITEM><item><title>q</title><atom:link href='/z'/></item></CHANNEL></RSS>\n<!-- cached -->\n`);
    expect([feed.title, items(feed)]).toEqual(["A & B", [{ id: "http://a.example/?a=1&b=2", url: "http://a.example/?a=1&b=2", title: "X & Y ’" }, { id: "https://press.arvenia.example/z", url: "https://press.arvenia.example/z", title: "q" }]]);
    for (const empty of ["<rss version='2.0'><channel><title>t</title></channel></rss>", "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title></feed>", "<urlset></urlset>", "<?xml version='1.0'?><urlset xmlns='x'/>", '{"version":"https://jsonfeed.org/version/1","title":"x","items":[]}']) expect(read(empty).items).toEqual([]);
  });

  test("1.0, as RDF", () => {
    const feed = read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
      <channel rdf:about="x"><title>c</title><dc:language>es</dc:language><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency></channel><item rdf:about="http://z.example/1"><title>z</title><link>http://z.example/1</link><dc:date>2020-03-27T10:00+01:00</dc:date></item></rdf:RDF>`);
    expect([feed.kind, feed.restFor, items(feed)]).toEqual(["rdf", 30, [{ id: "http://z.example/1", url: "http://z.example/1", title: "z", published: "2020-03-27T10:00:00+01:00", language: "es" }]]);
  });
});

test("Atom: bases, languages, kinds of text, entries that were taken back", () => {
  const feed = read(`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="fr" xml:base="https://velmore.example/">
    <title type="html">A &amp;amp; b</title><link rel="self" href="s"/><link rel="next" href="n"/>
    <entry xml:lang="en" xml:base="/sub/"><title>Talks &lt; war</title><id>tag:1</id><link rel="enclosure" href="b.pdf"/><link href="a"/><published>2020-03-27T10:00:00Z</published><updated>2020-03-28T00:00:00Z</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One &amp; two.</p><p>Three.</p></div></content><summary type="text">a &lt; b</summary></entry>
    <entry><title type="html">&lt;i&gt;Deux&lt;/i&gt;</title><id>tag:2</id><link href="javascript:1"/><content src="https://velmore.example/2"/></entry>
    <at:deleted-entry ref="tag:3" when="2020-03-29T00:00:00Z"/><at:deleted-entry when="2020-03-29T00:00:00Z"/></feed>`);
  expect([feed.title, feed.next]).toEqual(["A & b", "https://velmore.example/n"]);
  expect(items(feed)).toEqual([
    { id: "tag:1", url: "https://velmore.example/sub/a", title: "Talks < war", published: "2020-03-27T10:00:00Z", updated: "2020-03-28T00:00:00Z", language: "en", summary: "a < b", text: "One & two.\n\nThree." },
    { id: "tag:2", url: "https://velmore.example/2", title: "Deux", language: "fr" }, { id: "tag:3", updated: "2020-03-29T00:00:00Z", withdrawn: true },
  ]);
});

test("JSON Feed", () => {
  const feed = read(JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "T", language: "en-GB", next_url: "/2.json", items: [
    { id: 1, url: "/1", title: "One", content_html: "<p>A</p><p>B</p>", date_published: "2020-03-27T10:00:00Z", date_modified: "2020-03-28T10:00:00Z" }, { id: "https://x.example/2", content_text: "Text.", language: "fr" }, null, 5, {},
  ] }), "application/feed+json");
  expect([feed.kind, feed.next]).toEqual(["json", "https://press.arvenia.example/2.json"]);
  expect(items(feed)).toEqual([
    { id: "1", url: "https://press.arvenia.example/1", title: "One", published: "2020-03-27T10:00:00Z", updated: "2020-03-28T10:00:00Z", language: "en", text: "A\n\nB" }, { id: "https://x.example/2", url: "https://x.example/2", language: "fr", text: "Text." },
  ]);
});

describe("sitemaps", () => {
  test("of pages and of news, packed or not", () => {
    const map = `<?xml version="1.0"?><!-- made by hand --><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
      <url><loc>https://a.example/1?x=1&amp;y=2</loc><lastmod>2020-03-28</lastmod></url><url><loc>
        https://a.example/2</loc><n:news><n:publication><n:name>Tarn Press</n:name><n:language>fr</n:language></n:publication><n:publication_date>2020-03-27T10:00:00Z</n:publication_date><n:title><![CDATA[L'entretien]]> &amp; la suite</n:title></n:news></url>
      <url><loc>ftp://a.example/3</loc></url><url/></urlset>`;
    const expected = [{ id: "https://a.example/1?x=1&y=2", url: "https://a.example/1?x=1&y=2", updated: "2020-03-28" }, { id: "https://a.example/2", url: "https://a.example/2", title: "L'entretien & la suite", published: "2020-03-27T10:00:00Z", language: "fr", publisher: "Tarn Press" }];
    expect(items(read(map))).toEqual(expected);
    expect(items(read(gzipSync(map), "application/x-gzip"))).toEqual(expected);
  });

  test("an index of them", () => {
    expect(read('<sitemapindex><sitemap><loc>/one.xml.gz</loc><lastmod>2020-03-28T00:00:00+02:00</lastmod></sitemap><sitemap><loc>/two.xml</loc></sitemap></sitemapindex>')).toEqual({
      kind: "sitemap-index", title: null, next: null, restFor: null, items: [], lists: [{ url: "https://press.arvenia.example/one.xml.gz", updated: "2020-03-28T00:00:00+02:00" }, { url: "https://press.arvenia.example/two.xml", updated: null }],
    });
  });
});

describe("what is no feed", () => {
  test.each([
    ["", "of no kind"], ["plain words", "it is of no kind"], ["<!doctype html><html><body>", "it is a page"], ["{}", "of no kind"], ['{"items":[]}', "of no kind"], ["[]", "of no kind"], ["<rss><channel><item><title>cut", "damaged or cut off"],
    ["<urlset><url><loc>http://a.example/1</loc></url>", "cut off"], ["<feed><entry>", "damaged or cut off"],
  ])("%s", (text, why) => {
    expect(refused(text, null)).toMatch(/^feed\/not-a-feed: It is no feed that can be read: /);
    expect(refused(text)).toContain(why);
  });

  test("a page that names its feed", () => {
    const page = (link: string) => `<!doctype html><html><head><link rel="stylesheet" href="a.css">${link}</head><body>x</body></html>`;
    expect(refused(page('<link rel="alternate" type="application/rss+xml" title="News" href="/feed?a=1&amp;b=2">'), "text/html")).toBe("feed/page: It is a page, not a feed.");
    const feed = feedOf(bytes(page("<link href=/feed.atom type='application/atom+xml' rel='alternate'>")), "text/html", null, at);
    expect("code" in feed && feed.next).toBe("The page names its feed: https://press.arvenia.example/feed.atom; follow that.");
    for (const link of ['<link rel="alternate" hreflang="fr" href="/fr">', '<link rel="alternate" type="application/rss+xml" href="javascript:1">', "<link rel=alternate type=application/rss+xml>", "<link ".repeat(50_000)]) expect(refused(page(link), "text/html")).toContain("it is a page");
  });

  test("bombs: entities are not expanded, depth and size have limits, and time has one too", () => {
    const laughs = `<!DOCTYPE rss [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, at) => `<!ENTITY a${at} "${`&a${at === 0 ? "" : at - 1};`.repeat(10)}">`).join("")}]>`;
    const feed = read(`<?xml version="1.0"?>${laughs}<rss version="2.0"><channel><title>t</title><item><title>&a19; &a;</title><link>http://a.example/1</link></item></channel></rss>`);
    expect(feed.items[0]!.title!.length).toBeLessThan(40);
    const outside = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>t</title><item><title>&x;</title><link>http://a.example/1</link></item></channel></rss>';
    expect(JSON.stringify(read(outside))).not.toContain("root:");
    expect(refused(`<rss version="2.0"><channel>${"<a>".repeat(100_000)}`)).toContain("cut off");
    const riddle = feedOf(bytes(`<rss version="2.0"><channel><item><description>${"<".repeat(200_000)}`), null, null, at, 500);
    expect("code" in riddle && riddle.says).toContain("takes too long");
    expect(refused(gzipSync(Buffer.alloc(60_000_000)))).toBe("door/too-large: The answer is larger than 32 MB.");
  }, 40_000);

  test("damaged feeds, seeded: cut anywhere, letters changed, parts doubled; nothing is thrown", () => {
    const whole = [
      '<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title><item><title>One &amp; <![CDATA[<b>two</b>]]></title><link>http://a.example/1</link><guid>1</guid><pubDate>Fri, 27 Mar 2020 10:00:00 GMT</pubDate><dc:date>2020</dc:date><description>&lt;p&gt;x</description></item></channel></rss>',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title type="html">&lt;b&gt;</title><id>1</id><link href="http://a.example/1"/><updated>2020-03-27T10:00:00Z</updated><content type="xhtml"><div>x</div></content></entry></feed>',
      '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","url":"http://a.example/1","content_html":"<p>x","date_published":"2020-03-27T10:00:00Z"}]}',
      '<urlset><url><loc>http://a.example/1</loc><lastmod>2020-03-27</lastmod></url></urlset>', '<sitemapindex><sitemap><loc>http://a.example/1</loc></sitemap></sitemapindex>',
    ];
    let seed = 20_200_327;
    const chance = (below: number): number => Math.floor(((seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648) * below);
    const outcomes = new Map<string, number>();
    for (let round = 0; round < 3_000; round++) {
      const damaged = Buffer.from(whole[round % whole.length]!);
      const kind = chance(4);
      const place = chance(damaged.length);
      const text = kind === 0 ? damaged.subarray(0, place) : kind === 1 ? Buffer.concat([damaged.subarray(0, place), damaged.subarray(chance(damaged.length))]) : damaged;
      if (kind >= 2) for (let times = 0; times <= chance(6); times++) text[chance(text.length)] = kind === 2 ? chance(256) : "<>&;\"'[]{}/!?-"[chance(14)]!.charCodeAt(0);
      const outcome = feedOf(text, null, null, at);
      const name = "code" in outcome ? outcome.code : outcome.kind;
      outcomes.set(name, (outcomes.get(name) ?? 0) + 1);
      if (!("code" in outcome)) for (const item of outcome.items) expect(item.url === null || /^https?:/.test(item.url), `seed 20200327, round ${round}`).toBe(true);
    }
    expect(outcomes.get("feed/not-a-feed")).toBeGreaterThan(500);
    for (const kind of ["rss", "atom", "json", "sitemap", "sitemap-index"]) expect(outcomes.get(kind), kind).toBeGreaterThan(20);
  }, 60_000);
});

test.each([
  ["Fri, 27 Mar 2020 10:00:00 GMT", "2020-03-27T10:00:00Z"], ["27 Mar 20 10:00 EST", "2020-03-27T10:00:00-05:00"], ["Fri, 27 March 2020 9:05:00 +0530", "2020-03-27T09:05:00+05:30"], ["ven., 27 févr. 2020 10:00:00 +0100", "2020-02-27T10:00:00+01:00"], ["27-Mar-2020", "2020-03-27"],
  ["Fri, 27 Mar 2020 10:00:00 +0100 (CET)", "2020-03-27T10:00:00+01:00"], ["2020-03-27T10:00:00.123Z", "2020-03-27T10:00:00Z"], ["2020-03-27 10:00", "2020-03-27T10:00:00"], ["2020-03-27T10:00+0200", "2020-03-27T10:00:00+02:00"], ["2020", "2020"], ["2020-03", "2020-03"],
  ["2020-02-30", null], ["2020-13-01", null], ["Fri, 31 Apr 2020", null], ["2020-03-27T25:00Z", null], ["27 Mar 2020 10:00 XYZ", null], ["yesterday", null], ["27/03/2020", null], ["", null], [undefined, null], [5, null],
])("the instant %s", (told, instant) => {
  expect(instantIn(told)).toBe(instant);
});
