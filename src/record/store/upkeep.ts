import type { PGlite } from "@electric-sql/pglite";

// A server has helpers that write checkpoints and count rows for the planner. PostgreSQL in a single process has none: without
// this its log would grow until it is closed, and be gone through as a whole after a crash; and plans would be those of an
// empty database for ever.

/** So much of the log may gather before a checkpoint. */
const mostLog = 48 * 1024 * 1024;
/** How often the log is measured, in statements. */
const everyStatements = 100;
/** Rows are counted for the planner once the tables have grown by so much, and by so much of what they were. */
const fewestBytes = 2 * 1024 * 1024;
const growth = 0.5;

/** What to do after every statement that was answered. Whoever asks next waits while it is at work. */
export function upkeepOf(database: PGlite): (statement: string) => Promise<void> {
  let statements = 0;
  let counted: number | null = null;
  let due = false;
  return async (statement) => {
    if (++statements % everyStatements === 0) {
      const state = await stateOf(database);
      if (state?.checkpoint) await database.exec("checkpoint");
      if (state) counted ??= state.counted;
      due ||= state !== null && counted !== null && state.size > counted + Math.max(fewestBytes, counted * growth);
      if (due && state) counted = state.size;
    }
    if (due && statement === "commit") {
      due = false;
      await database.exec("analyze");
    }
  };
}

interface State {
  readonly checkpoint: boolean;
  /** Of all tables, in bytes: now, and when rows were last counted. */
  readonly size: number;
  readonly counted: number;
}

/** Null within a transaction that failed and is not yet rolled back: it takes no statements. */
async function stateOf(database: PGlite): Promise<State | null> {
  try {
    const { rows } = await database.query<State>(`
      select pg_current_wal_lsn() - redo_lsn > $1::numeric as checkpoint, sum(pg_relation_size(oid))::float8 as size, sum(relpages)::float8 * 8192 as counted
      from pg_control_checkpoint(), pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace group by redo_lsn`, [mostLog]);
    // A connection that asks in a scope sees no tables, only views of them; it writes nothing either.
    return rows[0] ?? null;
  } catch {
    return null;
  }
}
