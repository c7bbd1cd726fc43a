import { receivedAt, type Event } from "../event.js";
import type { Instant } from "../instant.js";
import { sameName, type Procedure } from "../procedure.js";
import { because, type Why } from "../reasons/because.js";
import { listed } from "../reasons/told.js";
import { asked, confirm, join, leave, type Sponsorship } from "../text/sponsors.js";
import { done, type Deed, type Done } from "./deed.js";

// S5.6 to S5.8: parties put their names to a text and take them away by themselves; changed words ask all of them again.

export const joinSponsors: Deed = (now, event) => each(now, event, join);
export const leaveSponsors: Deed = (now, event) => each(now, event, leave);
export const renewSponsorship: Deed = (now, event) => each(now, event, confirm);

/** The names of a change are one party's own, or those the secretariat enters for parties that wrote to it. All are there, or none. */
function each(now: Procedure, event: Event, change: typeof join): Done | Why {
  const { by, capacity, party } = event;
  if (capacity === "observer") return because("sponsor-observer", by ?? "");
  const named = capacity === "secretariat" || capacity === "chair" ? party : [...(by === null ? [] : [by]), ...party.filter((name) => by === null || sameName(name, by))];
  const names = named.filter((name, i) => named.findIndex((one) => sameName(one, name)) === i);
  if (names.length === 0) return because("sponsor-nobody");
  let { sponsorship } = now;
  for (const name of names) {
    const next = change(sponsorship, name, receivedAt(event));
    if ("fault" in next) return because(next.fault === "sponsors/after-cut-off" ? "sponsor-late" : next.fault === "sponsors/there-already" ? "sponsor-again" : "sponsor-not-there", name, sponsorship.cutOff ?? "");
    sponsorship = next.sponsorship;
  }
  const why = change === join ? because("sponsor-joined", listed(names)) : change === leave ? because("sponsor-left", listed(names)) : because("sponsor-renewed", listed(names));
  return done(now.state, why, { sponsorship, sponsors: sponsorship.sponsors.map((one) => one.party) });
}

/** S5.7: other words ask every sponsor again; the same words do not. A cut-off that is not said stays. */
export function withWords(now: Sponsorship, version: string | null, cutOff: Instant | null): Sponsorship {
  const until = cutOff ?? now.cutOff;
  // Words that had no label yet are named by the first one they get; those who stood behind them still do.
  if (version !== null && now.version === "") return { ...now, version, cutOff: until, sponsors: now.sponsors.map((one) => ({ ...one, version })) };
  return version === null || version === now.version ? { ...now, cutOff: until } : asked(now, version, until);
}

/** Those who put a draft on the table stand behind its words. */
export function sponsoredBy(now: Sponsorship, authors: readonly string[], at: Instant): Pick<Procedure, "sponsorship" | "sponsors"> {
  const fresh = authors.filter((name, i) => authors.indexOf(name) === i && !now.sponsors.some((one) => sameName(one.party, name)));
  const sponsors = [
    ...now.sponsors.map((one) => (authors.some((name) => sameName(name, one.party)) ? { ...one, version: now.version } : one)),
    ...fresh.map((party) => ({ party, joined: at, version: now.version })),
  ];
  return { sponsorship: { ...now, sponsors }, sponsors: sponsors.map(({ party }) => party) };
}
