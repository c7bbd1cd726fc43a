import type { CalendarRule } from "../../language/shape/calendar.js";
import type { Span } from "../../text/span.js";
import type { Accept, FormNode } from "./form.js";
import type { Grammar } from "./grammar.js";
import { itemsOf, type Item } from "./items.js";
import { isGlued, lex, type Lexemes } from "./lex.js";
import { sketchOf, type Sketch } from "./sketch.js";

/** A time found in the text, with the rule that found it and the lexemes it spans. */
export interface Found extends Span {
  readonly sketch: Sketch;
  readonly rule: string;
  /** First lexeme, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** "START", "MID", "END": the part of it that is meant. */
  readonly part: string | null;
}

/** A stretch of text with its lexemes and the times in it, in order. */
export interface Stretch {
  readonly lexemes: Lexemes;
  readonly found: readonly Found[];
}

/** Walks a stretch of text once and gives every time written in it, the longest where several could be read. */
export function find(text: string, place: Span, grammar: Grammar): Stretch {
  const lexemes = lex(text, place.start, place.end);
  const items = itemsOf(text, lexemes, grammar);
  const walk = walker(lexemes, items, grammar.forms);
  const found: Found[] = [];
  for (let at = 0; at < lexemes.length; ) {
    const one = items[at] || grammar.forms.words.has(lexemes.keys[at]!) ? longestAt(lexemes, grammar, walk, at) : null;
    if (one) {
      if (one.sketch.is !== "nothing") found.push(withArticle(lexemes, grammar, one, found.at(-1)?.to ?? 0));
      at = one.to;
    } else at++;
  }
  return { lexemes, found };
}

interface Match {
  readonly accept: Accept;
  readonly end: number;
  readonly slots: Record<string, Item>;
}

/**
 * What is read at a place. What begins after an article may reach further than what begins with it ("le 5 juin dernier"), and what
 * a leading word was only there to allow may be the beginning of more ("en mars 2019").
 */
function longestAt(lexemes: Lexemes, grammar: Grammar, walk: (at: number) => Match[], at: number): Found | null {
  const one = bestAt(lexemes, grammar, walk, at);
  const article = grammar.articles.has(lexemes.keys[at]!) && !grammar.articles.has(lexemes.keys[at + 1] ?? "");
  if (!one) return article && at + 1 < lexemes.length ? longestAt(lexemes, grammar, walk, at + 1) : null;
  const inner = one.from > at ? longestAt(lexemes, grammar, walk, one.from) : article ? longestAt(lexemes, grammar, walk, at + 1) : null;
  return inner && inner.to > one.to ? inner : one;
}

function bestAt(lexemes: Lexemes, grammar: Grammar, walk: (at: number) => Match[], at: number): Found | null {
  const matches = walk(at);
  matches.sort((a, b) => b.end - b.accept.trail - (a.end - a.accept.trail) || a.accept.order - b.accept.order);
  for (const { accept, end, slots } of matches) {
    const from = at + accept.lead;
    const to = end - accept.trail;
    if (!standsFree(lexemes, grammar, from, to)) continue;
    if (accept.rule.makes === "year" && !isYear(lexemes, grammar, accept.rule, slots["year"]?.value, at, to)) continue;
    const sketch = sketchOf(accept.rule, slots, grammar.words);
    if (!sketch) continue;
    return { start: lexemes.starts[from]!, end: lexemes.ends[to - 1]!, from, to, sketch, rule: accept.rule.id, part: (slots["part"]?.value as string | undefined) ?? null };
  }
  return null;
}

/** All ways through the forms from a place. */
function walker(lexemes: Lexemes, items: readonly (readonly Item[] | null)[], root: FormNode): (at: number) => Match[] {
  let matches: Match[] = [];
  const slots: Record<string, Item> = {};
  const step = (node: FormNode, at: number): void => {
    if (node.accept) matches.push({ accept: node.accept, end: at, slots: { ...slots } });
    if (at >= lexemes.length) {
      // "$" in a form is the end of the stretch; it counts as the lexeme after the last.
      const end = node.words.get("$");
      if (end?.accept) matches.push({ accept: end.accept, end: at + 1, slots: { ...slots } });
      return;
    }
    const key = lexemes.keys[at]!;
    const byWord = node.words.get(key);
    if (byWord) step(byWord, at + 1);
    const glued = isGlued(lexemes, at);
    if (glued && node.gluedWords.size > 0) {
      const next = node.gluedWords.get(key);
      if (next) step(next, at + 1);
    }
    const here = items[at];
    if (!here) return;
    for (const edge of node.kinds) {
      if (edge.glued && !glued) continue;
      for (const item of here) {
        if (item.kind !== edge.kind) continue;
        const before = slots[edge.name];
        slots[edge.name] = item;
        step(edge.next, at + item.length);
        if (before) slots[edge.name] = before;
        else delete slots[edge.name];
      }
    }
  };
  return (at) => {
    matches = [];
    step(root, at);
    return matches;
  };
}

const digitMarks = new Set([".", ",", "/", ":", "-"]);
const currencies = new Set(["$", "€", "£", "¥", "#", "§"]);

/**
 * Whether the expression ends where its words end: no digits of a longer number, no price, no code, no address is cut into.
 *
 *     A/RES/74/270   COVID-19   $1990   15 %   1,990   www.march.org
 */
function standsFree(lexemes: Lexemes, grammar: Grammar, from: number, to: number): boolean {
  const before = lexemes.keys[from - 1];
  const first = lexemes.kinds[from];
  if (before !== undefined) {
    if (first === "digits" && currencies.has(before)) return false;
    if (isGlued(lexemes, from)) {
      if (first === "digits" && lexemes.kinds[from - 1] !== "mark") return false;
      const further = lexemes.kinds[from - 2];
      if (first === "digits" && digitMarks.has(before) && isGlued(lexemes, from - 1) && (further === "digits" || (further === "word" && (before === "-" || before === "/")))) return false;
      if (first === "word" && (before === "." || before === "@" || before === "_") && isGlued(lexemes, from - 1)) return false;
    }
    if (first === "digits" && grammar.numbered.has(before) && !(lexemes.kinds[from + 1] === "word" && to - from > 1)) return false;
  }
  const after = lexemes.keys[to];
  if (after !== undefined && lexemes.kinds[to - 1] === "digits") {
    if (after === "%" || after === "€" || after === "$") return false;
    if (isGlued(lexemes, to)) {
      if (lexemes.kinds[to] !== "mark") return false;
      if (digitMarks.has(after) && lexemes.kinds[to + 1] === "digits" && isGlued(lexemes, to + 1)) return false;
    }
  }
  return true;
}

/** Whether four digits by themselves are a year: not the number of a text, not a count, and within living memory or the next generation. */
function isYear(lexemes: Lexemes, grammar: Grammar, rule: CalendarRule, year: number | string | undefined, from: number, to: number): boolean {
  if (rule.with?.["alone"] !== 1) return true;
  if (typeof year !== "number" || year < 1900 || year > 2060) return false;
  const after = lexemes.keys[to];
  if (after !== undefined && (grammar.counted.has(after) || (after === "-" && isGlued(lexemes, to) && isGlued(lexemes, to + 1)))) return false;
  // "+44 20 7946 2020": a number among numbers.
  if (lexemes.kinds[from - 1] === "digits" || lexemes.kinds[to] === "digits") return false;
  for (let i = from - 1; i >= 0 && i >= from - 2; i--) if (grammar.numbered.has(lexemes.keys[i]!)) return false;
  return true;
}

function withArticle(lexemes: Lexemes, grammar: Grammar, found: Found, floor: number): Found {
  let from = found.from;
  if (from > floor && lexemes.keys[from - 1] === "'" && from - 1 > floor && grammar.articles.has(lexemes.keys[from - 2]!)) from -= 2;
  else if (from > floor && grammar.articles.has(lexemes.keys[from - 1]!)) from--;
  return from === found.from ? found : { ...found, from, start: lexemes.starts[from]! };
}
