import type { Channel, ExchangeKind } from "../../model/reading.js";

/** Nouns of one kind of exchange. */
export interface ExchangeNounClass {
  readonly kind: ExchangeKind;
  readonly channel?: Channel;
  readonly example: string;
  /** Phrases parted by commas; function words in them do not count ("conférence de presse" finds "conférences de presse"). The longest wins. */
  readonly nouns: string;
  /** The noun has other uses; it counts only with participants, a date, or as something held or attended ("meeting", "talks"). */
  readonly vague?: boolean;
}

/** Verbs of one kind of exchange. */
export interface ExchangeVerbClass {
  readonly kind: ExchangeKind;
  readonly channel?: Channel;
  readonly example: string;
  /**
   * Where the other side stands.
   * object: met her · with: spoke with her · either · mutual: the two met (several subjects, nothing else needed) · place: visited Arvenia
   */
  readonly partner: "object" | "with" | "either" | "mutual" | "place";
  /** Lemmas as in ActClass.verbs. */
  readonly verbs: string;
  /** Printed forms to know the verb by between two names, where a tagger takes it for a part of one: "met". Lower case. */
  readonly printed?: string;
  /** Tells of some exchange between those already told to have had one, whatever its kind: "the two discussed". */
  readonly unspecific?: boolean;
  /** Only with a person, a day or a channel, and with nothing asked for: "called her on Monday", not "called on her to act". */
  readonly alone?: boolean;
  /** The words must also have one of the channel's words by them: "spoke by phone". */
  readonly needsChannel?: boolean;
}

export interface ExchangeWords {
  readonly nouns: readonly ExchangeNounClass[];
  readonly verbs: readonly ExchangeVerbClass[];
  /** Words by an exchange that tell its channel. Phrases parted by commas. */
  readonly channels: Readonly<Record<Channel, string>>;
  /** Verbs whose subject takes part in the exchange that is their object or oblique: "hold", "attend", "participer". */
  readonly holding: string;
  /** Of these the verbs that bring it behind a preposition: "take part in", "assister à". Lemmas as in ActClass.verbs. */
  readonly attending: string;
  /** Verbs whose subject is the exchange: "take place", "se tenir". */
  readonly happening: string;
  /** Verbs that receive somebody: subject and object take part in the visit or meeting. */
  readonly joining: string;
  /** Prepositions, as printed and in lower case, by which words are said at an exchange: "during", "lors de". */
  readonly at: string;
  /** The same, for exchanges that came before: "after", "à l'issue de". */
  readonly after: string;
  /** The same, for exchanges that another took place beside: "on the sidelines of", "en marge de". Who meets there need not take part in it. */
  readonly beside: string;
  /** Prepositions of partners, lemmas: "with", "avec". */
  readonly with: string;
  /** Prepositions of both sides, lemmas: "between", "entre", "among". */
  readonly between: string;
  /** Prepositions that say of somebody that a visit is under way, lemmas: "on" in "on a visit to". */
  readonly onVisit: string;
  /** Prepositions of owner, lemmas: "of", "de", "by". */
  readonly of: string;
  /** Prepositions of the one who is spoken or travelled to, lemmas: "to", "à", "in". */
  readonly to: string;
  /** Phrases before the one who asked for it, as printed and in lower case: "at the request of", "à la demande de". */
  readonly askedBy: string;
  /** Prepositions that make a call an appeal: "a call *for* calm", "un appel *à* la retenue". Lemmas. */
  readonly appealing: string;
  /** The nouns in such phrases, when the one who asked stands before them: "at Arvenia's *request*". Lemmas. */
  readonly askingNouns: string;
  /** Verbs whose agent asked for the exchange that is their passive subject: "the call was *requested* by". Lemmas. */
  readonly askingVerbs: string;
  /** Prepositions that make a noun the means of another exchange: "*by* video conference". Lemmas. */
  readonly means: string;
  /** Nouns that need somebody on the other side to be an exchange of their own: "entretien" is an interview, too. Lemmas. */
  readonly twoSided: string;
  /** Prepositions of what somebody is met or received for: "received her *for* a session of the dialogue". Lemmas. */
  readonly purpose: string;
  /** Words between several of one kind: "and", "et", ",". */
  readonly joiners: string;
  /** Adjectives and verbs of plans: "scheduled", "prévu", "upcoming". Lemmas. */
  readonly planned: string;
  /** Nouns of what is not held yet: "preparations for a summit", "the idea of a meeting". Lemmas. */
  readonly planningNouns: string;
  /** Verbs of plans, of which the exchange is the object: "plan", "prepare", "agree on". Lemmas. */
  readonly planning: string;
  /** Verbs that call it off: "cancel", "postpone". Lemmas. */
  readonly callingOff: string;
  /** Verbs that turn it down: "refuse to meet". Lemmas. */
  readonly refusing: string;
  /** Verbs that say it will not be; with a negation they leave it open: "did not rule out a visit". Lemmas, particle included. */
  readonly rulingOut: string;
  /** Verbs that take up an invitation: "accepted an invitation to visit". Lemmas. */
  readonly accepting: string;
  /** Verbs that propose it: "propose", "call for", "invite". Lemmas. */
  readonly proposing: string;
  /** Determiners that point back: "this", "ce", "said". Lemmas. */
  readonly pointing: string;
  /** Articles that may point back: "the", "le". Lemmas. */
  readonly definite: string;
  /** Nouns of any exchange, once one was named: "event", "événement", "occasion". */
  readonly generic: string;
  /** Nouns of talk between persons, never of a conference: "conversation", "entretien". Lemmas. */
  readonly talking: string;
  /** Adjectives that make it another one: "second", "previous", "next", "regular". Lemmas. */
  readonly other: string;
  /** Adjectives that make it one of many, never this one: "regular", "future". Lemmas. */
  readonly unsettled: string;
  /** Nouns of bodies whose meetings are sessions: "council", "assembly", "committee". Lemmas. */
  readonly bodies: string;
}
