import type { Parsed } from "../../model/rooms.js";
import { feature, type Node, type Tree } from "../../model/tree.js";
import type { Span } from "../../text/span.js";
import type { Found } from "./find.js";
import type { Grammar } from "./grammar.js";
import type { Lexemes } from "./lex.js";

/** Which way the words look from the day of the dispatch. */
export type Direction = "past" | "future";

/**
 * Whether an expression stands with something done or something to come: from the verb that governs it where there is a tree,
 * else from the nearest verb-like word of its clause. Null when nothing tells.
 */
export function directionOf(parsed: Parsed, lexemes: Lexemes, grammar: Grammar, found: Found): Direction | null {
  return fromTree(parsed.trees[sentenceIndex(parsed, found.start)] ?? null, found, grammar) ?? fromWords(lexemes, grammar, found, sentenceAt(parsed, found.start));
}

function sentenceAt(parsed: Parsed, start: number): Span {
  const sentence = parsed.prepared.sentences[sentenceIndex(parsed, start)];
  return sentence && sentence.start <= start ? sentence : { start: 0, end: Infinity };
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

function fromTree(tree: Tree | null, found: Found, grammar: Grammar): Direction | null {
  if (!tree || tree.nodes.length === 0) return null;
  let node = tree.nodes.find((one) => one.end > found.start && one.start < found.end);
  // Out of the expression, then up to the first verb.
  for (let steps = 0; node && steps < tree.nodes.length; steps++) {
    if (node.start >= found.end || node.end <= found.start) {
      const told = ofVerb(tree, node, grammar);
      if (told) return told;
      if (node.upos === "VERB" && feature(node, "VerbForm") === "Fin") return null;
    }
    node = tree.nodes[node.head];
  }
  return null;
}

function ofVerb(tree: Tree, node: Node, grammar: Grammar): Direction | null {
  const helpers = (tree.children[node.index] ?? []).map((child) => tree.nodes[child]!).filter((child) => child.upos === "AUX");
  if (node.upos !== "VERB" && node.upos !== "AUX" && helpers.length === 0) return null;
  for (const one of [...helpers, node]) if (grammar.future.has(one.form.toLowerCase()) || feature(one, "Tense") === "Fut") return "future";
  for (const one of [...helpers, node]) {
    const tense = feature(one, "Tense");
    if (tense === "Past" || tense === "Imp" || tense === "Pqp") return "past";
  }
  for (const one of [...helpers, node]) if (feature(one, "Tense") === "Pres" && feature(one, "VerbForm") === "Fin") return "future";
  return null;
}

const clauseEnds = new Set([";", ":", "!", "?", "(", ")", "«", "»", "“", "”", "\""]);
const reach = 14;

function fromWords(lexemes: Lexemes, grammar: Grammar, found: Found, sentence: Span): Direction | null {
  for (let i = found.from - 1; i >= 0 && i >= found.from - reach && lexemes.starts[i]! >= sentence.start; i--) {
    if (clauseEnds.has(lexemes.keys[i]!)) break;
    const told = ofWord(lexemes, grammar, i);
    if (told) return told === "future" && hadBeen(lexemes, grammar, i) ? "past" : told;
  }
  for (let i = found.to; i < lexemes.length && i <= found.to + reach && lexemes.ends[i]! <= sentence.end; i++) {
    if (clauseEnds.has(lexemes.keys[i]!)) break;
    const told = ofWord(lexemes, grammar, i);
    if (told) return told;
  }
  return null;
}

/** "Had been due Friday": what was to come is over. */
function hadBeen(lexemes: Lexemes, grammar: Grammar, at: number): boolean {
  const before = (back: number): string => lexemes.keys[at - back] ?? "";
  return grammar.past.has(before(1)) && grammar.past.has(before(2));
}

function ofWord(lexemes: Lexemes, grammar: Grammar, at: number): Direction | null {
  if (lexemes.kinds[at] !== "word") return null;
  const key = lexemes.keys[at]!;
  if (grammar.future.has(key)) return "future";
  if (grammar.past.has(key)) return "past";
  if (key.length < 4 || grammar.notVerbs.has(key)) return null;
  if (grammar.words.tense.futureEndings.some((ending) => key.endsWith(ending))) return "future";
  if (grammar.words.tense.pastEndings.some((ending) => key.endsWith(ending))) return "past";
  return null;
}
