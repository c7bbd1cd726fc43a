import type { Concept } from "../../model/concepts.js";

/**
 * The words each concept is known by: terms parted by commas, in lower case, as printed; "coordin*" finds all that begin so.
 * Words of a term follow each other; function words (`publishers.skipped`) between them do not count.
 */
export interface ConceptWords {
  readonly terms: Readonly<Record<Concept, string>>;
  /** Words of five letters and more that say nothing of what is spoken of: auxiliaries, prepositions, pronouns. */
  readonly idle: string;
}
