import type { Kysely, Selectable, Transaction } from "kysely";
import type { DraftAct } from "../../settlement/text/draft-log.js";
import type { Tables } from "../tables.js";
import { storable, storableJson } from "../write/storable.js";
import type { DraftEventTable, DraftStepTable } from "./tables.js";

// Drafts, put in and asked for. Nothing is worked out here: a draft is what its log says.

type Db = Kysely<Tables> | Transaction<Tables>;

export type DraftEventRow = Selectable<DraftEventTable>;
export type DraftStepRow = Selectable<DraftStepTable>;

/** Begins a draft. Gives its number. */
export async function keepDraft(tx: Transaction<Tables>, at: string, by: string): Promise<number> {
  const { number } = await tx.insertInto("draft").values({ at, by: storable(by) }).returning("number").executeTakeFirstOrThrow();
  return number;
}

/** Whether there is such a draft. `hold` lets nobody else add to it before this transaction ends. */
export async function draftIsThere(db: Db, number: number, hold = false): Promise<boolean> {
  const asked = db.selectFrom("draft").select("number").where("number", "=", number);
  return (await (hold ? asked.forUpdate() : asked).executeTakeFirst()) !== undefined;
}

/** The numbers of all drafts, the newest first. */
export const draftNumbers = async (db: Db): Promise<readonly number[]> => (await db.selectFrom("draft").select("number").orderBy("number", "desc").execute()).map(({ number }) => number);

/** The log of a draft, in its order. */
export const draftEvents = (db: Db, draft: number): Promise<readonly DraftEventRow[]> => db.selectFrom("draft_event").selectAll().where("draft", "=", draft).orderBy("n").execute();

/** Adds to a log, behind what is there. Fails where its number or its act is there already. */
export async function keepDraftEvent(tx: Transaction<Tables>, event: Omit<DraftEventRow, "body"> & { readonly body: DraftAct }): Promise<void> {
  await tx.insertInto("draft_event").values({ ...event, party: storable(event.party), by: storable(event.by), act: event.act && storable(event.act), body: storableJson(event.body) }).execute();
}

/** What was written in a phase since a version, in order. */
export const draftSteps = (db: Db, draft: number, phase: number, since: number): Promise<readonly DraftStepRow[]> =>
  db.selectFrom("draft_step").selectAll().where("draft", "=", draft).where("phase", "=", phase).where("version", ">", since).orderBy("version").execute();

/** Keeps steps. Fails where another came to have one of their numbers. */
export async function keepDraftSteps(tx: Transaction<Tables>, steps: readonly (Omit<DraftStepRow, "step"> & { readonly step: unknown })[]): Promise<void> {
  await tx.insertInto("draft_step").values(steps.map((one) => ({ ...one, party: storable(one.party), by: storable(one.by), client: storable(one.client), step: storableJson(one.step) }))).execute();
}
