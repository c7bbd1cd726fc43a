import { isRead, type Outcome, type RefusedOutcome } from "../desk/job.js";
import type { Reading } from "../model/reading.js";
import { harmlessJson } from "../outgoing/terminal/harmless.js";

/** Writes a piece of output and waits until it may go on: a slow reader slows the reading, it does not fill the memory. */
export type Write = (text: string) => Promise<void>;

/** What is done with each reading as it comes, and at the end. Refused dispatches never get here. */
export interface Writer {
  readonly reading: (reading: Reading) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** One reading a line, in the order of the input. */
export function jsonLines(write: Write): Writer {
  return { reading: (reading) => write(`${harmlessJson(JSON.stringify(reading))}\n`), end: async () => {} };
}

/**
 * One dispatch gives one object; several give an array. Which it is is known when the second comes, so the first is held back;
 * `shown` makes of a reading what is written of it; `several` says that there are more dispatches, though they may all be refused.
 */
export function json(write: Write, several: () => boolean, shown: (reading: Reading) => unknown = (reading) => reading): Writer {
  let held: Reading | null = null;
  let open = false;
  const put = (reading: Reading): Promise<void> => write(`${open ? ",\n" : "[\n"}${harmlessJson(JSON.stringify(shown(reading), null, 2))}`);
  const release = async (): Promise<void> => {
    if (held === null) return;
    await put(held);
    open = true;
    held = null;
  };
  return {
    reading: async (reading) => {
      if (!open && held === null) return void (held = reading);
      await release();
      await put(reading);
    },
    end: async () => {
      if (held !== null && !several()) return write(`${harmlessJson(JSON.stringify(shown(held), null, 2))}\n`);
      await release();
      if (open) await write("\n]\n");
      else if (several()) await write("[]\n");
    },
  };
}

/** Hands readings to a writer and refusals to `refuse`; says how many of each there were. */
export async function writeAll(outcomes: AsyncIterable<Outcome>, writer: Writer, refuse: (outcome: RefusedOutcome) => void, met: (outcome: Outcome) => void): Promise<{ read: number; refused: number }> {
  const count = { read: 0, refused: 0 };
  for await (const outcome of outcomes) {
    met(outcome);
    if (isRead(outcome)) {
      count.read++;
      await writer.reading(outcome.reading);
    } else {
      count.refused++;
      refuse(outcome);
    }
  }
  await writer.end();
  return count;
}
