import { languages, type Language } from "../language/index.js";
import type { LanguageCode, Prepared } from "../model/document.js";
import type { Doubt } from "../model/doubts.js";
import type { Source } from "../text/source.js";
import { tellLanguage } from "./2-segment/guess-language.js";
import { segment } from "./2-segment/segment.js";

/**
 * The first pure half of a reading: the source cut into passages, sentences and words, ready for the parser.
 * Never throws on content; what could not be told is in `doubts`.
 */
export function prepare(source: Source, language: Language): Prepared {
  const doubts: Doubt[] = [];
  const { passages, sentences } = segment(source, language, (doubt) => doubts.push(doubt));
  return { source, language: language.code, passages, sentences, doubts };
}

/** The same in the language the source is told to be in or looks like. Where that is none that is read: the doubts that say which it is. */
export function prepareAny(source: Source): Prepared | readonly Doubt[] {
  const doubts: Doubt[] = [];
  const code = tellLanguage(source, Object.keys(languages) as LanguageCode[], (doubt) => doubts.push(doubt));
  const language = code === null ? undefined : languages[code];
  if (!language) return doubts;
  const prepared = prepare(source, language);
  return { ...prepared, doubts: [...doubts, ...prepared.doubts] };
}
