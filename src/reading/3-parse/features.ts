/**
 * What the model sees of a word: buckets of hashed character n-grams, affixes and shape.
 * The trainer does exactly the same (training/words.py); features.golden.json ties the two together.
 */
export interface Features {
  /** What the list of known words is looked up by: lower case, digits as 0, typographic variants made one. */
  readonly key: string;
  readonly ngrams: readonly number[];
  /** One bucket for each of the eight affix and shape tables. */
  readonly affixes: readonly number[];
}

/** How many buckets the model has; they come with it. */
export interface Buckets {
  readonly ngrams: number;
  readonly affixes: number;
}

const apostrophes = /[’‘ʼ′`´‛]/gu;
const quotationMarks = /[“”„‟«»″‹›]/gu;
const dashes = /[—―‒−]/gu;
const spaces = /[ \u00a0\u2009\u202f\u200b\u00ad\ufeff]/gu;
const plain = /^[\w.,;:!?()%àâäçèéêëîïôöùûüœæÀÂÇÈÉÊËÎÏÔÙÛ-]+$/u;
const longest = 32;

/** The features of a word as printed. */
export function features(form: string, buckets: Buckets): Features {
  const cased = normalForm(form);
  const key = keyOf(cased);
  return { key, ngrams: ngrams(key, buckets.ngrams), affixes: affixes(cased, key, buckets.affixes) };
}

/** A word with its typographic variants made one: ’ is ', “ « are ", an em dash is an en dash. */
export function normalForm(form: string): string {
  if (plain.test(form)) return form;
  const word = form
    .normalize("NFC")
    .replace(apostrophes, "'")
    .replace(quotationMarks, '"')
    .replace(dashes, "–")
    .replace(/…/gu, "...")
    .replace(spaces, "");
  return word === "''" ? '"' : word;
}

function keyOf(cased: string): string {
  return cased.toLowerCase().replace(/[1-9]/g, "0");
}

/** Buckets of the n-grams 3–5 of `<word>`; of a very long word only both ends. */
function ngrams(word: string, buckets: number): number[] {
  const kept = word.length > longest ? word.slice(0, longest / 2) + word.slice(-longest / 2) : word;
  const text = `<${kept}>`;
  const found: number[] = [];
  for (let from = 0; from + 2 < text.length; from++) {
    let state = seeded(0);
    for (let n = 0; n < 5 && from + n < text.length; n++) {
      state = Math.imul(state ^ text.charCodeAt(from + n), 16777619) >>> 0;
      if (n >= 2) found.push(mixed(state) % buckets);
    }
  }
  return found;
}

function affixes(cased: string, key: string, buckets: number): number[] {
  const parts = [key.slice(-2), key.slice(-3), key.slice(-5), key.slice(0, 1), key.slice(0, 3), shape(cased), key, cased];
  return parts.map((part, i) => digest(part, i + 1) % buckets);
}

/** Upper X, lower x, digit d, other signs themselves; a run counts at most twice: “Covid-19” is Xxx-dd. */
function shape(word: string): string {
  let out = "";
  let last = "";
  let run = 0;
  let seen = 0;
  for (const sign of word) {
    if (++seen > longest) break;
    const kind = sign.toLowerCase() !== sign ? "X" : sign.toUpperCase() !== sign ? "x" : sign >= "0" && sign <= "9" ? "d" : sign;
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 2) out += kind;
  }
  return out;
}

/** FNV-1a over UTF-16 code units with a final mix; the seed keeps the tables apart. */
function digest(text: string, seed: number): number {
  let state = seeded(seed);
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 16777619);
  return mixed(state >>> 0);
}

function seeded(seed: number): number {
  return (2166136261 ^ Math.imul(seed, 0x9e3779b1)) >>> 0;
}

function mixed(state: number): number {
  const once = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  return (once ^ (once >>> 12)) >>> 0;
}
