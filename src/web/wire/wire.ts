import type { Incoming } from "../../desk/job.js";

// What goes between a command and the process that holds the record: JSON, one object a line where there are many.
// Only bytes need a spelling of their own.

/** Counts up whenever the two sides would misunderstand each other; both must say the same. */
export const wireVersion = "1";
export const versionHeader = "entente-desk";

/** Where the desk's door is, on the address in the lock file. */
export const deskPath = "/desk";

/** A dispatch that came in, as a line. */
export function lineOfIncoming(incoming: Incoming): string {
  if ("refused" in incoming || "text" in incoming.given) return `${JSON.stringify(incoming)}\n`;
  const { bytes } = incoming.given;
  return `${JSON.stringify({ ...incoming, given: { base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64") } })}\n`;
}

/** The way back. Throws on a line that is none: only our own other side writes them. */
export function incomingOf(line: string): Incoming {
  const value = JSON.parse(line) as Incoming | (Omit<Exclude<Incoming, { refused: unknown }>, "given"> & { readonly given: { readonly base64: string } });
  if ("refused" in value || !("base64" in value.given)) return value as Incoming;
  return { ...value, given: { bytes: Uint8Array.from(Buffer.from(value.given.base64, "base64")) } } as Incoming;
}

/** The lines of a stream of bytes, however it is cut; empty ones are left out. */
export async function* linesIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let parts: Uint8Array[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, from)) {
      parts.push(chunk.subarray(from, end));
      const line = Buffer.concat(parts).toString("utf8");
      parts = [];
      from = end + 1;
      if (line.trim() !== "") yield line;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  const rest = Buffer.concat(parts).toString("utf8");
  if (rest.trim() !== "") yield rest;
}
