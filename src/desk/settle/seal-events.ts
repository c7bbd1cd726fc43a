import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { begunLog, exported, headerOf, headOf, withEvent, type EventEntry, type Log } from "../../seal/log.js";
import type { SigningKey } from "../../seal/keys.js";
import { compare, instantFrom, later, type Instant } from "../../settlement/instant.js";
import { begun } from "../../settlement/procedure.js";
import type { Profile } from "../../settlement/profile.js";
import { enter } from "../../settlement/replay.js";
import { entriesOf, isUnreadable } from "../../settlement/simulate.js";
import { settleRefusal, type SettleRefusal } from "./refusals.js";

/** What was sealed: the export, and the head to be noted by whoever wants to check later that nothing was rewritten. */
export interface Sealed {
  readonly text: string;
  readonly entries: number;
  readonly head: string;
}

/** Signs and chains a file of events, accepted and refused alike: also what was refused is part of the history. */
export function sealEvents(file: string, profile: Profile, key: SigningKey, title: string): Sealed | SettleRefusal {
  const entries = entriesOf(file);
  for (const [i, entry] of entries.entries()) if (isUnreadable(entry)) return settleRefusal("settle/line-unreadable", String(i + 1), entry.why);
  const now = Temporal.Now.instant().toString({ smallestUnit: "millisecond" }) as Instant;
  const header = headerOf({ id: randomUUID(), title }, profile, key);
  const sealed: EventEntry[] = [];
  let log: Log = begunLog(header, key);
  let procedure = begun;
  let entered: Instant | null = null;
  for (const entry of entries) {
    const { accepted, why, state, after } = enter(procedure, entry, profile);
    procedure = after;
    entered = hourOf(entry, entered, now);
    const added = withEvent(log, entered, entry, { accepted, rule: why.rule, state });
    log = added.log;
    sealed.push(added.entry);
  }
  const head = headOf(log, entered !== null && compare(entered, now) > 0 ? entered : now);
  return { text: exported([header, ...sealed, head]), entries: sealed.length, head: `${head.n}:${head.hash}` };
}

/** When an entry was made: as it says, and never before the one before it. */
function hourOf(entry: unknown, before: Instant | null, now: Instant): Instant {
  const said = typeof entry === "object" && entry !== null ? instantFrom((entry as { readonly at?: unknown }).at) : null;
  return inUtc(said === null ? before ?? now : later(before, said));
}

const inUtc = (at: Instant): Instant => Temporal.Instant.from(at).toString() as Instant;
