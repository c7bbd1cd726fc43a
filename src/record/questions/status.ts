import { sql, type Kysely } from "kysely";
import type { FeedState } from "../../model/feed.js";
import { dispatchId } from "../../model/record-id.js";
import { currentReading } from "../project/current.js";
import type { Store } from "../store/open.js";
import type { MergeKind, Tables } from "../tables.js";
import { briefDispatches, type BriefDispatch } from "./brief.js";
import { correctionsOf } from "./show-dispatch.js";

/** How much there is, and how it stands. Plain JSON. */
export interface Status {
  readonly kind: Store["kind"];
  /** For people: the folder, or the server without its password. */
  readonly place: string;
  readonly counts: {
    readonly dispatches: number;
    readonly revisions: number;
    readonly readings: number;
    readonly statements: number;
    readonly exchanges: number;
    readonly parties: number;
    readonly people: number;
    readonly initiatives: number;
    readonly commitments: number;
    readonly corrections: number;
    readonly notices: number;
    readonly accounts: number;
  };
  /** Dispatches that are held back or taken back. */
  readonly states: { readonly published: number; readonly embargoed: number; readonly withdrawn: number };
  readonly languages: readonly { readonly language: string | null; readonly dispatches: number }[];
  /** Who published most of it; all of them where there are few. */
  readonly publishers: readonly { readonly publisher: string | null; readonly dispatches: number }[];
  /** By which engine the readings that count were made. */
  readonly engines: readonly { readonly engine: string; readonly dispatches: number; readonly lastRead: string }[];
  /** Bytes the whole takes on the disk, and a statement of it. */
  readonly size: { readonly bytes: number; readonly perStatement: number | null };
  readonly first: { readonly published: string | null; readonly added: string | null };
  readonly last: { readonly published: string | null; readonly added: string | null; readonly dispatches: readonly BriefDispatch[] };
  /** Doubts by their code, the most frequent first. */
  readonly doubts: readonly { readonly code: string; readonly count: number; readonly dispatches: number }[];
  /** Corrections that fit the reading that counts no longer. Of very many dispatches that were read anew since, the first are looked at. */
  readonly misfits: { readonly corrections: readonly { readonly id: string; readonly dispatch: string; readonly because: string }[]; readonly dispatchesNotLookedAt: number };
  /** Proposals that wait for a person. */
  readonly proposals: Readonly<Record<MergeKind, number>>;
  readonly feeds: readonly { readonly feed: string; readonly standing: FeedState["standing"]; readonly visited: string | null; readonly succeeded: string | null; readonly because: string | null }[];
  readonly settings: Readonly<Record<string, string>>;
}

/** How a record stands. Counts are exact; at a million statements they take a second or two. */
export async function status({ db, kind, place }: Pick<Store, "db" | "kind" | "place">): Promise<Status> {
  const counts = await countsOf(db);
  const bytes = await sizeOf(db);
  const { rows: [times] } = await sql<Record<"first_published" | "last_published" | "first_added" | "last_added", string | null>>`
    select min(published) as first_published, max(published) as last_published, min(first_seen) as first_added, max(first_seen) as last_added from dispatch`.execute(db);
  const newest = await db.selectFrom("dispatch").select("number").orderBy("number", "desc").limit(5).execute();
  return {
    kind, place, counts,
    states: await statesOf(db),
    languages: (await sql<Status["languages"][number]>`select language, count(*)::integer as dispatches from dispatch where latest > 0 group by language order by 2 desc, 1`.execute(db)).rows,
    publishers: (await sql<Status["publishers"][number]>`select publisher, count(*)::integer as dispatches from dispatch where latest > 0 group by publisher order by 2 desc, 1 limit 50`.execute(db)).rows,
    engines: (await sql<Status["engines"][number]>`select engine, count(*)::integer as dispatches, max(read_at) as "lastRead" from dispatch join reading on reading.number = dispatch.reading group by engine order by 2 desc, 1`.execute(db)).rows,
    size: { bytes, perStatement: counts.statements === 0 ? null : Math.round(bytes / counts.statements) },
    first: { published: times!.first_published, added: times!.first_added },
    last: { published: times!.last_published, added: times!.last_added, dispatches: await briefDispatches(db, newest.map(({ number }) => number)) },
    doubts: (await sql<Status["doubts"][number]>`select code, count(*)::integer as count, count(distinct dispatch)::integer as dispatches from doubt group by code order by 2 desc, 1`.execute(db)).rows,
    misfits: await misfits(db),
    proposals: await proposalsOf(db),
    feeds: (await db.selectFrom("feed").select(["url", "state"]).orderBy("url").execute()).map(({ url, state: { standing, visited, succeeded, because } }) => ({ feed: url, standing, visited, succeeded, because: because?.says ?? null })),
    settings: Object.fromEntries((await db.selectFrom("setting").selectAll().orderBy("name").execute()).map(({ name, value }) => [name, value])),
  };
}

const counted = {
  dispatches: "dispatch", revisions: "revision", readings: "reading", statements: "statement", exchanges: "exchange", parties: "party", people: "person", initiatives: "initiative",
  commitments: "commitment", corrections: "correction", notices: "notice", accounts: "account",
} as const satisfies Record<keyof Status["counts"], keyof Tables>;

async function countsOf(db: Kysely<Tables>): Promise<Status["counts"]> {
  const { rows: [counts] } = await sql<Status["counts"]>`select ${sql.join(Object.entries(counted).map(([name, table]) => sql`(select count(*)::integer from ${sql.table(table)}) as ${sql.ref(name)}`))}`.execute(db);
  return counts!;
}

/** All tables with their indices, as the database counts them. */
async function sizeOf(db: Kysely<Tables>): Promise<number> {
  const { rows: [size] } = await sql<{ bytes: number }>`select coalesce(sum(pg_total_relation_size(oid)), 0)::bigint as bytes from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace`.execute(db);
  return Number(size!.bytes);
}

async function statesOf(db: Kysely<Tables>): Promise<Status["states"]> {
  const rows = await db.selectFrom("dispatch").select(["state", (count) => count.fn.countAll<number>().as("count")]).where("latest", ">", 0).groupBy("state").execute();
  const of = (state: keyof Status["states"]): number => Number(rows.find((row) => row.state === state)?.count ?? 0);
  return { published: of("published"), embargoed: of("embargoed"), withdrawn: of("withdrawn") };
}

/** Dispatches whose corrections are carried over for this; each costs a few milliseconds. */
const mostLookedAt = 300;

async function misfits(db: Kysely<Tables>): Promise<Status["misfits"]> {
  // A correction was checked against the reading it was made on; only where another one counts now it may have stopped to fit.
  const carried = await db.selectFrom("correction").innerJoin("dispatch", "dispatch.number", "correction.dispatch").select("correction.dispatch").distinct().whereRef("correction.reading", "<>", "dispatch.reading").orderBy("correction.dispatch").execute();
  const corrections: { id: string; dispatch: string; because: string }[] = [];
  for (const { dispatch } of carried.slice(0, mostLookedAt)) {
    const current = await currentReading(db, dispatch);
    if (current) for (const { correction, standing, because } of correctionsOf(current)) if (standing === "misfit") corrections.push({ id: correction.id, dispatch: dispatchId(dispatch), because: because ?? "" });
  }
  return { corrections, dispatchesNotLookedAt: Math.max(0, carried.length - mostLookedAt) };
}

async function proposalsOf(db: Kysely<Tables>): Promise<Status["proposals"]> {
  const { rows } = await sql<{ kind: MergeKind; count: number }>`
    select kind, count(*)::integer as count from merge where not applied and not exists (select from merge_decision where merge_decision.merge = merge.number) group by kind`.execute(db);
  const of = (kind: MergeKind): number => rows.find((row) => row.kind === kind)?.count ?? 0;
  return { exchange: of("exchange"), account: of("account"), person: of("person") };
}

