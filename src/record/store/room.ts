import { statfsSync } from "node:fs";

// Where PostgreSQL finds no room for its log it panics, and within PGlite that never ends. So nothing is written any more while
// there is still room for a piece of the log, which has 16 MB, and for what a transaction that is under way may need.

const reserve = 32 * 1024 * 1024;

/** Whether the disk that holds a record takes more. */
export function hasRoom(folder: string, least = reserve): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= least;
}

/** Whether a statement may need room; questions, and the end of a transaction, are answered also where there is none. */
export const writes = (statement: string): boolean => !/^\s*(?:select|show|set|begin|commit|rollback|declare|fetch|close)\b/i.test(statement);
