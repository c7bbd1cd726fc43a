import { harmless } from "./harmless.js";
import { unpainted, type Paint, type Style } from "./paint.js";

/** Some words of a line in one style. */
export interface Piece {
  readonly text: string;
  readonly style: Style;
}

/** What lines are laid out for. */
export interface Screen {
  readonly columns: number;
  readonly paint: Paint;
  /** Columns that a text takes. */
  readonly measure: (text: string) => number;
}

export const piece = (text: string, style: Style = "plain"): Piece => ({ text, style });

/**
 * Lays pieces out in lines no wider than the screen. The first line begins with `first`, all others with `rest`,
 * which are pieces already fit for the terminal. Control characters are made harmless here, so that nothing
 * printed through this function can drive the terminal.
 */
export function lines(pieces: readonly Piece[], screen: Screen, first: readonly Piece[] = [], rest: readonly Piece[] = first): string[] {
  const { paint, measure } = screen;
  const done: string[] = [];
  let current: Piece[] = [...first];
  let width = measureAll(first, measure);
  let empty = true;
  const end = (): void => {
    done.push(joined(current).map(({ text, style }) => paint(text, style)).join("").trimEnd());
    current = [...rest];
    width = measureAll(rest, measure);
    empty = true;
  };
  for (const unit of unitsOf(pieces, measure)) {
    for (const part of unit.width > screen.columns - measureAll(rest, measure) ? brokenUp(unit, screen.columns - measureAll(rest, measure), measure) : [unit]) {
      const gap = part.spaced && !empty ? 1 : 0;
      if (!empty && width + gap + part.width > screen.columns) end();
      if (part.spaced && !empty) current.push(piece(" ", part.pieces[0]!.style));
      width += (part.spaced && !empty ? 1 : 0) + part.width;
      current.push(...part.pieces);
      empty = false;
    }
  }
  if (!empty || done.length === 0) end();
  return done;
}

/** Neighbours of one style become one piece, so that a line has no more colour codes than colours. */
const joined = (pieces: readonly Piece[]): Piece[] =>
  pieces.reduce<Piece[]>((all, { text, style }) => {
    const last = all.at(-1);
    if (last?.style === style) all[all.length - 1] = piece(last.text + text, style);
    else all.push(piece(text, style));
    return all;
  }, []);

/** Loads what is needed to measure a text: nothing for the scripts where a letter is a column. */
export async function measureFor(text: string): Promise<(text: string) => number> {
  if (plainLetters.test(text)) return (some) => some.length;
  const { default: stringWidth } = await import("string-width");
  // Piece by piece: Intl.Segmenter, which is at work in there, copies the whole text for every letter of it.
  const measure = (some: string): number => (plainLetters.test(some) ? some.length : stringWidth(some));
  return (some) => (some.length <= 100 ? measure(some) : some.match(/[^]{1,60}[\p{M}\u200d]*/gu)!.reduce((sum, part) => sum + measure(part), 0));
}

const plainLetters = /^[\n\r\t\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0391-\u03c9\u0410-\u044f\u2010-\u201f\u2020-\u2027\u202f\u2030-\u205e\u2190-\u2193\u2400-\u2421\u2500-\u257f]*$/;

/** What is never parted: a word with the marks that cling to it, or one wide character. */
interface Unit {
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
}

const space = /[ \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+/;
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;

function unitsOf(pieces: readonly Piece[], measure: Screen["measure"]): Unit[] {
  const units: { pieces: Piece[]; width: number; spaced: boolean }[] = [];
  let spaced = true;
  let closed = true;
  for (const { text, style } of pieces) {
    for (const [index, word] of harmless(text).split(space).entries()) {
      if (index > 0) spaced = closed = true;
      if (word === "") continue;
      for (const part of wide.test(word) ? breakable(word) : [word]) {
        const added = piece(part, style);
        const last = units.at(-1);
        if (last && !closed) {
          last.pieces.push(added);
          last.width += measure(part);
        } else units.push({ pieces: [added], width: measure(part), spaced });
        closed = wide.test(part);
        spaced = false;
      }
    }
  }
  return units;
}

/** Chinese and Japanese lines break between any two characters, except before closing punctuation. */
const breakable = (word: string): string[] => word.match(/[^]/gu)!.reduce<string[]>((parts, character) => {
  const last = parts.at(-1);
  if (last === undefined || (wide.test(last) && !/[\u3001\u3002\u3009\u300b\u300d\u300f\u3011\uff01\uff09\uff0c\uff1a\uff1b\uff1f\p{M}]/u.test(character))) parts.push(character);
  else if (wide.test(character) && !/[\u3001\u3002\u3009\u300b\u300d\u300f\u3011\uff01\uff09\uff0c\uff1a\uff1b\uff1f]/.test(character)) parts.push(character);
  else parts[parts.length - 1] = last + character;
  return parts;
}, []);

/** A word wider than the whole line, in parts that fit. */
function brokenUp(unit: Unit, columns: number, measure: Screen["measure"]): Unit[] {
  const parts: Unit[] = [];
  let { spaced } = unit;
  for (const { text, style } of unit.pieces) {
    let start = 0;
    let width = 0;
    for (const { 0: letter, index } of text.matchAll(/[^][\p{M}\u200d\ufe0f]*/gu)) {
      const more = measure(letter);
      if (width > 0 && width + more > Math.max(columns, 2)) {
        parts.push({ pieces: [piece(text.slice(start, index), style)], width, spaced });
        spaced = false;
        start = index;
        width = 0;
      }
      width += more;
    }
    parts.push({ pieces: [piece(text.slice(start), style)], width, spaced });
    spaced = false;
  }
  return parts;
}

const measureAll = (pieces: readonly Piece[], measure: Screen["measure"]): number => pieces.reduce((sum, { text }) => sum + measure(text), 0);

/** A screen for tests and pipes: eighty columns, no colour, a letter a column. */
export const plainScreen: Screen = { columns: 80, paint: unpainted, measure: (text) => text.length };
