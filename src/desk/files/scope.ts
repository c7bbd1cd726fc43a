import { isSoleUser, type Actor } from "../../model/actor.js";
import { hasClosed } from "../../record/files/questions.js";
import type { Scope } from "../../record/store/scope.js";
import type { Store } from "../../record/store/open.js";
import type { House } from "../house.js";

/** As whom somebody asks the record: the one user of a record without accounts sees all of it. */
export const scopeOf = (by: Actor): Scope => (isSoleUser(by) ? null : { account: by.account, organisation: by.organisation });

/** As whom what is done in a house looks at the record. */
export const scopeIn = ({ asker }: Pick<House, "asker">): Scope => asker && scopeOf(asker);

/** The record as somebody may read it, for those who look something up in the whole of it on their behalf. */
export function readBy({ whole }: Pick<House, "whole">, by: Actor): House["store"]["db"] {
  const scope = scopeOf(by);
  return scope === null ? whole.db : whole.as(scope);
}

const known = new WeakMap<Store, Promise<boolean>>();

/**
 * Whether any file is closed. An embedded record is changed by this process alone, which so has to look only once; on a server
 * others may close one at any time, so it is looked up (one row of a small table).
 */
export function anyClosed({ whole }: Pick<House, "whole">): Promise<boolean> {
  if (whole.kind === "server") return hasClosed(whole.db);
  const before = known.get(whole);
  if (before) return before;
  const now = hasClosed(whole.db);
  known.set(whole, now);
  now.catch(() => known.delete(whole));
  return now;
}

/** Somebody did something with a file: what was known of closed ones is to be looked up again. */
export const closedChanged = ({ whole }: Pick<House, "whole">): void => void known.delete(whole);
