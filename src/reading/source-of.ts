import { decode, decodeText, type Decoded, type DecodeHints } from "./1-decode/decode.js";
import { looksLikePage } from "./1-decode/page.js";

export type { Decoded, DecodeHints } from "./1-decode/decode.js";
export { visibleText, type MainContent } from "./1-decode/page.js";
export { guessLanguage } from "./2-segment/guess-language.js";

/** What was handed in: bytes as they came, or text that was text already, which is kept as it is. */
export type Given = { readonly bytes: Uint8Array } | { readonly text: string };

/** The way into a reading: what was handed in becomes a source, or is refused with a reason. Never throws on content. */
export function sourceOf(given: Given, hints: DecodeHints): Decoded {
  return "text" in given ? decodeText(given.text, hints) : decode(given.bytes, hints);
}

/** Whether bytes look like an HTML page, so that the caller can fetch what finds main contents before it is needed. */
export function seemsPage(bytes: Uint8Array): boolean {
  let head = "";
  for (let at = 0; at < bytes.length && at < 4_000; at++) if (bytes[at] !== 0) head += String.fromCharCode(bytes[at]!);
  return looksLikePage(head.replace(/^(?:ï»¿|ÿþ|þÿ)/, ""));
}
