// Where sentences end. Tokens of one passage go in; indices of the tokens that open a sentence come out.
//
//     … was useful . ” | He added that the U.S. delegation …
//                  ^ ^ ^
//           stop closer  opens: a capital, a digit, an opening mark

import { DIGIT, LETTER, isCapital, isSmall, kindAt, folded } from "./characters.js";
import type { Rules } from "./rules.js";
import type { Token } from "./tokens.js";

/** Longer sentences are cut, or the parser's time would grow with their square. */
const longest = 200;

/**
 * Indices into `tokens` at which a sentence begins, the first always 0; and how long the sentences were that had to be cut.
 * Where the tokens are no running text (a stamp, a dateline, a label), stops end nothing.
 */
export function sentenceStarts(text: string, tokens: readonly Token[], rules: Rules, running: boolean): { starts: number[]; cut: { first: number; count: number }[] } {
  const starts: number[] = [];
  const cut: { first: number; count: number }[] = [];
  let first = 0;
  let quotes = 0;
  const close = (end: number): void => {
    if (end - first > longest) cut.push({ first, count: end - first });
    for (const piece of pieces(text, tokens, first, end)) starts.push(piece);
    first = end;
  };
  for (let index = 0; running && index < tokens.length; index++) {
    if (text[tokens[index]!.start] === '"') quotes++;
    const strength = stopStrength(text, tokens, index, first, rules);
    if (strength === 0) continue;
    const end = closersEnd(text, tokens, index + 1, quotes);
    for (let at = index + 1; at < end; at++) if (text[tokens[at]!.start] === '"') quotes++;
    if (end >= tokens.length) break;
    if (opens(text, tokens, end, index, strength, rules)) close(end);
    index = end - 1;
  }
  if (tokens.length > 0) close(tokens.length);
  return { starts, cut };
}

/** How surely a token ends a sentence: 0 not at all, 1 abbreviations and dots of suspense, 2 a full stop, 3 a question or exclamation mark. */
function stopStrength(text: string, tokens: readonly Token[], index: number, first: number, rules: Rules): 0 | 1 | 2 | 3 {
  const token = tokens[index]!;
  const last = text.charCodeAt(token.end - 1);
  if (last === 0x2e) {
    const length = token.end - token.start;
    if (length === 1) return index - first === 1 && isListNumber(text, tokens[first]!) ? 0 : 2;
    if (text.charCodeAt(token.start) === 0x2e) return 1;
    if (kindAt(text, token.start) !== LETTER) return 3;
    return rules.leaning.has(folded(text.slice(token.start, token.end - 1))) ? 0 : 1;
  }
  if (last === 0x21 || last === 0x3f) return 3;
  if (last === 0x2026) return 1;
  return last === 0x3002 || last === 0x61f || last === 0xff01 || last === 0xff1f ? 3 : 0;
}

/** "1" or "a" before its stop at the start of a sentence: it numbers what follows. */
function isListNumber(text: string, token: Token): boolean {
  const length = token.end - token.start;
  return (length <= 2 && kindAt(text, token.start) === DIGIT) || (length === 1 && kindAt(text, token.start) === LETTER) || /^[ivxIVX]{2,4}$/.test(text.slice(token.start, token.end));
}

/** Past the quotation marks, brackets and further stops that belong to the sentence just ended. */
function closersEnd(text: string, tokens: readonly Token[], from: number, quotesBefore: number): number {
  let quotes = quotesBefore;
  let at = from;
  for (; at < tokens.length; at++) {
    const token = tokens[at]!;
    const form = text.slice(token.start, Math.min(token.end, token.start + 3));
    const glued = !token.spaced;
    if (form === "”" || form === "»" || form === ")" || form === "]" || form === "''" || form === "’’") continue;
    if ((form === "." || form === "!" || form === "?") && (glued || at > from)) continue;
    if ((form === "'" || form === "’") && glued) continue;
    if (form === '"') {
      const nextGlued = at + 1 < tokens.length && !tokens[at + 1]!.spaced && kindAt(text, tokens[at + 1]!.start) !== 4;
      const closes = glued && !nextGlued ? true : !glued && nextGlued ? false : quotes % 2 === 1;
      if (!closes) break;
      quotes++;
      continue;
    }
    break;
  }
  return at;
}

/** Whether the token at `at`, after a stop, opens a new sentence. */
function opens(text: string, tokens: readonly Token[], at: number, stop: number, strength: 1 | 2 | 3, rules: Rules): boolean {
  let head = at;
  while (head < tokens.length - 1 && head < at + 3 && kindAt(text, tokens[head]!.start) === 4) head++;
  const token = tokens[head]!;
  const quoted = head > at;
  const form = text.slice(token.start, Math.min(token.end, token.start + 12));
  const sign = text[tokens[at]!.start]!;
  if (",;:".includes(sign)) return false;
  if (isSmall(text, token.start)) return strength === 2 && at === stop + 1 && token.spaced && isWord(text, tokens[stop - 1]);
  if (strength >= 2) return tokens[at]!.spaced || isCapital(text, token.start) || quoted;
  if (text.charCodeAt(tokens[stop]!.start) === 0x2e || text.charCodeAt(tokens[stop]!.end - 1) === 0x2026) return isCapital(text, token.start) || quoted;
  if (at > stop + 1) return isCapital(text, token.start);
  return isCapital(text, token.start) && (rules.usuallyLast.has(folded(text.slice(tokens[stop]!.start, tokens[stop]!.end - 1))) || rules.openers.has(folded(form).replace(/\.$/, "")));
}

/** A word in full rather than an abbreviation we do not know: four small letters or more. */
function isWord(text: string, token: Token | undefined): boolean {
  return token !== undefined && token.end - token.start >= 4 && isSmall(text, token.end - 1) && isSmall(text, token.start + 1);
}

/** Where a sentence begins, and where it is cut again if it is too long: after a semicolon, else a comma, else anywhere. */
function pieces(text: string, tokens: readonly Token[], first: number, end: number): number[] {
  const starts = [first];
  let from = first;
  while (end - from > longest) {
    let cut = 0;
    for (const marks of [";:", ",", "-–—"]) {
      for (let at = from + longest - 1; at > from + longest / 2 && cut === 0; at--) if (marks.includes(text[tokens[at]!.start]!)) cut = at + 1;
      if (cut > 0) break;
    }
    from = cut > 0 ? cut : from + longest;
    starts.push(from);
  }
  return starts;
}
