// From bytes to text. What is told is tried first but not believed blindly; UTF-8 proves itself; the rest is decoded on trial,
// and what looks most like writing is taken.

import { plausibility, readableShare } from "./plausible.js";

/** A text and how its bytes were understood. */
export interface Understood {
  readonly text: string;
  readonly encoding: string;
  /** Whether this had to be guessed, nothing being told and nothing proving it. */
  readonly guessed: boolean;
  /** How many bytes could not be decoded. */
  readonly replaced: number;
}

/** The text of some bytes; null when they are no text in any encoding that is known here. `told`: what the sender called the encoding. */
export function understand(bytes: Uint8Array, told: string | null, language: string | null): Understood | null {
  return byMark(bytes) ?? inPairs(bytes) ?? asUtf8(bytes) ?? onTrial(bytes, told, language);
}

/** A byte order mark settles it. */
function byMark(bytes: Uint8Array): Understood | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return asUtf8(bytes) ?? lossyUtf8(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { ...replacing(bytes, "utf-16le"), guessed: false };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { ...replacing(bytes, "utf-16be"), guessed: false };
  return null;
}

/** Two bytes a character without a mark: zero bytes, or no UTF-8, and readable when taken in pairs. */
function inPairs(bytes: Uint8Array): Understood | null {
  if (bytes.length < 4) return null;
  const sample = bytes.subarray(0, Math.min(bytes.length, 8_192) & ~1);
  const zeros = sample.includes(0);
  if (!zeros && decoded(sample.subarray(0, sample.length - 4), "utf-8") !== null) return null;
  for (const encoding of ["utf-16le", "utf-16be"] as const) {
    const trial = decoded(sample.subarray(0, sample.length - 2), encoding);
    if (trial === null) continue;
    const { all, common } = readableShare(trial);
    if ((zeros && all > 0.9) || common > 0.4) return { ...replacing(bytes, encoding), guessed: false };
  }
  return null;
}

/** UTF-8 proves itself: other encodings hardly ever look like it. */
function asUtf8(bytes: Uint8Array): Understood | null {
  const text = decoded(bytes, "utf-8");
  return text === null ? null : { text, encoding: "utf-8", guessed: false, replaced: 0 };
}

function lossyUtf8(bytes: Uint8Array): Understood {
  return { ...replacing(bytes, "utf-8"), guessed: false };
}

/** Encodings tried when nothing proves itself, likeliest first. */
const candidates = ["windows-1252", "windows-1251", "koi8-r", "gb18030", "big5", "windows-1256", "iso-8859-6", "iso-8859-5", "ibm866", "iso-8859-15"] as const;

/** These must look clearly better than the usual ones to be taken. */
const rare: ReadonlySet<string> = new Set(["ibm866", "iso-8859-15"]);

/** Which encodings a language is usually written in: being told it makes them likelier. */
const usual: { readonly [language: string]: readonly string[] } = {
  fr: ["windows-1252"], en: ["windows-1252"], es: ["windows-1252"],
  ru: ["windows-1251", "koi8-r", "iso-8859-5", "ibm866"], zh: ["gb18030", "big5"], ar: ["windows-1256", "iso-8859-6"],
};

function onTrial(bytes: Uint8Array, told: string | null, language: string | null): Understood | null {
  const damaged = damagedUtf8(bytes);
  if (damaged) return damaged;
  const sample = firstBeyondAscii(bytes);
  const known = told === null ? null : encodingNamed(told);
  const labels = known === null || known.startsWith("utf") ? [...candidates] : [...new Set([known, ...candidates])];
  const trials = labels.map((encoding, order) => {
    const { text, replaced } = replacing(sample, encoding);
    const bonus = (encoding === known ? 0.25 : 0) + (language !== null && usual[language]?.includes(encoding) ? 0.2 : 0) - order * 0.001 - (rare.has(encoding) ? 0.05 : 0);
    return { encoding, score: (plausibility(text) ?? 0) + bonus - (replaced > 1 ? 0.5 : 0) };
  });
  const best = trials.reduce((one, other) => (other.score > one.score ? other : one));
  if (best.score < -0.25) return null;
  return { ...replacing(bytes, best.encoding), guessed: best.encoding !== known };
}

/** UTF-8 with a few bytes broken or its last character cut through. */
function damagedUtf8(bytes: Uint8Array): Understood | null {
  const lossy = lossyUtf8(bytes);
  let whole = 0;
  for (let at = 0; at < lossy.text.length && whole < 1_000; at++) if (lossy.text.charCodeAt(at) >= 0x80 && lossy.text[at] !== "\ufffd") whole++;
  return whole >= 3 && whole >= lossy.replaced * 4 ? lossy : null;
}

/** Bytes from the first one beyond ASCII on: where encodings differ. */
function firstBeyondAscii(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  let start = Math.max(0, first);
  while (start > 0 && first - start < 16 && bytes[start - 1]! > 0x20) start--;
  return bytes.subarray(start, start + 65_536);
}

/** The name under which an encoding is known here, whatever alias it was told by; null for names nobody knows. */
export function encodingNamed(told: string): string | null {
  const label = told.trim().toLowerCase().replace(/^["']|["']$/g, "");
  if (/^(?:iso-?8859-?1|latin-?1|l1|us-?ascii|ascii|cp-?1252|windows-?1252|x-cp1252|ansi)$/.test(label)) return "windows-1252";
  if (/^(?:gb2312|gbk|gb18030|cp936|x-gbk|hz-gb-2312)$/.test(label)) return "gb18030";
  if (/^(?:utf-?8|unicode-1-1-utf-8|x-unicode20utf8)$/.test(label)) return "utf-8";
  if (/^(?:utf-?16|utf-?16-?le|ucs-?2|unicode)$/.test(label)) return "utf-16le";
  if (/^utf-?16-?be$/.test(label)) return "utf-16be";
  const alias = label.replace(/^cp-?125/, "windows-125").replace(/^win-?125/, "windows-125");
  try {
    new TextDecoder(alias);
    return alias;
  } catch {
    return null;
  }
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function replacing(bytes: Uint8Array, encoding: string): { text: string; encoding: string; replaced: number } {
  const text = encoding === "windows-1252" ? windows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  let replaced = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) replaced++;
  return { text, encoding, replaced };
}

/** What stands at 0x80 to 0x9F. Some runtimes decode windows-1252 as Latin-1 and lose these, so they are written out. */
const special = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function windows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  const units = new Uint16Array(16_384);
  for (let from = 0; from < bytes.length; from += units.length) {
    const length = Math.min(units.length, bytes.length - from);
    for (let at = 0; at < length; at++) {
      const byte = bytes[from + at]!;
      units[at] = byte >= 0x80 && byte < 0xa0 ? special.charCodeAt(byte - 0x80) : byte;
    }
    parts.push(String.fromCharCode(...units.subarray(0, length)));
  }
  return parts.join("");
}
