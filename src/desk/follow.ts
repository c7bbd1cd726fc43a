// Following feeds: what they bring comes out as it arrives, and what is known of each feed is kept only once whoever takes the
// dispatches has them in safety. A run that is cut off anywhere brings some of them again, and loses none.

import { Temporal } from "temporal-polyfill";
import type { Door } from "../intake/door/door.js";
import { follow, isStone } from "../intake/feeds/follow.js";
import { isDue, newFeed } from "../intake/feeds/standing.js";
import { takeIn } from "../intake/feeds/take.js";
import type { Arrival } from "../intake/received.js";
import { feedNews, type FeedNews } from "../model/feed-news.js";
import type { FeedState } from "../model/feed.js";
import { openLedger, type Ledger } from "./ledger.js";

/** Where the state of feeds is kept between visits, each under the address by which it is followed. */
export interface FeedBook {
  readonly load: (feed: string) => Promise<FeedState | null>;
  readonly save: (feed: string, state: FeedState) => Promise<void>;
}

/**
 * What following brings. `acknowledge` says that an arrival (a refused one too) or a withdrawal is in safety: it may be called
 * at once, later or never, in any order. What is not acknowledged comes again on a later visit.
 */
export type FollowEvent =
  | { readonly kind: "arrival"; readonly feed: string; readonly arrival: Arrival; readonly acknowledge: () => Promise<void> }
  | { readonly kind: "withdrawn"; readonly feed: string; readonly url: string; readonly at: string | null; readonly acknowledge: () => Promise<void> }
  | { readonly kind: "news"; readonly feed: string; readonly news: FeedNews }
  /** The end of a visit: how many items were new or changed, and when the feed is due again. */
  | { readonly kind: "visited"; readonly feed: string; readonly found: number; readonly due: string | null; readonly standing: FeedState["standing"] };

export interface FollowOptions {
  readonly door: Door;
  /** The instant it is, ISO 8601 in UTC. */
  readonly clock: () => string;
  /** Seconds between two visits to a feed that has no wish of its own; a quarter of an hour without it. */
  readonly every?: number;
  /** A day; what is older is never taken in. */
  readonly since?: string | null;
  /** Items taken in at one visit to one feed. */
  readonly most?: number;
  /** Feeds that are visited at once. */
  readonly atOnce?: number;
}

export interface WatchOptions extends FollowOptions {
  /** Ends the watch. */
  readonly signal: AbortSignal;
  /** Waits, no longer than until the signal comes. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** What is under way. */
interface Round {
  /** Dead feeds are visited too, and who is not due is told of. */
  readonly byHand: boolean;
  readonly ledgers: Map<string, Ledger>;
  readonly dues: Map<string, string | null>;
}

/** Visits each feed that is due once, dead ones too: whoever asks by hand wants to know. */
export async function* followOnce(book: FeedBook, feeds: readonly string[], options: FollowOptions): AsyncGenerator<FollowEvent> {
  const round: Round = { byHand: true, ledgers: new Map(), dues: new Map() };
  yield* interleaved([...new Set(feeds)].map((feed) => () => visitOne(book, feed, options, round)), options.atOnce ?? 6);
}

/** Visits feeds whenever they are due, until the signal comes. Whatever goes wrong with one of them or with the book, the watch goes on. */
export async function* watchFeeds(book: FeedBook, feeds: readonly string[], options: WatchOptions): AsyncGenerator<FollowEvent> {
  const { signal, sleep, clock, every = usual, atOnce = 6 } = options;
  const all = [...new Set(feeds)];
  const round: Round = { byHand: false, ledgers: new Map(), dues: new Map() };
  while (!signal.aborted) {
    for await (const event of interleaved(all.map((feed) => () => visitOne(book, feed, options, round)), atOnce)) {
      yield event;
      if (signal.aborted) return;
    }
    await sleep(pauseUntil(all.map((feed) => round.dues.get(feed) ?? null), clock(), every), signal);
  }
}

const usual = 15 * 60;

/** One visit to one feed, where it is due. Nothing is thrown. */
async function* visitOne(book: FeedBook, feed: string, options: FollowOptions, round: Round): AsyncGenerator<FollowEvent> {
  const { door, clock, every = usual, since = null, most = 200 } = options;
  round.dues.set(feed, null);
  try {
    // Dispatches of the visit before that are still not in safety come again.
    await round.ledgers.get(feed)?.close();
    const state = (await book.load(feed)) ?? newFeed(feed);
    const now = clock();
    round.dues.set(feed, state.standing === "dead" ? never : state.due);
    if (state.standing === "dead" ? !round.byHand : !isDue(state, now)) {
      if (round.byHand && state.due !== null) yield { kind: "news", feed, news: feedNews("feed/not-due", state.due) };
      return;
    }
    const visit = await follow(state, door, { now, every, since, most });
    for (const news of visit.news) yield { kind: "news", feed, news };
    const ledger = openLedger(visit, state.due, (next) => book.save(feed, next));
    round.ledgers.set(feed, ledger);
    yield* broughtBy(visit, feed, door, ledger);
    await ledger.whole();
    round.dues.set(feed, visit.next.due);
    yield { kind: "visited", feed, found: visit.items.length, due: visit.next.due, standing: visit.next.standing };
  } catch (error) {
    yield { kind: "news", feed, news: feedNews("feed/fault", error instanceof Error ? error.message : String(error)) };
  }
}

/** After so many pages of one host that could not be had, the others there are left for the next visit. */
const enough = 3;

/** What the new items of a visit hold, one after the other. */
async function* broughtBy({ items, title }: Awaited<ReturnType<typeof follow>>, feed: string, door: Door, ledger: Ledger): AsyncGenerator<FollowEvent> {
  const failing = new Map<string, number>();
  for (const { item, was } of items) {
    if (isStone(item)) {
      yield { kind: "withdrawn", feed, url: was?.url || (item.url ?? item.id), at: item.updated, acknowledge: ledger.expect(item.id, 1) };
      continue;
    }
    const host = item.url === null ? "" : new URL(item.url).host;
    if ((failing.get(host) ?? 0) >= enough) continue;
    const { arrivals, again } = await takeIn(item, title, door);
    failing.set(host, again ? (failing.get(host) ?? 0) + 1 : 0);
    if (again) yield { kind: "news", feed, news: feedNews("feed/page-failed", item.url ?? item.id, arrivals.flatMap((one) => ("refused" in one ? one.refused.says : [])).join(" ")) };
    if (failing.get(host) === enough) yield { kind: "news", feed, news: feedNews("feed/host-failing", host) };
    if (again) continue;
    const acknowledge = ledger.expect(item.id, arrivals.length);
    for (const arrival of arrivals) yield { kind: "arrival", feed, arrival, acknowledge: once(acknowledge) };
  }
}

/** Later than any feed is due. */
const never = "9999-12-31T00:00:00Z";

/** Milliseconds until the first of these; a second at least and an hour at most. */
function pauseUntil(dues: readonly (string | null)[], now: string, every: number): number {
  const waits = dues.map((due) => (due === null ? every * 1_000 : Temporal.Instant.from(now).until(due).total("milliseconds")));
  return Math.min(3_600_000, Math.max(1_000, Math.min(...waits)));
}

/** Two calls count as one. */
function once(acknowledge: () => Promise<void>): () => Promise<void> {
  let called: Promise<void> | null = null;
  return () => (called ??= acknowledge());
}

/** What several sources give, as it comes; so many are open at once. */
async function* interleaved<T>(sources: readonly (() => AsyncGenerator<T>)[], atOnce: number): AsyncGenerator<T> {
  const waiting = [...sources];
  const running = new Map<AsyncGenerator<T>, Promise<{ source: AsyncGenerator<T>; result: IteratorResult<T> }>>();
  const pull = (source: AsyncGenerator<T>): void => void running.set(source, source.next().then((result) => ({ source, result })));
  try {
    while (waiting.length > 0 || running.size > 0) {
      while (waiting.length > 0 && running.size < atOnce) pull(waiting.shift()!());
      const { source, result } = await Promise.race(running.values());
      running.delete(source);
      if (result.done) continue;
      yield result.value;
      pull(source);
    }
  } finally {
    for (const source of running.keys()) void source.return(undefined).catch(() => {});
  }
}
