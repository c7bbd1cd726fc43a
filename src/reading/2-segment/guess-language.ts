import { latinProfiles, scriptProfiles } from "../../language/profiles.js";
import type { LanguageCode } from "../../model/document.js";
import { doubt, type Note } from "../../model/doubts.js";
import type { Source } from "../../text/source.js";

/** What a text looks like. `language` is an ISO 639-1 code, of a language that is read or not; null when nothing speaks for any. */
export interface LanguageGuess {
  readonly language: string | null;
  readonly sure: boolean;
  /** The next best, where there is one. */
  readonly second: string | null;
}

/**
 * The language a source is to be read in: the one it is told to be in, if it looks like it, else the one it looks like.
 * Null when that is none of `readable`. Doubted: a guess (`language/guessed`), a close one or one against what was told
 * (`language/unsure`), a language that is not read (`language/not-read`).
 */
export function tellLanguage(source: Source, readable: readonly LanguageCode[], note: Note): LanguageCode | null {
  const canRead = (code: string | null): code is LanguageCode => readable.some((one) => one === code);
  const told = source.told.language?.toLowerCase().split(/[-_]/)[0] ?? null;
  const guess = guessLanguage(source.text);
  if (canRead(told)) {
    const against = guess.sure && guess.language !== null && guess.language !== told;
    if (!against) return told;
    if (!canRead(guess.language)) return refuse(guess.language!, note);
    note(doubt("language/unsure", null, languageName(guess.language), languageName(told)));
    return guess.language;
  }
  if (told !== null && !(guess.sure && canRead(guess.language))) return refuse(told, note);
  if (guess.language === null) return refuse(null, note);
  if (!canRead(guess.language)) {
    if (guess.sure || !canRead(guess.second)) return refuse(guess.language, note);
    note(doubt("language/unsure", null, languageName(guess.second), languageName(guess.language)));
    return guess.second;
  }
  if (guess.sure || guess.second === null) note(doubt("language/guessed", null, languageName(guess.language)));
  else note(doubt("language/unsure", null, languageName(guess.language), languageName(guess.second)));
  return guess.language;
}

function refuse(language: string | null, note: Note): null {
  note(doubt("language/not-read", null, language === null ? "no language that is known here" : languageName(language)));
  return null;
}

/** The English name of a language that is known here, else its code. */
export function languageName(code: string): string {
  const named = [...latinProfiles, ...scriptProfiles, ...scriptProfiles.flatMap((one) => one.unless)];
  return named.find((one) => one.code === code)?.name ?? code;
}

/** As much text as is looked at; more adds nothing. */
const enough = 20_000;

/**
 * What language a text looks like: by its script, and for Latin letters by its commonest words.
 * Needs no model and about a millisecond.
 */
export function guessLanguage(text: string): LanguageGuess {
  const sample = text.slice(0, enough).normalize("NFC").toLowerCase();
  return byScript(sample) ?? byWords(sample);
}

const scripts: readonly (readonly [string, RegExp])[] = [
  ["Latin", /\p{Script=Latin}/gu], ["Cyrillic", /\p{Script=Cyrillic}/gu], ["Kana", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu], ["Han", /\p{Script=Han}/gu], ["Arabic", /\p{Script=Arabic}/gu],
  ["Hangul", /\p{Script=Hangul}/gu], ["Greek", /\p{Script=Greek}/gu], ["Hebrew", /\p{Script=Hebrew}/gu], ["Devanagari", /\p{Script=Devanagari}/gu], ["Thai", /\p{Script=Thai}/gu],
];

/** A Han or Kana character says about as much as three letters. */
const weight: { readonly [script: string]: number } = { Han: 3, Kana: 3, Hangul: 2 };

function byScript(sample: string): LanguageGuess | null {
  const counts = new Map(scripts.map(([script, letters]) => [script, (sample.match(letters)?.length ?? 0) * (weight[script] ?? 1)]));
  const sum = [...counts.values()].reduce((all, one) => all + one, 0);
  const kana = counts.get("Kana") ?? 0;
  if (kana * 5 > (counts.get("Han") ?? 0) && kana > 0) counts.set("Kana", kana + (counts.get("Han") ?? 0));
  const [script, count] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best));
  if (sum === 0) return { language: null, sure: false, second: null };
  if (script === "Latin") return null;
  const profile = scriptProfiles.find((one) => one.script === script)!;
  const other = profile.unless.find(({ letters }) => countOf(sample, letters) * 100 > count);
  return { language: other?.code ?? profile.code, sure: count >= 4 && count * 2 > sum, second: null };
}

function countOf(sample: string, letters: string): number {
  let found = 0;
  for (const letter of sample) if (letters.includes(letter)) found++;
  return found;
}

function byWords(sample: string): LanguageGuess {
  const words = sample.match(/\p{L}+/gu) ?? [];
  const owners = ownersOfWords();
  const scores = new Map(latinProfiles.map(({ code }) => [code, 0]));
  // A word that several languages share says less for each.
  for (const word of words) for (const code of owners.get(word) ?? []) scores.set(code, scores.get(code)! + 1 / owners.get(word)!.length);
  const ranking = latinProfiles.map(({ code, letters, prior }) => {
    const hits = scores.get(code)!;
    return { code, score: prior * (hits + Math.min(countOf(sample, letters) * 0.15, hits + 1)) };
  }).sort((a, b) => b.score - a.score);
  const [first, second] = ranking;
  if (!first || first.score === 0) return { language: null, sure: false, second: null };
  const close = second !== undefined && second.score > 0 ? second.code : null;
  return { language: first.code, sure: first.score >= 3 && first.score >= 1.5 * (second?.score ?? 0) && first.score >= words.length * 0.08, second: close };
}

function ownersOfWords(): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, string[]>();
  for (const { code, words } of latinProfiles) for (const word of words.split(" ")) owners.set(word, [...(owners.get(word) ?? []), code]);
  return owners;
}
