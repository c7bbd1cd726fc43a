import type { Tables } from "../tables.js";

// A back-up is one compressed file of lines, each JSON:
//
//     {"entente":"backup","version":1,"form":2,"made":"2026-01-31T08:00:00.000Z","revision":41}      the head
//     {"table":"dispatch"}                                                                            a table begins
//     {"number":1,"key":"url:…", …}                                                                   its rows, as PostgreSQL writes them
//     {"end":"dispatch","rows":812}                                                                   and ends
//     …
//     {"end":"backup","rows":31807,"sha256":"…"}                                                      over all lines before, line ends included
//
// It holds what was kept, and nothing that can be worked out of that. Whatever reads it checks it to the last line first.

/** What is kept, each table behind those its rows speak of, and by what its rows are put in order. */
export const keptTables = {
  dispatch: ["number"], revision: ["dispatch", "number"], reading: ["number"], notice: ["number"], correction: ["number"], naming: ["reading", "kind", "local"],
  person_key: ["key"], merge: ["number"], merge_decision: ["number"], feed: ["url"], setting: ["name"],
  brief: ["number"], follow_up: ["number"], comparison_decision: ["number"], brief_content: ["brief"], brief_text: ["number"],
  file_act: ["number"], file_read: ["number"],
  user_account: ["id"], user_credential: ["id"], user_passkey: ["id"], organisation: ["number"], membership: ["user_id", "organisation"], invitation: ["number"], account_log: ["number"],
  procedure: ["number"], procedure_entry: ["procedure", "n"], procedure_text: ["number"], procedure_seat: ["number"], procedure_scan: ["procedure", "hash"], procedure_private: ["number"],
  procedure_look: ["number"], signing_key: ["at", "fingerprint"], signing_key_end: ["fingerprint", "how"], outgoing: ["number"], outgoing_try: ["outgoing", "n"], procedure_address: ["number"],
  conducted: ["number"], conducted_entry: ["conducted", "n"],
  draft: ["number"], draft_event: ["draft", "n"], draft_step: ["draft", "phase", "version"], adopted_paragraph: ["source", "language", "n"],
} as const satisfies { readonly [T in keyof Tables]?: readonly (keyof Tables[T])[] };

export type KeptTable = keyof typeof keptTables;
export const keptTableNames = Object.keys(keptTables) as readonly KeptTable[];

/** Tables that records of an older form do not have, by the form that brought them. */
const since: { readonly [T in KeptTable]?: number } = {
  brief: 3, follow_up: 3, file_act: 5, file_read: 5,
  user_account: 4, user_credential: 4, user_passkey: 4, organisation: 4, membership: 4, invitation: 4, account_log: 4,
  procedure: 6, procedure_entry: 6, procedure_text: 6, procedure_seat: 6, procedure_scan: 6, procedure_private: 6,
  procedure_look: 6, signing_key: 6, signing_key_end: 6, outgoing: 6, outgoing_try: 6, procedure_address: 6,
  conducted: 7, conducted_entry: 7,
  comparison_decision: 8, brief_content: 8, brief_text: 8,
  draft: 9, draft_event: 9, draft_step: 9, adopted_paragraph: 9,
};

/** The tables a back-up of a record of that form has. */
export const tablesOfForm = (form: number): readonly KeptTable[] => keptTableNames.filter((table) => (since[table] ?? 1) <= form);

/** The version of the file's own form. */
export const version = 1;

export interface Head {
  readonly entente: "backup";
  readonly version: number;
  /** The form of the record it was taken from. */
  readonly form: number;
  readonly made: string;
}
export type Mark = { readonly table: string } | { readonly end: string; readonly rows: number; readonly sha256?: string };

/** How many rows each table has. */
export type Counts = Readonly<Record<KeptTable, number>>;
export const noCounts = (): Record<KeptTable, number> => Object.fromEntries(keptTableNames.map((table) => [table, 0])) as Record<KeptTable, number>;
