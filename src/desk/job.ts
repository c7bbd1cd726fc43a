import type { NotReceived, Received } from "../intake/received.js";
import type { Reading } from "../model/reading.js";

/** One dispatch waiting to be read: bytes as they came, or text that was handed over as text. Can be sent to a worker. */
export type Job = Received;

/** What intake gives: a dispatch to be read, or one that got no further. */
export type Incoming = Job | NotReceived;

/** Why a dispatch could not be read, with a permanent code. */
export interface Refused {
  readonly code: string;
  readonly says: string;
  readonly next: string;
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

export const isJob = (incoming: Incoming): incoming is Job => "given" in incoming;
export const isRead = (outcome: Outcome): outcome is ReadOutcome => "reading" in outcome;
