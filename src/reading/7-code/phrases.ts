import { listOf } from "./lexicon.js";

/** Words of a sentence in lower case, as phrases are compared with them. */
export interface Lowered {
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
}

/** A phrase found: indices of its first word and of the word after its last, and what it means. */
export interface Found<T> {
  readonly from: number;
  readonly to: number;
  readonly values: readonly T[];
}

interface Step<T> {
  readonly next: Map<string, Step<T>>;
  /** Beginnings of words ("pandemi*"), by their length. */
  readonly begins: Map<number, Map<string, Step<T>>>;
  readonly values: T[];
}

/** Phrases as a tree of words, so that a text is looked through once however many there are. */
export interface Phrases<T> {
  readonly root: Step<T>;
  readonly skipped: ReadonlySet<string>;
}

const fresh = <T>(): Step<T> => ({ next: new Map(), begins: new Map(), values: [] });
const gap = 3;

/** Lower case, with straight apostrophes. */
export const lowered = (word: string): string => {
  const lower = word.toLowerCase();
  return lower.includes("’") ? lower.replaceAll("’", "'") : lower;
};

/** Phrases out of the data's lists. Words of `skipped` count neither in a phrase nor between its words in the text. */
export function phrasesOf<T>(lists: readonly (readonly [words: string, value: T])[], skipped: ReadonlySet<string>, contractions: Contractions = null): Phrases<T> {
  const root = fresh<T>();
  for (const [words, value] of lists) {
    for (const phrase of listOf(words)) {
      add(root, partsOf(phrase, skipped, /\s+|(?<=')/, contractions), value);
      if (phrase.includes("-")) add(root, partsOf(phrase, skipped, /\s+|(?<=')|-/, contractions), value);
    }
  }
  return { root, skipped };
}

/** Printed words that are two: "au" is "à" and "le". */
export type Contractions = Readonly<Record<string, readonly string[]>> | null;

function partsOf(phrase: string, skipped: ReadonlySet<string>, between: RegExp, contractions: Contractions): string[] {
  const parts = lowered(phrase).split(between).filter(Boolean).flatMap((part) => contractions?.[part] ?? [part]);
  const counting = parts.filter((part) => !skipped.has(part));
  return counting.length > 0 ? counting : parts;
}

function add<T>(root: Step<T>, parts: readonly string[], value: T): void {
  let at = root;
  for (const part of parts) {
    const begin = part.endsWith("*") ? part.slice(0, -1) : null;
    let table = at.next;
    if (begin !== null) {
      const ofLength = at.begins.get(begin.length) ?? new Map<string, Step<T>>();
      at.begins.set(begin.length, ofLength);
      table = ofLength;
    }
    const key = begin ?? part;
    const step = table.get(key) ?? fresh<T>();
    table.set(key, step);
    at = step;
  }
  if (!at.values.includes(value)) at.values.push(value);
}

/** All phrases of a sentence, the longest at each place, none within another. */
export function findPhrases<T>(phrases: Phrases<T>, words: Lowered): Found<T>[] {
  const found: Found<T>[] = [];
  for (let from = 0; from < words.forms.length;) {
    const one = phraseAt(phrases, words, from);
    if (one) found.push(one);
    from = one ? one.to : from + 1;
  }
  return found;
}

/** The longest phrase that begins at a word. */
export function phraseAt<T>(phrases: Phrases<T>, words: Lowered, from: number): Found<T> | null {
  const form = words.forms[from];
  const lemma = words.lemmas[from];
  if (form === undefined || lemma === undefined || !begins(phrases.root, form, lemma)) return null;
  return longest(phrases, words, from, phrases.root, from, null);
}

/** Whether any phrase begins with a word: most words are done with here. */
function begins<T>(root: Step<T>, form: string, lemma: string): boolean {
  if (root.next.has(form) || (lemma !== form && root.next.has(lemma))) return true;
  for (const [length, table] of root.begins) if (form.length >= length && table.has(form.slice(0, length))) return true;
  return false;
}

/** Follows a phrase from a word on, over words that do not count, and keeps the longest that ends. */
function longest<T>(phrases: Phrases<T>, words: Lowered, from: number, step: Step<T>, at: number, best: Found<T> | null): Found<T> | null {
  let found = step.values.length > 0 && (best === null || at > best.to) ? { from, to: at, values: step.values } : best;
  if (step.next.size === 0 && step.begins.size === 0) return found;
  let past = at;
  for (let skips = 0; at > from && skips < gap && phrases.skipped.has(words.forms[past] ?? ""); skips++) past++;
  found = through(phrases, words, from, step, at, found);
  return past === at ? found : through(phrases, words, from, step, past, found);
}

function through<T>(phrases: Phrases<T>, words: Lowered, from: number, step: Step<T>, at: number, best: Found<T> | null): Found<T> | null {
  const form = words.forms[at];
  const lemma = words.lemmas[at];
  if (form === undefined || lemma === undefined) return best;
  let found = best;
  const byForm = step.next.get(form);
  if (byForm) found = longest(phrases, words, from, byForm, at + 1, found);
  const byLemma = lemma === form ? undefined : step.next.get(lemma);
  if (byLemma) found = longest(phrases, words, from, byLemma, at + 1, found);
  for (const [length, table] of step.begins) {
    const begun = form.length >= length ? table.get(form.slice(0, length)) : undefined;
    if (begun) found = longest(phrases, words, from, begun, at + 1, found);
  }
  return found;
}
