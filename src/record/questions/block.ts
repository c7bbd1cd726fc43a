import { sql, type Kysely, type RawBuilder } from "kysely";
import { ofEachRecord } from "../store/same-record.js";
import type { Tables } from "../tables.js";
import type { Compiled } from "./compile.js";
import type { Place } from "./cursor.js";

// The newest rows that match, and no more than are ranked.
//
// Two ways lead to them, and each is slow where the other is quick. Common words: hundreds of thousands of rows match, and
// looking them all up in the index to sort them by date takes a second; but the newest few hundred are soon met by walking
// back through time. Rare words: the walk would go on through the whole record, but the index knows the few rows.
//
//     a short walk through the newest rows tells how common the words are
//       ├─ common: walk on until enough is found; its length is bounded by what the index would cost
//       └─ rare:   ask the index

/** How many of the newest hits are ranked together. */
export const blockSize = 200;

/** A row that matches: its place in time, and how well its words fit. */
export interface Candidate extends Place {
  readonly kind: "statement" | "dispatch";
  readonly dispatch: number;
  readonly rank: number;
}

/** Rows of one table in their order, newest first; `more`: there are others behind them. */
export interface Candidates {
  readonly rows: readonly Candidate[];
  readonly more: boolean;
}

interface Source {
  readonly kind: Candidate["kind"];
  readonly table: RawBuilder<unknown>;
  readonly id: RawBuilder<unknown>;
  readonly asId: (id: string) => RawBuilder<unknown>;
  readonly conditions: readonly RawBuilder<boolean>[];
  readonly narrow: boolean;
  readonly pace: Pace;
}

/** How a source is walked. The texts of whole dispatches are long and stand apart from their rows: each costs more to look at. */
interface Pace {
  /** Rows met on the first walk, which tells how common the words are. */
  readonly first: number;
  /** Rows a walk meets in the time in which the index finds and fetches one: measured, see bench/results/record.txt. */
  readonly stepsARow: number;
  readonly longest: number;
}
const paceOfStatements: Pace = { first: 300, stepsARow: 3, longest: 60_000 };
const paceOfDispatches: Pace = { first: 60, stepsARow: 0.3, longest: 4_000 };

/** The newest statements that match, behind a place (not itself) and from a place on (itself too). Without `ranked` all have the rank 0. */
export const newestStatements = (db: Kysely<Tables>, compiled: Compiled, top: Place | null, behind: Place | null, ranked: boolean): Promise<Candidates> =>
  newest(db, ranked ? compiled : { ...compiled, ranking: null }, {
    kind: "statement", table: sql`statement`, id: sql`s.id`, asId: (id) => sql`${id}::text`, conditions: compiled.ofStatement, narrow: compiled.narrow, pace: paceOfStatements,
  }, top, behind);

/** The newest dispatches that match as a whole. */
export const newestDispatches = async (db: Kysely<Tables>, compiled: Compiled, top: Place | null, behind: Place | null, ranked: boolean): Promise<Candidates> =>
  compiled.ofDispatch === null ? { rows: [], more: false } : newest(db, ranked ? compiled : { ...compiled, ranking: null }, {
    kind: "dispatch", table: sql`dispatch_search`, id: sql`s.dispatch`, asId: (id) => sql`${Number(id)}::integer`, conditions: compiled.ofDispatch, narrow: compiled.narrow, pace: paceOfDispatches,
  }, top, behind);

async function newest(db: Kysely<Tables>, compiled: Compiled, source: Source, top: Place | null, behind: Place | null): Promise<Candidates> {
  const bounds = [
    ...(top === null ? [] : [sql<boolean>`s.at <= ${top.at}::timestamptz`]),
    ...(behind === null ? [] : [sql<boolean>`(s.at, ${source.id}) < (${behind.at}::timestamptz, ${source.asId(behind.id)})`]),
  ];
  const matches = [...(compiled.tsquery === null ? [] : [sql<boolean>`s.search @@ ${compiled.tsquery}::tsquery`]), ...source.conditions];
  const fromIndex = (): Promise<Candidates> => known(db, compiled, source, [...bounds, ...matches, ...(compiled.narrowing === null ? [] : [sql<boolean>`s.search @@ ${compiled.narrowing}::tsquery`])]);
  if (source.narrow) return fromIndex();
  const first = await walk(db, compiled, source, bounds, matches, source.pace.first);
  if (first.length > blockSize) return taken(first);
  if (!compiled.indexed) return taken(await walk(db, compiled, source, bounds, matches, null));
  // As many rows as match in the whole table if it is like its newest part, against a walk until a block of them is met.
  const stepsAHit = source.pace.first / Math.max(first.length, 0.5);
  const length = Math.ceil(stepsAHit * blockSize * 1.3);
  if (length > source.pace.longest || ((await rowsIn(db, source.kind)) / stepsAHit) * source.pace.stepsARow < length) return fromIndex();
  const second = await walk(db, compiled, source, bounds, matches, length);
  return second.length > blockSize ? taken(second) : fromIndex();
}

const taken = (rows: readonly Candidate[]): Candidates => ({ rows: rows.slice(0, blockSize), more: rows.length > blockSize });

/** Rows back through time that match, of so many that are looked at; of all without a number. */
async function walk(db: Kysely<Tables>, compiled: Compiled, source: Source, bounds: readonly RawBuilder<boolean>[], matches: readonly RawBuilder<boolean>[], steps: number | null): Promise<Candidate[]> {
  const met = sql`select s.* from ${source.table} s where ${conjunction(bounds)} order by s.at desc, ${source.id} desc ${steps === null ? sql`offset 0` : sql`limit ${steps}`}`;
  return candidates(db, source, sql`select ${columns(compiled, source)} from (${met}) s where ${conjunction(matches)} limit ${blockSize + 1}`);
}

/** All rows that an index knows to match, the newest of them. Worked out first, so that no plan walks through time instead. */
async function known(db: Kysely<Tables>, compiled: Compiled, source: Source, conditions: readonly RawBuilder<boolean>[]): Promise<Candidates> {
  const newest = sql`
    with matching as materialized (select s.at, ${source.id} as key, s.dispatch from ${source.table} s where ${conjunction(conditions)}),
    newest as materialized (select * from matching order by at desc, key desc limit ${blockSize + 1})`;
  // Only ranking needs what a row is searched by, which is long and stands apart from it.
  return taken(await candidates(db, source, compiled.ranking === null
    ? sql`${newest} select at::text as at, key as id, dispatch, 0::real as rank from newest order by newest.at desc, newest.key desc`
    : sql`${newest} select ${columns(compiled, source)} from newest join ${source.table} s on ${source.id} = newest.key order by newest.at desc, newest.key desc`));
}

/** Rows as one value: hundreds of them would cost more to hand over one by one than to find. */
async function candidates(db: Kysely<Tables>, { kind }: Source, found: RawBuilder<unknown>): Promise<Candidate[]> {
  const { rows } = await sql<{ rows: string | null }>`select json_agg(json_build_array(at, id, dispatch, rank))::text as rows from (${found}) found`.execute(db);
  const all = JSON.parse(rows[0]?.rows ?? "[]") as readonly (readonly [at: string, id: string | number, dispatch: number, rank: number])[];
  return all.map(([at, id, dispatch, rank]) => ({ kind, at, id: String(id), dispatch, rank }));
}

/** What was said counts most, then who said it, to whom, and the rest; long texts have no advantage. */
const columns = ({ ranking }: Compiled, source: Source): RawBuilder<unknown> =>
  sql`s.at::text as at, ${source.id} as id, s.dispatch, ${ranking === null ? sql`0::real` : sql`ts_rank(array[0.2, 0.4, 0.6, 1.0]::real[], s.search, ${ranking}::tsquery, 1)`} as rank`;

const conjunction = (conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> => (conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`);

/** How large tables were when that was last looked up, and how often it was asked since. */
const sizes = ofEachRecord(() => new Map<Candidate["kind"], { readonly rows: number; asked: number }>());
/** So often a size that is remembered will do: it only chooses between two ways to the same rows. */
const goodFor = 200;

/** About how many rows a table has: what PostgreSQL last counted, else how many it can be by its size. */
async function rowsIn(db: Kysely<Tables>, kind: Candidate["kind"]): Promise<number> {
  const before = sizes(db).get(kind);
  if (before && before.asked++ < goodFor) return before.rows;
  const { rows } = await sql<{ rows: number }>`
    select greatest(reltuples, pg_relation_size(oid) / 1000)::float8 as rows from pg_class where relname = ${kind === "statement" ? "statement" : "dispatch_search"} and relkind = 'r'`.execute(db);
  sizes(db).set(kind, { rows: rows[0]!.rows, asked: 0 });
  return rows[0]!.rows;
}
