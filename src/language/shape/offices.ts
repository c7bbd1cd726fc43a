export type Gender = "f" | "m";

/** A word before a name: "M.", "Mrs". */
export interface Honorific {
  readonly forms: readonly string[];
  /** Null where it says nothing: "Dr". */
  readonly gender: Gender | null;
  /** For several persons: "MM." */
  readonly plural?: true;
}

/** A common noun with its number, and its gender where it has one. */
export interface CommonTerm {
  readonly forms: readonly string[];
  readonly plurals?: readonly string[];
  /** Forms that are one or many alike: "porte-parole", "staff". */
  readonly gender?: Gender;
}

/** Somebody who stands across from another: "homologue", "guest". */
export interface CounterpartTerm extends CommonTerm {
  /** Both hold the same office. */
  readonly sameOffice?: true;
}

/** An office. Its canonical name is in English in every language, so that offices compare. */
export interface OfficeTerm extends CommonTerm {
  /** "minister", "prime minister", "spokesperson". */
  readonly office: string;
  /** Portfolio the word carries in itself: "Foreign Secretary" → "foreign affairs". */
  readonly portfolio?: string;
  /** Other words a holder may later be called by: a president is a "leader". Names of offices or of classes. */
  readonly also?: readonly string[];
  /** Party the office belongs to whenever no other is named: "High Representative" → "EU". */
  readonly party?: string;
  /** Too general to name an office by itself, but good enough to take up one that was named: "diplomat", "leader". */
  readonly general?: true;
  /** Its holder speaks for a state, so that what follows "of" names one, known or not. */
  readonly state?: true;
}

/** What a minister or ministry is in charge of. */
export interface Portfolio {
  /** "foreign affairs". */
  readonly portfolio: string;
  /** As part of a body's id: "foreign" in "RUS/foreign-ministry". */
  readonly slug: string;
  readonly forms: readonly string[];
  /** Classes that holders belong to: a foreign minister is a "diplomat". */
  readonly also?: readonly string[];
}

/** A common noun for a body of a state or organisation. */
export interface BodyTerm extends CommonTerm {
  /** Second part of its id: "government" in "FRA/government". "ministry" takes its portfolio in front. */
  readonly body: string;
  /** The word stands for the party itself: "le gouvernement russe" may be read as RUS. */
  readonly isParty?: true;
}
