import type { ColumnType } from "kysely";
import type { Act, Strength } from "../model/acts.js";
import type { LanguageCode } from "../model/document.js";
import type { ChainLink, Channel, Exchange, ExchangeKind, Mode, PartyKind, Standing } from "../model/reading.js";
import type { When } from "../model/when.js";
import type { Span } from "../text/span.js";
import type { Day, Instant, Json, MergeKind } from "./tables.js";

// The tables of what is worked out.
//
// `own` is the number a thing goes by on the word of one dispatch, the other column (`exchange`, `person`) the number of
// what it was merged into: the smallest of all that are one.

export interface MergedTable {
  kind: MergeKind;
  number: number;
  into: number;
}
/** A view: the merges that count. */
export interface ActiveMergeTable {
  number: number;
  kind: MergeKind;
  one: number;
  other: number;
}
export interface AccountTable {
  number: number;
}
export interface AccountDispatchTable {
  account: number;
  dispatch: number;
}
export interface PartyTable {
  id: string;
  kind: PartyKind;
  /** By language, the usual name first. */
  names: Json<Readonly<Record<string, readonly string[]>>>;
  wikidata: string | null;
  of: string | null;
}
export interface PartyMentionTable {
  dispatch: number;
  party: string;
  kind: PartyKind;
  name: string;
  language: LanguageCode;
  wikidata: string | null;
  of: string | null;
}
export interface PersonTable {
  number: number;
  name: string;
  /** The gazetteer's id. */
  key: string | null;
  party: string | null;
  wikidata: string | null;
}
export interface PersonMentionTable {
  dispatch: number;
  local: string;
  own: number;
  person: number;
  name: string;
  party: string | null;
  wikidata: string | null;
}
export interface OfficeHeldTable {
  /** Null for a term the gazetteer knows of. */
  dispatch: number | null;
  own: number;
  person: number;
  office: string;
  party: string | null;
  from_day: Day | null;
  to_day: Day | null;
  /** "d12", or who published the dates of a term. */
  source: string;
}
interface ExchangeFacts {
  kind: ExchangeKind;
  channel: Channel | null;
  name: string | null;
  from_day: Day | null;
  /** The last day, itself meant. */
  to_day: Day | null;
  when: Json<When | null>;
  status: Exchange["status"];
  /** As printed. */
  place: string | null;
}
export interface ExchangeTable extends ExchangeFacts {
  number: number;
}
export interface ExchangeAccountTable extends ExchangeFacts {
  own: number;
  exchange: number;
  dispatch: number;
  local: string;
  account: number;
  side: string | null;
  /** The exchange it followed. */
  follows_own: number | null;
  follows: number | null;
}
export interface ExchangeParticipantTable {
  own: number;
  exchange: number;
  role: "participant" | "asked-by";
  party: string | null;
  own_person: number | null;
  person: number | null;
  office: string | null;
}
export interface StatementTable {
  /** "d12.s3" */
  id: string;
  dispatch: number;
  revision: number;
  reading: number;
  local: string;
  /** Where its content begins in the text, in UTF-16 code units. */
  place: number;
  speaker_own: number | null;
  speaker_person: number | null;
  speaker_party: string | null;
  /** The person's name, else the party's, else the words that stand for an unnamed speaker. */
  speaker_name: string | null;
  speaker_kind: "person" | "party" | "joint" | "document" | "unnamed" | null;
  cue: string | null;
  words: string;
  act: Act;
  strength: Strength | null;
  mode: Mode;
  standing: Standing;
  /** Id of the statement it stands inside of. */
  within: string | null;
  said_from: Day | null;
  said_to: Day | null;
  exchange_own: number | null;
  exchange: number | null;
  published: Instant | null;
  language: LanguageCode;
  /** A doubt stands at its words. */
  doubtful: boolean;
  corrected: boolean;
  /** Innermost first; where each link is printed stands in the reading. */
  chain: Json<readonly Pick<ChainLink, "role" | "name" | "party">[]>;
  /** Made by record/search/; what it was made of is not to be had back. */
  search: ColumnType<string, string, string>;
  /** `published`, and "-infinity" without it: the order of lists. The database works it out. */
  at: ColumnType<Instant, never, never>;
}
/** The whole text of a dispatch's newest revision, as it is searched. */
export interface DispatchSearchTable {
  dispatch: number;
  published: Instant | null;
  search: ColumnType<string, string, string>;
  at: ColumnType<Instant, never, never>;
}
export type Role = "speaker" | "addressee" | "mentioned";
export interface StatementPartyTable {
  statement: string;
  dispatch: number;
  party: string;
  role: Role;
}
export interface StatementPersonTable {
  statement: string;
  dispatch: number;
  own: number;
  person: number;
  role: Role;
}
export interface StatementIssueTable {
  statement: string;
  dispatch: number;
  issue: string;
}
export interface InitiativeTable {
  id: string;
  dispatch: number;
  local: string;
  words: string;
  exchange_own: number | null;
  exchange: number | null;
  statement: string | null;
}
export interface InitiativeProposerTable {
  initiative: string;
  dispatch: number;
  party: string | null;
  own: number | null;
  person: number | null;
}
export interface CommitmentTable {
  id: string;
  dispatch: number;
  local: string;
  statement: string | null;
  verb: string;
  object: string;
  words: string;
  strength: Strength;
  deadline: Json<When | null>;
  deadline_from: Day | null;
  deadline_to: Day | null;
  condition: string | null;
  beneficiary: string | null;
}
export interface CommitmentBearerTable {
  commitment: string;
  dispatch: number;
  party: string | null;
  own: number | null;
  person: number | null;
}
export interface DoubtTable {
  dispatch: number;
  place: number;
  code: string;
  at: Json<Span | null>;
  says: string;
}
