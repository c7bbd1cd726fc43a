import type { Grammar } from "./grammar.js";
import { isCapital, isGlued, type Lexemes } from "./lex.js";

/** What stands at a place, as far as the calendar cares: a month, a day of the month, a count … `length` in lexemes. */
export interface Item {
  readonly kind: string;
  readonly value: number | string;
  readonly length: number;
}

/** For each lexeme, what may begin there; null for most. */
export function itemsOf(text: string, lexemes: Lexemes, grammar: Grammar): (Item[] | null)[] {
  const items: (Item[] | null)[] = new Array<Item[] | null>(lexemes.length).fill(null);
  for (let i = 0; i < lexemes.length; i++) {
    if (lexemes.kinds[i] === "digits") items[i] = ofDigits(lexemes, grammar, i);
    else {
      const phrases = grammar.phrases.get(lexemes.keys[i]!);
      if (phrases) items[i] = ofPhrases(text, lexemes, phrases, i);
    }
  }
  for (let i = 0; i < lexemes.length; i++) if (items[i] && lexemes.kinds[i] === "word") addNumber(lexemes, grammar, items, i);
  return items;
}

function ofPhrases(text: string, lexemes: Lexemes, phrases: NonNullable<ReturnType<Grammar["phrases"]["get"]>>, at: number): Item[] | null {
  let found: Item[] | null = null;
  for (const phrase of phrases) {
    if (!standsAt(lexemes, at + 1, phrase.rest)) continue;
    if (phrase.capital && !isCapital(text, lexemes, at)) continue;
    found ??= [];
    for (const { kind, value } of phrase.senses) {
      found.push({ kind, value, length: phrase.rest.length + 1 });
      if (kind === "ordinal" && typeof value === "number" && value <= 31) found.push({ kind: "day", value, length: phrase.rest.length + 1 });
      if (kind === "quantity") found.push({ kind: "count", value, length: phrase.rest.length + 1 });
    }
  }
  return found;
}

function standsAt(lexemes: Lexemes, at: number, words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i++) if (lexemes.keys[at + i] !== words[i]) return false;
  return true;
}

function ofDigits(lexemes: Lexemes, grammar: Grammar, at: number): Item[] {
  const key = lexemes.keys[at]!;
  const value = Number(key);
  const items: Item[] = [{ kind: "digits", value, length: 1 }];
  const { length: digits } = key;
  if (digits <= 2) {
    if (value >= 1 && value <= 31) items.push({ kind: "day", value, length: 1 });
    if (value >= 1 && value <= 12) items.push({ kind: "mm", value, length: 1 });
    if (value <= 24) items.push({ kind: "hour", value, length: 1 });
    if (digits === 2) {
      items.push({ kind: "yy", value, length: 1 });
      if (value > 0 && value < 10) items.push({ kind: "zeroed", value, length: 1 });
      if (value < 60) items.push({ kind: "minute", value, length: 1 });
    }
    const ending = lexemes.keys[at + 1];
    if (ending !== undefined && isGlued(lexemes, at + 1) && grammar.ordinalEndings.has(ending)) {
      items.push({ kind: "ordinal", value, length: 2 }, { kind: "ordinalDigits", value, length: 2 });
      if (value >= 1 && value <= 31) items.push({ kind: "day", value, length: 2 });
    }
  }
  if (digits === 4 && value >= 1000 && value < 2200) items.push({ kind: "year", value, length: 1 });
  // "2.5" and "1,000" are one count each.
  const mark = lexemes.keys[at + 1];
  const more = lexemes.keys[at + 2];
  if ((mark === "." || mark === ",") && lexemes.kinds[at + 2] === "digits" && isGlued(lexemes, at + 1) && isGlued(lexemes, at + 2))
    items.push({ kind: "count", value: mark === "," && more!.length === 3 ? Number(key + more) : Number(`${key}.${more}`), length: 3 });
  else items.push({ kind: "count", value, length: 1 });
  return items;
}

/** Puts number words together: "twenty-five", "quatre-vingt-dix", "two thousand", and "nineteen ninety-six" as a year. */
function addNumber(lexemes: Lexemes, grammar: Grammar, items: (Item[] | null)[], start: number): void {
  const first = wordValue(items[start]!);
  if (!first || first.kind !== "number") return;
  let total = 0;
  let current = first.value;
  let last = first.value;
  let end = start + first.length;
  for (;;) {
    let at = end;
    const joined = grammar.numberJoiners.has(lexemes.keys[at] ?? "");
    if (joined) at++;
    const next = items[at] ? wordValue(items[at]!) : null;
    if (!next) break;
    if (next.kind === "multiplier") {
      if (joined && lexemes.keys[end] !== "-") break;
      if (next.value >= 1000) {
        total += current * next.value;
        current = 0;
      } else current *= next.value;
    } else if (last >= 100 ? next.value < last : last >= 20 && last % 10 === 0 && next.value < 20 && (next.value < 10 || last >= 60 || next.value === 11)) {
      if (joined && lexemes.keys[end] !== "-" && last < 100 && next.value % 10 !== 1) break;
      current += next.value;
    } else if (start + first.length === end && current >= 15 && current <= 20 && next.value >= 10 && !joined) {
      // "nineteen ninety-six": the hundred is left unsaid.
      let year = current * 100 + next.value;
      end = at + next.length;
      const dash = lexemes.keys[end] === "-" ? 1 : 0;
      const units = items[end + dash] ? wordValue(items[end + dash]!) : null;
      if (units && units.kind === "number" && units.value < 10 && next.value % 10 === 0 && next.value >= 20) {
        year += units.value;
        end += dash + units.length;
      }
      items[start]!.push({ kind: "year", value: year, length: end - start });
      return;
    } else break;
    last = next.value;
    end = at + next.length;
  }
  const value = total + current;
  const length = end - start;
  items[start]!.push({ kind: "count", value, length });
  if (value >= 1 && value <= 31) items[start]!.push({ kind: "day", value, length });
  if (value >= 1000 && value < 2200) items[start]!.push({ kind: "year", value, length });
  if (value >= 1 && value <= 24) items[start]!.push({ kind: "hourWord", value, length });
}

function wordValue(items: readonly Item[]): { kind: "number" | "multiplier"; value: number; length: number } | null {
  for (const item of items) {
    if ((item.kind === "number" || item.kind === "multiplier") && typeof item.value === "number")
      return { kind: item.kind, value: item.value, length: item.length };
  }
  return null;
}
