import { draftEvents, type DraftEventRow } from "../../record/drafting/drafts.js";
import { isSoleUser, type Actor } from "../../model/actor.js";
import { parseRecordId, recordId } from "../../model/record-id.js";
import { compare, type Instant } from "../../settlement/instant.js";
import { bracketed } from "../../settlement/text/brackets.js";
import { draftAfter, type DraftEvent, type DraftState } from "../../settlement/text/draft-log.js";
import { openConflicts, uncontested } from "../../settlement/text/drafting.js";
import { addendum, confirmed, unheard } from "../../settlement/text/sponsors.js";
import type { Answer } from "../desk.js";
import type { House, Transacted } from "../house.js";
import type { DraftTold } from "./asked.js";
import type { Live } from "./live.js";
import { draftRefusal } from "./refusals.js";
import { mayLook, ownNameOf } from "./speaker.js";

type Db = House["store"]["db"] | Transacted;

/** A draft with its log, as it is now. */
export interface OpenedDraft {
  readonly number: number;
  readonly rows: readonly DraftEventRow[];
  readonly state: DraftState;
}

/** The draft of an id, where whoever asks may look at it; else it is not there for them. */
export async function draftSeen(db: Db, id: string, by: Actor): Promise<Answer<OpenedDraft>> {
  const named = parseRecordId(id);
  const opened = named?.kind === "draft" && named.number <= 2_147_483_647 ? await draftNumbered(db, named.number) : null;
  return opened !== null && mayLook(by, opened.state) ? opened : { refused: draftRefusal("draft/no-such", id) };
}

export async function draftNumbered(db: Db, number: number): Promise<OpenedDraft | null> {
  const rows = await draftEvents(db, number);
  const state = draftAfter(rows.map(eventOf));
  return state === null ? null : { number, rows, state };
}

export const eventOf = ({ at, party, by, body }: DraftEventRow): DraftEvent => ({ at: at as Instant, as: party, by, act: body });

/** All that whoever asks may see of a draft; who sees it sees all of it. */
export function toldOf({ number, rows, state }: OpenedDraft, live: Live | null, by: Actor): DraftTold {
  const { drafting, sponsorship, penholder, stage } = state;
  const conflicts = drafting === null ? [] : openConflicts(drafting);
  const free = new Set(drafting === null ? [] : uncontested(drafting).map(({ id }) => id));
  const own = isSoleUser(by) ? null : ownNameOf(by);
  return {
    id: recordId("draft", number), title: state.title, stage, penholder, parties: state.parties, language: state.language, as: own, holdsPen: own === null || own === penholder,
    live: stage === "live" && live !== null ? { phase: live.phase, version: live.version, paragraphs: live.paragraphs } : null,
    text: stage === "live" ? null : drafting?.text ?? null,
    amendments: (drafting?.tabled ?? []).map(({ amendment, fate }) => ({
      amendment, fate, tabled: state.tabled[amendment.id] ?? null, uncontested: free.has(amendment.id), because: state.reasons[amendment.id] ?? null,
      inConflictWith: [...new Set(conflicts.flatMap(({ first, second }) => (first === amendment.id ? [second] : second === amendment.id ? [first] : [])))],
    })),
    conflicts, brackets: drafting === null || stage === "live" ? [] : bracketed(drafting),
    sponsors: sponsorship === null ? { confirmed: [], unheard: [], cutOff: null, addendum: null } : { confirmed: confirmed(sponsorship), unheard: unheard(sponsorship), cutOff: sponsorship.cutOff, addendum: addendum(sponsorship) },
    revisions: drafting?.revisions ?? [], adopted: state.adopted,
    log: rows.map((row) => ({ n: row.n, at: row.at, as: row.party, by: row.by, does: row.body.does })),
  };
}

/** An instant that never runs back in a log. */
export const afterLast = (rows: readonly DraftEventRow[], now: string): string => {
  const last = rows.at(-1)?.at;
  return last !== undefined && compare(last as Instant, now as Instant) > 0 ? last : now;
};
