import { createWriteStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import { isRefused } from "../../desk/desk.js";
import type { Refused } from "../../desk/job.js";
import { refusal } from "../refusals.js";

type Pieces = AsyncIterable<Uint8Array | { readonly refused: Refused }>;

/** Writes pieces to a file that is not there yet; it is there whole or not at all. Gives its length in bytes, or why there is none. */
export async function toNewFile(file: string, pieces: () => Pieces): Promise<number | Refused> {
  if (await stat(file).then(() => true, () => false)) return refusal("cli/file-there", file);
  const draft = `${file}.part-${process.pid}`;
  const out = createWriteStream(draft, { flags: "wx", mode: 0o600, flush: true });
  const done = finished(out);
  done.catch(() => undefined);
  try {
    await once(out, "open");
    const length = await pour(pieces(), async (piece) => {
      if (!out.write(piece)) await Promise.race([once(out, "drain"), done]);
    });
    if (typeof length !== "number") {
      out.destroy();
      await rm(draft, { force: true });
      return length;
    }
    out.end();
    await done;
    await rename(draft, file);
    return length;
  } catch (error) {
    out.destroy();
    await rm(draft, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return refusal("cli/cannot-make-file", file, code === "ENOSPC" ? "the disk is full" : message);
  }
}

/** Hands on pieces one by one; stops at a refusal. Gives how many bytes there were. */
export async function pour(pieces: Pieces, take: (piece: Uint8Array) => Promise<void>): Promise<number | Refused> {
  let length = 0;
  for await (const piece of pieces) {
    if (isRefused(piece)) return piece.refused;
    length += piece.length;
    await take(piece);
  }
  return length;
}

/** "3.4 MB" */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const unit = bytes < 1e6 ? ["kB", 1e3] as const : bytes < 1e9 ? ["MB", 1e6] as const : ["GB", 1e9] as const;
  return `${(bytes / unit[1]).toFixed(1)} ${unit[0]}`;
}
