// Cuts a stretch of text into printed tokens, from left to right and never back, so that the cost is that of reading it once.
//
//     l' | agence | a | -t-il | dit | : | " | 10 000 | $ | " | .
//
// A run of letters and digits grows over marks that stand between two of its kind, as far as the language lets them join:
//
//     ex-président    U.S.    3.5    carol@desk.example
//       ^ hyphen       ^ stop  ^      ^

import { DIGIT, IDEOGRAPH, LETTER, SIGN, SPACE, folded, isApostrophe, isCapital, isHyphen, isSmall, kindAt, pictureEnd, widthAt } from "./characters.js";
import type { Rules } from "./rules.js";

/** A token as printed. `spaced`: white space or the start of the passage stands before it. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly spaced: boolean;
}

/** The tokens between `from` and `to`, in order, none empty, none overlapping, and all that is no white space inside one. */
export function tokenise(text: string, from: number, to: number, rules: Rules): Token[] {
  const tokens: Token[] = [];
  let spaced = true;
  let at = from;
  let mail = nextAt(text, from, to);
  const push = (end: number): void => {
    tokens.push({ start: at, end, spaced });
    spaced = false;
    at = end;
  };
  while (at < to) {
    const kind = kindAt(text, at);
    if (kind === SPACE) {
      spaced = true;
      at = Math.max(at + 1, pictureEnd(text, at));
    } else if (kind === IDEOGRAPH) push(at + widthAt(text, at));
    else if (kind === SIGN) push(signEnd(text, at, to, spaced, rules));
    else {
      if (mail >= 0 && mail < at) mail = nextAt(text, at, to);
      const address = mail >= 0 && mail - at <= 64 ? addressEnd(text, at, to) : at;
      const end = address > at ? address : runEnd(text, at, to, rules);
      const cut = kind === LETTER && end - at <= 10 ? (rules.joined.get(folded(text.slice(at, end))) ?? 0) : 0;
      if (cut > 0 && cut < end - at) push(at + cut);
      push(end);
    }
  }
  return tokens;
}

/** Where the next “@” stands, -1 where none does; never looks past `to`. */
function nextAt(text: string, from: number, to: number): number {
  const found = text.slice(from, to).indexOf("@");
  return found < 0 ? -1 : from + found;
}

/** Where the word or number that begins at `start` ends. */
function runEnd(text: string, start: number, to: number, rules: Rules): number {
  const link = linkEnd(text, start, to) || symbolEnd(text, start, to);
  if (link > 0) return link;
  let partStart = start;
  let end = plainEnd(text, start, to);
  const spaced = rules.words.spacedThousands ? groupedEnd(text, start, end, to) : end;
  if (spaced > end) end = spaced;
  const unit = unitStart(text, start, end, rules);
  if (unit > 0) return unit;
  if (end < to && text[end] === "°" && end - start === 1 && (text.charCodeAt(start) | 0x20) === 0x6e) return end + 1;
  while (end < to) {
    const mark = text.charCodeAt(end);
    if (mark === 0x2e && rules.words.hyphen === "joins" && end + 2 < to && isHyphen(text.charCodeAt(end + 1)) && end - partStart === 1 && isCapital(text, partStart) && isCapital(text, end + 2)) {
      partStart = end + 2;
      end = plainEnd(text, partStart, to);
      continue;
    }
    const next = end + 1 < to ? kindAt(text, end + 1) : SPACE;
    if (next !== LETTER && next !== DIGIT) {
      if (mark === 0x2e) return stopEnd(text, start, end, to, rules);
      if (isApostrophe(mark) && rules.elisions.size > 0 && partStart === start && rules.elisions.has(folded(text.slice(start, end)))) return end + 1;
      break;
    }
    const nextEnd = plainEnd(text, end + 1, to);
    if (mark === 0x28) {
      const closed = optionalEnd(text, end, nextEnd, to);
      if (closed === 0) break;
      end = closed;
    } else if (isApostrophe(mark)) {
      const verdict = apostrophe(text, start, partStart, end, nextEnd, rules);
      if (verdict !== null) return verdict;
      end = nextEnd;
    } else if (isHyphen(mark)) {
      if (!hyphenJoins(text, start, end, nextEnd, to, rules)) break;
      end = nextEnd;
    } else if (mark === 0x2e) {
      if (next === DIGIT && partStart === start && end - start <= 6 && rules.beforeNumbers.has(folded(text.slice(start, end)))) return end + 1;
      if (!stopJoins(text, partStart, end, nextEnd)) break;
      end = nextEnd;
    } else if (mark === 0x2f && slashJoins(text, start, end, nextEnd, rules)) {
      end = nextEnd;
    } else if (mark === 0x2c || mark === 0x3a || mark === 0x2f) {
      if (kindAt(text, end - 1) !== DIGIT || next !== DIGIT) break;
      end = nextEnd;
    } else if (mark === 0x40 || mark === 0x26) {
      end = nextEnd;
    } else break;
    partStart = Math.max(partStart, lastPart(text, partStart, end));
  }
  return end;
}

/** The end of an unbroken run of letters and digits. */
function plainEnd(text: string, start: number, to: number): number {
  let end = start;
  while (end < to) {
    const kind = kindAt(text, end);
    if (kind !== LETTER && kind !== DIGIT) break;
    end += widthAt(text, end);
  }
  return Math.min(end, to);
}

/** Where the last part of a run begins: after its last inner mark. Looks back no further than `from`. */
function lastPart(text: string, from: number, end: number): number {
  let at = end;
  while (at > from) {
    const kind = kindAt(text, at - 1);
    if (kind === SIGN) break;
    at--;
  }
  return at;
}

const linkOpening = /(?:https?|ftp):\/\/|www\./iy;
const linkBody = /[^\s<>"«»“”]+/y;

/** The end of a web address that begins at `start`; 0 where none does. */
function linkEnd(text: string, start: number, to: number): number {
  const first = text.charCodeAt(start) | 0x20;
  if (first !== 0x68 && first !== 0x66 && first !== 0x77) return 0;
  linkOpening.lastIndex = start;
  if (!linkOpening.test(text)) return 0;
  linkBody.lastIndex = start;
  linkBody.test(text);
  let end = Math.min(linkBody.lastIndex, to);
  while (end > start && ".,;:!?)]'’".includes(text[end - 1]!)) end--;
  return end;
}

const symbol = /[A-Z]{1,6}(?:\/(?:(?:[A-Z]{1,4}\.)?\d{1,6}|[A-Z]{1,6}))+(?![\w/])/y;

/** The end of a document's symbol that begins at `start`, "S/RES/2532" or "A/74/L.52"; 0 where none does. */
function symbolEnd(text: string, start: number, to: number): number {
  if (!isCapital(text, start) || !text.slice(start, start + 7).includes("/")) return 0;
  symbol.lastIndex = start;
  return symbol.test(text) && symbol.lastIndex <= to && /\d/.test(text.slice(start, symbol.lastIndex)) ? symbol.lastIndex : 0;
}

const address = /[\p{L}\p{M}\p{N}_.+%-]{1,64}@[\p{L}\p{M}\p{N}_-]{1,64}(?:\.[\p{L}\p{M}\p{N}_-]{1,64})+/uy;

/** The end of a mail address that begins at `start`; `start` where none does. */
function addressEnd(text: string, start: number, to: number): number {
  address.lastIndex = start;
  return address.test(text) && address.lastIndex <= to ? address.lastIndex : start;
}

/** The end of "10 000 000" where the first group ends at `end`; `end` where no group follows. */
function groupedEnd(text: string, start: number, end: number, to: number): number {
  if (end - start > 3) return end;
  for (let at = start; at < end; at++) if (!isAsciiDigit(text, at)) return end;
  let grown = end;
  while (grown + 4 <= to) {
    const gap = text.charCodeAt(grown);
    if (gap !== 0x20 && gap !== 0xa0 && gap !== 0x202f && gap !== 0x2009) break;
    if (!(isAsciiDigit(text, grown + 1) && isAsciiDigit(text, grown + 2) && isAsciiDigit(text, grown + 3))) break;
    if (grown + 4 < to && (kindAt(text, grown + 4) === DIGIT || kindAt(text, grown + 4) === LETTER)) break;
    grown += 4;
  }
  return grown;
}

function isAsciiDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}

/** Where a number ends that a unit or minutes are glued to, 0 where none are: 1 in "5km", 2 in "12h10", and then 1 in "h10". */
function unitStart(text: string, start: number, end: number, rules: Rules): number {
  if (end - start > 12) return 0;
  if (!isAsciiDigit(text, start)) {
    const divides = start > 0 && isAsciiDigit(text, start - 1) && end - start > 1 && end - start <= 3 && rules.clock.has(folded(text[start]!));
    return divides && isAsciiDigit(text, start + 1) && isAsciiDigit(text, end - 1) ? start + 1 : 0;
  }
  let at = start;
  while (at < end && isAsciiDigit(text, at)) at++;
  if (at < end - 1 && at - start <= 2 && end - at <= 3 && rules.clock.has(folded(text[at]!)) && isAsciiDigit(text, at + 1) && isAsciiDigit(text, end - 1)) return at;
  return at < end && rules.units.has(folded(text.slice(at, end))) ? at : 0;
}

/** "(s)" in "délégué(s)": where the bracket closes, 0 where it is an ordinary one. */
function optionalEnd(text: string, open: number, close: number, to: number): number {
  return close < to && text[close] === ")" && close - open <= 3 && isSmall(text, open - 1) ? close + 1 : 0;
}

/** Where a run with an apostrophe is cut; null where it goes on. */
function apostrophe(text: string, start: number, partStart: number, mark: number, nextEnd: number, rules: Rules): number | null {
  const head = text.slice(partStart, mark);
  if (rules.elisions.size > 0) {
    const whole = folded(text.slice(start, Math.min(hyphenedEnd(text, nextEnd), start + 30)));
    if (rules.wholes.has(whole)) return null;
    if (rules.wholes.has(folded(text.slice(start, nextEnd)))) return null;
    if (rules.elisions.has(folded(head))) return partStart === start ? mark + 1 : null;
    return null;
  }
  if (nextEnd - mark > 3 || rules.clitics.size === 0) return null;
  const tail = folded(text.slice(mark + 1, nextEnd));
  if (rules.words.negation !== null && rules.words.negation.endsWith(`'${tail}`)) {
    const letters = rules.words.negation.length - tail.length - 1;
    if (folded(text.slice(mark - letters, nextEnd)) === rules.words.negation) return mark - letters > start ? mark - letters : nextEnd;
  }
  return rules.clitics.has(tail) ? mark : null;
}

/** The end of a run over all its hyphens. */
function hyphenedEnd(text: string, end: number): number {
  let grown = end;
  while (grown + 1 < text.length && grown < end + 30 && isHyphen(text.charCodeAt(grown)) && kindAt(text, grown + 1) === LETTER) grown = plainEnd(text, grown + 1, text.length);
  return grown;
}

/** Whether the parts on both sides of a hyphen make one word. */
function hyphenJoins(text: string, start: number, mark: number, nextEnd: number, to: number, rules: Rules): boolean {
  if (rules.words.hyphen === "joins") {
    const enclitic = encliticEnd(text, mark, to, rules);
    return enclitic === 0 || rules.wholes.has(folded(text.slice(start, Math.min(hyphenedEnd(text, nextEnd), start + 30))));
  }
  const before = text.slice(start, Math.min(mark, start + 16));
  if (/^[\d()+-]+$/.test(before) && isAsciiDigit(text, mark + 1)) return mark - start >= 3 || nextEnd - mark > 4 || before.includes("-");
  return mark - start < 16 && rules.prefixes.has(folded(before));
}

/** Where the enclitic ends that the hyphen at `mark` begins: "-t-il" in "a-t-il"; 0 where it begins none. */
function encliticEnd(text: string, mark: number, to: number, rules: Rules): number {
  for (let length = Math.min(rules.longestEnclitic, to - mark); length >= 2; length--) {
    const end = mark + length;
    if (!rules.enclitics.has(folded(text.slice(mark, end)))) continue;
    const after = end < to ? kindAt(text, end) : SPACE;
    if (after === LETTER || after === DIGIT) continue;
    const last = text.charCodeAt(end - 1);
    if (end < to && isHyphen(text.charCodeAt(end)) && end + 1 < to && kindAt(text, end + 1) === LETTER) return encliticEnd(text, end, to, rules) > 0 ? end : 0;
    if (end < to && isApostrophe(text.charCodeAt(end)) && !isApostrophe(last)) continue;
    return end;
  }
  return 0;
}

/** Whether a stop between two runs joins them: in numbers, acronyms, addresses, file names; not where a space was forgotten. */
function stopJoins(text: string, partStart: number, mark: number, nextEnd: number): boolean {
  if (mark - partStart < 2 || !isSmall(text, mark - 1)) return true;
  return !(isCapital(text, mark + 1) && (nextEnd - mark <= 2 || isSmall(text, mark + 2)));
}

/** Whether a slash joins two runs of letters: "km/h", "b/c". */
function slashJoins(text: string, start: number, mark: number, nextEnd: number, rules: Rules): boolean {
  if (nextEnd - start > 6 || kindAt(text, mark - 1) !== LETTER) return false;
  return rules.wholes.has(folded(text.slice(start, nextEnd)));
}

/** Where a run ends that a stop follows: with the stop where it abbreviates, else before it. */
function stopEnd(text: string, start: number, mark: number, to: number, rules: Rules): number {
  if (mark + 1 < to && text[mark + 1] === "." && text[mark + 2] === ".") return mark;
  const form = text.slice(start, mark);
  if (form.length > 12) return mark;
  const word = folded(form);
  if (rules.leaning.has(word) || rules.closing.has(word)) return mark + 1;
  if (/^(?:\p{L}\p{M}*\.-?)+\p{L}\p{M}*$/u.test(form)) return mark + 1;
  const next = nextVisible(text, mark + 1, to);
  if (rules.beforeNumbers.has(word) && next < to && kindAt(text, next) === DIGIT) return mark + 1;
  if (form.length <= 2 && /^\p{Lu}\p{M}*$/u.test(form)) {
    if (next < to && ".,-".includes(text[next]!)) return mark + 1;
    if (next < to && isCapital(text, next) && !rules.openers.has(folded(text.slice(next, Math.min(plainEnd(text, next, to), next + 16))))) return mark + 1;
  }
  return mark;
}

function nextVisible(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && at < from + 4 && kindAt(text, at) === SPACE) at++;
  return at;
}

/** Where a token ends that begins with a sign. */
function signEnd(text: string, start: number, to: number, spaced: boolean, rules: Rules): number {
  const unit = text.charCodeAt(start);
  const next = start + 1 < to ? kindAt(text, start + 1) : SPACE;
  if (isApostrophe(unit)) {
    if (start + 1 < to && text.charCodeAt(start + 1) === unit && unit !== 0x2bc) return start + 2;
    if (next === LETTER || next === DIGIT) {
      const end = plainEnd(text, start + 1, to);
      const tail = end - start <= 6 ? folded(text.slice(start + 1, end)) : "";
      if (tail !== "" && (rules.apostrophed.has(tail) || (!quoteOpens(text, start, spaced) && rules.clitics.has(tail)) || (spaced && rules.clitics.has(tail) && unit !== 0x2018 && tail !== "d" && tail !== "m"))) return end;
      if (/^\d\ds?$/.test(tail) && tail.length === 3) return end;
    }
    return start + 1;
  }
  if (isHyphen(unit)) {
    const enclitic = encliticEnd(text, start, to, rules);
    if (enclitic > 0) return enclitic;
    if (spaced) {
      bracketCode.lastIndex = start;
      if (bracketCode.test(text)) return start + 5;
    }
    if (spaced && next === DIGIT && rules.words.spacedThousands) return runEnd(text, start + 1, to, rules);
  }
  if (unit === 0x2b && spaced && next === DIGIT) return runEnd(text, start + 1, to, rules);
  if ((unit === 0x23 || unit === 0x40) && spaced && next === LETTER) return plainEnd(text, start + 1, to);
  if (unit === 0xb0 && next === LETTER && /^°[CF](?![\p{L}\p{M}])/u.test(text.slice(start, start + 4))) return start + 2;
  if (spaced) {
    face.lastIndex = start;
    if (face.test(text)) return face.lastIndex;
  }
  if (unit === 0x21 || unit === 0x3f) {
    let end = start + 1;
    while (end < to && (text[end] === "!" || text[end] === "?")) end++;
    return end;
  }
  let end = start + widthAt(text, start);
  if (".-=*_~#<>—–^+|$".includes(text[start]!)) while (end < to && text.charCodeAt(end) === unit) end++;
  else if (unit >= 0xd800) while (end < to && /^[\u200D\uFE0F\u{1F3FB}-\u{1F3FF}]/u.test(text.slice(end, end + 2))) end += widthAt(text, end);
  return Math.min(end, to);
}

const bracketCode = /-[LR][RSC]B-/y;
const face = /[:;=]-?[)(DPp](?=[\s.,]|$)/y;

/** Whether an apostrophe at `at` opens a quotation rather than closing a word. */
function quoteOpens(text: string, at: number, spaced: boolean): boolean {
  return spaced || at === 0 || "([{“\"«".includes(text[at - 1]!);
}
