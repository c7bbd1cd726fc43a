import { isJob, type Incoming } from "../desk/job.js";
import { labels } from "../outgoing/labels/index.js";
import { harmless } from "../outgoing/terminal/harmless.js";
import type { ReadOptions } from "./arguments.js";
import { complain } from "./complain.js";
import { refusedInWords } from "./refused-in-words.js";
import { exitStatus, refusal } from "./refusals.js";
import { screenFor, tongueFor } from "./screen.js";
import { surroundings, write } from "./writers.js";

/** Says of every dispatch that has a line of that id why the line is there. */
export async function explainLine(jobs: AsyncIterable<Incoming>, id: string, options: ReadOptions): Promise<number> {
  const [{ openParser }, { traceJob }, { explanation, explainable }] = await Promise.all([
    import("../parser/open.js"), import("../desk/read-dispatch.js"), import("../outgoing/explanation.js"),
  ]);
  const words = labels[tongueFor(options.tongue, process.env)];
  const parser = await openParser(options.runtime === null ? {} : { runtime: options.runtime });
  let found = false;
  let refused = false;
  let known: readonly string[] = [];
  for await (const job of jobs) {
    const traced = isJob(job) ? await traceJob(job, parser) : job;
    if ("refused" in traced) {
      complain(traced);
      refused = true;
      continue;
    }
    const screen = await screenFor(traced.reading.text, options.colour, surroundings());
    const said = explanation(id, traced.reading, traced.trees, words, screen);
    if (said) await write(`${harmless(traced.from)}\n${said.join("\n")}\n\n`);
    else if (known.length === 0) known = explainable(traced.reading);
    found ||= said !== null;
  }
  if (found) return refused ? exitStatus.someRefused : exitStatus.done;
  if (known.length === 0 && refused) return exitStatus.someRefused;
  process.stderr.write(refusedInWords(refusal("cli/no-such-line", harmless(id), known.slice(0, 60).join(", "))));
  return exitStatus.misused;
}
