// One form for all spellings of a word, so that whoever looks for "negociation" finds "Négociation".
//
//     Négociations → negociations      Лёд → лед        المُفاوَضات → مفاوضات      ＵＮ → un
//
// Accents are folded for Latin, Greek and Cyrillic letters, but й stays й: it is a letter of its own, not an и with an accent.
// Traditional and Simplified Chinese are left as they are: turning one into the other needs a dictionary of words, and a
// wrong guess would find what nobody wrote.

/** Characters that stand inside a word and are no part of it: soft hyphens, joiners, marks of direction, the Arabic stretcher. */
export const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u0640]/gu;

const latin: Readonly<Record<string, string>> = {
  ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ı: "i", ħ: "h", ŋ: "n", ĸ: "k", ŧ: "t", ə: "e",
};
const cyrillic: Readonly<Record<string, string>> = { ё: "е", ѐ: "е", ѝ: "и" };
const arabic: Readonly<Record<string, string>> = { أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ى: "ي", ی: "ي", ې: "ي", ئ: "ي", ؤ: "و", ة: "ه", ک: "ك", ہ: "ه", ۀ: "ه", ء: "" };
const plain: ReadonlyMap<string, string> = new Map(Object.entries({ ...latin, ...cyrillic, ...arabic }));

/** Marks over Arabic letters that printed texts leave out: vowels, doubling, the dagger alif, marks of recitation. */
const arabicMarks = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/gu;
const cyrillicStress = /[\u0300\u0301]/gu;

/** The form by which a word is searched. What it is given should be one word; gives "" for one of which nothing is left. */
export function fold(word: string): string {
  const lower = word.normalize("NFKC").replace(invisible, "").toLowerCase();
  if (/^[a-z0-9]*$/u.test(lower)) return lower;
  const letters = lower.replace(arabicMarks, "").replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, asDigit)
    .replace(/[\p{Script=Latin}\p{Script=Greek}]\p{M}*/gu, withoutMarks)
    .replace(/\p{Script=Cyrillic}[\u0300\u0301]+/gu, (letter) => letter.replace(cyrillicStress, ""));
  const folded = [...letters].map((letter) => plain.get(letter) ?? letter).join("");
  return /\p{Script=Arabic}/u.test(folded) ? singular(withoutArticle(folded)) : folded;
}

const asDigit = (digit: string): string => String(digit.charCodeAt(0) & 0xf);
const withoutMarks = (letter: string): string => letter.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");

/**
 * An Arabic word without its article, and without the particles that are written together with the article: "and the", "with the",
 * "like the", "so the", "for the". Done here because PostgreSQL's stemmer gives a word with the article another stem than one without.
 * Where two letters or fewer would be left, the word stays whole ("الله").
 */
function withoutArticle(word: string): string {
  const bare = /^(?:[وف]?[بك]?ال|[وف]?لل)(.{3,})$/u.exec(word);
  return bare ? bare[1]! : word;
}

/** The plural in -āt as the stemmer knows the singular: it takes one ending off a word with the article and another off one without. */
const singular = (word: string): string => word.replace(/^(.{3,})ات$/u, "$1ه");

/** Endings that are never written without their accent, by the stock configuration that needs it: Spanish "negociacion", French "etrangere". */
const accented: { readonly [config: string]: readonly (readonly [ending: RegExp, spelt: string])[] } = {
  spanish: [[/ion$/u, "ión"]],
  french: [[/ee(s?)$/u, "ée$1"], [/ere(s?)$/u, "ère$1"]],
};

/** A folded word as a stemmer knows it: without their accents it would not see these endings. Done for texts and queries alike. */
export const asStemmed = (folded: string, config: string): string => (accented[config] ?? []).reduce((word, [ending, spelt]) => word.replace(ending, spelt), folded);

/** Small words that PostgreSQL's own lists leave out, folded: whoever asks "les négociations" is not after "les". */
const small: { readonly [config: string]: ReadonlySet<string> } = {
  french: new Set("les a cette leurs ils elles ete etait si sans sous".split(" ")),
  spanish: new Set("unas mas".split(" ")),
  russian: new Set("это".split(" ")),
  arabic: new Set("في من علي الي عن ان و هذا هذه التي الذي مع ما لا كان قد بين بعد قبل او ثم لم لن هو هي".split(" ").map(fold)),
};

/** Whether a folded word may be missing where other words of a query are found. */
export const isSmall = (folded: string, config: string): boolean => small[config]?.has(folded) ?? false;
