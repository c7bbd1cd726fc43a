import type { Span } from "../../text/span.js";
import type { Lexemes } from "./lexemes.js";
import type { PartyNames } from "./party-names.js";
import type { Config } from "./searchable.js";
import { cut, type Cut, type Token } from "./tokens.js";
import type { SoughtWord } from "./tsquery.js";

/** A text with the language it is searched in. */
export interface SearchedText {
  readonly words: string;
  readonly config: Config;
}

/** The words of a text whose lexemes must be known before it can be marked. */
export const wordsToMark = ({ words, config }: SearchedText): { fold: string; config: Config }[] => {
  const { tokens, joined } = cut(words);
  return [...tokens, ...joined].map(({ fold }) => ({ fold, config }));
};

/**
 * The places in a text that a query's words found: half-open, in UTF-16 code units, in order, none touching another. What is
 * compared is what was searched: the lexemes of the text's words in its own language, and of the query's words in the same.
 */
export function markedWords({ words, config }: SearchedText, sought: readonly SoughtWord[], lexemes: Lexemes, parties: PartyNames): readonly Span[] {
  const text = cut(words);
  const spans = sought.filter(({ not }) => !not).flatMap((word) => [
    ...placesOf(text, word, (fold) => lexemes.of(fold, config)),
    ...word.parties.flatMap((party) => parties.namesOf(party)).flatMap((name) => placesOfName(text.tokens, name.split(" "))),
  ]);
  return merged(spans);
}

function placesOf(text: Cut, { tokens, joined }: SoughtWord, lexemes: (fold: string) => readonly string[]): Span[] {
  const places: Span[] = [];
  const wanted = tokens.map(({ fold, kind }) => ({ lexeme: lexemes(fold)[0], kind }));
  if (wanted.some(({ lexeme }) => lexeme !== undefined))
    for (let at = 0; at + wanted.length <= text.tokens.length; at++)
      if (wanted.every(({ lexeme, kind }, index) => lexeme === undefined || fits(text.tokens[at + index]!, lexeme, kind, lexemes)))
        places.push(placeOf(text.tokens, at, wanted.length, tokens));
  const together = joined ?? (tokens.length === 1 ? tokens[0]!.fold : null);
  const lexeme = together === null ? undefined : lexemes(together)[0];
  if (lexeme !== undefined) for (const one of [...text.joined, ...(joined === null ? [] : text.tokens)]) if (lexemes(one.fold)[0] === lexeme) places.push({ start: one.start, end: one.end });
  return places;
}

const fits = (token: Token, lexeme: string, kind: Token["kind"], lexemes: (fold: string) => readonly string[]): boolean =>
  kind === "last" ? token.fold.startsWith(lexeme) : lexemes(token.fold)[0] === lexeme;

/** Where tokens in a row stand; one Chinese character is marked alone, also where it begins a pair. */
function placeOf(tokens: readonly Token[], at: number, length: number, sought: readonly Token[]): Span {
  const last = tokens[at + length - 1]!;
  const alone = sought.at(-1)!.kind === "last" && last.kind === "pair";
  const character = alone ? (last.fold.codePointAt(0)! > 0xffff ? 2 : 1) : 0;
  return { start: tokens[at]!.start, end: alone ? last.start + character : last.end };
}

function placesOfName(tokens: readonly Token[], name: readonly string[]): Span[] {
  const places: Span[] = [];
  for (let at = 0; at + name.length <= tokens.length; at++)
    if (name.every((fold, index) => tokens[at + index]!.fold === fold)) places.push({ start: tokens[at]!.start, end: tokens[at + name.length - 1]!.end });
  return places;
}

function merged(spans: readonly Span[]): readonly Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start || one.end - other.end)) {
    const before = result.at(-1);
    if (before && start <= before.end) before.end = Math.max(before.end, end);
    else result.push({ start, end });
  }
  return result;
}
