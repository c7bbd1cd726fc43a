import { randomUUID } from "node:crypto";
import pg from "pg";

// Several processes may have one record open on a server. Whoever has kept something lets the others know, which then look anew;
// what it was is not told, as whoever hears it may not be one who may read it.
//
//     write ─▶ durable ─▶ notify entente, 'who' ─▶ all who listen, but who it was

const channel = "entente_kept";

/** What one process tells the others, and hears of them. */
export interface Elsewhere {
  /** Something is kept: the others are told, those of many transactions in a row once. */
  readonly kept: () => void;
  /** Calls whenever another process has kept something, or may have while the connection was lost; until the returned function is called. */
  readonly hear: (heard: () => void) => () => Promise<void>;
  /** Tells what is still to be told. */
  readonly settled: () => Promise<void>;
}

export function elsewhereOn(url: string, pool: pg.Pool): Elsewhere {
  const who = randomUUID();
  let going: Promise<void> | null = null;
  let due = false;
  const tell = async (): Promise<void> => {
    while (due) {
      due = false;
      // Nothing is lost that is kept: who is not told looks anew later.
      await pool.query("select pg_notify($1, $2)", [channel, who]).catch(() => undefined);
    }
    going = null;
  };
  return {
    kept: () => {
      due = true;
      going ??= Promise.resolve().then(tell);
    },
    settled: async () => void (await going),
    hear: (heard) => listening(url, who, heard),
  };
}

/** Milliseconds until a lost connection is made anew. */
const pause = 1_000;

function listening(url: string, who: string, heard: () => void): () => Promise<void> {
  let client: pg.Client | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let open = true;
  const connect = async (again: boolean): Promise<void> => {
    const own = (client = new pg.Client({ connectionString: url, application_name: "entente listens", keepAlive: true }));
    const lost = (): void => {
      if (!open || client !== own) return;
      client = null;
      waiting = setTimeout(() => void connect(true), pause);
    };
    own.on("notification", ({ payload }) => void (payload !== who && heard()));
    own.on("error", lost);
    own.on("end", lost);
    try {
      await own.connect();
      await own.query(`listen ${channel}`);
      if (!open) await own.end();
      else if (again) heard();
    } catch {
      await own.end().catch(() => undefined);
      lost();
    }
  };
  void connect(false);
  return async () => {
    open = false;
    clearTimeout(waiting);
    const last = client;
    client = null;
    await last?.end().catch(() => undefined);
  };
}
