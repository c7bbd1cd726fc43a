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
export const lowered = (word: string): string => word.toLowerCase().replace(/’/g, "'");

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
  let best: Found<T> | null = null;
  const walk = (step: Step<T>, at: number): void => {
    if (step.values.length > 0 && (best === null || at > best.to)) best = { from, to: at, values: step.values };
    if (step.next.size === 0 && step.begins.size === 0) return;
    let place = at;
    for (let skips = 0; at > from && skips < gap && phrases.skipped.has(words.forms[place] ?? "") ; skips++) place++;
    for (const tryAt of place === at ? [at] : [at, place]) {
      const form = words.forms[tryAt];
      const lemma = words.lemmas[tryAt];
      if (form === undefined || lemma === undefined) continue;
      for (const next of stepsFrom(step, form, lemma)) walk(next, tryAt + 1);
    }
  };
  walk(phrases.root, from);
  return best;
}

function stepsFrom<T>(step: Step<T>, form: string, lemma: string): Step<T>[] {
  const found: Step<T>[] = [];
  const byForm = step.next.get(form);
  if (byForm) found.push(byForm);
  const byLemma = lemma === form ? undefined : step.next.get(lemma);
  if (byLemma) found.push(byLemma);
  for (const [length, table] of step.begins) {
    const begun = table.get(form.slice(0, length));
    if (begun) found.push(begun);
  }
  return found;
}
