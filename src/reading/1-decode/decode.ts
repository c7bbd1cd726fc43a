import { doubt, type Doubt } from "../../model/doubts.js";
import { refusal, type Refusal } from "../../model/refusals.js";
import type { Source, Told } from "../../text/source.js";
import { binaryKind, controlShare } from "./binary.js";
import { encodingNamed, understand } from "./encodings.js";
import { looksLikePage, pageCharset, readPage, type MainContent } from "./page.js";

/** What is known of some bytes before they are decoded. */
export interface DecodeHints {
  readonly id: string;
  /** What was told of them; it outweighs what a page says of itself. */
  readonly told: Told;
  /** The encoding named by the sender (an HTTP header), if any. */
  readonly charset?: string;
  /** "page" for HTML whatever it looks like, "text" for plain text whatever it looks like. */
  readonly kind?: "page" | "text";
  /** Finds the main content of a page; without it all visible text is read. */
  readonly mainContent?: MainContent;
}

/** A source and what could not be told of it; or why there is none. */
export type Decoded = { readonly source: Source; readonly doubts: readonly Doubt[] } | { readonly refused: Refusal };

/** In UTF-16 units. More is no dispatch, and a reader of it would need more memory than a worker has: it is read up to here. */
export const longestText = 500_000;

/**
 * Turns bytes into a source: text of any usual encoding, or the main text of an HTML page with what the page says of itself.
 * Refused: nothing, and what is no text. Doubted: an encoding that was guessed or told wrongly, bytes that could not be decoded,
 * a page whose main text could not be told from the rest, a text longer than half a million characters.
 */
export function decode(bytes: Uint8Array, hints: DecodeHints): Decoded {
  if (bytes.length === 0) return { refused: refusal("intake/empty") };
  const kind = binaryKind(bytes);
  if (kind !== null) return { refused: refusal("intake/binary", kind) };
  const told = hints.charset ?? pageCharset(bytes);
  const understood = understand(bytes, told, hints.told.language ?? null);
  if (understood === null || (!understood.encoding.startsWith("utf-16") && controlShare(bytes) > 0.003)) return { refused: refusal("intake/binary", "bytes in no known encoding") };

  const doubts: Doubt[] = [];
  const { text, encoding, guessed, replaced } = understood;
  if (told !== null && liesAbout(told, encoding, text)) doubts.push(doubt("decode/lying-encoding", null, told, encoding));
  else if (guessed) doubts.push(doubt("decode/guessed-encoding", null, encoding));
  if (replaced > 0) doubts.push(doubt("decode/replaced", null, String(replaced)));

  const isPage = hints.kind === "page" || (hints.kind !== "text" && looksLikePage(text));
  const page = isPage ? readPage(text, hints.mainContent ?? null) : { text, told: {}, whole: true };
  if (!page.whole) doubts.push(doubt("decode/no-main-text", null));
  return sourceOf({ id: hints.id, text: page.text, told: { ...page.told, ...hints.told }, encoding }, doubts);
}

/** A source from text that was handed over as text. */
export function decodeText(text: string, hints: Pick<DecodeHints, "id" | "told">): Decoded {
  return sourceOf({ id: hints.id, text, told: hints.told, encoding: null }, []);
}

function sourceOf(source: Source, doubts: readonly Doubt[]): Decoded {
  if (!/[^\s\p{Cc}\ufeff\u200b]/u.test(source.text)) return { refused: refusal("intake/empty") };
  if (source.text.length <= longestText) return { source, doubts };
  return { source: { ...source, text: source.text.slice(0, lastBreak(source.text)) }, doubts: [...doubts, doubt("decode/cut", null, "500,000")] };
}

/** The end of the last line, else of the last word, that ends before the text is too long; never between two halves of a character. */
function lastBreak(text: string): number {
  for (const mark of ["\n", " "]) {
    const at = text.lastIndexOf(mark, longestText - 1);
    if (at > longestText * 0.9) return at;
  }
  const unit = text.charCodeAt(longestText - 1);
  return unit >= 0xd800 && unit < 0xdc00 ? longestText - 1 : longestText;
}

/** Whether bytes are said to be in an encoding that they are not in. Pure ASCII is right in all. */
function liesAbout(told: string, encoding: string, text: string): boolean {
  const named = encodingNamed(told);
  if (named === encoding || named === null) return false;
  if (named.startsWith("utf-16") && encoding.startsWith("utf-16")) return false;
  if (encoding === "utf-8") return /[^\x00-\x7f]/.test(text);
  return true;
}
