import type { AccountsMessages } from "./accounts.shape.js";
import type { FilesMessages } from "./files.shape.js";
import type { RecordMessages } from "./record-shape.js";

/** What the command line itself says, beside readouts (outgoing/labels) and refusals (refusals.ts). */
export interface Messages {
  readonly help: string;
  readonly reading: (done: number, rate: string) => string;
  readonly record: RecordMessages;
  readonly accounts: AccountsMessages;
  readonly files: FilesMessages;
  readonly refused: (count: number, all: number) => string;
}
