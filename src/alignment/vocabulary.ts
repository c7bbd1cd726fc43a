import type { Language } from "../language/index.js";
import type { Act } from "../model/acts.js";
import type { Concept } from "../model/concepts.js";
import type { Issue } from "../model/issues.js";
import { tokensOf, type Token } from "./tokens.js";

/** The words of a language that comparing needs, compiled once. */
export interface Vocabulary {
  readonly concepts: Terms<Concept>;
  readonly issues: Terms<Issue>;
  /** What a clause does that begins so. */
  readonly doing: Terms<Act>;
  /** Numbers written as words. */
  readonly numbers: ReadonlyMap<string, string>;
  readonly negations: ReadonlySet<string>;
  /** Words of the future and the conditional, and the endings that make them of an infinitive. */
  readonly future: ReadonlySet<string>;
  readonly futureEndings: readonly string[];
  /** "and", "or": what joins two things told together. */
  readonly conjunctions: ReadonlySet<string>;
  /** Articles, prepositions and the like: they say nothing by themselves. */
  readonly skipped: ReadonlySet<string>;
  /** Longer words that say as little. */
  readonly idle: ReadonlySet<string>;
}

/** A part of a term: a whole form, or the beginning of one. */
interface Part {
  readonly form: string;
  readonly begins: boolean;
}

interface Term<T> {
  readonly parts: readonly Part[];
  readonly value: T;
}

/** Terms by the first two letters of their first part. */
export interface Terms<T> {
  readonly byStart: ReadonlyMap<string, readonly Term<T>[]>;
  readonly skipped: ReadonlySet<string>;
}

/** A term found: indices of its first token and of the one after its last. */
export interface FoundTerm<T> {
  readonly from: number;
  readonly to: number;
  readonly values: readonly T[];
}

/** The same data always gives the same vocabulary, so keeping it changes nothing but time. */
const compiled = new WeakMap<Language, Vocabulary>();

export function vocabularyOf(language: Language): Vocabulary {
  const ready = compiled.get(language);
  if (ready) return ready;
  const { coding, concepts } = language;
  const skipped = wordSet(coding.publishers.skipped);
  const made: Vocabulary = {
    concepts: termsOf(Object.entries(concepts.terms) as [Concept, string][], skipped),
    issues: termsOf(Object.entries(coding.issues).map(([issue, { terms }]) => [issue as Issue, terms] as const), skipped),
    doing: termsOf(Object.entries(concepts.doing) as [Act, string][], skipped),
    numbers: new Map(concepts.numbers.split(",").map((one) => one.trim().split("=") as [string, string])),
    negations: wordSet(coding.acts.negations),
    future: wordSet(`${coding.acts.future}, ${coding.acts.conditional}`),
    futureEndings: [...wordSet(coding.acts.futureEndings)],
    conjunctions: wordSet(coding.publishers.conjunctions),
    skipped, idle: wordSet(concepts.idle),
  };
  compiled.set(language, made);
  return made;
}

const wordSet = (list: string): Set<string> => new Set(list.split(",").flatMap((term) => tokensOf(term).map(({ form }) => form)));

function termsOf<T>(lists: readonly (readonly [T, string])[], skipped: ReadonlySet<string>): Terms<T> {
  const byStart = new Map<string, Term<T>[]>();
  for (const [value, list] of lists) {
    for (const spelled of list.split(",")) {
      const parts = partsOf(spelled, skipped);
      const key = parts[0]?.form.slice(0, 2);
      if (key === undefined) continue;
      const there = byStart.get(key);
      if (there) there.push({ parts, value });
      else byStart.set(key, [{ parts, value }]);
    }
  }
  return { byStart, skipped };
}

function partsOf(spelled: string, skipped: ReadonlySet<string>): Part[] {
  const tokens = tokensOf(spelled);
  const parts = tokens.map(({ form, end }) => ({ form, begins: spelled[end] === "*" }));
  // What ends a term counts: "plans to" is no "plans".
  const counting = parts.filter(({ form }, index) => index === 0 || index === parts.length - 1 || !skipped.has(form));
  return counting.length > 0 ? counting : parts;
}

const gap = 3;

/** All terms of some tokens, the longest at each place, none within another. */
export function findTerms<T>(terms: Terms<T>, tokens: readonly Token[]): FoundTerm<T>[] {
  const found: FoundTerm<T>[] = [];
  for (let from = 0; from < tokens.length;) {
    let to = from;
    const values: T[] = [];
    for (const { parts, value } of terms.byStart.get(tokens[from]!.form.slice(0, 2)) ?? []) {
      const end = endOf(parts, tokens, from, terms.skipped);
      if (end < to || end === from) continue;
      if (end > to) values.length = 0;
      to = end;
      if (!values.includes(value)) values.push(value);
    }
    if (to > from) found.push({ from, to, values });
    from = Math.max(to, from + 1);
  }
  return found;
}

/** Where a term that begins at a token ends; `from` itself where it does not stand there. */
function endOf(parts: readonly Part[], tokens: readonly Token[], from: number, skipped: ReadonlySet<string>): number {
  let at = from;
  for (const [index, { form, begins }] of parts.entries()) {
    for (let skips = 0; index > 0 && skips < gap && tokens[at] && tokens[at]!.form !== form && skipped.has(tokens[at]!.form); skips++) at++;
    const here = tokens[at]?.form;
    if (here === undefined || (begins ? !here.startsWith(form) : here !== form)) return from;
    at++;
  }
  return at;
}
