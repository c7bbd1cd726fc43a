// Characters of a text that would not be seen, or would turn or join what stands around them. They are shown by name.
// Spaces that are only wider or do not break are no secret; a soft hyphen is one.

const names: Readonly<Record<number, string>> = {
  0x00ad: "SHY", 0x061c: "ALM", 0x180e: "MVS", 0x200b: "ZWSP", 0x200c: "ZWNJ", 0x200d: "ZWJ", 0x200e: "LRM", 0x200f: "RLM", 0x2028: "LS", 0x2029: "PS",
  0x202a: "LRE", 0x202b: "RLE", 0x202c: "PDF", 0x202d: "LRO", 0x202e: "RLO", 0x2060: "WJ", 0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI", 0xfeff: "BOM",
  0x007f: "DEL", 0x001b: "ESC", 0x0000: "NUL", 0x0008: "BS", 0x0007: "BEL",
};

const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** What is to be shown of a text, piece by piece: words as they are, and hidden characters by name. */
export type Piece = { readonly start: number; readonly end: number } & ({ readonly words: string; readonly hidden: null } | { readonly words: null; readonly hidden: string });

/** Cuts words that begin at `from` into pieces. Lone halves of characters count as hidden, too: a browser would show nothing certain. */
export function piecesOf(words: string, from = 0): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: found, index } of words.matchAll(hidden)) {
    if (index > at) pieces.push({ start: from + at, end: from + index, words: words.slice(at, index), hidden: null });
    pieces.push({ start: from + index, end: from + index + found.length, words: null, hidden: nameOf(found.codePointAt(0)!) });
    at = index + found.length;
  }
  if (at < words.length) pieces.push({ start: from + at, end: from + words.length, words: words.slice(at), hidden: null });
  return pieces;
}

/** How many characters of a text are hidden. */
export const hiddenIn = (text: string): number => [...text.matchAll(hidden)].length;

const nameOf = (code: number): string => names[code] ?? `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
