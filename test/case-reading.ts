import { openParser, readDispatch, type Reading } from "../src/index.js";
import type { Case } from "./case-file.js";

/** How a dispatch comes in: its bytes, and what is told of it. */
export interface Delivery {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly language: string;
  readonly published: string | null;
  readonly publisher: string | null;
}

export type Reader = (delivery: Delivery) => Promise<Reading>;

/**
 * The house's front door, opened once for many cases. The WASM runtime is there on every machine and gives the same on all of
 * them; the native one, where it is installed, differs in a place or two.
 */
export async function openReader(): Promise<Reader> {
  const parser = await openParser({ runtime: "wasm" });
  return ({ id, bytes, language, published, publisher }) =>
    readDispatch(bytes, { id, parser, told: { language, ...(published !== null && { published }), ...(publisher !== null && { publisher }) } });
}

/** Changes to a dispatch that must not change what it means. */
export interface Dress {
  readonly lines?: "lf" | "crlf";
  readonly form?: "nfc" | "nfd";
  readonly encoding?: string;
  readonly mark?: boolean;
}

/** A case as it is delivered: in its own encoding, line ends and normal form, or in others. */
export function deliver(one: Case, dress: Dress = {}): Delivery {
  const encoding = dress.encoding ?? one.encoding;
  const lines = dress.lines ?? one.lines;
  const form = dress.form ?? one.form;
  const mark = dress.mark ?? encoding === "utf-16le";
  const text = (lines === "crlf" ? one.text.replaceAll("\n", "\r\n") : one.text).normalize(form === "nfd" ? "NFD" : "NFC");
  return {
    id: one.name,
    bytes: encode(mark ? `\uFEFF${text}` : text, encoding),
    language: one.language,
    published: one.published,
    publisher: one.publisher,
  };
}

function encode(text: string, encoding: string): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "utf-16le") return new Uint8Array(Buffer.from(text, "utf16le"));
  const codes = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (letter) => {
    const byte = codes.get(letter);
    if (byte === undefined) throw new RangeError(`“${letter}” cannot be written in ${encoding}`);
    return byte;
  });
}

/**
 * The same reading, its places counted in the text as the case file prints it, so that it can be compared with what is expected.
 * Line ends and composed letters are counted as the case prints them; a leading byte order mark is not counted.
 */
export function asPrinted(reading: Reading, one: Case): Reading {
  if (reading.text === one.text) return reading;
  const places = placesIn(reading.text, one.text);
  const moved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(moved);
    if (value === null || typeof value !== "object") return value;
    const entries = Object.entries(value).map(([key, inner]): [string, unknown] =>
      (key === "start" || key === "end") && typeof inner === "number" ? [key, places[inner] ?? one.text.length] : [key, moved(inner)]);
    return Object.fromEntries(entries);
  };
  return { ...(moved(reading) as Reading), text: one.text };
}

/** For every place in `from`, the same place in `to`: both hold the same characters but for line ends, marks and composition. */
function placesIn(from: string, to: string): number[] {
  const places: number[] = [];
  let there = 0;
  for (let here = 0; here < from.length;) {
    const letter = cluster(from, here);
    while (places.length < here + letter.length) places.push(there);
    if (letter !== "\uFEFF" && letter !== "\r") there += cluster(to, there).length;
    here += letter.length;
  }
  places.push(there);
  return places;
}

/** One letter with the marks that stand on it. */
function cluster(text: string, at: number): string {
  let end = at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
  while (end < text.length && /\p{M}/u.test(text[end]!)) end++;
  return text.slice(at, end);
}

/** A reading by its words alone: no places, no encoding. What two deliveries of one dispatch must have in common. */
export function meaning(reading: Reading): unknown {
  const plain = (words: string): string => words.normalize("NFC").replaceAll("\r\n", "\n");
  const walk = (value: unknown): unknown => {
    if (typeof value === "string") return plain(value);
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== "object") return value;
    const { start, end, ...rest } = value as { start?: unknown; end?: unknown };
    const inner = Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, walk(one)]));
    return typeof start === "number" && typeof end === "number" ? { ...inner, words: plain(reading.text.slice(start, end)) } : inner;
  };
  const { text: _text, dispatch, doubts, ...rest } = reading;
  return walk({ ...rest, dispatch: { ...dispatch, encoding: null }, doubts: doubts.filter((doubt) => !doubt.code.startsWith("decode/")) });
}
