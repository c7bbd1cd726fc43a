import type { Language } from "../language/index.js";
import type { Prepared } from "../model/document.js";
import type { Doubt } from "../model/doubts.js";
import type { Source } from "../text/source.js";
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
