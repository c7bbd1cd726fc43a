import type { LanguageCode } from "../../model/document.js";
import type { AttributionWords } from "./attribution.js";
import type { CalendarWords } from "./calendar.js";
import type { CodingWords } from "./coding.js";
import type { ConceptWords } from "./concepts.js";
import type { NameWords } from "./names.js";
import type { SegmentationWords } from "./segmentation.js";

/**
 * All that differs from one language to the next, as data. A language is a folder with these six parts;
 * a new language adds no `if` anywhere.
 */
export interface Language {
  readonly code: LanguageCode;
  /** Abbreviations, contractions, quotation marks: what room 2 needs. */
  readonly segmentation: SegmentationWords;
  /** Titles, offices, kinship of country, demonym and adjective, pronouns: what room 4 needs. */
  readonly names: NameWords;
  /** Months, weekdays, relative words: what room 5 needs. */
  readonly calendar: CalendarWords;
  /** Report verbs with their frames, nouns of saying, "according to": what room 6 needs. */
  readonly attribution: AttributionWords;
  /** Acts by verb, exchanges by noun, issues by term, commitment wording: what room 7 needs. */
  readonly coding: CodingWords;
  /** What statements speak of, one meaning a line: what comparing two accounts needs. */
  readonly concepts: ConceptWords;
}
