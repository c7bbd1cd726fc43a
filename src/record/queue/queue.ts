import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql, type Kysely } from "kysely";
import PgBoss from "pg-boss";
import type { Tables } from "../tables.js";

// Dispatches that wait to be added, on the PostgreSQL server that has the record: pg-boss keeps them, in tables of its own.
//
// A job is handed out again when whoever took it has not said for a while that it is done: at least once, then. That does no
// harm, as adding a dispatch twice keeps it once. Its id is made of what it holds, so that the same dispatch waits only once.

/** A dispatch that waits, as a line of JSON. */
export interface WaitingJob {
  readonly id: string;
  readonly line: string;
}

export interface Queue {
  /** Puts a line in the queue; "waiting" where the very same is there already. */
  readonly put: (line: string) => Promise<{ readonly id: string; readonly status: "queued" | "waiting" }>;
  /** Takes some that wait, the oldest first; none where nothing does. */
  readonly take: (most: number) => Promise<readonly WaitingJob[]>;
  readonly done: (id: string) => Promise<void>;
  /** It could not be added through no fault of its own; it is tried again, five times at most. */
  readonly failed: (id: string, why: string) => Promise<void>;
  readonly counts: () => Promise<QueueCounts>;
  readonly close: () => Promise<void>;
}

export interface QueueCounts {
  readonly waiting: number;
  /** In somebody's hands. */
  readonly taken: number;
  /** Tried too often. */
  readonly failed: number;
  readonly done: number;
}

export interface QueueOptions {
  /** After so many seconds a job that was taken and is not done is handed out again. */
  readonly takeover: number;
  /** Whether this process looks after the queue: hands out again what was given up, and throws away what was done long ago. */
  readonly keeps: boolean;
}

const name = "dispatch";
const schema = "entente_queue";

/** Opens the queue of the record on a server, and makes it where there is none. Rejects with the server's error. */
export async function openQueue(url: string, { takeover, keeps }: QueueOptions): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: url, schema, max: 3, application_name: "entente queue", schedule: false, supervise: keeps,
    maintenanceIntervalSeconds: Math.min(Math.max(Math.floor(takeover / 4), 1), 15), archiveCompletedAfterSeconds: 3600, archiveFailedAfterSeconds: 30 * 24 * 3600, deleteAfterDays: 30,
  });
  // A lost connection is told to whoever asks next.
  boss.on("error", () => undefined);
  await boss.start();
  await boss.createQueue(name, { name, retryLimit: 5, retentionDays: 365 });
  return {
    put: async (line) => {
      const id = idOf(line);
      const data = { gzip: gzipSync(line).toString("base64") };
      const options = { id, expireInSeconds: takeover };
      if ((await boss.send(name, data, options)) !== null) return { id, status: "queued" };
      const there = await boss.getJobById(name, id);
      if (there && there.state !== "completed" && there.state !== "failed" && there.state !== "cancelled") return { id, status: "waiting" };
      await boss.deleteJob(name, id);
      await boss.send(name, data, options);
      return { id, status: "queued" };
    },
    take: async (batchSize) => (await boss.fetch<{ gzip: string }>(name, { batchSize })).map(({ id, data }) => ({ id, line: gunzipSync(Buffer.from(data.gzip, "base64")).toString("utf8") })),
    done: async (id) => void (await boss.complete(name, id)),
    failed: async (id, why) => void (await boss.fail(name, id, { why })),
    counts: async () => countsIn((await boss.getDb().executeSql(states, [])).rows as StateRow[]),
    close: () => boss.stop({ graceful: false, wait: true, close: true }),
  };
}

/** How many there are, for whoever has the record open; null where it has no queue. */
export async function queueCounts(db: Kysely<Tables>): Promise<QueueCounts | null> {
  const { rows: [there] } = await sql<{ there: boolean }>`select to_regclass(${`${schema}.job`}) is not null as there`.execute(db);
  return there?.there ? countsIn((await sql.raw<StateRow>(states).execute(db)).rows) : null;
}

interface StateRow {
  readonly state: string;
  readonly count: number;
}

const states = `select state::text as state, count(*)::integer as count from ${schema}.job where name = '${name}' group by 1`;

function countsIn(rows: readonly StateRow[]): QueueCounts {
  const count = (...named: string[]): number => rows.filter(({ state }) => named.includes(state)).reduce((sum, one) => sum + one.count, 0);
  return { waiting: count("created", "retry"), taken: count("active"), failed: count("failed"), done: count("completed") };
}

/** The same line gives the same id. */
function idOf(line: string): string {
  const hash = createHash("sha256").update(line).digest("hex");
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
