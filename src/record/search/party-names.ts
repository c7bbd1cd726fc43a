import { languages } from "../../language/index.js";
import { world } from "../../language/world/index.js";
import { cldr } from "../../language/world/names/cldr.js";
import { worldNames } from "../../language/world/names/index.js";
import type { LanguageCode } from "../../model/document.js";
import type { PartyId } from "../../model/reading.js";
import { cut } from "./tokens.js";

/** Which parties a name stands for, in whatever language it is. The key is the name's words as they are searched, with spaces. */
export interface PartyNames {
  /** Parties that go by exactly these words; none where no party does. */
  readonly called: (name: string) => readonly PartyId[];
  /** All names of a party, as they are searched. */
  readonly namesOf: (party: PartyId) => readonly string[];
  /** Words in the longest name. */
  readonly longest: number;
}

/** A party of the record with its names by language. */
export interface NamedParty {
  readonly id: PartyId;
  readonly names: Readonly<Record<string, readonly string[]>>;
}

/** A name, or an id, as it is looked up. */
export const nameKey = (name: string): string => cut(name).tokens.filter(({ kind }) => kind !== "last").map(({ fold }) => fold).join(" ") || cut(name).tokens.map(({ fold }) => fold).join(" ");

const asPrinted = (name: string): string => name.normalize("NFKC").toLowerCase();

/** Names of the gazetteer in every language that is known, and of the parties that only dispatches tell of. */
export function partyNames(known: Iterable<NamedParty>): PartyNames {
  const byName = new Map<string, Set<PartyId>>();
  const exactly = new Map<string, Set<PartyId>>();
  const byParty = new Map<PartyId, Set<string>>();
  let longest = 1;
  for (const { id, names } of known) {
    const own = byParty.get(id) ?? new Set();
    byParty.set(id, own);
    for (const name of Object.values(names).flat()) {
      const key = nameKey(name);
      if (key === "") continue;
      byName.set(key, (byName.get(key) ?? new Set()).add(id));
      exactly.set(asPrinted(name), (exactly.get(asPrinted(name)) ?? new Set()).add(id));
      own.add(key);
      longest = Math.max(longest, key.split(" ").length);
    }
  }
  return {
    // Words alone do not tell OPEC from OPEC+, nor 刚果（金） from 刚果（布）.
    called: (name) => [...exactly.get(asPrinted(name)) ?? byName.get(nameKey(name)) ?? []],
    namesOf: (party) => [...byParty.get(party) ?? []],
    longest,
  };
}

const codes = Object.keys(worldNames) as readonly LanguageCode[];

/** The parties of the gazetteer with their names in the six languages of the United Nations, those for printing first. */
export function gazetteerParties(): readonly NamedParty[] {
  return world.parties.map(({ id }) => ({ id, names: gazetteerNamesOf(id) }));
}

/** A party's names by language, of the languages that have one; none for a party the gazetteer does not know. */
export const gazetteerNamesOf = (id: PartyId): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(codes.map((code) => [code, namesIn(id, code)] as const).filter(([, names]) => names.length > 0));

/**
 * What a party is called in a language, read or not: as configured, as the language's own folder has it, as written by hand, and last as
 * CLDR has it, whose names of disputed places take a side now and then ("中国香港特别行政区").
 */
const namesIn = (id: PartyId, code: LanguageCode): readonly string[] => [...new Set([
  ...[world.naming[id]?.[code]].filter((name) => name !== undefined),
  ...languages[code]?.names.parties[id]?.names ?? [],
  ...worldNames[code].parties[id] ?? [],
  ...cldr.names[code][id] ?? [],
])];

/** All names a person of the gazetteer goes by, in every language; none for one it does not know. */
export const personNames = (key: string): readonly string[] => [...new Set(Object.values(languages).flatMap((language) => language.names.knownPeople[key]?.names ?? []))];
