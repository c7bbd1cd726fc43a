// From lines to paragraphs. Wire texts come in three dresses: one paragraph a line, paragraphs between empty lines,
// and lines broken at a width. A line that still had room for the first word of the next was broken on purpose:
//
//     The ministers met on Tuesday, and said that the |   ← “crossing” did not fit: the paragraph goes on
//     crossing would reopen.                          |   ← had room: the paragraph ends here
//     They also agreed to meet again in the autumn.   |

import type { Span } from "../../text/span.js";
import { SIGN, isCapital, isSmall, kindAt } from "./characters.js";

/** A line without the white space around it. `apart`: an empty line stands before it. */
interface Line extends Span {
  readonly apart: boolean;
}

/** Wider lines than this were never broken by hand or mailer. */
const widestWrap = 130;
const narrowestWrap = 40;

/** The paragraphs of a text, in order, each without the white space around it; together they hold everything that is no white space. */
export function paragraphsOf(text: string): Span[] {
  const blocks = blocksOf(linesOf(text));
  const widths = blocks.map((block) => wrapWidth(text, block));
  const usual = widths.reduce<number | null>((widest, width) => (width !== null && width > (widest ?? 0) ? width : widest), null);
  return blocks.flatMap((block, index) => {
    const width = widths[index] ?? (usual !== null && block.every((line) => line.end - line.start <= usual) ? usual : null);
    return joined(text, block, width);
  });
}

/** Runs of lines without an empty line between them. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    if (line.apart || blocks.length === 0) blocks.push([line]);
    else blocks.at(-1)!.push(line);
  }
  return blocks;
}

function joined(text: string, block: readonly Line[], width: number | null): Span[] {
  const paragraphs: { start: number; end: number }[] = [];
  block.forEach((line, index) => {
    const before = block[index - 1];
    if (before && goesOn(text, before, line, width, block[index + 1])) paragraphs.at(-1)!.end = line.end;
    else paragraphs.push({ start: line.start, end: line.end });
  });
  return paragraphs;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const line = /[^\n\r\u0085\u2028\u2029\f\v]+/g;
  let last = 0;
  for (let found = line.exec(text); found !== null; found = line.exec(text)) {
    const trimmed = trim(text, found.index, line.lastIndex);
    if (trimmed === null) continue;
    lines.push({ ...trimmed, apart: breaks(text, last, found.index) > 1 });
    last = line.lastIndex;
  }
  return lines;
}

function trim(text: string, from: number, to: number): Span | null {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return start < end ? { start, end } : null;
}

function isBlank(unit: number): boolean {
  return unit <= 0x20 || (unit >= 0x7f && unit <= 0xa0) || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x202f || unit === 0x205f || unit === 0x1680;
}

/** How many lines end between two places; CRLF counts once. */
function breaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to && count < 2; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a && at > from && text.charCodeAt(at - 1) === 0x0d) continue;
    if (unit === 0x0a || unit === 0x0d || unit === 0x2028) count++;
    else if (unit === 0x2029 || unit === 0x0c) count += 2;
  }
  return count;
}

/** The width at which the lines of a block were broken, null where they were not: most lines must then be full. */
function wrapWidth(text: string, block: readonly Line[]): number | null {
  const followed = block.slice(0, -1);
  const width = block.reduce((widest, line) => Math.max(widest, line.end - line.start), 0);
  if (followed.length < 3 || width > widestWrap || width < narrowestWrap) return null;
  const full = followed.filter((line, index) => isFull(text, line, block[index + 1]!, width)).length;
  return full >= followed.length * 0.6 ? width : null;
}

/** Whether a line had no room left for the first word of the next, counting a mark that opens it. */
function isFull(text: string, line: Line, next: Line, width: number): boolean {
  let end = next.start;
  while (end < next.end && !(isBlank(text.charCodeAt(end)) && kindAt(text, end - 1) !== SIGN)) end++;
  return line.end - line.start + 1 + (end - next.start) > width;
}

const bullet = /[-–—•*·▪◦‣●]\s|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s/y;

function isListed(text: string, line: Line): boolean {
  bullet.lastIndex = line.start;
  return bullet.test(text);
}

/** Whether the paragraph of `line` goes on in `next`. */
function goesOn(text: string, line: Line, next: Line, width: number | null, after: Line | undefined): boolean {
  const last = text[line.end - 1]!;
  const full = width !== null && isFull(text, line, next, width);
  if (isListed(text, next)) {
    // A mark between two words is no bullet: "le lycée Jules | - Ferry" in a text given as tokens, "que la partie | – comme" at a width.
    const between = /[\p{L}\p{M},]/u.test(last) && !isListed(text, line) && !(after && isListed(text, after));
    if (!between || !/[-–—]/.test(text[next.start]!)) return false;
    return full || text[next.start] === "-";
  }
  if (full) return true;
  return isSmall(text, next.start) && !".!?:;…»”\"".includes(last) && !isCapital(text, next.start);
}
