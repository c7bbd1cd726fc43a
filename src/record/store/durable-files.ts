import { NodeFS } from "@electric-sql/pglite/nodefs";
import { PGlite } from "@electric-sql/pglite";
import { closeSync, fsyncSync, openSync } from "node:fs";

// PGlite as it comes never tells the disk to write: it is started with -F, and its file layer has no fsync at all. After a
// power cut such a store is lost. Here fsync reaches the disk, of files and of folders (docs/decisions/0005-record.md).
//
// This reaches into the inside of PGlite, whose version is therefore pinned; durable-files.test.ts counts the calls.

/** What of PGlite's file layer is touched. */
interface FileLayer {
  readonly NODEFS: {
    readonly stream_ops: { fsync?: (stream: OpenFile) => number };
    readonly realPath: (node: unknown) => string;
  };
}
interface OpenFile {
  /** Node's own descriptor; a folder has none. */
  readonly nfd?: number;
  readonly node: unknown;
}

type Init = NodeFS["init"];

/** Files below `folder`, each synced when PostgreSQL says so. `synced` is told of every call. */
export class DurableFiles extends NodeFS {
  readonly #synced: () => void;

  constructor(folder: string, synced: () => void) {
    super(folder);
    this.#synced = synced;
  }

  override async init(...[database, options]: Parameters<Init>): Promise<Awaited<ReturnType<Init>>> {
    const made = await super.init(database, options);
    const hook = (module: FileLayer): void => {
      module.NODEFS.stream_ops.fsync = (stream) => {
        if (stream.nfd !== undefined) fsyncSync(stream.nfd);
        else syncFolder(module.NODEFS.realPath(stream.node));
        this.#synced();
        return 0;
      };
    };
    const before = made.emscriptenOpts.preRun;
    const list = before === undefined ? [] : Array.isArray(before) ? before : [before];
    return { emscriptenOpts: { ...made.emscriptenOpts, preRun: [...list, hook as unknown as NonNullable<(typeof list)[number]>] } };
  }
}

/** Makes the names in a folder durable; Windows cannot and need not. */
export function syncFolder(path: string): void {
  if (process.platform === "win32") return;
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * How PostgreSQL is started: as PGlite does, but syncing, each commit by fsync of the log, and with little of the log kept back.
 * Where it reads matters little to its files, which the system holds in memory: told so, it takes an index where it would
 * otherwise go through every row, and unpack what each is searched by.
 */
export const startParameters: readonly string[] = [...PGlite.defaultStartParams.filter((one) => one !== "-F"), "-c", "wal_sync_method=fsync", "-c", "min_wal_size=32MB", "-c", "random_page_cost=1.1"];
