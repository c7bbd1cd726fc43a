// JSON Lines, read as a stream: what is kept in memory is the line at hand, however long the file is.

import { refusal } from "../model/refusals.js";
import type { Told } from "../text/source.js";
import { looksLikeNinjs, newsItem } from "./imports/ninjs.js";
import type { Arrival } from "./received.js";

/** A longer line is refused without being kept. */
export const longestLine = 16 * 1024 * 1024;

/** The dispatches of a stream of JSON Lines, in order. A line that cannot be read is refused under its number, and the rest goes on. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, name: string, from: string, told: Told): AsyncGenerator<Arrival> {
  let number = 0;
  for await (const line of linesIn(chunks)) {
    number++;
    const id = `${name}:${number}`;
    const place = `${from}:${number}`;
    if (line === null) {
      yield { id, from: place, refused: refusal("intake/too-long", "16 MB") };
      continue;
    }
    const text = utf8(line);
    if (text === null) yield { id, from: place, refused: refusal("intake/bad-jsonl-line", "it is not in UTF-8") };
    else if (text.trim() !== "") yield lineOf(text, id, place, told);
  }
}

function lineOf(text: string, id: string, from: string, told: Told): Arrival {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { id, from, refused: refusal("intake/bad-jsonl-line", why(error)) };
  }
  return objectOf(value, id, from, told);
}

/** What a JSON object tells: `text`, and beside it what is known under the names the README gives. */
export function objectOf(value: unknown, id: string, from: string, told: Told): Arrival {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { id, from, refused: refusal("intake/bad-jsonl-line", "it is no object") };
  if (looksLikeNinjs(value)) return newsItem(value, id, from, told);
  const fields = value as Readonly<Record<string, unknown>>;
  const own = typeof fields["id"] === "string" && fields["id"] !== "" ? fields["id"] : typeof fields["id"] === "number" ? String(fields["id"]) : id;
  if (typeof fields["text"] !== "string") return { id: own, from, refused: refusal("intake/no-text") };
  if (fields["text"].trim() === "") return { id: own, from, refused: refusal("intake/empty") };
  return { id: own, from, given: { text: fields["text"] }, told: { ...told, ...toldBy(fields) } };
}

/** The names under which desks' own exports tell what is known of a dispatch; the first that is there counts. */
const synonyms = {
  language: ["language", "lang"],
  published: ["published", "date", "anchor"],
  updated: ["updated"],
  publisher: ["publisher"],
  title: ["title"],
  url: ["url"],
} as const;

function toldBy(fields: Readonly<Record<string, unknown>>): Told {
  const told: { -readonly [field in keyof Told]: string } = {};
  for (const field of Object.keys(synonyms) as (keyof typeof synonyms)[]) {
    const name = synonyms[field].find((one) => typeof fields[one] === "string" && fields[one] !== "");
    const value = name === undefined ? undefined : (fields[name] as string);
    const isDate = field === "published" || field === "updated";
    if (value !== undefined && (!isDate || /^\d{4}(?:-\d{2}){0,2}(?:T|$)/.test(value))) told[field] = value;
  }
  return told;
}

/** The parser's complaint in few words, without what it quotes of the text. */
export function why(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const place = /position (\d+)/.exec(message)?.[1];
  return /end of (?:JSON )?(?:input|data)|Unterminated/i.test(message) ? "it ends too early" : place === undefined ? "it is not JSON" : `it is not JSON at character ${Number(place) + 1}`;
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The lines of a stream of bytes, without their ends; null for one that is too long. */
export async function* linesIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const whole = (): Uint8Array | null => {
    const line = length > longestLine ? null : parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    parts = [];
    length = 0;
    return line;
  };
  const keep = (part: Uint8Array): void => {
    length += part.length;
    if (length <= longestLine) parts.push(part);
    else parts = [];
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, from)) {
      keep(chunk.subarray(from, end));
      yield whole();
      from = end + 1;
    }
    if (from < chunk.length) keep(chunk.subarray(from));
  }
  if (length > 0) yield whole();
}
