// One way in for everything that lists dispatches: RSS 0.9x, 1 and 2, Atom, JSON Feed, sitemaps and their indexes.

import { refusal, type Refusal } from "../../model/refusals.js";
import { understand } from "../../reading/1-decode/encodings.js";
import { unpacked } from "../address.js";
import { inTime } from "../in-time.js";
import type { Feed } from "./listed.js";
import { looksLikeSitemap, sitemap } from "./sitemap.js";
import { syndicated } from "./syndicated.js";

/** Milliseconds; an ordinary feed takes a hundredth of it. */
const longest = 5_000;

/**
 * Reads a feed from its bytes, whatever its kind. Entities of a document type are never expanded and nothing outside is asked
 * for. Refused: what is no feed, is cut off, or takes too long to be read. Never throws.
 */
export function feedOf(bytes: Uint8Array, contentType: string | null, charset: string | null, url: string): Feed | Refusal {
  const plain = unpacked(bytes);
  if ("code" in plain) return plain;
  const text = textOf(plain, charset);
  if (text === null) return notFeed("its bytes are no text");
  try {
    const read = inTime(longest, () => (looksLikeSitemap(text) ? sitemap(text, url) : syndicated(text, url)));
    if ("stopped" in read) return notFeed("it takes too long to be read");
    return read.got ?? notFeed(/^\s*<(?:!doctype html|html)/i.test(text) || contentType === "text/html" ? "it is a page" : "it is of no kind that is known, or cut off");
  } catch (error) {
    return notFeed(error instanceof RangeError ? "it is nested too deeply" : "it is damaged or cut off");
  }
}

const notFeed = (why: string): Refusal => refusal("feed/not-a-feed", why);

/** The text of a feed. What its XML says of its encoding is more often true than what the server says. */
function textOf(bytes: Uint8Array, charset: string | null): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const declared = /^[^<]{0,4}<\?xml[^>]{0,80}encoding\s*=\s*["']([\w:.-]{2,40})/i.exec(head)?.[1] ?? null;
  return understand(bytes, declared ?? charset, null)?.text.replace(/^\ufeff/, "") ?? null;
}
