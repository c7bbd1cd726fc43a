import { setTimeout as pause } from "node:timers/promises";
import { openQueue, type Queue } from "../record/queue/queue.js";
import { add, refusedFor } from "./add.js";
import type { Acknowledged, AddOptions, Answer, Queued } from "./desk.js";
import { filesRefusal } from "./files/refusals.js";
import type { House } from "./house.js";
import { incomingOf, lineOfIncoming } from "./incoming-line.js";
import { isReceived, type Incoming, type Passed, type Refused } from "./job.js";
import { deskRefusal } from "./refusals.js";

export interface WorkOptions {
  /** How many are read at once; null for one a core. */
  readonly workers: number | null;
  readonly runtime: "native" | "wasm" | null;
  /** Whether to end once nothing waits and nobody has anything in hand. */
  readonly untilEmpty: boolean;
  /** After so many seconds, what somebody took and did not finish is handed out again. */
  readonly takeover: number;
  /** Takes nothing more once it comes; what is in hand is finished. */
  readonly signal: AbortSignal;
}

/** What was taken is handed out again after so long, where nobody says otherwise: longer than any dispatch takes. */
export const usualTakeover = 120;

/** Puts dispatches in the queue, so that whoever works at this record adds them. */
export async function* enqueue(house: House, arrivals: AsyncIterable<Incoming>, { file }: AddOptions = {}): AsyncGenerator<Queued> {
  const queue = await queueOf(house, usualTakeover, false);
  for await (const incoming of arrivals) {
    if (!isReceived(incoming)) yield refusedAs(incoming, incoming.refused);
    else if (file !== undefined) yield refusedAs(incoming, filesRefusal("files/not-queued"));
    else if ("refused" in queue) yield refusedAs(incoming, queue.refused);
    else yield await put(queue, incoming).catch((error: unknown) => refusedAs(incoming, refusedFor(error, house)));
  }
  if (!("refused" in queue)) await queue.close();
}

async function put(queue: Queue, incoming: Incoming): Promise<Queued> {
  const { id: job, status } = await queue.put(lineOfIncoming(incoming));
  return { status, id: null, file: incoming.from, own: incoming.id, job };
}

/**
 * Takes dispatches from the queue and adds them, until it is told to stop. A job is done once its dispatch is durable; until then
 * it is handed out again where this process dies. What fails through no fault of the dispatch is tried again.
 */
export async function* work(house: House, { workers, runtime, untilEmpty, takeover, signal }: WorkOptions): AsyncGenerator<Acknowledged> {
  const queue = await queueOf(house, takeover, true);
  if ("refused" in queue) return yield refusedAs({ id: "-", from: "-" }, queue.refused);
  const taken: string[] = [];
  try {
    for await (const one of add(house, waitingIn(queue, { untilEmpty, signal }, taken), { workers, runtime })) {
      const job = taken.shift()!;
      if (one.status === "refused" && /^(?:desk|record)\//.test(one.code)) await queue.failed(job, `${one.code}: ${one.says}`);
      else await queue.done(job);
      yield one;
    }
  } finally {
    await queue.close();
  }
}

/** What waits in the queue, as it is asked for. `taken` gets the id of each, in the same order. */
async function* waitingIn(queue: Queue, { untilEmpty, signal }: Pick<WorkOptions, "untilEmpty" | "signal">, taken: string[]): AsyncGenerator<Incoming> {
  while (!signal.aborted) {
    const jobs = await queue.take(few);
    for (const { id, line } of jobs) {
      taken.push(id);
      yield incomingOf(line);
    }
    if (jobs.length > 0) continue;
    if (untilEmpty && taken.length === 0) {
      const { waiting, taken: inHands } = await queue.counts();
      if (waiting + inHands === 0) return;
    }
    await pause(untilEmpty ? 200 : 1000, undefined, { signal }).catch(() => undefined);
  }
}

/** Taken at once: what waits here longer could be another's. */
const few = 4;

async function queueOf({ where }: House, takeover: number, keeps: boolean): Promise<Answer<Queue>> {
  return "url" in where ? openQueue(where.url, { takeover, keeps }) : { refused: deskRefusal("record/needs-server") };
}

const refusedAs = ({ id, from }: Passed, { code, says, next, words }: Refused): Extract<Acknowledged & Queued, { status: "refused" }> => ({ status: "refused", id: null, file: from, own: id, code, says, next, ...(words && { words }) });
