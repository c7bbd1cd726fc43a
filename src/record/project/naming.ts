import { sql, type Transaction } from "kysely";
import { languages } from "../../language/index.js";
import { world } from "../../language/world/index.js";
import { locate } from "../../model/corrections/locate.js";
import { anchorOf, thingOf } from "../../model/corrections/things.js";
import type { Reading } from "../../model/reading.js";
import { shiftBetween } from "../../text/shift.js";
import type { NamedKind, Row, Tables } from "../tables.js";
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

/** Names, and which of them are still to be written down. */
export interface Named {
  readonly names: Names;
  readonly fresh: readonly Row<"naming">[];
  /** Numbers nobody had before; nothing can have been merged with them. */
  readonly unused: ReadonlySet<string>;
}

/**
 * Gives numbers to what has none yet in this reading: the number it had in an earlier reading of the dispatch, where it is there;
 * to a person of the gazetteer theirs; else a new one. Numbers once given stay. `first` says that the dispatch was never read before.
 */
export async function nameThings(tx: Transaction<Tables>, { dispatch, number, corrected: { reading } }: Current, first: boolean): Promise<Named> {
  const given = first ? [] : await tx.selectFrom("naming").select(["kind", "local", "number"]).where("reading", "=", number).execute();
  const names = { exchange: new Map<string, number>(), person: new Map<string, number>() };
  for (const { kind, local, number: its } of given) names[kind].set(local, its);
  const fresh: Row<"naming">[] = [];
  const add = (kind: NamedKind, local: string, its: number, rule: string): void => {
    names[kind].set(local, its);
    fresh.push({ reading: number, kind, local, number: its, rule });
  };
  const unnamed = (kind: NamedKind): string[] => (kind === "exchange" ? reading.exchanges : reading.people).map(({ id }) => id).filter((id) => !names[kind].has(id));
  if (unnamed("exchange").length + unnamed("person").length === 0) return { names, fresh, unused: new Set() };

  for (const [key, its] of await numbersOfKeys(tx, unnamed("person").filter(isKnown).sort())) add("person", key, its, "record/gazetteer");
  const earlier = first ? () => null : await earlierNames(tx, dispatch, number, reading);
  for (const kind of ["exchange", "person"] as const) {
    const taken = new Set(names[kind].values());
    for (const local of unnamed(kind)) {
      const its = earlier(kind, local);
      if (its === null || taken.has(its)) continue;
      taken.add(its);
      add(kind, local, its, "record/earlier-reading");
    }
  }
  const rest = { exchange: unnamed("exchange"), person: unnamed("person") };
  const numbers = await newNumbers(tx, rest.exchange.length, rest.person.length);
  for (const kind of ["exchange", "person"] as const) for (const [index, local] of rest[kind].entries()) add(kind, local, numbers[kind][index]!, "record/new");
  return { names, fresh, unused: new Set((["exchange", "person"] as const).flatMap((kind) => numbers[kind].map((its) => `${kind} ${its}`))) };
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
  const { person: numbers } = await newNumbers(tx, 0, missing.length);
  if (missing.length > 0) await tx.insertInto("person_key").values(missing.map((key, index) => ({ key, number: numbers[index]! }))).execute();
  return new Map([...now, ...missing.map((key, index) => [key, numbers[index]!] as const)]);
}

async function newNumbers(tx: Transaction<Tables>, exchanges: number, people: number): Promise<Readonly<Record<NamedKind, readonly number[]>>> {
  if (exchanges + people === 0) return { exchange: [], person: [] };
  const { rows } = await sql<Record<NamedKind, number[]>>`select
    array(select nextval('exchange_number')::integer from generate_series(1, ${exchanges}::integer)) as exchange,
    array(select nextval('person_number')::integer from generate_series(1, ${people}::integer)) as person`.execute(tx);
  return rows[0]!;
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
