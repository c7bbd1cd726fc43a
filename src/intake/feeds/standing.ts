// How a feed stands after a visit: when it may be visited again, and when it has to be given up.

import { Temporal } from "temporal-polyfill";
import { feedNews, type FeedNews } from "../../model/feed-news.js";
import type { FeedState } from "../../model/feed.js";
import type { Refusal, RefusalCode } from "../../model/refusals.js";

/** When a visit takes place, and how often there are to be visits. */
export interface Calendar {
  /** The instant of the visit, ISO 8601 in UTC. */
  readonly now: string;
  /** Seconds between two visits, if the feed has no wish of its own. */
  readonly every: number;
}

/** A feed that was never visited. */
export const newFeed = (url: string): FeedState => ({ url, movedFrom: [], etag: null, lastModified: null, seen: [], visited: null, succeeded: null, due: null, failures: 0, failingSince: null, standing: "alive", because: null });

export const isDue = ({ due }: FeedState, now: string): boolean => due === null || Temporal.Instant.compare(due, now) <= 0;

/** What is wrong with the feed itself, and will be tomorrow. */
const lasting: ReadonlySet<RefusalCode> = new Set([
  "door/not-there", "door/status", "door/dns", "door/robots", "door/private-address", "door/port", "door/not-http", "door/credentials", "door/bad-address", "door/bad-redirect", "door/redirect-loop", "door/too-large", "door/tls", "feed/not-a-feed", "feed/page",
]);

/** So many visits and so many days must have failed before a feed is given up. */
const patience = (why: Refusal, httpStatus: number | null) => (httpStatus === 410 ? { visits: 2, days: 1 } : lasting.has(why.code) ? { visits: 5, days: 14 } : { visits: 10, days: 60 });

const dayLong = 24 * 3_600;
/** A feed that wishes to be visited seldom is visited at least this often, in seconds: news does not wait. */
const longestRest = 2 * 3_600;

/** After a visit that failed: twice as long until the next as before, a day at most, longer where the server says so. */
export function failed(state: FeedState, why: Refusal, httpStatus: number | null, retryAfter: number | null, { now, every }: Calendar): { next: FeedState; news: readonly FeedNews[] } {
  const failures = state.failures + 1;
  const failingSince = state.failingSince ?? now;
  const enough = patience(why, httpStatus);
  const isDead = failures >= enough.visits && Temporal.Instant.from(failingSince).until(now).total("hours") >= enough.days * 24;
  const wait = Math.max(retryAfter ?? 0, Math.min(dayLong, every * 2 ** Math.min(failures, 20)));
  const next: FeedState = { ...state, visited: now, failures, failingSince, because: why, standing: isDead ? "dead" : "failing", due: later(now, Math.min(wait, 30 * dayLong)) };
  return { next, news: [isDead ? feedNews("feed/dead", why.says, failingSince) : feedNews("feed/failed", why.says, String(failures))] };
}

/** After a visit that went well. `restFor`: minutes for which the feed asks to be left alone. */
export function succeeded(state: FeedState, restFor: number | null, { now, every }: Calendar): { next: FeedState; news: readonly FeedNews[] } {
  const rest = Math.max(every, Math.min(longestRest, (restFor ?? 0) * 60));
  const next: FeedState = { ...state, visited: now, succeeded: now, due: later(now, rest), failures: 0, failingSince: null, standing: "alive", because: null };
  return { next, news: state.failures >= 3 && state.failingSince !== null ? [feedNews("feed/revived", state.failingSince)] : [] };
}

const later = (now: string, seconds: number): string => Temporal.Instant.from(now).add({ seconds: Math.ceil(seconds) }).toString();
