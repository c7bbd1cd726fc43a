import type { Office, PartyId, Person } from "../../model/reading.js";
import type { Span } from "../../text/span.js";
import type { NamedOffice } from "./page.js";

/** An office somebody holds, by the words of the text or by the gazetteer. */
export interface Held {
  readonly office: NamedOffice;
  readonly party: PartyId | null;
  readonly at: Span | null;
}

/** Somebody the text names. */
export interface Someone {
  readonly id: string;
  name: string;
  keys: readonly string[];
  gender: "f" | "m" | null;
  party: PartyId | null;
  readonly offices: Held[];
  readonly known: string | null;
  /** Somebody of the gazetteer who on the day of the dispatch held no office that it knows of. */
  offTerm?: true;
  /** Adjectives of parties that could not be told, by which the text marks this person: "saerimois". */
  readonly strange: string[];
  /** Nouns of the titles printed beside the name: "foreign" of "Foreign Secretary", "minister". */
  readonly styles: Set<string>;
  /** Where the name is first printed. */
  readonly first: number;
}

/**
 * The persons of one text. Two mentions become one person only for a reason that can be shown: the same name, the same first and last name, an initial
 * that fits, or a part of a name that only one person has.
 */
export interface People {
  readonly all: Someone[];
  /** Persons by whole name, by the end of the name ("le drian"), and by its first word where that is a surname. */
  readonly byName: Map<string, Someone[]>;
  readonly ids: Set<string>;
}

export const nobody = (): People => ({ all: [], byName: new Map(), ids: new Set() });

/** Takes somebody in under a whole name, or finds who has it already. */
export function meet(people: People, keys: readonly string[], name: string, gender: Someone["gender"], known: string | null, surnameFirst: boolean, first: number): Someone {
  const whole = keys.join(" ");
  for (const one of people.byName.get(whole) ?? []) if (one.keys.join(" ") === whole) return same(one, gender);
  if (keys.length > 1) {
    for (const one of people.byName.get(keys.at(-1)!) ?? []) {
      if (known || one.known || !sameByParts(one.keys, keys) || clash(one.gender, gender)) continue;
      if (keys.length > one.keys.length) {
        one.keys = keys;
        one.name = name;
        index(people, one, surnameFirst);
      }
      return same(one, gender);
    }
  }
  const someone: Someone = { id: known ?? freeId(people, whole.replace(/[^\p{L}\p{N}]+/gu, "-")), name, keys, gender, party: null, offices: [], known, strange: [], styles: new Set(), first };
  people.all.push(someone);
  index(people, someone, surnameFirst);
  return someone;
}

function same(one: Someone, gender: Someone["gender"]): Someone {
  one.gender ??= gender;
  return one;
}

const clash = (a: Someone["gender"], b: Someone["gender"]): boolean => a !== null && b !== null && a !== b;

/** "Dara Anna Velin" and "Dara Velin"; "D. Velin" and "Dara Velin"; "Sorel Velin" as the surname of "Dara Sorel Velin". */
function sameByParts(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2 || a.at(-1) !== b.at(-1)) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < long.length && short.every((key, at) => key === long[long.length - short.length + at])) return true;
  const [x, y] = [a[0]!, b[0]!];
  return x === y || (x.length === 1 && y.startsWith(x)) || (y.length === 1 && x.startsWith(y));
}

function freeId(people: People, id: string): string {
  const free = people.ids.has(id) ? `${id}-${people.all.length}` : id;
  people.ids.add(free);
  return free;
}

/** More bearers of one name than any text has: further ones are not told apart by it. */
const crowd = 40;

function index(people: People, one: Someone, surnameFirst: boolean): void {
  const { keys } = one;
  const put = (key: string): void => {
    const list = people.byName.get(key);
    if (!list) people.byName.set(key, [one]);
    else if (list.length < crowd && !list.includes(one)) list.push(one);
  };
  for (let from = 0; from < keys.length && from < 6; from++) put(keys.slice(from).join(" "));
  if (keys.length > 1) put(surnameFirst ? keys[0]! : `given ${keys[0]!}`);
}

/** Persons a short form may stand for: by surname first; by given name only when no surname fits. */
export function whoIs(people: People, keys: readonly string[], gender: Someone["gender"]): Someone[] {
  const fits = (one: Someone): boolean => !clash(one.gender, gender);
  const bySurname = (people.byName.get(keys.join(" ")) ?? []).filter(fits);
  if (bySurname.length > 0 || keys.length > 1) return bySurname;
  return (people.byName.get(`given ${keys[0]!}`) ?? []).filter(fits);
}

/** Notes that somebody holds an office; the party somebody speaks for is that of the first office that is not a former one. */
export function holds(one: Someone, held: Held, root: (party: PartyId) => PartyId): void {
  const label = labelOf(held.office);
  // "Minister Velin" says nothing new of a minister of foreign affairs
  if (held.office.portfolio === null && one.offices.some((other) => other.office.portfolio !== null && other.office.office === held.office.office && other.office.makes === held.office.makes && (other.party === held.party || held.party === null))) return;
  const known = one.offices.findIndex((other) => labelOf(other.office) === label && (other.party === held.party || other.party === null || held.party === null));
  if (known < 0) one.offices.push(held);
  else if (one.offices[known]!.party === null || (one.offices[known]!.at === null && held.at)) one.offices[known] = { ...held, party: held.party ?? one.offices[known]!.party };
  if (held.party && held.office.makes !== "former") one.party ??= root(held.party);
}

/** "deputy minister of foreign affairs". */
export const labelOf = ({ office, portfolio, makes }: NamedOffice): string => `${makes ? `${makes} ` : ""}${office}${portfolio ? ` of ${portfolio}` : ""}`;

/** Persons as a reading gives them. */
export const asPerson = (one: Someone): Person => ({
  id: one.id, name: one.name, party: one.party,
  offices: one.offices.filter(({ office }) => !office.general).map(({ office, party, at }): Office => ({ office: labelOf(office), party: party ?? one.party, at })),
});
