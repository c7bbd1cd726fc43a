import type { Kysely } from "kysely";
import type { Tables } from "../tables.js";

const wholes = new WeakMap<Kysely<Tables>, Kysely<Tables>>();

/** Tells that a way to ask, in whatever scope, asks the same record as another. */
export function asksTheSame(db: Kysely<Tables>, whole: Kysely<Tables>): Kysely<Tables> {
  wholes.set(db, whole);
  return db;
}

/**
 * Something that is remembered of each record for as long as it is open, whoever asks. Only what depends neither on the rows of
 * closed files nor on an open transaction may be: what PostgreSQL makes of a word, about how large a table is.
 */
export function ofEachRecord<T>(make: () => T): (db: Kysely<Tables>) => T {
  const remembered = new WeakMap<Kysely<Tables>, T>();
  return (db) => {
    const whole = wholes.get(db) ?? db;
    const before = remembered.get(whole);
    if (before !== undefined) return before;
    const now = make();
    remembered.set(whole, now);
    return now;
  };
}
