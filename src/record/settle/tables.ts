import type { Generated, ColumnType } from "kysely";
import type { Paragraph } from "../../settlement/text/paragraph.js";

// What migrations/0006-settlement.ts makes, as queries see it.

type Instant = string;
type Json<T> = ColumnType<T, string, string>;
type Numbered = Generated<number>;

export interface ProcedureTable {
  number: Numbered;
  header: string;
  hash: string;
  title: string;
  profile: string;
  keeper: string;
  at: Instant;
  by: string;
}
export interface ProcedureEntryTable {
  procedure: number;
  n: number;
  line: string;
  hash: string;
  entered: Instant;
  kind: "event" | "key" | "revoke";
  act: string | null;
  asked: string | null;
  account: string | null;
  person: string | null;
  organisation: string | null;
}
/** One language version of a text. The first of a list is the one that amendments and hashes go by. */
export interface LanguageVersion {
  readonly language: string;
  readonly hash: string;
  readonly paragraphs: readonly Paragraph[];
}
export interface ProcedureTextTable {
  number: Numbered;
  procedure: number;
  version: string;
  hash: string;
  languages: Json<readonly LanguageVersion[]>;
  at: Instant;
  by: string;
}
export interface ProcedureSeatTable {
  number: Numbered;
  procedure: number;
  does: "given" | "taken";
  account: string | null;
  organisation: string | null;
  name: string;
  party: string | null;
  capacity: string;
  office: string | null;
  may_object: boolean;
  at: Instant;
  by: string;
}
export interface ProcedureScanTable {
  procedure: number;
  hash: string;
  name: string;
  type: string;
  /** In base64. */
  bytes: string;
  at: Instant;
  by: string;
}
export interface ProcedurePrivateTable {
  number: Numbered;
  procedure: number;
  party: string;
  kind: "prepared" | "pending" | "dropped" | "confirmed";
  about: number | null;
  body: Json<unknown>;
  account: string | null;
  at: Instant;
  by: string;
}
export interface ProcedureLookTable {
  number: Numbered;
  procedure: number;
  round: number;
  channel: string;
  place: string | null;
  found: string;
  at: Instant;
  by: string;
}
export interface SigningKeyTable {
  fingerprint: string;
  organisation: string;
  /** As seal/key-file.ts locks it. */
  locked: Json<object>;
  at: Instant;
  by: string;
}
export interface SigningKeyEndTable {
  fingerprint: string;
  how: "replaced" | "revoked";
  follows: string | null;
  reason: string | null;
  at: Instant;
  by: string;
}
export interface OutgoingTable {
  number: Numbered;
  kind: "mail" | "hook";
  about: string;
  address: string;
  body: Json<unknown>;
  once: string;
  at: Instant;
  by: string;
}
export interface OutgoingTryTable {
  outgoing: number;
  n: number;
  at: Instant;
  result: "sent" | "failed" | "given-up";
  why: string | null;
  again: Instant | null;
}
export interface ProcedureAddressTable {
  number: Numbered;
  procedure: number;
  does: "added" | "removed";
  party: string | null;
  kind: "mail" | "hook";
  address: string;
  language: string;
  at: Instant;
  by: string;
}

/** All of them, by name. */
export interface SettlementTables {
  procedure: ProcedureTable;
  procedure_entry: ProcedureEntryTable;
  procedure_text: ProcedureTextTable;
  procedure_seat: ProcedureSeatTable;
  procedure_scan: ProcedureScanTable;
  procedure_private: ProcedurePrivateTable;
  procedure_look: ProcedureLookTable;
  signing_key: SigningKeyTable;
  signing_key_end: SigningKeyEndTable;
  outgoing: OutgoingTable;
  outgoing_try: OutgoingTryTable;
  procedure_address: ProcedureAddressTable;
}
