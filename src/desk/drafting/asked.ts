import type { PaperComment } from "../../intake/papers/amendments-docx.js";
import type { PaperDoubt } from "../../intake/papers/refusals.js";
import type { Actor } from "../../model/actor.js";
import type { Amendment } from "../../settlement/text/amendment.js";
import type { Bracketed } from "../../settlement/text/brackets.js";
import type { Conflict } from "../../settlement/text/conflicts.js";
import type { DraftAct, DraftState } from "../../settlement/text/draft-log.js";
import type { Fate } from "../../settlement/text/drafting.js";
import type { Nearest } from "../../settlement/text/language.js";
import type { CommonText, Paragraph } from "../../settlement/text/paragraph.js";
import type { Revision } from "../../settlement/text/revision.js";
import type { Answer } from "../desk.js";

/** What the desk is asked about texts that are being drafted, and about papers. */
export interface DraftingDesk {
  readonly open: (request: OpenDraft) => Promise<Answer<DraftTold>>;
  /** The drafts whoever asks takes part in, the newest first. */
  readonly list: (request: { readonly by: Actor }) => Promise<Answer<readonly ListedDraft[]>>;
  /** Unknown to those who are not on its list. */
  readonly show: (request: OfDraft) => Promise<Answer<DraftTold>>;
  /** Something is done with a draft: by whom, for whom, once for each `key`. */
  readonly act: (request: ActOnDraft) => Promise<Answer<DraftTold>>;
  /** What was written while the text is live, since a version. */
  readonly steps: (request: OfDraft & { readonly since: number }) => Promise<Answer<LiveSteps>>;
  /** Writes in the live text. Refused `draft/behind` where others wrote meanwhile: their steps are to be taken in first. */
  readonly write: (request: WriteSteps) => Promise<Answer<{ readonly phase: number; readonly version: number }>>;
  /** Reads tracked changes of a Word document as amendments; `table` proposes them at once. */
  readonly readPaper: (request: ReadPaper) => Promise<Answer<PaperTold>>;
  /** A paper of a draft: "text.docx", "amendments.docx", "changes.docx", "text.html", "text.pdf", "text.akn", "text.txt". */
  readonly paper: (request: OfDraft & PaperAsked) => Promise<Answer<Paper>>;
  /** A paper of a procedure: the same, and "letter.docx", "letter.pdf", "reminder.docx", "reminder.pdf", "deadline.ics". */
  readonly procedurePaper: (request: OfDraft & PaperAsked) => Promise<Answer<Paper>>;
}

export interface OfDraft {
  /** "w3"; of a procedure "t2" */
  readonly id: string;
  readonly by: Actor;
}

export interface OpenDraft {
  readonly title: string;
  /** Plain words are taken apart into paragraphs. One of the two. */
  readonly words?: string;
  readonly paragraphs?: readonly Paragraph[];
  /** Who holds the pen; whoever opens it without this. Only the one user of a record names another. */
  readonly penholder?: string;
  readonly parties?: readonly string[];
  /** The code of the language it is written in. */
  readonly language?: string;
  readonly by: Actor;
}

export interface ListedDraft {
  readonly id: string;
  readonly title: string;
  readonly stage: DraftState["stage"];
  readonly penholder: string;
  readonly version: string | null;
  readonly standing: number;
  readonly at: string;
}

/** What may be asked to be done; the desk makes the act of it. */
export type DraftAsked =
  | Exclude<DraftAct, { readonly does: "open" | "freeze" | "propose" | "merge" }>
  | { readonly does: "freeze"; readonly version: string; /** Other words than those that stand live: of a file, for one who keeps the pen alone. */ readonly paragraphs?: readonly Paragraph[] }
  | { readonly does: "merge"; readonly version: string; readonly amendments?: readonly string[]; readonly reason?: string; readonly cutOff?: string }
  | {
    readonly does: "propose";
    /** The version it is against. */
    readonly base: string;
    /** The amendment it is an amendment to. */
    readonly to?: string;
    /** What it does; or the text as it should be, of which the desk works that out. */
    readonly operations?: Amendment["operations"];
    readonly edited?: readonly Paragraph[];
    readonly reason?: string;
    readonly sponsors?: readonly string[];
  };

export interface ActOnDraft extends OfDraft {
  /** For whom; only the one user of a record may speak for several. */
  readonly as?: string;
  readonly act: DraftAsked;
  /** A name for it, chosen by its sender: sent again with it, it happens once. */
  readonly key?: string;
}

export interface DraftTold {
  readonly id: string;
  readonly title: string;
  readonly stage: DraftState["stage"];
  readonly penholder: string;
  readonly parties: readonly string[];
  readonly language: string;
  /** For whom whoever asks speaks; null for the one user, who says so each time. */
  readonly as: string | null;
  readonly holdsPen: boolean;
  /** The text while everybody writes in it, with the version of its last step. */
  readonly live: { readonly phase: number; readonly version: number; readonly paragraphs: readonly Paragraph[] } | null;
  readonly text: CommonText | null;
  readonly amendments: readonly AmendmentTold[];
  readonly conflicts: readonly Conflict[];
  readonly brackets: readonly Bracketed[];
  readonly sponsors: { readonly confirmed: readonly string[]; readonly unheard: readonly string[]; readonly cutOff: string | null; readonly addendum: { readonly joined: readonly string[]; readonly left: readonly string[] } | null };
  readonly revisions: readonly Revision[];
  readonly adopted: DraftState["adopted"];
  readonly log: readonly { readonly n: number; readonly at: string; readonly as: string; readonly by: string; readonly does: DraftAct["does"] }[];
}

export interface AmendmentTold {
  readonly amendment: Amendment;
  readonly fate: Fate;
  readonly tabled: { readonly at: string; readonly by: string } | null;
  /** Nobody contests it, and nothing is proposed to it. */
  readonly uncontested: boolean;
  readonly inConflictWith: readonly string[];
  /** What the penholder said when it was taken. */
  readonly because: string | null;
}

export interface LiveSteps {
  readonly phase: number;
  readonly version: number;
  readonly steps: readonly { readonly version: number; readonly client: string; readonly by: string; readonly party: string; readonly at: string; readonly step: unknown }[];
}

export interface WriteSteps extends OfDraft {
  readonly as?: string;
  readonly phase: number;
  /** The version that the steps are written on. */
  readonly version: number;
  readonly client: string;
  readonly steps: readonly unknown[];
}

export interface ReadPaper extends OfDraft {
  readonly as?: string;
  readonly base64: string;
  /** Proposes what was read. Changes by authors of other names than `as` are proposed by the one who hands them in, and say so in their reason. */
  readonly table?: boolean;
}

export interface PaperTold {
  readonly amendments: readonly Amendment[];
  readonly comments: readonly PaperComment[];
  readonly doubts: readonly PaperDoubt[];
  /** Ids of those that are now on the table; and why the others are not. */
  readonly tabled: readonly string[];
  readonly notTabled: readonly { readonly amendment: string; readonly code: string; readonly says: string }[];
}

export interface PaperAsked {
  readonly paper: string;
  readonly tongue: "en" | "fr";
  /** Another version than the newest. */
  readonly version?: string;
  /** For a reminder: to whom. */
  readonly party?: string;
}

export interface Paper {
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

export interface LanguageAsked {
  readonly words: string;
  readonly language?: string;
  readonly limit?: number;
}

export interface LanguageFound {
  readonly words: string;
  readonly found: readonly Nearest[];
}

/** What can be asked by name, here and from another process. */
export const draftingQuestions = ["open", "list", "show", "act", "steps", "write", "readPaper", "paper", "procedurePaper"] as const satisfies readonly (keyof DraftingDesk)[];
