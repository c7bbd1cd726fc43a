import type { Entry, ZipFile } from "yauzl";
import { refusal, type Refusal } from "../../../model/refusals.js";
import { limits } from "../document.js";

/** The parts of an office document that are XML, by name. Pictures and the like are never unpacked. */
export type Parts = ReadonlyMap<string, Buffer>;

/**
 * Unpacks the XML of an office document. What its directory says of sizes is not believed: bytes are counted as they come out,
 * and once they are too many nothing more is unpacked.
 */
export async function unpack(bytes: Uint8Array): Promise<Parts | Refusal> {
  const { fromBufferPromise } = (await import("yauzl")).default;
  let zip: ZipFile;
  try {
    // A size that was told wrongly is found out here, by counting; the library would only say that it was wrong.
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { lazyEntries: true, validateEntrySizes: false, decodeStrings: true });
  } catch {
    return refusal("intake/bad-docx", "its directory is missing or damaged");
  }
  try {
    return await partsOf(zip);
  } catch {
    return refusal("intake/bad-docx", "what it packs cannot be unpacked");
  }
}

const most = limits.unpacked * 1024 * 1024;

async function partsOf(zip: ZipFile): Promise<Parts | Refusal> {
  const parts = new Map<string, Buffer>();
  let total = 0;
  let entries = 0;
  for await (const entry of zip.eachEntry()) {
    if (++entries > limits.entries) return refusal("intake/bomb", `${limits.entries} files`);
    const name = entry.fileName.replace(/^\/+/, "");
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    if (entry.isEncrypted()) return refusal("intake/encrypted", "an office document");
    const part = await contentOf(zip, entry, most - total);
    if (part === null) return refusal("intake/bomb", `${limits.unpacked} MB`);
    if (/<!DOCTYPE|<!ENTITY/i.test(part.toString("latin1", 0, 65_536)) || part.includes("<!ENTITY")) return refusal("intake/bad-docx", "it declares entities, which no office document does");
    if (depthOf(part) > deepest) return refusal("intake/bad-docx", "its parts lie too deep in each other");
    total += part.length;
    // the first of a name counts, as in the library that reads the parts
    if (!parts.has(name)) parts.set(name, part);
  }
  return parts;
}

/** Elements in elements; Word's own documents have a few dozen, and the library that follows them takes ever longer with each. */
const deepest = 400;

/** How deep elements lie in each other, in one pass over the markup. */
function depthOf(xml: Buffer): number {
  let depth = 0;
  let most = 0;
  for (let at = xml.indexOf(0x3c); at >= 0; at = xml.indexOf(0x3c, at + 1)) {
    const next = xml[at + 1];
    if (next === 0x2f) depth--;
    else if (next !== 0x21 && next !== 0x3f) {
      const end = xml.indexOf(0x3e, at);
      if (end < 0 || xml[end - 1] !== 0x2f) most = Math.max(most, ++depth);
    }
  }
  return most;
}

/** What an entry holds; null as soon as it is more than there is room for. */
async function contentOf(zip: ZipFile, entry: Entry, room: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  const stream = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > room) {
      stream.destroy();
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
