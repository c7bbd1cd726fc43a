import { type EventType } from "../../settlement/event.js";
import { compare, instantFrom, later, type Instant } from "../../settlement/instant.js";
import { onList, type Procedure } from "../../settlement/procedure.js";
import type { Acting } from "../../settlement/seats.js";
import type { TextTold } from "../../settlement/procedure-told.js";
import type { Answer } from "../desk.js";
import type { ActRequest } from "./asked.js";
import { settleRefusal } from "./refusals.js";

// What goes into the log of what somebody asked: the hours are the desk's, the names are those of the seat, the text is the frozen one.

/** Hours as the desk noted them. */
export interface Hours {
  /** When the request reached the house. */
  readonly arrived: Instant;
  /** Now, with the log in hand. */
  readonly now: Instant;
}

/** What an act finds. */
export interface Around {
  readonly procedure: Procedure;
  readonly text: TextTold | null;
  readonly forAnybody: boolean;
  /** Language versions that the body asks for. */
  readonly asked: readonly string[];
}

/** An act as an entry of the log. Refused: an hour that nobody may say, a field that is none. */
export function eventOf(request: ActRequest, acting: Acting, { procedure, text, forAnybody, asked }: Around, { arrived, now }: Hours): Answer<object> {
  const { type, fields = {}, at: told } = request;
  if (told !== undefined && !forAnybody) return { refused: settleRefusal("settle/own-hour") };
  for (const name of ["received", "cutOff"] as const) if (fields[name] !== undefined && instantFrom(fields[name]) === null) return { refused: settleRefusal("settle/bad-field", name, fields[name]) };
  const saidAt = told === undefined ? null : instantFrom(told);
  if (told !== undefined && saidAt === null) return { refused: settleRefusal("settle/bad-field", "at", told) };
  if (saidAt !== null && compare(saidAt, now) > 0) return { refused: settleRefusal("settle/future-hour", told!) };
  const isParty = acting.capacity === "delegate" || acting.capacity === "sponsor";
  const channel = fields.channel ?? (type === "tick" ? undefined : "system");
  const received = receivedOf(type, fields.received, channel ?? "system", saidAt, arrived, isParty && !forAnybody);
  // An entry is never earlier than the one before it, nor than what it speaks of was received.
  const at = saidAt ?? later(procedure.last, received === null ? now : later(now, received as Instant));
  const version = fields.version ?? (type === "place" || type === "certify" ? (type === "place" ? procedure.words.version : procedure.placed?.version) ?? undefined : undefined);
  return {
    at, type, by: acting.by,
    ...without({
      person: fields.person ?? acting.person, capacity: acting.capacity === "delegate" && type === "withdraw" && onList(procedure.sponsors, acting.party) !== null ? "sponsor" : acting.capacity, channel, received, version,
      hash: (type === "place" || type === "draft" || type === "revise") && text !== null && (version === undefined || text.version === version) ? text.hash : undefined,
      languages: type === "place" ? fields.languages ?? allOf(text, asked) : fields.languages,
      // A delegate proves the service of their own party, and speaks for no other without saying so.
      party: isParty && type === "serve" ? [acting.party] : isParty && !forAnybody ? undefined : fields.party,
      parties: fields.parties, deadline: fields.deadline, onBehalfOf: fields.onBehalfOf, wording: fields.wording, reason: fields.reason, purpose: fields.purpose, substantive: fields.substantive,
      statement: fields.statement, paragraphs: fields.paragraphs, sponsors: fields.sponsors, cutOff: fields.cutOff, confirmedBy: fields.confirmedBy, authorised: fields.authorised, scan: fields.scan,
      told: saidAt === null ? undefined : true,
    }),
  };
}

/** The language versions the record has, where these are all that the body asks for. Where some are missing here they may have gone out otherwise: that is left open, and doubted. */
function allOf(text: TextTold | null, asked: readonly string[]): readonly string[] | undefined {
  const had = text?.languages.map(({ language }) => language) ?? [];
  return asked.every((language) => had.includes(language)) ? had : undefined;
}

/** What came through this house was received when it arrived; what came on paper, when whoever enters it says. */
function receivedOf(type: EventType, said: string | undefined, channel: string, told: Instant | null, arrived: Instant, isOwnAct: boolean): string | null {
  if (said !== undefined && !isOwnAct) return said;
  if (told !== null || channel !== "system" || !receivedMatters.has(type)) return null;
  return arrived;
}

const receivedMatters: ReadonlySet<EventType> = new Set(["object", "amend", "lift", "serve", "editorial-comment", "extend", "join", "leave", "renew"]);

function without(fields: { readonly [name: string]: unknown }): { readonly [name: string]: unknown } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)));
}

/** Whether an hour has come at which the clock is to be entered before an act of this kind: an objection received before it comes first. */
export function clockIsDue({ state, placed }: Procedure, type: EventType | null, event: { readonly at?: unknown; readonly received?: unknown }, hour: Instant): boolean {
  if (placed === null || (state !== "under_silence" && state !== "contested") || compare(hour, placed.deadline.instant) < 0 || type === "tick") return false;
  const received = instantFrom(event.received ?? event.at);
  return type === null || !judgedByReceipt.has(type) || received === null || compare(received, placed.deadline.instant) >= 0;
}

const judgedByReceipt: ReadonlySet<EventType> = new Set(["object", "amend", "lift", "late-find", "extend", "serve"]);
