import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Pool } from "pg";
import { Kysely, PostgresDialect, type Transaction } from "kysely";
import { rebuildIn } from "../project/rebuild.js";
import { recordRefusal, type RecordRefusal } from "../refusals.js";
import type { Tables } from "../tables.js";
import { oneConnectionDialects } from "./dialect.js";
import { elsewhereOn } from "./elsewhere.js";
import { startEmbedded, type EmbeddedEngine } from "./embedded.js";
import { refusalOf } from "./faults.js";
import { standingOf, takeLock, type Holder, type Lock } from "./lock.js";
import { migrate, rebuildDue } from "./migrate.js";
import { engineOf, placeOf, serverPool } from "./server.js";
import { hasRoom } from "./room.js";
import { asksTheSame } from "./same-record.js";
import { scopedPool, type Asker, type Scope } from "./scope.js";
import { makeCluster, type Progress } from "./template.js";

/** Where a record is: a folder of its own, or a PostgreSQL server. */
export type Where = { readonly folder: string } | { readonly url: string };

export interface OpenOptions {
  /** What it is opened for, for those who find it in use: "entente add". */
  readonly purpose: string;
  /** How long to wait for another process that has an embedded record open, in milliseconds; without it, not at all. */
  readonly wait?: number;
  /** Whether a record is made where there is none; it is, unless this is false. */
  readonly make?: boolean;
  /** Most connections to a server; 4 unless told. */
  readonly connections?: number;
  readonly progress?: Progress;
}

/** A record that is open. */
export interface Store {
  readonly kind: "embedded" | "server";
  /** For people: the folder, or the server without its password. */
  readonly place: string;
  /** For questions. Inside of `write`, only what that hands in may be used: an embedded record has one connection. */
  readonly db: Kysely<Tables>;
  /** For questions of somebody who may not read everything: what closed files do not let them read is not there (files/visible.ts). */
  readonly as: (asker: Asker) => Kysely<Tables>;
  /** One transaction: all of it is kept, or nothing. It is durable once the promise is fulfilled. On a server it may run again, where another transaction stood in its way. */
  readonly write: <T>(work: (tx: Transaction<Tables>) => Promise<T>) => Promise<T>;
  /** Lets other processes find the one that serves an embedded record. On a server it does nothing. */
  readonly announce: (address: string, token: string) => void;
  /** Calls whenever another process has kept something in the record, until the returned function is called. Nobody else can where the record is embedded. */
  readonly hearElsewhere: (heard: () => void) => () => Promise<void>;
  /** How often the disk was told to write; null for a server. For tests. */
  readonly syncs: () => Promise<number | null>;
  readonly close: () => Promise<void>;
}

/** Opens a record, brings it to the newest form, and makes it where there is none. Why it cannot be opened comes back as a refusal. */
export async function openStore(where: Where, options: OpenOptions): Promise<Store | RecordRefusal> {
  const store = await ("url" in where ? openServer(where.url, options) : openFolder(resolve(where.folder), options));
  if ("code" in store) return store;
  try {
    await workOutWhatIsDue(store, options);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** After a step to a newer form everything may have to be worked out anew; a process killed over it leaves it to the next. */
async function workOutWhatIsDue({ db, write }: Store, { progress }: OpenOptions): Promise<void> {
  const due = (tx: Kysely<Tables>) => tx.selectFrom("setting").select("value").where("name", "=", rebuildDue);
  if (!await due(db).executeTakeFirst()) return;
  progress?.("working-out");
  await write(async (tx) => {
    if (!await due(tx).forUpdate().executeTakeFirst()) return;
    await rebuildIn(tx);
    await tx.deleteFrom("setting").where("name", "=", rebuildDue).execute();
  });
}

// ── embedded ──
//
//     DIR/lock      who has it open (lock.ts)
//     DIR/data/     the cluster

async function openFolder(folder: string, options: OpenOptions): Promise<Store | RecordRefusal> {
  const refused = checkFolder(folder, options);
  if (refused) return refused;
  const lock = await waitForLock(folder, options);
  if ("code" in lock) return lock;
  let engine: EmbeddedEngine | null = null;
  try {
    const data = join(folder, "data");
    if (!existsSync(data) && !hasRoom(folder, roomToMake)) throw Object.assign(new Error("no room"), { code: "ENOSPC" });
    if (!existsSync(data)) await makeCluster(data, options.progress ?? (() => undefined));
    engine = await startEmbedded(data);
    const unfit = await migrate(engine, () => options.progress?.("migrating"));
    if (!unfit) return embeddedStore(folder, engine, lock);
    await engine.close();
    lock.release();
    return unfit;
  } catch (error) {
    await engine?.close();
    lock.release();
    return refusalOf(error, folder) ?? (hasRoom(folder) ? recordRefusal("record/damaged", folder, (error as Error).message) : recordRefusal("record/disk-full", folder));
  }
}

/** A new record takes so much, and some more to be begun with. */
const roomToMake = 64 * 1024 * 1024;

function checkFolder(folder: string, { make }: OpenOptions): RecordRefusal | null {
  try {
    if (existsSync(join(folder, "data", "PG_VERSION"))) return null;
    if (make === false) return recordRefusal("record/no-record", folder);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const others = readdirSync(folder).filter((name) => !/^\.?lock|^data\.new-/.test(name));
    return others.length > 0 ? recordRefusal("record/not-a-record", folder) : null;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === "EACCES" || code === "EPERM" ? recordRefusal("record/no-rights", folder) : refusalOf(error, folder) ?? recordRefusal("record/cannot-make", folder, message);
  }
}

async function waitForLock(folder: string, { purpose, wait = 0 }: OpenOptions): Promise<Lock | RecordRefusal> {
  try {
    for (let waited = 0; ; waited += 50) {
      const lock = takeLock(folder, purpose);
      if ("release" in lock) return lock;
      if (standingOf(lock) === "elsewhere") return recordRefusal("record/held-elsewhere", folder, describe(lock), join(folder, "lock"));
      if (waited >= wait) return recordRefusal("record/in-use", folder, describe(lock));
      await pause(50);
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === "EACCES" || code === "EPERM" || code === "EROFS" ? recordRefusal("record/no-rights", folder) : refusalOf(error, folder) ?? recordRefusal("record/damaged", folder, message);
  }
}

const describe = ({ purpose, process: id, host }: Holder): string => `“${purpose}” (process ${id} on ${host})`;

function embeddedStore(folder: string, engine: EmbeddedEngine, lock: Lock): Store {
  const dialect = oneConnectionDialects(engine);
  const db = new Kysely<Tables>({ dialect: dialect(null) });
  return {
    kind: "embedded",
    place: folder,
    db,
    as: (asker) => asksTheSame(new Kysely<Tables>({ dialect: dialect(asker) }), db),
    write: (work) => db.transaction().execute(work),
    announce: lock.announce,
    hearElsewhere: () => async () => undefined,
    syncs: engine.syncs,
    close: async () => {
      await db.destroy();
      await engine.close();
      lock.release();
    },
  };
}

// ── server ──

async function openServer(url: string, options: OpenOptions): Promise<Store | RecordRefusal> {
  const place = placeOf(url);
  const pool = serverPool(url, options.connections ?? 4);
  const refused = await prepareServer(pool, place, options);
  if (refused) {
    await pool.end();
    return refused;
  }
  const asking = (scope: Scope) => new Kysely<Tables>({ dialect: new PostgresDialect({ pool: scopedPool(pool, scope) }) });
  const db = asking(null);
  const elsewhere = elsewhereOn(url, pool);
  let closed: Promise<void> | null = null;
  return {
    kind: "server",
    place,
    db,
    as: (asker) => asksTheSame(asking(asker), db),
    write: async (work) => {
      const done = await again(() => db.transaction().execute(work));
      elsewhere.kept();
      return done;
    },
    announce: () => undefined,
    hearElsewhere: elsewhere.hear,
    syncs: async () => null,
    close: () => (closed ??= elsewhere.settled().then(() => pool.end())),
  };
}

async function prepareServer(pool: Pool, place: string, { progress }: OpenOptions): Promise<RecordRefusal | null> {
  try {
    const client = await pool.connect();
    try {
      const { rows } = await client.query<{ number: string; name: string }>("select current_setting('server_version_num') as number, current_setting('server_version') as name");
      if (Number(rows[0]!.number) < 150_000) return recordRefusal("record/server-too-old", place, rows[0]!.name);
      return await migrate(engineOf(client), () => progress?.("migrating"));
    } finally {
      client.release();
    }
  } catch (error) {
    return refusalOf(error, place) ?? recordRefusal("record/server-refuses", place, (error as Error).message);
  }
}

/** Two transactions that wait for each other, or saw each other's rows: PostgreSQL ends one, which may then have its way. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      const { code } = error as { code?: string };
      if ((code !== "40P01" && code !== "40001") || tries === 5) throw error;
    }
  }
}
