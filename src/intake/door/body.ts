import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { refusal, type Refusal } from "../../model/refusals.js";

/** The bytes of an answer, unpacked; not whole where there were more than may be. */
export interface Body {
  readonly bytes: Uint8Array;
  readonly whole: boolean;
}

/**
 * Takes the body of an answer in. It is counted as it comes, packed and unpacked, and stopped where it gets too large: a
 * bomb is never unpacked further than that. Rejects with the stream's error.
 */
export async function bodyOf(body: Readable, encoding: string | undefined, mostBytes: number): Promise<Body | Refusal> {
  const unpack = unpackerFor(encoding);
  if (unpack === null) return refusal("door/answer", `it is packed as “${String(encoding).slice(0, 40)}”, which is not known`);
  const parts: Uint8Array[] = [];
  let length = 0;
  let whole = true;
  try {
    for await (const part of (unpack === "as it is" ? body : through(body, unpack, mostBytes)) as AsyncIterable<Uint8Array>) {
      parts.push(part);
      length += part.length;
      whole = length <= mostBytes;
      if (!whole) break;
    }
  } catch (error) {
    if (error !== packedTooLarge) throw error;
    whole = false;
  } finally {
    body.destroy();
  }
  return { bytes: new Uint8Array(Buffer.concat(parts)).subarray(0, mostBytes), whole };
}

const packedTooLarge = new Error("too large");

async function* through(body: Readable, unpack: ReturnType<typeof createGunzip>, mostBytes: number): AsyncGenerator<Uint8Array> {
  let packed = 0;
  body.on("data", (part: Uint8Array) => {
    packed += part.length;
    if (packed > mostBytes) unpack.destroy(packedTooLarge);
  });
  body.on("error", (error) => unpack.destroy(error));
  body.pipe(unpack);
  try {
    yield* unpack as AsyncIterable<Uint8Array>;
  } finally {
    body.unpipe(unpack);
    unpack.destroy();
  }
}

function unpackerFor(encoding: string | undefined): ReturnType<typeof createGunzip> | "as it is" | null {
  switch (encoding?.trim().toLowerCase() ?? "") {
    case "": case "identity": return "as it is";
    case "gzip": case "x-gzip": return createGunzip();
    case "br": return createBrotliDecompress();
    case "deflate": return createInflate();
    default: return null;
  }
}
