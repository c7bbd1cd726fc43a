import { compare, type Instant } from "../instant.js";
import { sameName } from "../procedure.js";

/** A party that put its name to a draft. */
export interface Sponsor {
  readonly party: string;
  readonly joined: Instant;
  /** The version it last said yes to; when the text changes it is asked again. */
  readonly version: string;
}

/** Who stands behind a draft (T9). */
export interface Sponsorship {
  readonly version: string;
  readonly cutOff: Instant | null;
  readonly sponsors: readonly Sponsor[];
  /** Names as last printed on the draft; null before. */
  readonly printed: readonly string[] | null;
}

export type SponsorFault = "sponsors/after-cut-off" | "sponsors/there-already" | "sponsors/not-there";
type Result = { readonly sponsorship: Sponsorship } | { readonly fault: SponsorFault };

export const begunSponsorship = (version: string, cutOff: Instant | null): Sponsorship => ({ version, cutOff, sponsors: [], printed: null });

/** A party joins by itself, before the cut-off. */
export function join(now: Sponsorship, party: string, at: Instant): Result {
  if (isPast(now, at)) return { fault: "sponsors/after-cut-off" };
  if (now.sponsors.some((one) => sameName(one.party, party))) return { fault: "sponsors/there-already" };
  return { sponsorship: { ...now, sponsors: [...now.sponsors, { party, joined: at, version: now.version }] } };
}

/** A party leaves by itself, before the cut-off. That is no objection (S5). */
export function leave(now: Sponsorship, party: string, at: Instant): Result {
  if (isPast(now, at)) return { fault: "sponsors/after-cut-off" };
  const sponsors = now.sponsors.filter((one) => !sameName(one.party, party));
  return sponsors.length === now.sponsors.length ? { fault: "sponsors/not-there" } : { sponsorship: { ...now, sponsors } };
}

/** The text changed: every sponsor is asked again, and counts once it has said yes to the new version. A new cut-off may come with it. */
export const asked = (now: Sponsorship, version: string, cutOff: Instant | null): Sponsorship => ({ ...now, version, cutOff });

/** A sponsor says yes to the text as it is now. */
export function confirm(now: Sponsorship, party: string, at: Instant): Result {
  if (isPast(now, at)) return { fault: "sponsors/after-cut-off" };
  if (!now.sponsors.some((one) => sameName(one.party, party))) return { fault: "sponsors/not-there" };
  return { sponsorship: { ...now, sponsors: now.sponsors.map((one) => (sameName(one.party, party) ? { ...one, version: now.version } : one)) } };
}

/** Those who stand behind the text as it is now. */
export const confirmed = ({ sponsors, version }: Sponsorship): readonly string[] => sponsors.filter((one) => one.version === version).map(({ party }) => party);
/** Those who have not been heard since the text changed. */
export const unheard = ({ sponsors, version }: Sponsorship): readonly string[] => sponsors.filter((one) => one.version !== version).map(({ party }) => party);

/** The list is printed on the draft. */
export const print = (now: Sponsorship): Sponsorship => ({ ...now, printed: confirmed(now) });

/** What the printed list does not show: who joined since, and who left. Null before a list was printed, or where it still is right. */
export function addendum(now: Sponsorship): { readonly joined: readonly string[]; readonly left: readonly string[] } | null {
  if (now.printed === null) return null;
  const names = confirmed(now);
  const joined = names.filter((name) => !now.printed!.includes(name));
  const left = now.printed.filter((name) => !names.includes(name));
  return joined.length === 0 && left.length === 0 ? null : { joined, left };
}

const isPast = ({ cutOff }: Sponsorship, at: Instant): boolean => cutOff !== null && compare(at, cutOff) >= 0;
