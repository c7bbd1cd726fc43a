import { sql, type Transaction } from "kysely";
import type { MergeKind, Tables } from "../tables.js";
import { storable } from "../write/storable.js";
import { currentReading, type Current } from "./current.js";
import { waitToGather } from "./gather.js";
import { insertRows } from "./insert.js";
import { nameThings, type Names } from "./naming.js";
import { noneTouched, refresh, type Touched } from "./refresh.js";
import { headOf, rowsOf, standingOf, type Into, type Rows } from "./rows.js";

/** The reading something was worked out from, and by which numbers its exchanges and people go; null where nothing was read yet. */
export type Projected =
  | { readonly current: Current; readonly names: Names; readonly into: Into }
  | { readonly current: null; readonly names: null; readonly into: null };

/**
 * Works out anew everything that rests on one dispatch: its head, the rows of what its newest reading says with corrections, and
 * the exchanges, people, parties and accounts they belong to. To be called after anything about the dispatch was kept, in the
 * same transaction.
 */
export async function project(tx: Transaction<Tables>, dispatch: number): Promise<Projected> {
  await waitToGather(tx);
  const touched = noneTouched();
  await takeOut(tx, dispatch, touched);
  const projected = await projectAnew(tx, dispatch, touched);
  await refresh(tx, touched);
  return projected;
}

/** The same after the first reading of a dispatch, on which nothing rests yet. */
export async function projectFirst(tx: Transaction<Tables>, current: Current): Promise<Projected> {
  const touched = noneTouched();
  await writeHead(tx, current);
  const projected = await putIn(tx, current, touched, true);
  await waitToGather(tx);
  if (projected.names && await mergedMeanwhile(tx, projected)) return project(tx, current.dispatch);
  await refresh(tx, touched);
  return projected;
}

/** What rests on a dispatch alone, where nothing does yet; what it belongs to is seen to by the caller. */
export async function projectAnew(tx: Transaction<Tables>, dispatch: number, touched: Touched): Promise<Projected> {
  const current = await currentReading(tx, dispatch);
  await writeStanding(tx, dispatch);
  if (current === null) return { current, names: null, into: null };
  await writeHead(tx, current);
  return putIn(tx, current, touched, false);
}

export async function writeHead(tx: Transaction<Tables>, { dispatch, number, corrected }: Current): Promise<void> {
  const { title, publisher, ...head } = headOf(corrected.reading);
  await tx.updateTable("dispatch").set({ reading: number, title: title && storable(title), publisher: publisher && storable(publisher), ...head }).where("number", "=", dispatch).execute();
}

/** Which revision is the newest, and what its notices leave a dispatch in. */
async function writeStanding(tx: Transaction<Tables>, dispatch: number): Promise<void> {
  const { latest } = await tx.selectFrom("revision").select((row) => row.fn.coalesce(row.fn.max("number"), sql<number>`0`).as("latest")).where("dispatch", "=", dispatch).executeTakeFirstOrThrow();
  const notices = await tx.selectFrom("notice").select(["kind", "until"]).where("dispatch", "=", dispatch).orderBy("number").execute();
  await tx.updateTable("dispatch").set({ latest, ...standingOf(notices) }).where("number", "=", dispatch).execute();
}

async function putIn(tx: Transaction<Tables>, current: Current, touched: Touched, first: boolean): Promise<Projected> {
  const { dispatch, revision, number, corrected } = current;
  const { names, fresh, unused } = await nameThings(tx, current, first);
  const used = (kind: "exchange" | "person") => [...names[kind].values()].filter((own) => !unused.has(`${kind} ${own}`));
  const into = await mergedInto(tx, { exchange: used("exchange"), person: used("person"), account: first ? [] : [dispatch] });
  const rows = rowsOf({ dispatch, revision, reading: number, corrected, names, fresh, into });
  await insertRows(tx, rows);
  note(touched, rows);
  return { current, names, into };
}

/** What these numbers go by. */
export async function mergedInto(tx: Transaction<Tables>, numbers: Readonly<Record<MergeKind, readonly number[]>>): Promise<Into> {
  const kinds = (Object.keys(numbers) as MergeKind[]).filter((kind) => numbers[kind].length > 0);
  if (kinds.length === 0) return (_, own) => own;
  const found = await tx.selectFrom("merged").selectAll().where((where) => where.or(
    kinds.map((kind) => where.and([where("kind", "=", kind), where("number", "=", sql<number>`any(${numbers[kind]}::integer[])`)])),
  )).execute();
  const into = new Map(found.map((row) => [`${row.kind} ${row.number}`, row.into]));
  return (kind, own) => into.get(`${kind} ${own}`) ?? own;
}

/** Whether somebody merged people of the gazetteer while we wrote; nothing else that a first reading names was there before. */
async function mergedMeanwhile(tx: Transaction<Tables>, { names, into }: Projected & { readonly names: Names }): Promise<boolean> {
  const people = [...names.person.values()];
  const now = await mergedInto(tx, { exchange: [], account: [], person: people });
  return people.some((own) => now("person", own) !== into!("person", own));
}

/** Tables whose rows belong to one dispatch, and how they are found by it. */
const ofDispatch = [
  "account_dispatch", "dispatch_search", "party_mention", "person_mention", "office_held", "statement", "statement_party", "statement_person",
  "statement_issue", "initiative", "initiative_proposer", "commitment", "commitment_bearer", "doubt",
] as const satisfies readonly (keyof Rows)[];

async function takeOut(tx: Transaction<Tables>, dispatch: number, touched: Touched): Promise<void> {
  const account = await tx.selectFrom("account_dispatch").select("account").where("dispatch", "=", dispatch).executeTakeFirst();
  if (!account) return;
  const accounts = await tx.deleteFrom("exchange_account").where("dispatch", "=", dispatch).returning(["own", "exchange"]).execute();
  if (accounts.length > 0) await tx.deleteFrom("exchange_participant").where("own", "in", accounts.map(({ own }) => own)).execute();
  const people = await tx.selectFrom("person_mention").select("person").where("dispatch", "=", dispatch).execute();
  const parties = await tx.selectFrom("party_mention").select("party").where("dispatch", "=", dispatch).execute();
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
