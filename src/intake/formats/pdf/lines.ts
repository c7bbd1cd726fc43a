import { isBlank, type Row } from "./page.js";
import { asDrawn, asRead, isRightToLeft, plainLetters } from "./right-to-left.js";

/**
 * A line of text. `start` and `end` count in the direction of reading, so that for every rule a line begins at the smaller
 * one, also where it is read from right to left.
 */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  /** Which block of the document it stands in, counted through all pages. */
  readonly block: number;
  readonly page: number;
}

/** Stand around a raised mark in a line until it is known whether it calls a note. No text holds them: they are no characters. */
export const markOpens = "\ufdd0";
export const markCloses = "\ufdd1";

/** A note's mark: a figure or a sign, also in brackets. */
export const noteMark = /^[\s([]*(?:\d{1,3}|[*†‡§]{1,3})[\s)\],]*$/u;

/** The line that a row prints. */
export function lineOf(row: Row, block: number, page: number): Line {
  const rightToLeft = isRightToLeft(row.pieces.map(({ text }) => text).join(""));
  const text = clean(rightToLeft ? asRead(joined(row, asDrawn)) : joined(row, (one) => one));
  const font = row.pieces.reduce((longest, one) => (!isBlank(one) && one.text.length > longest.text.length ? one : longest), row.pieces.find((one) => !isBlank(one))!).font;
  return { text, font, y: row.y, size: row.size, block, page, start: rightToLeft ? -row.x1 : row.x0, end: rightToLeft ? -row.x0 : row.x1 };
}

/** The pieces of a row from left to right, with spaces where there is room for one. */
function joined(row: Row, spelt: (text: string) => string): string {
  let text = "";
  let end = NaN;
  let space = false;
  for (const piece of row.pieces) {
    if (isBlank(piece)) {
      space = true;
      continue;
    }
    const gap = piece.x0 - end;
    const opens = /^\s/.test(piece.text) || /\s$/.test(text);
    if (text !== "" && !opens && ((space && !(gap < -0.1 * row.size)) || gap > 0.17 * row.size)) text += " ";
    const isMark = row.raised.has(piece) && noteMark.test(piece.text);
    text += isMark ? `${markOpens}${piece.text.trim()}${markCloses}` : spelt(piece.text);
    end = piece.x1;
    space = false;
  }
  return text;
}

/** Bullets that fonts of signs keep at private places. */
const bullets: { readonly [sign: string]: string } = { "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "▸", "\uf0fc": "✓", "\uf02d": "–", "\uf0a8": "•", "\uf076": "•" };

function clean(text: string): string {
  return plainLetters(text.replace(/[\uf000-\uf0ff]/g, (sign) => bullets[sign] ?? sign))
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ue000-\uf8ff\ufffe\uffff\u200b\u200e\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g, "")
    // no mark begins a word: the room before it is that of the letter it stands on
    .replace(/[ \u00a0]+(?=\p{M})/gu, "")
    .replace(/[ \t\n\r\u00a0]+/g, (some) => (some.includes("\u00a0") ? "\u00a0" : " "))
    .trim();
}
