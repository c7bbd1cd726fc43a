import { availableParallelism } from "node:os";
import { readByCrew } from "./crew.js";
import { isJob, type Incoming, type Outcome } from "./job.js";

export interface ManyOptions {
  readonly runtime: "native" | "wasm" | null;
  /** How many dispatches are read at once; null for one a core. */
  readonly workers: number | null;
}

/** From so many dispatches on, starting workers costs less than they save. */
const enoughForCrew = 6;

/** Reads any number of dispatches: a few short ones here, many or long ones by a crew of workers. Outcomes come in the order of the jobs. */
export async function* readMany(jobs: AsyncIterable<Incoming>, options: ManyOptions): AsyncGenerator<Outcome> {
  const iterator = jobs[Symbol.asyncIterator]();
  const first: (Incoming)[] = [];
  let ended = false;
  while (!ended && first.length < enoughForCrew) {
    const { done, value } = await iterator.next();
    if (done) ended = true;
    else first.push(value);
  }
  const all = again(first, iterator);
  if (ended && !first.some(isHeavy)) yield* readHere(all, options);
  else yield* readByCrew(all, { workers: options.workers ?? availableParallelism(), runtime: options.runtime });
}

/** A text of this many bytes or letters is read by a worker even when it is alone: its memory is bounded, ours is not. */
const heavy = 500_000;

function isHeavy(incoming: Incoming): boolean {
  if (!isJob(incoming)) return false;
  const { given } = incoming;
  return ("bytes" in given ? given.bytes.length : given.text.length) > heavy;
}

/** One after the other, in this thread. The parser is opened when the first dispatch needs it. */
async function* readHere(jobs: AsyncIterable<Incoming>, { runtime }: ManyOptions): AsyncGenerator<Outcome> {
  const { openParser } = await import("../parser/open.js");
  const { readJob } = await import("./read-dispatch.js");
  const parser = await openParser(runtime === null ? {} : { runtime });
  for await (const job of jobs) yield isJob(job) ? await readJob(job, parser) : job;
}

async function* again<T>(first: readonly T[], rest: AsyncIterator<T>): AsyncGenerator<T> {
  yield* first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
