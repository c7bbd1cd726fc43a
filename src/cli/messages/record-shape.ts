import type { Acknowledged, NoticeRequest, Queued } from "../../desk/desk.js";
import type { OpeningStep } from "../../desk/local-desk.js";
import type { CorrectionKind } from "../../model/correction.js";
import type { Status } from "../../record/questions/status.js";
import type { MergeTold } from "../../record/questions/merges.js";

/** What came of reading again: dispatches read and changed, statements added, removed and otherwise, corrections kept and misfitting. */
export interface RereadSums {
  readonly read: number;
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  readonly otherwise: number;
  readonly kept: number;
  readonly misfits: number;
  readonly refused: number;
}

/** What the commands of the record say. Ids and the exact words of dispatches stand in these as they are. */
export interface RecordMessages {
  /** How each command is used. */
  readonly help: { readonly [command: string]: string };
  /** What became of a dispatch, in one word. */
  readonly statuses: { readonly [status in (Acknowledged | Queued)["status"]]: string };
  readonly standing: { readonly embargoed: string; readonly withdrawn: string };
  readonly statements: (count: number) => string;
  readonly doubts: (count: number) => string;
  readonly revision: (number: number) => string;
  /** The exchanges of the record it tells of: "x7, x9". */
  readonly told: (exchanges: string) => string;
  readonly proposes: (merges: string) => string;
  /** The closing lines: how many of each. */
  readonly addedInAll: (added: number, revised: number, known: number, refused: number) => string;
  readonly queuedInAll: (queued: number, waiting: number, refused: number) => string;
  /** While it works: how many are done. */
  readonly working: (done: number) => string;
  /** What takes a while when a record is opened. */
  readonly opening: { readonly [step in OpeningStep]: string };
  readonly listening: (address: string) => string;
  readonly following: (feeds: number) => string;
  readonly workersAt: (workers: number, place: string) => string;
  readonly stopping: string;
  readonly mergeStanding: { readonly [standing in MergeTold["standing"]]: string };
  readonly notices: { readonly [kind in NoticeRequest["kind"]]: string };
  /** Where a field has no value. */
  readonly nothing: string;
  readonly misfit: (because: string) => string;
  readonly rereadInAll: (sums: RereadSums) => string;
  readonly untitled: string;
  readonly accounts: (count: number) => string;
  readonly publications: (count: number) => string;
  readonly exchangesHad: (count: number) => string;
  readonly corrected: string;
  readonly doubtful: string;
  readonly nothingFound: string;
  readonly found: (shown: number, all: number, more: boolean) => string;
  readonly goOn: (cursor: string) => string;
  readonly machine: string;
  readonly superseded: string;
  readonly seenFirst: (at: string) => string;
  readonly followedBy: (exchanges: string) => string;
  readonly roles: (speaker: number, addressee: number, mentioned: number) => string;
  readonly correctionKinds: { readonly [kind in CorrectionKind]: string };
  readonly counted: { readonly [what in keyof Status["counts"]]: (count: number) => string };
  readonly perStatement: (size: string) => string;
  readonly inState: (state: "embargoed" | "withdrawn", count: number) => string;
  readonly from: (first: string, last: string) => string;
  readonly due: (count: number, engine: string) => string;
  readonly proposals: (count: number) => string;
  readonly queue: (waiting: number, taken: number, failed: number) => string;
  readonly feedStanding: { readonly failing: string; readonly dead: string };
  readonly titles: {
    readonly [title in
      | "languages" | "publishers" | "engines" | "waiting" | "feeds" | "latest" | "dispatch" | "publications" | "merges" | "corrections" | "otherAccounts" | "offices" | "contacts" | "counterparts"
      | "names" | "notices" | "revisions"]: string;
  };
  readonly savedTo: (file: string, size: string) => string;
  readonly restored: (file: string, place: string, dispatches: number) => string;
}
