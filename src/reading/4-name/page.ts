import type { PartyId } from "../../model/reading.js";
import type { Tree } from "../../model/tree.js";
import type { Atom } from "./atoms.js";
import type { Hit, Kind, Lexicon, Meaning } from "./lexicon.js";

/** One sentence as this room sees it: its atoms, and what the lexicon knows of them. */
export interface Page {
  readonly sentence: number;
  /** The whole text of the dispatch. */
  readonly text: string;
  readonly tree: Tree;
  readonly atoms: readonly Atom[];
  /** Terms by the atom they begin at, longest first. */
  readonly hits: readonly (readonly Hit[])[];
  /** Terms by the atom they end before, longest first. */
  readonly ends: readonly (readonly Hit[])[];
  /** A headline, where capitals say nothing. */
  readonly title: boolean;
  /** Words that the text also writes without a capital. */
  readonly small: ReadonlySet<string>;
  readonly lexicon: Lexicon;
}

/** An office as the text names it. */
export interface NamedOffice {
  /** "minister", "spokesperson". */
  readonly office: string;
  readonly portfolio: string | null;
  readonly makes: "deputy" | "former" | "acting" | null;
  /** Names and classes its holder may later be called by. */
  readonly classes: readonly string[];
  /** A word too general to name an office: "leader". */
  readonly general: boolean;
}

/** Something named by words the lexicon does not know: atoms `from` up to and without `to`. */
export interface Stranger {
  readonly from: number;
  readonly to: number;
  readonly how: "of" | "possessor" | "adjective";
  /** Before the office of one who leads a state or speaks for it: an adjective there is a party's. */
  readonly strong?: boolean;
}

/** A noun phrase built on a common noun of the lexicon: "le ministre russe des Affaires étrangères", "both sides", "the ministry's spokeswoman". */
export interface Phrase {
  readonly kind: "office" | "body" | "human" | "counterpart" | "side" | "country" | "couple";
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly plural: boolean;
  readonly gender: "f" | "m" | null;
  readonly offices: readonly NamedOffice[];
  /** "foreign-ministry", for a body. */
  readonly body: string | null;
  readonly party: PartyId | null;
  readonly stranger: Stranger | null;
  /** Who it belongs to, when that is not a party: "his counterpart", "Ms. Velin's spokesman", "the ministry's spokeswoman". */
  readonly owner: { readonly possessive: number } | { readonly run: readonly [number, number] } | { readonly phrase: Phrase } | null;
  readonly determiner: "definite" | "indefinite" | "demonstrative" | "possessive" | "bare";
  /** "les deux", "both": 2. */
  readonly count: number | null;
  readonly other: boolean;
  /** "counterpart" rather than "guest": the same office on the other side. */
  readonly equal: boolean;
}

/** The longest hit of one of `kinds` that begins at an atom. */
export function hitAt(page: Page, at: number, ...kinds: Kind[]): Hit | undefined {
  for (const hit of page.hits[at] ?? []) if (kinds.includes(hit.meaning.kind)) return hit;
  return undefined;
}

/** The longest hit of one of `kinds` that ends before an atom and begins no earlier than `low`. */
export function hitBefore(page: Page, to: number, low: number, ...kinds: Kind[]): Hit | undefined {
  for (const hit of page.ends[to] ?? []) if (hit.from >= low && kinds.includes(hit.meaning.kind)) return hit;
  return undefined;
}

/** A hit that names a party by its own name. */
export const partyHitAt = (page: Page, at: number): (Hit & { meaning: Extract<Meaning, { party: PartyId }> }) | undefined =>
  hitAt(page, at, "party", "seat") as (Hit & { meaning: Extract<Meaning, { party: PartyId }> }) | undefined;

/** What is printed from an atom up to another, as a name is written down: on one line, its letters composed. */
export const printedAt = (page: Page, from: number, to: number): string =>
  page.text.slice(page.atoms[from]!.start, page.atoms[to - 1]!.end).replace(/\s+/g, " ").normalize("NFC");

/** Whether an atom begins with a capital that is not only there because a sentence begins. */
export const capital = (atom: Atom | undefined): boolean => atom !== undefined && (atom.shape === "initial" || atom.shape === "capitals");

/** Universal part of speech of the word an atom stands in; "" where there is none. */
export const posOf = (page: Page, at: number): string => page.tree.nodes[page.atoms[at]?.node ?? -1]?.upos ?? "";

/** An unknown capitalised word: no term of the lexicon begins there, save words that names may hold as well. */
export function isStrange(page: Page, at: number): boolean {
  const atom = page.atoms[at];
  if (!capital(atom)) return false;
  const { is } = page.lexicon;
  if (is.articles.has(atom!.key) || is.of.has(atom!.key) || is.and.has(atom!.key)) return false;
  return (page.hits[at] ?? []).every((hit) => hit.meaning.kind === "organisation" || (hit.meaning.kind === "compound" && page.atoms[hit.to]?.joint !== "-") || hit.meaning.kind === "pronoun" || (hit.meaning.kind === "modifier" && atom!.text.length > 5));
}
