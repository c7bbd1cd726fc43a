import type { Generated } from "kysely";
import type { Deed } from "../../conduct/deeds.js";
import type { Instant, Json } from "../tables.js";

export interface ConductedTable {
  number: Generated<number>;
  uid: string;
  at: Instant;
  by: string;
}

export interface ConductedEntryTable {
  conducted: number;
  n: number;
  at: Instant;
  by: string;
  account: string | null;
  organisation: string | null;
  party: string | null;
  key: string | null;
  deed: Json<Deed>;
}
