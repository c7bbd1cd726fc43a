import { resolve } from "node:path";
import type { Arrival } from "../../intake/received.js";
import type { Incoming } from "../../desk/job.js";

/**
 * What arrived, with the whole path of the file it stood in: the record knows a file again wherever the next command is started,
 * and the process that keeps it may stand elsewhere. Addresses of the web and what is handed in have none.
 */
export async function* placed(arrivals: AsyncIterable<Arrival>): AsyncGenerator<Incoming> {
  for await (const one of arrivals) yield "given" in one && isFile(one.from) ? { ...one, place: resolve(one.from) } : one;
}

const isFile = (from: string): boolean => !/^(?:-(?::\d+)?$|[a-z][a-z0-9+.-]+:\/\/|\/dev\/|\/proc\/)/i.test(from);
