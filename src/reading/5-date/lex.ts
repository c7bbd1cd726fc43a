/**
 * The room cuts the text finer than words: "28/03", "12h10", "14april" and "l'an" fall into letters, digits and marks, so that
 * one set of forms reads all spellings, whatever room 2 made of them.
 *
 *     le  28 / 03  à  12 h 10
 *     w   d  m d   w  d  w d      glued: "/", "03", "h", "10"
 */
export interface Lexemes {
  readonly length: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Lower case, composed, with straight apostrophes and hyphens. */
  readonly keys: readonly string[];
  readonly kinds: readonly LexemeKind[];
}

export type LexemeKind = "word" | "digits" | "mark";

/** Cuts `text` from `start` to `end`. */
export function lex(text: string, start: number, end: number): Lexemes {
  const starts: number[] = [];
  const ends: number[] = [];
  const keys: string[] = [];
  const kinds: LexemeKind[] = [];
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    const from = at;
    if (isDigit(code)) {
      while (at < end && isDigit(text.charCodeAt(at))) at++;
      kinds.push("digits");
      keys.push(text.slice(from, at));
    } else if (isLetter(code)) {
      let plain = true;
      for (; at < end; at++) {
        const next = text.charCodeAt(at);
        if (!isLetter(next)) break;
        if (next > 127) plain = false;
      }
      kinds.push("word");
      const word = text.slice(from, at);
      keys.push(plain ? word.toLowerCase() : word.normalize("NFC").toLowerCase());
    } else {
      at++;
      kinds.push("mark");
      keys.push(markKey(code));
    }
    starts.push(from);
    ends.push(at);
  }
  return { length: starts.length, starts, ends, keys, kinds };
}

/** Whether no space stands before the lexeme. */
export const isGlued = (lexemes: Lexemes, index: number): boolean => index > 0 && lexemes.ends[index - 1] === lexemes.starts[index];

/** Whether the lexeme is printed with a capital. */
export function isCapital(text: string, lexemes: Lexemes, index: number): boolean {
  const first = text[lexemes.starts[index]!]!;
  return first !== first.toLowerCase();
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0xfeff;

// Everything above Latin-1 that is no punctuation counts as a letter, combining marks included: "é" may be printed as "e" + accent.
function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code < 0xc0) return code === 0xaa || code === 0xba;
  return code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x3004) && code !== 0xfeff;
}

function markKey(code: number): string {
  if (code === 0x2019 || code === 0x02bc || code === 0x60) return "'";
  if (code >= 0x2010 && code <= 0x2015) return "-";
  return String.fromCharCode(code);
}
