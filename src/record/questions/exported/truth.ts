import { sql, type Kysely } from "kysely";
import { dispatchId, recordId } from "../../../model/record-id.js";
import type { Told } from "../../../text/source.js";
import type { Tables } from "../../tables.js";

/**
 * All that was kept, as JSON objects, in an order in which each rests only on those before it: how it begins, every dispatch with
 * everything that belongs to it, people's numbers, merges with what was decided of them, feeds, settings.
 * A dispatch has its newest words and what is known of it under the names by which `entente add` takes JSON Lines.
 */
export async function* exportedTruth(db: Kysely<Tables>): AsyncGenerator<Readonly<Record<string, unknown>>> {
  const { rows: [there] } = await sql<{ dispatches: number; last: number }>`select count(*)::integer as dispatches, coalesce(max(number), 0) as last from dispatch`.execute(db);
  for (let from = 1; from <= there!.last; from += 50) yield* dispatchesWhole(db, from, Math.min(from + 49, there!.last));
  yield* paged(async (after) => (await db.selectFrom("merge").selectAll().where("number", ">", after).orderBy("number").limit(500).execute()).map((row) => ({ at: row.number, line: { entente: "merge", ...row, id: recordId("merge", row.number) } })));
  yield* paged(async (after) => (await db.selectFrom("merge_decision").selectAll().where("number", ">", after).orderBy("number").limit(500).execute()).map((row) => ({ at: row.number, line: { entente: "merge-decision", ...row } })));
  yield* paged(async (after) => (await db.selectFrom("person_key").selectAll().where("number", ">", after).orderBy("number").limit(500).execute()).map((row) => ({ at: row.number, line: { entente: "known-person", id: recordId("person", row.number), key: row.key } })));
  for (const row of await db.selectFrom("feed").selectAll().orderBy("url").execute()) yield { entente: "feed", ...row };
  for (const row of await db.selectFrom("setting").selectAll().orderBy("name").execute()) yield { entente: "setting", ...row };
}

async function* paged(page: (after: number) => Promise<readonly { readonly at: number; readonly line: Readonly<Record<string, unknown>> }[]>): AsyncGenerator<Readonly<Record<string, unknown>>> {
  for (let after = 0; ;) {
    const found = await page(after);
    for (const { line } of found) yield line;
    if (found.length === 0) return;
    after = found.at(-1)!.at;
  }
}

async function* dispatchesWhole(db: Kysely<Tables>, from: number, to: number): AsyncGenerator<Readonly<Record<string, unknown>>> {
  const between = <T>(rows: readonly (T & { readonly dispatch: number })[]): ReadonlyMap<number, T[]> => {
    const by = new Map<number, T[]>();
    for (const { dispatch, ...row } of rows) by.set(dispatch, [...by.get(dispatch) ?? [], row as T]);
    return by;
  };
  const dispatches = await db.selectFrom("dispatch").selectAll().where("number", ">=", from).where("number", "<=", to).orderBy("number").execute();
  const revisions = between(await db.selectFrom("revision").selectAll().where("dispatch", ">=", from).where("dispatch", "<=", to).orderBy("dispatch").orderBy("number").execute());
  const readings = between(await db.selectFrom("reading").selectAll().where("dispatch", ">=", from).where("dispatch", "<=", to).orderBy("number").execute());
  const notices = between(await db.selectFrom("notice").selectAll().where("dispatch", ">=", from).where("dispatch", "<=", to).orderBy("number").execute());
  const corrections = between(await db.selectFrom("correction").selectAll().where("dispatch", ">=", from).where("dispatch", "<=", to).orderBy("number").execute());
  const namings = between(await db.selectFrom("naming").innerJoin("reading", "reading.number", "naming.reading").select(["reading.dispatch", "naming.reading", "naming.kind", "naming.local", "naming.number", "naming.rule"])
    .where("reading.dispatch", ">=", from).where("reading.dispatch", "<=", to).orderBy("naming.reading").orderBy("naming.kind").orderBy("naming.local").execute());
  for (const { number, reading: _, title, language, publisher, published, url, ...head } of dispatches) {
    const texts = revisions.get(number) ?? [];
    const told: Told = texts.at(-1)?.told ?? {};
    const known = { language, published: told.published ?? published, updated: told.updated ?? null, publisher: told.publisher ?? publisher, title: told.title ?? title, url: told.url ?? url };
    yield {
      id: dispatchId(number), text: texts.at(-1)?.text ?? "", ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null)),
      entente: "dispatch",
      head: { number, title, language, publisher, published, url, ...head },
      revisions: texts, readings: readings.get(number) ?? [], namings: namings.get(number) ?? [], notices: notices.get(number) ?? [], corrections: corrections.get(number) ?? [],
    };
  }
}
