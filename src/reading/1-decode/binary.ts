/** The first bytes of what is often handed in by mistake, and what to call it. */
const kinds: readonly (readonly [string, readonly number[]])[] = [
  ["a PDF", [0x25, 0x50, 0x44, 0x46]],
  ["a compressed archive or an office document", [0x50, 0x4b, 0x03, 0x04]],
  ["an old office document", [0xd0, 0xcf, 0x11, 0xe0]],
  ["a document in RTF", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["an image", [0x89, 0x50, 0x4e, 0x47]],
  ["an image", [0xff, 0xd8, 0xff]],
  ["an image", [0x47, 0x49, 0x46, 0x38]],
  ["a compressed file", [0x1f, 0x8b]],
  ["a compressed file", [0x42, 0x5a, 0x68]],
  ["a compressed file", [0x28, 0xb5, 0x2f, 0xfd]],
  ["a compressed archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["a program", [0x7f, 0x45, 0x4c, 0x46]],
  ["a sound or a film", [0x49, 0x44, 0x33]],
  ["a sound or a film", [0x52, 0x49, 0x46, 0x46]],
];

/** What kind of file these bytes are, if they are plainly no text: by their first bytes, or by the control characters among them. */
export function binaryKind(bytes: Uint8Array): string | null {
  const known = kinds.find(([, opening]) => opening.every((byte, at) => bytes[at] === byte));
  return known ? known[0] : null;
}

/** Share of bytes that no single-byte or UTF-8 text holds. */
export function controlShare(bytes: Uint8Array): number {
  const length = Math.min(bytes.length, 65_536);
  let controls = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls++;
  }
  return length === 0 ? 0 : controls / length;
}
