import type { AttributionWords, CueKind, Frame, Inflection } from "../../language/shape/attribution.js";

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
  readonly verbOfForm: ReadonlyMap<string, string>;
  readonly nouns: ReadonlyMap<string, readonly Entry[]>;
  readonly adjectives: ReadonlyMap<string, readonly Entry[]>;
  /** Adjectives by any of their forms. */
  readonly adjectiveOfForm: ReadonlyMap<string, string>;
  readonly documents: ReadonlySet<string>;
  readonly carriers: ReadonlySet<string>;
}

const list = (words: string): string[] => words.split(",").map((word) => word.replace(/\s+/g, " ").trim()).filter(Boolean);

export function lexiconOf(words: AttributionWords): Lexicon {
  const verbs = table(words.verbs.map((group) => ({ ...group, words: group.verbs })));
  const adjectives = table(words.adjectives.map((group) => ({ ...group, words: group.adjectives })));
  return {
    verbs,
    verbOfForm: formsOf(verbs.keys(), words.inflection),
    nouns: table(words.nouns.map((group) => ({ ...group, words: group.nouns }))),
    adjectives,
    adjectiveOfForm: new Map([...adjectives.keys()].flatMap((lemma) => words.adjectiveEndings.map((ending) => [lemma + ending, lemma] as const))),
    documents: new Set(list(words.documents)),
    carriers: new Set(list(words.carriers)),
  };
}

function formsOf(lemmas: Iterable<string>, inflection: readonly Inflection[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const lemma of lemmas) {
    const pattern = inflection.find(({ infinitive }) => lemma.endsWith(infinitive));
    if (!pattern) continue;
    const stem = lemma.slice(0, lemma.length - pattern.infinitive.length);
    for (const ending of pattern.endings.split(" ")) if (!found.has(stem + ending)) found.set(stem + ending, lemma);
  }
  return found;
}

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
