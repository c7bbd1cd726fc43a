import type { TextChange } from "../../../alignment/revisions/differences.js";
import type { Span } from "../../../text/span.js";

/** A stretch of both texts: alike, or one instead of the other. */
export interface Pair {
  readonly before: string;
  readonly after: string;
  readonly same: boolean;
  readonly onlyTypography: boolean;
}

/** Two texts in rows that stand beside each other: cut at line ends that both have, with what differs marked. */
export function sideBySide(before: string, after: string, changes: readonly TextChange[]): readonly (readonly Pair[])[] {
  const rows: Pair[][] = [];
  let row: Pair[] = [];
  const close = (): void => {
    if (row.some((pair) => pair.before.trim() + pair.after.trim() !== "")) rows.push(row);
    row = [];
  };
  let [here, there]: readonly [number, number] = [0, 0];
  for (const change of [...changes].sort((one, other) => one.before.start - other.before.start || one.after.start - other.after.start)) {
    alike(before.slice(here, change.before.start));
    row.push({ before: wordsOf(before, change.before), after: wordsOf(after, change.after), same: false, onlyTypography: change.onlyTypography });
    [here, there] = [change.before.end, change.after.end];
  }
  alike(before.slice(here));
  close();
  return rows;

  function alike(words: string): void {
    there += words.length;
    for (const [index, line] of words.split(/(?:\r?\n)+/u).entries()) {
      if (index > 0) close();
      if (line !== "") row.push({ before: line, after: line, same: true, onlyTypography: false });
    }
  }
}

const wordsOf = (text: string, { start, end }: Span): string => text.slice(start, end);
