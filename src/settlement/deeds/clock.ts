import { receivedAt } from "../event.js";
import { compare, isBefore } from "../instant.js";
import { sameName, standing } from "../procedure.js";
import { because, doubting, type Doubting } from "../reasons/because.js";
import { deadlineInWords, listed } from "../reasons/told.js";
import { deadlineOf } from "./placing.js";
import { done, roundOf, type Deed } from "./deed.js";

/** S6.1, S6.2: the clock reached an hour. At the deadline the waiting ends; nothing is adopted. */
export const tick: Deed = (now, { at }) => {
  if (now.placed === null || (now.state !== "under_silence" && now.state !== "contested")) return done(now.state, because("tick-idle"));
  const round = now.placed;
  if (isBefore(at, round.deadline.instant)) return done(now.state, because("tick-before", deadlineInWords(round.deadline)));
  const objecting = standing(round).map(({ party }) => party);
  const result = objecting.length > 0 ? "objections" : "no-objection";
  const change = { placed: { ...round, computed: { at, result } as const } };
  return objecting.length > 0 ? done("broken", because("tick-broken", listed(objecting)), change) : done("elapsed", because("tick-elapsed"), change);
};

/** S3.1 to S3.5: later, in time, with the same text. The profile's minimum is for placing; an extension may be short. */
export const extend: Deed = (now, event, profile) => {
  const round = roundOf(now);
  if (profile.extensions === "none") return because("no-extensions");
  if (compare(receivedAt(event), round.deadline.instant) >= 0) return because("extended-late", deadlineInWords(round.deadline));
  if (event.version !== null && round.version !== null && !sameName(event.version, round.version)) return because("extended-other-text", event.version, round.version);
  const doubts: Doubting[] = [];
  const said = deadlineOf(event.deadline === null || event.deadline.zone !== null ? event : { ...event, deadline: { ...event.deadline, zone: round.deadline.zone, city: event.deadline.city ?? round.deadline.city } }, doubts);
  if ("code" in said) return said;
  const order = compare(said.instant, round.deadline.instant);
  if (order <= 0) return because(order === 0 ? "extended-same" : "shortened", deadlineInWords(said), deadlineInWords(round.deadline));
  const to = said;
  const extension = { at: event.at, by: event.by, from: round.deadline, to };
  return done(now.state, doubting(because("extended", deadlineInWords(to), deadlineInWords(round.deadline)), doubts), { placed: { ...round, deadline: to, extensions: [...round.extensions, extension] } });
};

/** S3.6 */
export const endEarly: Deed = (now, { at, by }) => {
  const round = roundOf(now);
  return done("broken", because("ended-early", listed(standing(round).map(({ party }) => party))), { placed: { ...round, endedEarly: { at, by } } });
};
