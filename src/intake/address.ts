import { gunzipSync } from "node:zlib";
import { refusal, type Refusal } from "../model/refusals.js";
import type { Door } from "./door/door.js";

/** Whether what was named is an address of the web rather than a file. */
export const isWebAddress = (name: string): boolean => /^https?:\/\//i.test(name);

/** What came from an address, in the terms in which a file is received: its bytes, a name, and the ending a file of its kind has. */
export interface FromAddress {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** "html", "pdf" …; "" where neither the server nor the address tells. */
  readonly ending: string;
  /** Where it was found at last. */
  readonly url: string;
  readonly charset: string | null;
}

/** Asks for an address through the door. */
export async function fromAddress(address: string, door: Door): Promise<FromAddress | Refusal> {
  const visit = await door.fetch(address);
  if (visit.status === "refused") return visit.refusal;
  if (visit.status === "unchanged") return refusal("door/answer", "it is said to be as it was, and nobody asked");
  const bytes = unpacked(visit.bytes);
  if ("code" in bytes) return bytes;
  if (isFeed(bytes, visit.contentType)) return refusal("intake/is-feed");
  return { bytes, name: nameIn(visit.url), ending: endingFor(visit.contentType, visit.url), url: visit.url, charset: visit.charset };
}

/** A file that was compressed before it was put there, such as a sitemap in .gz. */
export function unpacked(bytes: Uint8Array, mostBytes = 32 * 1024 * 1024): Uint8Array | Refusal {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes });
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    return code === "ERR_BUFFER_TOO_LARGE" ? refusal("door/too-large", `${Math.round(mostBytes / (1024 * 1024))} MB`) : refusal("intake/bad-gzip", code === "Z_BUF_ERROR" ? "it ends too early" : "its bytes are wrong");
  }
}

const endings: { readonly [contentType: string]: string } = {
  "text/html": "html", "application/xhtml+xml": "xhtml", "text/plain": "txt", "application/json": "json", "application/x-ndjson": "jsonl", "application/jsonl": "jsonl", "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx", "message/rfc822": "eml", "text/markdown": "md", "text/x-markdown": "md",
};

/** What the server says outweighs the address: "/news.php" and "/download.pdf" may both be pages. */
function endingFor(contentType: string | null, url: string): string {
  const told = endings[contentType ?? ""];
  const named = /\.([a-z0-9]{2,5})(?:\.gz)?$/i.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? "";
  // Many servers call every file text that they know nothing better for.
  if (told === "txt" && /^(?:md|markdown|jsonl|ndjson|eml)$/.test(named)) return named;
  if (told !== undefined) return told;
  return /^(?:x?html?|txt|text|json|jsonl|ndjson|pdf|docx|eml|md|markdown)$/.test(named) ? named : "";
}

/** The last part of the path, else the host: "https://mfa.example/news/12.html" is "12". */
function nameIn(url: string): string {
  const { pathname, hostname } = new URL(url);
  const last = pathname.split("/").filter((part) => part !== "").at(-1);
  return last === undefined ? hostname : decoded(last).replace(/\.gz$/i, "").replace(/(.)\.[a-z0-9]{1,5}$/i, "$1").slice(0, 200);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Whether it lists dispatches rather than being one. */
export function isFeed(bytes: Uint8Array, contentType: string | null): boolean {
  if (/^application\/(?:rss|atom|rdf)\+xml$|^application\/feed\+json$/.test(contentType ?? "")) return true;
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2_000)).replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>|^ï»¿/gi, "").trimStart();
  return /^<(?:\w+:)?(?:rss|feed|rdf|urlset|sitemapindex)[\s>]/i.test(head);
}
