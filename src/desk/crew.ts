import { Worker } from "node:worker_threads";
import { isJob, type Job, type Outcome, type Passed, type Refused } from "./job.js";
import { lineUp } from "./line-up.js";
import { deskRefusal } from "./refusals.js";

// Many dispatches are read by a crew of workers, each with its own parser. Jobs are given out in the order they come and
// outcomes handed on in that order; how far the crew may run ahead of the slowest is bounded, so memory is too.
//
//     jobs:      1 2 3 4 5 6 7 …          (read from the outside only as fast as they are taken up)
//     at work:   2 │ 4                    (a worker has one job in hand and one waiting)
//     done:      3                        (waits for 2)
//     handed on: 1

export interface CrewOptions {
  readonly workers: number;
  readonly runtime: "native" | "wasm" | null;
  /** The program a worker runs; only tests give another. */
  readonly program?: URL;
}

/** What a worker is sent, and what it sends back. */
export interface Errand {
  readonly number: number;
  readonly job: Job;
}
export interface Report {
  readonly number: number;
  readonly outcome: Outcome;
}

/**
 * Reads all jobs with a crew of workers; outcomes come in the order of the jobs, what needs no reading in its place. A job that
 * kills its worker is refused, and another worker takes up the rest.
 */
export async function* readByCrew<T extends Job | Passed>(jobs: AsyncIterable<T>, options: CrewOptions): AsyncGenerator<Outcome | Exclude<T, Job>> {
  const crew = new Set<Hand>();
  const idle = (): Hand => {
    const free = [...crew].sort((a, b) => a.load() - b.load())[0];
    if (free && (free.load() === 0 || crew.size >= options.workers)) return free;
    const hand = hire(options, () => crew.delete(hand));
    crew.add(hand);
    return hand;
  };
  // Jobs are given out while others are waited for, so that a slow sender's are handed on as they are done.
  const line = lineUp(givenOut(jobs, idle), options.workers * 4);
  try {
    for (let next = await line.first(); next !== null; next = await line.first()) {
      yield await next.outcome;
      line.take();
    }
  } finally {
    await line.leave();
    await Promise.all([...crew].map((hand) => hand.dismiss()));
  }
}

/** Each job with what will become of it, which never rejects: `give` turns whatever befalls a job into its outcome. */
async function* givenOut<T extends Job | Passed>(jobs: AsyncIterable<T>, idle: () => Hand): AsyncGenerator<{ readonly outcome: Promise<Outcome | Exclude<T, Job>> }> {
  for await (const job of jobs) yield { outcome: isJob(job) ? give(job, idle) : Promise.resolve(job as Exclude<T, Job>) };
}

/** Gives a job to the least busy worker. If that worker dies of another job, this one is given out again. */
async function give(job: Job, idle: () => Hand): Promise<Outcome> {
  for (let tries = 0; tries < 5; tries++) {
    const end = await idle().take(job);
    if (end === "died before it") continue;
    if ("id" in end) return end;
    return { id: job.id, from: job.from, refused: end };
  }
  return { id: job.id, from: job.from, refused: deskRefusal("desk/worker-died") };
}

/** The outcome; or why the job was the worker's last; or that the worker died of a job before this one. */
type End = Outcome | Refused | "died before it";

/** One worker and what it has in hand. */
interface Hand {
  readonly load: () => number;
  readonly take: (job: Job) => Promise<End>;
  readonly dismiss: () => Promise<unknown>;
}

function hire({ runtime, program }: CrewOptions, gone: () => void): Hand {
  const worker = new Worker(program ?? new URL("./worker.js", import.meta.url), {
    workerData: { runtime },
    // What is beyond the heap, model and buffers, takes about as much again.
    resourceLimits: { maxOldGenerationSizeMb: 200, maxYoungGenerationSizeMb: 16 },
  });
  const inHand = new Map<number, (end: End) => void>();
  let next = 0;
  worker.on("message", ({ number, outcome }: Report) => {
    inHand.get(number)?.(outcome);
    inHand.delete(number);
  });
  const died = (why: Refused): void => {
    gone();
    // The oldest is the one it was at work on.
    for (const [index, end] of [...inHand.values()].entries()) end(index === 0 ? why : "died before it");
    inHand.clear();
  };
  worker.on("error", (error: NodeJS.ErrnoException) => died(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? deskRefusal("desk/worker-died") : deskRefusal("desk/fault", error.message)));
  worker.on("exit", () => died(deskRefusal("desk/worker-died")));
  return {
    load: () => inHand.size,
    take: (job) =>
      new Promise<End>((resolve) => {
        inHand.set(next, resolve);
        worker.postMessage({ number: next++, job } satisfies Errand);
      }),
    dismiss: () => worker.terminate(),
  };
}
