import { receivedAt } from "../event.js";
import { isBefore } from "../instant.js";
import { onList, sameName, unserved, type Service } from "../procedure.js";
import { because, doubting, type Doubting } from "../reasons/because.js";
import { listed } from "../reasons/told.js";
import { done, roundOf, type Deed } from "./deed.js";

/** S7.1: each party named had the text at this time. A proof may be entered later than it was made, but not made after the deadline. */
export const serve: Deed = (now, event) => {
  const round = roundOf(now);
  const at = receivedAt(event);
  const named = event.party.length > 0 ? event.party : event.parties ?? [];
  if (named.length === 0) return because("serve-nobody");
  const asked = named.some((name) => sameName(name, "all") || name === "*") ? round.parties : named;
  const strangers = asked.filter((name) => onList(round.parties, name) === null);
  if (strangers.length === asked.length) return because("serve-stranger", listed(strangers));
  if (!isBefore(at, round.deadline.instant)) return because("served-late", listed(asked));
  const doubts: Doubting[] = strangers.length > 0 ? [{ code: "doubt-strangers", args: [listed(strangers)] }] : [];
  if (isBefore(at, round.placedAt)) doubts.push({ code: "doubt-served-before", args: [] });
  const parties = asked.flatMap((name) => onList(round.parties, name) ?? []);
  const known = new Set(round.served.map(({ party }) => party));
  const fresh = [...new Set(parties)].filter((party) => !known.has(party));
  const served: readonly Service[] = [...round.served, ...fresh.map((party): Service => ({ party, at, channel: event.channel }))];
  const left = unserved({ ...round, served });
  const why = fresh.length === 0 ? because("served-again", listed(parties)) : because("served", listed(fresh), String(left.length));
  return done(now.state, doubting(why, doubts), { placed: { ...round, served } });
};

/** S7.4: the round is void; whatever came in stays on record with it. */
export const defect: Deed = (now, { at, by, reason, party }) => {
  const round = roundOf(now);
  const known = unserved(round);
  return done("void", because("void", reason ?? "", listed(party.length > 0 ? party : known)), { placed: { ...round, defect: { at, by, reason, parties: party.length > 0 ? party : known } } });
};
