import type { Acknowledged, Queued } from "../../desk/desk.js";
import { harmless } from "../../outgoing/terminal/harmless.js";
import type { Messages } from "../messages/index.js";
import { refusedInWords } from "../refused-in-words.js";

/** What became of a dispatch, as a line; of a refused one with the reason and what to do. */
export function acknowledgedLine(one: Acknowledged | Queued, { record }: Messages): string {
  const file = harmless(one.file);
  if (one.status === "refused") return refusedInWords(one, one.file);
  const status = record.statuses[one.status].padEnd(widest(record.statuses));
  if ("job" in one) return `${status}  ${file}\n`;
  const facts = [
    ...(one.revision > 1 ? [record.revision(one.revision)] : []),
    ...(one.standing ? [record.standing[one.standing]] : []),
    ...(one.statements === undefined ? [] : [record.statements(one.statements)]),
    ...(one.doubts ? [record.doubts(one.doubts)] : []),
    ...(one.exchanges?.length ? [record.told(one.exchanges.join(", "))] : []),
    ...(one.proposals?.length ? [record.proposes(one.proposals.join(", "))] : []),
  ];
  return `${status}  ${one.id.padEnd(5)} ${[file, ...facts].join(" · ")}\n`;
}

const widest = (words: Readonly<Record<string, string>>): number => Math.max(...Object.values(words).map((word) => word.length));
