import type { Told } from "../text/source.js";
import type { Span } from "../text/span.js";
import type { Act, Strength } from "./acts.js";
import type { LanguageCode } from "./document.js";
import type { Doubt } from "./doubts.js";
import type { DateExpression, Update, When } from "./when.js";

/** ISO 3166-1 alpha-3 for states ("CHN"), our own for groups and organisations ("G20", "P5", "UNSC"), "RUS/foreign-ministry" for a body of a state. */
export type PartyId = string;

/** Why a line is there: the rule or model that made it, in words, and what it looked at. */
export interface Because {
  /** Permanent id of the rule: "attribute/clause-of-saying". */
  readonly rule: string;
  /** A sentence a person can read. */
  readonly why: string;
  /** The sentence of the text it was read in, as an index into the parsed sentences; null where it rests on none. */
  readonly sentence: number | null;
  /** Other readings that were possible and lost, in words. */
  readonly alternatives: readonly string[];
}

export type PartyKind = "state" | "territory" | "organisation" | "group" | "body" | "other";

export interface Party {
  readonly id: PartyId;
  readonly kind: PartyKind;
  /** Its usual name in the language of the dispatch. */
  readonly name: string;
  readonly wikidata?: string;
  /** For a body: the state or organisation it belongs to. */
  readonly of?: PartyId;
}

/** An office with the party it speaks for: "minister of foreign affairs" of "RUS". */
export interface Office {
  readonly office: string;
  readonly party: PartyId | null;
  /** Where the text says so; null when it comes from the gazetteer. */
  readonly at: Span | null;
}

export interface Person {
  readonly id: string;
  /** Canonical name: the gazetteer's where there is one, else the fullest printed. */
  readonly name: string;
  /** The party this person speaks for; null when the text does not say. */
  readonly party: PartyId | null;
  readonly offices: readonly Office[];
  readonly wikidata?: string;
}

/** Why a mention stands for someone. */
export type MentionReason =
  | "name" | "surname" | "party-name" | "adjective" | "title" | "office" | "counterpart" | "side" | "pronoun" | "possessive"
  | "appositive" | "group" | "the-two" | "former-latter" | "capital" | "body" | "unnamed";

/** A place in the text that stands for persons or parties. Chains are reversible: `of` names the mention it was resolved through. */
export interface Mention extends Span {
  readonly id: string;
  readonly people: readonly string[];
  readonly parties: readonly PartyId[];
  readonly reason: MentionReason;
  readonly of: string | null;
}

/** Who said it, as far as the dispatch lets us say. An unnamed speaker stays unnamed: a mention without person or party. */
export interface Speaker {
  readonly mention: Span;
  readonly person: string | null;
  readonly party: PartyId | null;
  /** All persons and parties, where several speak together ("the two ministers"). */
  readonly people: readonly string[];
  readonly parties: readonly PartyId[];
  /** What kind of source it is. */
  readonly kind: "person" | "party" | "joint" | "document" | "unnamed";
}

export type Mode = "direct" | "indirect" | "mixed" | "narrated";

/**
 * own: a side's account of its own words · attributed: one side's account of the other's words · claimed-joint: said to be held by several
 * parties, on the word of one · outlet: the publisher's own voice · reported: an outlet's account, and whose it is stays open.
 */
export type Standing = "own" | "attributed" | "claimed-joint" | "outlet" | "reported";

/** One step of the chain of attribution, innermost (who is said to have spoken) first, publisher last. */
export interface ChainLink {
  readonly role: "speaker" | "reported-by" | "document" | "side" | "publisher";
  readonly name: string;
  readonly party: PartyId | null;
  readonly at: Span | null;
  /** The statement that carries this one, for a report inside a report. */
  readonly statement: string | null;
}

export interface Statement {
  readonly id: string;
  readonly speaker: Speaker | null;
  /** The words that say that it was said: "a déclaré", "s'est félicité de". */
  readonly cue: Span | null;
  /** What was said; one or several places, never none. For a narrated act, what the act is about. */
  readonly content: readonly [Span, ...Span[]];
  readonly addressees: readonly Speaker[];
  readonly mode: Mode;
  readonly act: Act;
  /** How firmly, for readiness, commitments and requests; else null. */
  readonly strength: Strength | null;
  /** Words that strengthen or weaken it: "highly", "may". */
  readonly certainty: readonly Span[];
  readonly issues: readonly string[];
  /** The exchange it was said in, by id. */
  readonly exchange: string | null;
  readonly said: When | null;
  readonly standing: Standing;
  /** The statement it stands inside of, by id. */
  readonly within: string | null;
  readonly chain: readonly ChainLink[];
  readonly because: Because;
}

export type ExchangeKind = "call" | "meeting" | "visit" | "summit" | "session" | "speech" | "letter" | "press-conference" | "consultation";
export type Channel = "telephone" | "video" | "in-person" | "written" | "broadcast";

export interface Participant {
  readonly person: string | null;
  readonly party: PartyId | null;
  readonly office: string | null;
  readonly mention: Span;
}

export interface Exchange {
  readonly id: string;
  readonly kind: ExchangeKind;
  readonly channel: Channel | null;
  readonly name: string | null;
  readonly when: When | null;
  readonly place: Span | null;
  readonly participants: readonly Participant[];
  /** Who asked for it, when the text says so. */
  readonly askedBy: Participant | null;
  readonly status: "held" | "planned" | "called-off" | "proposed" | "not-held";
  /** Every place where the text speaks of it; the first is where it is described. */
  readonly mentions: readonly [Span, ...Span[]];
  /** Exchange it followed, by id. */
  readonly follows: string | null;
  readonly because: Because;
}

export interface Initiative {
  readonly id: string;
  readonly proposedBy: readonly Participant[];
  readonly words: Span;
  readonly exchange: string | null;
  readonly statement: string | null;
  readonly because: Because;
}

export interface Commitment {
  readonly id: string;
  readonly statement: string | null;
  readonly bearers: readonly Participant[];
  readonly verb: Span;
  readonly object: Span;
  readonly beneficiary: Span | null;
  readonly deadline: When | null;
  readonly condition: Span | null;
  readonly strength: Strength;
  readonly words: Span;
  readonly because: Because;
}

export type DispatchKind = "news" | "readout" | "communique" | "speech" | "statement" | "press-conference";

/** What the text says of itself, beside what was told of it. */
export interface Dispatch {
  readonly language: LanguageCode;
  readonly kind: DispatchKind;
  readonly title: Span | null;
  readonly publisher: { readonly name: string; readonly at: Span | null; readonly party: PartyId | null } | null;
  readonly place: Span | null;
  readonly published: When | null;
  readonly updated: When | null;
  /** The side whose account this is, where it can be told. */
  readonly side: PartyId | null;
  readonly told: Told;
  readonly encoding: string | null;
}

/** Everything read out of one dispatch. All places are half-open spans in UTF-16 code units of `text`. */
export interface Reading {
  readonly schema: "entente.reading/1";
  readonly offsets: "utf-16";
  readonly engine: string;
  readonly id: string;
  readonly text: string;
  readonly dispatch: Dispatch;
  readonly parties: readonly Party[];
  readonly people: readonly Person[];
  readonly mentions: readonly Mention[];
  readonly dates: readonly DateExpression[];
  /** The entries of a live page, each with its instant, in order of the text; absent for any other dispatch. */
  readonly updates?: readonly Update[];
  readonly exchanges: readonly Exchange[];
  readonly statements: readonly Statement[];
  readonly initiatives: readonly Initiative[];
  readonly commitments: readonly Commitment[];
  readonly doubts: readonly Doubt[];
}
