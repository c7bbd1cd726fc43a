/** What a known person is called in one language. */
export interface PersonTerms {
  /** The usual spelling first, which a reading prints. Accents may be missing in a text. */
  readonly names: readonly string[];
  /** The part used alone: "Wang", "von der Leyen". */
  readonly surname: readonly string[];
  /** The surname is also a word, a given name or a name many have ("May", "Hunt", "Costa"): alone it counts only with a title. */
  readonly titled?: true;
}
