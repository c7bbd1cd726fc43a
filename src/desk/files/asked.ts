import type { Actor } from "../../model/actor.js";
import type { Granted, GrantedTo } from "../../model/file.js";
import type { FileDone, FileEntry, FileRead, ListedFile } from "../../record/files/questions.js";
import type { Answer } from "../desk.js";

/**
 * What people do with files. A file is open, or closed and read only by those it names; what it does not let somebody read is
 * for them not in the record. Administrators know that a closed file exists and may name who is let in; that is kept like all
 * that is done with a file. Refused: a file that is not there for whoever asks (`record/no-such`), and what they may not do
 * with it (`files/…`).
 */
export interface FilesDesk {
  /** Files by name; of closed ones those that let the asker in, for administrators all. */
  readonly list: (asked: { readonly by: Actor }) => Promise<Answer<readonly ListedFile[]>>;

  /** One file with what it holds and whom it lets in. */
  readonly show: (asked: { readonly id: string; readonly by: Actor }) => Promise<Answer<ShownFile>>;

  /** Makes a file. Whoever makes it keeps it. */
  readonly make: (asked: { readonly name: string; readonly closed: boolean; readonly by: Actor; readonly because?: string | null }) => Promise<Answer<ShownFile>>;

  /** Puts dispatches in ("d12"). Who puts one into a closed file takes it out of the sight of all whom that does not name. */
  readonly add: (asked: ThingsAsked) => Promise<Answer<ShownFile>>;
  readonly remove: (asked: ThingsAsked) => Promise<Answer<ShownFile>>;

  /** Lets somebody in, to read, to write, or to keep the file: to say who else is let in. */
  readonly grant: (asked: { readonly id: string; readonly to: GrantedTo; readonly may: Granted; readonly by: Actor; readonly because?: string | null }) => Promise<Answer<ShownFile>>;
  readonly revoke: (asked: { readonly id: string; readonly to: Pick<GrantedTo, "kind" | "id">; readonly by: Actor; readonly because?: string | null }) => Promise<Answer<ShownFile>>;

  /** Closes or opens a file, or gives it another name. */
  readonly change: (asked: { readonly id: string; readonly name?: string; readonly closed?: boolean; readonly by: Actor; readonly because?: string | null }) => Promise<Answer<ShownFile>>;

  /** Who read what of a closed file, the latest first: for its keepers and for administrators. */
  readonly log: (asked: { readonly id: string; readonly before?: number; readonly limit?: number; readonly by: Actor }) => Promise<Answer<FileLog>>;

  /** Whether something that became otherwise is there for somebody, by its id: a dispatch or something of it, a merge, a correction, a follow-up. */
  readonly sees: (asked: { readonly id: string; readonly by: Actor }) => Promise<boolean>;

  /**
   * What those have in common who are answered the same: "" while no file is closed. Null for somebody who reads what stands in
   * closed files: each of their readings has to be logged, so no answer may be given twice.
   */
  readonly sight: (asked: { readonly by: Actor }) => Promise<string | null>;
}

export interface ThingsAsked {
  readonly id: string;
  readonly things: readonly string[];
  readonly by: Actor;
  readonly because?: string | null;
}

/** A file with what it holds and whom it lets in; without both for somebody who may only know that it exists. */
export interface ShownFile {
  readonly file: ListedFile;
  readonly entries: readonly FileEntry[] | null;
  readonly grants: readonly { readonly to: GrantedTo; readonly may: Granted; readonly at: string; readonly by: string }[];
  /** What was done with it, for those who keep it and for administrators. */
  readonly done: readonly FileDone[] | null;
}

export interface FileLog {
  readonly file: ListedFile;
  readonly reads: readonly FileRead[];
  /** To be handed in as `before` for the next page; null on the last. */
  readonly next: number | null;
}
