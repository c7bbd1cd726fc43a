import { tokensOf, type Token } from "./fold.js";

/**
 * Keys by which a record finds texts that may be the same wire text.
 *
 *     “The ministers spoke by phone on Tuesday and agreed …”
 *      └──── five words ────┘
 *          └──── five words ────┘        each run of five words is hashed; those that fall on a sixth are kept
 *
 * Which runs are kept depends on the runs alone, so a text that was cut, or got another headline, keeps most of its keys. Two texts
 * that share `keysInCommon` keys are worth comparing with `sameText`; those that share fewer are not the same wire text.
 */
export function sketch(text: string): readonly string[] {
  const all = [...new Set(runsOf(tokensOf(text).slice(0, lead)).map(({ hash }) => hash))];
  const kept = all.filter((hash) => hash % oneIn === 0);
  // a flash of two lines has few runs; the smallest stand for it
  const chosen = kept.length >= fewest ? kept : all.sort((a, b) => a - b).slice(0, Math.max(fewest, kept.length));
  return [...new Set([...kept, ...chosen])].sort((a, b) => a - b).map((hash) => hash.toString(36));
}

/** Two texts that share so many keys are worth comparing. */
export const keysInCommon = 2;

/** Words: what comes later in a long text is cut first, and says least about whose wire it is. */
const lead = 500;
const oneIn = 6;
const fewest = 8;

export interface Run {
  readonly hash: number;
  /** Index of its first token. */
  readonly at: number;
}

/** Every run of five words (of eight signs in Chinese), hashed. */
export function runsOf(tokens: readonly Token[]): readonly Run[] {
  const size = tokens.length > 0 && tokens.filter(({ word }) => /^\p{Script=Han}$/u.test(word)).length > tokens.length / 2 ? 8 : 5;
  const runs: Run[] = [];
  for (let at = 0; at + size <= tokens.length; at++) runs.push({ hash: hashOf(tokens, at, at + size), at });
  return runs;
}

/** FNV-1a, then mixed, so that its last digits are as good as its first. */
function hashOf(tokens: readonly Token[], from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let index = from; index < to; index++) {
    const { word } = tokens[index]!;
    for (let unit = 0; unit < word.length; unit++) hash = Math.imul(hash ^ word.charCodeAt(unit), 0x01000193);
    hash = Math.imul(hash ^ 0x20, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
