import type { Parsed } from "../../model/rooms.js";
import { feature, type Node, type Tree } from "../../model/tree.js";
import type { Span } from "../../text/span.js";
import type { Found } from "./find.js";
import type { Grammar } from "./grammar.js";
import type { Lexemes } from "./lex.js";

/** Which way the words look from the day of the dispatch. */
export type Direction = "past" | "future";

/** A direction, and whether the words leave no other ("since", "until"). */
export interface Look {
  readonly direction: Direction | null;
  readonly sure: boolean;
}

/**
 * Whether an expression stands with something done or something to come: from a preposition that tells by itself, from the verb
 * that governs it where there is a tree, else from the nearest verb-like word of its clause. Null when nothing tells.
 */
export function directionOf(parsed: Parsed, lexemes: Lexemes, grammar: Grammar, found: Found): Look {
  const sure = fromPreposition(lexemes, grammar, found);
  if (sure) return { direction: sure, sure: true };
  const sentence = sentenceIndex(parsed, found.start);
  if (isArranged(lexemes, grammar, found)) return { direction: "future", sure: false };
  const beside = weekdayLike(found) ? fromBeside(lexemes, grammar, found) : null;
  if (beside) return { direction: beside, sure: false };
  return { direction: fromTree(parsed.trees[sentence] ?? null, parsed.prepared.source.text, found, grammar) ?? fromWords(lexemes, grammar, found, placeOf(parsed, sentence, found)), sure: false };
}

/** "Since March", "until Friday": the preposition tells by itself. */
function fromPreposition(lexemes: Lexemes, grammar: Grammar, found: Found): Direction | null {
  for (let i = found.from - 1; i >= 0 && i >= found.from - 3; i--) {
    const key = lexemes.keys[i]!;
    if (grammar.sinces.has(key)) return "past";
    if (grammar.untils.has(key)) return "future";
    // Only small words may stand between: "jusqu'à", "until the".
    if (key.length > 3) return null;
  }
  return null;
}

/** "A affirmé vendredi", "will meet Friday": a verb right before it is its verb, whatever the tree says. */
function fromBeside(lexemes: Lexemes, grammar: Grammar, found: Found): Direction | null {
  for (let i = found.from - 1; i >= 0 && i >= found.from - 2 && lexemes.kinds[i] === "word"; i--) {
    const told = ofWord(lexemes, grammar, found, i);
    if (told) return told === "future" && hadBeen(lexemes, grammar, i) ? "past" : told;
  }
  return null;
}

/** "He was to arrive Monday": arranged, and still to come where it is told, unless the text says that it is over. */
function isArranged(lexemes: Lexemes, grammar: Grammar, found: Found): boolean {
  for (let i = found.from - 1; i > 0 && i >= found.from - 7; i--) {
    const pair = `${lexemes.keys[i - 1]} ${lexemes.keys[i]}`;
    // "n'a pas exclu vendredi une visite en mai": right behind the verb stands the day of the words, further on that of the visit
    if (grammar.leftOpen.has(pair) && i < found.from - 1) return true;
    if (grammar.arranged.has(pair)) return !hadBeen(lexemes, grammar, i - 1);
    if (clauseEnds.has(lexemes.keys[i]!)) return false;
  }
  return false;
}

function placeOf(parsed: Parsed, index: number, found: Found): Span {
  const sentence = parsed.prepared.sentences[index];
  return sentence && sentence.start <= found.start ? sentence : { start: 0, end: Infinity };
}

function sentenceIndex(parsed: Parsed, start: number): number {
  const { sentences } = parsed.prepared;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function fromTree(tree: Tree | null, text: string, found: Found, grammar: Grammar): Direction | null {
  if (!tree || tree.nodes.length === 0) return null;
  let node = tree.nodes.find((one) => one.end > found.start && one.start < found.end);
  // Out of the expression, then up to the first verb with a tense.
  let direct = true;
  let below: Node | null = null;
  for (let steps = 0; node && steps < tree.nodes.length; steps++) {
    if (node.start >= found.end || node.end <= found.start) {
      // Across a semicolon it is another clause's verb, whatever the tree says.
      if (text.slice(Math.min(node.end, found.end), Math.max(node.start, found.start)).includes(";")) return null;
      if (direct && weekdayLike(found) && grammar.scheduled.has(node.form.toLowerCase())) return "future";
      // "They agreed to meet in September": agreed then, and to be done from then on.
      if (below && feature(below, "VerbForm") === "Inf" && grammar.toCome.has(node.lemma)) return "future";
      const told = ofVerb(tree, node, grammar);
      // A clause that only goes along with its verb takes its time from it.
      const alongside = node.deprel === "acl" || node.deprel.startsWith("advcl");
      if (told === "present" && alongside) {
        node = tree.nodes[node.head];
        continue;
      }
      // A present looks forward only where a weekday hangs on the verb itself: "they meet Monday", not "Monday's vote shows".
      if (told === "present") return direct && weekdayLike(found) ? "future" : null;
      if (told) return told;
      direct = false;
      below = node;
    }
    node = tree.nodes[node.head];
  }
  return null;
}

const weekdayLike = ({ sketch }: Found): boolean => sketch.is === "weekday" || (sketch.is === "timed" && sketch.date.is === "weekday");

function ofVerb(tree: Tree, node: Node, grammar: Grammar): Direction | "present" | null {
  const helpers = (tree.children[node.index] ?? []).map((child) => tree.nodes[child]!).filter((child) => child.upos === "AUX");
  if (node.upos !== "VERB" && node.upos !== "AUX" && helpers.length === 0) return null;
  const all = [...helpers, node];
  const tenses = all.map((one) => feature(one, "Tense"));
  const isPast = (tense: string | null): boolean => tense === "Past" || tense === "Imp" || tense === "Pqp";
  // "Had been due Friday" is over.
  if (helpers.length >= 2 && isPast(tenses[0]!)) return "past";
  if (all.some((one, i) => tenses[i] === "Fut" || feature(one, "Mood") === "Cnd" || grammar.future.has(one.form.toLowerCase()))) return "future";
  if (tenses.some(isPast)) return "past";
  return all.some((one, i) => tenses[i] === "Pres" && feature(one, "VerbForm") === "Fin") ? "present" : null;
}

const clauseEnds = new Set([";", ":", "!", "?", "(", ")", "«", "»", "“", "”", "\""]);
const reach = 14;

function fromWords(lexemes: Lexemes, grammar: Grammar, found: Found, sentence: Span): Direction | null {
  for (let i = found.from - 1; i >= 0 && i >= found.from - reach && lexemes.starts[i]! >= sentence.start; i--) {
    if (clauseEnds.has(lexemes.keys[i]!)) break;
    const told = ofWord(lexemes, grammar, found, i);
    if (told) return told === "future" && hadBeen(lexemes, grammar, i) ? "past" : told;
  }
  for (let i = found.to; i < lexemes.length && i <= found.to + reach && lexemes.ends[i]! <= sentence.end; i++) {
    if (clauseEnds.has(lexemes.keys[i]!)) break;
    const told = ofWord(lexemes, grammar, found, i);
    if (told) return told;
  }
  return null;
}

/** "Had been due Friday": what was to come is over. */
function hadBeen(lexemes: Lexemes, grammar: Grammar, at: number): boolean {
  const before = (back: number): string => lexemes.keys[at - back] ?? "";
  return grammar.past.has(before(1)) && grammar.past.has(before(2));
}

function ofWord(lexemes: Lexemes, grammar: Grammar, found: Found, at: number): Direction | null {
  if (lexemes.kinds[at] !== "word") return null;
  const key = lexemes.keys[at]!;
  if (grammar.future.has(key) || (grammar.scheduled.has(key) && weekdayLike(found))) return "future";
  if (grammar.past.has(key)) return "past";
  if (key.length < 4 || grammar.notVerbs.has(key) || grammar.notVerbEndings.some((ending) => key.endsWith(ending))) return null;
  if (grammar.words.tense.futureEndings.some((ending) => key.endsWith(ending))) return "future";
  if (grammar.words.tense.pastEndings.some((ending) => key.endsWith(ending))) return "past";
  return null;
}
