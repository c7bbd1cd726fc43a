import { sql, type Kysely } from "kysely";
import { nameOf } from "../gather/decided.js";
import { recordId } from "../../model/record-id.js";
import type { MergeKind, Tables } from "../tables.js";

/** Two things that are, or may be, one; why, and who decided. Plain JSON. */
export interface MergeTold {
  readonly id: string;
  readonly kind: MergeKind;
  /** Their ids, and what they are called. */
  readonly one: string;
  readonly other: string;
  readonly oneCalled: string;
  readonly otherCalled: string;
  /** Ids of the dispatches that tell of them first. */
  readonly oneIn: string | null;
  readonly otherIn: string | null;
  readonly rule: string;
  readonly because: string;
  /** From 0 to 1; only for putting proposals in order. */
  readonly score: number;
  /** applied: sure enough to be taken up at once · proposed: waits for a person · confirmed, undone: a person's word. */
  readonly standing: "applied" | "proposed" | "confirmed" | "undone";
  readonly at: string;
  readonly by: string;
  readonly decisions: readonly { readonly decision: "confirmed" | "undone"; readonly by: string; readonly at: string; readonly because: string | null }[];
}

export interface MergesAsked {
  readonly number?: number;
  /** Only those that wait for a person. */
  readonly open?: boolean;
  readonly kind?: MergeKind;
  readonly limit?: number;
}

interface MergeRow {
  readonly number: number;
  readonly kind: MergeKind;
  readonly one: number;
  readonly other: number;
  readonly one_called: string | null;
  readonly other_called: string | null;
  readonly one_in: number | null;
  readonly other_in: number | null;
  readonly rule: string;
  readonly because: string;
  readonly score: number;
  readonly applied: boolean;
  readonly at: string;
  readonly by: string;
  readonly decisions: MergeTold["decisions"];
}

/** Merges, what waits for a person first and the likeliest of it on top. */
export async function mergesAsked(db: Kysely<Tables>, { number, open = false, kind, limit = 1000 }: MergesAsked = {}): Promise<readonly MergeTold[]> {
  const where = [
    ...(number === undefined ? [] : [sql<boolean>`merge.number = ${number}`]),
    ...(kind === undefined ? [] : [sql<boolean>`merge.kind = ${kind}`]),
    ...(open ? [sql<boolean>`not merge.applied and not exists (select from merge_decision where merge_decision.merge = merge.number)`] : []),
  ];
  const { rows } = await sql<MergeRow>`
    select merge.*, ${called("one")} as one_called, ${called("other")} as other_called, ${toldIn("one")} as one_in, ${toldIn("other")} as other_in,
      coalesce((select json_agg(json_build_object('decision', decision, 'by', by, 'because', merge_decision.because, 'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by number) from merge_decision where merge_decision.merge = merge.number), '[]'::json) as decisions
    from merge ${where.length > 0 ? sql`where ${sql.join(where, sql` and `)}` : sql``}
    order by merge.applied, exists (select from merge_decision where merge_decision.merge = merge.number), merge.score desc, merge.number limit ${limit}`.execute(db);
  return rows.map(mergeTold);
}

/** What an exchange, a person or an account goes by among people. */
function called(which: "one" | "other") {
  const number = sql.ref(`merge.${which}`);
  return sql<string | null>`case merge.kind
    when 'exchange' then (select concat_ws(' ', exchange_account.kind, exchange_account.name, to_char(from_day, 'YYYY-MM-DD')) from exchange_account where exchange_account.own = ${number})
    when 'person' then (select concat_ws(', ', person_mention.name, person_mention.party) from person_mention where person_mention.own = ${number} order by person_mention.dispatch limit 1)
    else (select concat_ws(': ', publisher, title) from dispatch where dispatch.number = ${number}) end`;
}

function toldIn(which: "one" | "other") {
  const number = sql.ref(`merge.${which}`);
  return sql<number | null>`case merge.kind
    when 'exchange' then (select dispatch from exchange_account where exchange_account.own = ${number})
    when 'person' then (select min(dispatch) from person_mention where person_mention.own = ${number})
    else ${number} end`;
}

function mergeTold({ number, kind, one, other, one_called, other_called, one_in, other_in, applied, decisions, rule, because, score, at, by }: MergeRow): MergeTold {
  return {
    id: recordId("merge", number), kind, one: nameOf(kind, one), other: nameOf(kind, other), oneCalled: one_called ?? "", otherCalled: other_called ?? "",
    oneIn: one_in === null ? null : nameOf("account", one_in), otherIn: other_in === null ? null : nameOf("account", other_in), rule, because, score,
    standing: decisions.at(-1)?.decision ?? (applied ? "applied" : "proposed"), at, by, decisions,
  };
}
