import type { Doubt } from "../../model/doubts.js";
import { doubt } from "../../model/doubts.js";
import type { PartyId } from "../../model/reading.js";
import type { Lexicon } from "./lexicon.js";
import { capital, hitAt, posOf, printedAt } from "./page.js";
import type { Page, Stranger } from "./page.js";

/*
 * Parties that no gazetteer knows.
 *
 *     le ministre arvénien  …  l'Arvénie             Foreign Minister of Arvenia  …  the Arvenian side
 *                 arvén-ien      Arvén-ie                                Arven-ia         Arven-ian
 *
 * What stands after "of" in the title of somebody who speaks for a state names a state. An adjective of that form belongs to the name it can be
 * made from, when the text has one. An adjective alone leaves a doubt; beside one who speaks for a state it makes a party all the same, without a name.
 */

/** Whether the word has the form of an adjective of a party, and is in no table. Says nothing of whether there is such a party. */
export function isAdjectiveOfParty(page: Page, at: number): boolean {
  const atom = page.atoms[at];
  if (!atom || atom.key.length < 5) return false;
  const { grammar, is } = page.lexicon;
  if (grammar.adjectivesCapitalised ? !capital(atom) || atom.shape === "capitals" : atom.shape !== "lower") return false;
  if (is.notPartyAdjectives.has(atom.key) || page.lexicon.sharedAdjectives.has(atom.key) || hitAt(page, at, "adjective", "people", "party", "seat", "portfolio", "modifier", "office", "body", "place", "organisation", "person", "human")) return false;
  const pos = grammar.adjectivesCapitalised ? "ADJ" : posOf(page, at);
  // taggers know no such word: only a marked ending speaks against what they say
  const endings = pos === "ADJ" || pos === "NOUN" ? grammar.adjectiveEndings : pos === "VERB" || pos === "AUX" || pos === "PROPN" || pos === "X" ? grammar.adjectiveEndings.filter((ending) => ending.length >= 3) : [];
  return stems(atom.key, endings).length > 0;
}

/** What is left of a word when one of the endings is cut off; both folded. */
const stems = (key: string, endings: readonly string[]): string[] =>
  endings.filter((ending) => key.length - ending.length >= 3 && key.endsWith(ending)).map((ending) => key.slice(0, key.length - ending.length));

/** Whether an adjective can be made from a name: "arvénien" from "Arvénie". Both without accents. */
export function isKin(adjective: string, name: string, lexicon: Lexicon): boolean {
  if (adjective[0] !== name[0] || adjective.slice(0, 3) !== name.slice(0, 3)) return false;
  const names = new Set(stems(name, lexicon.grammar.nameEndings));
  return stems(adjective, lexicon.grammar.adjectiveEndings).some((stem) => stem.length >= 3 && (names.has(stem) || (stem.length >= 4 && names.has(`${stem}i`))));
}

/** Whether an adjective has an ending that hardly any other has. */
export const marked = (page: Page, key: string): boolean => stems(key, page.lexicon.grammar.adjectiveEndings.filter((ending) => ending.length >= 3)).length > 0;

/** A party the text itself makes known. */
export interface NewParty {
  readonly id: PartyId;
  readonly name: string;
}

/** The parties that only this text knows. */
export interface Newcomers {
  readonly all: readonly NewParty[];
  /** By the folded words of its name. */
  readonly byName: ReadonlyMap<string, PartyId>;
  /** Names by their first three letters. */
  readonly namesLike: ReadonlyMap<string, readonly string[]>;
  /** Party of an adjective or a first part of a compound, by its key; null when none is kin. */
  readonly ofAdjective: (key: string) => PartyId | null;
}

/** Something read as a stranger, with the page it stands on. */
export interface StrangerAt {
  readonly page: Page;
  readonly stranger: Stranger;
}

const keysOf = (page: Page, from: number, to: number): string => page.atoms.slice(from, to).map((atom) => atom.key).join(" ");

/**
 * Settles which strangers are parties. `capitals` are all unknown capitalised runs of the text, by folded words, with their printed form;
 * `isPerson` says whether a run is taken as somebody's name already.
 */
export function meetNewcomers(strangers: readonly StrangerAt[], capitals: ReadonlyMap<string, string>, isPerson: (key: string) => boolean, lexicon: Lexicon, note: (doubt: Doubt) => void): Newcomers {
  const byName = new Map<string, PartyId>();
  const namesLike = new Map<string, string[]>();
  const capitalsLike = new Map<string, string[]>();
  for (const name of capitals.keys()) shelve(capitalsLike, name);
  const all: NewParty[] = [];
  const add = (key: string, name: string): PartyId => {
    const known = byName.get(key);
    if (known) return known;
    const id = `x:${key.replace(/[^\p{L}\p{N}]+/gu, "-")}`;
    byName.set(key, id);
    shelve(namesLike, key);
    all.push({ id, name });
    return id;
  };
  for (const { page, stranger } of strangers) {
    const key = keysOf(page, stranger.from, stranger.to);
    if (stranger.how !== "adjective" && !isPerson(key) && !(stranger.how === "possessor" && stranger.to - stranger.from > 2)) add(key, printedAt(page, stranger.from, stranger.to));
  }

  const adjectives = new Map<string, PartyId | null>();
  // parties of which the text has nothing but the adjective, by what is left of it without its ending
  const nameless = new Map<string, PartyId>();
  const stemOf = (key: string): string => stems(key, lexicon.grammar.adjectiveEndings)[0] ?? key;
  const ofAdjective = (key: string): PartyId | null => {
    const known = adjectives.get(key);
    if (known !== undefined) return known;
    let party: PartyId | null = null;
    for (const name of namesLike.get(key.slice(0, 3)) ?? []) {
      const first = name.split(" ", 1)[0]!;
      if (isKin(key, first, lexicon) || (name !== first && key === first)) party ??= byName.get(name)!;
    }
    party ??= nameless.get(stemOf(key)) ?? null;
    adjectives.set(key, party);
    return party;
  };
  // an adjective in a title calls in any capitalised name of the text that it can be made from
  const lonely = new Set<string>();
  for (const { page, stranger } of strangers) {
    if (stranger.how !== "adjective") continue;
    const key = keysOf(page, stranger.from, stranger.to);
    if (lonely.has(key) || ofAdjective(key)) continue;
    let kin: string | null = null;
    for (const name of capitalsLike.get(key.slice(0, 3)) ?? []) if (!isPerson(name) && (name.includes(" ") ? name.startsWith(`${key} `) : isKin(key, name, lexicon))) kin ??= name;
    if (kin) {
      add(kin, capitals.get(kin)!);
      adjectives.delete(key);
      continue;
    }
    lonely.add(key);
    const atom = page.atoms[stranger.from]!;
    const least = stranger.strong ? 2 : 3;
    const plain = stems(key, lexicon.grammar.adjectiveEndings.filter((ending) => ending.length >= least)).length > 0;
    if (plain) note(doubt("name/unknown-party", { start: atom.start, end: atom.end }, atom.text));
    // beside one who speaks for a state it can be nothing but a party, if one without a name
    if (plain && (stranger.strong || lexicon.grammar.adjectivesCapitalised)) {
      all.push({ id: `x:${key}`, name: atom.text });
      nameless.set(stemOf(key), `x:${key}`);
      adjectives.delete(key);
    }
  }
  return { all, byName, namesLike, ofAdjective };
}

/** Keeps names by their first three letters, which kin share; a text with more than fifty of a kind is no text. */
function shelve(shelf: Map<string, string[]>, name: string): void {
  const like = name.slice(0, 3);
  const list = shelf.get(like);
  if (!list) shelf.set(like, [name]);
  else if (list.length < 50) list.push(name);
}

/** Party of the first part of a compound: "arvéno" in "arvéno-russe". */
export function partyOfCompound(key: string, newcomers: Newcomers): PartyId | null {
  if (!key.endsWith("o") || key.length < 5) return null;
  const stem = key.slice(0, -1);
  for (const name of newcomers.namesLike.get(stem.slice(0, 3)) ?? []) if (!name.includes(" ") && name.startsWith(stem) && name.length - stem.length <= 3) return newcomers.byName.get(name)!;
  return null;
}
