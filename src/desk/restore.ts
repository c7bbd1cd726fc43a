import { restore, type Restored } from "../record/backup/restore.js";
import { refusalOf } from "../record/store/faults.js";
import { openStore } from "../record/store/open.js";
import type { Answer } from "./desk.js";
import type { Where } from "./where.js";

export interface RestoreRequest {
  readonly file: string;
  /** Throw away what is in the record. */
  readonly replace: boolean;
  /** Seconds to wait for a record that another process has open. */
  readonly wait: number;
  /** Told how far the work on what was put in has come. */
  readonly progress?: (done: number, all: number) => void;
}

/** Makes a record of a back-up, which is checked to its end before anything is touched. Needs the record for itself. */
export async function restoreInto(where: Where, { file, replace, wait, progress }: RestoreRequest): Promise<Answer<Restored & { readonly place: string }>> {
  const store = await openStore(where, { purpose: "entente restore", wait: wait * 1000, make: true });
  if ("code" in store) return { refused: store };
  try {
    const restored = await restore(store, file, { replace, ...(progress && { progress }) });
    return "code" in restored ? { refused: restored } : { ...restored, place: store.place };
  } catch (error) {
    const refused = refusalOf(error, store.place);
    if (refused) return { refused };
    throw error;
  } finally {
    await store.close();
  }
}
