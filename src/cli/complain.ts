import type { RefusedOutcome } from "../desk/job.js";
import { refusedInWords } from "./refused-in-words.js";

/** Names a dispatch that could not be read, with the code, the reason and the next step. */
export function complain({ from, refused }: RefusedOutcome): void {
  process.stderr.write(refusedInWords(refused, from));
}
