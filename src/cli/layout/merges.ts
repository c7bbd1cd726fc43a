import type { MergeTold } from "../../record/questions/merges.js";
import type { Tongue } from "../../outgoing/labels/index.js";
import { mergeInWords } from "../../outgoing/merge-in-words.js";
import { harmless } from "../../outgoing/terminal/harmless.js";
import type { RecordMessages } from "../messages/record-shape.js";

/** Two things that are or may be one, with the reason and who decided. */
export function mergeLines(merge: MergeTold, record: RecordMessages, tongue: Tongue): string {
  const called = (id: string, name: string): string => (name === "" || name === id ? id : `${id} (${harmless(name)})`);
  return [
    `${merge.id.padEnd(5)} ${record.mergeStanding[merge.standing]} · ${called(merge.one, merge.oneCalled)} = ${called(merge.other, merge.otherCalled)}`,
    `      ${harmless(mergeInWords(merge, tongue))}`,
    ...merge.decisions.map(({ decision, by, at, because }) => `      ${record.mergeStanding[decision]} · ${harmless(by)} · ${at}${because === null ? "" : ` · ${harmless(because)}`}`),
  ].join("\n") + "\n";
}
