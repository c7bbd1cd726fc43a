// What is printed on every page without being part of the text: running heads and feet, and page numbers. Only lines at the
// edge of a page can be such, and only if others like them stand at the same height on other pages; digits may differ.

import type { Row } from "./page.js";

interface Sheet {
  readonly height: number;
  readonly rows: readonly Row[];
}

/** The rows of each page without running heads, running feet and page numbers. */
export function withoutMargins(pages: readonly Sheet[]): Row[][] {
  const edges = pages.map(edgesOf);
  const seen = countsOf(edges);
  const numbers = numbersOf(edges);
  return pages.map(({ rows }, page) => {
    const gone = new Set<Row>();
    const isPrintout = edges[page]!.bottom.some(({ text }) => browserFoot.test(text));
    for (const edge of [edges[page]!.top, edges[page]!.bottom]) {
      for (const line of edge) {
        if (!isRepeated(line, seen, pages.length) && !isNumber(line, page, numbers, pages.length) && !(isPrintout && isBrowsers(line))) break;
        gone.add(line.row);
      }
    }
    return rows.filter((row) => !gone.has(row));
  });
}

/** Browsers print the address of a page and “1/3” at its foot, and when it was printed at its head. */
const browserFoot = /^(?:https?|file):\/\/\S+(?:\s*\d+\s*\/\s*\d+)?$/i;
const browserHead = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s+\d{1,2}[:h]\d{2}/;

const isBrowsers = ({ side, text }: EdgeLine): boolean => (side === "bottom" ? browserFoot.test(text) : browserHead.test(text));

/** A row near an edge; `lone`: there is more room between it and the text than between lines. */
interface EdgeLine {
  readonly row: Row;
  readonly text: string;
  readonly side: "top" | "bottom";
  readonly y: number;
  readonly page: number;
  readonly lone: boolean;
}

/** How far into the page heads and feet reach, as a share of its height, and how many lines they have at most. */
const reach = 0.16;
const mostLines = 4;

function edgesOf({ height, rows }: Sheet, page: number): { top: EdgeLine[]; bottom: EdgeLine[] } {
  const line = (side: "top" | "bottom") => (row: Row, index: number, all: readonly Row[]): EdgeLine => {
    const next = all[index + 1];
    return { row, side, page, text: textOf(row), y: side === "top" ? row.y : height - row.y, lone: next === undefined || Math.abs(next.y - row.y) > 1.6 * Math.max(row.size, next.size) };
  };
  const top = rows.slice(0, mostLines + 1).map(line("top")).filter(({ row }) => row.y < reach * height).slice(0, mostLines);
  const bottom = rows.slice(-mostLines - 1).reverse().map(line("bottom")).filter(({ row }) => row.y > (1 - reach) * height).slice(0, mostLines);
  return { top, bottom };
}

const textOf = (row: Row): string => row.pieces.map(({ text }) => text).join("").replace(/\s+/g, " ").trim();

/**
 * What two heads have in common though their numbers differ. A number in front must count up with the pages: else it may be the
 * mark of a note (“1 Ibid., p. 3.”), and those are text.
 */
function keyOf({ side, text, page }: EdgeLine): string {
  const first = /^\p{Nd}{1,4}(?=[\s.)])/u.exec(text)?.[0];
  const counted = first === undefined ? "" : String(Number([...first].map(digitOf).join("")) - page);
  return `${side}|${counted}|${text.toLowerCase().replace(/\s/g, "").replace(/\p{Nd}+/gu, "#")}`;
}

type Counts = ReadonlyMap<string, readonly number[]>;

function countsOf(edges: readonly { readonly top: readonly EdgeLine[]; readonly bottom: readonly EdgeLine[] }[]): Counts {
  const seen = new Map<string, number[]>();
  for (const { top, bottom } of edges) for (const line of [...top, ...bottom]) seen.set(keyOf(line), [...(seen.get(keyOf(line)) ?? []), line.y]);
  return seen;
}

/** Whether a line stands at the same height on most pages, or on every other one of many. */
function isRepeated(line: EdgeLine, seen: Counts, pages: number): boolean {
  if (!/\p{L}/u.test(line.text)) return false; // numbers are judged by themselves
  const alike = (seen.get(keyOf(line)) ?? []).filter((y) => Math.abs(y - line.y) < 5).length;
  return pages < 4 ? alike >= 2 : alike >= Math.max(3, 0.3 * pages);
}

const bare = /^[-–—|\s]*(?:(?:page|p\.|página|pagina|seite|стр\.|страница|صفحة)\s*)?(\p{Nd}{1,4}|[ivxl]{1,6})(?:\s*(?:\/|of|sur|de|von|из|من)\s*\p{Nd}{1,4})?[-–—|.\s]*$/iu;

/** Page numbers and how far each is from the number of its sheet. */
type Offsets = ReadonlyMap<number, number>;

function numbersOf(edges: readonly { readonly top: readonly EdgeLine[]; readonly bottom: readonly EdgeLine[] }[]): Offsets {
  const offsets = new Map<number, number>();
  edges.forEach(({ top, bottom }, page) => {
    const here = new Set([...top, ...bottom].map(({ text }) => offsetOf(text, page)));
    for (const offset of here) if (offset !== null) offsets.set(offset, (offsets.get(offset) ?? 0) + 1);
  });
  return offsets;
}

function offsetOf(text: string, page: number): number | null {
  const digits = bare.exec(text)?.[1];
  if (digits === undefined) return null;
  const value = /^\p{Nd}/u.test(digits) ? Number([...digits].map(digitOf).join("")) : roman(digits.toLowerCase());
  return value === null ? null : value - page;
}

/** A page number: it counts up with the pages, or it is the only thing at the foot of a single page. */
function isNumber(line: EdgeLine, page: number, offsets: Offsets, pages: number): boolean {
  const offset = offsetOf(line.text, page);
  if (offset === null) return false;
  if ((offsets.get(offset) ?? 0) >= 2) return true;
  return line.lone && (pages === 1 ? line.side === "bottom" && (offset === 1 || /[/]|of|sur|page/i.test(line.text)) : offset === 1 || /[/]|of|sur|page/i.test(line.text));
}

/** The value of a digit of any script: 4 of "4", "٤". */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0)!;
  for (const zero of [0x30, 0x660, 0x6f0, 0x966, 0xff10]) if (code >= zero && code < zero + 10) return code - zero;
  return 0;
}

function roman(word: string): number | null {
  const worth: { readonly [letter: string]: number } = { i: 1, v: 5, x: 10, l: 50 };
  if (!/^x{0,3}(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(word) || word === "") return null;
  return [...word].reduce((sum, letter, at) => sum + (worth[letter]! < (worth[word[at + 1] ?? ""] ?? 0) ? -worth[letter]! : worth[letter]!), 0);
}
