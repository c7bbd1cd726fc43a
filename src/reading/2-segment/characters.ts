// What kind of character stands at a place. Answers for ASCII and Latin come from one table that is filled once and never changed;
// the rest asks Unicode. Everything that is no letter, digit, mark or space counts as a sign.

/** Kinds as small numbers, so that the scanner can compare without allocating. */
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const SIGN = 4;
/** One word each: Han and the like, whose words no space divides. */
export const IDEOGRAPH = 5;

const letterish = /[\p{L}\p{M}]/u;
const digitish = /\p{N}/u;
const spaceish = /[\s\p{Z}\p{Cc}]/u;
const joinedSilently = /[\u00AD\u200B-\u200F\u2060\uFE0E\uFE0F\uFEFF]/;
/** Emoji and flags stand between words and are none: what a line opens or closes with for show. */
const pictured = /(?![©®™‼⁉ℹ↔-↪])[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/u;
const ideographic = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]/u;

const known = Uint8Array.from({ length: 0x300 }, (_, code) => kindOf(String.fromCharCode(code)));

/** The kind of the character at `at`, which must lie inside `text`. */
export function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x300) return known[unit]!;
  if (unit < 0x370) return LETTER;
  return kindOf(String.fromCodePoint(text.codePointAt(at)!));
}

/** How many code units the character at `at` takes. */
export const widthAt = (text: string, at: number): number => (text.codePointAt(at)! > 0xffff ? 2 : 1);

/** Where the picture at `at` ends, with the marks behind it that only say how it is drawn or join it to the next; `at` itself where none stands. */
export function pictureEnd(text: string, at: number): number {
  if (text.charCodeAt(at) < 0x2000 || !pictured.test(String.fromCodePoint(text.codePointAt(at)!))) return at;
  let end = at + widthAt(text, at);
  while (end < text.length && /[\uFE0E\uFE0F\u200D]/.test(text[end]!)) end++;
  return end;
}

/** Whether the apostrophe, straight, curly or makeshift, stands at `at`. */
export function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x2bc || unit === 0x2018 || unit === 0x60 || unit === 0xb4;
}

export const isHyphen = (unit: number): boolean => unit === 0x2d || unit === 0x2010 || unit === 0x2011;

/** Whether the character at `at` is a capital letter. */
export function isCapital(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  return /\p{Lu}/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0x20));
}

/** Whether the character at `at` is a small letter. */
export function isSmall(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a;
  return /\p{Ll}/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0x20));
}

const plain = /^[\x20-\x7e]*$/;

/** A word as tables know it: small letters, composed, with the straight apostrophe and hyphen. */
export function folded(form: string): string {
  const small = form.toLowerCase();
  return plain.test(small) ? small : composed(small).replace(/[\u2018\u2019\u02BC\u00B4`]/g, "'").replace(/[\u2010\u2011]/g, "-");
}

/** A word as it is printed, but composed and without characters that do not show. */
export function composed(form: string): string {
  return plain.test(form) ? form : form.normalize("NFC").replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, "") || form;
}

function kindOf(character: string): number {
  if (joinedSilently.test(character)) return LETTER;
  if (spaceish.test(character) || pictured.test(character)) return SPACE;
  if (ideographic.test(character)) return IDEOGRAPH;
  if (letterish.test(character) || character === "_") return LETTER;
  if (digitish.test(character)) return DIGIT;
  return SIGN;
}
