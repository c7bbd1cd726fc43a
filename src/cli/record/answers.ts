import type { Refused } from "../../desk/job.js";
import { harmlessJson } from "../../outgoing/terminal/harmless.js";
import { refusedInWords } from "../refused-in-words.js";
import { exitStatus } from "../refusals.js";
import { write } from "../writers.js";
import type { RecordFormat } from "./asked.js";

/** Writes items one by one: as lines, as the elements of one array, or in words. */
export interface ItemWriter<T> {
  readonly item: (item: T) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** A writer of items in a format; `text` gives an item's lines, or none. Each item is handed to the system before the next is asked for. */
export function itemWriter<T>(format: RecordFormat, text: (item: T) => string | null | Promise<string | null>): ItemWriter<T> {
  let count = 0;
  switch (format) {
    case "jsonl": return { item: (item) => write(`${harmlessJson(JSON.stringify(item))}\n`), end: async () => {} };
    case "json": return {
      item: (item) => write(`${count++ === 0 ? "[" : ","}\n${harmlessJson(JSON.stringify(item))}`),
      end: () => write(count === 0 ? "[]\n" : "\n]\n"),
    };
    case "text": return {
      item: async (item) => {
        const lines = await text(item);
        if (lines !== null) await write(lines);
      },
      end: async () => {},
    };
  }
}

/** One answer: an object as JSON, or in words. */
export async function answer<T>(format: RecordFormat, one: T, text: () => string | Promise<string>): Promise<void> {
  if (format === "text") return write(await text());
  await write(`${harmlessJson(format === "json" ? JSON.stringify(one, null, 2) : JSON.stringify(one))}\n`);
}

/** Says why nothing was done; whoever reads JSON gets it there too. Gives the exit status. */
export async function refuse(format: RecordFormat, refused: Refused): Promise<number> {
  const { code, says, next } = refused;
  process.stderr.write(refusedInWords(refused));
  if (format !== "text") await write(`${harmlessJson(JSON.stringify({ status: "refused", id: null, code, says, next }))}\n`);
  return exitStatus.someRefused;
}
