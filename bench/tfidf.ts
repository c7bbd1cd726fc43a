import type { FoundRow } from "../test/pair-check.js";
import type { Span } from "../src/text/span.js";

/** From which cosine on two sentences tell the same, and from which on the same to another extent. */
export interface Thresholds {
  readonly same: number;
  readonly scope: number;
}

interface Sentence extends Span {
  readonly vector: ReadonlyMap<string, number>;
}

/**
 * What a search engine does: sentences as TF-IDF vectors, paired best first by their cosine, each once. It knows no speaker, no
 * negation and no second language, and stands here for what can be had without reading.
 */
export function tfidfRows(a: string, b: string, { same, scope }: Thresholds): FoundRow[] {
  const split = (text: string): { span: Span; words: string[] }[] =>
    [...text.matchAll(/[^.!?\n]+(?:[.!?](?!\s)[^.!?\n]*)*/g)].map((found) => ({ span: { start: found.index, end: found.index + found[0].length }, words: found[0].toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [] })).filter(({ words }) => words.length > 0);
  const [left, right] = [split(a), split(b)];
  const count = new Map<string, number>();
  for (const { words } of [...left, ...right]) for (const word of new Set(words)) count.set(word, (count.get(word) ?? 0) + 1);
  const all = left.length + right.length;
  const weighed = ({ span, words }: { span: Span; words: string[] }): Sentence => {
    const vector = new Map<string, number>();
    for (const word of words) vector.set(word, (vector.get(word) ?? 0) + Math.log((1 + all) / (1 + count.get(word)!)) + 1);
    const length = Math.hypot(...vector.values());
    return { ...span, vector: new Map([...vector].map(([word, weight]) => [word, weight / length])) };
  };
  const [ofA, ofB] = [left.map(weighed), right.map(weighed)];
  const pairs = ofA.flatMap((one) => ofB.map((other) => ({ one, other, cosine: cosine(one, other) }))).filter((pair) => pair.cosine >= scope).sort((x, y) => y.cosine - x.cosine);
  const placed = new Set<Sentence>();
  const rows: FoundRow[] = [];
  for (const { one, other, cosine: alike } of pairs) {
    if (placed.has(one) || placed.has(other)) continue;
    placed.add(one).add(other);
    rows.push({ outcome: alike >= same ? "same" : "scope", issue: null, a: [one], b: [other] });
  }
  for (const one of ofA) if (!placed.has(one)) rows.push({ outcome: "only-a", issue: null, a: [one], b: [] });
  for (const one of ofB) if (!placed.has(one)) rows.push({ outcome: "only-b", issue: null, a: [], b: [one] });
  return rows;
}

const cosine = (one: Sentence, other: Sentence): number => [...one.vector].reduce((sum, [word, weight]) => sum + weight * (other.vector.get(word) ?? 0), 0);
