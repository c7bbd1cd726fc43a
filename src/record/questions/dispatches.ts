import { sql, type Kysely } from "kysely";
import { dispatchId, parseRecordId } from "../../model/record-id.js";
import { queryRefusal, type QueryRefusal } from "../../model/query-refusals.js";
import type { DispatchKind } from "../../model/reading.js";
import type { LanguageCode } from "../../model/document.js";
import { openingOf } from "./brief.js";
import type { DispatchState, Tables } from "../tables.js";

/** A dispatch in the list of what came in. */
export interface ListedDispatch {
  readonly id: string;
  readonly title: string | null;
  /** The first words of its newest text, where it has no title to be known by. */
  readonly opening: string | null;
  readonly publisher: string | null;
  readonly side: string | null;
  readonly language: LanguageCode | null;
  readonly kind: DispatchKind | null;
  readonly published: string | null;
  readonly state: DispatchState;
  readonly url: string | null;
  /** When it first came in. */
  readonly firstSeen: string;
  /** Its newest revision. */
  readonly revision: number;
  /** What the reading that counts holds. */
  readonly statements: number;
  readonly doubts: number;
  /** Corrections people made on it, those that were taken back among them. */
  readonly corrections: number;
}

export interface ListedDispatches {
  /** The newest that came in first. */
  readonly dispatches: readonly ListedDispatch[];
  /** To be handed in for those before them; null where there are none. */
  readonly next: string | null;
}

/** Dispatches in the order they came in, the newest first, behind the one named by `after`. Refused: an `after` that is no dispatch's id. */
export async function listDispatches(db: Kysely<Tables>, limit: number, after: string | null): Promise<ListedDispatches | QueryRefusal> {
  const behind = after === null ? null : parseRecordId(after);
  if (after !== null && (behind?.kind !== "dispatch" || behind.dispatch > 2_147_483_647)) return queryRefusal("query/bad-cursor");
  const before = behind?.kind === "dispatch" ? sql`and d.number < ${behind.dispatch}` : sql``;
  const { rows } = await sql<Omit<ListedDispatch, "id" | "firstSeen" | "revision"> & { number: number; first_seen: string; latest: number }>`
    with these as materialized (select * from dispatch d where d.latest > 0 ${before} order by d.number desc limit ${limit + 1})
    select number, title, publisher, side, language, kind, published, state, url, first_seen, latest, ${openingOf("these")} as opening,
      (select count(*)::integer from statement where statement.dispatch = these.number) as statements,
      (select count(*)::integer from doubt where doubt.dispatch = these.number) as doubts,
      (select count(*)::integer from correction where correction.dispatch = these.number and undoes is null) as corrections
    from these order by number desc`.execute(db);
  const shown = rows.slice(0, limit).map(({ number, first_seen, latest, ...row }): ListedDispatch => ({ id: dispatchId(number), ...row, firstSeen: first_seen, revision: latest }));
  return { dispatches: shown, next: rows.length > limit ? shown.at(-1)!.id : null };
}
