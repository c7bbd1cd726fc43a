import { dayNumber } from "./days.js";
import { decide, type Decision } from "./decision.js";
import { nameKey, nameParts } from "./fold.js";

/** A person as a dispatch tells of them. */
export interface PersonTold {
  /** The id by which the lists of office-holders know them; null for everybody else. */
  readonly known: string | null;
  /** The fullest name printed. */
  readonly name: string;
  /** The party they speak for. */
  readonly party: string | null;
  /** Canonical names of their offices: "minister of foreign affairs". */
  readonly offices: readonly string[];
  /** Day of the dispatch, "2031-05-14"; null where it is not known. */
  readonly day: string | null;
  /** Parties the dispatch speaks of: where it does not say for whom somebody speaks, it is probably for one of these. */
  readonly around: readonly string[];
}

/** Days: a surname and an office say who is meant for about so long; then another of that name may hold it. */
const longest = 400;

/**
 * Whether two people are one. Never by a name alone: a name and the party spoken for, a name and an office, or the lists of
 * office-holders. A surname is only ever proposed. Names of two scripts cannot be compared; the office says so much then.
 */
export function samePerson(one: PersonTold, other: PersonTold): Decision {
  if (one.known !== null && other.known !== null) return one.known === other.known ? decide("sure", "person/known", 1, one.name) : decide("no", "person/known-apart", 0);
  const parties = [one.party, other.party].map((party) => (party === null ? null : stateOf(party)));
  if (parties[0] !== null && parties[1] !== null && parties[0] !== parties[1]) return decide("no", "person/other-party", 0, one.party!, other.party!);
  const party = parties[0] !== null && parties[0] === parties[1] ? one.party! : null;
  const office = one.offices.find((name) => other.offices.includes(name)) ?? null;
  switch (likenessOf(one, other)) {
    case "same":
      if (party !== null) return decide("sure", "person/same-name-same-party", 0.97, one.name, party);
      if (office !== null && areAround(one, other)) return decide("sure", "person/same-name-same-office", 0.93, one.name, office);
      if (one.party !== other.party && areAround(one, other)) return decide("sure", "person/same-name-party-around", 0.9, one.name, (one.party ?? other.party)!);
      return decide("propose", "person/same-name", 0.6, one.name);
    case "near":
      return party === null ? decide("no", "person/other-name", 0, one.name, other.name) : decide("propose", "person/spelt-otherwise", office !== null ? 0.85 : 0.7, one.name, other.name, party);
    case "surname":
      if (party === null) return decide("no", "person/other-name", 0, one.name, other.name);
      // two ministers of one government may share a surname
      if (office === null && one.offices.length > 0 && other.offices.length > 0) return decide("no", "person/other-name", 0, one.name, other.name);
      if (office !== null && isNear(one.day, other.day)) return decide("propose", "person/surname-and-office", 0.8, surnameOf(one.name), office);
      return decide("propose", "person/surname-and-party", 0.4, surnameOf(one.name), party);
    case "other":
      return decide("no", "person/other-name", 0, one.name, other.name);
  }
}

/** Whether the dispatch that leaves open for whom somebody speaks is about the party that the other names. */
function areAround(one: PersonTold, other: PersonTold): boolean {
  const about = ({ around }: PersonTold, party: string): boolean => around.some((near) => stateOf(near) === stateOf(party));
  if (one.party === null && other.party === null) return one.around.some((party) => about(other, party));
  return one.party === null ? about(one, other.party!) : other.party === null ? about(other, one.party) : stateOf(one.party) === stateOf(other.party);
}

/**
 * What a party is compared by. A body speaks for its state: "RUS/foreign-ministry" → "RUS". A party that is in no list goes by
 * what one text calls it, its name or its adjective in any language; the first five letters of its last word are the same in
 * most of these: "x:lower-arvenian" and "x:lower-arvenie" → "x:lower-arven".
 */
export function stateOf(party: string): string {
  const state = party.split("/", 1)[0]!;
  if (!isUnlisted(state)) return state;
  const words = state.split("-");
  return [...words.slice(0, -1), words.at(-1)!.slice(0, words.length === 1 ? "x:".length + 5 : 5)].join("-");
}

/** Whether a party is known by nothing but what texts call it. */
export const isUnlisted = (party: string): boolean => party.startsWith("x:");

const surnameOf = (name: string): string => name.split(/\s+/u).at(-1) ?? name;

/** A person's name ready to be compared; each is compared with many. */
export interface Name {
  readonly parts: readonly string[];
  /** The parts in no order: “WANG Yi” and “Yi Wang” are one. */
  readonly key: string;
}

const names = new WeakMap<PersonTold, Name>();

export function nameOf(person: PersonTold): Name {
  const known = names.get(person);
  if (known) return known;
  const name: Name = { parts: nameParts(person.name), key: nameKey(person.name) };
  names.set(person, name);
  return name;
}

/** same: all words · near: one letter or two apart, as spellings of one name are · surname: the one is the other's surname · other */
function likenessOf(one: PersonTold, other: PersonTold): "same" | "near" | "surname" | "other" {
  const { parts: a, key } = nameOf(one);
  const { parts: b, key: otherKey } = nameOf(other);
  if (a.length === 0 || b.length === 0) return "other";
  if (key === otherKey) return a.length > 1 ? "same" : "surname";
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  // “Le Drian” of “Jean-Yves Le Drian”; of “Xi Jinping” both “Xi” and “Jinping” may be meant
  if (short.length < long.length && isAt(long, short)) return short.length > 1 && long.length - short.length === 1 && !isAt(long, short, true) ? "near" : "surname";
  if (short.length > 1 && short.length === long.length && short.every((part, index) => apart(part, long[index]!))) return "near";
  // with an initial: “J. Orvel”, “Jean Orvel”
  const isInitial = (of: readonly string[], by: readonly string[]): boolean => by[0]!.length === 1 && of[0]!.startsWith(by[0]!);
  if (short.length > 1 && short.at(-1) === long.at(-1) && (isInitial(long, short) || isInitial(short, long))) return "near";
  return "other";
}

/** Whether `part` stands at the end of `name`, or at its beginning unless only the end will do. */
const isAt = (name: readonly string[], part: readonly string[], endOnly = false): boolean =>
  name.slice(-part.length).join(" ") === part.join(" ") || (!endOnly && name.slice(0, part.length).join(" ") === part.join(" "));

/** The same word, or one that is spelt a little otherwise: Sergey, Sergei, Sergueï. */
function apart(one: string, other: string): boolean {
  if (one === other) return true;
  const allowed = Math.min(one.length, other.length) >= 8 ? 2 : Math.min(one.length, other.length) >= 4 ? 1 : 0;
  return allowed > 0 && one[0] === other[0] && edits(one, other, allowed) <= allowed;
}

/** Letters to put in, take out or change; no more are counted than `most` and one. */
function edits(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)));
    row = next;
  }
  return row.at(-1)!;
}

const isNear = (one: string | null, other: string | null): boolean => one === null || other === null || Math.abs(dayNumber(one) - dayNumber(other)) <= longest;
