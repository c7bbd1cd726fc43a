/** What a party is called in one language. Accents may be missing in a text ("Etats-Unis"); they are not listed twice. */
export interface PartyTerms {
  /** The usual name first, which a reading prints; then official names, variants and acronyms: "Chine", "République populaire de Chine", "RPC". */
  readonly names: readonly string[];
  /** Grammatical gender of the usual name, where names have one: "la Chine" is "f". */
  readonly gender?: "f" | "m";
  /** True where the usual name is a plural: "les États-Unis". */
  readonly plural?: true;
  /** Adjectives in all their forms: "chinois", "chinoise", "chinoises". Where people are written with a capital, the same words name them. */
  readonly adjectives?: readonly string[];
  /** Its people, where they are called otherwise than by the adjective: "Dane", "Danes". */
  readonly people?: readonly string[];
  /** First parts of compound adjectives: "sino" in "sino-russe". */
  readonly compounds?: readonly string[];
  /** Cities that stand for its government when they act: "Pékin a répondu". */
  readonly seats?: readonly string[];
}
