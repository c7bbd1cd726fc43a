import { createHash } from "node:crypto";
import { printQuery, type Query } from "../../model/query.js";

/** A row of a list: when it was published, as PostgreSQL writes it ("-infinity" where that is not known), and its id. */
export interface Place {
  readonly at: string;
  readonly id: string;
}

/** First come the statements, then the dispatches that only answer as a whole. */
export type Source = "statements" | "dispatches";

/**
 * Where a page ended. Hits are ranked block by block: the newest that match, then those before them. A block is found again by
 * where the one before it ended, and within it a page goes on behind the last hit, by its score and id.
 */
export interface Cursor {
  readonly source: Source;
  /** The newest row of the block: hits are aged from it, and rows that come in above it later do not move the pages. Null at the start of a source. */
  readonly top: Place | null;
  /** Where the block before ended; null in the first of a source. */
  readonly behind: Place | null;
  /** The last hit that was shown; null at the start of a block. */
  readonly last: { readonly score: number; readonly id: string } | null;
  readonly total: { readonly count: number; readonly more: boolean };
}

/** A cursor as it is handed out: opaque, and good for the same query only. */
export const writeCursor = (query: Query, { source, top, behind, last, total }: Cursor): string =>
  Buffer.from(JSON.stringify([hash(query), source, ...placed(top), ...placed(behind), last?.score ?? null, last?.id ?? null, total.count, total.more])).toString("base64url");

/** Reads a cursor that was handed out for this query; null for anything else. */
export function readCursor(query: Query, written: string): Cursor | null {
  if (written.length > 2_000 || !/^[\w-]+$/u.test(written)) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(written, "base64url").toString("utf8"));
    if (!Array.isArray(values) || values.length !== 10 || values[0] !== hash(query)) return null;
    const [, source, topAt, topId, behindAt, behindId, score, id, count, more] = values as unknown[];
    const top = place(topAt, topId);
    const behind = place(behindAt, behindId);
    if ((source !== "statements" && source !== "dispatches") || top === undefined || behind === undefined || typeof count !== "number" || !Number.isSafeInteger(count) || count < 0 || typeof more !== "boolean") return null;
    if (!(score === null && id === null) && !(typeof score === "number" && typeof id === "string")) return null;
    return { source, top, behind, last: typeof score === "number" && typeof id === "string" ? { score, id } : null, total: { count, more } };
  } catch {
    return null;
  }
}

const placed = (place: Place | null): (string | null)[] => [place?.at ?? null, place?.id ?? null];

/** A place; null for none, undefined for what cannot be one. */
function place(at: unknown, id: unknown): Place | null | undefined {
  if (at === null && id === null) return null;
  return typeof at === "string" && /^(?:-infinity|\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?\+00)$/u.test(at) && typeof id === "string" && /^(?:d[1-9]\d{0,9}(?:\.[\w.:-]{1,100})?|[1-9]\d{0,9})$/u.test(id) ? { at, id } : undefined;
}

const hash = (query: Query): string => createHash("sha256").update(printQuery(query)).digest("base64url").slice(0, 12);
