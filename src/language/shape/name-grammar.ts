import type { Gender } from "./offices.js";

/** A pronoun or possessive that takes up somebody. */
export interface PronounTerm {
  readonly forms: readonly string[];
  readonly gender: Gender | null;
  readonly plural: boolean;
  /**
   * personal: "elle", "he" · thing: takes up parties but never persons: "it" · relative: takes up what stands before it: "qui", "who" ·
   * possessive: "son", "her" · latest: "ce dernier", "the latter" · earliest: "celui-là", "the former" · self: "lui-même" is left out
   */
  /** "its": never a person's. */
  readonly thing?: true;
  readonly kind: "personal" | "thing" | "relative" | "possessive" | "latest" | "earliest";
}

/** Small words. All are compared without regard to case and accents. */
export interface GrammarWords {
  /** "le", "la", "the". */
  readonly articles: readonly string[];
  /** "un", "a", "some": what follows is new. */
  readonly indefinites: readonly string[];
  /** "ce", "cette", "this". */
  readonly demonstratives: readonly string[];
  /** Words that link an office to what it is of: "de", "du", "of", "for". */
  readonly of: readonly string[];
  /** Words that tell where somebody's counterpart is from: "from" in "her colleague from Velmore", "venu" in "venu de". */
  readonly from: readonly string[];
  /** Words that link an envoy to whom he is sent: "auprès", "to". */
  readonly to: readonly string[];
  /** "et", "and", "&". */
  readonly and: readonly string[];
  /** The mark of a possessor after an apostrophe, where there is one: "s" in "France's". */
  readonly possessiveMarks?: readonly string[];
  /** Words cut before a vowel, where there are such: "l", "d", "qu". With them an apostrophe is no part of a name. */
  readonly elisions?: readonly string[];
  /** Prepositions after which a city is only a place: "à", "in". */
  readonly locatives: readonly string[];
  readonly pronouns: readonly PronounTerm[];
  /** "les deux", "both": with the number they stand for. */
  readonly couples: readonly { readonly forms: readonly string[]; readonly count: number }[];
  /** Verbs, in their dictionary form, whose pronoun subject may stand for nobody: "falloir" ("il faut"), "seem" ("it seems"). */
  readonly impersonal: readonly string[];
  /** Those of which it never stands for anybody: "falloir". */
  readonly alwaysImpersonal: readonly string[];
  /** Nouns of places, works, meetings and papers: a capitalised word beside one is its name and acts for nobody ("Strait of …", "the … dam"). */
  readonly things: readonly string[];
  /** "autre", "other": sets members of a group apart. */
  readonly others: readonly string[];
  /** Phrases before "of" and a party that say for whom somebody speaks: "au nom", "on behalf". */
  readonly onBehalf: readonly string[];
  /** Phrases that hand the word to another speaker: "pour sa part", "for his part". */
  readonly switches: readonly string[];
  /** Small words inside names: "de", "van", "bin". */
  readonly particles: readonly string[];
  /** Prefixes joined to a name by a hyphen, or standing before it: "al", "el". */
  readonly namePrefixes: readonly string[];
  /** "Jr", "III". */
  readonly nameSuffixes: readonly string[];
  /** Endings of adjectives made from names of countries: "ien", "ese". Longest first. */
  readonly adjectiveEndings: readonly string[];
  /** Endings of names of countries that fall away before those: "ie", "ia", "land". */
  readonly nameEndings: readonly string[];
  /** First words of official names of states: "République", "Kingdom". */
  readonly statePrefixes: readonly string[];
  /** Adjectives with such endings that belong to no party: "ancien", "republican". */
  readonly notPartyAdjectives: readonly string[];
  /** True where adjectives of parties are written with a capital. */
  readonly adjectivesCapitalised: boolean;
  /** True where adjectives of parties stand after their noun. */
  readonly adjectiveAfter: boolean;
}
