// From lines to paragraphs. A paragraph ends where there is more room below a line than between lines, where the size of the
// letters changes, where the next line is set in, or where a line still had room for the next line's first word:
//
//     The ministers met on Tuesday, and said that the |
//     crossing would reopen.                          |   ← “They” would have fitted: the paragraph ends here
//     They also agreed to meet again in the autumn.   |

import { joinLines, type Vocabulary } from "./hyphens.js";
import type { Line } from "./lines.js";
import { median } from "./page.js";

/** A paragraph: its lines, in order. */
export type Paragraph = readonly [Line, ...Line[]];

/** What is usual in a block. */
interface Measure {
  readonly start: number;
  readonly end: number;
  /** From one line to the next. */
  readonly leading: number;
}

/** The paragraphs of a document, its lines in reading order. One that runs on in the next column or on the next page is one. */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const measures = measuresOf(lines);
  const paragraphs: [Line, ...Line[]][] = [];
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    if (paragraph && goesOn(paragraph, line, measures)) paragraph.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

/** The text of a paragraph on one line. */
export const textOf = (paragraph: Paragraph, words: Vocabulary): string => paragraph.slice(1).reduce((text, line) => joinLines(text, line.text, words), paragraph[0].text);

function measuresOf(lines: readonly Line[]): ReadonlyMap<number, Measure> {
  const blocks = new Map<number, Line[]>();
  for (const line of lines) blocks.set(line.block, [...(blocks.get(line.block) ?? []), line]);
  const ratios = [...blocks.values()].flatMap((block) => gapsOf(block).map(({ gap, size }) => gap / size));
  const usual = median(ratios, 1.2);
  return new Map([...blocks].map(([number, block]): [number, Measure] => {
    const size = median(block.map((line) => line.size), 10);
    const gaps = gapsOf(block).map(({ gap }) => gap);
    return [number, { start: startOf(block), end: Math.max(...block.map(({ end }) => end)), leading: gaps.length >= 4 ? median(gaps, usual * size) : usual * size }];
  }));
}

/** Where the lines of a block begin that are not set in; a few may stand further out. */
const startOf = (block: readonly Line[]): number => [...block].map(({ start }) => start).sort((a, b) => a - b)[Math.floor(block.length / 10)]!;

function gapsOf(block: readonly Line[]): { gap: number; size: number }[] {
  return block.slice(1).flatMap((line, index) => {
    const gap = line.y - block[index]!.y;
    return gap > 0.8 * line.size && gap < 3 * line.size && Math.abs(line.size - block[index]!.size) < 0.06 * line.size ? [{ gap, size: line.size }] : [];
  });
}

function goesOn(paragraph: Paragraph, line: Line, measures: ReadonlyMap<number, Measure>): boolean {
  const before = paragraph.at(-1)!;
  const here = measures.get(line.block)!;
  const there = measures.get(before.block)!;
  if (Math.abs(before.size - line.size) > 0.09 * Math.max(before.size, line.size)) return false;
  const broken = /\p{L}[-\u00ad\u2010]$/u.test(before.text);
  if (before.block !== line.block) return broken || goesOnElsewhere(before, line, there, here);
  if (line.y - before.y > 1.32 * here.leading + 0.5 || line.y <= before.y) return false;
  if (broken) return true;
  if (isListed(line.text) && (endsSentence(before.text) || isListed(paragraph[0].text) || hadRoom(before, line, here))) return false;
  if (isCentred(before, here) && isCentred(line, here)) return !endsSentence(before.text) || !hadRoom(before, line, here);
  if (isSetIn(paragraph, line, here)) return false;
  if (!hadRoom(before, line, here)) return true;
  const short = here.end - before.end > 0.3 * (here.end - here.start) + firstWord(line);
  return !short && !endsSentence(before.text) && !(isBold(before) && !isBold(line)) && /^[\p{Ll}\p{Nd}(«“"]/u.test(line.text);
}

/** The last line of a column or page and the first of the next are one paragraph if nothing says that a sentence ended. */
function goesOnElsewhere(before: Line, line: Line, there: Measure, here: Measure): boolean {
  if (endsSentence(before.text) || isListed(line.text)) return false;
  if (line.start - here.start > 0.8 * line.size && !/^\p{Ll}/u.test(line.text)) return false;
  if (/^\p{Ll}/u.test(line.text)) return true;
  return there.end - before.end < 0.12 * (there.end - there.start) && line.page - before.page <= 1;
}

/** Whether a line begins further in than its paragraph's lines do, or a paragraph that was set in comes to its end. */
function isSetIn(paragraph: Paragraph, line: Line, { start }: Measure): boolean {
  const step = 0.8 * line.size;
  const before = paragraph.at(-1)!;
  if (isListed(paragraph[0].text)) return line.start < paragraph[0].start - step || (paragraph.length > 1 && Math.abs(line.start - before.start) > step);
  if (line.start - before.start > step) return true;
  return paragraph.length > 1 && before.start - line.start > step && before.start - start > step;
}

/** A line in the middle of its block, with room on both sides. */
function isCentred(line: Line, { start, end }: Measure): boolean {
  const [left, right] = [line.start - start, end - line.end];
  return left > 0.06 * (end - start) && Math.abs(left - right) < 0.06 * (end - start);
}

/** Whether the first word of a line would have fitted at the end of the one before. */
const hadRoom = (before: Line, line: Line, { start, end }: Measure): boolean => end - before.end > firstWord(line) + 0.25 * line.size + 0.03 * (end - start);

function firstWord(line: Line): number {
  const length = /^\S+/.exec(line.text)?.[0].length ?? 1;
  return (length / Math.max(1, line.text.length)) * (line.end - line.start);
}

const isBold = ({ font }: Line): boolean => /bold|black|heavy/i.test(font);

const listed = /^(?:[•▪▸◦‣●■–—*·✓-]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s|\(\d{1,3}\)|(?:Article|Art\.|Annex|Annexe)\s+[\dIVX]+\b|[QA]:\s)/u;

/** Whether a line opens with a number or bullet of a list. */
export const isListed = (text: string): boolean => listed.test(text);

const endsSentence = (text: string): boolean => /[.!?…:;؟。！？]["”»’')\]\ufdd1\d*]*$/u.test(text);
