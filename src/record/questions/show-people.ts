import { sql, type Kysely, type RawBuilder } from "kysely";
import type { PartyId, PartyKind } from "../../model/reading.js";
import { recordId } from "../../model/record-id.js";
import { officeNamesOf } from "../search/office-names.js";
import { gazetteerNamesOf, personNames } from "../search/party-names.js";
import type { Tables } from "../tables.js";
import { briefExchanges, briefStatements, mergedNumber, type BriefExchange, type BriefStatement } from "./brief.js";
import { mergesAsked, type MergeTold } from "./merges.js";

/** How often somebody speaks, is spoken to, is spoken of. */
export interface Roles {
  readonly speaker: number;
  readonly addressee: number;
  readonly mentioned: number;
}

/** A post somebody held, on whose word. Days are those on which it is known to have been held. */
export interface ShownOffice {
  readonly office: string;
  /** What the office is called, by language; none for one that only dispatches tell of. */
  readonly names: Readonly<Record<string, string>>;
  readonly party: PartyId | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Who published the term; for one that only dispatches tell of, how many do, and one of them. */
  readonly source: string;
  readonly dispatches: number;
}

export interface ShownPerson {
  readonly kind: "person";
  readonly id: string;
  readonly askedFor: string | null;
  readonly name: string;
  /** Every name it goes by: those dispatches print, and the gazetteer's in all languages. */
  readonly names: readonly string[];
  readonly party: PartyId | null;
  readonly wikidata: string | null;
  readonly offices: readonly ShownOffice[];
  readonly statements: Roles;
  readonly latest: readonly BriefStatement[];
  /** The latest exchanges it took part in. */
  readonly contacts: readonly BriefExchange[];
  readonly merges: readonly MergeTold[];
}

export interface ShownParty {
  readonly kind: "party";
  readonly id: PartyId;
  readonly partyKind: PartyKind;
  readonly names: Readonly<Record<string, readonly string[]>>;
  readonly wikidata: string | null;
  readonly of: PartyId | null;
  /** Its bodies that dispatches tell of. */
  readonly bodies: readonly PartyId[];
  /** Its own statements and those of its bodies. */
  readonly statements: Roles;
  readonly latest: readonly BriefStatement[];
  readonly contacts: readonly BriefExchange[];
  /** Whom it had exchanges with, the most frequent first. */
  readonly counterparts: readonly { readonly party: PartyId; readonly exchanges: number; readonly last: string | null }[];
  readonly people: readonly { readonly id: string; readonly name: string; readonly office: string; readonly from: string | null; readonly to: string | null }[];
}

const most = 50;

/** A person by its number, or by one that was merged into it; null where there is none. */
export async function showPerson(db: Kysely<Tables>, asked: number): Promise<ShownPerson | null> {
  const number = await mergedNumber(db, "person", asked);
  const person = await db.selectFrom("person").selectAll().where("number", "=", number).executeTakeFirst();
  if (!person) return null;
  const printed = await db.selectFrom("person_mention").select("name").distinct().where("person", "=", number).orderBy("name").limit(most).execute();
  const owns = await db.selectFrom("person_mention").select("own").distinct().where("person", "=", number).execute();
  return {
    kind: "person", id: recordId("person", number), askedFor: asked === number ? null : recordId("person", asked),
    name: person.name, names: [...new Set([person.name, ...printed.map(({ name }) => name), ...(person.key === null ? [] : personNames(person.key))])], party: person.party, wikidata: person.wikidata,
    offices: await officesOf(db, number),
    statements: await rolesIn(db, sql`select role, statement from statement_person where person = ${number}`),
    latest: await briefStatements(db, sql<boolean>`s.speaker_person = ${number}`, 10),
    contacts: await briefExchanges(db, sql<boolean>`x.number in (select exchange from exchange_participant where person = ${number} and role = 'participant')`, most),
    merges: await mergesOf(db, owns.map(({ own }) => own)),
  };
}

/** Terms of office: those that are published, and those that dispatches give somebody, from the first day to the last. */
async function officesOf(db: Kysely<Tables>, person: number): Promise<readonly ShownOffice[]> {
  const { rows } = await sql<Omit<ShownOffice, "names">>`
    select office, party, from_day as from, to_day as to, source, 0 as dispatches from office_held where person = ${person} and dispatch is null
    union all
    select office, party, min(from_day), max(to_day), 'd' || min(dispatch), count(distinct dispatch)::integer from office_held where person = ${person} and dispatch is not null group by office, party
    order by dispatches, "from" desc nulls last, office, party`.execute(db);
  return rows.map((row) => ({ ...row, names: officeNamesOf(row.office) }));
}

async function rolesIn(db: Kysely<Tables>, statements: RawBuilder<unknown>): Promise<Roles> {
  const { rows } = await sql<{ role: keyof Roles; count: number }>`select role, count(distinct statement)::integer as count from (${statements}) as theirs group by role`.execute(db);
  const of = (role: keyof Roles): number => rows.find((row) => row.role === role)?.count ?? 0;
  return { speaker: of("speaker"), addressee: of("addressee"), mentioned: of("mentioned") };
}

async function mergesOf(db: Kysely<Tables>, owns: readonly number[]): Promise<readonly MergeTold[]> {
  if (owns.length === 0) return [];
  const rows = await db.selectFrom("merge").select("number").where("kind", "=", "person").where((where) => where.or([where("one", "in", owns), where("other", "in", owns)])).orderBy("number").limit(most).execute();
  const told: MergeTold[] = [];
  for (const { number } of rows) told.push(...await mergesAsked(db, { number }));
  return told;
}

/** A party by its id; null for one no dispatch in the record tells of. */
export async function showParty(db: Kysely<Tables>, id: PartyId): Promise<ShownParty | null> {
  const party = await db.selectFrom("party").selectAll().where("id", "=", id).executeTakeFirst();
  if (!party) return null;
  const bodies = await db.selectFrom("party").select("id").where("of", "=", id).orderBy("id").limit(200).execute();
  const all = [id, ...bodies.map((body) => body.id)];
  const theirs = sql`select exchange from exchange_participant where party in (${sql.join(all)}) and role = 'participant'`;
  return {
    kind: "party", id, partyKind: party.kind, names: { ...party.names, ...gazetteerNamesOf(id) }, wikidata: party.wikidata, of: party.of, bodies: bodies.map((body) => body.id),
    statements: await rolesIn(db, sql`select role, statement from statement_party where party in (${sql.join(all)})`),
    latest: await latestOf(db, all),
    contacts: await briefExchanges(db, sql<boolean>`x.number in (${theirs})`, most),
    counterparts: await counterpartsOf(db, id, all),
    people: await peopleOf(db, all),
  };
}

/** Its latest statements: the newest of each of its bodies, and of those the newest. */
async function latestOf(db: Kysely<Tables>, parties: readonly PartyId[]): Promise<readonly BriefStatement[]> {
  return briefStatements(db, sql<boolean>`s.id in (select newest.id from unnest(array[${sql.join(parties)}]::text[]) as theirs(party)
    cross join lateral (select id from statement where speaker_party = theirs.party order by published desc nulls last limit 10) as newest)`, 10);
}

async function counterpartsOf(db: Kysely<Tables>, id: PartyId, all: readonly PartyId[]): Promise<ShownParty["counterparts"]> {
  const { rows } = await sql<{ party: PartyId; exchanges: number; last: string | null }>`
    with theirs as materialized (select distinct exchange from exchange_participant where party in (${sql.join(all)}) and role = 'participant')
    select split_part(other.party, '/', 1) as party, count(distinct other.exchange)::integer as exchanges, max(exchange.from_day) as last
    from theirs join exchange_participant other on other.exchange = theirs.exchange and other.role = 'participant' join exchange on exchange.number = theirs.exchange
    where split_part(other.party, '/', 1) <> split_part(${id}, '/', 1) group by 1 order by exchanges desc, last desc nulls last, 1 limit ${most}`.execute(db);
  return rows;
}

/** Who holds its offices, as published or told, the latest first. */
async function peopleOf(db: Kysely<Tables>, parties: readonly PartyId[]): Promise<ShownParty["people"]> {
  const { rows } = await sql<{ number: number; name: string; office: string; from: string | null; to: string | null }>`
    select person.number, person.name, held.office, min(held.from_day) as from, max(held.to_day) as to
    from office_held held join person on person.number = held.person where held.party in (${sql.join(parties)})
    group by person.number, person.name, held.office order by max(held.to_day) desc nulls last, person.number, held.office limit ${most}`.execute(db);
  return rows.map(({ number, ...row }) => ({ id: recordId("person", number), ...row }));
}
