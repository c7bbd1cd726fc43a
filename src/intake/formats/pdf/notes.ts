// Notes at the foot of a page or column: the last lines of a block, in smaller letters, the first of them under a mark.
// They are taken out of the running text, which they would cut in two, and stand at the end; see docs/decisions.

import { markCloses, markOpens, type Line } from "./lines.js";

/** The lines of a document without its notes, and the notes' lines. */
export interface Parted {
  readonly body: readonly Line[];
  readonly notes: readonly Line[];
}

const opening = new RegExp(`^(?:${markOpens}[\\[(]?(\\d{1,3}|[*†‡§]{1,3})[\\])]?${markCloses}\\s*|\\[(\\d{1,3})\\]\\s+|(\\d{1,3})[.)]?\\s+(?=[\\p{L}«“"(]))`, "u");

/** The mark a note opens with; null where a line opens none. */
export function markOf(text: string): { readonly mark: string; readonly rest: string } | null {
  const found = opening.exec(text);
  const mark = found?.[1] ?? found?.[2] ?? found?.[3];
  return found && mark !== undefined ? { mark, rest: text.slice(found[0].length) } : null;
}

/** Tells notes from the text above them. `size`: that of the document's letters. */
export function partNotes(lines: readonly Line[], size: number): Parted {
  const body: Line[] = [];
  const notes: Line[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (to < lines.length && lines[to]!.block === lines[from]!.block) to++;
    const block = lines.slice(from, to);
    const first = firstNote(block, size);
    body.push(...block.slice(0, first));
    notes.push(...block.slice(first));
    from = to;
  }
  return { body, notes };
}

/** Where the notes of a block begin; its length where it has none. */
function firstNote(block: readonly Line[], size: number): number {
  let at = block.length;
  while (at > 0 && block[at - 1]!.size <= 0.93 * size) at--;
  while (at < block.length && markOf(block[at]!.text) === null) at++;
  return at;
}
