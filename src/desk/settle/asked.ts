import type { Actor } from "../../model/actor.js";
import type { EventType, StatementKind } from "../../settlement/event.js";
import type { ListedProcedure, Look, ProcedureTold, Receipt } from "../../settlement/procedure-told.js";
import type { Capacity, Channel } from "../../settlement/profile.js";
import type { Seat } from "../../settlement/seats.js";
import type { Paragraph } from "../../settlement/text/paragraph.js";
import type { ProcedureView } from "../../settlement/text/papers.js";
import type { Answer } from "../desk.js";

/**
 * What the desk is asked about common texts under a procedure. `by` is whoever asks; the desk looks at their places in the procedure
 * (settlement/seats.ts) and at the body's rules (settlement/step.ts), and says by which rule something was refused.
 */
export interface SettlementDesk {
  /** The hour it is at the desk. Whoever takes a request from outside asks for it first: when something arrived decides. */
  readonly hour: () => Promise<{ readonly at: string }>;

  readonly procedures: (request: { readonly by: Actor }) => Promise<Answer<readonly ListedProcedure[]>>;
  /** All that whoever asks may see of a procedure. Where the deadline has passed, that is entered first. Unknown where they may see nothing. */
  readonly procedure: (request: OfProcedure) => Promise<Answer<ProcedureTold>>;
  readonly begin: (request: BeginRequest) => Promise<Answer<ProcedureTold>>;
  /** Something happens in a procedure. What the rules refuse is refused with their reason; of an objection that is kept as well. */
  readonly act: (request: ActRequest) => Promise<Answer<Receipt>>;
  /** What became of an act, by the name its sender gave it. Refused where none came under that name. */
  readonly receipt: (request: OfProcedure & { readonly key: string }) => Promise<Answer<Receipt>>;
  /** The whole signed log, as a file that `entente settle verify` checks. */
  readonly exported: (request: OfProcedure) => Promise<Answer<{ readonly name: string; readonly text: string }>>;
  /** What papers are written from: letters, calendars, the text. */
  readonly papers: (request: OfProcedure) => Promise<Answer<ProcedureView>>;

  /** A delegation gets an objection ready, which nobody else sees; null throws it away. */
  readonly prepare: (request: OfProcedure & { readonly as?: string; readonly prepared: { readonly wording: string; readonly onBehalfOf: readonly string[] } | null }) => Promise<Answer<ProcedureTold>>;
  readonly giveSeat: (request: OfProcedure & { readonly seat: SeatSaid }) => Promise<Answer<readonly Seat[]>>;
  readonly takeSeat: (request: OfProcedure & { readonly seat: string }) => Promise<Answer<readonly Seat[]>>;
  /** Somebody looked where objections may have come. */
  readonly look: (request: OfProcedure & { readonly channel: Channel; readonly place?: string; readonly found: string }) => Promise<Answer<readonly Look[]>>;
  readonly address: (request: OfProcedure & AddressSaid) => Promise<Answer<ProcedureTold>>;
  /** Keeps a scan of what came on paper. Gives the hash by which an act names it. */
  readonly keepScan: (request: OfProcedure & { readonly name: string; readonly type: string; readonly base64: string }) => Promise<Answer<{ readonly hash: string }>>;
  readonly scan: (request: OfProcedure & { readonly hash: string }) => Promise<Answer<{ readonly name: string; readonly type: string; readonly base64: string }>>;

  readonly keys: (request: { readonly organisation?: string; readonly by: Actor }) => Promise<Answer<readonly KeyTold[]>>;
  readonly newKey: (request: { readonly organisation: string; readonly by: Actor }) => Promise<Answer<KeyTold>>;
  /** Another key follows the one an organisation signs with, in every log it keeps. */
  readonly rotateKey: (request: { readonly organisation: string; readonly by: Actor }) => Promise<Answer<KeyTold>>;
  /** A key signs nothing any more. One that is in use is followed by a new one first. `since`: from when others may have had it. */
  readonly revokeKey: (request: { readonly fingerprint: string; readonly reason: string; readonly since?: string; readonly by: Actor }) => Promise<Answer<readonly KeyTold[]>>;

  /** Sends what waits to be sent and is due; what fails is tried again later. How many went, and how many wait. */
  readonly sendWaiting: () => Promise<Answer<{ readonly sent: number; readonly failed: number; readonly waiting: number }>>;
}

export interface OfProcedure {
  /** "t3" */
  readonly id: string;
  readonly by: Actor;
}

/** Words of a text, in one language or several. Plain text is taken apart into paragraphs. */
export interface WordsSaid {
  readonly language: string;
  readonly text?: string;
  readonly paragraphs?: readonly Paragraph[];
}

export interface BeginRequest {
  readonly title: string;
  /** The id of a profile that ships with Entente, or a whole one. */
  readonly profile: string | object;
  readonly by: Actor;
  readonly version?: string;
  readonly words?: readonly WordsSaid[];
  readonly sponsors?: readonly string[];
  readonly cutOff?: string;
  /** Whose key signs the log; "Secretariat" without it. */
  readonly keeper?: string;
  /** In which capacity whoever begins it takes part: chair or secretariat, and by what office they sign. */
  readonly capacity?: "chair" | "secretariat";
  readonly office?: string;
  /** By whom the draft is put on the table, where the one user enters it. */
  readonly as?: string;
  /** The hour it was, where a procedure is entered afterwards. Only the one user of a record says that. */
  readonly at?: string;
}

/** What belongs to an act, beside what it is; docs/settlement.md has the fields. */
export interface ActFields {
  readonly version?: string;
  readonly parties?: readonly string[];
  readonly deadline?: { readonly instant: string; readonly zone?: string; readonly city?: string };
  readonly party?: readonly string[];
  readonly onBehalfOf?: readonly string[];
  readonly wording?: string;
  readonly reason?: string;
  readonly channel?: Channel;
  /** When it reached the body, where that was not here and now. */
  readonly received?: string;
  readonly languages?: readonly string[];
  readonly purpose?: string;
  readonly substantive?: boolean;
  readonly statement?: StatementKind;
  readonly paragraphs?: readonly string[];
  readonly sponsors?: readonly string[];
  readonly cutOff?: string;
  readonly person?: string;
  readonly confirmedBy?: string;
  readonly authorised?: { readonly [party: string]: readonly string[] };
  /** The hash of a scan that was kept before. */
  readonly scan?: string;
}

export interface ActRequest extends OfProcedure {
  readonly type: EventType;
  /** A party, or an office: needed where somebody has several places, or enters acts for anybody. */
  readonly as?: string;
  readonly capacity?: Capacity;
  readonly fields?: ActFields;
  /** For a draft or a revision: its words. */
  readonly words?: readonly WordsSaid[];
  /** A name for this act, chosen by its sender: sent again with it, it happens once, and the receipt is the same. */
  readonly key?: string;
  /** The waiting act that this confirms, as its second person. */
  readonly confirms?: string;
  /** The hour it was, where a procedure is entered afterwards. Only the one user of a record says that. */
  readonly at?: string;
  /** When the request reached this house, as its door noted it. */
  readonly arrived?: string;
  /** With a certification: that these ways were looked at, and nothing was found. */
  readonly looked?: readonly Channel[];
}

export interface SeatSaid {
  /** An account, or everybody of an organisation whose role lets them. */
  readonly account?: string;
  readonly organisation?: string;
  readonly name: string;
  readonly party?: string;
  readonly capacity: Capacity;
  readonly office?: string;
  readonly mayObject?: boolean;
}

export interface AddressSaid {
  readonly does: "added" | "removed";
  readonly kind: "mail" | "hook";
  readonly address: string;
  readonly party?: string;
  readonly language?: "en" | "fr";
}

/** A key as it may be told of. */
export interface KeyTold {
  readonly organisation: string;
  readonly fingerprint: string;
  readonly public: string;
  readonly made: string;
  readonly by: string;
  readonly inUse: boolean;
  readonly replaced: { readonly at: string; readonly follows: string | null } | null;
  readonly revoked: { readonly at: string; readonly reason: string | null } | null;
}

/** What can be asked by name, here and from another process. */
export const settlementQuestions = [
  "hour", "procedures", "procedure", "begin", "act", "receipt", "exported", "papers", "prepare", "giveSeat", "takeSeat", "look", "address", "keepScan", "scan", "keys", "newKey", "rotateKey", "revokeKey", "sendWaiting",
] as const satisfies readonly (keyof SettlementDesk)[];
