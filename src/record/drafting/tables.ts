import type { ColumnType, Generated } from "kysely";
import type { DraftAct } from "../../settlement/text/draft-log.js";

// What migrations/0009-drafting.ts makes, as queries see it.

type Instant = string;
type Json<T> = ColumnType<T, string, string>;

export interface DraftTable {
  number: Generated<number>;
  at: Instant;
  by: string;
}
export interface DraftEventTable {
  draft: number;
  n: number;
  at: Instant;
  party: string;
  by: string;
  account: string | null;
  act: string | null;
  body: Json<DraftAct>;
}
export interface DraftStepTable {
  draft: number;
  phase: number;
  version: number;
  at: Instant;
  party: string;
  by: string;
  account: string | null;
  client: string;
  step: Json<unknown>;
}
export interface AdoptedSearchTable {
  source: string;
  language: string;
  n: number;
  search: ColumnType<string, string, string>;
}
export interface AdoptedParagraphTable {
  source: string;
  n: number;
  symbol: string;
  title: string;
  body: string;
  on_day: string;
  language: string;
  number: string;
  words: string;
  folded: string;
}
