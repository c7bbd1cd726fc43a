import { eventTypes } from "../src/settlement/event.js";

/** A whole number below the one asked for; the same seed gives the same numbers. */
export type Pick = (below: number) => number;

export function chance(seed: number): Pick {
  let state = (seed * 2654435761) % 2147483647 || 1;
  return (below) => (state = (state * 48271) % 2147483647) % below;
}

const parties = ["ARV", "VEL", "SOL", "KES", "OST"];
const versions = ["v1", "v2", "v3"];
const capacities = ["chair", "secretariat", "delegate", "observer", "sponsor", undefined];
const start = Date.UTC(2021, 2, 1);
const hour = 3_600_000;

/**
 * A random log of one procedure. Most of it goes the way procedures go, so that late states are reached; the rest is out of place,
 * out of order, by the wrong people, about other words, or with the wrong hour.
 */
export function randomEntries(pick: Pick): object[] {
  const entries: object[] = [];
  let at = start;
  let version = versions[0]!;
  let deadline = 0;
  const often = (percent: number): boolean => pick(100) < percent;
  const iso = (ms: number): string => new Date(ms).toISOString();
  const anyOf = <T>(all: readonly T[]): T => all[pick(all.length)]!;
  const add = (type: string, more: object = {}): void => {
    at += pick(4) * hour;
    entries.push({ at: iso(often(4) ? at - pick(60) * hour : at), type, ...more });
  };
  const chair = { by: "President", capacity: "chair" };
  const objection = (): object => ({
    by: anyOf(parties), capacity: often(85) ? "delegate" : anyOf(capacities),
    ...(often(70) ? { version } : often(50) ? { version: anyOf(versions) } : {}),
    ...(often(20) ? { onBehalfOf: [anyOf(parties), anyOf(parties)] } : {}),
    ...(often(25) ? { channel: anyOf(["letter", "mail", "note-verbale", "telephone", "system"]), received: iso(at - pick(90) * hour) } : {}),
    ...(often(10) ? { wording: "other words" } : {}),
  });
  const place = (): void => {
    deadline = at + (often(90) ? 72 + pick(6) : pick(72)) * hour;
    add("place", { ...chair, version: often(92) ? version : anyOf(versions), parties: parties.slice(0, 2 + pick(4)), deadline: { instant: iso(deadline + 4 * hour), zone: anyOf(["Europe/Paris", "America/New_York", "Asia/Kathmandu"]), city: "Somewhere" } });
    for (const party of parties) if (often(95)) add("serve", { party, at: iso(at) });
  };
  const tickPast = (): void => {
    if (at < deadline + 4 * hour) at = deadline + 4 * hour + pick(2);
    add("tick");
  };
  const usual: readonly (() => void)[] = [
    () => add("draft", { by: "ARV", capacity: "sponsor", version }), () => add("clear", { ...chair, ...(often(50) ? { version } : {}) }), place, () => add("object", objection()), () => add("object", objection()),
    () => add("lift", { by: anyOf(parties), capacity: often(80) ? "delegate" : anyOf(capacities), ...(often(20) ? { received: iso(at - pick(30) * hour), channel: "letter" } : {}) }),
    () => add("extend", { ...chair, deadline: { instant: iso((deadline += (pick(30) - 5) * hour) + 4 * hour), zone: "Europe/Paris", city: "Paris" } }),
    () => add("tick"), tickPast, () => add("certify", { ...(often(85) ? chair : { by: anyOf(parties), capacity: anyOf(capacities) }), ...(often(60) ? { version } : {}) }),
    () => add("inform", chair), () => add("consult", chair), () => { version = anyOf(versions); add("revise", { ...chair, version }); }, () => add("late-find", { ...objection(), received: iso(at - pick(80) * hour) }),
  ];
  const way = [0, 1, 2];
  for (const move of way) usual[move]!();
  for (let left = 4 + pick(30); left > 0; left--) {
    const choice = pick(100);
    if (choice < 12) add(anyOf(eventTypes), { by: often(50) ? "President" : anyOf(parties), capacity: anyOf(capacities), version: anyOf(versions) });
    else if (choice < 24) tickPast();
    else if (choice < 36) add("certify", chair);
    else if (choice < 44) add("inform", chair);
    else if (choice < 50) add(anyOf(["consult", "meeting", "call-vote", "refer", "lapse", "carried", "agreed", "defeated", "not-agreed", "announce", "publish", "reissue", "defect"]), chair);
    else if (choice < 53) { const way = anyOf(["call-vote", "meeting"]); add("inform", chair); add(way, chair); add(way === "meeting" ? anyOf(["agreed", "not-agreed"]) : anyOf(["carried", "defeated"]), chair); }
    else if (choice < 55) { version = anyOf(versions); add("revise", { ...chair, version }); place(); }
    else if (choice < 57) { add("reissue", chair); place(); }
    else anyOf(usual)();
  }
  return entries;
}
