import type { Deadline } from "./deadline.js";
import type { CapitalHour } from "./hours.js";
import type { LetterFacts } from "./disclosure.js";
import type { EventType } from "./event.js";
import type { Instant } from "./instant.js";
import type { Attached, Comment, Decision, Extension, Objection, Service, State } from "./procedure.js";
import type { Capacity, Channel, Profile } from "./profile.js";
import type { RuleId } from "./reasons/because.js";
import type { Doing, Seat } from "./seats.js";
import type { Paragraph } from "./text/paragraph.js";

// What somebody is told of a procedure: all of it that they may see, in plain JSON.

/** One language version of a text. */
export interface VersionInLanguage {
  readonly language: string;
  readonly hash: string;
  readonly paragraphs: readonly Paragraph[];
}

/** The words of one version; the first language is the one that amendments and the hash go by. */
export interface TextTold {
  readonly version: string;
  readonly hash: string;
  readonly at: string;
  readonly by: string;
  readonly languages: readonly VersionInLanguage[];
}

export interface InBoth {
  readonly en: string;
  readonly fr: string;
}

/** A line of the log. */
export interface LogLine {
  /** Its number; null while numbers would tell of lines that may not be seen yet. */
  readonly n: number | null;
  readonly hash: string | null;
  readonly at: string;
  readonly entered: string;
  readonly received: string | null;
  readonly type: EventType | "key" | "revoke";
  readonly by: string | null;
  readonly person: string | null;
  readonly capacity: Capacity | null;
  readonly channel: Channel | null;
  readonly parties: readonly string[];
  readonly accepted: boolean;
  readonly rule: RuleId | null;
  readonly state: State | null;
  readonly why: InBoth;
  /** The hash of a scan that came with it. */
  readonly scan: string | null;
}

/** The round under way, as it was frozen. */
export interface PlacedTold {
  readonly number: number;
  readonly version: string | null;
  readonly hash: string | null;
  readonly languages: readonly string[] | null;
  readonly parties: readonly string[];
  readonly placedAt: Instant;
  readonly placedBy: string | null;
  readonly deadline: Deadline;
  readonly extensions: readonly Extension[];
  readonly computed: { readonly at: Instant; readonly result: "no-objection" | "objections" } | null;
  readonly endedEarly: { readonly at: Instant; readonly by: string | null } | null;
  readonly defect: { readonly at: Instant; readonly by: string | null; readonly reason: string | null; readonly parties: readonly string[] } | null;
  readonly informedAt: Instant | null;
}

/** The hour in one capital. */
export interface HourTold extends Omit<CapitalHour, "name" | "city"> {
  readonly name: InBoth;
  readonly city: InBoth | null;
}

/** An objection that a delegation has ready, and nobody else sees. */
export interface Prepared {
  readonly wording: string;
  readonly onBehalfOf: readonly string[];
  readonly by: string;
  readonly at: string;
}

/** An act that waits for a second person of the same delegation. It is not made before. */
export interface Pending {
  readonly id: string;
  readonly type: EventType;
  readonly by: string;
  readonly at: string;
  readonly wording: string | null;
  /** Whether whoever looks is the one who began it, and so cannot confirm. */
  readonly own: boolean;
}

/** Where somebody looked for objections, and what was there. */
export interface Look {
  readonly channel: Channel;
  readonly place: string | null;
  readonly found: string;
  readonly by: string;
  readonly at: string;
}

export interface SponsorTold {
  readonly party: string;
  readonly joined: string;
  /** Whether it stands behind the words as they are now. */
  readonly confirmed: boolean;
}

export interface ProcedureTold {
  /** "t3" */
  readonly id: string;
  readonly uuid: string;
  readonly title: string;
  readonly profile: Profile;
  readonly keeper: { readonly organisation: string; readonly key: string };
  /** The hour at the desk when this was told: hours left are counted from here. */
  readonly hour: Instant;
  /** Kept afterwards: hours are as somebody told them, and the clock stands where they left it. */
  readonly told: boolean;
  readonly state: State;
  readonly round: number;
  readonly words: { readonly version: string | null; readonly cleared: boolean };
  /** The words under silence or decided; else the newest draft. */
  readonly text: TextTold | null;
  /** The words of the round before, where these come from others. */
  readonly base: TextTold | null;
  readonly versions: readonly { readonly version: string; readonly hash: string; readonly at: string; readonly by: string; readonly languages: readonly string[] }[];
  readonly placed: PlacedTold | null;
  /** The deadline in every capital that is known, by name, and the parties whose capital is not. */
  readonly hours: { readonly hours: readonly HourTold[]; readonly without: readonly string[] } | null;
  /** Proofs of service; a party sees its own. */
  readonly service: readonly Service[];
  /** Parties without one; null for those who do not run the procedure. */
  readonly unserved: readonly string[] | null;
  readonly objections: readonly Objection[];
  /** How many stand; null where not even that may be said. */
  readonly standing: number | null;
  readonly comments: readonly Comment[];
  readonly sponsors: readonly SponsorTold[];
  readonly cutOff: Instant | null;
  readonly addendum: { readonly joined: readonly string[]; readonly left: readonly string[] } | null;
  readonly statements: readonly Attached[];
  readonly decision: Decision | null;
  readonly letter: LetterFacts | null;
  readonly log: readonly LogLine[];
  readonly head: { readonly n: number; readonly hash: string } | null;
  /** Whoever looks. */
  readonly you: {
    readonly as: "officer" | "party" | "observer";
    readonly party: string | null;
    readonly mayObject: boolean;
    /** Who may object for the same party. */
    readonly whoMay: readonly string[];
    readonly places: readonly Seat[];
    /** What can be done by whoever looks, as things stand. */
    readonly may: readonly Doing[];
    /** The one user of a record without accounts enters acts of anybody. */
    readonly forAnybody: boolean;
  };
  readonly prepared: Prepared | null;
  readonly pending: readonly Pending[];
  /** Looks made since the deadline, and ways by which an objection may come that nobody looked at since; null for those who do not certify. */
  readonly looks: readonly Look[] | null;
  readonly unlooked: readonly Channel[] | null;
  readonly seats: readonly Seat[] | null;
  readonly scans: readonly { readonly hash: string; readonly name: string; readonly type: string; readonly at: string; readonly by: string }[] | null;
  readonly addresses: readonly { readonly kind: "mail" | "hook"; readonly address: string; readonly party: string | null; readonly language: string }[] | null;
}

/** One line of a list of procedures. */
export interface ListedProcedure {
  readonly id: string;
  readonly title: string;
  readonly body: InBoth;
  readonly state: State;
  readonly round: number;
  readonly version: string | null;
  readonly deadline: Deadline | null;
  readonly as: "officer" | "party" | "observer";
  readonly at: string;
  readonly told: boolean;
}

/** What an act came to: kept in the log, with what whoever holds this can look for in an export. */
export interface Receipt {
  readonly id: string;
  /** The name the sender gave the act; asking again with it gives this receipt. */
  readonly key: string | null;
  readonly accepted: boolean;
  /** Kept and not made yet: a second person has to confirm. */
  readonly waiting: string | null;
  readonly type: EventType;
  readonly n: number | null;
  readonly hash: string | null;
  /** When it reached the desk: this decides. */
  readonly received: string;
  readonly entered: string;
  readonly rule: RuleId | null;
  readonly state: State;
  readonly why: InBoth;
}
