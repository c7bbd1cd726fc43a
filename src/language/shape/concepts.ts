import type { Concept } from "../../model/concepts.js";

/**
 * The words each concept is known by: terms parted by commas, in lower case, as printed; "coordin*" finds all that begin so.
 * Words of a term follow each other; function words (`publishers.skipped`) between them do not count.
 */
export type ConceptWords = Readonly<Record<Concept, string>>;
