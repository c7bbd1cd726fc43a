import { sql } from "kysely";
import { openStore } from "../../src/record/store/open.js";
import { spokenReading } from "../../test/spoken-reading.js";
import { fill, goOn, nothingGiven } from "../record/fill.js";
import { statementsADispatch, synthetic } from "../record/synthetic.js";

/** Makes a record of so many made-up statements in a folder, for a server to be measured with. */
export async function filledRecord(folder: string, statements: number): Promise<void> {
  const store = await openStore({ folder }, { purpose: "bench" });
  if ("code" in store) throw new Error(store.says);
  const all = Math.ceil(statements / statementsADispatch);
  const given = nothingGiven();
  while (given.dispatch < all) await fill(store, Array.from({ length: Math.min(50, all - given.dispatch) }, (_, index) => spokenReading(synthetic(given.dispatch + index, all))), given);
  await goOn(store, given);
  await sql`analyze`.execute(store.db);
  await store.close();
}
