import type { ColumnType, Generated, Selectable } from "kysely";
import type { SketchTable, ToldKeyTable, ToldTable } from "./gather/tables.js";
import type { FollowUpKind } from "../alignment/commitments/follow-up.js";
import type { Act, Strength } from "../model/acts.js";
import type { LanguageCode } from "../model/document.js";
import type { FeedState } from "../model/feed.js";
import type { ChainLink, Channel, DispatchKind, Exchange, ExchangeKind, Mode, PartyKind, Reading, Standing } from "../model/reading.js";
import type { When } from "../model/when.js";
import type { Span } from "../text/span.js";
import type { Told } from "../text/source.js";

// The tables as the queries see them. What each is for stands in migrations/ and README.md.
//
// Both stores give the same values: an instant as "2020-03-28T12:10:00.000Z", a day as "2020-03-28", a count as a number,
// JSON as what it says. JSON is handed in as a string (JSON.stringify), everything else as it comes out.

type Instant = string;
type Day = string;
/** JSON: read as a value, written as its text. */
type Json<T> = ColumnType<T, string, string>;
/** The database numbers it; only a restore gives the number. */
type Numbered = Generated<number>;

/** A reading as it is kept: the text stands in its revision. */
export type ReadingBody = Omit<Reading, "text">;

// ── what was kept ──

export interface DispatchTable {
  number: Numbered;
  key: string;
  url: string | null;
  slug: string | null;
  first_seen: Instant;
  /** Its newest revision; 0 until there is one. */
  latest: Generated<number>;
  /** The reading that counts: the newest of the newest revision. */
  reading: number | null;
  state: Generated<DispatchState>;
  embargoed_until: Instant | null;
  title: string | null;
  publisher: string | null;
  publisher_party: string | null;
  side: string | null;
  language: LanguageCode | null;
  kind: DispatchKind | null;
  /** Where only the day is known, its first moment in UTC. */
  published: Instant | null;
}
export type DispatchState = "published" | "embargoed" | "withdrawn";

export interface RevisionTable {
  dispatch: number;
  number: number;
  text_hash: string;
  text: string;
  told: Json<Told>;
  encoding: string | null;
  /** Where it came from: a path, an address, a feed. */
  origin: string | null;
  seen: Instant;
}
export interface ReadingTable {
  number: Numbered;
  dispatch: number;
  revision: number;
  engine: string;
  read_at: Instant;
  body: Json<ReadingBody>;
}
export type NoticeKind = "withdrawn" | "embargoed" | "released" | "restored";
export interface NoticeTable {
  number: Numbered;
  dispatch: number;
  at: Instant;
  kind: NoticeKind;
  /** For an embargo: the moment it ends, where it is told. */
  until: Instant | null;
  because: string | null;
  by: string;
}
export interface CorrectionTable {
  number: Numbered;
  dispatch: number;
  revision: number;
  reading: number;
  at: Instant;
  author: string;
  body: Json<unknown>;
  undoes: number | null;
}
export type NamedKind = "exchange" | "person";
export interface NamingTable {
  reading: number;
  kind: NamedKind;
  local: string;
  number: number;
  rule: string;
}
export interface PersonKeyTable {
  key: string;
  number: number;
}
export type MergeKind = "exchange" | "account" | "person";
export interface MergeTable {
  number: Numbered;
  kind: MergeKind;
  one: number;
  other: number;
  rule: string;
  because: string;
  score: number;
  /** Taken up when it was proposed; a decision counts more. */
  applied: boolean;
  at: Instant;
  by: string;
}
export interface MergeDecisionTable {
  number: Numbered;
  merge: number;
  at: Instant;
  by: string;
  decision: "confirmed" | "undone";
}
export interface FeedTable {
  url: string;
  state: Json<FeedState>;
  saved: Instant;
}
export interface SettingTable {
  name: string;
  value: string;
}
export interface BriefTable {
  number: Numbered;
  at: Instant;
  by: string;
  us: string;
  with: string;
  /** The day it was made for. */
  on_day: Day;
  issues: Json<readonly string[]>;
  cites: Json<readonly string[]>;
}
export interface FollowUpTable {
  number: Numbered;
  dispatch: number;
  /** "d12.c1", as it went by when this was said. */
  commitment: string;
  words: string;
  kind: FollowUpKind;
  at: Instant;
  by: string;
  because: string | null;
  body: Json<unknown>;
  undoes: number | null;
}
export interface MigrationTable {
  number: number;
  name: string;
  at: Generated<Instant>;
}

// ── what is worked out ──
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

export interface Tables {
  dispatch: DispatchTable;
  revision: RevisionTable;
  reading: ReadingTable;
  notice: NoticeTable;
  correction: CorrectionTable;
  naming: NamingTable;
  person_key: PersonKeyTable;
  merge: MergeTable;
  merge_decision: MergeDecisionTable;
  feed: FeedTable;
  setting: SettingTable;
  migration: MigrationTable;
  brief: BriefTable;
  follow_up: FollowUpTable;

  merged: MergedTable;
  active_merge: ActiveMergeTable;
  account: AccountTable;
  account_dispatch: AccountDispatchTable;
  party: PartyTable;
  party_mention: PartyMentionTable;
  person: PersonTable;
  person_mention: PersonMentionTable;
  office_held: OfficeHeldTable;
  exchange: ExchangeTable;
  exchange_account: ExchangeAccountTable;
  exchange_participant: ExchangeParticipantTable;
  statement: StatementTable;
  dispatch_search: DispatchSearchTable;
  statement_party: StatementPartyTable;
  statement_person: StatementPersonTable;
  statement_issue: StatementIssueTable;
  initiative: InitiativeTable;
  initiative_proposer: InitiativeProposerTable;
  commitment: CommitmentTable;
  commitment_bearer: CommitmentBearerTable;
  doubt: DoubtTable;
  sketch: SketchTable;
  told: ToldTable;
  told_key: ToldKeyTable;
}

/** A row as a query gives it. */
export type Row<T extends keyof Tables> = Selectable<Tables[T]>;
