import type { Labels } from "../../../outgoing/labels/shape.js";
import type { RefusalTexts } from "../../../outgoing/labels/refusals/shape.js";
import type { CorrectingWords } from "./correcting-words.js";
import type { AccountsWords } from "./accounts-words.js";
import type { AlignWords } from "./align-words.js";
import type { FilesWords } from "./files-words.js";
import type { PictureWords } from "./picture-words.js";
import type { DraftingWords } from "./drafting-words.js";
import type { SettleWords } from "./settle-words.js";
import type { ConductWords } from "./conduct-words.js";
import type { ThingWords } from "./thing-words.js";
import type { Tongue } from "./tongues.js";

/** A sentence in which a number counts. */
export type Count = (count: number) => string;

/**
 * All words of the reading room in one language. What readouts call acts, issues, standings and the rest stands in `labels`, which
 * terminal and file share. Words quoted from a dispatch are never here and never translated. Pages with many words of their own
 * keep them in a file of their own beside this one and are composed in `en.ts` and `fr.ts`.
 */
export interface Messages {
  readonly tongue: Tongue;
  readonly labels: Labels;
  /** Refusals by their code, where they are not to be said in English. */
  readonly refusals: RefusalTexts;
  readonly room: RoomWords;
  readonly inbox: InboxWords;
  readonly dispatch: DispatchWords;
  readonly editing: EditingWords;
  readonly correcting: CorrectingWords;
  readonly find: FindWords;
  readonly pictures: PictureWords;
  readonly accounts: AccountsWords;
  readonly things: ThingWords;
  readonly conduct: ConductWords;
  readonly settle: SettleWords;
  readonly drafting: DraftingWords;
  readonly files: FilesWords;
  readonly align: AlignWords;
}

/** The frame and what every page may show. */
export interface RoomWords {
  readonly name: string;
  readonly skip: string;
  readonly nav: string;
  readonly inbox: string;
  readonly find: string;
  readonly pictures: string;
  readonly settle: string;
  readonly search: string;
  readonly searchHint: string;
  readonly language: string;
  readonly theme: string;
  readonly themes: { readonly auto: string; readonly light: string; readonly dark: string };
  readonly help: string;
  readonly helpKeys: readonly { readonly title: string; readonly keys: readonly (readonly [key: string, does: string])[] }[];
  readonly singleKeys: string;
  readonly close: string;
  readonly loading: string;
  readonly again: string;
  readonly failed: string;
  readonly offline: string;
  readonly notFound: string;
  readonly notFoundNext: string;
  readonly refusedCode: (code: string) => string;
  readonly more: string;
  readonly unknownDay: string;
  readonly print: string;
  readonly copied: string;
  readonly hidden: (name: string) => string;
  readonly doubts: Count;
  readonly statements: Count;
  readonly dispatches: Count;
  readonly corrected: string;
  readonly doubtful: string;
  readonly states: { readonly embargoed: string; readonly withdrawn: string };
  readonly because: (sentence: string) => string;
  readonly chain: string;
  readonly noTitle: string;
}

export interface InboxWords {
  readonly title: string;
  readonly lead: string;
  readonly drop: string;
  readonly dropNow: string;
  readonly choose: string;
  readonly kinds: string;
  readonly paste: string;
  readonly pasteLabel: string;
  readonly address: string;
  readonly addressLabel: string;
  readonly take: string;
  readonly told: string;
  readonly toldLead: string;
  readonly publisher: string;
  readonly published: string;
  readonly languageOf: string;
  readonly languageTold: string;
  readonly progress: string;
  readonly reading: Count;
  readonly done: (added: number, known: number, refused: number) => string;
  readonly statuses: { readonly added: string; readonly revised: string; readonly known: string; readonly refused: string };
  readonly clear: string;
  readonly latest: string;
  readonly onlyDoubtful: string;
  readonly empty: string;
  readonly emptyNext: string;
  readonly columns: { readonly title: string; readonly publisher: string; readonly published: string; readonly statements: string; readonly doubts: string };
  readonly proposals: string;
  readonly proposalsLead: string;
  readonly same: string;
  readonly notSame: string;
  readonly decided: string;
  readonly next: string;
  readonly stopped: string;
}

export interface DispatchWords {
  readonly text: string;
  readonly margin: string;
  readonly source: string;
  readonly firstSeen: string;
  readonly carriedAlso: string;
  readonly revisions: string;
  readonly revision: (number: number) => string;
  readonly newest: string;
  readonly notNewest: string;
  readonly compare: (before: number, after: number) => string;
  readonly substance: { readonly none: string; readonly typography: string; readonly frame: string; readonly words: string; readonly statements: string };
  readonly differences: { readonly added: string; readonly removed: string; readonly changed: string; readonly same: string };
  readonly fields: { readonly [field: string]: string };
  readonly unread: string;
  readonly toCard: (statement: string) => string;
  readonly toWords: string;
  readonly why: string;
  readonly rule: string;
  readonly alternatives: string;
  readonly doubtsOfWhole: string;
  readonly history: string;
  readonly historyEmpty: string;
  readonly machineHad: string;
  readonly now: string;
  readonly nothing: string;
  readonly by: (who: string) => string;
  readonly kinds: { readonly add: string; readonly change: string; readonly reject: string; readonly confirm: string; readonly split: string; readonly undo: string };
  readonly standings: { readonly applied: string; readonly undone: string; readonly misfit: string };
  readonly overtaken: string;
  readonly rejected: string;
  readonly notices: { readonly withdrawn: string; readonly embargoed: string; readonly released: string; readonly restored: string };
  readonly hiddenMarks: Count;
  readonly legend: string;
  readonly wholeExchange: string;
  readonly before: string;
  readonly after: string;
  readonly moved: string;
  readonly textChanges: Count;
  readonly onlyTypography: string;
  readonly export: string;
}

export interface EditingWords {
  readonly tools: string;
  readonly correct: string;
  readonly confirm: string;
  readonly reject: string;
  readonly undo: string;
  readonly split: string;
  readonly save: string;
  readonly cancel: string;
  readonly act: string;
  readonly speaker: string;
  readonly nobody: string;
  readonly addressees: string;
  readonly issues: string;
  readonly addIssue: string;
  readonly removeIssue: (issue: string) => string;
  readonly strength: string;
  readonly none: string;
  readonly standing: string;
  /** For an account of which it stays open whose it is. */
  readonly openAccount: string;
  readonly mode: string;
  readonly exchange: string;
  readonly words: string;
  readonly wordsHint: string;
  readonly because: string;
  readonly splitHint: string;
  readonly splitHere: string;
  readonly splitNowhere: string;
  readonly selected: string;
  readonly asContent: string;
  readonly alsoContent: string;
  readonly asSpeaker: string;
  readonly asCue: string;
  readonly splitOff: string;
  readonly asNew: string;
  readonly forStatement: (statement: string) => string;
  readonly saved: (corrections: number) => string;
  readonly undone: string;
  readonly nothingToUndo: string;
  readonly nothingChanged: string;
  readonly meanwhile: (who: string) => string;
  readonly rejected: string;
  readonly notNewest: string;
}

export interface FindWords {
  readonly title: string;
  readonly box: string;
  readonly hint: string;
  readonly examples: string;
  readonly results: (count: number, more: boolean) => string;
  readonly none: string;
  readonly noneNext: string;
  readonly facets: string;
  readonly facet: { readonly party: string; readonly to: string; readonly issue: string; readonly act: string; readonly lang: string; readonly publisher: string; readonly year: string };
  readonly without: (value: string) => string;
  readonly keep: string;
  readonly kept: string;
  readonly keptTitle: string;
  readonly forget: (query: string) => string;
  readonly link: string;
  readonly feed: string;
  readonly understood: string;
  readonly inText: string;
  readonly open: string;
}
