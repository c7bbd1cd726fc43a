import { languages, type Language } from "../language/index.js";
import type { LanguageCode, Prepared } from "../model/document.js";
import type { Doubt } from "../model/doubts.js";
import { refusal, type Refusal } from "../model/refusals.js";
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

/**
 * The same in the language the source is told to be in or looks like; refused where that is none that is read.
 * `doubts` are those of the rooms before, which stay with the dispatch.
 */
export function prepareAny(source: Source, doubts: readonly Doubt[] = []): Prepared | Refusal {
  const noted: Doubt[] = [...doubts];
  const code = tellLanguage(source, Object.keys(languages) as LanguageCode[], (doubt) => noted.push(doubt));
  const language = code === null ? undefined : languages[code];
  if (!language) return { ...refusal("intake/unknown-language", ""), says: noted.at(-1)?.says ?? "" };
  const prepared = prepare(source, language);
  return { ...prepared, doubts: [...noted, ...prepared.doubts] };
}
