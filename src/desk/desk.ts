import type { Actor } from "../model/actor.js";
import type { CorrectionKind } from "../model/correction.js";
import type { FeedState } from "../model/feed.js";
import type { QueueCounts } from "../record/queue/queue.js";
import type { Reach } from "../record/project/corrected.js";
import type { ListedDispatches } from "../record/questions/dispatches.js";
import type { Facets } from "../record/questions/facets.js";
import type { Found } from "../record/questions/find.js";
import type { MergeTold } from "../record/questions/merges.js";
import type { ListedParty } from "../record/questions/parties.js";
import type { Matrix } from "../record/questions/pictures/matrix.js";
import type { Network } from "../record/questions/pictures/network.js";
import type { Timeline } from "../record/questions/pictures/timeline.js";
import type { Shown } from "../record/questions/show.js";
import type { Status } from "../record/questions/status.js";
import type { Told } from "../text/source.js";
import type { AccountsDesk } from "./accounts/asked.js";
import type { AlignDesk } from "./align/asked.js";
import type { ConductDesk } from "./conduct/asked.js";
import type { Door } from "./files/as.js";
import type { DraftingDesk, LanguageAsked, LanguageFound } from "./drafting/asked.js";
import type { SettlementDesk } from "./settle/asked.js";
import type { FilesDesk } from "./files/asked.js";
import type { Incoming, Refused } from "./job.js";

/**
 * What people ask the house to do with its record: one method for each thing they ask. Everything that goes in and comes out
 * is plain JSON (bytes excepted), so that the same desk can be had in this process (`local-desk.ts`) or from the one that
 * holds the record (`web/remote/`), and whoever asks need not know which.
 *
 * What cannot be done is not thrown: it comes back as `{ refused }`, with a permanent code, a sentence and the next step.
 * In a stream a refusal is one item, and the rest goes on. Only faults of the program are thrown.
 */
export interface Desk extends AlignDesk {
  /**
   * Keeps dispatches: opens, reads and gathers each, and says what became of it only once that is durable. In the order they
   * came. One that is known is not read again; one that cannot be read is refused in its place and stops nothing.
   */
  readonly add: (arrivals: AsyncIterable<Incoming>, options?: AddOptions) => AsyncIterable<Acknowledged>;

  /** Puts dispatches in the queue of the record instead, for workers to add. Refused on an embedded record: `record/needs-server`. */
  readonly enqueue: (arrivals: AsyncIterable<Incoming>, options?: AddOptions) => AsyncIterable<Queued>;

  /** One page of the statements that answer a query, best first. Refused: words that are no query (`query/…`). */
  readonly find: (request: FindRequest) => Promise<Answer<Found>>;

  /** What the record knows of a dispatch, revision, statement, exchange, account, party, person, correction, merge or notice, by its id. */
  readonly show: (id: string) => Promise<Answer<Shown>>;

  /** What came in, the newest first. */
  readonly dispatches: (request?: ListRequest) => Promise<Answer<ListedDispatches>>;

  /** Every party the record's dispatches tell of, by name. */
  readonly parties: () => Promise<Answer<readonly ListedParty[]>>;

  /** How many statements answer a query, by party, addressee, issue, act, language, publisher and year. */
  readonly facets: (request: SurveyRequest) => Promise<Answer<Facets>>;

  /** Exchanges along time: those in which something was said that answers the query. */
  readonly timeline: (request: SurveyRequest & { readonly limit?: number }) => Promise<Answer<Timeline>>;

  /** Which party speaks of which issue, among the statements that answer the query. */
  readonly matrix: (request: SurveyRequest) => Promise<Answer<Matrix>>;

  /** Which parties had exchanges with each other, between two days. */
  readonly network: (request?: NetworkRequest) => Promise<Answer<Network>>;

  /** Corrects a reading: keeps a correction with author and instant, and lets everything that finds and compares see it. */
  readonly correct: (request: CorrectRequest) => Promise<Answer<Corrected>>;

  /** Takes a correction back; it stays in the record with who took it back, when and why. */
  readonly undoCorrection: (request: DecideRequest) => Promise<Answer<Corrected>>;

  /** Reads again what an older engine read, and says of each dispatch what is now different. Only what changed is kept. */
  readonly reread: (options?: RereadOptions) => AsyncIterable<Reread>;

  /** The record, or a part of it, in an open format, as the bytes of one file. The first item is refused where the whole is. */
  readonly export: (request: ExportRequest, seen?: Seen) => AsyncIterable<Uint8Array | { readonly refused: Refused }>;

  /** How much there is, how far the newest engine has read it, what waits in the queue, and how the feeds do. */
  readonly status: () => Promise<Answer<DeskStatus>>;

  /** A copy of all that cannot be made anew, as the bytes of one file. `restore.ts` makes a record of it. */
  readonly backup: () => AsyncIterable<Uint8Array | { readonly refused: Refused }>;

  /** What was taken for one thing, or may be: proposals with their reason, and what people decided. */
  readonly merges: (request?: MergesRequest) => Promise<Answer<readonly MergeTold[]>>;
  readonly decideMerge: (request: DecideRequest & { readonly decision: "confirmed" | "undone" }) => Promise<Answer<MergeTold>>;

  /** Keeps a notice that a dispatch is withdrawn, embargoed, released or restored. The dispatch and its revisions stay. */
  readonly notice: (request: NoticeRequest) => Promise<Answer<Noted>>;

  /** Who may sign in, and for whom. */
  readonly accounts: AccountsDesk;

  /** What is kept of the feeds between two visits. */
  readonly feeds: () => Promise<readonly KeptFeed[]>;
  readonly saveFeed: (kept: KeptFeed) => Promise<void>;

  /** Files: what belongs together, and who may read it. */
  readonly files: FilesDesk;

  /** Exchanges that are arranged, held and read out here. */
  readonly conduct: ConductDesk;

  /** Common texts under a procedure. */
  readonly settlement: SettlementDesk;

  /** Common texts that are being drafted, and papers. */
  readonly drafting: DraftingDesk;

  /** Wording that was adopted, or said, near to some words; nearest first, with what differs word by word. */
  readonly language: (request: LanguageAsked) => Promise<Answer<LanguageFound>>;

  /**
   * The same desk as somebody has it: what closed files keep from them is not in the record, and what they are shown of a
   * closed file is logged. The desk of another process is that of the one user of this machine, whoever is named.
   */
  readonly as: (actor: Actor, door: Door) => Desk;

  readonly close: () => Promise<void>;
}

/** Told of what is handed out before it is. */
export type Seen = (rows: readonly object[]) => Promise<void>;

/** What was asked for, or why it cannot be. */
export type Answer<T> = T | { readonly refused: Refused };

export const isRefused = (answer: unknown): answer is { readonly refused: Refused } => typeof answer === "object" && answer !== null && "refused" in answer;

export interface AddOptions {
  /** The file they are put into as they are kept ("file3"), so that those of a closed one are at no time anybody else's. */
  readonly file?: string;
  /** Who adds; the one user of the record without it. */
  readonly by?: Actor;
  /** How many are read at once; one a core without it. */
  readonly workers?: number | null;
  readonly runtime?: "native" | "wasm" | null;
}

/** What became of one dispatch that was to be added. `id` is the record's; `own` what the sender calls it. */
export type Acknowledged =
  | {
    readonly status: "added" | "revised" | "known";
    readonly id: string;
    readonly file: string;
    readonly own: string;
    /** The revision that is now the newest. */
    readonly revision: number;
    /** What the newest reading holds; nothing for one that was known. */
    readonly statements?: number;
    readonly doubts?: number;
    /** Whether it may be shown: it may be under embargo, or withdrawn by its sender. */
    readonly standing?: "embargoed" | "withdrawn";
    /** What it was gathered with: exchanges and accounts of the record, and proposals that wait for a person. */
    readonly exchanges?: readonly string[];
    readonly account?: string;
    readonly proposals?: readonly string[];
  }
  | { readonly status: "refused"; readonly id: null; readonly file: string; readonly own: string } & Refused;

/** A dispatch that waits in the queue; "waiting" where the very same already waits there. */
export type Queued =
  | { readonly status: "queued" | "waiting"; readonly id: null; readonly file: string; readonly own: string; readonly job: string }
  | { readonly status: "refused"; readonly id: null; readonly file: string; readonly own: string } & Refused;

export interface FindRequest {
  /** As people type it: words and `field:value`; `model/query.ts` has the grammar. */
  readonly query: string;
  /** How many at most; 20 without it, 500 at most. */
  readonly limit?: number;
  /** Where the page before ended, as it said. */
  readonly after?: string;
}

export interface ListRequest {
  /** How many at most; 50 without it, 500 at most. */
  readonly limit?: number;
  /** The last dispatch of the page before, "d12". */
  readonly after?: string;
}

export interface SurveyRequest {
  /** As people type it; an empty one is about the whole record. */
  readonly query: string;
}

export interface NetworkRequest {
  /** First and last day, both meant: "2020", "2020-03" or "2020-03-27"; no bound without it. */
  readonly from?: string;
  readonly to?: string;
}

/** How the record stands, and what stands beside it. */
export interface DeskStatus extends Status {
  /** The engine that reads here. */
  readonly engine: string;
  /** Dispatches another engine read, which `reread` would read again. */
  readonly due: number;
  /** What waits for workers; null where the record has no queue. */
  readonly queue: QueueCounts | null;
}

/** Somebody says something of one thing in a reading. */
export interface CorrectRequest {
  /** "d12" the dispatch, "d12.s3" a statement …; where something is to be added, the dispatch it is added to. */
  readonly id: string;
  readonly does: "add" | "change" | "reject" | "confirm" | "split";
  /** For "add": what kind of thing. */
  readonly kind?: string;
  /** What it is said of: none for the whole thing. */
  readonly fields: readonly FieldSaid[];
  /** For "split": what each part is, two at least; what a part does not say is as in the whole. */
  readonly parts?: readonly (readonly FieldSaid[])[];
  readonly by: string;
  readonly because?: string | null;
  /** The reading that was looked at, by its number; the newest without it. */
  readonly reading?: number;
  /** The last correction of the dispatch that was seen ("k7"), null for none: what others said since is told in the answer. */
  readonly seen?: string | null;
}

/** `speaker` and what it should be: plain words, of which the desk makes a value of that field, or the value as JSON. */
export interface FieldSaid {
  readonly name: string;
  readonly value: unknown;
}

/** Somebody decides about something the record keeps: a correction "k4", a merge "m3". */
export interface DecideRequest {
  readonly id: string;
  readonly by: string;
  readonly because?: string | null;
}

/** What a correction came to: one for each field it speaks of. */
export interface Corrected {
  readonly corrections: readonly string[];
  /** The thing in the corrected reading; of something that was added, its new id. */
  readonly id: string;
  /** What is now otherwise: the fields of the thing, or under the name of its kind the thing itself, as it was and as it is. */
  readonly changes: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
  /** How far it reaches: lines of its dispatch that are found by the same words as before, lines of its dispatch, or what others tell too. */
  readonly reach: Reach;
  /** What was said of the same thing since what was `seen`. All of it is kept; of one field the latest counts. */
  readonly meanwhile: readonly Meanwhile[];
}

/** A correction that somebody else made while one was being written. */
export interface Meanwhile {
  readonly correction: string;
  readonly by: string;
  readonly at: string;
  readonly does: CorrectionKind;
  readonly field: string | null;
  /** What they made of the field. */
  readonly value: unknown;
}

export interface RereadOptions {
  /** Also what the present engine has read already. */
  readonly all?: boolean;
  readonly workers?: number | null;
  readonly runtime?: "native" | "wasm" | null;
}

/** What reading a dispatch again came to. */
export type Reread =
  | {
    readonly status: "unchanged" | "changed";
    readonly id: string;
    readonly title: string;
    readonly engineBefore: string;
    readonly engine: string;
    /** Statements by what became of them; ids are those of the newer reading, of the older where they are gone. */
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly changed: readonly { readonly id: string; readonly before: string; readonly fields: readonly string[] }[];
    /** Corrections that were carried over, and those that fit nowhere any more. */
    readonly kept: readonly string[];
    readonly misfits: readonly { readonly correction: string; readonly because: string }[];
  }
  | { readonly status: "refused"; readonly id: string; readonly title: string } & Refused;

export interface ExportRequest {
  readonly what: ExportWhat;
  /** jsonl, csv, parquet, w3c or plover. */
  readonly as: string;
  /** Only what answers this query. */
  readonly query?: string;
}

export const exportable = ["dispatches", "statements", "exchanges", "parties", "corrections", "all"] as const;
export type ExportWhat = (typeof exportable)[number];

export interface MergesRequest {
  /** Only those nobody has decided on. */
  readonly open?: boolean;
  readonly kind?: "exchange" | "account" | "person";
}

export interface Noted extends NoticeRequest {
  readonly notice: string;
  readonly at: string;
}

/** A feed under the address by which it is followed, with what is kept of it. */
export interface KeptFeed {
  readonly feed: string;
  readonly state: FeedState;
}

export interface NoticeRequest {
  /** The dispatch's, or the address it was published at. */
  readonly id: string;
  readonly kind: "withdrawn" | "embargoed" | "released" | "restored";
  readonly by: string;
  readonly because?: string | null;
  /** For an embargo: the instant it ends. */
  readonly until?: string;
}

/** What is told of everything that is added together; what a dispatch tells of itself outweighs it. */
export type { Told };
