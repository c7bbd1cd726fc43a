/**
 * Everything that can be told of a feed beside what it brings. A code is permanent; the sentences may be reworded.
 */
const catalogue = {
  "feed/moved": (to: string) => `It has moved for good, to ${to}, and is followed there.`,
  "feed/failed": (why: string, times: string) => `It could not be visited: ${why} Failed visits in a row: ${times}.`,
  "feed/dead": (why: string, since: string) => `It is dead: ${why} It has been so since ${since}, and is visited no more until somebody asks for it by hand.`,
  "feed/revived": (since: string) => `It can be visited again, after failing since ${since}.`,
  "feed/not-due": (due: string) => `It asks to be left alone until ${due}.`,
  "feed/more": (left: string) => `It lists ${left} more that are not known yet; they are taken in on the next visits.`,
  "feed/circle": (at: string) => `Its pages lead in a circle, back to ${at}.`,
  "feed/names-change": (count: string) => `${count} dispatches that are known came under another name; they are told by their addresses.`,
  "feed/list-failed": (list: string, why: string) => `Its list ${list} could not be read: ${why}`,
  "feed/page-failed": (page: string, why: string) => `${page} cannot be had now: ${why} It is tried again on the next visit.`,
  "feed/host-failing": (host: string) => `No more pages are asked for at ${host} now; they are tried on the next visit.`,
  "feed/fault": (what: string) => `Following it failed: ${what}. This is a fault of the program or of the store, not of the feed; it is tried again.`,
} as const;

type Catalogue = typeof catalogue;
export type FeedNewsCode = keyof Catalogue;

/** Something that happened to a feed, in a sentence a person can read. */
export interface FeedNews {
  readonly code: FeedNewsCode;
  readonly says: string;
}

/** Makes news; the code decides how many words it takes. */
export function feedNews<C extends FeedNewsCode>(code: C, ...args: Parameters<Catalogue[C]>): FeedNews {
  const say = catalogue[code] as (...words: string[]) => string;
  return { code, says: say(...args) };
}

/** All codes, for documentation and tests. */
export const feedNewsCodes = Object.keys(catalogue) as readonly FeedNewsCode[];
