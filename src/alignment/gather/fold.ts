/** Words as they are compared: accents, case, typography and spacing do not count. */
export const fold = (words: string): string => words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[’‘ʼ`´]/gu, "'").replace(/[“”«»„]/gu, '"').replace(/[‐‑–—−]/gu, "-").replace(/[\s\u00a0\u202f]+/gu, " ").trim();

/**
 * The whole text as it is compared for being the very same: white space, typographic marks, normal form and invisible signs do
 * not count; letters, accents and case do. What the record hashes to know a text again.
 */
export const foldText = (text: string): string =>
  text.replace(/[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/gu, "").replace(/[’‘ʼ`´]/gu, "'").normalize("NFKC").replace(/[“”„]|[«‹]\s*|\s*[»›]/gu, '"').replace(/[‐‑–—−]/gu, "-").replace(/\s+/gu, " ").trim();

/** A name as it is compared: its words folded, in no order, so that “WANG Yi” and “Yi Wang” are one. */
export const nameParts = (name: string): readonly string[] => fold(name).replace(/[.,"]/gu, " ").split(/[\s-]+/u).filter((part) => part !== "");
export const nameKey = (name: string): string => [...nameParts(name)].sort().join(" ");

/** One word, one number, or one Han or kana sign. */
const token = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+/gu;

export interface Token {
  /** Folded. */
  readonly word: string;
  /** As printed. */
  readonly printed: string;
  readonly start: number;
}

export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(token)].map((found) => ({ word: fold(found[0]), printed: found[0], start: found.index }));
}
