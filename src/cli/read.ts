import { readMany } from "../desk/read-many.js";
import type { Incoming } from "../desk/job.js";
import { labels } from "../outgoing/labels/index.js";
import type { ReadOptions } from "./arguments.js";
import { complain } from "./complain.js";
import { messages } from "./messages/index.js";
import { writeAll } from "./output.js";
import { progress } from "./progress.js";
import { exitStatus } from "./refusals.js";
import { tongueFor } from "./screen.js";
import { writerFor } from "./writers.js";

/** Reads what the options name and writes it as they ask; gives the exit status. */
export async function readInputs(options: ReadOptions): Promise<number> {
  const { receive } = await import("../intake/receive.js");
  return readJobs(receive(options.inputs, { told: toldBy(options) }), options);
}

/** Reads dispatches from wherever they come. */
export async function readJobs(jobs: AsyncIterable<Incoming>, options: ReadOptions): Promise<number> {
  const tongue = tongueFor(options.tongue, process.env);
  if (options.explain !== null) return (await import("./explain.js")).explainLine(jobs, options.explain, options);
  const shown = progress(messages[tongue]);
  const met = { count: 0 };
  const writer = await writerFor(options, labels[tongue], () => met.count > 1);
  const { read, refused } = await writeAll(readMany(jobs, options), writer, (outcome) => {
    shown.clear();
    complain(outcome);
  }, (outcome) => {
    met.count++;
    shown.one(outcome);
  });
  shown.clear();
  if (refused > 0 && read + refused > 1) process.stderr.write(`entente: ${messages[tongue].refused(refused, read + refused)}\n`);
  return refused > 0 ? exitStatus.someRefused : exitStatus.done;
}

/** What the command line tells of all dispatches; a line of JSON that tells otherwise of itself is believed. */
export const toldBy = ({ language, published, publisher }: ReadOptions) => ({
  ...(language === null ? {} : { language }),
  ...(published === null ? {} : { published }),
  ...(publisher === null ? {} : { publisher }),
});
