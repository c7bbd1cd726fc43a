import { randomUUID } from "node:crypto";
import { draftIsThere, keepDraft, keepDraftEvent } from "../../record/drafting/drafts.js";
import { keepAdopted } from "../../record/drafting/language.js";
import { recordId } from "../../model/record-id.js";
import { instantFrom, type Instant } from "../../settlement/instant.js";
import type { Amendment } from "../../settlement/text/amendment.js";
import { draftStep, type DraftAct, type DraftFault, type DraftState } from "../../settlement/text/draft-log.js";
import { standingAmendments } from "../../settlement/text/drafting.js";
import { paragraphsFrom } from "../../settlement/text/from-words.js";
import { numbers } from "../../settlement/text/paragraph.js";
import { operationsBetween, operationsOn } from "../../settlement/text/proposed.js";
import type { Answer } from "../desk.js";
import type { House, Transacted } from "../house.js";
import type { Refused } from "../job.js";
import type { ActOnDraft, DraftAsked, DraftTold, OpenDraft } from "./asked.js";
import { afterLast, draftNumbered, draftSeen, toldOf, type OpenedDraft } from "./draft.js";
import { liveNow } from "./live.js";
import { draftRefusal } from "./refusals.js";
import { ownNameOf, speakerOf } from "./speaker.js";

/** Begins a draft: live, with the words it begins with. */
export async function open(house: House, request: OpenDraft): Promise<Answer<DraftTold>> {
  const { title, by, words, language = "en", parties = [] } = request;
  const paragraphs = request.paragraphs ?? paragraphsFrom(words ?? "");
  if (paragraphs.length === 0) return { refused: draftRefusal("draft/no-words") };
  const speaker = speakerOf(by, request.penholder, null);
  if ("refused" in speaker) return speaker;
  const penholder = by.account === null ? request.penholder ?? by.name : ownNameOf(by);
  const at = house.clock();
  const act: DraftAct = { does: "open", title, penholder, parties, language, paragraphs: paragraphs.map(({ id, kind, text }) => ({ id, kind, text })) };
  const step = draftStep(null, { at: at as Instant, as: penholder, by: by.name, act });
  if ("fault" in step) return { refused: refusedFor(step.fault) };
  const number = await house.whole.write(async (tx) => {
    const made = await keepDraft(tx, at, by.name);
    await keepDraftEvent(tx, { draft: made, n: 1, at, party: penholder, by: by.name, account: by.account, act: null, body: act });
    return made;
  });
  return told(house, number, by);
}

/** Does something with a draft. The same key does it once, and gives how the draft is now. */
export async function act(house: House, request: ActOnDraft): Promise<Answer<DraftTold>> {
  const seen = await draftSeen(house.whole.db, request.id, request.by);
  if ("refused" in seen) return seen;
  const speaker = speakerOf(request.by, request.as, seen.state);
  if ("refused" in speaker) return speaker;
  const refused = await house.whole.write(async (tx): Promise<Refused | null> => {
    await draftIsThere(tx, seen.number, true);
    const draft = (await draftNumbered(tx, seen.number))!;
    if (request.key !== undefined && draft.rows.some((row) => row.act === request.key)) return null;
    const at = afterLast(draft.rows, house.clock());
    const body = await actOf(house, tx, draft, speaker.as, request);
    if ("refused" in body) return body.refused;
    const step = draftStep(draft.state, { at: at as Instant, as: speaker.as, by: request.by.name, act: body.act });
    if ("fault" in step) return refusedFor(step.fault);
    await keepDraftEvent(tx, { draft: draft.number, n: draft.rows.length + 1, at, party: speaker.as, by: request.by.name, account: request.by.account, act: request.key ?? null, body: body.act });
    if (body.act.does === "adopt") await keepAdopted(tx, adoptedText(draft.number, step.state));
    return null;
  });
  return refused === null ? told(house, seen.number, request.by) : { refused };
}

async function told(house: House, number: number, by: ActOnDraft["by"]): Promise<DraftTold> {
  const draft = (await draftNumbered(house.whole.db, number))!;
  return toldOf(draft, await liveNow(house, house.whole.db, draft), by);
}

/** The act as it is kept: what the desk knows is put in, ids are made here. */
async function actOf(house: House, tx: Transacted, draft: OpenedDraft, as: string, { act: asked }: ActOnDraft): Promise<{ readonly act: DraftAct } | { readonly refused: Refused }> {
  switch (asked.does) {
    case "freeze": {
      const live = await liveNow(house, tx, draft);
      return live === null ? { refused: draftRefusal("draft/not-live") } : { act: { does: "freeze", version: asked.version.trim(), paragraphs: asked.paragraphs ?? live.paragraphs } };
    }
    case "merge": return { act: { does: "merge", version: asked.version.trim(), amendments: asked.amendments ?? null, reason: asked.reason ?? "", cutOff: asked.cutOff ?? null } };
    case "cut-off": return asked.cutOff !== null && instantFrom(asked.cutOff) === null ? { refused: draftRefusal("draft/unsound", "an hour has its offset", asked.cutOff) } : { act: asked };
    case "propose": return proposal(draft.state, as, asked);
    default: return { act: asked };
  }
}

function proposal({ drafting }: DraftState, as: string, { base, to, operations, edited, reason = "", sponsors = [] }: Extract<DraftAsked, { does: "propose" }>): { readonly act: DraftAct } | { readonly refused: Refused } {
  if (drafting === null) return { refused: draftRefusal("draft/not-frozen") };
  if (base !== drafting.text.version) return { refused: draftRefusal("draft/unsound", "amendment/other-base", drafting.text.version) };
  const parent = to === undefined ? null : standingAmendments(drafting).find(({ id }) => id === to) ?? null;
  if (to !== undefined && parent === null) return { refused: draftRefusal("draft/unsound", "drafting/not-standing", to) };
  const does = operations ?? (parent === null ? operationsBetween(drafting.text, edited ?? []) : operationsOn(parent, drafting.text, edited ?? []));
  const amendment: Amendment = { id: amendmentId(drafting.tabled.map((one) => one.amendment.id), as), base, to: to ?? null, by: as, sponsors: [...new Set(sponsors)], reason: reason.trim(), operations: does.map(withOwnIds) };
  return { act: { does: "propose", amendment } };
}

/** "FRA-1", "FRA-2" …: names that people can say in a meeting. */
export function amendmentId(taken: readonly string[], as: string): string {
  const name = as.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "amendment";
  for (let count = 1; ; count++) if (!taken.includes(`${name}-${count}`)) return `${name}-${count}`;
}

/** Paragraphs that are put in get an id for good where they have none. */
const withOwnIds = (operation: Amendment["operations"][number]): Amendment["operations"][number] =>
  operation.does === "insert" && operation.paragraph.id.trim() === "" ? { ...operation, paragraph: { ...operation.paragraph, id: `n-${randomUUID().slice(0, 8)}` } } : operation;

export const refusedFor = ({ code, words }: DraftFault): Refused => draftRefusal(code as "draft/unsound", ...([...words, "", ""].slice(0, 2) as [string, string]));

function adoptedText(number: number, { title, language, drafting, adopted }: DraftState): Parameters<typeof keepAdopted>[1] {
  const { symbol, body, on } = adopted!;
  const text = drafting!.text;
  const known = numbers(text);
  return { source: recordId("draft", number), symbol, title, body, on, language, paragraphs: text.paragraphs.map(({ id, text: words }) => ({ number: known.get(id)!, words })) };
}
