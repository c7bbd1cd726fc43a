import type { Kysely } from "kysely";
import { sql } from "kysely";
import { printQuery, type Query } from "../../model/query.js";
import { queryRefusal, type QueryRefusal } from "../../model/query-refusals.js";
import type { Tables } from "../tables.js";
import { newestDispatches, newestStatements, type Candidate } from "./block.js";
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
 * Statements that answer a query, best first; behind them the dispatches whose text does although none of their statements do.
 * Ranked by how well the words fit and how new they are, in blocks of the newest that match: within a block the best come first,
 * behind it comes the block before it in time. Refused: parties and publishers nobody knows, a cursor of another query.
 */
export async function find(db: Kysely<Tables>, query: Query, limit: number, after: string | null): Promise<Found | QueryRefusal> {
  const compiled = await compile(db, query);
  if ("code" in compiled) return compiled;
  const from = after === null ? null : readCursor(query, after);
  if (after !== null && from === null) return queryRefusal("query/bad-cursor");

  const blockOf = remembered((at, ranked, said) => blockAt(db, compiled, at, ranked, said));
  const shown: Scored[] = [];
  let total = from?.total ?? null;
  let at: Omit<Cursor, "total"> | null = from ?? { source: "statements", top: null, behind: null, last: null };
  while (at !== null && shown.length < limit) {
    const block: Block = await blockOf(at, true);
    total ??= await totalOf(compiled, block, limit, blockOf);
    const last: Cursor["last"] = at.last;
    const left: readonly Scored[] = last === null ? block.ranked : block.ranked.filter((one) => compare(one, last) > 0);
    const taken = left.slice(0, limit - shown.length);
    shown.push(...taken);
    const end = taken.at(-1);
    at = end && taken.length < left.length ? { ...at, top: block.top, last: { score: end.score, id: nameOf(end) } } : block.next;
  }
  // A page that is full ends where there may be nothing more; whether there is costs less to look at now than a page in vain.
  if (at !== null && at.last === null) at = await withHits(compiled, at, blockOf);
  return { query: printQuery(query), hits: await hitsOf(db, compiled, shown), total: total!, next: at && writeCursor(query, { ...at, total: total! }) };
}

/** The next block that has hits, or null. Dispatches that are looked for by words in a row may be many to look through: their page may turn out empty. */
async function withHits(compiled: Compiled, at: Omit<Cursor, "total">, blockOf: BlockOf): Promise<Omit<Cursor, "total"> | null> {
  if (at.source === "dispatches" && isCostly(compiled)) return at;
  for (let next: Omit<Cursor, "total"> | null = at; next !== null;) {
    const block: Block = await blockOf(next, false);
    if (block.ranked.length > 0) return next;
    next = block.next;
  }
  return null;
}

/** Whether whole texts have to be looked through for words in a row; no index knows those. */
const isCostly = ({ sought }: Compiled): boolean => sought.some(({ tokens }) => tokens.length > 1);

/** How many there are, as far as that is cheap to say: with all statements in hand, the dispatches are counted too. */
async function totalOf(compiled: Compiled, first: Block, limit: number, blockOf: BlockOf): Promise<Found["total"]> {
  if (first.next?.source === "statements") return { count: first.ranked.length, more: true };
  if (first.next === null) return { count: first.ranked.length, more: false };
  if (isCostly(compiled) && first.ranked.length >= limit) return { count: first.ranked.length, more: true };
  const dispatches = await blockOf(first.next, first.ranked.length < limit);
  return { count: first.ranked.length + dispatches.ranked.length, more: dispatches.next !== null };
}

type Scored = Candidate & { readonly score: number };

interface Block {
  readonly ranked: readonly Scored[];
  readonly top: Place | null;
  /** Where the next one begins; null behind the last. */
  readonly next: Omit<Cursor, "total"> | null;
}

/** A block at a place; where its hits are only counted, they need not be ranked. */
type BlockOf = (at: Omit<Cursor, "total">, ranked: boolean) => Promise<Block>;

/**
 * A page may look at a block twice: for its hits, and for how many there are. Where all statements that match are in its first
 * block, it is known of which dispatches a statement does (`said`).
 */
function remembered(look: (at: Omit<Cursor, "total">, ranked: boolean, said: ReadonlySet<number> | null) => Promise<Block>): BlockOf {
  const seen = new Map<string, Promise<Block>>();
  let said: ReadonlySet<number> | null = null;
  return async (at, ranked) => {
    const key = (withRanks: boolean): string => JSON.stringify([at.source, at.behind, withRanks]);
    const before = seen.get(key(true)) ?? (ranked ? undefined : seen.get(key(false)));
    const looking = before ?? look(at, ranked, said);
    seen.set(key(ranked), looking);
    const block = await looking;
    if (at.source === "statements" && at.top === null && at.behind === null && block.next?.source !== "statements") said = new Set(block.ranked.map(({ dispatch }) => dispatch));
    return block;
  };
}

/** The newest matching rows behind the block before, ranked. */
async function blockAt(db: Kysely<Tables>, compiled: Compiled, { source, top: given, behind }: Omit<Cursor, "total">, ranked: boolean, said: ReadonlySet<number> | null): Promise<Block> {
  const { rows, more } = source === "statements" ? await newestStatements(db, compiled, given, behind, ranked) : await newestDispatches(db, compiled, given, behind, ranked);
  const spoken = source === "statements" ? new Set<number>() : said ?? await dispatchesThatSay(db, compiled, rows.map(({ dispatch }) => dispatch));
  const top = given ?? placeOf(rows[0]);
  const end = placeOf(rows.at(-1));
  return {
    ranked: rows.filter(({ dispatch }) => !spoken.has(dispatch)).map((one) => ({ ...one, score: scoreOf(one, top) })).sort(compareScored),
    top,
    next: more ? { source, top: end, behind: end, last: null } : source === "statements" && compiled.ofDispatch !== null ? { source: "dispatches", top: null, behind: null, last: null } : null,
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

const nameOf = ({ kind, id }: Candidate): string => (kind === "dispatch" ? `d${id}` : id);
const compareScored = (one: Scored, other: Scored): number => compare(one, { score: other.score, id: nameOf(other) });

/** Best first; equally good ones by id, so that pages never overlap. */
const compare = (one: Scored, other: { readonly score: number; readonly id: string }): number =>
  other.score - one.score || byId(nameOf(one), other.id);
const byId = (one: string, other: string): number => one.localeCompare(other, "en", { numeric: true }) || (one < other ? -1 : one > other ? 1 : 0);
