import { record } from "./0001-record.js";
import { gather } from "./0002-gather.js";
import { briefs } from "./0003-briefs.js";
import { accounts } from "./0004-accounts.js";
import { files } from "./0005-files.js";
import { settlement } from "./0006-settlement.js";
import { exchanges } from "./0007-exchanges.js";
import { alignment } from "./0008-alignment.js";
import { drafting } from "./0009-drafting.js";
import { decisions } from "./0010-decisions.js";

/** A step from one form of the record to the next. A released step is never changed; a new one is put behind it. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  /** Whether what is worked out has to be worked out anew afterwards, in a record that has something. */
  readonly rebuild?: true;
}

export const migrations: readonly Migration[] = [
  { number: 1, name: "record", sql: record },
  { number: 2, name: "gather", sql: gather },
  { number: 3, name: "briefs", sql: briefs },
  { number: 4, name: "accounts", sql: accounts },
  { number: 5, name: "files", sql: files },
  { number: 6, name: "settlement", sql: settlement },
  { number: 7, name: "exchanges", sql: exchanges },
  { number: 8, name: "alignment", sql: alignment },
  { number: 9, name: "drafting", sql: drafting },
  { number: 10, name: "decisions", sql: decisions },
];

/** The form this version of the program writes. */
export const newestForm = migrations.at(-1)!.number;
