import type { Actor } from "../model/actor.js";
import type { Reading } from "../model/reading.js";
import type { Parser } from "../parser/parser.js";
import type { Store } from "../record/store/open.js";
import type { Passphrase } from "./settle/passphrase.js";
import type { Sending } from "./settle/sending.js";
import type { Where } from "./where.js";

/** The instant it is, "2020-03-28T12:10:00.000Z". */
export type Clock = () => string;

/** What everything at a desk is done with. */
export interface House {
  /** The record as it is there for whoever asks. What is written is written to the whole of it. */
  readonly store: Store;
  /** The record with all there is in it. */
  readonly whole: Store;
  /** Who asks, where closed files keep something from them; null where all of it may be seen. */
  readonly asker: Actor | null;
  readonly where: Where;
  readonly clock: Clock;
  /** The engine that reads here; what another read may be read again. */
  readonly engine: string;
  /** What is made of a reading before it is kept: it is marked with the engine. Tests let an engine read otherwise. */
  readonly asRead: (reading: Reading) => Reading;
  /** What opens the keys that sign logs of procedures. */
  readonly passphrase: Passphrase;
  /** How messages leave the house. */
  readonly sending: Sending;
  /** A parser that stays open, for what is read in this thread. */
  readonly parser: () => Promise<Parser>;
}

/** A transaction of the record: what is kept in it is kept together, or not at all. */
export type Transacted = Parameters<Parameters<Store["write"]>[0]>[0];
