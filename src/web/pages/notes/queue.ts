import type { DeedSaid } from "../../../desk/conduct/asked.js";

// Notes that are written while the network is away. Each is kept in this browser under a key of its own before anything is sent, and
// taken out only once the server has said that it has it; a key that comes twice is entered once there. So none is lost or doubled,
// whether the network goes before the note arrives, after it, or while the answer is on its way.

/** A deed that waits, with where it belongs. */
export interface Waiting {
  readonly key: string;
  readonly exchange: string;
  readonly as: string;
  readonly deed: DeedSaid;
  /** Counts up, so that they are sent in the order they were written. */
  readonly order: number;
  /** Why the server would not have it; it is kept for the note-taker to see. */
  readonly refused: { readonly code: string; readonly says: string; readonly next: string } | null;
}

export interface Queue {
  readonly put: (one: Waiting) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
  /** Those of one exchange and party, in their order. */
  readonly all: (exchange: string, as: string) => Promise<readonly Waiting[]>;
}

/** The queue of this browser; in a window that keeps nothing, of this page as long as it is open. */
export async function openQueue(): Promise<Queue> {
  try {
    return inDatabase(await opened());
  } catch {
    return inMemory();
  }
}

const opened = (): Promise<IDBDatabase> => new Promise((resolve, reject) => {
  const request = indexedDB.open("entente-notes", 1);
  request.onupgradeneeded = () => void request.result.createObjectStore("waiting", { keyPath: "key" });
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error ?? new Error("no database"));
});

function inDatabase(database: IDBDatabase): Queue {
  /** Fulfilled once it is on the disk. */
  const write = (work: (store: IDBObjectStore) => void): Promise<void> => new Promise((resolve, reject) => {
    const change = database.transaction("waiting", "readwrite", { durability: "strict" });
    change.oncomplete = () => resolve();
    change.onabort = change.onerror = () => reject(change.error ?? new Error("not kept"));
    work(change.objectStore("waiting"));
  });
  return {
    put: (one) => write((store) => void store.put(one)),
    remove: (key) => write((store) => void store.delete(key)),
    all: (exchange, as) => new Promise((resolve, reject) => {
      const request = database.transaction("waiting").objectStore("waiting").getAll();
      request.onsuccess = () => resolve(ofOne(request.result as readonly Waiting[], exchange, as));
      request.onerror = () => reject(request.error ?? new Error("not read"));
    }),
  };
}

function inMemory(): Queue {
  const kept = new Map<string, Waiting>();
  return {
    put: async (one) => void kept.set(one.key, one),
    remove: async (key) => void kept.delete(key),
    all: async (exchange, as) => ofOne([...kept.values()], exchange, as),
  };
}

const ofOne = (all: readonly Waiting[], exchange: string, as: string): readonly Waiting[] => all.filter((one) => one.exchange === exchange && one.as === as).sort((one, other) => one.order - other.order);
