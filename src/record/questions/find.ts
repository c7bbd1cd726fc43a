import type { Kysely } from "kysely";
import { sql } from "kysely";
import { printQuery, type Query } from "../../model/query.js";
import { queryRefusal, type QueryRefusal } from "../../model/query-refusals.js";
import type { Tables } from "../tables.js";
import { blockSize, newestDispatches, newestStatements, type Candidate } from "./block.js";
import { compile, type Compiled } from "./compile.js";
import { readCursor, writeCursor, type Cursor, type Place } from "./cursor.js";
import { hitsOf, type Hit } from "./hits.js";

/** One page of what answers a query. Plain JSON. */
export interface Found {
  /** The query as it was understood. */
  readonly query: string;
  readonly hits: readonly Hit[];
  /** How many there are; with `more`, that many and more, which were not counted. */
  readonly total: { readonly count: number; readonly more: boolean };
  /** To be handed in for the next page; null on the last. */
  readonly next: string | null;
}

/**
 * Statements that answer a query, best first; and dispatches whose text does although none of their statements do.
 * Ranked by how well the words fit and how new they are, in blocks of the newest that match: within a block the best come first,
 * behind it comes the block before it in time. Refused: parties and publishers nobody knows, a cursor of another query.
 */
export async function find(db: Kysely<Tables>, query: Query, limit: number, after: string | null): Promise<Found | QueryRefusal> {
  const compiled = await compile(db, query);
  if ("code" in compiled) return compiled;
  let cursor = after === null ? null : readCursor(query, after);
  if (after !== null && cursor === null) return queryRefusal("query/bad-cursor");

  const shown: Scored[] = [];
  let total = cursor?.total ?? null;
  for (;;) {
    const block = await blockAt(db, compiled, cursor);
    total ??= { count: block.ranked.length, more: block.more };
    const last: Cursor["last"] = cursor?.last ?? null;
    const left: readonly Scored[] = last === null ? block.ranked : block.ranked.filter((one) => compare(one, last) > 0);
    shown.push(...left.slice(0, limit - shown.length));
    const end = shown.at(-1);
    const place = block.top === null ? null : { top: block.top, statements: cursor?.statements ?? null, dispatches: cursor?.dispatches ?? null, total };
    if (shown.length === limit && end && left.at(-1) !== end && place) return page(db, query, compiled, shown, { ...place, last: { score: end.score, id: nameOf(end) } }, total);
    if (!block.more || block.nextTop === null) return page(db, query, compiled, shown, null, total);
    cursor = { top: block.nextTop, statements: block.statements, dispatches: block.dispatches, last: null, total };
    if (shown.length === limit) return page(db, query, compiled, shown, cursor, total);
  }
}

async function page(db: Kysely<Tables>, query: Query, compiled: Compiled, shown: readonly Scored[], next: Cursor | null, total: Found["total"]): Promise<Found> {
  return { query: printQuery(query), hits: await hitsOf(db, compiled, shown), total, next: next && writeCursor(query, next) };
}

type Scored = Candidate & { readonly score: number };

interface Block {
  readonly ranked: readonly Scored[];
  readonly top: Place | null;
  /** Where it ends in each source, and where the next one begins. */
  readonly statements: Place | null;
  readonly dispatches: Place | null;
  readonly nextTop: Place | null;
  readonly more: boolean;
}

/** The newest matching rows of both sources behind a cursor's block, ranked. */
async function blockAt(db: Kysely<Tables>, compiled: Compiled, cursor: Cursor | null): Promise<Block> {
  const [statements, dispatches] = await Promise.all([
    newestStatements(db, compiled, cursor?.top ?? null, cursor?.statements ?? null),
    newestDispatches(db, compiled, cursor?.top ?? null, cursor?.dispatches ?? null),
  ]);
  const inTime = [...statements.rows, ...dispatches.rows].sort(newestFirst);
  const block = inTime.slice(0, blockSize);
  const more = statements.more || dispatches.more || inTime.length > blockSize;
  const top = cursor?.top ?? block[0] ?? null;
  const last = block.at(-1) ?? null;
  const spoken = await dispatchesThatSay(db, compiled, block.filter(({ kind }) => kind === "dispatch").map(({ dispatch }) => dispatch));
  const kept = block.filter(({ kind, dispatch }) => kind === "statement" || !spoken.has(dispatch));
  const lastOf = (kind: Candidate["kind"]): Place | null => placeOf(block.findLast((one) => one.kind === kind));
  return {
    ranked: kept.map((one) => ({ ...one, score: scoreOf(one, top) })).sort(compareScored),
    top: top && { at: top.at, id: top.id },
    statements: lastOf("statement") ?? cursor?.statements ?? null,
    dispatches: lastOf("dispatch") ?? cursor?.dispatches ?? null,
    nextTop: placeOf(last ?? undefined),
    more,
  };
}

const placeOf = (one: Candidate | undefined): Place | null => (one ? { at: one.at, id: one.id } : null);

/** Of these dispatches, those of which a statement matches: what is found is the statement, then. */
async function dispatchesThatSay(db: Kysely<Tables>, compiled: Compiled, dispatches: readonly number[]): Promise<ReadonlySet<number>> {
  if (dispatches.length === 0) return new Set();
  const matches = [sql<boolean>`s.dispatch in (${sql.join(dispatches)})`, ...(compiled.tsquery === null ? [] : [sql<boolean>`s.search @@ ${compiled.tsquery}::tsquery`]), ...compiled.ofStatement];
  const { rows } = await sql<{ dispatch: number }>`with said as materialized (select s.* from statement s where s.dispatch in (${sql.join(dispatches)})) select distinct s.dispatch from said s where ${sql.join(matches, sql` and `)}`.execute(db);
  return new Set(rows.map(({ dispatch }) => dispatch));
}

/** Of two equally good hits a half-year-old one counts as three quarters of one that is new; a very old one as half. */
const halfLife = 180;

/** How good a hit is: how well its words fit, less with its age behind the newest of its block. */
function scoreOf({ rank, at }: Candidate, top: Place | null): number {
  const age = Math.max(0, (moment(top?.at ?? at) - moment(at)) / 86_400_000);
  const recency = Number.isFinite(age) ? 0.5 + 0.5 / (1 + age / halfLife) : 0.5;
  return Number(((rank + 0.001) * recency).toPrecision(6));
}

const moment = (at: string): number => (at === "-infinity" ? -Infinity : Date.parse(at.replace(" ", "T").replace(/\+00$/u, "Z")));

const newestFirst = (one: Candidate, other: Candidate): number => compareMoments(other.at, one.at) || (one.kind === other.kind ? 0 : one.kind === "statement" ? -1 : 1);
const compareMoments = (one: string, other: string): number => (one === other ? 0 : moment(one) - moment(other) || (one < other ? -1 : 1));

const nameOf = ({ kind, id }: Candidate): string => (kind === "dispatch" ? `d${id}` : id);
const compareScored = (one: Scored, other: Scored): number => compare(one, { score: other.score, id: nameOf(other) });

/** Best first; equally good ones by id, so that pages never overlap. */
const compare = (one: Scored, other: { readonly score: number; readonly id: string }): number =>
  other.score - one.score || byId(nameOf(one), other.id);
const byId = (one: string, other: string): number => one.localeCompare(other, "en", { numeric: true }) || (one < other ? -1 : one > other ? 1 : 0);
