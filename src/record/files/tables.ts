import type { Generated } from "kysely";
import type { FileDeed, Granted, GrantedTo } from "../../model/file.js";

/** What people did with files: kept, never changed. */
export interface FileActTable {
  number: Generated<number>;
  file: number;
  at: string;
  by: string;
  account: string | null;
  does: FileDeed;
  kind: string | null;
  /** The record's name of it: "d12". */
  thing: string | null;
  to_kind: GrantedTo["kind"] | null;
  to_id: string | null;
  to_name: string | null;
  may: Granted | null;
  name: string | null;
  because: string | null;
}

/** Who read what of a closed file: kept, never changed. */
export interface FileReadTable {
  number: Generated<number>;
  file: number;
  dispatch: number;
  at: string;
  by: string;
  account: string | null;
  organisation: string | null;
  door: string;
  asked: string;
}

export interface FileTable {
  number: number;
  name: string;
  closed: boolean;
  made_at: string;
  made_by: string;
}
export interface FileEntryTable {
  file: number;
  kind: string;
  thing: string;
  dispatch: number | null;
  at: string;
  by: string;
}
export interface FileGrantTable {
  file: number;
  to_kind: GrantedTo["kind"];
  to_id: string;
  to_name: string | null;
  may: Granted;
  at: string;
  by: string;
}
