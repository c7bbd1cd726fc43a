import { amend, editorialComment, lateFind, lift, object } from "./deeds/silence.js";
import { clear, draft, gateRefused, place, reissue, revise } from "./deeds/placing.js";
import { endEarly, extend, tick } from "./deeds/clock.js";
import { defect, serve } from "./deeds/service.js";
import { announce, certify, inform, publish, statement, withdraw } from "./deeds/outcome.js";
import { agreed, callVote, carried, consult, defeated, lapse, meeting, notAgreed, refer } from "./deeds/aftermath.js";
import { isDone, type Deed, type Done } from "./deeds/deed.js";
import { joinSponsors, leaveSponsors, renewSponsorship } from "./deeds/sponsors.js";
import type { Event, EventType } from "./event.js";
import { compare, isBefore, later } from "./instant.js";
import type { Procedure } from "./procedure.js";
import type { Profile } from "./profile.js";
import { outOfPlace } from "./out-of-place.js";
import { because, doubting, type Why } from "./reasons/because.js";
import { mayNot } from "./rights.js";
import { targetsOf } from "./table.js";

/** What an event led to. */
export interface Accepted {
  readonly accepted: true;
  readonly procedure: Procedure;
  readonly why: Why;
}

/** Why an event led to nothing; the procedure is as it was. */
export interface Refused {
  readonly accepted: false;
  readonly why: Why;
}

/**
 * One event in one procedure under one body's rules. Pure: the hour is the event's own, and a refusal changes nothing.
 * SPEC.md has the rules; `why.rule` names the one that decided.
 */
export function step(now: Procedure, event: Event, profile: Profile): Accepted | Refused {
  const doubts = [...event.doubts];
  if (event.received !== null && isBefore(event.at, event.received)) return refused(because("received-after-entry"));
  if (now.last !== null && isBefore(event.at, now.last)) {
    // A clock that jumped must not cost anybody an objection: what decides is when it was received (S6, S11.2).
    if (!ownsItsTime.has(event.type) || event.type === "tick") return refused(because("out-of-order", event.at, now.last));
    doubts.push({ code: "doubt-order", args: [now.last] });
  }
  const ready = clockRead(now, event, profile);
  if (ready.ticked) doubts.push({ code: "doubt-no-tick", args: [] });
  const targets = targetsOf(ready.procedure.state, event.type);
  if (targets.length === 0) return refused(outOfPlace(event.type, ready.procedure, profile));
  const barred = mayNot(event, profile, ready.procedure);
  if (barred !== null && !isAllowedWithDoubt(barred)) return refused(barred);
  if (barred !== null) doubts.push(...barred.doubts);
  const done = deeds[event.type](ready.procedure, event, profile);
  if (!isDone(done)) return refused(done);
  if (!targets.includes(done.to)) throw new Error(`“${event.type}” led from ${ready.procedure.state} to ${done.to}, which the table does not have`);
  return { accepted: true, procedure: after(ready.procedure, event, done), why: doubting(done.why, doubts) };
}

const refused = (why: Why): Refused => ({ accepted: false, why });

const after = (now: Procedure, event: Event, { to, change }: Done): Procedure => ({ ...now, ...change, state: to, last: later(now.last, event.at) });

/**
 * The procedure as an event finds it (S6.3). Every entry shows what time it is: if the deadline has passed and nobody ticked,
 * the silence is over all the same. Acts that are judged by their own time, such as an objection on paper, see to it themselves.
 */
function clockRead(now: Procedure, event: Event, profile: Profile): { readonly procedure: Procedure; readonly ticked: boolean } {
  const running = now.state === "under_silence" || now.state === "contested";
  if (!running || ownsItsTime.has(event.type) || now.placed === null || compare(event.at, now.placed.deadline.instant) < 0) return { procedure: now, ticked: false };
  const done = tick(now, event, profile);
  return isDone(done) ? { procedure: { ...now, ...done.change, state: done.to }, ticked: true } : { procedure: now, ticked: false };
}

const ownsItsTime: ReadonlySet<EventType> = new Set(["object", "amend", "lift", "late-find", "extend", "serve", "tick"]);
const isAllowedWithDoubt = ({ code }: Why): boolean => code === "allowed-with-doubt";

const deeds: { readonly [Type in EventType]: Deed } = {
  "draft": draft, "clear": clear, "gate-refused": gateRefused, "place": place, "revise": revise, "reissue": reissue,
  "serve": serve, "defect": defect,
  "object": object, "amend": amend, "lift": lift, "editorial-comment": editorialComment, "late-find": lateFind,
  "extend": extend, "end-early": endEarly, "tick": tick,
  "certify": certify, "inform": inform, "announce": announce, "publish": publish, "withdraw": withdraw, "statement": statement,
  "join": joinSponsors, "leave": leaveSponsors, "renew": renewSponsorship,
  "consult": consult, "call-vote": callVote, "meeting": meeting, "carried": carried, "defeated": defeated, "agreed": agreed, "not-agreed": notAgreed, "refer": refer, "lapse": lapse,
};
