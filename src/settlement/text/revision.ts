import type { Amendment, Operation } from "./amendment.js";
import { merged } from "./merge.js";
import type { CommonText } from "./paragraph.js";

/** A text and what became other in it since the text it came from (T8). */
export interface Revision {
  readonly from: CommonText;
  readonly to: CommonText;
  readonly changes: readonly Operation[];
}

/** The changes that lead from one text to another, paragraph by paragraph. As few paragraphs as can be are said to have moved. */
export function revision(from: CommonText, to: CommonText): Revision {
  const before = new Map(from.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const after = new Set(to.paragraphs.map(({ id }) => id));
  // A paragraph whose kind changed is another paragraph: its old self goes, its new self comes. Ids are for good, so that is refused upstream.
  const staying = longestRising(to.paragraphs.flatMap(({ id }) => (before.has(id) ? [from.paragraphs.findIndex((one) => one.id === id)] : [])));
  const stays = new Set(staying.map((index) => from.paragraphs[index]!.id));
  const changes: Operation[] = from.paragraphs.flatMap(({ id }): Operation[] => (after.has(id) ? [] : [{ does: "delete", target: id }]));
  let anchor: string | null = null;
  for (const paragraph of to.paragraphs) {
    const old = before.get(paragraph.id);
    if (old === undefined) changes.push({ does: "insert", after: anchor, paragraph });
    else {
      if (!stays.has(paragraph.id)) changes.push({ does: "move", target: paragraph.id, after: anchor });
      if (old.text !== paragraph.text) changes.push({ does: "replace", target: paragraph.id, at: null, text: paragraph.text });
    }
    if (stays.has(paragraph.id)) anchor = paragraph.id;
  }
  return { from, to, changes };
}

/** The text that a revision's changes give; always `to`. */
export const applied = ({ from, to, changes }: Revision): CommonText => merged(from, [{ id: "revision", base: from.version, to: null, by: "", sponsors: [], reason: "", operations: changes } satisfies Amendment], to.version);

/** The longest run of rising numbers, not necessarily side by side. */
function longestRising(numbers: readonly number[]): readonly number[] {
  const best: { length: number; before: number }[] = [];
  let last = -1;
  for (const [i, number] of numbers.entries()) {
    best[i] = { length: 1, before: -1 };
    for (let j = 0; j < i; j++) if (numbers[j]! < number && best[j]!.length + 1 > best[i]!.length) best[i] = { length: best[j]!.length + 1, before: j };
    if (last < 0 || best[i]!.length > best[last]!.length) last = i;
  }
  const run: number[] = [];
  for (let at = last; at >= 0; at = best[at]!.before) run.unshift(numbers[at]!);
  return run;
}
