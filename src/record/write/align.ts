import type { Transaction } from "kysely";
import type { Brief } from "../../alignment/brief/brief.js";
import type { FollowUpBody } from "../../alignment/commitments/follow-up.js";
import { recordId } from "../../model/record-id.js";
import type { Tables } from "../tables.js";
import { storable, storableJson } from "./storable.js";

/** Keeps that a brief was made, so that a later one can say what is new since. Gives its name. */
export async function keepBrief(tx: Transaction<Tables>, { us, with: them, on, issues, cites }: Brief, by: string, at: string): Promise<string> {
  const { number } = await tx.insertInto("brief").values({ at, by: storable(by), us: us.id, with: them.id, on_day: on, issues: storableJson(issues), cites: storableJson(cites) }).returning("number").executeTakeFirstOrThrow();
  return recordId("brief", number);
}

export interface FollowUpToKeep {
  readonly dispatch: number;
  /** "d12.c1", with its words. */
  readonly commitment: string;
  readonly words: string;
  readonly body: FollowUpBody;
  readonly by: string;
  readonly at: string;
  readonly because: string | null;
  /** The number of what it takes back. */
  readonly undoes: number | null;
}

/** Keeps what a person says of a commitment; what was said before stays. Gives its name. */
export async function keepFollowUp(tx: Transaction<Tables>, { dispatch, commitment, words, body, by, at, because, undoes }: FollowUpToKeep): Promise<string> {
  const { number } = await tx.insertInto("follow_up").values({ dispatch, commitment, words, kind: body.kind, at, by: storable(by), because: because && storable(because), body: storableJson(body), undoes }).returning("number").executeTakeFirstOrThrow();
  return recordId("follow-up", number);
}
