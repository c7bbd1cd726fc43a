import type { Event, EventType } from "./event.js";
import { onList, type Procedure } from "./procedure.js";
import type { Capacity, Profile } from "./profile.js";
import { because, doubting, underRule, type Why } from "./reasons/because.js";

/**
 * Whether somebody acts in a capacity that may not do this. Null: nothing is wrong. A reason with the code "allowed-with-doubt"
 * lets the act pass and carries what is doubtful about it: who acts is often left out where it is plain, and is then not guessed.
 * Objecting has rules of its own (S4, S5), which the deed looks at.
 */
export function mayNot(event: Event, profile: Profile, now: Procedure): Why | null {
  const allowed = allowedFor(event.type, profile);
  if (allowed === null) return null;
  const { capacity, by, type } = event;
  if (capacity === null) {
    const party = onList(now.placed?.parties ?? event.parties ?? [], by);
    if (party === null) return null;
    // A party without a stated capacity may hold the chair, as in the Security Council. To certify it must say so.
    return type === "certify" || type === "end-early" ? refusalFor(type, party, "delegate") : doubting(because("allowed-with-doubt"), [{ code: "doubt-capacity", args: [party] }]);
  }
  if (allowed.includes(capacity)) return null;
  if (capacity === "secretariat" && type === "place") return doubting(because("allowed-with-doubt"), [{ code: "doubt-for-chair", args: [] }]);
  // No rule says who reports that a gate is passed or refused; a chair would.
  if ((type === "clear" || type === "gate-refused") && capacity !== "observer") return doubting(because("allowed-with-doubt"), [{ code: "doubt-not-chair", args: [by ?? capacity] }]);
  return refusalFor(type, by ?? capacity, capacity);
}

function refusalFor(type: EventType, who: string, capacity: Capacity): Why {
  switch (type) {
    case "place": return because("may-not-place", who, capacity);
    case "extend": return because("may-not-extend", who, capacity);
    case "end-early": return because("may-not-end-early", who, capacity);
    case "certify": return because("may-not-certify", who, capacity);
    case "withdraw": return because("may-not-withdraw", who, capacity);
    default: return underRule(type === "inform" || type === "announce" || type === "publish" ? "S8.2" : type === "clear" ? "S1.2" : type === "gate-refused" ? "S1.3" : type === "reissue" ? "S7.5" : type === "revise" ? "S1.8" : type === "draft" ? "S1.1" : type === "consult" || type === "call-vote" || type === "meeting" || type === "refer" || type === "lapse" ? "S9.2" : "S6.8", because("may-not", who, capacity, type));
  }
}

const officers: readonly Capacity[] = ["chair", "secretariat"];
const movers: readonly Capacity[] = ["chair", "secretariat", "delegate", "sponsor"];

/** The capacities in which an act is done; null where the deed itself judges, or anybody may. */
function allowedFor(type: EventType, profile: Profile): readonly Capacity[] | null {
  switch (type) {
    case "place": return profile.places.capacities;
    case "certify": return profile.certifies.capacities;
    case "end-early": return ["chair"];
    case "clear": case "gate-refused": case "extend": case "inform": case "announce": case "publish": case "consult": case "meeting": case "refer": case "lapse":
    case "carried": case "defeated": case "agreed": case "not-agreed": case "reissue": return officers;
    case "draft": case "revise": case "call-vote": return movers;
    case "serve": case "withdraw": case "object": case "amend": case "lift": case "late-find": case "editorial-comment": case "defect": case "statement": case "tick":
    case "join": case "leave": case "renew": return null;
  }
}
