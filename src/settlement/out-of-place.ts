import type { EventType } from "./event.js";
import { standing, type Procedure } from "./procedure.js";
import type { Profile } from "./profile.js";
import { because, underRule, type RuleId, type Why } from "./reasons/because.js";
import { deadlineInWords, listed } from "./reasons/told.js";

/** Why an act has no place in a state; where people ask most, with more to say than that. */
export function outOfPlace(type: EventType, { state, placed }: Procedure, { objections }: Profile): Why {
  const running = state === "under_silence" || state === "contested" || state === "elapsed";
  if (placed !== null) {
    if (type === "place" && running) return because("already-placed", placed.version ?? "");
    if (type === "certify" && state === "under_silence") return because("certify-early", deadlineInWords(placed.deadline));
    if (type === "certify" && (state === "contested" || state === "broken")) return because("certify-objections", listed(standing(placed).map(({ party }) => party)));
    if (type === "extend" && (state === "elapsed" || state === "broken")) return because("extended-after", deadlineInWords(placed.deadline));
    if (type === "lift" && state === "broken" && objections === "final") return because("objections-final");
    if (type === "end-early" && state === "under_silence") return because("end-early-no-objection");
  }
  return underRule(homeOf[type], because("not-now", type, state));
}

/** The rule that an event of each type answers to where it comes in the wrong state. */
const homeOf: { readonly [Type in EventType]: RuleId } = {
  "draft": "S1.1", "clear": "S1.2", "gate-refused": "S1.3", "place": "S1.4", "revise": "S1.8", "reissue": "S7.5",
  "serve": "S7.1", "defect": "S7.4",
  "object": "S4.1", "amend": "S4.1", "lift": "S4.10", "editorial-comment": "S4.12", "late-find": "S6.7",
  "extend": "S3.2", "end-early": "S3.6", "tick": "S6.1",
  "certify": "S6.4", "inform": "S9.1", "announce": "S8.2", "publish": "S8.2", "withdraw": "S5.5", "statement": "S10.1",
  "consult": "S9.2", "call-vote": "S9.2", "meeting": "S9.2", "carried": "S6.8", "defeated": "S6.8", "agreed": "S6.8", "not-agreed": "S6.8", "refer": "S9.2", "lapse": "S9.2",
  "join": "S5.6", "leave": "S5.6", "renew": "S5.7",
};
