import { sql, type Transaction } from "kysely";
import type { Tables } from "../tables.js";
import type { Current } from "./current.js";
import { waitToGather } from "./gather.js";
import { insertRows } from "./insert.js";
import { nameThings } from "./naming.js";
import { mergedInto, writeHead } from "./project.js";
import { noneTouched, refresh, type Touched } from "./refresh.js";
import { headOf, rowsOf, type Rows } from "./rows.js";

/**
 * How far what is otherwise reaches:
 *
 *     "thing"      lines of one dispatch, which are found by the same words as before
 *     "dispatch"   lines of one dispatch
 *     "record"     also its head, or what it tells together with others: exchanges, people, parties
 */
export type Reach = "thing" | "dispatch" | "record";

/**
 * Works out what rests on a dispatch whose reading is corrected, and writes the rows that are otherwise and no others: of one
 * field of one statement that is a row or two, where `project` would write hundreds, and have the whole text searched anew.
 * The rows there are must be those of `before`; afterwards they are the very ones `project` would have made.
 */
export async function projectCorrected(tx: Transaction<Tables>, before: Current, after: Current): Promise<Reach> {
  await waitToGather(tx);
  const { dispatch, revision, number } = after;
  const { names, fresh } = await nameThings(tx, after, false);
  const into = await mergedInto(tx, { exchange: [...names.exchange.values()], person: [...names.person.values()], account: [dispatch] });
  const rows = ({ corrected }: Current): Rows => rowsOf({ dispatch, revision, reading: number, corrected, names, into });
  const [old, now] = [rows(before), { ...rows(after), naming: fresh }];
  const headMoved = JSON.stringify(headOf(before.corrected.reading)) !== JSON.stringify(headOf(after.corrected.reading));
  if (headMoved) await writeHead(tx, after);

  const differing = tablesOf(now).filter((table) => JSON.stringify(old[table]) !== JSON.stringify(now[table]));
  const statements = changedStatements(old, now);
  const fill: { -readonly [T in keyof Rows]: readonly object[] } = { ...none(now), naming: fresh };
  for (const table of differing) {
    if (ofStatements.has(table)) {
      const mine = ({ statement, id }: { readonly statement?: string; readonly id?: string }): boolean => statements.has(statement ?? id ?? "");
      await sql`delete from ${sql.table(table)} where ${sql.ref(table === "statement" ? "id" : "statement")} = any(${[...statements]}::text[])`.execute(tx);
      fill[table] = (now[table] as readonly object[]).filter(mine);
    } else {
      if (table === "exchange_participant") await sql`delete from exchange_participant where own = any(${[...names.exchange.values()]}::integer[])`.execute(tx);
      else await sql`delete from ${sql.table(table)} where dispatch = ${dispatch}`.execute(tx);
      fill[table] = now[table];
    }
  }
  await insertRows(tx, fill as unknown as Rows);
  await refresh(tx, touchedBy(differing, old, now));
  return reachOf(differing, headMoved || fresh.length > 0, old, now);
}

/** Tables whose rows belong to one statement each. */
const ofStatements = new Set<keyof Rows>(["statement", "statement_party", "statement_person", "statement_issue"]);
/** Tables out of which something is worked out together with other dispatches, or that other dispatches' pages show. */
const ofSeveral = new Set<keyof Rows>(["account_dispatch", "party_mention", "person_mention", "office_held", "exchange_account", "exchange_participant"]);

const tablesOf = (rows: Rows): readonly Exclude<keyof Rows, "naming">[] => (Object.keys(rows) as (keyof Rows)[]).filter((table): table is Exclude<keyof Rows, "naming"> => table !== "naming");
const none = (rows: Rows): { -readonly [T in keyof Rows]: readonly object[] } => Object.fromEntries(Object.keys(rows).map((table) => [table, []])) as unknown as { -readonly [T in keyof Rows]: readonly object[] };

/** Statements any of whose rows came, went or is otherwise. */
function changedStatements(old: Rows, now: Rows): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const table of ofStatements) {
    const rowsOfEach = (rows: Rows): Map<string, string> => {
      const by = new Map<string, string>();
      for (const row of rows[table] as readonly { readonly id?: string; readonly statement?: string }[]) {
        const id = row.statement ?? row.id!;
        by.set(id, `${by.get(id) ?? ""}${JSON.stringify(row)}`);
      }
      return by;
    };
    const [was, is] = [rowsOfEach(old), rowsOfEach(now)];
    for (const id of new Set([...was.keys(), ...is.keys()])) if (was.get(id) !== is.get(id)) changed.add(id);
  }
  return changed;
}

function touchedBy(differing: readonly (keyof Rows)[], old: Rows, now: Rows): Touched {
  const touched = noneTouched();
  const both = <T extends keyof Rows>(table: T): Rows[T][number][] => (differing.includes(table) ? [...old[table], ...now[table]] as Rows[T][number][] : []);
  for (const { exchange } of both("exchange_account")) touched.exchange.add(exchange);
  for (const { person } of both("person_mention")) touched.person.add(person);
  for (const { party } of both("party_mention")) touched.party.add(party);
  for (const { account } of both("account_dispatch")) touched.account.add(account);
  return touched;
}

function reachOf(differing: readonly (keyof Rows)[], shared: boolean, old: Rows, now: Rows): Reach {
  if (shared || differing.some((table) => ofSeveral.has(table))) return "record";
  if (differing.includes("dispatch_search")) return "dispatch";
  const foundBy = (rows: Rows): string => JSON.stringify(rows.statement.map(({ id, searchable: { marks, ...words } }) => [id, words, marks.split(" ").length]));
  return foundBy(old) === foundBy(now) ? "thing" : "dispatch";
}
