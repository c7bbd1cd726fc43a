import { sql, type Transaction } from "kysely";
import type { MergeKind, Tables } from "../tables.js";
import { searchColumn } from "../search/column.js";
import { currentReading, type Current } from "./current.js";
import { waitToGather } from "./gather.js";
import { nameThings, type Names } from "./naming.js";
import { noneTouched, refresh, type Touched } from "./refresh.js";
import { headOf, rowsOf, standingOf, type Into, type Rows } from "./rows.js";

/**
 * Works out anew everything that rests on one dispatch: its head, the rows of what its newest reading says with corrections, and
 * the exchanges, people, parties and accounts they belong to. To be called after anything about the dispatch was kept, in the
 * same transaction.
 */
export async function project(tx: Transaction<Tables>, dispatch: number): Promise<Projected> {
  const touched = noneTouched();
  const projected = await tx.selectFrom("account_dispatch").select("dispatch").where("dispatch", "=", dispatch).executeTakeFirst();
  if (projected) {
    await waitToGather(tx);
    await takeOut(tx, dispatch, touched);
  }
  const made = await projectNew(tx, dispatch, touched);
  await waitToGather(tx);
  if (!projected && made.names && await mergedMeanwhile(tx, made)) {
    // Somebody merged two people of the gazetteer while we wrote.
    await takeOut(tx, dispatch, touched);
    await projectNew(tx, dispatch, touched);
  }
  await refresh(tx, touched);
  return made;
}

/** As `project`, where nothing rests on the dispatch yet, and what it belongs to is seen to by the caller afterwards. */
export async function projectNew(tx: Transaction<Tables>, dispatch: number, touched: Touched): Promise<Projected> {
  const current = await currentReading(tx, dispatch);
  await writeHead(tx, dispatch, current);
  return current === null ? { current, names: null, into: null } : putIn(tx, current, touched);
}

/** The reading something was worked out from, and by which numbers its exchanges and people go; null where nothing was read yet. */
export type Projected =
  | { readonly current: Current; readonly names: Names; readonly into: Into }
  | { readonly current: null; readonly names: null; readonly into: null };

async function mergedMeanwhile(tx: Transaction<Tables>, { names, into }: Projected & { readonly names: Names }): Promise<boolean> {
  const people = [...names.person.values()];
  const now = await mergedInto(tx, { exchange: [], account: [], person: people });
  return people.some((own) => now("person", own) !== into!("person", own));
}

async function writeHead(tx: Transaction<Tables>, dispatch: number, current: Current | null): Promise<void> {
  const { latest } = await tx.selectFrom("revision").select((row) => row.fn.coalesce(row.fn.max("number"), sql<number>`0`).as("latest")).where("dispatch", "=", dispatch).executeTakeFirstOrThrow();
  const notices = await tx.selectFrom("notice").select(["kind", "until"]).where("dispatch", "=", dispatch).orderBy("number").execute();
  await tx.updateTable("dispatch").set({
    latest, reading: current?.number ?? null, ...standingOf(notices), ...(current ? headOf(current.corrected.reading) : {}),
  }).where("number", "=", dispatch).execute();
}

async function putIn(tx: Transaction<Tables>, current: Current, touched: Touched): Promise<Projected> {
  const { dispatch, revision, number, corrected } = current;
  const names = await nameThings(tx, current);
  const into = await mergedInto(tx, { exchange: [...names.exchange.values()], person: [...names.person.values()], account: [dispatch] });
  const rows = rowsOf({ dispatch, revision, reading: number, corrected, names, into });
  await insert(tx, rows);
  note(touched, rows);
  return { current, names, into };
}

/** What these numbers go by. */
export async function mergedInto(tx: Transaction<Tables>, numbers: Readonly<Record<MergeKind, readonly number[]>>): Promise<Into> {
  const found = await tx.selectFrom("merged").selectAll().where((where) => where.or(
    (Object.keys(numbers) as MergeKind[]).map((kind) => where.and([where("kind", "=", kind), where("number", "=", sql<number>`any(${numbers[kind]}::integer[])`)])),
  )).execute();
  const into = new Map(found.map((row) => [`${row.kind} ${row.number}`, row.into]));
  return (kind, own) => into.get(`${kind} ${own}`) ?? own;
}

/** Tables whose rows belong to one dispatch, and how they are found by it. */
const ofDispatch = [
  "account_dispatch", "dispatch_search", "party_mention", "person_mention", "office_held", "statement", "statement_party", "statement_person",
  "statement_issue", "initiative", "initiative_proposer", "commitment", "commitment_bearer", "doubt",
] as const satisfies readonly (keyof Rows)[];

async function takeOut(tx: Transaction<Tables>, dispatch: number, touched: Touched): Promise<void> {
  const accounts = await tx.deleteFrom("exchange_account").where("dispatch", "=", dispatch).returning(["own", "exchange"]).execute();
  if (accounts.length > 0) await tx.deleteFrom("exchange_participant").where("own", "in", accounts.map(({ own }) => own)).execute();
  const people = await tx.selectFrom("person_mention").select("person").where("dispatch", "=", dispatch).execute();
  const parties = await tx.selectFrom("party_mention").select("party").where("dispatch", "=", dispatch).execute();
  const account = await tx.selectFrom("account_dispatch").select("account").where("dispatch", "=", dispatch).executeTakeFirst();
  if (!account) return;
  for (const table of ofDispatch) await tx.deleteFrom(table).where("dispatch", "=", dispatch).execute();
  for (const { exchange } of accounts) touched.exchange.add(exchange);
  for (const { person } of people) touched.person.add(person);
  for (const { party } of parties) touched.party.add(party);
  touched.account.add(account.account);
}

function note(touched: Touched, rows: Rows): void {
  for (const { exchange } of rows.exchange_account) touched.exchange.add(exchange);
  for (const { person } of rows.person_mention) touched.person.add(person);
  for (const { party } of rows.party_mention) touched.party.add(party);
  for (const { account } of rows.account_dispatch) touched.account.add(account);
}

/** A statement has so many columns that more rows at once would be more parameters than PostgreSQL takes. */
const mostRows = 500;

async function insert(tx: Transaction<Tables>, rows: Rows): Promise<void> {
  const { statement, dispatch_search, ...plain } = rows;
  for (const part of parts(statement)) await tx.insertInto("statement").values(part.map(({ searchable, ...row }) => ({ ...row, search: searchColumn(searchable) }))).execute();
  for (const { searchable, ...row } of dispatch_search) await tx.insertInto("dispatch_search").values({ ...row, search: searchColumn(searchable) }).execute();
  for (const table of Object.keys(plain) as (keyof typeof plain)[])
    // The rows of each table fit that table; that is more than the compiler can tell of all of them at once.
    for (const part of parts<object>(plain[table])) await tx.insertInto(table).values(part as never).execute();
}

const parts = <T>(all: readonly T[]): T[][] => Array.from({ length: Math.ceil(all.length / mostRows) }, (_, index) => all.slice(index * mostRows, (index + 1) * mostRows));
