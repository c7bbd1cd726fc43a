import type { BriefRequest } from "../align/asked.js";
import type { Answer } from "../desk.js";
import type { Actor } from "../../model/actor.js";
import type { PartyId } from "../../model/reading.js";
import type { AskedParty, Deed, DeedOf, InTongues, Tongue } from "../../conduct/deeds.js";
import type { ExchangeStage } from "../../conduct/exchange.js";
import type { ExchangeSeen, PublicReadout } from "../../conduct/view.js";

/**
 * What the desk is asked about exchanges that are arranged, held and read out here. They go by ids such as "e3". Whoever asks is an
 * `Actor`; the one user of a record without accounts says for which party (`as`). Hours may be local ones: they are then hours of the
 * clock of the party for which somebody acts.
 */
export interface ConductDesk {
  /** Asks for an exchange. Refused: no hour to come, a zone or issue that is not known (E1). */
  readonly arrange: (request: ArrangeRequest) => Promise<Answer<ConductEntry>>;

  /** Enters a deed: a reply, a note, a clearance …. Sent again with the same key it is entered once, and answered the same. */
  readonly enter: (request: EnterRequest) => Promise<Answer<ConductEntry>>;

  /** Drafts a party's readout from its notes, in every language in which they have words. */
  readonly draft: (request: Acting) => Promise<Answer<ConductEntry>>;

  /**
   * Hands a joint readout to be settled: a common text under a body's profile, whose draft is the party's newest version, else what its
   * notes give. Refused: one that is under way, and whatever settling refuses.
   */
  readonly joint: (request: Acting & { readonly profile: string }) => Promise<Answer<ConductEntry>>;

  /** The exchanges that somebody may see, the newest first. */
  readonly list: (request: { readonly by: Actor }) => Promise<Answer<readonly ListedExchange[]>>;

  /** One exchange as somebody may see it. What they may not see is not there: `conduct/no-such`. */
  readonly show: (request: { readonly id: string; readonly by: Actor }) => Promise<Answer<ExchangeTold>>;

  /** The invitation a party has, as iCalendar and as a letter in words. Of every invited party for the asker, else one's own. */
  readonly invitation: (request: Acting & { readonly party?: string; readonly language?: Tongue }) => Promise<Answer<ExchangeInvitation>>;

  /** Takes a reply by mail (.eml) or a calendar's answer (.ics), in base64. Refused: one to an invitation that was never sent, or by somebody else. */
  readonly takeReply: (request: { readonly bytes: string; readonly by: Actor; readonly as?: string }) => Promise<Answer<ConductEntry>>;

  /**
   * What to ask the record for before the conversation (`desk.brief`): between the party one acts for and one of the others, on the
   * issues of the agenda, as of now and up to its hour.
   */
  readonly briefFor: (request: Acting & { readonly with?: string; readonly language?: Tongue }) => Promise<Answer<BriefRequest>>;

  /** What is public of all readouts, the latest first. Under embargo nothing is. */
  readonly published: () => Promise<Answer<readonly PublishedReadout[]>>;
}

/** One exchange, and for whom somebody acts. */
export interface Acting {
  readonly id: string;
  readonly by: Actor;
  /** A party, by code or name; one's own without it. */
  readonly as?: string;
  /** Made where the deed is done, so that sending it again does nothing twice. */
  readonly key?: string;
}

/** A party as it is asked: what is not told, the gazetteer tells where it can. */
export interface PartySaid {
  readonly party: string;
  readonly names?: InTongues;
  readonly zone?: string;
  readonly mail?: string | null;
}

type ArrangeDeed = DeedOf<"arrange">;
export interface ArrangeRequest {
  readonly by: Actor;
  readonly key?: string;
  readonly as?: string;
  readonly deed: Pick<ArrangeDeed, "kind" | "channel" | "options"> & Partial<Omit<ArrangeDeed, "does" | "asker" | "kind" | "channel" | "options">> & { readonly asker?: PartySaid };
}

/** What can be entered: hours may be local, parties are named as people name them, what stands open may be left out. */
export type DeedSaid =
  | { readonly does: "invite"; readonly parties?: readonly PartySaid[]; readonly group?: string | null }
  | { readonly does: "reply"; readonly answer: "accepted" | "declined" | "proposed"; readonly sequence?: number; readonly hours?: readonly string[]; readonly through?: "page" | "mail" | "paper"; readonly words?: string | null }
  | { readonly does: "begin"; readonly at?: string } | { readonly does: "end"; readonly at?: string }
  | Exclude<Deed, { readonly does: "arrange" | "invite" | "reply" | "begin" | "end" | "draft" }>;

export interface EnterRequest extends Acting {
  readonly deed: DeedSaid;
}

/** What became of a deed. */
export interface ConductEntry {
  readonly id: string;
  /** The number of the entry it made, or made before. */
  readonly entry: number;
  /** False where the same deed came before under the same key. */
  readonly fresh: boolean;
  readonly exchange: ExchangeTold;
}

export interface ExchangeTold extends ExchangeSeen {
  readonly id: string;
  /** By what calendars know it; it never changes. */
  readonly uid: string;
  readonly made: string;
  /** The hour at the desk. */
  readonly now: string;
  /** What each party is called. */
  readonly called: { readonly [party: PartyId]: { readonly en: string; readonly fr: string } };
  /** What was entered that somebody may see, oldest first. */
  readonly history: readonly { readonly number: number; readonly at: string; readonly by: string; readonly party: PartyId | null; readonly does: Deed["does"] }[];
}

export interface ListedExchange {
  readonly id: string;
  readonly kind: ArrangeDeed["kind"];
  readonly channel: ArrangeDeed["channel"];
  readonly subject: string | null;
  readonly standing: ExchangeStage;
  readonly asker: PartyId;
  readonly fixed: string | null;
  readonly options: readonly string[];
  readonly parties: readonly { readonly party: PartyId; readonly names: { readonly en: string; readonly fr: string }; readonly zone: string; readonly answer: "accepted" | "declined" | "proposed" | "overtaken" | null }[];
  readonly mine: readonly PartyId[];
}

export interface ExchangeInvitation {
  readonly id: string;
  readonly party: PartyId;
  readonly sequence: number;
  readonly method: "REQUEST" | "CANCEL";
  readonly to: string | null;
  readonly subject: string;
  readonly text: string;
  /** RFC 5545. */
  readonly calendar: string;
}

export interface PublishedReadout extends PublicReadout {
  /** "e3-VEL": what stands in its address. */
  readonly slug: string;
  readonly names: { readonly en: string; readonly fr: string };
  readonly kind: ArrangeDeed["kind"];
  readonly channel: ArrangeDeed["channel"];
  /** The zone in which its stamps are printed. */
  readonly zone: string;
  /** The instant it began. */
  readonly held: string;
  readonly parties: readonly { readonly party: PartyId; readonly names: { readonly en: string; readonly fr: string }; readonly people: readonly string[] }[];
}

export type { AskedParty };
