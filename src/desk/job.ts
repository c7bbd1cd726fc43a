import type { Reading } from "../model/reading.js";
import type { Told } from "../text/source.js";

/** One dispatch waiting to be read: bytes as they came, or text that was handed over as text. Can be sent to a worker. */
export interface Job {
  readonly id: string;
  /** Where it came from, for messages: a path, "-", "dispatches.jsonl:12". */
  readonly from: string;
  readonly given: { readonly bytes: Uint8Array } | { readonly text: string };
  readonly told: Told;
}

/** Why a dispatch could not be read, with a permanent code. */
export interface Refused {
  readonly code: string;
  readonly says: string;
  readonly next: string | null;
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

/** What intake gives: a dispatch to be read, or one that got no further. */
export type Incoming = Job | RefusedOutcome;

export const isJob = (incoming: Incoming): incoming is Job => "given" in incoming;
export const isRead = (outcome: Outcome): outcome is ReadOutcome => "reading" in outcome;
