import { parseFeed } from "feedsmith";
import { visibleText } from "../../reading/1-decode/page.js";
import { instantIn } from "./instants.js";
import { mostItems, type Feed, type FeedItem } from "./listed.js";

// What a library makes of RSS, Atom, RDF and JSON Feed, in our words. Links are made whole, marks of HTML taken out of titles.

type Parsed = ReturnType<typeof parseFeed>;
type Of<Format extends Parsed["format"]> = Extract<Parsed, { format: Format }>["feed"];
type RssItem = NonNullable<Of<"rss">["items"]>[number];
type RdfItem = NonNullable<Of<"rdf">["items"]>[number];
type AtomEntry = NonNullable<Of<"atom">["entries"]>[number];
type JsonItem = NonNullable<Of<"json">["items"]>[number];

/** A feed of one of these kinds; null for anything else. Throws what the library throws on damage. */
export function syndicated(text: string, url: string): Feed | null {
  let parsed: Parsed;
  try {
    parsed = parseFeed(withoutDoctype(text), { maxItems: mostItems });
  } catch (error) {
    if ((error as { name?: unknown }).name === "DetectError") return null;
    throw error;
  }
  switch (parsed.format) {
    case "rss": return fromRss(parsed.feed, url);
    case "rdf": return fromRdf(parsed.feed, url);
    case "atom": return fromAtom(parsed.feed, text, url);
    case "json": return fromJson(parsed.feed, url);
  }
}

function fromRss(feed: Of<"rss">, url: string): Feed {
  const language = languageIn(feed.language ?? feed.dc?.languages?.[0]);
  const one = (item: RssItem): FeedItem | null => {
    const permanent = item.guid?.isPermaLink !== false ? item.guid?.value : undefined;
    return itemOf({
      id: item.guid?.value, url: address(item.link, url) ?? address(item.atom?.links?.find(({ rel = "alternate" }) => rel === "alternate")?.href, url) ?? address(permanent, url) ?? address(item.source === undefined ? item.enclosures?.[0]?.url : undefined, url), title: words(item.title ?? item.dc?.titles?.[0]),
      published: item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0], updated: item.atom?.updated ?? item.dcterms?.modified?.[0], language: languageIn(item.dc?.languages?.[0]) ?? language, publisher: item.dc?.publishers?.[0] ?? item.source?.title,
      summary: words(item.description), text: words(item.content?.encoded),
    });
  };
  return feedFrom("rss", feed.title, listed(feed.items, one), nextIn(feed.atom?.links, url), feed.ttl ?? restIn(feed.sy));
}

function fromRdf(feed: Of<"rdf">, url: string): Feed {
  const language = languageIn(feed.dc?.languages?.[0]);
  const one = (item: RdfItem): FeedItem | null => itemOf({
    id: item.rdf?.about, url: address(item.link, url) ?? address(item.rdf?.about, url), title: words(item.title ?? item.dc?.titles?.[0]), published: item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0], updated: item.dcterms?.modified?.[0],
    language: languageIn(item.dc?.languages?.[0]) ?? language, publisher: item.dc?.publishers?.[0], summary: words(item.description), text: words(item.content?.encoded),
  });
  return feedFrom("rdf", feed.title, listed(feed.items, one), nextIn(feed.atom?.links, url), restIn(feed.sy));
}

function fromAtom(feed: Of<"atom">, text: string, url: string): Feed {
  const base = address(feed.xml?.base, url) ?? url;
  const one = (entry: AtomEntry): FeedItem | null => {
    const own = address(entry.xml?.base, base) ?? base;
    const pages = (entry.links ?? []).filter(({ rel = "alternate" }) => rel === "alternate");
    const page = pages.find(({ type }) => type === undefined || /html/.test(type)) ?? pages[0];
    const { content } = entry;
    return itemOf({
      id: entry.id, url: address(page?.href, own) ?? address(content?.src, own), title: wordsAs(entry.title), published: entry.published, updated: entry.updated,
      language: languageIn(content?.xml?.lang ?? entry.xml?.lang ?? page?.hreflang ?? feed.xml?.lang), publisher: entry.dc?.publishers?.[0] ?? wordsAs(entry.source?.title) ?? undefined,
      summary: wordsAs(entry.summary), text: content?.type !== undefined && /\//.test(content.type) && !/html|xml|plain/.test(content.type) ? null : wordsAs(content),
    });
  };
  const items = [...listed(feed.entries, one), ...withdrawnIn(text)];
  return feedFrom("atom", wordsAs(feed.title) ?? undefined, items, nextIn(feed.links, base), restIn(undefined));
}

function fromJson(feed: Of<"json">, url: string): Feed {
  const language = languageIn(feed.language);
  const one = (item: JsonItem): FeedItem | null => itemOf({
    id: item.id, url: address(item.url, url) ?? address(item.external_url, url) ?? address(item.id, url, true), title: words(item.title), published: item.date_published, updated: item.date_modified, language: languageIn(item.language) ?? language,
    publisher: undefined, summary: words(item.summary), text: item.content_text?.trim() || words(item.content_html),
  });
  return feedFrom("json", feed.title, listed(feed.items, one), address(feed.next_url, url), null);
}

/** RFC 6721: an entry that was taken back leaves a stone in its place. */
function withdrawnIn(text: string): FeedItem[] {
  const stones = [...text.matchAll(/<(?:[\w.-]{1,20}:)?deleted-entry\s([^<>]{0,2000})>/g)].slice(0, 1_000);
  return stones.flatMap(([, attributes = ""]) => {
    const ref = words(/\bref\s*=\s*["']([^"']{1,1000})["']/.exec(attributes)?.[1]);
    const when = /\bwhen\s*=\s*["']([^"']{1,60})["']/.exec(attributes)?.[1];
    return ref === null ? [] : [{ ...nothing, id: ref, url: address(ref, "", true), updated: instantIn(when), withdrawn: true }];
  });
}

const nothing: Omit<FeedItem, "id"> = { url: null, title: null, published: null, updated: null, language: null, publisher: null, summary: null, text: null, withdrawn: false };

interface Raw {
  readonly id: string | undefined;
  readonly url: string | null;
  readonly title: string | null;
  readonly published: unknown;
  readonly updated: unknown;
  readonly language: string | null;
  readonly publisher: string | undefined;
  readonly summary: string | null;
  readonly text: string | null;
}

function itemOf({ id, url, title, published, updated, language, publisher, summary, text }: Raw): FeedItem | null {
  const name = id?.trim() || url || title;
  if (name === null || (url === null && text === null && summary === null && title === null)) return null;
  return { id: name.slice(0, 1_000), url, title: title?.replace(/[\p{Cc}\s]+/gu, " ").trim() || null, published: instantIn(published), updated: instantIn(updated), language, publisher: words(publisher), summary, text, withdrawn: saysWithdrawn(title) };
}

/** Agencies that take a dispatch back often send it again under a mark. A word in brackets is one; the same word in a sentence is news. */
const saysWithdrawn = (title: string | null): boolean => title !== null && /^\s*[[(](?:withdrawn|retracted|kill(?:ed)?|retir[ée]e?|annul[ée]e?)[\])]/i.test(title);

function listed<T>(items: readonly (T | undefined)[] | undefined, one: (item: T) => FeedItem | null): FeedItem[] {
  return (items ?? []).flatMap((item) => (item === undefined ? [] : one(item) ?? []));
}

const feedFrom = (kind: Feed["kind"], title: string | undefined, items: readonly FeedItem[], next: string | null, restFor: number | null): Feed => ({ kind, title: words(title), items, next, lists: [], restFor: restFor !== null && restFor > 0 ? restFor : null });

const nextIn = (links: readonly { readonly rel?: string; readonly href?: string }[] | undefined, url: string): string | null => address(links?.find(({ rel }) => rel === "next")?.href, url);

/** Minutes between two changes, as RSS 1.0 tells them. */
function restIn(sy: { readonly updatePeriod?: string; readonly updateFrequency?: number } | undefined): number | null {
  const period = { hourly: 60, daily: 1_440, weekly: 10_080, monthly: 43_200, yearly: 525_600 }[sy?.updatePeriod?.toLowerCase() ?? ""];
  return period === undefined ? null : Math.round(period / Math.max(1, sy?.updateFrequency ?? 1));
}

/** A whole address of the web. `wholeAlready`: nothing is added to it. */
export function address(href: string | undefined, base: string, wholeAlready = false): string | null {
  const words = href?.trim() ?? "";
  if (words === "" || words.length > 4_096 || (wholeAlready && !/^https?:\/\//i.test(words)) || !URL.canParse(words, base || undefined)) return null;
  const url = new URL(words, base || undefined);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}

/** Words that may hold marks of HTML, without them. */
export function words(text: string | undefined): string | null {
  const plain = text === undefined ? "" : /[<&]/.test(text) ? visibleText(text.slice(0, 2_000_000)) : text.trim();
  return plain === "" ? null : plain;
}

/** The same for Atom, which says whether its words are HTML; most of those that do not say so are plain. */
function wordsAs(text: { readonly value?: string; readonly type?: string } | undefined): string | null {
  if (text?.type !== undefined && text.type !== "text" && text.type !== "text/plain") return words(text.value);
  return text?.value?.trim() || null;
}

/** The language of "fr-FR" or "FR" is "fr". */
export const languageIn = (tag: string | undefined): string | null => /^\s*([a-z]{2,3})(?:[-_][\w-]+)?\s*$/i.exec(tag ?? "")?.[1]?.toLowerCase() ?? null;

/** A document type may hold entities that grow when they are expanded, or that name files: it is left out whole. */
export function withoutDoctype(text: string): string {
  const at = text.slice(0, 4_000).search(/<!DOCTYPE/i);
  if (at < 0) return text;
  const end = text.indexOf(">", at);
  const inner = text.indexOf("[", at);
  const close = inner >= 0 && inner < end ? text.indexOf(">", text.indexOf("]", inner)) : end;
  return close < 0 ? text : text.slice(0, at) + text.slice(close + 1);
}
