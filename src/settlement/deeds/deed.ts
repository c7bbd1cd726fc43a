import type { Event } from "../event.js";
import type { Procedure, Round, State } from "../procedure.js";
import type { Profile } from "../profile.js";
import type { Why } from "../reasons/because.js";

/** What an event changes, and why it may. */
export interface Done {
  readonly to: State;
  readonly change: Partial<Procedure>;
  readonly why: Why;
}

/** One kind of event at work: the change, or the reason why there is none. The table has let the event through, and the clock has been read. */
export type Deed = (now: Procedure, event: Event, profile: Profile) => Done | Why;

export const isDone = (result: Done | Why): result is Done => "to" in result;
export const done = (to: State, why: Why, change: Partial<Procedure> = {}): Done => ({ to, change, why });

/** The round under way. The table lets nothing through that needs one where there is none. */
export function roundOf({ placed, state }: Procedure): Round {
  if (placed === null) throw new Error(`no text is placed in ${state}`);
  return placed;
}
