// Words broken at the end of a line. Whether the hyphen was printed for the break or belongs to the word, the document itself
// often says, by writing the word in one piece elsewhere; otherwise what usually follows or precedes a hyphen does.

/** Before these a hyphen of French verbs stands: "a-t-il", "dit-elle". */
const clitics = new Set(["t", "il", "elle", "on", "ils", "elles", "je", "tu", "nous", "vous", "ce", "là", "ci", "même", "mêmes", "moi", "toi", "lui", "leur", "en", "y"]);
/** After these a hyphen mostly belongs to the word. */
const prefixes = new Set(["vice", "ex", "non", "self", "quasi", "mi", "demi", "après", "avant-dernier", "mid", "well", "so"]);

/** The words of a document as far as they are printed in one piece. */
export type Vocabulary = ReadonlySet<string>;

export const vocabularyOf = (lines: readonly string[]): Vocabulary => new Set(lines.flatMap((line) => line.toLowerCase().match(/\p{L}[\p{L}\p{M}'’-]*\p{L}/gu) ?? []));

/** Two lines as one, a word that was broken between them mended. */
export function joinLines(first: string, second: string, words: Vocabulary): string {
  const before = /(\p{L}[\p{L}\p{M}'’-]*)[-\u00ad\u2010]$/u.exec(first.slice(-80))?.[1];
  const after = /^\p{L}[\p{L}\p{M}’'-]*/u.exec(second)?.[0];
  if (before === undefined) return /[\u2e80-\u9fff\uff00-\uffef]$/.test(first) && /^[\u2e80-\u9fff\uff00-\uffef]/.test(second) ? first + second : /[/–—-]$/.test(first) && /\S[/–—-]$/.test(first) && /^\p{Nd}/u.test(second) ? first + second : `${first} ${second}`;
  const bare = first.slice(0, -1);
  if (first.endsWith("\u00ad")) return bare + second;
  if (after === undefined) return first + second;
  return isPartOfWord(before, after, words) ? `${bare}-${second}` : bare + second;
}

function isPartOfWord(before: string, after: string, words: Vocabulary): boolean {
  if (/^\p{Lu}/u.test(after) && !/^\p{Lu}+$/u.test(before + after)) return true;
  const [one, other] = [before.toLowerCase(), after.toLowerCase()];
  if (words.has(one + other)) return false;
  if (words.has(`${one}-${other}`)) return true;
  const last = one.slice(one.lastIndexOf("-") + 1).replace(/^.*['’]/, "");
  const first = other.split("-")[0]!;
  if (prefixes.has(last)) return true;
  return isFrench(words) && clitics.has(first) && (last === "t" || words.has(last));
}

const isFrench = (words: Vocabulary): boolean => ["les", "des", "est", "une", "dans", "pour", "par"].filter((word) => words.has(word)).length >= 3;
