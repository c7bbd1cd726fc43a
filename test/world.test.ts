import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { world, type World } from "../src/language/world/index.js";
import { cldr } from "../src/language/world/names/cldr.js";
import { gazetteerParties } from "../src/record/search/party-names.js";
import { issuesFile, issuesPage } from "../scripts/issues.js";
import { inWords, worldReport } from "../scripts/world.js";
import { cldrFile, cldrText } from "../scripts/world-names.js";

describe("the gazetteer as a whole", () => {
  it("has nothing wrong in it", () => {
    expect(worldReport().errors).toEqual([]);
  });

  it("has the names of CLDR as this Node has them", ({ skip }) => {
    if (process.versions["cldr"] !== cldr.version) skip(`Node has CLDR ${process.versions["cldr"]}, the names are of ${cldr.version}`);
    expect(readFileSync(cldrFile, "utf8")).toBe(cldrText());
  });
});

describe("the checker", () => {
  const errorsOf = (changed: Partial<World>, named = gazetteerParties()): readonly string[] => worldReport({ ...world, ...changed }, named).errors;
  const source = "a gazette";

  it("sees two holders of one office at once, and none where one hands over to the other", () => {
    const holders = (to: string): World["officeHolders"] => [...world.officeHolders,
      { id: "xi-jinping", gender: "m", terms: [] },
      { id: "one", gender: "f", terms: [{ office: "speaker", party: "FRA", from: "2020-01-01", to, source }] },
      { id: "two", gender: "m", terms: [{ office: "speaker", party: "FRA", from: "2020-05", knownUntil: "2021-01-01", source }] }];
    const error = "speaker of FRA: one (from 2020-01-01) and two (from 2020-05) at the same time";
    expect(errorsOf({ officeHolders: holders("2020-06-02") })).toContain(error);
    expect(errorsOf({ officeHolders: holders("2020-05-20") })).not.toContain(error);
    expect(errorsOf({ officeHolders: holders("2020-05-20") })).toEqual(expect.arrayContaining(["xi-jinping: listed twice", "fr: one has no name", "en: two has no name"]));
  });

  it("sees terms without an end or a source, of unknown parties, and the wrong way round", () => {
    const term = { office: "speaker", party: "x:nowhere", from: "2020-02-01", source: "" };
    expect(errorsOf({ officeHolders: [{ id: "one", gender: "f", terms: [term, { ...term, from: "2020-02-02", to: "2019-01-01", source }] }] })).toEqual(expect.arrayContaining([
      "one: speaker of an unknown party x:nowhere", "one: speaker without a source",
      "one: speaker of x:nowhere from 2020-02-01 needs an end, or the day until which it is known",
      "one: speaker of x:nowhere ends or is known until before it begins on 2020-02-02",
    ]));
  });

  it("sees members that are unknown, come twice or later than is known", () => {
    const members = [{ party: "CHN", from: "2010" }, { party: "CHN", from: "2012-03-01" }, { party: "x:nowhere", from: "2011", to: "2010" }, { party: "FRA", from: "2025-02-01" }];
    expect(errorsOf({ memberships: [{ group: "x:club", knownUntil: "2024-12-31", source, members }] })).toEqual([
      "x:club: members of an unknown group", "x:club: CHN is a member twice from 2012-03-01", "x:club: its member x:nowhere is unknown",
      "x:club: x:nowhere leaves before it joins", "x:club: FRA joins on 2025-02-01, but members are known until 2024-12-31",
    ]);
  });

  it("sees parties without a home, a code or a name, and names of two", () => {
    const parties = [...world.parties, { id: "ZZZ", kind: "state" }, { id: "ZZZ/court", kind: "body" }, { id: "CHN", kind: "state" }] as const;
    expect(errorsOf({ parties })).toEqual(expect.arrayContaining(["ZZZ: no ISO 3166-1 alpha-2 code", "ZZZ/court: a body has a home, and nothing else has", "CHN: listed twice", "ru: ZZZ has no name"]));
    const named = gazetteerParties().map((party) => (party.id === "RUS" ? { ...party, names: { ...party.names, es: ["Rusia (Federación)", "España", "—"] } } : party));
    expect(errorsOf({}, named)).toEqual(["es: “españa” names RUS and ESP", "es: RUS would be shown as “Rusia (Federación)”, with brackets", "es: “—” of RUS has no word in it"]);
  });

  it("says what it found in words", () => {
    expect(inWords({ counts: ["3 parties"], errors: ["CHN: listed twice"], notes: [] })).toBe("3 parties\n\nerrors\n  CHN: listed twice\n\n1 errors, 0 notes");
  });
});

describe("docs/issues.md", () => {
  it("has the tables as they are: npx tsx scripts/issues.ts writes them", () => {
    expect(readFileSync(issuesFile, "utf8")).toBe(issuesPage());
  });
});
