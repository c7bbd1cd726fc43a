import { createHash } from "node:crypto";
import { foldText } from "../alignment/gather/fold.js";
import { identify, keyOf, type Arriving, type Identity } from "../alignment/gather/identity.js";
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

/** Whether the record has it, has another revision of it, or nothing like it. */
export async function identityOf(db: Store["db"], arrived: Arrived): Promise<Identity> {
  const key = keyOf(arrived, arrived.hash);
  const sameWords = await heldWithWords(db, arrived.hash);
  let held = await heldUnder(db, key.key);
  for (;;) {
    const identity = identify(arrived, key, held, sameWords);
    if (identity.is !== "added" || identity.key.key === key.key) return identity;
    // Several texts came under one file name; each is known by a name of its own behind the first.
    const next = await heldUnder(db, identity.key.key);
    if (next === null) return identity;
    held = next;
  }
}
