import { sql, type Kysely } from "kysely";
import { dispatchId } from "../../../model/record-id.js";
import type { Reading } from "../../../model/reading.js";
import { currentReading } from "../../project/current.js";
import type { ReadingBody, Tables } from "../../tables.js";

/** A stretch of dispatch numbers, both ends meant. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Dispatches that are looked at together: what is held in memory at once. */
const atOnce = 200;

/** All dispatches there are now, stretch by stretch. What is added meanwhile is not among them. */
export async function* stretches(db: Kysely<Tables>): AsyncGenerator<Stretch> {
  const { rows } = await sql<{ last: number | null }>`select max(number) as last from dispatch`.execute(db);
  for (let from = 1; from <= (rows[0]?.last ?? 0); from += atOnce) yield { from, to: Math.min(from + atOnce - 1, rows[0]!.last!) };
}

/** The readings that count of these dispatches, corrected, by the dispatches' numbers. The reading goes by the dispatch's id. */
export async function correctedReadings(db: Kysely<Tables>, dispatches: readonly number[]): Promise<ReadonlyMap<number, Reading>> {
  if (dispatches.length === 0) return new Map();
  const rows = await db.selectFrom("dispatch").innerJoin("reading", "reading.number", "dispatch.reading")
    .innerJoin("revision", (join) => join.onRef("revision.dispatch", "=", "reading.dispatch").onRef("revision.number", "=", "reading.revision"))
    .select(["dispatch.number", "reading.body", "revision.text"])
    .select((row) => row.exists(row.selectFrom("correction").select("correction.number").whereRef("correction.dispatch", "=", "dispatch.number")).as("corrected"))
    .where("dispatch.number", "in", [...new Set(dispatches)]).orderBy("dispatch.number").execute() as { number: number; body: ReadingBody; text: string; corrected: unknown }[];
  const readings = new Map<number, Reading>();
  for (const { number, body, text, corrected } of rows) {
    const reading = corrected === true ? (await currentReading(db, number))!.corrected.reading : { ...body, text };
    readings.set(number, { ...reading, id: dispatchId(number) });
  }
  return readings;
}
