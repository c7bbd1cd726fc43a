import type { Strength } from "../../model/acts.js";

/** Words by which somebody binds themselves, equally firmly. */
export interface CommitmentClass {
  readonly strength: Strength;
  /** A sentence of ours with one of them. */
  readonly example: string;
  /** Lemmas as in ActClass.verbs. */
  readonly verbs?: string;
  /** Predicates: "is *committed* to", "est *déterminé* à". */
  readonly adjectives?: string;
  /** Nouns after a lending verb: "made a *commitment* to", "pris l'*engagement* de". */
  readonly nouns?: string;
  /** It binds nobody yet: listed only where the deed is a definite one. */
  readonly offer?: boolean;
  /** Whether a noun as object is enough ("pledge *aid*"), or only a deed as infinitive, gerund or clause ("agree *to do*"). */
  readonly objects: boolean;
}

export interface CommitmentWords {
  readonly classes: readonly CommitmentClass[];
  /** Deeds too vague to be an offer or a plan: readiness to "strengthen" or "work" stays a courtesy. Lemmas. */
  readonly vague: string;
  /** Verbs before a noun of commitment: "make", "give", "prendre", "reaffirm". */
  readonly lending: string;
  /** Prepositions of the one it is done for: "to", "for", "envers". Lemmas. */
  readonly beneficiary: string;
  /** Prepositions of a deadline, as printed: "by", "before", "d'ici", "avant". */
  readonly deadline: string;
  /** Markers of a condition, as printed: "if", "provided", "à condition". */
  readonly condition: string;
  /** Verbs that bring an initiative whatever their object: "propose". */
  readonly proposing: string;
  /** Verbs that bring one when their object is named in `initiatives`: "put forward", "launch", "mettre en avant". */
  readonly launching: string;
  /** Nouns of initiatives: "initiative", "proposal", "plan". Lemmas. */
  readonly initiatives: string;
}
