import { refusal, type RefusalCode } from "../../model/refusals.js";
import type { Told } from "../../text/source.js";
import type { Door } from "../door/door.js";
import { receive } from "../receive.js";
import type { Arrival, Received } from "../received.js";
import { withoutEntities } from "../../reading/1-decode/entities.js";
import type { FeedItem } from "./listed.js";
import { address } from "./syndicated.js";

/** What came of an item's page. */
export interface TakenIn {
  readonly arrivals: readonly Arrival[];
  /** Nothing came, but may another time. */
  readonly again: boolean;
}

/** What is wrong today and may be right tomorrow. */
const passing: ReadonlySet<RefusalCode> = new Set(["door/busy", "door/connection", "door/dns", "door/too-slow", "door/robots-wait", "door/wait", "door/answer", "door/tls", "door/closed"]);

/**
 * Asks for the page of an item through the door, and gives what it holds with what the feed tells of it. Where the page is
 * refused and the feed holds the whole text, that is taken. `feedTitle` stands for the publisher where nothing names one.
 */
export async function takeIn(item: FeedItem, feedTitle: string | null, door: Door): Promise<TakenIn> {
  const told = { ...(item.title !== null && { title: item.title }), ...(item.published !== null && { published: item.published }), ...(item.updated !== null && { updated: item.updated }) };
  const arrivals: Arrival[] = [];
  if (item.url !== null) for await (const one of receive([item.url], { told, door })) arrivals.push("refused" in one ? one : complete(one, item, feedTitle));
  const refused = arrivals.every((one) => "refused" in one);
  if (refused && item.text !== null) return { arrivals: [fromFeed(item, item.text, feedTitle, told)], again: false };
  if (arrivals.length === 0 && item.url !== null) return { arrivals: [{ id: item.url, from: item.url, refused: refusal("intake/empty") }], again: false };
  if (item.url === null) return { arrivals: [{ id: item.id, from: item.id, refused: refusal("feed/no-page") }], again: false };
  return { arrivals, again: refused && arrivals.some((one) => "refused" in one && passing.has(one.refused.code)) };
}

/** A page says best itself who publishes it and in which language; the feed is believed where it does not. */
function complete(one: Received, item: FeedItem, feedTitle: string | null): Received {
  const page = one.kind === "page" && "bytes" in one.given ? new TextDecoder("latin1").decode(one.given.bytes.subarray(0, 200_000)) : "";
  const told: Told = {
    ...(/<html[^>]{0,500}\slang\s*=/i.test(page) ? {} : languageOf(item)),
    ...(item.publisher !== null ? { publisher: item.publisher } : /og:site_name/i.test(page) || feedTitle === null ? {} : { publisher: feedTitle }),
    ...one.told,
    ...(one.told.url !== undefined && { url: canonicalIn(page, one.told.url) ?? withoutTracking(one.told.url) }),
  };
  return { ...one, id: told.url ?? one.id, told, ...noticeOf(item) };
}

/**
 * The address a page of the same server gives as its own (RFC 6596): a revision that is listed under an address of its own is known by it
 * as one of the dispatch. Another server's address is not believed. Null where it gives none.
 */
function canonicalIn(page: string, at: string): string | null {
  const mark = /<link\s[^<>]{0,500}\brel\s*=\s*["']?canonical\b[^<>]{0,1000}>/i.exec(page)?.[0] ?? "";
  const href = /\bhref\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s"'>]+))/i.exec(mark);
  const own = address(withoutEntities(href?.[1] ?? href?.[2] ?? href?.[3] ?? ""), at);
  return own !== null && new URL(own).origin === new URL(at).origin && own !== at ? withoutTracking(own) : null;
}

function fromFeed(item: FeedItem, text: string, feedTitle: string | null, told: Told): Received {
  const publisher = item.publisher ?? feedTitle;
  const url = item.url === null ? null : withoutTracking(item.url);
  const whole = item.title === null || text.startsWith(item.title) ? text : `${item.title}\n\n${text}`;
  return { id: url ?? item.id, from: url ?? item.id, given: { text: whole }, told: { ...told, ...languageOf(item), ...(publisher !== null && { publisher }), ...(url !== null && { url }) }, ...noticeOf(item) };
}

/** Feeds name their language; it is believed where it is one of those that are read. */
const languageOf = ({ language }: FeedItem): { language?: string } => (language !== null && ["fr", "en", "ru", "zh", "es", "ar"].includes(language) ? { language } : {});

function noticeOf({ id, url, withdrawn }: FeedItem): Pick<Received, "notice"> {
  const notice = { ...(withdrawn && { status: "withdrawn" as const }), ...(id !== url && { slug: id }) };
  return Object.keys(notice).length === 0 ? {} : { notice };
}

/** An address without the marks that tell a server where its readers come from: they change, and the page does not. */
export function withoutTracking(address: string): string {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) if (/^(?:utm_\w+|fbclid|gclid|at_(?:medium|campaign)|mc_[ce]id|xtor)$/i.test(name)) url.searchParams.delete(name);
  return url.href;
}
