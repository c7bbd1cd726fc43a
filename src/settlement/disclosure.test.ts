import { describe, expect, test } from "vitest";
import { letterFacts, visible, type Viewer } from "./disclosure.js";
import type { Procedure } from "./procedure.js";
import type { Profile } from "./profile.js";
import { profileOf } from "./profiles/index.js";
import { replay } from "./replay.js";

const base = profileOf("unga-74-544")!;
const opening = [
  { at: "2021-03-01T10:00:00Z", type: "clear" },
  { at: "2021-03-01T12:00:00Z", type: "place", by: "President", capacity: "chair", version: "v1", parties: ["ARV", "VEL", "SOL"], deadline: { instant: "2021-03-04T12:00:00Z", zone: "Europe/Paris", city: "Paris" } },
];
const objection = { at: "2021-03-02T12:00:00Z", type: "object", by: "VEL", version: "v1" };
const tick = { at: "2021-03-04T12:00:00Z", type: "tick" };
const after = (profile: Profile, ...more: readonly object[]): Procedure => replay([...opening, ...more], profile).procedure;
const as = (objectors: Profile["disclosure"]["objectors"], from: Profile["disclosure"]["from"]): Profile => ({ ...base, disclosure: { objectors, from } });
const party = (name: string): Viewer => ({ as: "party", party: name });
const seen = (profile: Profile, viewer: Viewer, ...more: readonly object[]) => {
  const { state, objections, standing } = visible(after(profile, ...more), profile, viewer);
  return [state, objections.map((one) => one.party).join(), standing];
};

describe("S8.1: who sees objections, and from when", () => {
  test("from the result on: until then a contested text looks silent to all but the chair and those who object", () => {
    const profile = as("named", "result");
    expect(seen(profile, { as: "officer" }, objection)).toEqual(["contested", "VEL", 1]);
    expect(seen(profile, party("VEL"), objection)).toEqual(["contested", "VEL", null]);
    for (const viewer of [party("ARV"), { as: "observer" } as const]) {
      expect(seen(profile, viewer, objection)).toEqual(["under_silence", "", null]);
      expect(seen(profile, viewer, objection)).toEqual(seen(profile, viewer));
      expect(seen(profile, viewer, objection, tick)).toEqual(["broken", "VEL", 1]);
    }
  });
  test("from receipt on, by name", () => expect(seen(as("named", "receipt"), party("ARV"), objection)).toEqual(["contested", "VEL", 1]));
  test("counted: how many, not who", () => expect(seen(as("counted", "receipt"), party("ARV"), objection)).toEqual(["contested", "", 1]));
  test("withheld: not even how many", () => expect(seen(as("withheld", "receipt"), party("ARV"), objection)).toEqual(["contested", "", null]));
});

describe("S9.1: the facts of a letter", () => {
  test("follow the procedure: placed, extended, not adopted, adopted, void", () => {
    expect(letterFacts(replay([], base).procedure, base)).toBeNull();
    expect(letterFacts(after(base), base)).toMatchObject({ kind: "placed", version: "v1", unserved: ["ARV", "VEL", "SOL"], objecting: null, next: null });
    const extended = { at: "2021-03-03T12:00:00Z", type: "extend", by: "President", deadline: { instant: "2021-03-05T12:00:00Z" } };
    expect(letterFacts(after(base, extended), base)).toMatchObject({ kind: "extended", extendedFrom: { instant: "2021-03-04T12:00:00Z" }, deadline: { instant: "2021-03-05T12:00:00Z", zone: "Europe/Paris", city: "Paris" } });
    const served = { at: "2021-03-01T12:00:00Z", type: "serve", party: ["ARV", "VEL", "SOL"] };
    expect(letterFacts(after(base, served, tick), base)).toBeNull();
    expect(letterFacts(after(base, served, tick, { at: "2021-03-04T13:00:00Z", type: "certify", by: "President" }), base)).toMatchObject({ kind: "adopted", adopted: { how: "silence", effective: "2021-03-04T12:00:00Z", certifiedBy: "President" }, objecting: null, after: base.after });
    expect(letterFacts(after(base, { at: "2021-03-02T12:00:00Z", type: "defect" }), base)).toMatchObject({ kind: "void" });
  });
  test("a letter that says “not adopted” names nobody where the profile does not let it, and never reads as rejected by all", () => {
    expect(letterFacts(after(base, objection, tick), base)).toMatchObject({ kind: "not-adopted", objecting: ["VEL"], count: 1, next: base.ifBroken, adopted: null });
    expect(letterFacts(after(as("counted", "result"), objection, tick), as("counted", "result"))).toMatchObject({ objecting: null, count: 1 });
    const withheld = letterFacts(after(as("withheld", "result"), objection, tick), as("withheld", "result"));
    expect(withheld).toMatchObject({ objecting: null, count: null });
    expect(JSON.stringify(withheld?.statements)).not.toContain("VEL");
  });
});
