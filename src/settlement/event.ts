import { deadlineFrom, type DeadlineSaid } from "./deadline.js";
import { instantFrom, type Instant } from "./instant.js";
import { capacities, channels, type Capacity, type Channel } from "./profile.js";
import { because, type Doubting, type Why } from "./reasons/because.js";

/** Every kind of event. The clock is one: `tick`. */
export const eventTypes = [
  "draft", "clear", "gate-refused", "place", "serve", "object", "amend", "lift", "editorial-comment", "extend", "end-early", "tick", "late-find", "certify", "inform", "announce", "publish",
  "consult", "revise", "call-vote", "meeting", "carried", "defeated", "agreed", "not-agreed", "refer", "withdraw", "lapse", "defect", "reissue", "statement", "join", "leave", "renew",
] as const;
export type EventType = (typeof eventTypes)[number];

export const statementKinds = ["explanation-of-position", "explanation-of-vote", "interpretative-statement", "reservation", "disassociation"] as const;
export type StatementKind = (typeof statementKinds)[number];

/** Something that somebody did, or the clock reaching an hour, as the log keeps it. What was not told is null or empty. */
export interface Event {
  /** When it was entered. */
  readonly at: Instant;
  readonly type: EventType;
  /** A party or an office, as written. */
  readonly by: string | null;
  readonly capacity: Capacity | null;
  readonly channel: Channel | null;
  /** When it reached the body; null where that is when it was entered. */
  readonly received: Instant | null;
  readonly version: string | null;
  readonly hash: string | null;
  readonly parties: readonly string[] | null;
  readonly languages: readonly string[] | null;
  /** Persons who may object for a party; null where the event names none. */
  readonly authorised: ReadonlyMap<string, readonly string[]> | null;
  readonly deadline: DeadlineSaid | null;
  /** Whom a service, a defect or a found objection concerns. */
  readonly party: readonly string[];
  readonly onBehalfOf: readonly string[];
  readonly person: string | null;
  readonly confirmedBy: string | null;
  readonly wording: string | null;
  readonly purpose: string | null;
  /** False where the sender says that it is not a matter of substance. */
  readonly substantive: boolean | null;
  readonly statement: StatementKind | null;
  readonly paragraphs: readonly string[];
  readonly sponsors: readonly string[];
  /** Until when a party may join or leave the co-sponsors; null where the event does not say. */
  readonly cutOff: Instant | null;
  readonly reason: string | null;
  /** What could not be understood of it, and is not essential. */
  readonly doubts: readonly Doubting[];
}

/** The instant that counts for what was received: receipt, else entry (S6). */
export const receivedAt = ({ received, at }: Event): Instant => received ?? at;

/** Reads one event out of data, or says why that cannot be done (S11.1). Fields it does not know are left alone. */
export function eventFrom(data: unknown): Event | Why {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return because("entry-not-object");
  const given = data as { readonly [name: string]: unknown };
  const at = instantFrom(given["at"]);
  if (at === null) return because("entry-no-instant", shown(given["at"]));
  const type = typeOf(given["type"]);
  if (type === null) return because("entry-unknown-type", shown(given["type"]));
  const received = given["received"] == null ? null : instantFrom(given["received"]);
  const cutOff = given["cutOff"] == null ? null : instantFrom(given["cutOff"]);
  if (given["cutOff"] != null && cutOff === null) return because("entry-bad-cut-off", shown(given["cutOff"]));
  if (given["received"] != null && received === null) return because("entry-bad-received", shown(given["received"]));
  const capacity = given["capacity"] == null ? null : memberOf(capacities, given["capacity"]);
  if (given["capacity"] != null && capacity === null) return because("entry-unknown-capacity", shown(given["capacity"]));
  for (const name of ["parties", "party", "onBehalfOf", "languages", "paragraphs", "sponsors"] as const) if (given[name] != null && namesIn(given[name]) === null) return because("entry-bad-names", name);
  const deadline = given["deadline"] == null ? null : deadlineSaid(given["deadline"]);
  if (given["deadline"] != null && deadline === null) return because("deadline-not-read", shown(given["deadline"]));
  const doubts: Doubting[] = [];
  const channel = given["channel"] == null ? null : memberOf(channels, given["channel"]);
  if (given["channel"] != null && channel === null) doubts.push({ code: "doubt-channel", args: [shown(given["channel"])] });
  return {
    at, type, capacity, channel, received, deadline, cutOff, doubts,
    by: name(given["by"]), version: name(given["version"]), hash: name(given["hash"]), person: name(given["person"]), confirmedBy: name(given["confirmedBy"]),
    wording: name(given["wording"]), purpose: name(given["purpose"]), reason: name(given["reason"]),
    parties: given["parties"] == null ? null : namesIn(given["parties"]),
    languages: given["languages"] == null ? null : namesIn(given["languages"]),
    party: namesIn(given["party"]) ?? [],
    onBehalfOf: namesIn(given["onBehalfOf"]) ?? [],
    paragraphs: namesIn(given["paragraphs"]) ?? [],
    sponsors: namesIn(given["sponsors"]) ?? [],
    authorised: authorisedIn(given["authorised"]),
    substantive: typeof given["substantive"] === "boolean" ? given["substantive"] : null,
    statement: given["statement"] == null ? null : memberOf(statementKinds, given["statement"]),
  };
}

export const isWhy = (read: Event | Why): read is Why => "code" in read;

/** Whether an event's deadline can be one at all; the reason where it cannot. */
export const readDeadline = (event: Event) => (event.deadline === null ? null : deadlineFrom(event.deadline));

const typeOf = (said: unknown): EventType | null => (typeof said === "string" ? memberOf(eventTypes, said.trim().toLowerCase().replaceAll("_", "-")) : null);

const memberOf = <One extends string>(all: readonly One[], said: unknown): One | null => {
  const word = typeof said === "string" ? said.trim().toLowerCase().replaceAll(/[ _]/g, "-") : null;
  return all.find((one) => one === word) ?? null;
};

/** A name as written, trimmed; null where there is none. */
const name = (said: unknown): string | null => (typeof said === "string" && said.trim() !== "" ? said.trim() : typeof said === "number" ? String(said) : null);

/** One name or several; an object gives the one it goes by. Null where something else stands among them. */
function namesIn(said: unknown): string[] | null {
  const all = Array.isArray(said) ? said : said == null ? [] : [said];
  const names = all.map((one: unknown) => {
    if (typeof one !== "object" || one === null) return name(one);
    const fields = one as { readonly [field: string]: unknown };
    return name(fields["code"]) ?? name(fields["party"]) ?? name(fields["id"]) ?? name(fields["name"]);
  });
  return names.every((one) => one !== null) ? names : null;
}

function deadlineSaid(said: unknown): DeadlineSaid | null {
  if (typeof said === "string") return { instant: said.trim(), zone: null, city: null };
  if (typeof said !== "object" || said === null || Array.isArray(said)) return null;
  const { instant, zone, city } = said as { readonly [field: string]: unknown };
  return typeof instant === "string" ? { instant: instant.trim(), zone: name(zone), city: name(city) } : null;
}

function authorisedIn(said: unknown): ReadonlyMap<string, readonly string[]> | null {
  if (typeof said !== "object" || said === null || Array.isArray(said)) return null;
  return new Map(Object.entries(said).map(([party, persons]) => [party, namesIn(persons) ?? []]));
}

/** Something odd, short enough to be shown in a sentence. */
const shown = (said: unknown): string => (said === undefined ? "nothing" : JSON.stringify(said)?.slice(0, 60) ?? "nothing");
