import type { Node } from "prosemirror-model";
import { draftIsThere, draftSteps, keepDraftSteps } from "../../record/drafting/drafts.js";
import type { Paragraph } from "../../settlement/text/paragraph.js";
import type { Answer } from "../desk.js";
import type { House, Transacted } from "../house.js";
import type { LiveSteps, WriteSteps } from "./asked.js";
import { documentOf, paragraphsIn, written } from "./document.js";
import { draftNumbered, draftSeen, type OpenedDraft } from "./draft.js";
import { draftRefusal } from "./refusals.js";
import { speakerOf } from "./speaker.js";

type Db = House["store"]["db"] | Transacted;

/** A text that everybody writes in, as it is at a version. */
export interface Live {
  readonly phase: number;
  readonly version: number;
  readonly document: Node;
  readonly paragraphs: readonly Paragraph[];
}

// What a live text was at its last known version, so that not all of its steps are taken again each time. Others may have written in
// it from another process: what is newer is always asked for.
const known = new WeakMap<object, Map<string, Live>>();
const mostKnown = 200;

/** The live text as it is now; null where the draft is frozen. */
export async function liveNow(house: House, db: Db, { number, state }: OpenedDraft): Promise<Live | null> {
  if (state.stage !== "live") return null;
  const memory = known.get(house.whole) ?? new Map<string, Live>();
  known.set(house.whole, memory);
  const key = `${number} ${state.phase}`;
  const before = memory.get(key) ?? { phase: state.phase, version: 0, document: documentOf(state.paragraphs), paragraphs: [] };
  const steps = await draftSteps(db, number, state.phase, before.version);
  const after = written(before.document, steps.map(({ step }) => step));
  if ("why" in after) throw new Error(`a kept step does not fit draft ${number}: ${after.why}`);
  return { phase: state.phase, version: steps.at(-1)?.version ?? before.version, document: after.document, paragraphs: paragraphsIn(after.document) };
}

/** Only what is durable is remembered. */
function remember(house: House, number: number, live: Live): void {
  const memory = known.get(house.whole)!;
  const key = `${number} ${live.phase}`;
  memory.delete(key);
  memory.set(key, live);
  if (memory.size > mostKnown) memory.delete(memory.keys().next().value!);
}

export async function steps(house: House, { id, by, since }: Parameters<DraftStepsAsked>[0]): Promise<Answer<LiveSteps>> {
  const { db } = house.whole;
  const draft = await draftSeen(db, id, by);
  if ("refused" in draft) return draft;
  if (draft.state.stage !== "live") return { refused: draftRefusal("draft/not-live") };
  const live = (await liveNow(house, db, draft))!;
  remember(house, draft.number, live);
  const newer = await draftSteps(db, draft.number, live.phase, since);
  return { phase: live.phase, version: newer.at(-1)?.version ?? Math.max(since, live.version), steps: newer.map(({ version, client, by: who, party, at, step }) => ({ version, client, by: who, party, at, step })) };
}

type DraftStepsAsked = (request: { readonly id: string; readonly by: WriteSteps["by"]; readonly since: number }) => unknown;

/** Most steps that are sent at once, and the longest of them as JSON. */
const mostSteps = 2_000;

/** Keeps what somebody wrote, behind what is there; each step with whoever wrote it. Either all of it is kept or nothing. */
export async function write(house: House, request: WriteSteps): Promise<Answer<{ readonly phase: number; readonly version: number }>> {
  const seen = await draftSeen(house.whole.db, request.id, request.by);
  if ("refused" in seen) return seen;
  const speaker = speakerOf(request.by, request.as, seen.state);
  if ("refused" in speaker) return speaker;
  if (request.steps.length > mostSteps) return { refused: draftRefusal("draft/bad-step", `${request.steps.length} steps at once`) };
  const kept = await house.whole.write(async (tx): Promise<Answer<Live>> => {
    await draftIsThere(tx, seen.number, true);
    const draft = (await draftNumbered(tx, seen.number))!;
    const { state } = draft;
    if (state.stage === "adopted") return { refused: draftRefusal("draft/adopted") };
    if (state.stage !== "live" || state.phase !== request.phase) return { refused: draftRefusal("draft/not-live") };
    if (speaker.as !== state.penholder && !state.parties.includes(speaker.as)) return { refused: draftRefusal("draft/not-on-list", speaker.as) };
    const live = (await liveNow(house, tx, draft))!;
    if (live.version !== request.version) return { refused: draftRefusal("draft/behind", String(live.version)) };
    const after = written(live.document, request.steps);
    if ("why" in after) return { refused: draftRefusal("draft/bad-step", after.why) };
    const at = house.clock();
    if (request.steps.length > 0) await keepDraftSteps(tx, request.steps.map((step, index) => ({ draft: draft.number, phase: live.phase, version: live.version + index + 1, at, party: speaker.as, by: request.by.name, account: request.by.account, client: request.client.slice(0, 100), step })));
    return { phase: live.phase, version: live.version + request.steps.length, document: after.document, paragraphs: paragraphsIn(after.document) };
  });
  if ("refused" in kept) return kept;
  remember(house, seen.number, kept);
  return { phase: kept.phase, version: kept.version };
}
