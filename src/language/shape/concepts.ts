import type { Act } from "../../model/acts.js";
import type { Concept } from "../../model/concepts.js";

/**
 * The words each concept is known by: terms parted by commas, in lower case, as printed; "coordin*" finds all that begin so.
 * Words of a term follow each other; function words (`publishers.skipped`) between them do not count.
 */
export interface ConceptWords {
  readonly terms: Readonly<Record<Concept, string>>;
  /** What a clause does that begins with these words, where no statement was read of it: "called on", "a remercié". */
  readonly doing: Readonly<Partial<Record<Act, string>>>;
  /** Numbers that are written as words, with their value: "six=6". */
  readonly numbers: string;
  /** Words of five letters and more that say nothing of what is spoken of: auxiliaries, prepositions, pronouns. */
  readonly idle: string;
}
