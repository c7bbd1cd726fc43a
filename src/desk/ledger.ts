import { stateAfter, type FeedVisit } from "../intake/feeds/follow.js";
import type { FeedState } from "../model/feed.js";

/** What of a visit is in safety, and saves the feed's state accordingly. */
export interface Ledger {
  /** An item comes in so many parts; what is given is to be called for each that is in safety. */
  readonly expect: (id: string, parts: number) => () => Promise<void>;
  /** No further item comes. */
  readonly whole: () => Promise<void>;
  /** Saves what is in safety by now; what comes into safety later does not count. */
  readonly close: () => Promise<void>;
}

/** So many items are brought again at most when everything breaks off. */
const saveEvery = 10;

/** `due`: when the feed was due before the visit; until the visit is whole it stays due, so that a run that is cut off is made up for. */
export function openLedger(visit: FeedVisit, due: string | null, save: (state: FeedState) => Promise<void>): Ledger {
  const open = new Map<string, number>();
  const taken = new Set<string>();
  let unsaved = 0;
  let isWhole = false;
  let isClosed = false;
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other, so that an older state never lands on a newer one. */
  const write = (): Promise<void> => {
    unsaved = 0;
    const state = stateAfter(visit, taken);
    const turn = last.then(() => save(isWhole ? state : { ...state, due }));
    last = turn.catch(() => {});
    return turn;
  };
  return {
    expect: (id, parts) => {
      open.set(id, parts);
      return async () => {
        if (isClosed) return;
        const left = (open.get(id) ?? 0) - 1;
        if (left > 0) return void open.set(id, left);
        open.delete(id);
        taken.add(id);
        unsaved++;
        if (unsaved >= saveEvery || (isWhole && open.size === 0)) await write();
      };
    },
    whole: async () => {
      isWhole = true;
      if (open.size === 0) await write();
    },
    close: async () => {
      if (isClosed) return;
      isClosed = true;
      if (open.size > 0 || unsaved > 0) await write();
    },
  };
}
