import { receivedAt, type Event } from "../event.js";
import { sameName, type Decision, type Procedure, type State } from "../procedure.js";
import type { Profile, Way } from "../profile.js";
import { because, doubting, type Why } from "../reasons/because.js";
import { done, type Deed, type Done } from "./deed.js";
import { gateRefused } from "./placing.js";

// What comes after a broken silence (S9.2), and what a vote or a meeting decides (S6.8).

export const consult: Deed = (_now, _event, profile) => follow("consultation", "consult", profile);
export const callVote: Deed = (_now, _event, profile) => follow("vote", "call-vote", profile);
export const meeting: Deed = (_now, _event, profile) => follow("meeting", "meeting", profile);
export const refer: Deed = (_now, _event, profile) => follow("referred", "refer", profile);
export const lapse: Deed = (_now, _event, profile) => follow("lapsed", "lapse", profile);

function follow(to: State, way: Way, { ifBroken, id }: Profile): Done {
  const why = because("follows", to);
  return done(to, ifBroken.ways.length > 0 && !ifBroken.ways.includes(way) ? doubting(why, [{ code: "doubt-way", args: [id] }]) : why);
}

export const carried: Deed = (now, event) => decided(now, event, "vote");
export const agreed: Deed = (now, event) => decided(now, event, "meeting");
export const defeated: Deed = () => done("rejected", because("rejected", "vote"));

/** In a meeting: not agreed. Before placing, where the profile has a gate: the gate is refused (S1.3). */
export const notAgreed: Deed = (now, event, profile) => {
  if (now.state !== "cleared") return done("rejected", because("rejected", "meeting"));
  return profile.gate.kind === "none" ? because("nothing-to-decide") : gateRefused(now, event, profile);
};

/** A decision is about words: the frozen ones, and no others (S1.10). */
function decided(now: Procedure, event: Event, how: "vote" | "meeting"): Done | Why {
  const frozen = now.placed?.version ?? null;
  if (event.version !== null && frozen !== null && !sameName(event.version, frozen)) return because("decided-other-text", event.version, frozen);
  const decision: Decision = { how, version: frozen, effective: receivedAt(event), certified: null, informedAt: null, announcedAt: null, publishedAt: null };
  return done("decided", because("decided", how), { decision });
}
