import type { Reread } from "../../desk/desk.js";
import { harmless } from "../../outgoing/terminal/harmless.js";
import type { Messages } from "../messages/index.js";

/** What reading a dispatch again came to; nothing of one that reads as before and has no correction that fits no longer. */
export function rereadLines(one: Reread, { record }: Messages): string | null {
  if (one.status === "refused") return `${one.id.padEnd(5)} ${harmless(one.title)}\n      ${one.code}: ${harmless(one.says)}\n`;
  if (one.status === "unchanged" && one.misfits.length === 0) return null;
  return [
    `${one.id.padEnd(5)} ${harmless(one.title)}`,
    ...one.added.map((id) => `      + ${id}`),
    ...one.removed.map((id) => `      − ${id}`),
    ...one.changed.map(({ id, before, fields }) => `      ± ${id === before ? id : `${before} → ${id}`}: ${fields.join(", ")}`),
    ...one.misfits.map(({ correction, because }) => `      ! ${correction}: ${record.misfit(harmless(because))}`),
  ].join("\n") + "\n";
}
