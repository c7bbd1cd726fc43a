import { languages } from "../language/index.js";
import type { LanguageCode } from "../model/document.js";
import { refusal, type CliRefusal } from "./refusals.js";

/** The language a word names, where it is one that is read; fr-CA is read as fr. */
export function languageOf(word: string | undefined): LanguageCode | null | CliRefusal {
  const language = word?.toLowerCase().split(/[-_]/)[0] ?? null;
  const readToday = Object.keys(languages).join(", ");
  if (language !== null && !isLanguage(language)) return refusal("cli/unknown-language", language, readToday);
  if (language !== null && !languages[language]) return refusal("cli/language-not-read", language, readToday);
  return language;
}

const known: readonly LanguageCode[] = ["fr", "en", "ru", "zh", "es", "ar"];
const isLanguage = (word: string): word is LanguageCode => (known as readonly string[]).includes(word);

/** A day of the calendar, with or without an instant of it. */
export function isDate(word: string): boolean {
  const found = /^(\d{4}-\d\d-\d\d)(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(word);
  const day = found && new Date(`${found[1]}T00:00:00Z`);
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(found![1]!);
}
