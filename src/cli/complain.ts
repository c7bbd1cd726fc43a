import type { RefusedOutcome } from "../desk/job.js";
import { harmless } from "../outgoing/terminal/harmless.js";

/** Names a dispatch that could not be read, with the code, the reason and the next step. */
export function complain({ from, refused }: RefusedOutcome): void {
  process.stderr.write(`entente: ${harmless(from)}: ${refused.code}: ${harmless(refused.says)}\n  ${harmless(refused.next)}\n`);
}
