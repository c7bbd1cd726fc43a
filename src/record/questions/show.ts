import type { Kysely } from "kysely";
import { queryRefusal, type QueryRefusal } from "../../model/query-refusals.js";
import type { Reading } from "../../model/reading.js";
import { dispatchId, parseRecordId, recordId, type RecordId } from "../../model/record-id.js";
import { currentReading, machineReading } from "../project/current.js";
import type { Tables } from "../tables.js";
import { briefDispatches, mergedNumber, type BriefDispatch } from "./brief.js";
import { mergesAsked, type MergeTold } from "./merges.js";
import { partiesCalled } from "./parties-called.js";
import { correctionsOf, showDispatch, type ShownCorrection, type ShownDispatch, type ShownNotice } from "./show-dispatch.js";
import { showExchange, type ShownExchange } from "./show-exchange.js";
import { showParty, showPerson, type ShownParty, type ShownPerson } from "./show-people.js";
import { showStatement, showThing, type ShownStatement, type ShownThing } from "./show-statement.js";

/** One wire text and all who carried it, the first first. */
export interface ShownAccount {
  readonly kind: "account";
  readonly id: string;
  readonly askedFor: string | null;
  readonly publications: readonly BriefDispatch[];
  readonly merges: readonly MergeTold[];
}

export type Shown =
  | ShownDispatch | ShownStatement | ShownThing | ShownExchange | ShownPerson | ShownParty | ShownAccount
  | { readonly kind: "correction"; readonly id: string; readonly dispatch: BriefDispatch } & ShownCorrection
  | { readonly kind: "merge"; readonly id: string; readonly merge: MergeTold }
  | { readonly kind: "notice"; readonly id: string; readonly dispatch: BriefDispatch; readonly notice: ShownNotice }
  | { readonly kind: "reading"; readonly id: string; readonly dispatch: BriefDispatch; readonly revision: number; readonly readAt: string; readonly counts: boolean; readonly reading: Reading };

/** All the record knows of one thing, by its id; a party also by any of its names. Refused: what is not there. */
export async function show(db: Kysely<Tables>, id: string): Promise<Shown | QueryRefusal> {
  const named = parseRecordId(id.trim());
  const shown = named ? await showNamed(db, named) : await showPartyCalled(db, id.trim());
  return shown ?? queryRefusal("query/not-found", id.trim());
}

async function showNamed(db: Kysely<Tables>, id: RecordId): Promise<Shown | null> {
  // A number greater than the database has is no number of anything.
  if ([..."dispatch" in id ? [id.dispatch] : [id.number], ..."revision" in id ? [id.revision] : []].some((number) => number > 2_147_483_647)) return null;
  switch (id.kind) {
    case "dispatch": return showDispatch(db, id.dispatch, null);
    case "revision": return showDispatch(db, id.dispatch, id.revision);
    case "local": return id.what === "statement" ? showStatement(db, id.dispatch, id.local) : showThing(db, id.dispatch, id.what, id.local);
    case "exchange": return showExchange(db, id.number);
    case "person": return showPerson(db, id.number);
    case "account": return showAccount(db, id.number);
    case "correction": return showCorrection(db, id.number);
    case "merge": return showMerge(db, id.number);
    case "notice": return showNotice(db, id.number);
    case "reading": return showReading(db, id.number);
    // These are asked for where they belong: entente brief, entente commitments, entente settle show.
    case "brief": case "follow-up": case "decision": case "procedure": case "draft": return null;
  }
}

async function showPartyCalled(db: Kysely<Tables>, name: string): Promise<Shown | null> {
  for (const party of await partiesCalled(db, name)) {
    const shown = await showParty(db, party);
    if (shown) return shown;
  }
  return null;
}

async function showAccount(db: Kysely<Tables>, asked: number): Promise<ShownAccount | null> {
  const number = await mergedNumber(db, "account", asked);
  const carried = await db.selectFrom("account_dispatch").select("dispatch").where("account", "=", number).orderBy("dispatch").execute();
  if (carried.length === 0) return null;
  const numbers = carried.map(({ dispatch }) => dispatch);
  const merges = await db.selectFrom("merge").select("number").where("kind", "=", "account").where((where) => where.or([where("one", "in", numbers), where("other", "in", numbers)])).orderBy("number").limit(100).execute();
  const told: MergeTold[] = [];
  for (const merge of merges) told.push(...await mergesAsked(db, { number: merge.number }));
  return { kind: "account", id: recordId("account", number), askedFor: asked === number ? null : recordId("account", asked), publications: await briefDispatches(db, numbers), merges: told };
}

async function showCorrection(db: Kysely<Tables>, number: number): Promise<Shown | null> {
  const row = await db.selectFrom("correction").select("dispatch").where("number", "=", number).executeTakeFirst();
  const current = row && await currentReading(db, row.dispatch);
  const shown = current && correctionsOf(current).find(({ correction }) => correction.id === recordId("correction", number));
  const [dispatch] = row ? await briefDispatches(db, [row.dispatch]) : [];
  return shown && dispatch ? { kind: "correction", id: shown.correction.id, dispatch, ...shown } : null;
}

async function showMerge(db: Kysely<Tables>, number: number): Promise<Shown | null> {
  const [merge] = await mergesAsked(db, { number });
  return merge ? { kind: "merge", id: merge.id, merge } : null;
}

async function showNotice(db: Kysely<Tables>, number: number): Promise<Shown | null> {
  const row = await db.selectFrom("notice").selectAll().where("number", "=", number).executeTakeFirst();
  const [dispatch] = row ? await briefDispatches(db, [row.dispatch]) : [];
  if (!row || !dispatch) return null;
  const { kind, at, until, because, by } = row;
  return { kind: "notice", id: recordId("notice", number), dispatch, notice: { id: recordId("notice", number), kind, at, until, because, by } };
}

async function showReading(db: Kysely<Tables>, number: number): Promise<Shown | null> {
  const row = await db.selectFrom("reading").select(["dispatch", "revision", "read_at"]).where("number", "=", number).executeTakeFirst();
  const reading = row && await machineReading(db, row.dispatch, number);
  const [dispatch] = row ? await briefDispatches(db, [row.dispatch]) : [];
  if (!row || !reading || !dispatch) return null;
  const head = await db.selectFrom("dispatch").select("reading").where("number", "=", row.dispatch).executeTakeFirst();
  return { kind: "reading", id: recordId("reading", number), dispatch, revision: row.revision, readAt: row.read_at, counts: head?.reading === number, reading: { ...reading, id: dispatchId(row.dispatch) } };
}
