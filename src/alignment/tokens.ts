import type { Span } from "../text/span.js";

/** A printed word, and the form it is compared in. */
export interface Token extends Span {
  /** Lower case, composed, without what an apostrophe cut off. */
  readonly form: string;
  readonly capital: boolean;
  /** Whether a sentence or the text begins with it. */
  readonly first: boolean;
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** The words of a text, cut at apostrophes: "l'échange" is two. No language is needed for it. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const found of text.matchAll(word)) {
    const printed = found[0];
    const between = text.slice(end, found.index);
    tokens.push({
      start: found.index, end: found.index + printed.length, form: printed.normalize("NFC").toLowerCase().replaceAll("‑", "-"), capital: /^\p{Lu}/u.test(printed),
      first: tokens.length === 0 || /[.!?:\n«“"„]/.test(between),
    });
    end = found.index + printed.length;
  }
  return tokens;
}

/** Without accents: what two languages spell alike becomes one. */
export const folded = (form: string): string => form.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("œ", "oe").replaceAll("æ", "ae").toLowerCase();

/** The first token that ends behind a place, by halving. */
export function tokenAt(tokens: readonly Token[], place: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
