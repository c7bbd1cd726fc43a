import type { EventType, StatementKind } from "../../../settlement/event.js";
import type { State } from "../../../settlement/procedure.js";
import type { Capacity, Channel } from "../../../settlement/profile.js";
import type { Count } from "./shape.js";

/** What can be filled in of an act. */
export type FieldName = "version" | "text" | "parties" | "deadline" | "zone" | "city" | "party" | "onBehalfOf" | "wording" | "reason" | "channel" | "received" | "languages" | "purpose" | "statement" | "paragraphs" | "scan" | "cutOff";

/** The words of the pages about common texts under a procedure. */
export interface SettleWords {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly noneNext: string;
  readonly begin: { readonly title: string; readonly open: string; readonly name: string; readonly profile: string; readonly text: string; readonly textHint: string; readonly version: string; readonly office: string; readonly sponsors: string; readonly does: string };
  /** A state in two or three words, and what it means. */
  readonly states: { readonly [S in State]: readonly [name: string, means: string] };
  readonly round: (number: number) => string;
  readonly toldAfterwards: string;
  readonly yourPlace: (as: string, capacity: string) => string;
  readonly forAnybody: string;
  readonly capacities: { readonly [C in Capacity]: string };
  readonly channels: { readonly [C in Channel]: string };
  readonly acts: { readonly [T in EventType]: string };
  /** The same in the log, once it was done. */
  readonly logged: { readonly [T in EventType | "key" | "revoke"]: string };
  /** What an act comes to, before it is made. */
  readonly before: { readonly [T in EventType]?: string };
  readonly fields: { readonly [F in FieldName]: string };
  readonly hints: { readonly [F in FieldName]?: string };
  readonly statements: { readonly [K in StatementKind]: string };
  readonly deadline: string;
  readonly left: (days: number, hours: number, minutes: number, seconds: number) => string;
  readonly over: string;
  readonly byServer: string;
  readonly hours: string;
  readonly party: string;
  readonly city: string;
  readonly hourThere: string;
  readonly utc: string;
  readonly without: (names: string) => string;
  readonly own: {
    readonly heading: string;
    readonly silent: string;
    readonly objected: (hour: string) => string;
    readonly lifted: (hour: string) => string;
    readonly noAuthority: string;
    readonly whoMay: (names: string) => string;
    readonly nobodyMay: string;
    readonly observer: string;
    readonly served: (hour: string) => string;
  };
  readonly prepared: { readonly heading: string; readonly lead: string; readonly keep: string; readonly drop: string; readonly kept: (by: string, hour: string) => string; readonly send: string };
  readonly pending: { readonly heading: string; readonly by: (who: string, hour: string) => string; readonly own: string; readonly confirm: string };
  readonly confirm: { readonly title: (act: string) => string; readonly version: (version: string) => string; readonly forParty: (party: string) => string; readonly does: string; readonly cancel: string };
  readonly sending: string;
  readonly offline: string;
  readonly receipt: { readonly heading: string; readonly received: string; readonly entry: (n: number) => string; readonly hash: string; readonly key: string; readonly waiting: string; readonly refused: string; readonly close: string };
  readonly what: string;
  readonly service: { readonly heading: string; readonly served: Count; readonly unserved: (names: string) => string; readonly all: string; readonly when: string; readonly how: string };
  readonly certify: { readonly heading: string; readonly lead: string; readonly system: (n: number) => string; readonly nothing: string; readonly looked: (by: string, hour: string) => string; readonly notLooked: string; readonly place: string; readonly found: string; readonly say: string; readonly does: string; readonly effect: (hour: string) => string; readonly blocked: string };
  readonly objections: { readonly heading: string; readonly none: string; readonly notTold: string; readonly count: Count; readonly lifted: string; readonly spokenBy: (party: string) => string; readonly confirmedBy: (name: string) => string; readonly onPaper: string };
  readonly text: { readonly heading: string; readonly frozen: (hash: string) => string; readonly versions: string; readonly changed: string; readonly language: string; readonly none: string };
  readonly sponsors: { readonly heading: string; readonly cutOff: (hour: string) => string; readonly again: string; readonly addendum: (joined: string, left: string) => string; readonly none: string };
  readonly said: { readonly heading: string; readonly onParagraphs: (names: string) => string };
  readonly decision: { readonly heading: string; readonly effective: (hour: string) => string; readonly certified: (by: string, hour: string) => string };
  readonly log: { readonly heading: string; readonly lead: string; readonly n: string; readonly entered: string; readonly act: string; readonly who: string; readonly why: string; readonly received: string; readonly refused: string; readonly keeper: (organisation: string, key: string) => string; readonly export: string; readonly head: (head: string) => string; readonly scan: string };
  readonly letters: { readonly heading: string; readonly letter: string; readonly reminder: string; readonly deadline: string; readonly text: string; readonly changes: string };
  readonly seats: { readonly heading: string; readonly name: string; readonly account: string; readonly organisation: string; readonly party: string; readonly capacity: string; readonly office: string; readonly mayObject: string; readonly give: string; readonly take: string; readonly none: string };
  readonly addresses: { readonly heading: string; readonly lead: string; readonly mail: string; readonly hook: string; readonly address: string; readonly language: string; readonly add: string; readonly remove: string };
  readonly as: string;
  readonly asHint: string;
  readonly capacity: string;
  readonly rules: string;
  readonly minimum: string;
}
