import type { Column, ExportRow } from "../../model/export.js";
import { cell } from "../csv.js";

/** Rows as JSON Lines: one object a line, every column in its order, null where nothing is known, lists as lists. */
export async function* asJsonLines(rows: AsyncIterable<ExportRow>, columns: readonly Column[]): AsyncGenerator<string> {
  for await (const row of rows) yield `${JSON.stringify(Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null])))}\n`;
}

/**
 * Rows as CSV (RFC 4180, UTF-8 with a byte order mark, CRLF). Lists have "; " between, JSON stands as its text, and what a
 * spreadsheet would take for a formula has an apostrophe put before it: see `cell`.
 */
export async function* asCsv(rows: AsyncIterable<ExportRow>, columns: readonly Column[]): AsyncGenerator<string> {
  yield `\ufeff${columns.map(({ name }) => name).join(",")}\r\n`;
  for await (const row of rows) yield `${columns.map((column) => cell(flat(row[column.name], column))).join(",")}\r\n`;
}

function flat(value: unknown, { type }: Column): string | number | null {
  if (value === null || value === undefined) return null;
  if (type === "yes-no") return value === true ? "yes" : "no";
  if (type === "list") return (value as readonly string[]).join("; ");
  if (type === "json") return JSON.stringify(value);
  return value as string | number;
}

/** Pieces of text as bytes, in chunks of a size worth handing on. */
export async function* inChunks(pieces: AsyncIterable<string>, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  let waiting: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < size) continue;
    yield Buffer.from(waiting.join(""), "utf8");
    waiting = [];
    length = 0;
  }
  if (length > 0) yield Buffer.from(waiting.join(""), "utf8");
}
