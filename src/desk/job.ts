import type { NotReceived, Received } from "../intake/received.js";
import type { Doubt } from "../model/doubts.js";
import type { Reading } from "../model/reading.js";
import type { Source } from "../text/source.js";

/** One dispatch waiting to be read: bytes as they came, text that was handed over as text, or a source. Can be sent to a worker. */
export type Job = Received | OpenedJob;

/** A dispatch that was opened already. */
export interface OpenedJob {
  readonly id: string;
  readonly from: string;
  readonly source: Source;
  /** What could not be told when it was opened. */
  readonly doubts: readonly Doubt[];
}

/** What intake gives: a dispatch to be read, or one that got no further. */
export type Incoming = (Received & Placed) | NotReceived;

export interface Placed {
  /** The whole path of the file it stood in, with ":12" for a line of it; missing for what came from no file. */
  readonly place?: string;
}

/** Why a dispatch could not be read, with a permanent code. */
export interface Refused {
  readonly code: string;
  readonly says: string;
  readonly next: string;
  /** What the sentences were filled with, so that they can be put in another language by their code. */
  readonly words?: readonly string[];
}

/** What became of a dispatch: read, or refused. */
export type Outcome = ReadOutcome | RefusedOutcome;

export interface ReadOutcome {
  readonly id: string;
  readonly from: string;
  readonly reading: Reading;
}

export interface RefusedOutcome {
  readonly id: string;
  readonly from: string;
  readonly refused: Refused;
}

/** Something that needs no reading and only keeps its place among what does: what was refused, what is known. */
export interface Passed {
  readonly id: string;
  readonly from: string;
}

export const isReceived = (incoming: Incoming): incoming is Received & Placed => "given" in incoming;
export const isJob = (one: Job | Passed): one is Job => "given" in one || "source" in one;
export const isRead = (outcome: Outcome): outcome is ReadOutcome => "reading" in outcome;
