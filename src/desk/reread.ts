import { isDeepStrictEqual } from "node:util";
import { differences } from "../alignment/revisions/differences.js";
import type { Correction } from "../model/correction.js";
import type { Doubt } from "../model/doubts.js";
import { dispatchId, localId } from "../model/record-id.js";
import type { Reading } from "../model/reading.js";
import { currentReading, machineReading, type Current } from "../record/project/current.js";
import { countDue, dueForReading, newestReading, settingOf, type DueReading } from "../record/questions/due.js";
import { keepReading } from "../record/write/keep.js";
import { saveSetting } from "../record/write/save.js";
import { refusedFor } from "./add.js";
import type { Reread, RereadOptions } from "./desk.js";
import type { House } from "./house.js";
import { isRead, type OpenedJob } from "./job.js";
import { gatherKept } from "./keep.js";
import { readMany } from "./read-many.js";

/**
 * Reads again, in the order in which they were read, the newest revisions that another engine read. What reads the same is not
 * kept twice. How far it has come is kept, so that a run that was cut off goes on there.
 */
export async function* reread(house: House, { all = false, workers = null, runtime = null }: RereadOptions = {}): AsyncGenerator<Reread> {
  const { store, engine } = house;
  const mark = markOf(engine);
  const from = all ? 0 : await comeTo(house);
  const until = await newestReading(store.db);
  const due: DueReading[] = [];
  let whole = true;
  try {
    for await (const outcome of readMany(jobs(house, { all, from, until }, due), { workers, runtime, parser: house.parser })) {
      const one = due.shift()!;
      const name = { id: dispatchId(one.dispatch), title: one.title ?? "" };
      const done: Reread = isRead(outcome) ? await keepIfOther(house, one, house.asRead(outcome.reading)) : { status: "refused", ...name, ...outcome.refused };
      // What could not be read is due again the next time, with all behind it.
      whole &&= done.status !== "refused";
      if (!all && whole) await saveSetting(store.db, mark, String(one.reading));
      yield done;
    }
  } catch (error) {
    yield { status: "refused", id: "", title: "", ...refusedFor(error, house) };
  }
}

/** How many dispatches another engine read that were not read again by this one. */
export const dueCount = async (house: House): Promise<number> => countDue(house.store.db, { engine: house.engine, after: await comeTo(house) });

const markOf = (engine: string): string => `reread ${engine}`;

/** The reading up to which everything was read again. */
const comeTo = async ({ store, engine }: House): Promise<number> => Number((await settingOf(store.db, markOf(engine))) ?? 0);

/** What is due, some at a time. `due` gets one entry for each, in the same order. */
async function* jobs({ store, engine }: House, { all, from, until }: { readonly all: boolean; readonly from: number; readonly until: number }, due: DueReading[]): AsyncGenerator<OpenedJob> {
  for (let after = from; ; ) {
    const some = await dueForReading(store.db, { engine, all, after, limit: 50 });
    for (const one of some) {
      // What is read on the way comes behind what there was at the beginning.
      if (one.reading > until) return;
      due.push(one);
      yield await jobOf(store, one);
    }
    if (some.length === 0) return;
    after = some.at(-1)!.reading;
  }
}

async function jobOf({ db }: House["store"], { dispatch, reading, text, told, encoding }: DueReading): Promise<OpenedJob> {
  const machine = (await machineReading(db, dispatch, reading))!;
  // What was doubted when it was opened stays so: its bytes are gone.
  const doubts: readonly Doubt[] = machine.doubts.filter(({ code }) => code.startsWith("decode/"));
  return { id: machine.id, from: dispatchId(dispatch), source: { id: machine.id, text, told, encoding }, doubts };
}

async function keepIfOther(house: House, { dispatch, title, engine: engineBefore }: DueReading, reading: Reading): Promise<Reread> {
  const at = house.clock();
  return house.store.write(async (tx) => {
    const before = (await currentReading(tx, dispatch))!;
    const isOther = !saysSame(before.machine, reading);
    if (isOther) {
      const kept = await keepReading(tx, { dispatch, revision: before.revision, reading, at });
      await gatherKept(tx, dispatch, kept, [], at);
    }
    const after = isOther ? (await currentReading(tx, dispatch))! : before;
    const { statements } = differences(before.machine, after.machine);
    const name = (local: string): string => localId(dispatch, "statement", local);
    return {
      status: isOther ? "changed" : "unchanged", id: dispatchId(dispatch), title: title ?? "", engineBefore, engine: reading.engine,
      added: statements.flatMap((one) => (one.is === "added" ? [name(one.after)] : [])),
      removed: statements.flatMap((one) => (one.is === "removed" ? [name(one.before)] : [])),
      changed: statements.flatMap((one) => (one.is === "changed" ? [{ id: name(one.after), before: name(one.before), fields: one.fields.map(({ field }) => field) }] : [])),
      kept: fitting(after), misfits: misfits(after),
    };
  });
}

/** Whether two readings say the same, whichever engine made them. What the record gives back has its names in another order. */
function saysSame({ engine: _, ...one }: Reading, { engine: __, ...other }: Reading): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)));
}

const fitting = ({ corrected }: Current): string[] => corrected.applied.filter((one): one is Exclude<Correction, { kind: "undo" }> => one.kind !== "undo").map(({ id }) => id);

const misfits = ({ corrected, carriedMisfits }: Current): { correction: string; because: string }[] =>
  [...carriedMisfits, ...corrected.misfits].map(({ correction, because }) => ({ correction: correction.id, because: because.says }));
