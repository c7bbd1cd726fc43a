import type { EventType } from "./event.js";
import { states, type State } from "./procedure.js";

/** One arrow of the picture in SPEC.md: in any of these states, this event may lead to any of those. */
export interface Arrow {
  readonly from: readonly State[];
  readonly on: EventType;
  /** "same": the state stays. */
  readonly to: readonly (State | "same")[];
}

/** The picture of SPEC.md, and what leaves a state as it is. An event that has no arrow from a state is refused there (S11.4). */
export const arrows: readonly Arrow[] = [
  { from: ["drafting"], on: "draft", to: ["same"] },
  { from: ["drafting"], on: "clear", to: ["cleared"] },
  { from: ["cleared"], on: "gate-refused", to: ["drafting"] },
  { from: ["cleared"], on: "object", to: ["drafting"] },
  { from: ["cleared"], on: "not-agreed", to: ["drafting"] },
  { from: ["cleared"], on: "place", to: ["under_silence"] },

  { from: ["under_silence", "contested", "elapsed"], on: "serve", to: ["same"] },
  { from: ["under_silence", "contested"], on: "editorial-comment", to: ["same"] },
  { from: ["under_silence", "contested"], on: "extend", to: ["same"] },
  { from: ["under_silence"], on: "object", to: ["contested", "broken"] },
  { from: ["under_silence"], on: "late-find", to: ["contested", "broken"] },
  { from: ["under_silence"], on: "amend", to: ["same", "contested", "broken"] },
  { from: ["contested"], on: "object", to: ["same"] },
  { from: ["contested"], on: "late-find", to: ["same"] },
  { from: ["contested"], on: "amend", to: ["same"] },
  { from: ["contested"], on: "lift", to: ["same", "under_silence"] },
  { from: ["contested"], on: "end-early", to: ["broken"] },
  { from: ["under_silence"], on: "tick", to: ["same", "elapsed"] },
  { from: ["contested"], on: "tick", to: ["same", "broken"] },

  { from: ["elapsed"], on: "object", to: ["broken"] },
  { from: ["elapsed"], on: "late-find", to: ["broken"] },
  { from: ["elapsed"], on: "amend", to: ["broken"] },
  { from: ["broken", "informed_not_adopted", "consultation"], on: "object", to: ["same"] },
  { from: ["broken", "informed_not_adopted", "consultation"], on: "late-find", to: ["same"] },
  { from: ["elapsed", "decided"], on: "certify", to: ["adopted"] },

  { from: ["broken"], on: "inform", to: ["informed_not_adopted"] },
  { from: ["informed_not_adopted"], on: "consult", to: ["consultation"] },
  { from: ["consultation"], on: "revise", to: ["cleared"] },
  { from: ["informed_not_adopted", "consultation"], on: "call-vote", to: ["vote"] },
  { from: ["informed_not_adopted", "consultation"], on: "meeting", to: ["meeting"] },
  { from: ["informed_not_adopted", "consultation"], on: "refer", to: ["referred"] },
  { from: ["informed_not_adopted", "consultation"], on: "lapse", to: ["lapsed"] },
  { from: ["vote"], on: "carried", to: ["decided"] },
  { from: ["vote"], on: "defeated", to: ["rejected"] },
  { from: ["meeting"], on: "agreed", to: ["decided"] },
  { from: ["meeting"], on: "not-agreed", to: ["rejected"] },

  { from: ["adopted"], on: "inform", to: ["same"] },
  { from: ["adopted"], on: "announce", to: ["announced"] },
  { from: ["announced"], on: "publish", to: ["recorded"] },
  { from: ["under_silence", "contested", "elapsed", "decided", "adopted", "announced", "recorded"], on: "statement", to: ["same"] },

  { from: ["drafting", "cleared", "under_silence", "contested", "consultation"], on: "join", to: ["same"] },
  { from: ["drafting", "cleared", "under_silence", "contested", "consultation"], on: "leave", to: ["same"] },
  { from: ["drafting", "cleared", "under_silence", "contested", "consultation"], on: "renew", to: ["same"] },

  { from: ["under_silence", "contested", "elapsed"], on: "defect", to: ["void"] },
  { from: ["void"], on: "reissue", to: ["cleared"] },
  { from: ["drafting", "cleared", "under_silence", "contested", "informed_not_adopted", "consultation", "vote", "meeting", "decided", "void"], on: "withdraw", to: ["withdrawn"] },
  { from: states.filter((state) => state !== "under_silence" && state !== "contested"), on: "tick", to: ["same"] },
];

/** Where an event may lead from a state; nothing where it has no place there. */
export const targetsOf = (from: State, on: EventType): readonly State[] =>
  arrows.filter((arrow) => arrow.on === on && arrow.from.includes(from)).flatMap(({ to }) => to.map((one) => (one === "same" ? from : one)));
