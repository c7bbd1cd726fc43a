import { sql, type Kysely } from "kysely";
import type { Query } from "../../../model/query.js";
import type { QueryRefusal } from "../../../model/query-refusals.js";
import type { PartyId } from "../../../model/reading.js";
import type { Tables } from "../../tables.js";
import { answering, countedOf, narrowed, stateOf, type Counted } from "../answering.js";

/** Who speaks of what: parties by issues. Plain JSON. */
export interface Matrix extends Counted {
  /** Those who say most first; a body's statements are its state's. */
  readonly parties: readonly { readonly party: PartyId; readonly statements: number }[];
  /** What is spoken of most first. */
  readonly issues: readonly { readonly issue: string; readonly statements: number }[];
  /** Only cells in which something was said. */
  readonly cells: readonly {
    readonly party: PartyId;
    readonly issue: string;
    readonly statements: number;
    /** The latest day on which it was said, or published. */
    readonly last: string | null;
    /** The query that finds its words. */
    readonly opens: string;
  }[];
}

const mostParties = 40;
const mostIssues = 60;

/** Counts the newest statements that answer, ten thousand at most, by who speaks and what it is about. */
export async function matrixOf(db: Kysely<Tables>, asked: Query): Promise<Matrix | QueryRefusal> {
  const found = await answering(db, asked);
  if ("code" in found) return found;
  const { query, statements } = found;
  const { rows } = await sql<{ party: string | null; issue: string | null; count: number; last: string | null; about: number }>`
    with these as materialized (${statements}),
    said as materialized (select id, ${stateOf(sql`speaker_party`)} as party, coalesce(said_from, (published at time zone 'UTC')::date) as day from these where speaker_party is not null)
    select party, issue, count(distinct id)::integer as count, max(day)::text as last, grouping(party, issue)::integer as about from said join statement_issue on statement = id group by grouping sets ((party, issue), (party), (issue))
    union all select null, null, (select count(*)::integer from these), null, 3`.execute(db);
  const by = (about: number) => rows.filter((row) => row.about === about).sort((one, other) => other.count - one.count || (one.party ?? one.issue ?? "").localeCompare(other.party ?? other.issue ?? "", "en"));
  const parties = by(1).slice(0, mostParties).map(({ party, count }) => ({ party: party!, statements: count }));
  const issues = by(2).slice(0, mostIssues).map(({ issue, count }) => ({ issue: issue!, statements: count }));
  const shown = { parties: new Set(parties.map(({ party }) => party)), issues: new Set(issues.map(({ issue }) => issue)) };
  return {
    ...countedOf(query, by(3)[0]?.count ?? 0), parties, issues,
    cells: by(0).filter(({ party, issue }) => shown.parties.has(party!) && shown.issues.has(issue!))
      .map(({ party, issue, count, last }) => ({ party: party!, issue: issue!, statements: count, last, opens: narrowed(query, { field: "speaker", value: party! }, { field: "issue", value: issue! }) })),
  };
}
