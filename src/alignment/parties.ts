import type { PartyId, Reading } from "../model/reading.js";
import type { NamePair } from "./comparison.js";
import { compareDoubt, type CompareDoubt } from "./doubts.js";
import { folded } from "./tokens.js";

// Who is who across two readings. A party that the gazetteer knows has one id in every language. Invented or unlisted parties
// have an id made of their printed name, which is another in another language: "x:arvenia", "x:arvenie". They are one where the
// same person speaks for both, or where their names are spelt nearly alike; the second is a doubt.

/** Ids that stand for one party or person in both readings. */
export interface Cast {
  /** The state or organisation behind a party, by one id for both readings. */
  readonly party: (id: PartyId) => string;
  readonly person: (id: string) => string;
  /** The party a person of either reading speaks for, where either says so. */
  readonly speaksFor: (person: string) => string | null;
  readonly names: readonly NamePair[];
  readonly doubts: readonly CompareDoubt[];
}

export function castOf(a: Reading, b: Reading): Cast {
  const people = samePeople(a, b);
  const { ids: parties, pairs } = sameParties(a, b, people);
  const doubts = pairs.filter(({ by }) => by === "spelling").map((pair) => compareDoubt("compare/by-spelling", ...([pair.a, pair.b].sort() as [string, string])));
  const party = (id: PartyId): string => parties.get(stateOf(id)) ?? stateOf(id);
  const spoken = speakingFor(a, b, people, party);
  return {
    party,
    speaksFor: (id) => spoken.get(people.get(id) ?? id) ?? null,
    person: (id) => people.get(id) ?? id,
    names: [...pairs, ...personPairs(a, b, people)].filter((pair) => pair.a !== pair.b),
    doubts,
  };
}

/**
 * Whom each person speaks for. Where the readings differ, an account knows its own people best, unless it gives everybody to one
 * party: then it has not told the two sides apart. Where both claim a person, the reading that knows more parties is believed.
 */
function speakingFor(a: Reading, b: Reading, people: ReadonlyMap<string, string>, party: (id: PartyId) => string): Map<string, string> {
  const spoken = new Map<string, { readonly of: string; readonly trust: number }>();
  for (const reading of [a, b]) {
    const told = new Set(reading.people.flatMap((person) => (person.party === null ? [] : [party(person.party)]))).size;
    const side = reading.dispatch.side === null ? null : party(reading.dispatch.side);
    for (const person of reading.people) {
      if (person.party === null) continue;
      const of = party(person.party);
      const known = spoken.get(people.get(person.id) ?? person.id);
      const trust = told < 2 ? told : (of === side ? 1000 : 0) + told;
      if (!known || trust > known.trust || (trust === known.trust && of < known.of)) spoken.set(people.get(person.id) ?? person.id, { of, trust });
    }
  }
  return new Map([...spoken].map(([person, { of }]) => [person, of]));
}

/** "RUS/foreign-ministry" speaks for RUS. */
const stateOf = (id: PartyId): PartyId => (id.includes("/") ? id.slice(0, id.indexOf("/")) : id);

const isOurs = (id: string): boolean => id.startsWith("x:");

function samePeople(a: Reading, b: Reading): Map<string, string> {
  const same = new Map<string, string>();
  for (const one of a.people) {
    const other = b.people.find(({ id }) => id === one.id) ?? b.people.find(({ name }) => folded(name) === folded(one.name));
    if (!other) continue;
    const id = [one.id, other.id].sort()[0]!;
    same.set(one.id, id);
    same.set(other.id, id);
  }
  return same;
}

function sameParties(a: Reading, b: Reading, people: ReadonlyMap<string, string>): { ids: Map<string, string>; pairs: NamePair[] } {
  const ids = new Map<string, string>();
  const pairs: NamePair[] = [];
  const join = (one: PartyId, other: PartyId, by: NamePair["by"]): void => {
    const id = [ids.get(one) ?? one, ids.get(other) ?? other].sort((x, y) => Number(isOurs(x)) - Number(isOurs(y)) || (x < y ? -1 : 1))[0]!;
    for (const old of [one, other, ids.get(one), ids.get(other)]) if (old !== undefined) ids.set(old, id);
    const name = (reading: Reading, party: PartyId): string => reading.parties.find((known) => known.id === party)?.name ?? party;
    pairs.push({ what: "party", a: name(a, one), b: name(b, other), by });
  };
  const states = (reading: Reading): PartyId[] => [...new Set(reading.parties.map(({ id }) => stateOf(id)))];
  for (const id of states(a)) if (states(b).includes(id)) join(id, id, "id");
  const isJoined = (reading: Reading, id: PartyId): boolean => pairs.some((pair) => pair.a === nameIn(reading, id) || pair.b === nameIn(reading, id));
  const open = (reading: Reading): PartyId[] => states(reading).filter((id) => isOurs(id) && !isJoined(reading, id));
  const [openA, openB] = [open(a), open(b)];
  const alike = (one: PartyId, other: PartyId): boolean => speltAlike(nameIn(a, one), nameIn(b, other));
  for (const one of openA) {
    const [other, ...more] = openB.filter((id) => alike(one, id));
    if (other !== undefined && more.length === 0 && openA.filter((id) => alike(id, other)).length === 1) join(one, other, "spelling");
  }
  // A person may be given to the wrong side by one of the readings: a name that is spelt alike is surer, and comes first.
  for (const one of a.people) {
    const other = b.people.find(({ id }) => people.has(id) && people.get(id) === people.get(one.id));
    if (!one.party || !other?.party) continue;
    const [first, second] = [stateOf(one.party), stateOf(other.party)];
    // Parties that both texts know by their own ids are two: then one of the readings has the person wrong.
    if (first !== second && !states(b).includes(first) && !states(a).includes(second) && !isJoined(a, first) && !isJoined(b, second)) join(first, second, "person");
  }
  return { ids, pairs };
}

const nameIn = (reading: Reading, id: PartyId): string => reading.parties.find((party) => party.id === id)?.name ?? id.replace(/^x:/, "");

/** "Drevania" and "Drévanie", "Lusaran Islands" and "îles Lusaran": a long word of each begins alike and differs in its end only. */
export function speltAlike(one: string, other: string): boolean {
  const words = (name: string): string[] => folded(name).split(/[^\p{L}]+/u).filter((word) => word.length >= 4);
  return words(one).some((first) => words(other).some((second) => sameStart(first, second) >= Math.max(4, Math.ceil(0.65 * Math.max(first.length, second.length)))));
}

function sameStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

const personPairs = (a: Reading, b: Reading, people: ReadonlyMap<string, string>): NamePair[] =>
  a.people.flatMap((one): NamePair[] => {
    const other = b.people.find(({ id }) => people.has(id) && people.get(id) === people.get(one.id));
    return other ? [{ what: "person", a: one.name, b: other.name, by: one.id === other.id ? "id" : "spelling" }] : [];
  });
