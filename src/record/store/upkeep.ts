import type { PGlite } from "@electric-sql/pglite";

// A server has helpers that write checkpoints and count rows for the planner. PostgreSQL in a single process has none: without
// this its log would grow until it is closed, and be gone through as a whole after a crash; and plans would be those of an
// empty database for ever.

/** So much of the log may gather before a checkpoint. */
const mostLog = 48 * 1024 * 1024;
/** How often the log is measured, in statements. */
const everyStatements = 100;
/** Rows are counted for the planner once there are so many new ones, and at least so many for each that was there. */
const fewestRows = 2_000;
const growth = 0.5;

/** What to do after every statement that was answered. Whoever asks next waits while it is at work. */
export function upkeepOf(database: PGlite): (statement: string, affected: number) => Promise<void> {
  let statements = 0;
  let rows: number | null = null;
  let counted = 0;
  return async (statement, affected) => {
    rows ??= await rowsOf(database);
    rows += affected;
    if (counted === 0) counted = rows;
    if (++statements % everyStatements === 0) await checkpointWhenDue(database);
    if (statement === "commit" && rows - counted > Math.max(fewestRows, counted * growth)) {
      counted = rows;
      await database.exec("analyze");
    }
  };
}

async function checkpointWhenDue(database: PGlite): Promise<void> {
  try {
    const { rows } = await database.query<{ due: boolean }>("select pg_current_wal_lsn() - redo_lsn > $1::numeric as due from pg_control_checkpoint()", [mostLog]);
    if (rows[0]!.due) await database.exec("checkpoint");
  } catch {
    // A transaction that failed and is not yet rolled back takes no statements; the next time it will.
  }
}

/** About how many rows there are, as they were last counted. */
async function rowsOf(database: PGlite): Promise<number> {
  try {
    const { rows } = await database.query<{ rows: number }>("select coalesce(sum(reltuples) filter (where reltuples > 0), 0)::float8 as rows from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace");
    return rows[0]!.rows;
  } catch {
    return 0;
  }
}
