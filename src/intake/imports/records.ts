// The rows of a table as text, read line by line. A row ends with its line unless a quotation mark is open:
//
//     id;text                      a head
//     1;"She said ""no""."         one row
//     2;"A text of
//     two lines"                   one row
//     3;"never closed              no row: it would swallow the rest. It is refused, and reading goes on behind it
//     4;fine
//
// What a row's cells are is for a library to say (csv-parse); where rows end is told here, so that one that is damaged costs
// no other.

import { parse } from "csv-parse/sync";
import { refusal, type Refusal } from "../../model/refusals.js";
import { binaryKind, controlShare } from "../../reading/1-decode/binary.js";
import { understand } from "../../reading/1-decode/encodings.js";
import { linesIn, longestLine } from "../lines.js";

export type Row = { readonly line: number; readonly cells: readonly string[] } | { readonly line: number; readonly refused: Refusal };

interface Line {
  readonly number: number;
  readonly text: string;
}

/** So many rows that never end are looked behind; in a file with more of them nothing can be told any more. */
const mostUnclosed = 100;

/** The rows of a stream of bytes in any usual encoding. `tabs`: cells are divided by tabs, whatever it looks like. */
export async function* rowsIn(chunks: AsyncIterable<Uint8Array>, tabs: boolean): AsyncGenerator<Row> {
  let delimiter: string | null = tabs ? "\t" : null;
  let waiting: Line[] = [];
  let length = 0;
  let isOpen = false;
  let unclosed = 0;

  function* take(line: Line): Generator<Row> {
    if (waiting.length === 0 && line.text.trim() === "") return;
    const told = waiting.length === 0 && line.number === 1 ? /^sep=(.)$/.exec(line.text)?.[1] : undefined;
    if (told !== undefined) return void (delimiter = told);
    delimiter ??= delimiterOf(line.text);
    waiting.push(line);
    length += line.text.length + 1;
    const end = endOf(line.text, delimiter, isOpen);
    isOpen = end === "open";
    // Where a mark that closes is followed by letters, it was meant to open: the one before was never closed.
    if ((isOpen && length > longestLine) || (end === "torn" && waiting.length > 1)) yield* giveUp();
    else if (!isOpen) yield rowOf(empty(), delimiter);
  }
  /** The first waiting line is refused; the others are looked at anew. */
  function* giveUp(): Generator<Row> {
    const [first, ...others] = empty();
    yield { line: first!.number, refused: refusal("import/bad-row", "a quotation mark is opened and never closed") };
    if (++unclosed < mostUnclosed) for (const line of others) yield* take(line);
    else if (others.length > 0) yield { line: others[0]!.number, refused: refusal("import/bad-row", `too many quotation marks are never closed; ${others.length} lines were left out`) };
  }
  function empty(): Line[] {
    const lines = waiting;
    waiting = [];
    length = 0;
    isOpen = false;
    return lines;
  }

  const text = await textIn(chunks);
  if ("code" in text) return yield { line: 1, refused: text };
  let number = 0;
  for await (const line of textLines(text)) {
    number++;
    if (line === null) yield { line: number, refused: refusal("intake/too-long", "16 MB") };
    else yield* take({ number, text: line });
  }
  while (waiting.length > 0) yield* giveUp();
}

/** How a line ends: with a quotation mark open, or not, or not but with letters right behind one that closed. Only a mark that begins a cell opens. */
function endOf(text: string, delimiter: string, wasOpen: boolean): "open" | "closed" | "torn" {
  let open = wasOpen;
  let isStart = !open;
  let torn = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (open) {
      if (letter !== '"') continue;
      if (text[at + 1] === '"') at++;
      else {
        open = false;
        torn ||= at + 1 < text.length && text[at + 1] !== delimiter;
      }
    } else if (letter === delimiter) isStart = true;
    else {
      open = isStart && letter === '"';
      isStart = false;
    }
  }
  return open ? "open" : torn ? "torn" : "closed";
}

function rowOf(lines: readonly Line[], delimiter: string): Row {
  const line = lines[0]!.number;
  try {
    const rows = parse(lines.map(({ text }) => text).join("\n"), { delimiter, relax_quotes: true, relax_column_count: true, max_record_size: 0 }) as string[][];
    return rows.length === 1 ? { line, cells: rows[0]! } : { line, refused: refusal("import/bad-row", "its quotation marks do not pair") };
  } catch {
    return { line, refused: refusal("import/bad-row", "its quotation marks do not pair") };
  }
}

/** What divides the cells of a head: whatever stands in it most often outside quotation marks. */
function delimiterOf(head: string): string {
  const bare = head.replace(/"(?:[^"]|"")*"/g, "");
  const counts = [",", ";", "\t", "|"].map((mark) => ({ mark, count: bare.split(mark).length - 1 }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).mark;
}

/** Lines as text. Each is in UTF-8 or else in the encoding that the first one that is not was found to be in; null for one that is too long. */
async function* textLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string | null> {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  let other: InstanceType<typeof TextDecoder> | null = null;
  for await (const line of linesIn(chunks)) {
    if (line === null) yield null;
    else {
      const bytes = line.at(-1) === 0x0d ? line.subarray(0, -1) : line;
      try {
        yield utf8.decode(bytes);
      } catch {
        other ??= new TextDecoder(understand(bytes, null, null)?.encoding ?? "windows-1252");
        yield other.decode(bytes);
      }
    }
  }
}

/** A stream whose lines can be found: text of two bytes a letter is turned into UTF-8, lines that end in CR alone end in LF. Refused: what is no text. */
async function textIn(chunks: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array> | Refusal> {
  const source = chunks[Symbol.asyncIterator]();
  const first = await source.next();
  const head = first.done ? new Uint8Array(0) : first.value.subarray(0, 65_536);
  const encoding = head.length === 0 ? "utf-8" : understand(head.subarray(0, 8_192), null, null)?.encoding ?? null;
  const isWide = encoding?.startsWith("utf-16") ?? false;
  const kind = head.length === 0 ? null : binaryKind(head);
  if (kind !== null || encoding === null || (!isWide && controlShare(head) > 0.003)) {
    await source.return?.();
    return refusal("intake/binary", kind ?? "bytes in no known encoding");
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      if (!first.done) yield first.value;
      for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
    } finally {
      await source.return?.();
    }
  }
  async function* narrowed(label: string): AsyncGenerator<Uint8Array> {
    const decoder = new TextDecoder(label);
    for await (const chunk of all()) yield new TextEncoder().encode(decoder.decode(chunk, { stream: true }));
    yield new TextEncoder().encode(decoder.decode());
  }
  async function* ended(): AsyncGenerator<Uint8Array> {
    for await (const chunk of all()) yield chunk.map((byte) => (byte === 0x0d ? 0x0a : byte));
  }
  return isWide ? narrowed(encoding) : head.includes(0x0d) && !head.includes(0x0a) ? ended() : all();
}
