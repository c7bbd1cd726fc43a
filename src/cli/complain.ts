import type { RefusedOutcome } from "../desk/job.js";
import { harmless } from "../outgoing/terminal/harmless.js";

/** Names a dispatch that could not be read, with the code, the reason and the next step. */
export function complain({ from, refused }: RefusedOutcome): void {
  const next = refused.next === null ? "" : `\n  ${harmless(refused.next)}`;
  process.stderr.write(`entente: ${harmless(from)}: ${refused.code}: ${harmless(refused.says)}${next}\n`);
}
