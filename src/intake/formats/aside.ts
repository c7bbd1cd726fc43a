// Documents are opened beside: in a thread of its own, which can be ended. A hostile document can then waste a minute and a
// gigabyte, but it can neither hang nor fell the program.

import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { refusal, type Refusal } from "../../model/refusals.js";
import { limits } from "./document.js";
import { decoders, type Answers, type Task } from "./decoders.js";

export interface Request {
  readonly task: Task;
  readonly bytes: Uint8Array;
}
export type Reply = { readonly answer: Answers[Task] } | { readonly failed: true };

export interface AsideOptions {
  /** Seconds until it is given up. */
  readonly seconds?: number;
  /** Megabytes by which the process may grow. */
  readonly growth?: number;
}

type Refused = { readonly refused: Refusal };

/** Has a document opened beside. Never throws; what takes too long or too much memory is refused. One at a time: others wait. */
export function aside<T extends Task>(task: T, bytes: Uint8Array, options: AsideOptions = {}): Promise<Answers[T] | Refused> {
  const turn = last.then(() => openBeside(task, bytes, options));
  last = turn.catch(() => {});
  return turn;
}

let last: Promise<unknown> = Promise.resolve();
let worker: Worker | null = null;

const program = new URL("./aside-worker.js", import.meta.url);

async function openBeside<T extends Task>(task: T, bytes: Uint8Array, { seconds = limits.seconds, growth = limits.growth }: AsideOptions): Promise<Answers[T] | Refused> {
  // Run from its TypeScript, as tests do, there is no program for a thread to run: the decoder then works here, without limits.
  if (!existsSync(program)) return decoders[task](bytes).catch(() => ({ refused: damaged(task) }));
  const hired = (worker ??= hire());
  hired.ref();
  const before = process.memoryUsage.rss();
  return new Promise<Answers[T] | Refused>((resolve) => {
    const end = (outcome: Answers[T] | Refused, keep: boolean): void => {
      clearTimeout(clock);
      clearInterval(watch);
      hired.removeAllListeners("message").removeAllListeners("error").removeAllListeners("exit");
      if (keep) hired.unref();
      else {
        worker = null;
        hired.on("error", () => {});
        void hired.terminate();
      }
      resolve(outcome);
    };
    const clock = setTimeout(() => end({ refused: refusal("intake/too-slow", String(seconds)) }, false), seconds * 1_000);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > growth * 1024 * 1024) end({ refused: refusal("intake/too-heavy") }, false);
    }, 100);
    hired.on("message", (reply: Reply) => end("failed" in reply ? { refused: damaged(task) } : (reply.answer as Answers[T]), true));
    hired.on("error", (error: NodeJS.ErrnoException) => end({ refused: error.code === "ERR_WORKER_OUT_OF_MEMORY" ? refusal("intake/too-heavy") : damaged(task) }, false));
    hired.on("exit", () => end({ refused: damaged(task) }, false));
    hired.postMessage({ task, bytes } satisfies Request);
  });
}

const hire = (): Worker => new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: limits.heap, maxYoungGenerationSizeMb: 64 } });

function damaged(task: Task): Refusal {
  const why = "its parts do not fit together";
  if (task === "markdown") return refusal("intake/unreadable", why);
  return refusal(task === "mail" ? "intake/bad-mail" : task === "pdf" ? "intake/bad-pdf" : "intake/bad-docx", why);
}
