import { availableParallelism } from "node:os";
import type { Parser } from "../parser/parser.js";
import { readByCrew } from "./crew.js";
import { isJob, type Job, type Outcome, type Passed } from "./job.js";
import { lineUp, type Line } from "./line-up.js";

export interface ManyOptions {
  readonly runtime: "native" | "wasm" | null;
  /** How many dispatches are read at once; null for one a core. */
  readonly workers: number | null;
  /** A parser that is open, for those who read often; without it one is opened when it is needed. */
  readonly parser?: () => Promise<Parser>;
}

/** From so many dispatches waiting on, starting workers costs less than they save. */
const enoughForCrew = 6;

/** How long to see whether more comes before the first is read here, in milliseconds. */
const patience = 40;

/**
 * Reads any number of dispatches: here while few and short ones wait, by a crew of workers once many or long ones do. Outcomes
 * come in the order of the jobs, and as soon as they can: a slow sender need not have sent all before the first is read.
 */
export async function* readMany<T extends Job | Passed>(jobs: AsyncIterable<T>, options: ManyOptions): AsyncGenerator<Outcome | Exclude<T, Job>> {
  const line = lineUp(jobs, 2 * enoughForCrew);
  let reader: ((job: Job) => Promise<Outcome>) | null = null;
  try {
    for (;;) {
      if (reader === null) await line.settle(patience, callsForCrew);
      const next = await line.first();
      if (next === null) return;
      if (isJob(next) && callsForCrew(line)) return yield* readByCrew(line.rest(), { workers: options.workers ?? availableParallelism(), runtime: options.runtime });
      line.take();
      if (isJob(next)) reader ??= await openReader(options);
      yield isJob(next) ? await reader!(next) : (next as Exclude<T, Job>);
    }
  } finally {
    await line.leave();
  }
}

const callsForCrew = (line: Line<Job | Passed>): boolean => {
  const waiting = line.waiting().filter(isJob);
  return waiting.length >= enoughForCrew || waiting.some(isHeavy);
};

/** A text of this many bytes or letters is read by a worker even when it is alone: its memory is bounded, ours is not. */
const heavy = 500_000;

function isHeavy(job: Job): boolean {
  if ("source" in job) return job.source.text.length > heavy;
  return ("bytes" in job.given ? job.given.bytes.length : job.given.text.length) > heavy;
}

/** What reads in this thread. The parser is opened when the first dispatch needs it. */
async function openReader({ parser, runtime }: ManyOptions): Promise<(job: Job) => Promise<Outcome>> {
  const [{ openParser }, { readJob }] = await Promise.all([import("../parser/open.js"), import("./read-dispatch.js")]);
  const open = await (parser ? parser() : openParser(runtime === null ? {} : { runtime }));
  return (job) => readJob(job, open);
}
