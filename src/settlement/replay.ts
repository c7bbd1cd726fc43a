import { eventFrom, isWhy, type Event } from "./event.js";
import { begun, type Procedure, type State } from "./procedure.js";
import type { Profile } from "./profile.js";
import type { Why } from "./reasons/because.js";
import { step } from "./step.js";

/** What became of one entry: its data as they were handed in, the event read from them, and the state after it. */
export interface Outcome {
  readonly entry: unknown;
  /** Null where no event could be read. */
  readonly event: Event | null;
  readonly accepted: boolean;
  readonly state: State;
  readonly why: Why;
  readonly after: Procedure;
}

/** A whole log of entries, first to last: what became of each, and the procedure they lead to. */
export function replay(entries: Iterable<unknown>, profile: Profile): { readonly procedure: Procedure; readonly outcomes: readonly Outcome[] } {
  let procedure = begun;
  const outcomes: Outcome[] = [];
  for (const entry of entries) {
    const outcome = enter(procedure, entry, profile);
    outcomes.push(outcome);
    procedure = outcome.after;
  }
  return { procedure, outcomes };
}

/** One entry, whatever it is. */
export function enter(now: Procedure, entry: unknown, profile: Profile): Outcome {
  const event = eventFrom(entry);
  if (isWhy(event)) return { entry, event: null, accepted: false, state: now.state, why: event, after: now };
  const result = step(now, event, profile);
  const after = result.accepted ? result.procedure : now;
  return { entry, event, accepted: result.accepted, state: after.state, why: result.why, after };
}
