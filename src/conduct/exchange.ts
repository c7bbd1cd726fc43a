import type { AgendaItem, ArrangedChannel, ArrangedKind, AskedParty, Attending, DraftTexts, Level, NoteSaid, ClearingOfficer, InTongues } from "./deeds.js";
import type { PartyId } from "../model/reading.js";

// An exchange as it stands after all that was entered. Plain JSON; SPEC.md has the rules by which it came about.

/** arranging → fixed → under way → held; or called off on the way. */
export type ExchangeStage = "arranging" | "fixed" | "under-way" | "held" | "called-off";

export interface Conducted {
  readonly kind: ArrangedKind;
  readonly channel: ArrangedChannel;
  readonly level: Level | null;
  readonly subject: string | null;
  readonly place: InTongues | null;
  readonly link: string | null;
  readonly languages: readonly string[];
  readonly agenda: readonly AgendaItem[];
  /** Who asked for it, and decides how it goes on: a party, or the organisation of a secretariat. */
  readonly asker: { readonly party: PartyId; readonly organisation: string | null; readonly entered: PartyId | null; readonly by: string };
  readonly minutes: number;
  /** Instants that are proposed, by whom, in the order they were. */
  readonly options: readonly { readonly at: string; readonly by: PartyId }[];
  readonly fixed: string | null;
  /** Goes up with every change of which those who are asked have to be told (RFC 5546). */
  readonly sequence: number;
  readonly standing: ExchangeStage;
  readonly calledOff: { readonly at: string; readonly because: string | null } | null;
  readonly begun: string | null;
  readonly ended: string | null;
  readonly delegations: readonly Delegation[];
  /** What each party keeps to itself. */
  readonly papers: { readonly [party: PartyId]: PartyPapers };
  readonly joint: { readonly at: string; readonly by: PartyId | null; readonly procedure: string | null; readonly texts: DraftTexts } | null;
  /** The number of the last entry, and keys with the entry each made. */
  readonly last: number;
  readonly keys: { readonly [key: string]: number };
}

export interface Delegation extends AskedParty {
  /** The group as whose member it was invited: "P5". */
  readonly group: string | null;
  readonly people: readonly Attending[];
  readonly reply: DelegationReply | null;
  readonly replies: readonly DelegationReply[];
}

export interface DelegationReply {
  readonly answer: "accepted" | "declined" | "proposed";
  readonly hours: readonly string[];
  readonly sequence: number;
  readonly at: string;
  readonly by: string;
  readonly through: "page" | "mail" | "paper";
  readonly words: string | null;
  /** The hour moved since: it counts no longer (E3.4). */
  readonly overtaken: boolean;
}

export interface PartyPapers {
  readonly points: readonly { readonly words: string; readonly ticked: { readonly at: string; readonly by: string } | null }[];
  readonly notes: readonly NoteLine[];
  readonly readout: Readout | null;
}

export interface NoteLine extends NoteSaid {
  readonly number: number;
  readonly by: string;
  readonly entered: string;
  /** Versions of it that were mended, the first first. */
  readonly before: readonly (NoteSaid & { readonly by: string; readonly entered: string; readonly because: string | null })[];
  readonly struck: { readonly at: string; readonly by: string; readonly because: string } | null;
}

export interface Readout {
  readonly publisher: InTongues;
  readonly versions: readonly ReadoutVersion[];
  readonly line: readonly ClearingOfficer[];
  /** Published revisions, the first first. */
  readonly revisions: readonly ReadoutRevision[];
  readonly withdrawn: { readonly at: string; readonly by: string; readonly because: string } | null;
}

export interface ReadoutVersion {
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly because: string | null;
  readonly texts: DraftTexts;
  /** In the order of the line. */
  readonly clearances: readonly { readonly officer: string; readonly at: string; readonly by: string }[];
  readonly refused: { readonly officer: string; readonly at: string; readonly because: string } | null;
}

export interface ReadoutRevision {
  readonly number: number;
  readonly version: number;
  /** When it was published; under embargo it is nobody's to see before `embargo`. */
  readonly at: string;
  readonly embargo: string | null;
  /** What a correction says of itself. */
  readonly because: string | null;
}

export const noPapers: PartyPapers = { points: [], notes: [], readout: null };
export const papersOf = (now: Conducted, party: PartyId): PartyPapers => now.papers[party] ?? noPapers;
export const delegationOf = (now: Conducted, party: PartyId | null): Delegation | null => now.delegations.find((one) => one.party === party) ?? null;
/** Everybody who attends, with the party they attend for. */
export const attending = (now: Conducted): readonly (Attending & { readonly party: PartyId })[] => now.delegations.flatMap(({ party, people }) => people.map((one) => ({ ...one, party })));
/** Whether a party takes part as far as can be told: it asked, or it said yes to the hour that holds. */
export const takesPart = (now: Conducted, party: PartyId): boolean => party === now.asker.party || (delegationOf(now, party)?.reply?.answer === "accepted" && !delegationOf(now, party)!.reply!.overtaken);
export const latestVersion = (readout: Readout): ReadoutVersion => readout.versions.at(-1)!;
