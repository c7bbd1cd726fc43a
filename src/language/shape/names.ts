import type { GrammarWords } from "./name-grammar.js";
import type { BodyTerm, CommonTerm, CounterpartTerm, Honorific, OfficeTerm, Portfolio } from "./offices.js";
import type { PartyTerms } from "./parties.js";
import type { PersonTerms } from "./people.js";

/** Name data of one language. Every field says what it is for, with an example. */
export interface NameWords {
  /** Names, adjectives, people and seats by party id. */
  readonly parties: Readonly<Record<string, PartyTerms>>;
  /** Known persons by the ids of `world/office-holders.ts`. */
  readonly knownPeople: Readonly<Record<string, PersonTerms>>;
  /** "M.", "Mme", "Mr", "Ms". */
  readonly honorifics: readonly Honorific[];
  /** "ministre", "Foreign Secretary", "porte-parole". */
  readonly offices: readonly OfficeTerm[];
  /** "Affaires étrangères", "Foreign", "Defence". */
  readonly portfolios: readonly Portfolio[];
  /** Words that make another office of an office, with what they do to it: "vice", "deputy", "former". */
  readonly officeModifiers: readonly { readonly forms: readonly string[]; readonly makes: "deputy" | "former" | "acting" | "same" }[];
  /** "ministère", "government", "délégation". */
  readonly bodies: readonly BodyTerm[];
  /** Common nouns for people who speak: "diplomate", "officials", "sources". */
  readonly people: readonly CommonTerm[];
  /** "homologue", "counterpart", "guest". */
  readonly counterparts: readonly CounterpartTerm[];
  /** "partie", "side": with an adjective they stand for a party. */
  readonly sides: readonly CommonTerm[];
  /** "pays", "country": with a possessive they stand for the speaker's party. */
  readonly countries: readonly CommonTerm[];
  /** Words that only names of organisations have: "University", "Fédération". */
  readonly organisationWords: readonly string[];
  /** Capitalised words that name neither persons nor parties: weekdays, months, regions, well-known places. */
  readonly notPeople: readonly string[];
  /** Articles, prepositions, pronouns and the other small words the rules lean on. */
  readonly grammar: GrammarWords;
}
