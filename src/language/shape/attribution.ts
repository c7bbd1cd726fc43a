/**
 * How what is said can stand beside the word that says so. One cue word may have several; they are tried in the order given here.
 *
 * quotation          “It is late,” she said · « Il est tard », a-t-elle dit: before, after or around the cue, with or without quotation marks
 * clause             she said (that) it was late · elle a demandé si c'était possible
 * object-infinitive  she urged them to wait: the object is spoken to, the infinitive is what is said
 * whole-infinitive   she wants them to wait: object and infinitive together are what is said
 * infinitive         she promised to wait · elle a promis d'attendre
 * gerund             she suggested waiting
 * object-predicate   she called the plan a mistake · elle a qualifié le projet d'erreur: object and predicate together
 * object-ground      she accused them of lying · elle les a félicités de leur accord: object and ground together
 * object             she welcomed the plan: a narrated act; the object is what it is about
 * oblique            she called for calm · elle s'est félicitée de l'accord: the same, behind one of `prepositions`
 * bare-clause        she said it was late: with `clause`, for verbs so common with a clause that one is looked for even where the tree sees none
 */
export type Frame =
  | "quotation" | "clause" | "object-infinitive" | "whole-infinitive" | "infinitive" | "gerund"
  | "object-predicate" | "object-ground" | "object" | "oblique" | "bare-clause";

/**
 * say: words were uttered or written · ask: a question or a request · judge: a stance was taken in public ·
 * think: a belief or feeling · want: an intention or wish · show: a document or finding lets see
 */
export type CueKind = "say" | "ask" | "judge" | "think" | "want" | "show";

/** Verbs that behave alike. */
export interface VerbClass {
  readonly kind: CueKind;
  /** A sentence of ours with one of them. */
  readonly example: string;
  readonly frames: readonly Frame[];
  /** Lemmas of the prepositions that bring what is said, for `oblique`, `object-ground` and `object-predicate` ("as"). */
  readonly prepositions?: readonly string[];
  /** Who is spoken to: the object, the indirect object, or behind one of these prepositions. */
  readonly addressee?: readonly string[];
  /**
   * Lemmas parted by commas. Words after the first must follow it in this order, close by ("point out", "make clear", "faire savoir").
   * A verb that is reflexive in this use is written with its pronoun ("se féliciter").
   */
  readonly verbs: string;
}

/** Nouns that behave alike. */
export interface NounClass {
  readonly kind: CueKind;
  readonly example: string;
  /** Of the frames of verbs only these can follow a noun. */
  readonly frames: readonly ("quotation" | "clause" | "infinitive" | "oblique")[];
  readonly prepositions?: readonly string[];
  readonly nouns: string;
}

/** Adjectives that say what somebody thinks, feels or is ready for: "she is confident that", "prêt à". */
export interface AdjectiveClass {
  readonly kind: CueKind;
  readonly example: string;
  readonly frames: readonly ("clause" | "infinitive" | "oblique")[];
  readonly prepositions?: readonly string[];
  readonly adjectives: string;
}

/** A phrase that names a source beside a sentence of its own: "according to", "selon", "in the words of". */
export interface SourcePhrase {
  /** As printed, in lower case, without the source; the source's noun phrase follows it. */
  readonly words: string;
  /** It means a source only at the head of a sentence or clause ("Pour M. Wang, …"), never within one. */
  readonly headOnly?: boolean;
  /** Its last word is itself the source: "de source (diplomatique)". */
  readonly holdsSource?: boolean;
}

/** How verbs inflect, so that a form is known where the tagger misses its lemma. */
export interface Inflection {
  /** The end of the infinitive that this pattern replaces: "cer" of "annoncer". "" fits every verb. */
  readonly infinitive: string;
  /** What stands in its place, parted by spaces: "ce cent çait". */
  readonly endings: string;
}

/** Attribution data of one language. */
export interface AttributionWords {
  readonly verbs: readonly VerbClass[];
  readonly nouns: readonly NounClass[];
  readonly adjectives: readonly AdjectiveClass[];
  readonly sourcePhrases: readonly SourcePhrase[];
  readonly inflection: readonly Inflection[];
  /** What an adjective may end in besides its lemma: "e", "s", "es". */
  readonly adjectiveEndings: readonly string[];
  /** Nouns that, as a source, are texts, studies or laws rather than somebody: "communiqué", "poll". Parted by commas. */
  readonly documents: string;
  /** Words that open a content clause and belong neither to speaker nor to cue: "that", "que", "if". Lower case, as printed. */
  readonly openers: readonly string[];
  /** Verbs that lend their subject to the one they carry: "continue to say", "décider de dire". Lemmas, parted by commas. */
  readonly carriers: string;
  /** Verbs whose compound tenses look like passives and are none: "sont convenus". Lemmas. */
  readonly neverPassive: readonly string[];
  /** Lemmas of words that turn what is said into what is not said: "not", "ne", "never". */
  readonly negations: readonly string[];
  /** First-person words: inside a quotation they are the speaker's own. Lower case, as printed. */
  readonly firstPerson: readonly string[];
  /** Who is only asked, in a question: "can *you* confirm that …?" Lower case, as printed. */
  readonly secondPerson: readonly string[];
  /** Relative pronouns that can stand for a speaker: "who", "qui". Lower case, as printed. */
  readonly relatives: readonly string[];
  /** Nouns that lend the subject of their verb to the infinitive behind them: "has the *honour* to inform". Lemmas. */
  readonly lentNouns: readonly string[];
  /** What sources ask for themselves and what letters say out of courtesy; neither is a statement: "to be named", "its compliments". Lower case, as printed. */
  readonly formulas: readonly string[];
  /** Subjects that stand for nobody: "it" in "it was announced". Lower case, as printed. */
  readonly impersonals: readonly string[];
  /** Subjects that stand for whoever it may be: a phrase that names a source beside them tells who. Lower case, as printed. */
  readonly anybody: readonly string[];
  /** Prepositions that bring the author of a passive or of a noun of saying: "by", "par", "from", "de". Lemmas. */
  readonly agents: { readonly ofPassive: readonly string[]; readonly ofNoun: readonly string[] };
  /** Labels of those who only ask in a transcript: "question", "q". Lower case. */
  readonly askers: readonly string[];
  /** Labels of whoever answers in a transcript, without a name: "answer", "a". Lower case. */
  readonly answerers: readonly string[];
  /** Nouns for those who answer questions in public: who a transcript's nameless answers belong to. Lemmas. */
  readonly spokespeople: readonly string[];
  /** Conjunctions that bring a cue clause beside the words it reports: "as" in "as the minister said", "comme". Lower case, as printed. */
  readonly asWords: readonly string[];
  /** Nouns and names of time: they say nothing and are not what is said. Lemmas in lower case, parted by commas. */
  readonly times: string;
  /** Words that measure a time from what happened: "hours after …", "deux jours avant que …". Lower case, as printed. */
  readonly timeFrom: readonly string[];
  /** Markers of a condition or of time: a cue below them is not stated to have been said ("if he says"). Lower case, as printed. */
  readonly hypotheticals: readonly string[];
}
