import { sql, type Transaction } from "kysely";
import { languages } from "../../language/index.js";
import { world } from "../../language/world/index.js";
import { locate } from "../../model/corrections/locate.js";
import { anchorOf, thingOf } from "../../model/corrections/things.js";
import type { Reading } from "../../model/reading.js";
import { shiftBetween } from "../../text/shift.js";
import type { NamedKind, Tables } from "../tables.js";
import { readingAsOf, type Current } from "./current.js";
import { waitToGather } from "./gather.js";

/** The numbers of the record by which a reading's exchanges and people go, by their local ids. */
export interface Names {
  readonly exchange: ReadonlyMap<string, number>;
  readonly person: ReadonlyMap<string, number>;
}

/** Whom the gazetteer knows; these go by one number wherever they are named. */
export const isKnown: (person: string) => boolean = ((known: ReadonlySet<string>) => (person: string) => known.has(person))(
  new Set([...world.officeHolders.map(({ id }) => id), ...Object.values(languages).flatMap((language) => Object.keys(language.names.knownPeople))]));

/**
 * Gives numbers to what has none yet in this reading: the number it had in an earlier reading of the dispatch, where it is there;
 * to a person of the gazetteer theirs; else a new one. Numbers once given stay.
 */
export async function nameThings(tx: Transaction<Tables>, { dispatch, number, corrected: { reading } }: Current): Promise<Names> {
  const given = await tx.selectFrom("naming").select(["kind", "local", "number"]).where("reading", "=", number).execute();
  const names = { exchange: new Map<string, number>(), person: new Map<string, number>() };
  for (const { kind, local, number: its } of given) names[kind].set(local, its);
  const unnamed = {
    exchange: reading.exchanges.map(({ id }) => id).filter((id) => !names.exchange.has(id)),
    person: reading.people.map(({ id }) => id).filter((id) => !names.person.has(id)),
  };
  if (unnamed.exchange.length + unnamed.person.length === 0) return names;

  const fresh: { kind: NamedKind; local: string; number: number; rule: string }[] = [];
  const add = (kind: NamedKind, local: string, its: number, rule: string): void => {
    names[kind].set(local, its);
    fresh.push({ kind, local, number: its, rule });
  };
  const keys = unnamed.person.filter(isKnown).sort();
  for (const [key, its] of await numbersOfKeys(tx, keys)) add("person", key, its, "record/gazetteer");
  const earlier = await earlierNames(tx, dispatch, number, reading);
  for (const kind of ["exchange", "person"] as const) {
    const left = unnamed[kind].filter((local) => !names[kind].has(local));
    const taken = new Set(names[kind].values());
    for (const local of left) {
      const its = earlier(kind, local);
      if (its === null || taken.has(its)) continue;
      taken.add(its);
      add(kind, local, its, "record/earlier-reading");
    }
    const rest = left.filter((local) => !names[kind].has(local));
    for (const [index, its] of (await newNumbers(tx, kind, rest.length)).entries()) add(kind, rest[index]!, its, "record/new");
  }
  await tx.insertInto("naming").values(fresh.map((one) => ({ ...one, reading: number }))).execute();
  return names;
}

/** Numbers of people by the gazetteer's ids; each id gets one the first time. */
async function numbersOfKeys(tx: Transaction<Tables>, keys: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (keys.length === 0) return new Map();
  const find = async (): Promise<Map<string, number>> => new Map((await tx.selectFrom("person_key").selectAll().where("key", "in", keys).execute()).map(({ key, number }) => [key, number]));
  const known = await find();
  if (known.size === keys.length) return known;
  // The first to name somebody gives the number.
  await waitToGather(tx);
  const now = await find();
  const missing = keys.filter((key) => !now.has(key));
  const numbers = await newNumbers(tx, "person", missing.length);
  if (missing.length > 0) await tx.insertInto("person_key").values(missing.map((key, index) => ({ key, number: numbers[index]! }))).execute();
  return new Map([...now, ...missing.map((key, index) => [key, numbers[index]!] as const)]);
}

async function newNumbers(tx: Transaction<Tables>, kind: NamedKind, count: number): Promise<number[]> {
  if (count === 0) return [];
  const { rows } = await sql<{ number: number }>`select nextval(${`${kind}_number`}::regclass) as number from generate_series(1, ${count}::integer)`.execute(tx);
  return rows.map(({ number }) => Number(number));
}

/** What a thing of this reading was called in the newest earlier reading of the dispatch that has names. */
async function earlierNames(tx: Transaction<Tables>, dispatch: number, before: number, reading: Reading): Promise<(kind: NamedKind, local: string) => number | null> {
  const last = await tx.selectFrom("reading").select("number").where("dispatch", "=", dispatch).where("number", "<", before)
    .where((where) => where.exists(where.selectFrom("naming").select("naming.number").whereRef("naming.reading", "=", "reading.number")))
    .orderBy("number", "desc").limit(1).executeTakeFirst();
  if (!last) return () => null;
  const named = await tx.selectFrom("naming").select(["kind", "local", "number"]).where("reading", "=", last.number).execute();
  const { corrected } = await readingAsOf(tx, dispatch, last.number);
  const shift = shiftBetween(reading.text, corrected.reading.text);
  return (kind, local) => {
    const thing = thingOf(reading, kind, local);
    if (!thing) return null;
    const found = locate(reading, corrected.reading, shift, { kind, id: local, anchor: anchorOf(reading, kind, thing) });
    return typeof found === "string" ? named.find((one) => one.kind === kind && one.local === found)?.number ?? null : null;
  };
}
