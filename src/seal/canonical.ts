import { createHash } from "node:crypto";
import canonicalizeModule from "canonicalize";

// The package is CommonJS with a default export in its types only.
const canonicalize = canonicalizeModule as unknown as (value: unknown) => string | undefined;

/** The one way to write a value as JSON (RFC 8785), so that it has one hash. Throws on what JSON cannot hold. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("nothing that JSON can hold");
  return text;
}

/** SHA-256 in hexadecimal digits. */
export const sha256 = (bytes: string | Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** The hash of a line of a log. */
export const hashOf = (line: unknown): string => sha256(canonical(line));
