import type { Received } from "../intake/received.js";
import { demoJobs } from "../desk/demo.js";
import type { ReadOptions } from "./arguments.js";
import { readJobs, toldBy } from "./read.js";

/** Reads the dispatches of 27 March 2020 that ship with entente, the French one first. */
export async function demo(options: ReadOptions): Promise<number> {
  return readJobs(withTold(demoJobs(), options), options);
}

async function* withTold(jobs: AsyncIterable<Received>, options: ReadOptions): AsyncGenerator<Received> {
  for await (const job of jobs) yield { ...job, told: { ...job.told, ...toldBy(options) } };
}
