import { amendmentsInDocx } from "../../intake/papers/amendments-docx.js";
import { paperOf, paperNames, procedurePaperNames } from "../../outgoing/settle/papers/paper.js";
import { recordId } from "../../model/record-id.js";
import type { Instant } from "../../settlement/instant.js";
import { draftRefusal } from "./refusals.js";
import { toTheText } from "../../settlement/text/drafting.js";
import { versionOf } from "../../settlement/text/draft-log.js";
import type { ProcedureView } from "../../settlement/text/papers.js";
import { revisionAmendment } from "../../settlement/text/tracked.js";
import { confirmed } from "../../settlement/text/sponsors.js";
import type { Answer } from "../desk.js";
import type { House } from "../house.js";
import type { SettlementDesk } from "../settle/asked.js";
import { act } from "./acts.js";
import type { OfDraft, Paper, PaperAsked, PaperTold, ReadPaper } from "./asked.js";
import { draftSeen } from "./draft.js";
import { liveNow } from "./live.js";
import { speakerOf } from "./speaker.js";

/** A paper of a draft: its text, its amendments, or what a version changed. */
export async function paper(house: House, { id, by, paper: name, tongue, version }: OfDraft & PaperAsked): Promise<Answer<Paper>> {
  const draft = await draftSeen(house.whole.db, id, by);
  if ("refused" in draft) return draft;
  const { state } = draft;
  const live = await liveNow(house, house.whole.db, draft);
  const text = version !== undefined ? versionOf(state, version) : live !== null ? { version: `live ${live.version}`, paragraphs: live.paragraphs } : state.drafting?.text ?? null;
  if (text === null) return { refused: draftRefusal("draft/no-version-there", version ?? "") };
  const newest = state.drafting !== null && text.version === state.drafting.text.version && live === null;
  const came = state.drafting?.revisions.find(({ to }) => to.version === text.version) ?? null;
  const view: ProcedureView = { id: recordId("draft", draft.number), title: state.title, facts: null, text, base: came?.from ?? null, amendments: [], statements: [], sponsors: state.sponsorship === null ? [] : confirmed(state.sponsorship), signed: null };
  return delivered(await paperOf({
    name, view, tongue, now: house.clock() as Instant, amendments: newest ? toTheText(state.drafting) : [], dates: new Map(Object.entries(state.tabled).map(([one, { at }]) => [one, at])),
    changes: came === null ? null : { text: came.from, amendment: revisionAmendment(came.from, came.to, state.penholder) }, adopted: state.adopted?.on ?? null, moved: 0, party: null,
  }), name, paperNames);
}

/** A paper of a procedure, from what whoever asks may see of it. */
export async function procedurePaper(house: House, settlement: SettlementDesk, { id, by, paper: name, tongue, party }: OfDraft & PaperAsked): Promise<Answer<Paper>> {
  const view = await settlement.papers({ id, by });
  if ("refused" in view) return view;
  const told = await settlement.procedure({ id, by });
  if ("refused" in told) return told;
  return delivered(await paperOf({
    name, view, tongue, now: house.clock() as Instant, amendments: [], dates: new Map(), changes: view.base !== null && view.text !== null ? { text: view.base, amendment: revisionAmendment(view.base, view.text, view.title) } : null,
    adopted: view.facts?.adopted?.effective ?? null, moved: told.placed?.extensions.length ?? 0, party: party ?? null,
  }), name, procedurePaperNames);
}

function delivered(made: Awaited<ReturnType<typeof paperOf>>, name: string, known: readonly string[]): Answer<Paper> {
  if (made === "no-such") return { refused: draftRefusal("draft/no-such-paper", name, known.join(", ")) };
  if (made === "no-glyphs") return { refused: draftRefusal("draft/no-glyphs") };
  return { name: made.name, type: made.type, base64: Buffer.from(made.bytes).toString("base64") };
}

/** Reads a document's tracked changes; proposes them where that is asked for. Each is proposed by whoever hands it in, with the author the document names in its reason. */
export async function readPaper(house: House, { id, by, as, base64, table = false }: ReadPaper): Promise<Answer<PaperTold>> {
  const draft = await draftSeen(house.whole.db, id, by);
  if ("refused" in draft) return draft;
  const speaker = speakerOf(by, as, draft.state);
  if ("refused" in speaker) return speaker;
  const { drafting, stage } = draft.state;
  if (drafting === null || stage === "live") return { refused: draftRefusal("draft/not-frozen") };
  const bytes = Buffer.from(base64, "base64");
  if (bytes.length === 0) return { refused: draftRefusal("draft/bad-base64") };
  const read = await amendmentsInDocx(bytes, drafting.text);
  if ("refused" in read) return read;
  const onTable = new Set(drafting.tabled.map(({ amendment }) => amendment.id));
  const tabled: string[] = [];
  const notTabled: { amendment: string; code: string; says: string }[] = [];
  for (const one of table ? read.amendments : []) {
    // What we printed into the document ourselves is on the table already.
    if (onTable.has(one.id)) continue;
    const author = one.by === speaker.as || by.account === null ? "" : `${one.by}: `;
    const done = await act(house, { id, by, as: by.account === null && isParty(one.by, draft.state.parties) ? one.by : speaker.as, act: { does: "propose", base: drafting.text.version, operations: one.operations, reason: `${author}${one.reason}`.trim(), sponsors: one.sponsors } });
    if ("refused" in done) notTabled.push({ amendment: one.id, code: done.refused.code, says: done.refused.says });
    else tabled.push(done.amendments.at(-1)!.amendment.id);
  }
  return { amendments: read.amendments, comments: read.comments, doubts: read.doubts, tabled, notTabled };
}

const isParty = (name: string, parties: readonly string[]): boolean => parties.includes(name);
