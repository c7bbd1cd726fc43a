import { sql, type Transaction } from "kysely";
import { indexAdopted } from "../drafting/language.js";
import { projectFiles } from "../files/project.js";
import { findable } from "../gather/gather.js";
import type { Store } from "../store/open.js";
import type { Tables } from "../tables.js";
import { waitToGather } from "./gather.js";
import { regroupAll } from "./groups.js";
import { projectAnew } from "./project.js";
import { noneTouched, refresh } from "./refresh.js";

/** Every table that is worked out. */
export const projection = [
  "merged", "account", "account_dispatch", "party", "party_mention", "person", "person_mention", "office_held", "exchange", "exchange_account", "exchange_participant",
  "statement", "dispatch_search", "statement_party", "statement_person", "statement_issue", "initiative", "initiative_proposer", "commitment", "commitment_bearer", "doubt",
  "file", "file_entry", "file_grant", "adopted_search",
] as const satisfies readonly (keyof Tables)[];

/** Tables by which dispatches and people are found to be alike. */
const keys = ["sketch", "told", "told_key"] as const;

/** How far it is: dispatches that are done, of all. */
export type Rebuilding = (done: number, all: number) => void;

/**
 * Works out everything anew from what was kept, in one transaction; who asks meanwhile sees what was there before, or waits.
 * What was kept does not change, and neither do the numbers of things.
 */
export const rebuild = ({ write }: Pick<Store, "write">, progress?: Rebuilding): Promise<void> => write((tx) => rebuildIn(tx, progress));

/** The same within a transaction. */
export async function rebuildIn(tx: Transaction<Tables>, progress: Rebuilding = () => undefined): Promise<void> {
  await waitToGather(tx);
  await sql`truncate ${sql.join([...projection, ...keys].map((table) => sql.table(table)))}`.execute(tx);
  await projectFiles(tx, null);
  await indexAdopted(tx, null);
  await regroupAll(tx);
  const touched = noneTouched();
  const { all } = await tx.selectFrom("dispatch").select((row) => row.fn.countAll<number>().as("all")).executeTakeFirstOrThrow();
  for (let last = 0, done = 0; ; ) {
    const some = await tx.selectFrom("dispatch").select("number").where("number", ">", last).orderBy("number").limit(100).execute();
    if (some.length === 0) break;
    for (const { number } of some) {
      const { current, names } = await projectAnew(tx, number, touched);
      if (current) await findable(tx, { dispatch: number, reading: current.corrected.reading, exchanges: names.exchange, people: names.person });
    }
    last = some.at(-1)!.number;
    progress(done += some.length, all);
  }
  await refresh(tx, touched);
}
