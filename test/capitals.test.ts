import { existsSync, readFileSync } from "node:fs";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { capitals } from "../src/language/world/capitals.js";
import { parties } from "../src/language/world/parties.js";
import { regions } from "../src/language/world/regions.js";

const table = "/usr/share/zoneinfo/zone.tab";

describe("capitals", () => {
  test("are there for every state, and for nobody else", () => {
    expect(Object.keys(capitals).sort()).toEqual(parties.filter(({ id, kind }) => kind === "state" && !id.includes(":") && !id.includes("/")).map(({ id }) => id).sort());
  });

  test("live by a zone that is known", () => {
    for (const [zone] of Object.values(capitals)) expect(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone), zone).not.toThrow();
  });

  test.skipIf(!existsSync(table))("live by a zone of their own state, as the time zone database lists them", () => {
    const listed = readFileSync(table, "utf8").split("\n").filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.split("\t"));
    // The database has renamed Kyiv lately; older copies list the former name.
    const of = new Map(listed.map(([code, , zone]) => [zone === "Europe/Kiev" ? "Europe/Kyiv" : zone, code]));
    for (const [party, [zone]] of Object.entries(capitals)) expect([party, of.get(zone)]).toEqual([party, regions[party]]);
  });
});
