import { isRead, type Outcome } from "../desk/job.js";
import { pace } from "../desk/pace.js";
import type { Messages } from "./messages/index.js";

/** A line on standard error that says how far the reading has come; shown only to somebody who sees nothing else move. */
export function progress(words: Messages): { readonly one: (outcome: Outcome) => void; readonly clear: () => void } {
  if (!process.stderr.isTTY || process.stdout.isTTY) return { one: () => {}, clear: () => {} };
  const counter = pace();
  let shown = false;
  return {
    one: (outcome) => {
      const now = counter.add(isRead(outcome) ? outcome.reading.text.length : 0);
      if (now === null || now.count < 2) return;
      process.stderr.write(`\r\u001b[2K${words.reading(now.count, now.wordsPerSecond.toLocaleString("en"))}`);
      shown = true;
    },
    clear: () => {
      if (shown) process.stderr.write("\r\u001b[2K");
      shown = false;
    },
  };
}
