import { newsOf, type News, type Since } from "../../alignment/news/news.js";
import { positionsOf, type Positions } from "../../alignment/positions/positions.js";
import { parseRecordId } from "../../model/record-id.js";
import { briefNumbered } from "../../record/questions/align/briefs.js";
import { quotations } from "../../record/questions/align/quotations.js";
import { recordRefusal } from "../../record/refusals.js";
import type { Answer } from "../desk.js";
import type { House } from "../house.js";
import type { NewsRequest, PositionsRequest } from "./asked.js";
import { briefsOf } from "./briefs.js";
import { dayMeant, isRefusedHere, issuesMeant, partiesMeant } from "./names.js";

/** Statements that are looked at: of each party the newest so many. */
const mostLookedAt = 1_000;

/** Where parties stand, as the record has their words. */
export async function positions({ store: { db } }: House, request: PositionsRequest = {}): Promise<Answer<Positions>> {
  const parties = await partiesMeant(db, request.parties);
  const issues = issuesMeant(request.issues);
  const since = dayMeant(request.since, "first");
  const until = dayMeant(request.until, "last");
  for (const one of [parties, issues, since, until]) if (isRefusedHere(one)) return one;
  const asked = { parties, issues, since, until } as Parameters<typeof quotations>[1];
  const said = await quotations(db, { ...asked, limit: mostLookedAt });
  const { latest = 3 } = request;
  return positionsOf(said, { latest: Math.min(Math.max(latest, 1), 100), ...(asked.issues && { issues: asked.issues }), ...(asked.parties && { parties: asked.parties }) });
}

/** What is new, by party and issue. */
export async function news({ store: { db } }: House, request: NewsRequest): Promise<Answer<News>> {
  const parties = await partiesMeant(db, request.parties);
  const issues = issuesMeant(request.issues);
  for (const one of [parties, issues]) if (isRefusedHere(one)) return one;
  const narrowed = { parties, issues } as Pick<Parameters<typeof quotations>[1], "parties" | "issues">;
  const named = parseRecordId(request.since);
  if (named?.kind === "brief") {
    const brief = await briefNumbered(db, named.number, briefsOf(request.by));
    if (brief === null) return { refused: recordRefusal("record/no-such", request.since) };
    const { id, on, at, us, with: them } = brief;
    const since: Since = { brief: { id, on, at } };
    return newsOf(await quotations(db, { ...narrowed, parties: narrowed.parties ?? [us, them], sinceBrief: { on, at }, limit: mostLookedAt }), since);
  }
  const day = dayMeant(request.since, "first");
  if (isRefusedHere(day)) return day;
  return newsOf(await quotations(db, { ...narrowed, since: day!, limit: mostLookedAt }), { day: day! });
}
