import { keyOf } from "../alignment/gather/identity.js";
import { open } from "../intake/open.js";
import type { Received } from "../intake/received.js";
import { soleUser, type Actor } from "../model/actor.js";
import { dispatchId } from "../model/record-id.js";
import type { Reading } from "../model/reading.js";
import { heldUnder } from "../record/gather/held.js";
import { isThere } from "../record/files/questions.js";
import { askingAs } from "../record/store/scope.js";
import { refusalOf } from "../record/store/faults.js";
import { storable } from "../record/write/storable.js";
import type { Acknowledged, AddOptions } from "./desk.js";
import { putInFile } from "./files/files.js";
import { scopeIn } from "./files/scope.js";
import type { House, Transacted } from "./house.js";
import { arrivedFrom, identityOf, type Arrived } from "./identity.js";
import { isReceived, type Incoming, type OpenedJob, type Outcome, type Passed, type Refused } from "./job.js";
import { keep, mustBeForWriting, notedAnew, type Kept } from "./keep.js";
import { lineUp } from "./line-up.js";
import { readMany } from "./read-many.js";
import { deskRefusal } from "./refusals.js";

// The way of a dispatch into the record. It is looked at twice whether it is known: before it is read, as reading takes
// longest, and in the transaction that keeps it, as another may have brought the same meanwhile.
//
//     arrivals → opened → known? ──────────────────────────────┐
//                           └─ no → read by a crew, in parallel ┴→ kept, several in one transaction → acknowledged

/** Adds dispatches to the record, and acknowledges each, in their order, once it is durable. */
export async function* add(house: House, arrivals: AsyncIterable<Incoming>, { workers = null, runtime = null, file, by }: AddOptions = {}): AsyncGenerator<Acknowledged> {
  const sifted: Sifted[] = [];
  const read = readMany(sift(house, arrivals, sifted), { workers, runtime, parser: house.parser });
  // On a server others wait while a transaction gathers.
  const line = lineUp(read, house.store.kind === "server" ? 4 : 16);
  try {
    // What has been read by now is kept in one transaction; a lone one does not wait for others.
    while ((await line.first()) !== null) {
      const outcomes = [...line.waiting()];
      for (const _ of outcomes) line.take();
      const done = await keepAll(house, outcomes.map((outcome) => ({ outcome, sifted: sifted.shift()! })), file === undefined ? null : { file, by: by ?? soleUser("entente") });
      yield* done;
      // A record that takes nothing more takes none of the others either: they need not be read for that.
      if (done.some(isEnd)) return;
    }
  } finally {
    await line.leave();
  }
}

const isEnd = (one: Acknowledged): boolean => one.status === "refused" && (one.code === "record/disk-full" || one.code === "record/lost");

/** A dispatch before it is read: what it was opened to, or why it need not be. */
type Sifted =
  | { readonly id: string; readonly from: string; readonly is: "to-read"; readonly job: OpenedJob; readonly arrived: Arrived }
  | { readonly id: string; readonly from: string; readonly is: "known"; readonly dispatch: number; readonly arrived: Arrived }
  | { readonly id: string; readonly from: string; readonly is: "refused"; readonly refused: Refused };

/** Opens what arrives and stops what is known. `sifted` gets one entry for each that goes on, in the same order. */
async function* sift(house: House, arrivals: AsyncIterable<Incoming>, sifted: Sifted[]): AsyncGenerator<OpenedJob | Passed> {
  for await (const incoming of arrivals) {
    const one = await siftOne(house, incoming);
    sifted.push(one);
    yield one.is === "to-read" ? one.job : { id: one.id, from: one.from };
  }
}

async function siftOne(house: House, incoming: Incoming): Promise<Sifted> {
  const { id, from } = incoming;
  if (!isReceived(incoming)) return { id, from, is: "refused", refused: incoming.refused };
  try {
    const opened = await open(incoming);
    if ("refused" in opened) return (await takenBack(house, incoming)) ?? { id, from, is: "refused", refused: opened.refused };
    // What cannot be kept is replaced before it is read, so that what is read is what is kept.
    const source = { ...opened.source, text: storable(opened.source.text) };
    const job: OpenedJob = { id, from, source, doubts: opened.doubts };
    const arrived = arrivedFrom(incoming, incoming.place ?? null, source);
    const identity = await identityOf(house.whole.db, arrived, (look) => look(house.store.db));
    return identity.is === "known" ? { id, from, is: "known", dispatch: identity.dispatch, arrived } : { id, from, is: "to-read", job, arrived };
  } catch (error) {
    return { id, from, is: "refused", refused: refusedFor(error, house) };
  }
}

/** A sender may take a dispatch back without sending its words again: what the record has under the same name. */
async function takenBack(house: House, incoming: Extract<Incoming, Received>): Promise<Sifted | null> {
  const { id, from, given, told, notice } = incoming;
  if (notice?.status !== "withdrawn" || !("text" in given) || given.text.trim() !== "") return null;
  const arrived = arrivedFrom(incoming, incoming.place ?? null, { id, text: "", told, encoding: null });
  const held = await heldUnder(house.store.db, keyOf(arrived, arrived.hash).key);
  return held === null ? null : { id, from, is: "known", dispatch: held.dispatch, arrived };
}

interface Waiting {
  readonly outcome: Outcome | Passed;
  readonly sifted: Sifted;
}

/** Keeps what was read in one transaction. Where that fails each is tried by itself, so that one that cannot be kept takes no other with it. */
async function keepAll(house: House, waiting: readonly Waiting[], into: Into | null): Promise<readonly Acknowledged[]> {
  try {
    return await house.store.write(async (tx) => {
      const done: Acknowledged[] = [];
      for (const one of waiting) done.push(await keepOne(tx, house, one, into));
      return done;
    });
  } catch (error) {
    if (waiting.length === 1) return [refusedAs(waiting[0]!.sifted, refusedFor(error, house))];
    const done: Acknowledged[] = [];
    for (const one of waiting) done.push(...(await keepAll(house, [one], into)));
    return done;
  }
}

/** The file they are put into, and who puts them there. */
interface Into {
  readonly file: string;
  readonly by: Actor;
}

async function keepOne(tx: Transacted, house: House, waiting: Waiting, into: Into | null): Promise<Acknowledged> {
  const done = await keepRead(tx, house, waiting);
  if (done.status === "refused") return done;
  if (into !== null) await putInFile(tx, house, into, done.id);
  // What it may be one with is told where it is there for whoever adds.
  if (house.asker === null || !done.proposals) return done;
  const proposals = await askingAs(tx, scopeIn(house), async () => {
    const there: string[] = [];
    for (const id of done.proposals!) if (await isThere(tx, "merge", Number(id.slice(1)))) there.push(id);
    return there;
  });
  return { ...done, proposals };
}

async function keepRead(tx: Transacted, house: House, { outcome, sifted }: Waiting): Promise<Acknowledged> {
  if (sifted.is === "refused") return refusedAs(sifted, sifted.refused);
  if ("refused" in outcome) return refusedAs(sifted, outcome.refused);
  const at = house.clock();
  if (sifted.is === "known") await mustBeForWriting(tx, house, sifted.dispatch);
  if (sifted.is === "known") return acknowledged("known", sifted, await notedAnew(tx, sifted.dispatch, sifted.arrived, at), null);
  const reading = house.asRead((outcome as { readonly reading: Reading }).reading);
  const kept = await keep(tx, house, { arrived: sifted.arrived, source: sifted.job.source, reading, at });
  return acknowledged(kept.is, sifted, kept, kept.is === "known" ? null : reading);
}

function acknowledged(status: "added" | "revised" | "known", { id, from }: Sifted, kept: Kept, reading: Reading | null): Acknowledged {
  return {
    status, id: dispatchId(kept.dispatch), file: from, own: id, revision: kept.revision,
    ...(reading && { statements: reading.statements.length, doubts: reading.doubts.length }),
    ...(kept.standing !== "published" && { standing: kept.standing }),
    ...(reading && { exchanges: kept.exchanges, account: kept.account, proposals: kept.proposals }),
  };
}

const refusedAs = ({ id, from }: Passed, { code, says, next, words }: Refused): Acknowledged => ({ status: "refused", id: null, file: from, own: id, code, says, next, ...(words && { words }) });

/** What an error means for whoever hears of it: the disk or the server, else a fault of ours. */
export function refusedFor(error: unknown, { store }: Pick<House, "store">): Refused {
  // What is refused within a transaction comes as an error, so that nothing of it is kept.
  const refused = (error as { refused?: Refused } | null)?.refused;
  if (refused) return refused;
  const known = refusalOf(error, store.place);
  if (known) return known;
  if (process.env["ENTENTE_TRACE"] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return deskRefusal("desk/fault", error instanceof Error ? error.message : String(error));
}
