import type { AgendaItem, ArrangedChannel, ArrangedKind, Asked, Attending, DraftTexts, Level, NoteSaid, Officer, Told } from "./deeds.js";
import type { PartyId } from "../model/reading.js";

// An exchange as it stands after all that was entered. Plain JSON; SPEC.md has the rules by which it came about.

/** arranging → fixed → under way → held; or called off on the way. */
export type Standing = "arranging" | "fixed" | "under-way" | "held" | "called-off";

export interface Conducted {
  readonly kind: ArrangedKind;
  readonly channel: ArrangedChannel;
  readonly level: Level | null;
  readonly subject: string | null;
  readonly place: Told | null;
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
  readonly standing: Standing;
  readonly calledOff: { readonly at: string; readonly because: string | null } | null;
  readonly begun: string | null;
  readonly ended: string | null;
  readonly delegations: readonly Delegation[];
  /** What each party keeps to itself. */
  readonly papers: { readonly [party: PartyId]: Papers };
  readonly joint: { readonly at: string; readonly by: PartyId | null; readonly procedure: string | null; readonly texts: DraftTexts } | null;
  /** The number of the last entry, and keys with the entry each made. */
  readonly last: number;
  readonly keys: { readonly [key: string]: number };
}

export interface Delegation extends Asked {
  /** The group as whose member it was invited: "P5". */
  readonly group: string | null;
  readonly people: readonly Attending[];
  readonly reply: Reply | null;
  readonly replies: readonly Reply[];
}

export interface Reply {
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

export interface Papers {
  readonly points: readonly { readonly words: string; readonly ticked: { readonly at: string; readonly by: string } | null }[];
  readonly notes: readonly Note[];
  readonly readout: Readout | null;
}

export interface Note extends NoteSaid {
  readonly number: number;
  readonly by: string;
  readonly entered: string;
  /** Versions of it that were mended, the first first. */
  readonly before: readonly (NoteSaid & { readonly by: string; readonly entered: string; readonly because: string | null })[];
  readonly struck: { readonly at: string; readonly by: string; readonly because: string } | null;
}

export interface Readout {
  readonly publisher: Told;
  readonly versions: readonly Version[];
  readonly line: readonly Officer[];
  /** Published revisions, the first first. */
  readonly revisions: readonly Revision[];
  readonly withdrawn: { readonly at: string; readonly by: string; readonly because: string } | null;
}

export interface Version {
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly because: string | null;
  readonly texts: DraftTexts;
  /** In the order of the line. */
  readonly clearances: readonly { readonly officer: string; readonly at: string; readonly by: string }[];
  readonly refused: { readonly officer: string; readonly at: string; readonly because: string } | null;
}

export interface Revision {
  readonly number: number;
  readonly version: number;
  /** When it was published; under embargo it is nobody's to see before `embargo`. */
  readonly at: string;
  readonly embargo: string | null;
  /** What a correction says of itself. */
  readonly because: string | null;
}

export const noPapers: Papers = { points: [], notes: [], readout: null };
export const papersOf = (now: Conducted, party: PartyId): Papers => now.papers[party] ?? noPapers;
export const delegationOf = (now: Conducted, party: PartyId | null): Delegation | null => now.delegations.find((one) => one.party === party) ?? null;
/** Everybody who attends, with the party they attend for. */
export const attending = (now: Conducted): readonly (Attending & { readonly party: PartyId })[] => now.delegations.flatMap(({ party, people }) => people.map((one) => ({ ...one, party })));
/** Whether a party takes part as far as can be told: it asked, or it said yes to the hour that holds. */
export const takesPart = (now: Conducted, party: PartyId): boolean => party === now.asker.party || (delegationOf(now, party)?.reply?.answer === "accepted" && !delegationOf(now, party)!.reply!.overtaken);
export const latestVersion = (readout: Readout): Version => readout.versions.at(-1)!;
