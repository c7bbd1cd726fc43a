import { createHash } from "node:crypto";
import { foldText } from "../alignment/gather/fold.js";
import { identify, keyOf, type Arriving, type Held, type Identity, type Key } from "../alignment/gather/identity.js";
import type { Received } from "../intake/received.js";
import type { Notice } from "../model/feed.js";
import { heldUnder, heldWithWords } from "../record/gather/held.js";
import type { Store } from "../record/store/open.js";
import type { Source } from "../text/source.js";

/** A dispatch that was opened, with all by which it may be known again. */
export interface Arrived extends Arriving {
  /** The same for the same words, white space and typography aside. */
  readonly hash: string;
  readonly notice: Notice | null;
  /** Where it came from, for whoever asks later. */
  readonly origin: string;
}

/** What a dispatch may be known by: what is told of it, and where it came from. `place` is its file's whole path. */
export function arrivedFrom({ id, from, notice }: Received, place: string | null, { text, told }: Source): Arrived {
  const line = /^(.*):(\d+)$/s.exec(place ?? from);
  const isLine = line !== null && (place !== null || from.startsWith("-:"));
  // An id of a line's own, not the number that stands for one.
  const ownId = isLine && !id.endsWith(`:${line[2]}`) ? id : null;
  return {
    text, url: told.url ?? null, publisher: told.publisher ?? null, slug: notice?.slug ?? null, ownId,
    file: isLine ? (ownId === null ? null : line[1]!) : place,
    hash: createHash("sha256").update(foldText(text)).digest("hex"), notice: notice ?? null, origin: place ?? from,
  };
}

/** Looks something up in the record as it is there for whoever adds. */
export type Seeing = <T>(look: (db: Store["db"]) => Promise<T>) => Promise<T>;

/**
 * Whether the record has it, has another revision of it, or nothing like it. What whoever adds it may not read is for them
 * not there: their dispatch is a new one, under a name of its own behind that which is taken.
 */
export async function identityOf(whole: Store["db"], arrived: Arrived, seeing: Seeing = (look) => look(whole)): Promise<Identity> {
  const sameWords = await seeing((db) => heldWithWords(db, arrived.hash));
  let { key, held } = await heldInSight(whole, keyOf(arrived, arrived.hash), seeing);
  for (;;) {
    const identity = identify(arrived, key, held, sameWords);
    if (identity.is !== "added" || identity.key.key === key.key) return identity;
    // Several texts came under one file name; each is known by a name of its own behind the first.
    const next = await heldInSight(whole, identity.key, seeing);
    if (next.held === null) return next.key.key === identity.key.key ? identity : identify(arrived, next.key, null, sameWords);
    ({ held } = next);
  }
}

/** What is held under a key or, where that is out of sight, under the names behind it. */
async function heldInSight(whole: Store["db"], first: Key, seeing: Seeing): Promise<{ readonly key: Key; readonly held: Held | null }> {
  for (let key = first; ;) {
    const held = await seeing((db) => heldUnder(db, key.key));
    const taken = held === null ? await heldUnder(whole, key.key) : null;
    if (held !== null || taken === null) return { key, held };
    key = { ...key, key: `${key.key}#${taken.dispatch}` };
  }
}
