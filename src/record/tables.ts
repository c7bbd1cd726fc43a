import type { ColumnType, Generated, Selectable } from "kysely";
import type { AccountLogTable, InvitationTable, MembershipTable, OrganisationTable, UserAccountTable, UserCredentialTable, UserPasskeyTable, UserProofTable, UserSessionTable } from "./accounts/tables.js";
import type { FileActTable, FileEntryTable, FileGrantTable, FileReadTable, FileTable } from "./files/tables.js";
import type { SettlementTables } from "./settle/tables.js";
import type { AdoptedParagraphTable, AdoptedSearchTable, DraftEventTable, DraftStepTable, DraftTable } from "./drafting/tables.js";
import type { SketchTable, ToldKeyTable, ToldTable } from "./gather/tables.js";
import type { ConductedEntryTable, ConductedTable } from "./conduct/tables.js";
import type { FollowUpKind } from "../alignment/commitments/follow-up.js";
import type { LanguageCode } from "../model/document.js";
import type { FeedState } from "../model/feed.js";
import type { DispatchKind, Reading } from "../model/reading.js";
import type { Told } from "../text/source.js";
import type {
  MergedTable, ActiveMergeTable, AccountTable, AccountDispatchTable, PartyTable, PartyMentionTable, PersonTable, PersonMentionTable, OfficeHeldTable,
  ExchangeTable, ExchangeAccountTable, ExchangeParticipantTable, StatementTable, DispatchSearchTable, StatementPartyTable, StatementPersonTable,
  StatementIssueTable, InitiativeTable, InitiativeProposerTable, CommitmentTable, CommitmentBearerTable, DoubtTable,
} from "./projection-tables.js";

export type * from "./projection-tables.js";

// The tables as the queries see them. What each is for stands in migrations/ and README.md.
//
// Both stores give the same values: an instant as "2020-03-28T12:10:00.000Z", a day as "2020-03-28", a count as a number,
// JSON as what it says. JSON is handed in as a string (JSON.stringify), everything else as it comes out.

export type Instant = string;
export type Day = string;
/** JSON: read as a value, written as its text. */
export type Json<T> = ColumnType<T, string, string>;
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
  because: string | null;
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
export interface ComparisonDecisionTable {
  number: Numbered;
  /** The lower dispatch is always the first. */
  first: number;
  second: number;
  kind: "pair" | "apart" | "label" | "undo";
  first_statement: string | null;
  first_words: string | null;
  second_statement: string | null;
  second_words: string | null;
  /** As seen from the first dispatch. */
  outcome: string | null;
  at: Instant;
  by: string;
  because: string | null;
  undoes: number | null;
}
export interface BriefContentTable {
  brief: number;
  organisation: string | null;
  content: Json<unknown>;
}
export interface BriefTextTable {
  number: Numbered;
  brief: number;
  heading: string;
  words: string;
  at: Instant;
  by: string;
}
export interface MigrationTable {
  number: number;
  name: string;
  at: Generated<Instant>;
}

export interface Tables extends SettlementTables {
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
  comparison_decision: ComparisonDecisionTable;
  brief_content: BriefContentTable;
  brief_text: BriefTextTable;
  conducted: ConductedTable;
  conducted_entry: ConductedEntryTable;
  file_act: FileActTable;
  file_read: FileReadTable;
  user_account: UserAccountTable;
  user_credential: UserCredentialTable;
  user_session: UserSessionTable;
  user_proof: UserProofTable;
  user_passkey: UserPasskeyTable;
  organisation: OrganisationTable;
  membership: MembershipTable;
  invitation: InvitationTable;
  account_log: AccountLogTable;

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

  file: FileTable;
  file_entry: FileEntryTable;
  file_grant: FileGrantTable;

  draft: DraftTable;
  draft_event: DraftEventTable;
  draft_step: DraftStepTable;
  adopted_paragraph: AdoptedParagraphTable;
  adopted_search: AdoptedSearchTable;
}

/** A row as a query gives it. */
export type Row<T extends keyof Tables> = Selectable<Tables[T]>;
