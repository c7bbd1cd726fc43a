import type { Instant } from "../instant.js";
import type { Amendment } from "./amendment.js";
import { begunDrafting, mergeAmendments, mergeUncontested, rejectAmendment, table, takeIntoParent, toTheText, withdrawAmendment, type Drafting, type DraftingFault } from "./drafting.js";
import { commonText, type CommonText, type Paragraph } from "./paragraph.js";
import { revision } from "./revision.js";
import { asked, begunSponsorship, confirm, join, leave, print, type SponsorFault, type Sponsorship } from "./sponsors.js";

// A draft is its log: what the penholder and the delegations did, in order. What holds now is always what the log gives.
//
//     live      everybody on the list writes in one text at once; each keystroke is kept beside the log
//     frozen    the words are a version, and are changed by amendments only
//     adopted   the words are adopted language, which later drafts can find

/** Something that somebody does with a draft. */
export type DraftAct =
  | { readonly does: "open"; readonly title: string; readonly penholder: string; readonly parties: readonly string[]; readonly language: string; readonly paragraphs: readonly Paragraph[] }
  /** The live text becomes a version. The paragraphs are those that stood there. */
  | { readonly does: "freeze"; readonly version: string; readonly paragraphs: readonly Paragraph[] }
  /** Everybody writes again, from the version as it is. Only where no amendment stands: those are for the version. */
  | { readonly does: "reopen" }
  | { readonly does: "propose"; readonly amendment: Amendment }
  | { readonly does: "withdraw"; readonly amendment: string }
  | { readonly does: "reject"; readonly amendment: string; readonly reason: string }
  /** Some amendments are taken, or, where none are named, all that nobody contests. */
  | { readonly does: "merge"; readonly amendments: readonly string[] | null; readonly version: string; readonly reason: string; readonly cutOff: string | null }
  /** An amendment to an amendment is taken into it. */
  | { readonly does: "take"; readonly amendment: string; readonly reason: string }
  | { readonly does: "sponsor"; readonly how: "join" | "leave" | "confirm" }
  | { readonly does: "cut-off"; readonly cutOff: string | null }
  | { readonly does: "print" }
  | { readonly does: "parties"; readonly parties: readonly string[] }
  | { readonly does: "adopt"; readonly symbol: string; readonly body: string; readonly on: string };

export interface DraftEvent {
  readonly at: Instant;
  /** For whom: a party, or whoever holds the pen. */
  readonly as: string;
  /** The person. */
  readonly by: string;
  readonly act: DraftAct;
}

export interface DraftState {
  readonly title: string;
  readonly penholder: string;
  readonly parties: readonly string[];
  readonly language: string;
  readonly stage: "live" | "frozen" | "adopted";
  /** Which time the text is live; the first is 1. What is written in it is kept under this number. */
  readonly phase: number;
  /** The words a live phase began with; those of the version otherwise. */
  readonly paragraphs: readonly Paragraph[];
  readonly drafting: Drafting | null;
  readonly sponsorship: Sponsorship | null;
  /** When each amendment was tabled, and by which person; by its id. */
  readonly tabled: Readonly<Record<string, { readonly at: Instant; readonly by: string }>>;
  /** What the penholder said when amendments were taken; by amendment or version. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly adopted: { readonly symbol: string; readonly body: string; readonly on: string } | null;
}

export type DraftFault =
  | { readonly code: "draft/not-penholder"; readonly words: readonly [penholder: string, as: string] }
  | { readonly code: "draft/not-on-list"; readonly words: readonly [as: string] }
  | { readonly code: "draft/not-live" | "draft/not-frozen" | "draft/adopted" | "draft/proposals-stand" | "draft/nothing-uncontested" | "draft/no-title" | "draft/no-version"; readonly words: readonly [] }
  | { readonly code: "draft/unsound"; readonly words: readonly [fault: string, at: string] }
  | { readonly code: "draft/sponsors"; readonly words: readonly [fault: SponsorFault] };

type Step = { readonly state: DraftState } | { readonly fault: DraftFault };

/** A draft after everything in its log; null for a log that does not begin one. What does not follow is left out: it was refused when it came. */
export function draftAfter(events: readonly DraftEvent[]): DraftState | null {
  let state: DraftState | null = null;
  for (const event of events) {
    const next: Step = draftStep(state, event);
    if ("state" in next) state = next.state;
  }
  return state;
}

/** What one act comes to. The penholder runs the draft; delegations on the list propose, withdraw their own, and sponsor. */
export function draftStep(state: DraftState | null, { at, as, by, act }: DraftEvent): Step {
  if (act.does === "open") return state === null ? opened(act) : fault("draft/not-live");
  if (state === null) return fault("draft/not-live");
  if (state.stage === "adopted") return fault("draft/adopted");
  if (ofPenholder.includes(act.does) && as !== state.penholder) return { fault: { code: "draft/not-penholder", words: [state.penholder, as] } };
  if (as !== state.penholder && !state.parties.includes(as)) return { fault: { code: "draft/not-on-list", words: [as] } };
  switch (act.does) {
    case "parties": return { state: { ...state, parties: unique(act.parties) } };
    case "freeze": return frozen(state, act);
    default: break;
  }
  const { drafting, sponsorship } = state;
  if (state.stage !== "frozen" || drafting === null || sponsorship === null) return fault("draft/not-frozen");
  switch (act.does) {
    case "reopen": return toTheText(drafting).length > 0 ? fault("draft/proposals-stand") : { state: { ...state, stage: "live", phase: state.phase + 1, paragraphs: drafting.text.paragraphs } };
    case "propose": return act.amendment.by === as ? drafted(state, table(drafting, act.amendment), { tabled: { ...state.tabled, [act.amendment.id]: { at, by } } }) : { fault: { code: "draft/unsound", words: ["drafting/not-author", act.amendment.id] } };
    case "withdraw": return drafted(state, withdrawAmendment(drafting, act.amendment, as));
    case "reject": return drafted(state, rejectAmendment(drafting, act.amendment, as, act.reason), { reasons: { ...state.reasons, [act.amendment]: act.reason } });
    case "take": return taken(state, drafting, act.amendment, act.reason, at, by);
    case "merge": return merging(state, drafting, sponsorship, act);
    case "sponsor": return sponsored(state, act.how === "join" ? join(sponsorship, as, at) : act.how === "leave" ? leave(sponsorship, as, at) : confirm(sponsorship, as, at));
    case "cut-off": return { state: { ...state, sponsorship: { ...sponsorship, cutOff: act.cutOff as Instant | null } } };
    case "print": return { state: { ...state, sponsorship: print(sponsorship) } };
    case "adopt": return toTheText(drafting).length > 0 ? fault("draft/proposals-stand") : { state: { ...state, stage: "adopted", adopted: { symbol: act.symbol, body: act.body, on: act.on } } };
  }
}

const ofPenholder: readonly DraftAct["does"][] = ["freeze", "reopen", "reject", "merge", "take", "cut-off", "print", "parties", "adopt"];

const fault = (code: Extract<DraftFault, { readonly words: readonly [] }>["code"]): Step => ({ fault: { code, words: [] } });
const unsound = ({ code, ...more }: DraftingFault): Step => ({ fault: { code: "draft/unsound", words: [code, "id" in more ? String(more.id) : "base" in more ? String(more.base) : ""] } });
const unique = (names: readonly string[]): readonly string[] => [...new Set(names.map((name) => name.trim()).filter((name) => name !== ""))];

function opened({ title, penholder, parties, language, paragraphs }: Extract<DraftAct, { does: "open" }>): Step {
  if (title.trim() === "") return fault("draft/no-title");
  return { state: { title: title.trim(), penholder, parties: unique(parties).filter((party) => party !== penholder), language, stage: "live", phase: 1, paragraphs, drafting: null, sponsorship: null, tabled: {}, reasons: {}, adopted: null } };
}

function frozen(state: DraftState, { version, paragraphs }: Extract<DraftAct, { does: "freeze" }>): Step {
  if (state.stage !== "live") return fault("draft/not-live");
  if (version.trim() === "") return fault("draft/no-version");
  const text = commonText(version.trim(), paragraphs);
  if ("faults" in text) return unsound(text.faults[0]!);
  if (paragraphs.length === 0) return { fault: { code: "draft/unsound", words: ["text/empty-paragraph", ""] } };
  const before = state.drafting;
  if (before !== null && (before.text.version === version || before.revisions.some(({ from }) => from.version === version))) return unsound({ code: "drafting/same-version", id: version });
  const drafting: Drafting = before === null ? begunDrafting(text.text) : { ...before, text: text.text, revisions: [...before.revisions, revision(before.text, text.text)] };
  const sponsorship = state.sponsorship === null ? begunSponsorship(version, null) : asked(state.sponsorship, version, state.sponsorship.cutOff);
  return { state: { ...state, stage: "frozen", paragraphs: text.text.paragraphs, drafting, sponsorship } };
}

type Drafted = { readonly drafting: Drafting } | { readonly faults: readonly DraftingFault[] };

const drafted = (state: DraftState, result: Drafted, more: Partial<DraftState> = {}): Step =>
  "faults" in result ? unsound(result.faults[0]!) : { state: { ...state, ...more, drafting: result.drafting, paragraphs: result.drafting.text.paragraphs } };

const sponsored = (state: DraftState, result: ReturnType<typeof join>): Step =>
  "fault" in result ? { fault: { code: "draft/sponsors", words: [result.fault] } } : { state: { ...state, sponsorship: result.sponsorship } };

/** What comes of an amendment and one to it stands from when that was decided; its author is still the first one's. */
function taken(state: DraftState, drafting: Drafting, id: string, reason: string, at: Instant, by: string): Step {
  const result = takeIntoParent(drafting, id);
  if ("faults" in result) return unsound(result.faults[0]!);
  const both = result.drafting.tabled.at(-1)!.amendment.id;
  return drafted(state, result, { tabled: { ...state.tabled, [both]: { at, by } }, reasons: { ...state.reasons, [id]: reason } });
}

/** The words change: every sponsor is asked again (T9). */
function merging(state: DraftState, drafting: Drafting, sponsorship: Sponsorship, { amendments, version, reason, cutOff }: Extract<DraftAct, { does: "merge" }>): Step {
  if (version.trim() === "") return fault("draft/no-version");
  const result = amendments === null ? mergeUncontested(drafting, version) : mergeAmendments(drafting, amendments, version);
  if ("faults" in result) return unsound(result.faults[0]!);
  const into = result.drafting.tabled.flatMap(({ amendment, fate }) => (fate.is === "merged" && fate.into === version ? [amendment.id] : []));
  if (into.length === 0) return fault("draft/nothing-uncontested");
  const reasons = reason.trim() === "" ? state.reasons : { ...state.reasons, ...Object.fromEntries(into.map((id) => [id, reason])) };
  return drafted(state, result, { reasons, sponsorship: asked(sponsorship, version, cutOff === null ? sponsorship.cutOff : cutOff as Instant) });
}

/** The words of one version a draft had; null where it had none of that name. */
export function versionOf({ drafting }: DraftState, version: string): CommonText | null {
  if (drafting === null) return null;
  if (drafting.text.version === version) return drafting.text;
  return drafting.revisions.find(({ from }) => from.version === version)?.from ?? null;
}
