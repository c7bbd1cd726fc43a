import type { Act } from "../model/acts.js";
import type { Channel, ExchangeKind, PartyId } from "../model/reading.js";

// What people do with an exchange that is arranged, held and read out, as the record keeps it: plain JSON, one deed an entry.
// Instants are ISO 8601 with their offset; the desk has turned local hours into instants before they get here.

/** The kinds of exchange that are arranged here: what only one side does (a speech, a letter) needs no arranging. */
export const arrangedKinds = ["call", "meeting", "visit", "summit", "consultation"] as const satisfies readonly ExchangeKind[];
export type ArrangedKind = (typeof arrangedKinds)[number];

export const arrangedChannels = ["telephone", "video", "in-person"] as const satisfies readonly Channel[];
export type ArrangedChannel = (typeof arrangedChannels)[number];

export const levels = ["heads", "ministers", "deputies", "ambassadors", "directors", "experts"] as const;
export type Level = (typeof levels)[number];

/** The two languages in which a readout is drafted. */
export const tongues = ["en", "fr"] as const;
export type Tongue = (typeof tongues)[number];
export type InTongues = { readonly [tongue in Tongue]?: string };

/** A party that takes part, as it is asked. */
export interface AskedParty {
  readonly party: PartyId;
  /** What to call it where the gazetteer does not know it; in French with its article ("la Soltanie"). */
  readonly names?: InTongues;
  /** By whose clock it lives: "Europe/Paris". */
  readonly zone: string;
  /** Where invitations are sent; null for a party that is asked by page or on paper. */
  readonly mail: string | null;
}

export interface AgendaItem {
  /** One of the issues of `model/issues.ts`; null where none fits. */
  readonly issue: string | null;
  readonly words: string;
}

/** Somebody who takes part for a party. */
export interface Attending {
  /** "VEL-1": by what the notes know them. */
  readonly key: string;
  readonly name: string;
  /** What stands behind "Ms" or "Mme": the last word of the name without it. */
  readonly surname?: string;
  readonly gender: "f" | "m" | null;
  /** "minister of foreign affairs", or words of one's own, in both languages where they have both. */
  readonly office: InTongues;
}

/** What a note holds. The words go on where the act begins ("called on Mr Astier to …"): the note-taker sees that beginning. */
export interface NoteSaid {
  /** When it was said, by the note-taker's clock. */
  readonly at: string;
  readonly speakers: readonly string[];
  readonly to: readonly string[];
  readonly act: Act;
  readonly words: InTongues;
  readonly issue: string | null;
}

/** A sentence of a draft with what it rests on. */
export interface DraftSentence {
  readonly text: string;
  /** The exchange's own facts, notes, or a person's hand that had none. */
  readonly from: "facts" | "notes" | "hand";
  /** Numbers of the notes it rests on. */
  readonly notes: readonly number[];
  /** Sentences of one paragraph have one number. */
  readonly paragraph: number;
}

export interface DraftText {
  readonly title: string;
  readonly sentences: readonly DraftSentence[];
  /** Notes that could not be put into this language, for want of words in it. */
  readonly gaps: readonly number[];
}
export type DraftTexts = { readonly [tongue in Tongue]?: DraftText };

/** Who clears a readout. Known by the account where it is told, else by the name. */
export interface ClearingOfficer {
  readonly name: string;
  readonly account: string | null;
}

export type Deed =
  | {
    readonly does: "arrange"; readonly kind: ArrangedKind; readonly channel: ArrangedChannel; readonly level: Level | null; readonly subject: string | null; readonly options: readonly string[]; readonly minutes: number;
    readonly languages: readonly string[]; readonly agenda: readonly AgendaItem[]; readonly place: InTongues | null; readonly link: string | null; readonly asker: AskedParty;
  }
  | { readonly does: "invite"; readonly parties: readonly AskedParty[]; readonly group: string | null }
  | {
    readonly does: "reply"; readonly answer: "accepted" | "declined" | "proposed"; /** The sequence of the invitation that is answered; the newest without it. */ readonly sequence?: number;
    /** What it accepts, or what it proposes instead; all that stands open where none is named. */
    readonly hours: readonly string[]; readonly through: "page" | "mail" | "paper"; readonly words: string | null;
  }
  | { readonly does: "fix"; readonly at: string }
  | { readonly does: "change"; readonly channel?: ArrangedChannel; readonly place?: InTongues | null; readonly link?: string | null; readonly agenda?: readonly AgendaItem[]; readonly languages?: readonly string[]; readonly subject?: string | null; readonly minutes?: number; readonly level?: Level | null }
  | { readonly does: "cancel"; readonly because: string | null }
  | { readonly does: "attend"; readonly people: readonly Attending[] }
  | { readonly does: "points"; readonly points: readonly string[] }
  | { readonly does: "tick"; readonly point: number; readonly ticked: boolean }
  | { readonly does: "begin"; readonly at: string }
  | { readonly does: "end"; readonly at: string }
  | { readonly does: "note"; readonly note: NoteSaid }
  | { readonly does: "mend-note"; readonly number: number; readonly note: NoteSaid; readonly because: string | null }
  | { readonly does: "strike-note"; readonly number: number; readonly because: string }
  | { readonly does: "draft"; readonly texts: DraftTexts; readonly publisher?: InTongues }
  | { readonly does: "edit"; readonly texts: DraftTexts; readonly because: string | null; readonly publisher?: InTongues }
  | { readonly does: "line"; readonly officers: readonly ClearingOfficer[] }
  | { readonly does: "clear"; readonly version: number; /** In whose place a record without accounts enters it. */ readonly officer?: string }
  | { readonly does: "refuse"; readonly version: number; readonly because: string; readonly officer?: string }
  | { readonly does: "publish"; readonly version: number; readonly embargo: string | null }
  | { readonly does: "correct"; readonly version: number; readonly because: string }
  | { readonly does: "withdraw"; readonly because: string }
  | { readonly does: "propose-joint"; readonly texts: DraftTexts; /** Where the common text is settled from now on. */ readonly procedure: string | null };

export type DeedName = Deed["does"];
export type DeedOf<Name extends DeedName> = Extract<Deed, { readonly does: Name }>;

/** A deed as it was entered: by whom, for which party, when it reached the house. */
export interface Entered {
  /** Counts from 1 in each exchange. */
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly account: string | null;
  readonly organisation: string | null;
  /** The party it is entered for; null for a secretariat's. */
  readonly party: PartyId | null;
  /** Made where the deed was done, so that sending it again does nothing twice; null where none was. */
  readonly key: string | null;
  readonly deed: Deed;
}
