import { parentPort, workerData } from "node:worker_threads";
import { openParser } from "../parser/open.js";
import type { Errand, Report } from "./crew.js";
import { readJob } from "./read-dispatch.js";

// What each worker of a crew runs: a parser of its own, and one dispatch after the other.

const { runtime } = workerData as { readonly runtime: "native" | "wasm" | null };
const opening = openParser(runtime === null ? {} : { runtime });
let last: Promise<unknown> = opening;

parentPort?.on("message", ({ number, job }: Errand) => {
  last = last.then(async () => {
    const outcome = await readJob(job, await opening);
    parentPort?.postMessage({ number, outcome } satisfies Report);
  });
});
