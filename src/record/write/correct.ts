import { sql, type Transaction } from "kysely";
import type { Correction, CorrectionBody } from "../../model/correction.js";
import { applyCorrections, checkCorrection, type Corrected } from "../../model/corrections/apply.js";
import { rebase } from "../../model/corrections/rebase.js";
import type { CorrectionRefusal } from "../../model/corrections/refusals.js";
import { dispatchId, parseRecordId, recordId } from "../../model/record-id.js";
import { currentReading, machineReading, type Current } from "../project/current.js";
import { projectCorrected, type Reach } from "../project/corrected.js";
import { recordRefusal, type RecordRefusal } from "../refusals.js";
import type { Tables } from "../tables.js";
import { storable, storableJson } from "./storable.js";

export interface CorrectionToKeep {
  readonly dispatch: number;
  readonly body: CorrectionBody;
  readonly author: string;
  readonly at: string;
  /** The reading that was looked at; the one that counts, where it is left out. */
  readonly reading?: number;
}

/** A correction that was kept, with the reading before and after it. */
export interface KeptCorrection {
  readonly number: number;
  readonly before: Corrected;
  readonly after: Corrected;
  /** The reading as it counts now. */
  readonly current: Current;
  /** How far what is otherwise reaches. */
  readonly reach: Reach;
}

/** Keeps what a person says of a reading, and lets everything see it. What does not fit is refused, and nothing is kept. */
export async function keepCorrection(tx: Transaction<Tables>, { dispatch, body, author, at, reading }: CorrectionToKeep): Promise<KeptCorrection | { readonly refused: RecordRefusal | CorrectionRefusal }> {
  // Two people who correct one dispatch at once take turns.
  await tx.selectFrom("dispatch").select("number").where("number", "=", dispatch).forUpdate().execute();
  const current = await currentReading(tx, dispatch);
  if (current === null) return { refused: recordRefusal("record/no-such", dispatchId(dispatch)) };
  const { rows } = await sql<{ number: number }>`select nextval(pg_get_serial_sequence('correction', 'number')) as number`.execute(tx);
  const number = Number(rows[0]!.number);
  const correction: Correction = { ...body, id: recordId("correction", number), by: storable(author), at };
  const fits = await onCurrent(tx, current, correction, reading ?? current.number);
  if ("code" in fits) return { refused: fits };
  const refused = checkCorrection(current.machine, fits, current.corrections);
  if (refused) return { refused };
  const undone = body.kind === "undo" ? parseRecordId(body.undoes) : null;
  const made = await tx.selectFrom("reading").select("revision").where("number", "=", reading ?? current.number).executeTakeFirstOrThrow();
  await tx.insertInto("correction").values({
    number, dispatch, revision: made.revision, reading: reading ?? current.number, at, author: storable(author), body: storableJson(body),
    undoes: undone?.kind === "correction" ? undone.number : null,
  }).execute();
  const corrections = [...current.corrections, fits];
  const after: Current = { ...current, corrections, corrected: applyCorrections(current.machine, corrections) };
  const reach = await projectCorrected(tx, current, after);
  return { number, before: current.corrected, after: after.corrected, current: after, reach };
}

/** The correction as it is on the reading that counts, where an older one was looked at. */
async function onCurrent(tx: Transaction<Tables>, current: Current, correction: Correction, made: number): Promise<Correction | RecordRefusal | CorrectionRefusal> {
  if (made === current.number) return correction;
  const from = await machineReading(tx, current.dispatch, made);
  if (from === null) return recordRefusal("record/no-such", recordId("reading", made));
  const { corrections, misfits } = rebase([correction], from, current.machine);
  return corrections[0] ?? misfits[0]!.because;
}
