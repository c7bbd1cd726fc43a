import { sql, type Insertable, type Transaction } from "kysely";
import { languages } from "../../language/index.js";
import { world } from "../../language/world/index.js";
import type { Row, Tables } from "../tables.js";
import { daysOf } from "./days.js";

/** What belongs to several dispatches and has to be looked at again, by number as merged, parties by id. */
export interface Touched {
  readonly exchange: Set<number>;
  readonly person: Set<number>;
  readonly account: Set<number>;
  readonly party: Set<string>;
}
export const noneTouched = (): Touched => ({ exchange: new Set(), person: new Set(), account: new Set(), party: new Set() });

/**
 * Makes the rows of what was touched anew out of the rows of the dispatches; what nobody tells of any more is gone. Comes after
 * `waitToGather`. `regrouped` says that people may have come to be others than they were.
 */
export async function refresh(tx: Transaction<Tables>, touched: Touched, regrouped = false): Promise<void> {
  await refreshAccounts(tx, inOrder(touched.account));
  await refreshExchanges(tx, inOrder(touched.exchange));
  await refreshPeople(tx, inOrder(touched.person), regrouped);
  await refreshParties(tx, [...touched.party].sort());
}

const inOrder = (numbers: Iterable<number>): number[] => [...numbers].sort((a, b) => a - b);
const some = (numbers: readonly number[]) => sql<number>`any(${numbers}::integer[])`;

async function refreshAccounts(tx: Transaction<Tables>, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return;
  await sql`with gone as (delete from account where number = any(${numbers}::integer[]) and not exists (select from account_dispatch where account = account.number))
    insert into account (number) select distinct account from account_dispatch where account = any(${numbers}::integer[]) on conflict do nothing`.execute(tx);
}

async function refreshExchanges(tx: Transaction<Tables>, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return;
  const accounts = await tx.selectFrom("exchange_account").selectAll().where("exchange", "=", some(numbers)).orderBy("own").execute();
  const rows = numbers.flatMap((number) => exchangeOf(number, accounts.filter(({ exchange }) => exchange === number)) ?? []);
  const gone = numbers.filter((number) => !rows.some((row) => row.number === number));
  if (gone.length > 0) await tx.deleteFrom("exchange").where("number", "=", some(gone)).execute();
  if (rows.length === 0) return;
  await tx.insertInto("exchange").values(rows).onConflict((on) => on.column("number").doUpdateSet((row) => ({
    kind: row.ref("excluded.kind"), channel: row.ref("excluded.channel"), name: row.ref("excluded.name"), from_day: row.ref("excluded.from_day"), to_day: row.ref("excluded.to_day"),
    when: row.ref("excluded.when"), status: row.ref("excluded.status"), place: row.ref("excluded.place"),
  }))).execute();
}

/**
 * An exchange as its accounts have it together: each fact from the earliest account that gives it, the day from the one that gives
 * it most exactly. That it was held outweighs that it was planned or called off.
 */
export function exchangeOf(number: number, accounts: readonly Row<"exchange_account">[]): Insertable<Tables["exchange"]> | null {
  const [first] = accounts;
  if (!first) return null;
  const given = <K extends "channel" | "name" | "place">(fact: K): Row<"exchange_account">[K] => accounts.find((one) => one[fact] !== null)?.[fact] ?? null as Row<"exchange_account">[K];
  const dated = accounts.filter((one) => one.from_day !== null && one.to_day !== null).sort((a, b) => lengthOf(a) - lengthOf(b) || a.own - b.own)[0];
  return {
    number, kind: first.kind, channel: given("channel"), name: given("name"), place: given("place"),
    from_day: dated?.from_day ?? null, to_day: dated?.to_day ?? null, when: JSON.stringify((dated ?? accounts.find(({ when }) => when !== null) ?? first).when),
    status: accounts.some(({ status }) => status === "held") ? "held" : first.status,
  };
}

const lengthOf = ({ from_day, to_day }: Row<"exchange_account">): number => Date.parse(to_day!) - Date.parse(from_day!);

async function refreshPeople(tx: Transaction<Tables>, numbers: readonly number[], regrouped: boolean): Promise<void> {
  if (numbers.length === 0) return;
  const { rows: keys } = await sql<{ number: number; key: string | null; fresh: boolean }>`
    insert into person (number, name, key, party, wikidata)
    select number, name, key, party, wikidata from unnest(${numbers}::integer[]) with ordinality as asked(number, place)
    cross join lateral (select name from person_mention where person = asked.number order by dispatch, local collate "C" limit 1) as first
    left join lateral (select key from person_key where person_key.number = asked.number
      or person_key.number in (select merged.number from merged where kind = 'person' and "into" = asked.number) order by person_key.number limit 1) as known on true
    left join lateral (select party from person_mention where person = asked.number and party is not null order by dispatch, local collate "C" limit 1) as their on true
    left join lateral (select wikidata from person_mention where person = asked.number and wikidata is not null order by dispatch, local collate "C" limit 1) as item on true
    order by place
    on conflict (number) do update set name = excluded.name, key = excluded.key, party = excluded.party, wikidata = excluded.wikidata
    returning number, key, xmax = 0 as fresh`.execute(tx);
  const kept = new Set(keys.map(({ number }) => number));
  const gone = numbers.filter((number) => !kept.has(number));
  if (gone.length > 0) await tx.deleteFrom("person").where("number", "=", some(gone)).execute();
  await refreshTerms(tx, gone, keys.filter(({ fresh, key }) => regrouped || (fresh && key !== null)));
}

/** The terms of office the gazetteer has of people. */
async function refreshTerms(tx: Transaction<Tables>, gone: readonly number[], people: readonly { readonly number: number; readonly key: string | null }[]): Promise<void> {
  if (gone.length + people.length === 0) return;
  await tx.deleteFrom("office_held").where("dispatch", "is", null).where("person", "=", some([...gone, ...people.map(({ number }) => number)])).execute();
  const rows = people.flatMap(({ number, key }) => world.officeHolders.filter(({ id }) => id === key).flatMap(({ terms }) => terms.map(({ office, party, from, to, knownUntil, source }) => ({
    dispatch: null, own: number, person: number, office, party, from_day: daysOf(from)?.from ?? null, to_day: daysOf(to ?? knownUntil ?? "")?.to ?? null, source,
  }))));
  if (rows.length > 0) await tx.insertInto("office_held").values(rows).execute();
}

const ofGazetteer = new Map(world.parties.map((party) => [party.id, party]));
/** Names of a party nobody knows are taken from the dispatches; more than this many are of no use. */
const mostNames = 20;

async function refreshParties(tx: Transaction<Tables>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { rows: mentioned } = await sql<Row<"party_mention"> & { there: boolean }>`
    select first.*, exists (select from party where id = asked.id) as there from unnest(${ids}::text[]) as asked(id)
    cross join lateral (select * from party_mention where party = asked.id order by dispatch limit 1) as first`.execute(tx);
  const gone = ids.filter((id) => !mentioned.some(({ party }) => party === id));
  if (gone.length > 0) await tx.deleteFrom("party").where("id", "in", gone).execute();
  // What the gazetteer knows of a party does not change.
  const changed = mentioned.filter(({ party, there }) => !there || !ofGazetteer.has(party));
  if (changed.length === 0) return;
  const strangers = changed.map(({ party }) => party).filter((id) => !ofGazetteer.has(id));
  const { rows: named } = strangers.length === 0 ? { rows: [] } : await sql<{ party: string; language: string; name: string }>`
    select party, language, name from party_mention where party = any(${strangers}::text[]) group by party, language, name order by min(dispatch), name collate "C"`.execute(tx);
  await tx.insertInto("party").values(changed.map((first) => partyOf(first, named.filter(({ party }) => party === first.party)))).onConflict((on) => on.column("id").doUpdateSet((row) => ({
    kind: row.ref("excluded.kind"), names: row.ref("excluded.names"), wikidata: row.ref("excluded.wikidata"), of: row.ref("excluded.of"),
  }))).execute();
}

function partyOf({ party: id, kind, wikidata, of }: Row<"party_mention">, named: readonly { readonly language: string; readonly name: string }[]): Insertable<Tables["party"]> {
  const known = ofGazetteer.get(id);
  if (!known) return { id, kind, names: JSON.stringify(namesByLanguage(named)), wikidata, of };
  const names = Object.fromEntries(Object.entries(languages).flatMap(([code, language]) => {
    const its = language.names.parties[id]?.names;
    return its ? [[code, its]] : [];
  }));
  return { id, kind: known.kind, names: JSON.stringify(names), wikidata: known.wikidata ?? null, of: known.of ?? null };
}

function namesByLanguage(named: readonly { readonly language: string; readonly name: string }[]): Record<string, string[]> {
  const names: Record<string, string[]> = {};
  for (const { language, name } of named.slice(0, mostNames)) (names[language] ??= []).push(name);
  return names;
}
