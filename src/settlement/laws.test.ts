import { describe, expect, test } from "vitest";
import { allSettlementCases } from "../../test/settlement-cases.js";
import { chance, randomEntries } from "../../test/random-procedure.js";
import { compare, isBefore } from "./instant.js";
import { receivedAt, type Event } from "./event.js";
import { begun, onList, standing, states, unserved, type Procedure, type Round } from "./procedure.js";
import { enter, replay, type Outcome } from "./replay.js";
import { arrows } from "./table.js";
import { profiles } from "./profiles/index.js";
import { heading, reasonCodes, ruleOf } from "./reasons/because.js";

const seeds = 1500;

/** One outcome with the procedure before it. */
interface Moment extends Outcome {
  readonly before: Procedure;
}

describe("the table", () => {
  // Said by nothing that a case can hold: a line that is no JSON is refused before, and the other one is never shown.
  const guards: readonly string[] = ["entry-not-json", "allowed-with-doubt"];
  const taken = new Set<string>();
  const reached = new Set<string>(["drafting"]);
  const reasons = new Set<string>();
  for (const { profile, opening, entries } of allSettlementCases()) {
    let now = begun;
    for (const entry of [...opening, ...entries]) {
      const { event, accepted, state, after, why } = enter(now, entry, profile);
      reasons.add(why.code);
      reached.add(state);
      if (accepted && event !== null) taken.add(`${now.state} --${event.type}--> ${state}`);
      now = after;
    }
  }

  test("every state is reached by a case", () => expect(states.filter((state) => !reached.has(state))).toEqual([]));

  test("every arrow of the picture is taken by a case", () => {
    // What only stays where it is on the way (ticks and statements anywhere) is one arrow with many starts.
    const moving = arrows.flatMap(({ from, on, to }) => from.flatMap((state) => to.map((one) => `${state} --${on}--> ${one === "same" ? state : one}`)));
    const asked = moving.filter((arrow) => !/--(tick|statement)--> /.test(arrow) || !arrow.startsWith(arrow.slice(arrow.lastIndexOf(" ") + 1)));
    expect(asked.filter((arrow) => !taken.has(arrow))).toEqual([]);
  });

  test("every reason is given by a case", () => expect(reasonCodes.filter((code) => !reasons.has(code) && !guards.includes(code))).toEqual([]));

  test("S6.4, S6.9: certifying looks at the hour and the objections itself, whatever the state says", () => {
    const { profile, opening } = allSettlementCases().find((one) => one.opening.length === 3)!;
    const elapsed = replay([...opening, { at: "2021-03-04T12:00:00Z", type: "tick" }], profile).procedure;
    const certifying = { at: "2021-03-04T13:00:00Z", type: "certify", by: "President", capacity: "chair" };
    expect(enter(elapsed, certifying, profile).accepted).toBe(true);
    expect(enter({ ...elapsed, last: null }, { ...certifying, at: "2021-03-04T11:00:00Z" }, profile).why.code).toBe("certify-early");
    const contested = replay([...opening, { at: "2021-03-02T12:00:00Z", type: "object", by: "VEL" }], profile).procedure;
    expect(enter({ ...contested, state: "elapsed" }, certifying, profile).why.code).toBe("certify-objections");
  });

  test("every reason names a rule", () => expect(reasonCodes.map((code) => heading(ruleOf(code))).every((rule) => /^S(1|2|3|4|5|6|7|8|9|10|11)$/.test(rule))).toBe(true));
});

describe("whatever happens", () => {
  const runs = Array.from({ length: seeds }, (_, i) => {
    const seed = i + 1;
    const pick = chance(seed);
    const profile = profiles[pick(profiles.length)]!;
    const entries = randomEntries(pick);
    let before = frozen(begun);
    const moments = entries.map((entry): Moment => {
      const moment = { ...enter(before, entry, profile), before };
      before = frozen(moment.after);
      return moment;
    });
    return { seed, profile, entries, moments };
  });
  const forAll = (claim: (moments: readonly Moment[], entries: readonly unknown[], profile: (typeof profiles)[number]) => void): void => {
    for (const { seed, profile, entries, moments } of runs) {
      try {
        claim(moments, entries, profile);
      } catch (cause) {
        throw new Error(`fails with seed ${seed} under ${profile.id}`, { cause });
      }
    }
  };

  test("the sequences are worth something: they reach every state, and adopt often enough", () => {
    const reached = new Map<string, number>();
    forAll((moments) => {
      for (const state of new Set(moments.map(({ state }) => state))) reached.set(state, (reached.get(state) ?? 0) + 1);
    });
    expect(states.filter((state) => !reached.has(state))).toEqual([]);
    expect(reached.get("adopted")).toBeGreaterThan(seeds / 50);
  });

  test("a refusal changes nothing, and an acceptance never leads where no arrow does", () => forAll((moments) => {
    for (const { accepted, before, after } of moments) if (!accepted) expect(after).toBe(before);
  }));

  test("S6: nothing is adopted but by certifying: by a named officer, at or after the deadline, from the deadline", () => forAll((moments) => {
    for (const { before, after, event } of moments) {
      if (after.state !== "adopted" || before.state === "adopted") continue;
      expect(event?.type).toBe("certify");
      expect(after.decision?.certified?.by).toBeTruthy();
      expect([null, "chair", "secretariat"]).toContain(after.decision?.certified?.capacity);
      if (after.decision?.how !== "silence") continue;
      expect(after.decision.effective).toBe(after.placed?.deadline.instant);
      expect(compare(event!.at, after.decision.effective)).toBeGreaterThanOrEqual(0);
    }
  }));

  test("S6.9, S7.2: nothing is adopted by silence with a standing objection or an unserved party", () => forAll((moments) => {
    for (const { after } of moments) {
      if (after.decision?.how !== "silence") continue;
      expect(standing(after.placed)).toEqual([]);
      expect(unserved(after.placed!)).toEqual([]);
    }
  }));

  test("S1: what is adopted are the words that were placed; text, parties and placing hour never change within a round", () => forAll((moments) => {
    for (const { before, after, event } of moments) {
      if (after.decision !== null) expect(after.decision.version).toBe(after.placed?.version ?? null);
      if (before.placed === null || after.placed === null || before.round !== after.round) continue;
      for (const kept of ["version", "hash", "languages", "parties", "placedAt", "placedBy", "authorised"] as const) expect(after.placed[kept]).toEqual(before.placed[kept]);
      expect(compare(after.placed.deadline.instant, before.placed.deadline.instant), event?.type).toBeGreaterThanOrEqual(0);
    }
  }));

  test("S4, S6: no objection received in time is ever lost", () => forAll((moments) => {
    for (const { before, after, event, accepted, why } of moments) {
      if (event !== null && isPlainObjectionInTime(event, before)) {
        const party = onList(before.placed!.parties, event.by)!;
        expect(accepted, why.code).toBe(true);
        expect(standing(after.placed).map((one) => one.party)).toContain(party);
      }
      const kept = everyObjection(after);
      for (const [i, objection] of everyObjection(before).entries()) expect({ ...kept[i], lifted: null }).toEqual({ ...objection, lifted: null });
    }
  }));

  test("S4.10: only its own party lifts an objection, before the deadline", () => forAll((moments) => {
    for (const { before, after, event } of moments) {
      for (const [i, objection] of everyObjection(before).entries()) {
        const now = everyObjection(after)[i]!;
        if (now.lifted === objection.lifted) continue;
        expect(event?.type).toBe("lift");
        expect([event?.by?.toUpperCase(), ...event?.party ?? [], ...(event?.capacity === "secretariat" ? event.onBehalfOf : [])]).toContain(objection.party);
        expect(isBefore(now.lifted!.received, after.placed!.deadline.instant)).toBe(true);
      }
    }
  }));

  test("replaying the log gives the same procedure: whole, from its accepted entries alone, and through JSON", () => forAll((moments, entries, profile) => {
    const end = moments.at(-1)!.after;
    expect(replay(entries, profile).procedure).toEqual(end);
    expect(replay(moments.filter(({ accepted }) => accepted).map(({ entry }) => entry), profile).procedure).toEqual(end);
    expect(JSON.parse(JSON.stringify(end))).toEqual(end);
  }));

  test("an entry made twice in a row counts once: a retry loses and doubles nothing", () => forAll((moments, _entries, profile) => {
    for (const { accepted, entry, event, after } of moments) {
      if (!accepted || event === null || !["object", "late-find", "serve", "tick"].includes(event.type)) continue;
      expect(enter(after, entry, profile).after.placed?.objections ?? []).toEqual(after.placed?.objections ?? []);
    }
  }));

  test("what is no event at all never fails", () => {
    for (const odd of [null, undefined, 3, "x", [], {}, { at: 1 }, { at: {}, type: [] }, { at: "2020-01-01T00:00:00Z", type: "place", parties: { length: 3 } }, { at: "2020-01-01T00:00:00Z", type: "place", deadline: [] }, { at: "2020-01-01T00:00:00Z", type: "toString" }])
      expect(enter(begun, odd, profiles[0]!).accepted).toBe(false);
  });
});

/** An objection nobody could find fault with: an entitled party, in the system, in time, to the version placed, while there is something to object to. */
function isPlainObjectionInTime(event: Event, { placed, state }: Procedure): boolean {
  if (event.type !== "object" || placed === null || onList(placed.parties, event.by) === null) return false;
  if (!["under_silence", "contested", "elapsed", "broken", "informed_not_adopted", "consultation"].includes(state)) return false;
  if (event.capacity !== "delegate" || (event.channel !== null && event.channel !== "system") || event.substantive === false) return false;
  if (event.version !== null && event.version !== placed.version) return false;
  return isBefore(receivedAt(event), placed.deadline.instant) && compare(receivedAt(event), event.at) <= 0;
}

const everyObjection = ({ earlier, placed }: Procedure) => [...earlier, ...(placed === null ? [] : [placed])].flatMap(({ objections }: Round) => objections);

/** Freezes a value to its depths, so that whatever changes it fails. */
function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}
