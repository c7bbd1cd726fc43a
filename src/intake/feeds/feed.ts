// One way in for everything that lists dispatches: RSS 0.9x, 1 and 2, Atom, JSON Feed, sitemaps and their indexes.

import { refusal, type Refusal } from "../../model/refusals.js";
import { understand } from "../../reading/1-decode/encodings.js";
import { withoutEntities } from "../../reading/1-decode/entities.js";
import { unpacked } from "../address.js";
import { inTime } from "../in-time.js";
import type { Feed } from "./listed.js";
import { looksLikeSitemap, sitemap } from "./sitemap.js";
import { address, syndicated } from "./syndicated.js";

/** Milliseconds; an ordinary feed takes a hundredth of it. */
const longest = 10_000;

/**
 * Reads a feed from its bytes, whatever its kind. Entities of a document type are never expanded and nothing outside is asked
 * for. Refused: what is no feed, is cut off, or takes too long to be read. Never throws.
 */
export function feedOf(bytes: Uint8Array, contentType: string | null, charset: string | null, url: string, milliseconds = longest): Feed | Refusal {
  const plain = unpacked(bytes);
  if ("code" in plain) return plain;
  const text = textOf(plain, charset);
  if (text === null) return notFeed("its bytes are no text");
  try {
    const read = inTime(milliseconds, () => (looksLikeSitemap(text) ? sitemap(text, url) : syndicated(text, url)));
    if ("stopped" in read) return notFeed("it takes too long to be read");
    return read.got ?? noFeed(text, contentType, url);
  } catch (error) {
    return notFeed(error instanceof RangeError ? "it is nested too deeply" : "it is damaged or cut off");
  }
}

/** What came instead of a feed. A page often names the feed that was meant. */
function noFeed(text: string, contentType: string | null, url: string): Refusal {
  if (!/^\s*<(?:!doctype html|html)/i.test(text) && contentType !== "text/html" && contentType !== "application/xhtml+xml") return notFeed("it is of no kind that is known, or cut off");
  for (const [mark] of text.slice(0, 200_000).matchAll(/<link\s[^<>]{1,1000}>/gi)) {
    if (!/\brel\s*=\s*["']?[^"'>]*\balternate\b/i.test(mark) || !/\btype\s*=\s*["']?application\/(?:rss\+xml|atom\+xml|feed\+json)/i.test(mark)) continue;
    const href = /\bhref\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s"'>]+))/i.exec(mark);
    const feed = address(withoutEntities(href?.[1] ?? href?.[2] ?? href?.[3] ?? ""), url);
    if (feed !== null) return refusal("feed/page", feed);
  }
  return notFeed("it is a page");
}

const notFeed = (why: string): Refusal => refusal("feed/not-a-feed", why);

/** The text of a feed. What its XML says of its encoding is more often true than what the server says. */
function textOf(bytes: Uint8Array, charset: string | null): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const declared = /^[^<]{0,4}<\?xml[^>]{0,80}encoding\s*=\s*["']([\w:.-]{2,40})/i.exec(head)?.[1] ?? null;
  return understand(bytes, declared ?? charset, null)?.text.replace(/^\ufeff/, "") ?? null;
}
