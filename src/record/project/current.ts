import type { Kysely } from "kysely";
import type { Correction, CorrectionBody } from "../../model/correction.js";
import { applyCorrections, type Corrected, type Misfit } from "../../model/corrections/apply.js";
import { rebase } from "../../model/corrections/rebase.js";
import { recordId } from "../../model/record-id.js";
import type { Reading } from "../../model/reading.js";
import type { ReadingBody, Row, Tables } from "../tables.js";

/** The reading of a dispatch that counts, with what people have said of it. */
export interface Current {
  /** The number of the reading. */
  readonly number: number;
  readonly dispatch: number;
  readonly revision: number;
  readonly readAt: string;
  /** As the machine read it. */
  readonly machine: Reading;
  /** As it counts: with its corrections, and what became of each. */
  readonly corrected: Corrected;
  /** All corrections that could be carried to this reading, in their order; those that were undone among them. */
  readonly corrections: readonly Correction[];
  /** Those that were made on an older reading and fit this one no longer. */
  readonly carriedMisfits: readonly Misfit[];
}

/** The newest reading of the newest revision that has one, corrected; null where nothing was read yet. */
export async function currentReading(db: Kysely<Tables>, dispatch: number): Promise<Current | null> {
  const newest = await db.selectFrom("reading").select("number").where("dispatch", "=", dispatch).orderBy("revision", "desc").orderBy("number", "desc").limit(1).executeTakeFirst();
  return newest ? readingAsOf(db, dispatch, newest.number) : null;
}

/** A certain reading with all corrections that fit it. */
export async function readingAsOf(db: Kysely<Tables>, dispatch: number, number: number): Promise<Current> {
  const made = await db.selectFrom("correction").selectAll().where("dispatch", "=", dispatch).orderBy("number").execute();
  const rows = await readingRows(db, dispatch, [...new Set([...made.map(({ reading }) => reading), number])]);
  const readings = new Map(rows.map((row) => [row.number, whole(row)]));
  const { revision, read_at } = rows.find((row) => row.number === number)!;
  const machine = readings.get(number)!;
  const { corrections, misfits } = carried(made, readings, number);
  return { number, dispatch, revision, readAt: read_at, machine, corrected: applyCorrections(machine, corrections), corrections, carriedMisfits: misfits };
}

/** A correction as the model has it. */
export const correctionOf = ({ number, body, author, at }: Pick<Row<"correction">, "number" | "body" | "author" | "at">): Correction =>
  ({ ...(body as CorrectionBody), id: recordId("correction", number), by: author, at });

/** The machine's reading of that number. */
export async function machineReading(db: Kysely<Tables>, dispatch: number, number: number): Promise<Reading | null> {
  const [row] = await readingRows(db, dispatch, [number]);
  return row ? whole(row) : null;
}

interface ReadingRow {
  readonly number: number;
  readonly revision: number;
  readonly read_at: string;
  readonly body: ReadingBody;
  readonly text: string;
}

const readingRows = (db: Kysely<Tables>, dispatch: number, numbers: readonly number[]): Promise<ReadingRow[]> =>
  db.selectFrom("reading").innerJoin("revision", (join) => join.onRef("revision.dispatch", "=", "reading.dispatch").onRef("revision.number", "=", "reading.revision"))
    .select(["reading.number", "reading.revision", "reading.read_at", "reading.body", "revision.text"])
    .where("reading.dispatch", "=", dispatch).where("reading.number", "in", numbers)
    .execute() as Promise<ReadingRow[]>;

const whole = ({ body, text }: ReadingRow): Reading => ({ ...body, text });

/**
 * Corrections carried to the reading `onto`, from each reading to the next that somebody corrected. What was made on a reading
 * that is newer than `onto` is carried back in one step, last.
 *
 *     k1 made on r1     k2 made on r4     onto r9:   k1 ──r1→r4──┐
 *                                                    k2 ─────────┴──r4→r9──▶
 */
function carried(made: readonly Row<"correction">[], readings: ReadonlyMap<number, Reading>, onto: number): { readonly corrections: readonly Correction[]; readonly misfits: readonly Misfit[] } {
  const on = (number: number): Correction[] => made.filter(({ reading }) => reading === number).map(correctionOf);
  const older = [...new Set(made.map(({ reading }) => reading))].filter((number) => number < onto).sort((a, b) => a - b);
  const newer = [...new Set(made.map(({ reading }) => reading))].filter((number) => number > onto).sort((a, b) => a - b);
  const misfits: Misfit[] = [];
  let corrections: readonly Correction[] = [];
  for (const [index, number] of older.entries()) {
    const moved = rebase(inOrder([...corrections, ...on(number)]), readings.get(number)!, readings.get(older[index + 1] ?? onto)!);
    corrections = moved.corrections;
    misfits.push(...moved.misfits);
  }
  corrections = [...corrections, ...on(onto)];
  for (const number of newer) {
    const moved = rebase(on(number), readings.get(number)!, readings.get(onto)!);
    corrections = [...corrections, ...moved.corrections];
    misfits.push(...moved.misfits);
  }
  return { corrections: inOrder(corrections), misfits };
}

const inOrder = (corrections: readonly Correction[]): Correction[] => [...corrections].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
