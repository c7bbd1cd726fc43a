// Arabic and Hebrew are drawn from right to left, and a PDF keeps letters as they are drawn: in the shapes they take beside
// each other, and in whatever order. Here the order in which they are read is restored, from the letters as they stand from
// left to right; numbers and Latin words within are read from left to right all the same.
//
//     drawn, left to right:   ﺔﻴﺑﺮﻌﻟﺍ 2031 (UN)
//     read:                   (UN) 2031 العربية
//
// The order comes first, then the plain letters: a shape can stand for two letters (ﻻ), and they are in reading order.

const rightward = /[\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]/u;
const shaped = /[\ufb00-\ufb06\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]+/gu;

/** Whether most letters of some text are read from right to left. */
export function isRightToLeft(text: string): boolean {
  let right = 0;
  let left = 0;
  for (const letter of text) {
    if (rightward.test(letter)) right++;
    else if (/\p{L}/u.test(letter)) left++;
  }
  return right > left;
}

/** Letters as they are written by hand: without the shapes they take beside others, ligatures dissolved. */
export const plainLetters = (text: string): string => withLamAlef(text.replace(shaped, (some) => some.normalize("NFKC").replace(/ (?=\p{M})/gu, "")));

/**
 * Some producers give the two letters of ﻻ in the order they are not read in. Behind an alef at the head of a word that can be told,
 * since no word begins with two: "االجتماع" is "الاجتماع", "األمن" is "الأمن".
 */
const withLamAlef = (text: string): string => text.replace(/(?<![\p{L}\p{M}])([وفبكل]?)ا([اأإآ])ل/gu, "$1ال$2");

/** A piece of such a line as it stands from left to right: the library gives each in reading order, but leaves brackets as they are drawn. */
export const asDrawn = (text: string): string => (rightward.test(text) ? reversed(text).replace(leftward, (some) => reversed(some)) : text);

/** Reading order of a line that is mostly read from right to left, from its letters as they stand from left to right. */
export function asRead(drawn: string): string {
  const sides = areMirrored(drawn) ? (text: string): string => text : mirrored;
  const turned = sides(reversed(drawn));
  return turned.replace(leftward, (some) => sides(reversed(some)));
}

/** Whether brackets were given as they are read rather than as they look: from left to right one closes before one opens. */
function areMirrored(drawn: string): boolean {
  const closes = drawn.search(/[)\]}]/);
  return closes >= 0 && !/[([{]/.test(drawn.slice(0, closes)) && /[([{]/.test(drawn.slice(closes));
}

const letter = "(?![\\u0590-\\u08ff\\ufb1d-\\ufefc])[\\p{L}\\p{M}]";
const between = "[ .,/:;&@'’_+-]";
/** Words of other scripts with the figures and signs between them, and numbers; seen backwards. */
const leftward = new RegExp(`(?:\\p{Nd}+${between}*)?(?:${letter}|\\p{Nd})*${letter}(?:(?:${letter}|\\p{Nd})|${between}+(?=(?:\\p{Nd}+${between}*)?${letter}))*|[%٪]?\\p{Nd}(?:[.,/:٫٬]?\\p{Nd})*`, "gu");

const pairs = "()[]{}<>«»‹›“”";

const mirrored = (text: string): string => text.replace(/[()[\]{}<>«»‹›]/g, (sign) => pairs[pairs.indexOf(sign) ^ 1]!);

/** Backwards, each letter with its marks kept together. */
function reversed(text: string): string {
  return (text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []).reverse().join("");
}
