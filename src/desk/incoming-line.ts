import type { Incoming } from "./job.js";

// A dispatch that came in, as a line of JSON: on its way to the process that holds the record, or waiting in the queue. Only
// bytes need a spelling of their own.

export function lineOfIncoming(incoming: Incoming): string {
  if ("refused" in incoming || "text" in incoming.given) return JSON.stringify(incoming);
  const { bytes } = incoming.given;
  return JSON.stringify({ ...incoming, given: { base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64") } });
}

/** The way back. Throws on a line that is none: nobody but us writes them. */
export function incomingOf(line: string): Incoming {
  const value = JSON.parse(line) as Incoming | (Omit<Exclude<Incoming, { refused: unknown }>, "given"> & { readonly given: { readonly base64: string } });
  if ("refused" in value || !("base64" in value.given)) return value as Incoming;
  return { ...value, given: { bytes: Uint8Array.from(Buffer.from(value.given.base64, "base64")) } } as Incoming;
}
