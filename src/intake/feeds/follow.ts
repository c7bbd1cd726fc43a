// One visit to a feed: what is new since the last one, and what is to be kept for the next.
//
//     state ──► ask, with what the server gave last time ──► unchanged: nothing more to do
//                      │
//                      ▼
//               the list, and those it leads to ──► new: neither its name nor its address was seen
//                                                   changed: its stamp is another one
//
// A feed may call the same dispatch by another name at every visit, or lead in a circle: what is known by its address is not
// new, and the number of lists and items looked at has a limit.

import { createHash } from "node:crypto";
import { feedNews, type FeedNews } from "../../model/feed-news.js";
import type { FeedState, SeenItem } from "../../model/feed.js";
import type { Door } from "../door/door.js";
import { feedOf } from "./feed.js";
import { mostItems, type Feed, type FeedItem } from "./listed.js";
import { failed, succeeded, type Calendar } from "./standing.js";

export interface FollowOptions extends Calendar {
  /** A day: what is older is never taken in. */
  readonly since?: string | null;
  /** So many items are taken in at one visit, the newest first. */
  readonly most?: number;
}

/** An item that is new or has changed. */
export interface NewItem {
  readonly item: FeedItem;
  /** Its entry once it is taken in, and the one before. */
  readonly seen: SeenItem;
  readonly was: SeenItem | null;
}

export interface FeedVisit {
  /** The feed's own title, for dispatches whose page names no publisher. */
  readonly title: string | null;
  /** Oldest first. */
  readonly items: readonly NewItem[];
  /** The state to keep once every item is taken in; until then `stateAfter` tells it. */
  readonly next: FeedState;
  readonly news: readonly FeedNews[];
}

/** Lists that a list may lead to in one visit: further pages of a feed, sitemaps of an index. */
const mostPages = 5;
const mostLists = 20;
/** Items that are no longer listed are remembered up to so many. */
const mostRemembered = 2_000;

const accept = "application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,application/json;q=0.8,*/*;q=0.5";

/** Visits a feed once. Nothing is thrown: what goes wrong is told, and makes the next visit come later. */
export async function follow(state: FeedState, door: Door, options: FollowOptions): Promise<FeedVisit> {
  const visit = await door.fetch(state.url, { etag: state.etag, lastModified: state.lastModified, accept });
  if (visit.status === "refused") return nothing(failed(state, visit.refusal, visit.httpStatus, visit.retryAfter, options));
  if (visit.status === "unchanged") return nothing(succeeded(moved(state, visit.moved).state, null, options), moved(state, visit.moved).news);
  const feed = feedOf(visit.bytes, visit.contentType, visit.charset, visit.url);
  if ("code" in feed) return nothing(failed(state, feed, null, null, options));

  const here = moved(state, visit.moved);
  const more = await furtherLists(feed, visit.url, state, door);
  const found = newAmong([...feed.items, ...more.items], state, options);
  const after = succeeded({ ...here.state, etag: found.left > 0 ? null : visit.etag, lastModified: found.left > 0 ? null : visit.lastModified }, feed.restFor, options);
  return { title: feed.title, items: found.items, next: { ...after.next, seen: remembered(state.seen, [...more.lists, ...found.known, ...found.items.map(({ seen }) => seen)]) }, news: [...here.news, ...after.news, ...more.news, ...found.news] };
}

/** The state to keep while only some of the items are taken in: the others will be new again. `taken` holds their ids. */
export function stateAfter({ items, next }: FeedVisit, taken: ReadonlySet<string>): FeedState {
  const left = new Map(items.filter(({ item }) => !taken.has(item.id)).map((one) => [one.seen, one]));
  if (left.size === 0) return next;
  const seen = next.seen.flatMap((entry) => {
    const one = left.get(entry);
    return one === undefined ? entry : one.was ?? [];
  });
  // Asked with these, the server would say that there is nothing new.
  return { ...next, seen, etag: null, lastModified: null };
}

const nothing = ({ next, news }: { next: FeedState; news: readonly FeedNews[] }, before: readonly FeedNews[] = []): FeedVisit => ({ title: null, items: [], next, news: [...before, ...news] });

function moved(state: FeedState, to: string | null): { state: FeedState; news: readonly FeedNews[] } {
  if (to === null || to === state.url) return { state, news: [] };
  return { state: { ...state, url: to, movedFrom: [...state.movedFrom, state.url].slice(-10) }, news: [feedNews("feed/moved", to)] };
}

interface Further {
  readonly items: readonly FeedItem[];
  /** Lists that need not be looked at again until they change. */
  readonly lists: readonly SeenItem[];
  readonly news: readonly FeedNews[];
}

async function furtherLists(feed: Feed, url: string, state: FeedState, door: Door): Promise<Further> {
  return feed.kind === "sitemap-index" ? listsOf(feed, state, door) : pagesAfter(feed, url, state, door);
}

/** The sitemaps an index names that changed since they were looked at, the latest first. */
async function listsOf({ lists }: Feed, state: FeedState, door: Door): Promise<Further> {
  const known = new Map(state.seen.map((one) => [one.id, one]));
  const stamped = lists.map(({ url, updated }) => ({ id: url, url: "", stamp: updated ?? "" }));
  const same = stamped.filter(({ id, stamp }) => stamp !== "" && known.get(id)?.stamp === stamp);
  const unchanged = new Set(same);
  const fresh = stamped.filter((one) => !unchanged.has(one)).sort((a, b) => (a.stamp < b.stamp ? 1 : a.stamp > b.stamp ? -1 : 0)).slice(0, mostLists);
  const items: FeedItem[] = [];
  const read: SeenItem[] = [];
  const news: FeedNews[] = [];
  for (const list of fresh) {
    if (items.length >= mostItems) break;
    const feed = await listAt(list.id, door);
    if ("failed" in feed) news.push(feedNews("feed/list-failed", list.id, feed.failed));
    else {
      items.push(...feed.items.slice(0, mostItems - items.length));
      read.push(list);
    }
  }
  return { items, lists: [...same, ...read], news };
}

/** The pages after the first, as long as they bring only what is new: on a first visit they would bring all there ever was. */
async function pagesAfter(first: Feed, url: string, state: FeedState, door: Door): Promise<Further> {
  const known = new Set(state.seen.flatMap((one) => [one.id, one.url]));
  const been = new Set([url]);
  const items: FeedItem[] = [];
  let page: Feed = first;
  while (state.succeeded !== null && page.next !== null && been.size < mostPages && page.items.length > 0 && page.items.every((item) => !known.has(item.id) && !known.has(item.url ?? item.id))) {
    if (been.has(page.next)) return { items, lists: [], news: [feedNews("feed/circle", page.next)] };
    been.add(page.next);
    const next = await listAt(page.next, door);
    if ("failed" in next) return { items, lists: [], news: [feedNews("feed/list-failed", page.next, next.failed)] };
    items.push(...next.items);
    page = next;
  }
  return { items, lists: [], news: [] };
}

async function listAt(url: string, door: Door): Promise<Feed | { readonly failed: string }> {
  const visit = await door.fetch(url, { accept });
  if (visit.status !== "fetched") return { failed: visit.status === "refused" ? visit.refusal.says : "" };
  const feed = feedOf(visit.bytes, visit.contentType, visit.charset, visit.url);
  return "code" in feed ? { failed: feed.says } : feed;
}

interface Found {
  readonly items: readonly NewItem[];
  readonly known: readonly SeenItem[];
  /** New ones that have to wait for the next visit. */
  readonly left: number;
  readonly news: readonly FeedNews[];
}

function newAmong(items: readonly FeedItem[], state: FeedState, { since = null, most = 200 }: FollowOptions): Found {
  const byId = new Map(state.seen.map((one) => [one.id, one]));
  const byUrl = new Map(state.seen.filter(({ url }) => url !== "").map((one) => [one.url, one]));
  const byWords = new Map(state.seen.filter(({ url }) => url !== "").map((one) => [`${pathOf(one.url)} ${one.stamp}`, one]));
  const fresh: NewItem[] = [];
  const known: SeenItem[] = [];
  const here = new Set<string>();
  let renamed = 0;
  for (const item of items) {
    const url = item.url ?? "";
    if (here.has(item.id) || (url !== "" && here.has(url))) continue;
    here.add(item.id).add(url);
    if (isBefore(item, since)) continue;
    const seen: SeenItem = { id: item.id, url, stamp: stampOf(item) };
    const was = byId.get(item.id) ?? byUrl.get(url) ?? (url === "" ? undefined : byWords.get(`${pathOf(url)} ${seen.stamp}`));
    if (was !== undefined && was.id !== item.id) renamed++;
    if (was?.stamp === seen.stamp) known.push(seen);
    // A stone without a name that was seen marks something that never came in.
    else if (was !== undefined || !isStone(item)) fresh.push({ item, seen, was: was ?? null });
    else known.push(seen);
  }
  const latest = latestFirst(fresh);
  const left = Math.max(0, latest.length - most);
  return { items: latest.slice(0, most).reverse(), known, left, news: [...(left > 0 ? [feedNews("feed/more", String(left))] : []), ...(renamed >= 3 && renamed * 2 > here.size / 2 ? [feedNews("feed/names-change", String(renamed))] : [])] };
}

/** Nothing but the news that something was taken back. */
export const isStone = ({ withdrawn, title, text, summary }: FeedItem): boolean => withdrawn && title === null && text === null && summary === null;

/** By date; feeds list the newest first, so one without a date is as old as the one before it. */
function latestFirst(items: readonly NewItem[]): readonly NewItem[] {
  let last = items.map(({ item }) => Date.parse(dateOf(item))).find((date) => !Number.isNaN(date)) ?? 0;
  const dated = items.map((one) => {
    const own = Date.parse(dateOf(one.item));
    if (!Number.isNaN(own)) last = own;
    return { one, date: last };
  });
  return dated.sort((a, b) => b.date - a.date).map(({ one }) => one);
}

const dateOf = ({ updated, published }: FeedItem): string => updated ?? published ?? "";
const isBefore = (item: FeedItem, since: string | null): boolean => since !== null && dateOf(item).length >= 10 && dateOf(item).slice(0, 10) < since.slice(0, 10);

/** What changes when the item does. Marks of HTML, which hold counters and pictures, are gone by now. */
function stampOf({ updated, published, title, text, summary, withdrawn }: FeedItem): string {
  const words = [updated ?? published ?? "", title ?? "", text ?? summary ?? "", withdrawn ? "withdrawn" : ""].map((part) => part.replace(/\s+/g, " ")).join("\u0000");
  return createHash("sha256").update(words).digest("base64url").slice(0, 16);
}

/** An address without what comes behind its path, where visits are counted. */
const pathOf = (url: string): string => url.replace(/[?#].*$/, "");

/** What is listed now, and of the rest the latest. */
function remembered(before: readonly SeenItem[], now: readonly SeenItem[]): readonly SeenItem[] {
  const here = new Set(now.flatMap(({ id, url }) => (url === "" ? [id] : [id, url])));
  return [...before.filter(({ id, url }) => !here.has(id) && !here.has(url)).slice(-mostRemembered), ...now];
}
