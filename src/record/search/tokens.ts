import type { Span } from "../../text/span.js";
import { fold, invisible } from "./fold.js";

/**
 * A word as it is searched, with its place in the text it was cut from.
 *
 *     "l'accord de cessez-le-feu"  →  accord · de · cessez · le · feu     and, joined: cessezlefeu
 *     "停火协议"                    →  停火 · 火协 · 协议 · 议              (each two neighbours, and the last alone)
 *
 * Chinese is written without spaces. Two neighbours at a time need no dictionary, never cut a name wrongly, and any words of
 * two characters and more are found as neighbours in order; one character alone is found by the first character of the pairs.
 */
export interface Token extends Span {
  readonly fold: string;
  /** "pair": two neighbouring characters; "last": the last character of a run, which also stands in the pair before. */
  readonly kind: "word" | "pair" | "last";
}

/** Parts that are written together with a hyphen, as one word: "cease-fire" is also "ceasefire". */
export interface Joined extends Span {
  readonly fold: string;
}

/** A text cut into words. */
export interface Cut {
  readonly tokens: readonly Token[];
  readonly joined: readonly Joined[];
}

const inside = "[\\p{L}\\p{M}\\p{N}\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff\\u0640]";
const apostrophe = "['’ʼ＇`´]";
const hyphen = "[-‐‑]";
/** Letters with full stops between them ("U.N."), else letters and digits, with apostrophes and hyphens between. */
const stretch = new RegExp(`(?<!${inside})(?:\\p{L}\\.){2,}(?:\\p{L}(?!${inside}))?|${inside}+(?:(?:${apostrophe}|${hyphen})${inside}+)*`, "gu");
const hyphens = new RegExp(hyphen, "u");
const part = new RegExp(`${inside}+`, "gu");
const run = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々〇]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々〇]+/gu;
const withoutSpaces = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々〇]/u;

/** Cuts a text into the words by which it is searched, in their order. */
export function cut(text: string): Cut {
  const tokens: Token[] = [];
  const joined: Joined[] = [];
  for (const found of text.matchAll(stretch)) {
    const pieces = piecesOf(found[0]);
    for (const { kind, fold, start, end } of pieces.tokens) tokens.push({ kind, fold, start: found.index + start, end: found.index + end });
    for (const { fold, start, end } of pieces.joined) joined.push({ fold, start: found.index + start, end: found.index + end });
  }
  return { tokens, joined };
}

// Most words of a text have been cut before. The same pieces every time, so that keeping them changes nothing but the time.
const cutBefore = new Map<string, Cut>();
const mostKept = 30_000;

function piecesOf(words: string): Cut {
  const known = cutBefore.get(words);
  if (known) return known;
  const pieces = cutStretch(words);
  if (words.length > 30) return pieces;
  if (cutBefore.size >= mostKept) cutBefore.clear();
  cutBefore.set(words, pieces);
  return pieces;
}

/** What is written without a space between, with places counted from its start. */
function cutStretch(words: string): Cut {
  const tokens: Token[] = [];
  if (/^\p{L}\./u.test(words)) {
    add(tokens, words.replaceAll(".", ""), 0, words.length);
    return { tokens, joined: [] };
  }
  for (const piece of words.matchAll(part)) {
    if (isElided(words, piece.index, piece[0])) continue;
    for (const ofOneKind of piece[0].matchAll(run)) {
      const from = piece.index + ofOneKind.index;
      if (withoutSpaces.test(ofOneKind[0])) addPairs(tokens, ofOneKind[0], from);
      else add(tokens, ofOneKind[0], from, from + ofOneKind[0].length);
    }
  }
  const together = tokens.length > 1 && hyphens.test(words) && tokens.every(({ kind }) => kind === "word");
  return { tokens, joined: together ? [{ fold: tokens.map((one) => one.fold).join(""), start: tokens[0]!.start, end: tokens.at(-1)!.end }] : [] };
}

/** A single letter at an apostrophe is what is left of an article or an ending: "l'", "d'", "'s", "'t". */
const isElided = (words: string, at: number, piece: string): boolean =>
  piece.replace(invisible, "").length === 1 && (/['’ʼ＇`´]/u.test(words[at + piece.length] ?? "") || /['’ʼ＇`´]/u.test(words[at - 1] ?? ""));

function add(tokens: Token[], words: string, start: number, end: number): void {
  const folded = fold(words);
  if (folded !== "") tokens.push({ kind: "word", fold: folded, start, end });
}

function addPairs(tokens: Token[], characters: string, start: number): void {
  const letters = [...characters.matchAll(/\P{M}\p{M}*/gu)].map((one) => ({ letter: one[0].normalize("NFKC"), start: start + one.index, end: start + one.index + one[0].length }));
  letters.forEach((letter, index) => {
    const next = letters[index + 1];
    tokens.push(next
      ? { kind: "pair", fold: letter.letter + next.letter, start: letter.start, end: next.end }
      : { kind: "last", fold: letter.letter, start: letter.start, end: letter.end });
  });
}
