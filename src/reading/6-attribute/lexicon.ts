import type { AttributionWords, CueKind, Frame, Inflection, SourcePhrase } from "../../language/shape/attribution.js";

/** One use of one cue word. */
export interface Entry {
  readonly kind: CueKind;
  /** As the language data spells it: "point out", "se féliciter". */
  readonly lemma: string;
  readonly frames: readonly Frame[];
  readonly prepositions: ReadonlySet<string>;
  readonly addressee: ReadonlySet<string>;
  /** Words that must follow the first: ["out"]. */
  readonly rest: readonly string[];
  readonly reflexive: boolean;
}

/** The language's words, ready to be looked up by the lemma of a cue's first word. */
export interface Lexicon {
  readonly verbs: ReadonlyMap<string, readonly Entry[]>;
  /** Verbs by any of their forms. */
  readonly verbOfForm: (form: string) => string | undefined;
  readonly nouns: ReadonlyMap<string, readonly Entry[]>;
  readonly adjectives: ReadonlyMap<string, readonly Entry[]>;
  /** Adjectives by any of their forms. */
  readonly adjectiveOfForm: ReadonlyMap<string, string>;
  readonly documents: ReadonlySet<string>;
  readonly carriers: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
  readonly timeFrom: ReadonlySet<string>;
  /** Phrases that name a source, cut into words, by their first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

/** "according to", cut into words. */
export interface Phrase {
  readonly words: readonly string[];
  readonly headOnly: boolean;
  readonly holdsSource: boolean;
}

const list = (words: string): string[] => words.split(",").map((word) => word.replace(/\s+/g, " ").trim()).filter(Boolean);

/** Laying the words out costs as much as reading a page; the result depends on nothing but the data, so that it is remembered by them. */
const laidOut = new WeakMap<AttributionWords, Lexicon>();

export function lexiconOf(words: AttributionWords): Lexicon {
  const known = laidOut.get(words);
  if (known) return known;
  const made = layOut(words);
  laidOut.set(words, made);
  return made;
}

function layOut(words: AttributionWords): Lexicon {
  const verbs = table(words.verbs.map((group) => ({ ...group, words: group.verbs })));
  const adjectives = table(words.adjectives.map((group) => ({ ...group, words: group.adjectives })));
  return {
    verbs,
    verbOfForm: formsOf(verbs, words.inflection),
    nouns: table(words.nouns.map((group) => ({ ...group, words: group.nouns }))),
    adjectives,
    adjectiveOfForm: new Map([...adjectives.keys()].flatMap((lemma) => words.adjectiveEndings.map((ending) => [lemma + ending, lemma] as const))),
    documents: new Set(list(words.documents)),
    carriers: new Set(list(words.carriers)),
    times: new Set(list(words.times)),
    timeFrom: new Set(words.timeFrom),
    phrases: phrasesOf(words.sourcePhrases),
  };
}

function phrasesOf(phrases: readonly SourcePhrase[]): Map<string, Phrase[]> {
  const found = new Map<string, Phrase[]>();
  for (const { words, headOnly = false, holdsSource = false } of phrases) {
    const cut = words.split(/\s+|(?<=['’])/);
    const phrase: Phrase = { words: cut, headOnly, holdsSource };
    const others = found.get(cut[0]!);
    if (others) others.push(phrase);
    else found.set(cut[0]!, [phrase]);
  }
  return found;
}

/**
 * Finds the verb of a form by cutting known endings off. Built this way round because a dispatch asks for a few forms,
 * and all forms of all verbs would be many thousands.
 */
function formsOf(verbs: ReadonlyMap<string, unknown>, inflection: readonly Inflection[]): (form: string) => string | undefined {
  const byEnding = new Map<string, string[]>();
  for (const { infinitive, endings } of inflection)
    for (const ending of endings.split(" ")) {
      const others = byEnding.get(ending);
      if (others) others.push(infinitive);
      else byEnding.set(ending, [infinitive]);
    }
  const patternOf = (lemma: string): string | undefined => inflection.find(({ infinitive }) => lemma.endsWith(infinitive))?.infinitive;
  return (form) => {
    for (let cut = Math.min(form.length, longest); cut >= 1; cut--)
      for (const infinitive of byEnding.get(form.slice(form.length - cut)) ?? []) {
        const lemma = form.slice(0, form.length - cut) + infinitive;
        if (verbs.has(lemma) && patternOf(lemma) === infinitive) return lemma;
      }
    return undefined;
  };
}

/** No ending is longer than this. */
const longest = 14;

interface Group {
  readonly kind: CueKind;
  readonly frames: readonly Frame[];
  readonly prepositions?: readonly string[];
  readonly addressee?: readonly string[];
  readonly words: string;
}

function table(groups: readonly Group[]): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const group of groups) {
    const { kind, frames } = group;
    const prepositions = new Set(group.prepositions ?? []);
    const addressee = new Set(group.addressee ?? []);
    for (const lemma of list(group.words)) {
      const reflexive = /^s['’]|^se /.test(lemma);
      const [first = "", ...rest] = lemma.replace(/^s['’]|^se /, "").split(" ");
      const entry: Entry = { kind, lemma, frames, prepositions, addressee, rest, reflexive };
      const others = found.get(first);
      if (others) others.push(entry);
      else found.set(first, [entry]);
    }
  }
  return found;
}
