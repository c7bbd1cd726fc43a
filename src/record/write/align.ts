import type { Transaction } from "kysely";
import type { Brief } from "../../alignment/brief/brief.js";
import type { DecidedOn, Outcome } from "../../alignment/comparison.js";
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

/** A brief as it was made, for whoever may ask for it again. */
export async function keepBriefContent(tx: Transaction<Tables>, brief: string, content: Brief, organisation: string | null): Promise<void> {
  await tx.insertInto("brief_content").values({ brief: Number(brief.slice(1)), organisation, content: storableJson(content) }).execute();
}

/** What somebody wrote under a heading of a brief; what stood there before stays. */
export async function keepBriefText(tx: Transaction<Tables>, { brief, heading, words, by, at }: { readonly brief: number; readonly heading: string; readonly words: string; readonly by: string; readonly at: string }): Promise<void> {
  await tx.insertInto("brief_text").values({ brief, heading, words: storable(words), by: storable(by), at }).execute();
}

/** What somebody decided of comparing two dispatches, seen from the lower of them. Gives its name. */
export async function keepDecision(tx: Transaction<Tables>, decision: DecisionToKeep): Promise<string> {
  const { first, second, kind, one, other, outcome, by, at, because, undoes } = decision;
  const { number } = await tx.insertInto("comparison_decision").values({
    first, second, kind, first_statement: one?.key ?? null, first_words: one ? storable(one.words) : null, second_statement: other?.key ?? null, second_words: other ? storable(other.words) : null,
    outcome, by: storable(by), at, because: because && storable(because), undoes,
  }).returning("number").executeTakeFirstOrThrow();
  return recordId("decision", number);
}

export interface DecisionToKeep {
  /** The lower dispatch, and the higher. */
  readonly first: number;
  readonly second: number;
  readonly kind: "pair" | "apart" | "label" | "undo";
  readonly one: DecidedOn | null;
  readonly other: DecidedOn | null;
  readonly outcome: Outcome | null;
  readonly by: string;
  readonly at: string;
  readonly because: string | null;
  readonly undoes: number | null;
}
