import { createReadStream, type Dirent, type Stats } from "node:fs";
import { lstat, readdir, readlink, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { createGunzip } from "node:zlib";
import { refusal, type Refusal } from "../model/refusals.js";
import type { Told } from "../text/source.js";
import { fromAddress, isFeed, isWebAddress, unpacked } from "./address.js";
import type { Door } from "./door/door.js";
import { withoutPassword } from "./door/visit.js";
import { dispatchesIn } from "./formats/arrivals.js";
import { beginsMessage, messagesOf } from "./imports/mbox.js";
import { looksLikeNinjs } from "./imports/ninjs.js";
import { rowsOf, type Columns } from "./imports/table.js";
import { linesOf, objectOf, why } from "./lines.js";
import type { Arrival } from "./received.js";

/** What is told of everything that comes in; what an item tells of itself outweighs it. */
export interface ReceiveOptions {
  readonly told?: Told;
  /** What “-” stands for; the process's own input without it. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Through which addresses of the web are asked for; without it one is opened when the first comes. */
  readonly door?: Door;
  /** The columns of tables, where their heads are none that are known. */
  readonly columns?: Columns;
  /** The ending to go by, "csv" for example, where names have none or another one. */
  readonly as?: string;
}

/** What is known of everything that comes in. */
type About = Pick<ReceiveOptions, "columns" | "as"> & { readonly told: Told };

/** A file that is no stream of dispatches is held whole; a longer one is refused. */
const mostBytes = 32 * 1024 * 1024;

/**
 * Everything the paths name, one dispatch at a time, in order: files, folders with all they hold (sorted, hidden files left out),
 * addresses of the web, “-” for what is handed in. What cannot be received is refused in its place, and the rest goes on. Nothing is thrown.
 */
export async function* receive(paths: readonly string[], { told = {}, stdin = process.stdin, door, columns, as }: ReceiveOptions = {}): AsyncGenerator<Arrival> {
  const about: About = { told, ...(columns && { columns }), ...(as && { as }) };
  let own: Door | undefined;
  try {
    for (const path of paths) {
      if (path === "-") yield* streamed(stdin, "-", "-", "", about);
      else if (/^\/(?:dev|proc\/self)\/(?:fd\/\d+|stdin)$/.test(path)) yield* streamed(createReadStream(path), "-", path, "", about);
      else if (isWebAddress(path)) yield* asked(path, about, door ?? (own ??= (await import("./door/door.js")).openDoor()));
      else yield* named(path, about, false);
    }
  } finally {
    await own?.close();
  }
}

/** What one file holds that was handed over with its name, as if it had been named: an upload. Its name is never looked for on this machine. */
export function handed(bytes: Uint8Array, file: string, { told = {} }: Pick<ReceiveOptions, "told"> = {}): AsyncGenerator<Arrival> {
  const name = file.replaceAll(/[\\/]/g, "-") || "file";
  const unzipped = unpacked(bytes, mostBytes);
  const { ending } = endingOf(name);
  return "code" in unzipped ? refusedFile(name, unzipped) : streamed(only(unzipped), nameOf(name), name, ending, { told });
}

async function* refusedFile(from: string, refused: Refusal): AsyncGenerator<Arrival> {
  yield { id: nameOf(from), from, refused };
}

/** What an address of the web gives: the answer goes the way of a file. */
async function* asked(address: string, about: About, door: Door): AsyncGenerator<Arrival> {
  const answer = await fromAddress(address, door);
  const from = withoutPassword(address);
  if ("code" in answer) yield { id: from, from, refused: answer };
  else {
    const { bytes, name, ending, url, charset } = answer;
    for await (const one of streamed(only(bytes), name, from, ending, { ...about, told: { url, ...about.told } })) yield "given" in one && charset !== null ? { ...one, charset } : one;
  }
}

/** What a path names. `listed`: it was found in a folder a moment ago. */
async function* named(path: string, about: About, listed: boolean): AsyncGenerator<Arrival> {
  const found = await look(path, listed);
  if ("code" in found) yield { id: nameOf(path), from: path, refused: found };
  else if (found.isDirectory()) {
    let any = false;
    for await (const one of folder(path, about, [`${found.dev}:${found.ino}`])) {
      any = true;
      yield one;
    }
    if (!any) yield { id: basename(path), from: path, refused: refusal("intake/directory-empty") };
  } else if (found.isFile()) yield* file(path, about);
  else yield { id: nameOf(path), from: path, refused: refusal("intake/not-a-file", found.isFIFO() ? "a pipe" : found.isSocket() ? "a socket" : "a device") };
}

async function look(path: string, listed: boolean): Promise<Stats | Refusal> {
  try {
    return await stat(path);
  } catch (error) {
    const link = await lstat(path).then((one) => one.isSymbolicLink(), () => false);
    if (link && codeOf(error) === "ENOENT") return refusal("intake/dangling-link", await readlink(path).catch(() => "?"));
    return refusalFor(error, listed);
  }
}

/** A folder's files and folders, by name. `above`: the folders it stands in, so that a link back up is not followed. */
async function* folder(path: string, about: About, above: readonly string[]): AsyncGenerator<Arrival> {
  let entries: Dirent[];
  try {
    entries = await readdir(path, { withFileTypes: true });
  } catch (error) {
    yield { id: basename(path), from: path, refused: refusalFor(error, above.length > 1) };
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))) {
    if (entry.name.startsWith(".")) continue;
    const inner = join(path, entry.name);
    const found = entry.isSymbolicLink() || entry.isDirectory() ? await look(inner, true) : null;
    if (found !== null && !("code" in found) && found.isDirectory()) {
      const place = `${found.dev}:${found.ino}`;
      if (!above.includes(place)) yield* folder(inner, about, [...above, place]);
    } else if (known.test(entry.name)) yield* named(inner, about, true);
  }
}

/** The endings that are read when they are found in a folder; a file that is named is read whatever its ending. */
const known = /\.(?:txt|text|html?|xhtml|md|markdown|pdf|docx|eml|mbox|mbx|csv|tsv|jsonl|ndjson|json)(?:\.gz)?$/i;

async function* file(path: string, about: About): AsyncGenerator<Arrival> {
  const { zipped, ending } = endingOf(path);
  yield* streamed(zipped ? unzipped(path) : createReadStream(path, { highWaterMark }), nameOf(path), path, ending, about);
}

/** The ending of a file's name, the one before .gz where it is zipped; in small letters. */
function endingOf(path: string): { readonly zipped: boolean; readonly ending: string } {
  const zipped = /\.gz$/i.test(path);
  return { zipped, ending: (/\.([^./\\]*)$/.exec(zipped ? path.slice(0, -3) : path)?.[1] ?? "").toLowerCase() };
}

const highWaterMark = 256 * 1024;

async function* unzipped(path: string): AsyncGenerator<Uint8Array> {
  const unzip = createGunzip();
  const bytes = createReadStream(path, { highWaterMark });
  bytes.on("error", (error) => unzip.destroy(error)).pipe(unzip);
  try {
    yield* unzip as AsyncIterable<Uint8Array>;
  } finally {
    bytes.destroy();
  }
}

/** What a stream of bytes holds, by the ending of its name, and where that says nothing by its first line. */
async function* streamed(chunks: AsyncIterable<Uint8Array>, name: string, from: string, named: string, { told, columns, as }: About): AsyncGenerator<Arrival> {
  const ending = as ?? named;
  try {
    if (ending === "jsonl" || ending === "ndjson") yield* linesOf(chunks, name, from, told);
    else if (ending === "json") yield* json(await collect(chunks), name, from, told);
    else if (ending === "csv" || ending === "tsv") yield* rowsOf(chunks, { name, from, told, tabs: ending === "tsv", ...(columns && { columns }) });
    else if (ending === "mbox" || ending === "mbx") yield* messagesOf(chunks, name, from, told);
    else if (/^(?:x?html?|te?xt|md|markdown|pdf|docx|eml)$/.test(ending)) yield* whole(await collect(chunks), name, from, told, ending);
    else {
      const { beginning, rest } = await peek(chunks);
      if (isLine(beginning)) yield* linesOf(rest, name, from, told);
      else if (isMailbox(beginning)) yield* messagesOf(rest, name, from, told);
      else if (isFeed(beginning, null)) {
        // Taking one piece lets go of the file.
        for await (const _ of rest) break;
        yield { id: name, from, refused: refusal("intake/is-feed") };
      }
      else yield* whole(await collect(rest), name, from, told, "");
    }
  } catch (error) {
    yield { id: name, from, refused: refusalFor(error, true) };
  }
}

/** A file that is held whole: text, a page, a document, or an e-mail with several dispatches. */
async function* whole(bytes: Uint8Array | null, id: string, from: string, told: Told, ending: string): AsyncGenerator<Arrival> {
  if (bytes === null) yield { id, from, refused: refusal("intake/too-long", "32 MB") };
  else yield* dispatchesIn(bytes, { id, from, told, ending });
}

/** A file of JSON: one object, a list of them, or JSON Lines under another name. */
async function* json(bytes: Uint8Array | null, name: string, from: string, told: Told): AsyncGenerator<Arrival> {
  if (bytes === null || bytes.length === 0) yield* whole(bytes, name, from, told, "json");
  else {
    let value: unknown;
    try {
      value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    } catch (error) {
      if (isLine(bytes)) yield* linesOf(only(bytes), name, from, told);
      else yield { id: name, from, refused: refusal("intake/bad-json", why(error)) };
      return;
    }
    if (!Array.isArray(value)) yield objectOf(value, name, from, told);
    else for (const [index, one] of value.entries()) yield objectOf(one, `${name}:${index + 1}`, `${from}:${index + 1}`, told);
  }
}

/** All bytes of a stream; null where they are too many to be one dispatch. */
async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > mostBytes) return null;
    parts.push(chunk);
  }
  return Uint8Array.from(Buffer.concat(parts));
}

/** The first line or so of a stream, and the stream as if nothing had been taken from it. */
async function peek(chunks: AsyncIterable<Uint8Array>): Promise<{ beginning: Uint8Array; rest: AsyncIterable<Uint8Array> }> {
  const source = chunks[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let length = 0;
  for (let next = await source.next(); !next.done; next = await source.next()) {
    taken.push(next.value);
    length += next.value.length;
    if (!opensObject(taken[0]!) || next.value.includes(0x0a) || length > 1024 * 1024) break;
  }
  async function* again(): AsyncGenerator<Uint8Array> {
    try {
      yield* taken;
      for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
    } finally {
      await source.return?.();
    }
  }
  return { beginning: Buffer.concat(taken), rest: again() };
}

/** Whether the first line is a JSON object of its own that is a dispatch. */
function isLine(bytes: Uint8Array): boolean {
  if (!opensObject(bytes)) return false;
  const end = bytes.indexOf(0x0a);
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8").decode(end < 0 ? bytes : bytes.subarray(0, end)));
    return typeof value === "object" && value !== null && (typeof (value as { text?: unknown }).text === "string" || looksLikeNinjs(value));
  } catch {
    return false;
  }
}

/** Whether bytes begin with “{”, after a byte order mark or without. */
const opensObject = (bytes: Uint8Array): boolean => (bytes[0] === 0xef ? bytes[3] : bytes[0]) === 0x7b;

/** Whether the first line begins a message of a mailbox; such files often have no ending. */
const isMailbox = (bytes: Uint8Array): boolean => beginsMessage(bytes.subarray(0, Math.max(0, bytes.indexOf(0x0a))));

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** A file's name without folder and endings: "2020/agp-12.txt.gz" is "agp-12". */
function nameOf(path: string): string {
  const name = basename(path).replace(/\.gz$/i, "");
  return name.replace(/(.)\.[^.]*$/, "$1");
}

const codeOf = (error: unknown): string => (error as { code?: unknown } | null)?.code?.toString() ?? "";

const inWords: { readonly [code: string]: string } = {
  ENAMETOOLONG: "its name is too long", ELOOP: "it is a link that leads back to itself", EMFILE: "too many files are open", EIO: "the disk gives an error", EISDIR: "it is a folder", EBUSY: "it is in use",
};

function refusalFor(error: unknown, listed: boolean): Refusal {
  const code = codeOf(error);
  if (code === "ENOENT" || code === "ENOTDIR") return refusal(listed ? "intake/vanished" : "intake/not-found");
  if (code === "EACCES" || code === "EPERM") return refusal("intake/no-rights");
  if (code.startsWith("Z_") || code === "ERR_STREAM_PREMATURE_CLOSE") return refusal("intake/bad-gzip", code === "Z_BUF_ERROR" ? "it ends too early" : "its bytes are wrong");
  return refusal("intake/unreadable", inWords[code] ?? (code || "for a reason that is not known"));
}
