import type { GrammarWords, PronounTerm } from "../../language/shape/name-grammar.js";
import type { NameWords } from "../../language/shape/names.js";
import type { BodyTerm, CommonTerm, CounterpartTerm, Honorific, OfficeTerm, Portfolio } from "../../language/shape/offices.js";
import type { Language } from "../../language/index.js";
import type { World } from "../../language/world/index.js";
import type { KnownPerson } from "../../language/world/office-holders.js";
import type { KnownParty } from "../../language/world/parties.js";
import type { PartyId } from "../../model/reading.js";
import { atomise, fold } from "./atoms.js";
import type { Atom } from "./atoms.js";

/** What a term of the lexicon stands for. */
export type Meaning =
  | { readonly kind: "party" | "seat" | "adjective" | "people" | "compound"; readonly party: PartyId }
  | { readonly kind: "person"; readonly person: string }
  | { readonly kind: "office"; readonly term: OfficeTerm; readonly plural: boolean | null }
  | { readonly kind: "portfolio"; readonly portfolio: Portfolio }
  | { readonly kind: "modifier"; readonly makes: "deputy" | "former" | "acting" | "same" }
  | { readonly kind: "body"; readonly term: BodyTerm; readonly plural: boolean | null }
  | { readonly kind: "honorific"; readonly honorific: Honorific }
  | { readonly kind: "human" | "side" | "country"; readonly term: CommonTerm; readonly plural: boolean | null }
  | { readonly kind: "counterpart"; readonly term: CounterpartTerm; readonly plural: boolean | null }
  | { readonly kind: "pronoun"; readonly pronoun: PronounTerm }
  | { readonly kind: "couple"; readonly count: number }
  | { readonly kind: "organisation" | "place" | "switch" | "behalf" };

export type Kind = Meaning["kind"];

export interface Term {
  readonly keys: readonly string[];
  readonly joints: readonly string[];
  readonly shapes: readonly Atom["shape"][];
  /** Full stop that must follow the last atom: "M." */
  readonly dot: boolean;
  /** Compared with its capitals, as names are. */
  readonly proper: boolean;
  readonly meaning: Meaning;
}

/** A term found in a sentence: the atoms from `from` up to and without `to`. */
export interface Hit {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
}

/** The tables of one language and the world, made ready for looking up. */
export interface Lexicon {
  readonly words: NameWords;
  /** Its endings folded, as the keys are that they are cut off. */
  readonly grammar: GrammarWords;
  readonly world: World;
  readonly terms: ReadonlyMap<string, readonly Term[]>;
  readonly parties: ReadonlyMap<PartyId, KnownParty>;
  readonly people: ReadonlyMap<string, KnownPerson>;
  readonly givenNames: ReadonlyMap<string, "f" | "m" | null>;
  readonly surnamesFirst: ReadonlySet<string>;
  /** Known persons by folded name, and all who share a surname. */
  readonly knownNames: ReadonlyMap<string, string>;
  readonly knownSurnames: ReadonlyMap<string, readonly string[]>;
  /** Cuts a name into the keys it is compared by. */
  readonly keysOf: (name: string) => string[];
  /** Adjectives that go with several parties: "congolais". */
  readonly sharedAdjectives: ReadonlyMap<string, readonly PartyId[]>;
  /** Lemmas of verbs whose subject says, asks or judges something: somebody, then, or a party. */
  readonly sayings: ReadonlySet<string>;
  /** Phrases that give a source: "according to", "selon". */
  readonly sourcePhrases: readonly (readonly string[])[];
  readonly is: { readonly [list in SmallWords]: ReadonlySet<string> };
}

type SmallWords =
  | "articles" | "indefinites" | "demonstratives" | "of" | "from" | "to" | "and" | "possessiveMarks" | "elisions" | "locatives" | "others"
  | "particles" | "namePrefixes" | "nameSuffixes" | "notPartyAdjectives" | "statePrefixes" | "impersonal" | "alwaysImpersonal" | "things";
const smallWords: readonly SmallWords[] = [
  "articles", "indefinites", "demonstratives", "of", "from", "to", "and", "possessiveMarks", "elisions", "locatives", "others",
  "particles", "namePrefixes", "nameSuffixes", "notPartyAdjectives", "statePrefixes", "impersonal", "alwaysImpersonal", "things",
];

/**
 * Making the tables ready takes some milliseconds, as long as reading a page; the result depends on nothing but the data,
 * so that it is remembered by them and a thousand dispatches pay once.
 */
const ready = new WeakMap<Language, WeakMap<World, Lexicon>>();

/** The lexicon of a language and a world. */
export function lexiconOf(language: Language, world: World): Lexicon {
  const mine = ready.get(language) ?? new WeakMap<World, Lexicon>();
  const known = mine.get(world);
  if (known) return known;
  const made = makeLexicon(language, world);
  ready.set(language, mine.set(world, made));
  return made;
}

function makeLexicon({ names: words, attribution }: Language, world: World): Lexicon {
  const terms = new Map<string, Term[]>();
  const add = (form: string, meaning: Meaning, proper: boolean): void => {
    const atoms = atomise(form, 0, form.length, null);
    const first = atoms[0];
    if (!first) return;
    const list = terms.get(first.key) ?? [];
    list.push({
      keys: atoms.map((atom) => atom.key), joints: atoms.map((atom) => atom.joint), shapes: atoms.map((atom) => atom.shape),
      dot: form.endsWith("."), proper, meaning,
    });
    terms.set(first.key, list);
  };
  const addCommon = (term: CommonTerm, make: (plural: boolean | null) => Meaning): void => {
    for (const form of term.forms) add(form, make(term.plurals?.includes(form) ? null : false), false);
    for (const form of term.plurals ?? []) if (!term.forms.includes(form)) add(form, make(true), false);
  };

  for (const [party, term] of Object.entries(words.parties)) {
    for (const name of term.names) add(name, { kind: "party", party }, true);
    for (const seat of term.seats ?? []) add(seat, { kind: "seat", party }, true);
    for (const form of term.adjectives ?? []) add(form, { kind: "adjective", party }, words.grammar.adjectivesCapitalised);
    for (const form of term.people ?? []) add(form, { kind: "people", party }, true);
    for (const form of term.compounds ?? []) add(form, { kind: "compound", party }, false);
  }
  for (const [person, { names }] of Object.entries(words.knownPeople)) for (const name of names) add(name, { kind: "person", person }, true);
  for (const honorific of words.honorifics) for (const form of honorific.forms) add(form, { kind: "honorific", honorific }, form[0] !== form[0]!.toLowerCase());
  for (const term of words.offices) addCommon(term, (plural) => ({ kind: "office", term, plural }));
  for (const portfolio of words.portfolios) for (const form of portfolio.forms) add(form, { kind: "portfolio", portfolio }, false);
  for (const { forms, makes } of words.officeModifiers) for (const form of forms) add(form, { kind: "modifier", makes }, false);
  for (const term of words.bodies) addCommon(term, (plural) => ({ kind: "body", term, plural }));
  for (const [kind, list] of [["human", words.people], ["counterpart", words.counterparts], ["side", words.sides], ["country", words.countries]] as const)
    for (const term of list) addCommon(term, (plural) => ({ kind, term, plural }));
  for (const pronoun of words.grammar.pronouns) for (const form of pronoun.forms) add(form, { kind: "pronoun", pronoun }, false);
  for (const { forms, count } of words.grammar.couples) for (const form of forms) add(form, { kind: "couple", count }, false);
  for (const form of words.grammar.switches) add(form, { kind: "switch" }, false);
  for (const form of words.grammar.onBehalf) add(form, { kind: "behalf" }, false);
  for (const form of words.organisationWords) add(form, { kind: "organisation" }, true);
  for (const form of words.notPeople) add(form, { kind: "place" }, true);
  for (const list of terms.values()) list.sort((a, b) => b.keys.length - a.keys.length);

  const givenNames = new Map<string, "f" | "m" | null>();
  for (const gender of ["f", "m"] as const)
    for (const name of world.givenNames[gender].split(/\s+/)) givenNames.set(name, givenNames.has(name) && givenNames.get(name) !== gender ? null : gender);
  for (const name of world.givenNames.either.split(/\s+/)) givenNames.set(name, null);

  const adjectives = new Map<string, PartyId[]>();
  for (const [party, { adjectives: forms }] of Object.entries(words.parties))
    for (const form of forms ?? []) adjectives.set(fold(form), [...(adjectives.get(fold(form)) ?? []), party]);

  const keysOf = (name: string): string[] => atomise(name, 0, name.length, null).map((atom) => atom.key);
  const knownNames = new Map<string, string>();
  const knownSurnames = new Map<string, readonly string[]>();
  for (const [person, { names, surname }] of Object.entries(words.knownPeople)) {
    for (const name of names) knownNames.set(keysOf(name).join(" "), person);
    for (const one of new Set(surname.filter((each) => !givenNames.has(fold(each))).map((each) => keysOf(each).join(" ")))) knownSurnames.set(one, [...(knownSurnames.get(one) ?? []), person]);
  }

  return {
    knownNames, knownSurnames, keysOf,
    sourcePhrases: attribution.sourcePhrases.map(({ words: phrase }) => keysOf(phrase)),
    sharedAdjectives: new Map([...adjectives].filter(([, ids]) => ids.length > 1)),
    sayings: new Set(attribution.verbs.filter(({ kind }) => kind === "say" || kind === "ask" || kind === "judge").flatMap(({ verbs }) => verbs.split(",").map((verb) => verb.trim().replace(/^s(?:e |')/, "")))),
    words, world, terms,
    grammar: { ...words.grammar, adjectiveEndings: words.grammar.adjectiveEndings.map(fold), nameEndings: words.grammar.nameEndings.map(fold) },
    parties: new Map(world.parties.map((party) => [party.id, party])),
    people: new Map(world.officeHolders.map((person) => [person.id, person])),
    givenNames, surnamesFirst: new Set(world.surnamesFirst.split(/\s+/)),
    is: Object.fromEntries(smallWords.map((list) => [list, new Set((words.grammar[list] ?? []).map(fold))])) as unknown as Lexicon["is"],
  };
}

/** All terms found in a sentence: by the atom they begin at, longest first. */
export function lookUp(atoms: readonly Atom[], lexicon: Lexicon): Hit[][] {
  return atoms.map((atom, from) => {
    const terms = lexicon.terms.get(atom.key);
    if (!terms) return none;
    const hits: Hit[] = [];
    for (const term of terms) if (fits(term, atoms, from)) hits.push({ from, to: from + term.keys.length, meaning: term.meaning });
    return hits;
  });
}

const none: Hit[] = [];

function fits(term: Term, atoms: readonly Atom[], from: number): boolean {
  const length = term.keys.length;
  if (from + length > atoms.length) return false;
  for (let i = 0; i < length; i++) {
    const atom = atoms[from + i]!;
    if (atom.key !== term.keys[i]) return false;
    if (i > 0 && !sameJoint(atom.joint, term.joints[i]!)) return false;
    const wanted = term.shapes[i]!;
    // an acronym is one only in capitals: "WHO", "US", but never "who", "us"
    if (wanted === "capitals" && atom.shape !== "capitals") return false;
    if (wanted === "initial" && atom.text.length === 1 && atom.shape === "lower") return false;
    if (term.proper && wanted === "initial" && atom.shape === "lower" && (i === 0 || length <= 2)) return false;
  }
  return !term.dot || atoms[from + length - 1]!.dot;
}

/** A line break or a hyphen may stand where a space is expected; "U. S." for "U.S.". */
const sameJoint = (printed: string, wanted: string): boolean =>
  printed === wanted || (wanted === " " && printed === "-") || (wanted === "-" && printed === " ") || (wanted === "." && printed === ". ") || (wanted === ". " && printed === ".");
