import type { Act, Strength } from "../../model/acts.js";

/**
 * What must hang on the word for it to do the act. Unsaid, anything may.
 * infinitive: ready to wait · clause: hopes that it holds · question: asks whether · object: asks a question ·
 * person: an object that stands for a person or a party, then something asked of them: asked them to wait
 */
export type ActFrame = "infinitive" | "clause" | "question" | "object" | "person";

/** Words that do the same act with the same strength. The first class that fits wins, so the narrower stand first. */
export interface ActClass {
  readonly act: Act;
  /** For readiness, commitments and requests: encourage < intend < ready < will < shall. A request's "will" is a plain request, its "shall" a demand. */
  readonly strength?: Strength;
  /** A sentence of ours with one of them. */
  readonly example: string;
  /**
   * Lemmas parted by commas. Words after the first must follow it in this order, close by ("speak highly", "mettre en garde").
   * A verb that is reflexive in this use is written with its pronoun ("se féliciter").
   */
  readonly verbs?: string;
  /** Nouns that do it as the object of a lending verb: "express *concern*", "exprimer sa *satisfaction*". */
  readonly nouns?: string;
  /** Predicates: "is *ready*", "est *prête*". */
  readonly adjectives?: string;
  readonly frame?: ActFrame;
  /** One of these lemmas must stand in the object: praising is welcoming somebody's *efforts*. */
  readonly about?: string;
}

export interface ActWords {
  readonly classes: readonly ActClass[];
  /** Cues that say nothing of the act: what was said tells it ("say", "add", "believe"). Lemmas parted by commas. */
  readonly plain: string;
  /** Cues that tell of events ("report", "inform", "relater"). */
  readonly telling: string;
  /** Verbs that lend themselves to a noun that does the act: "express", "convey", "faire part". */
  readonly lending: string;
  /** Verbs whose infinitive says what was done: "continue to welcome", "tenir à remercier". */
  readonly carrying: string;
  /** Auxiliaries and particles of the plain future: "will", and "would" after a past cue. French has none but its endings. */
  readonly future: string;
  /** Endings that make a future or conditional of the infinitive they stand behind: "rouvrir" + "a". Empty where there are none. */
  readonly futureEndings: string;
  /** Those of the helpers above, and of the endings, that only a past cue makes a future: "would", "-ait". Without one they are courtesies ("would like"). */
  readonly conditional: string;
  /** Auxiliaries of obligation: "shall". With the speaker's own side as subject they bind it. */
  readonly binding: string;
  /** Auxiliaries and verbs of duty: "must", "should", "devoir"; with others as subject they make an appeal. */
  readonly duty: string;
  /** Verbs that make no commitment with "will": they say what will happen, not what will be done ("be", "need", "remain"). */
  readonly notDoing: string;
  /** Acts that a negation turns into opposing: "is *not ready*", "does *not accept*". Verbs and adjectives. */
  readonly opposedWhenNegated: string;
  /** Negations. */
  readonly negations: string;
  /** Nouns of parties in general, of whom duties are asked: "all parties", "the international community". */
  readonly anybody: string;
  /** Verbs whose refusal is a refusal to comment: "comment". */
  readonly commenting: string;
  /** Nouns by which a speaker means the own side: "his *country*", "son *pays*", "my *government*". */
  readonly ownCountry: string;
  /** Markers by which what is to come becomes a threat: "unless". Lower case, as printed. */
  readonly unless: string;
  /** Words that open an indirect question: "whether", "si". Lower case, as printed. */
  readonly whether: string;
  /** Pronouns that stand for nobody: "it", "cela". Lower case, as printed. */
  readonly impersonal: string;
  /** First person pronouns and possessives. Lower case, as printed. */
  readonly firstPerson: string;
  /** Words that strengthen or weaken what is said: "highly", "may", "hautement". Lemmas parted by commas. */
  readonly certainty: string;
  /** Joint stances: nouns with the adjective or participle that makes them so: "common position", "same view". Written noun first. */
  readonly jointNouns: string;
  /** Predicates that hold a stance jointly when their subject is several parties: "share", "agree", "convenir". */
  readonly jointVerbs: string;
}
