import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { profileSchemaText } from "../../scripts/profile-schema.js";
import { earliestDeadline } from "./deadline.js";
import { hourIn, type Instant } from "./instant.js";
import { profileFrom, type Profile } from "./profile.js";
import { profileOf, profiles } from "./profiles/index.js";

const root = join(import.meta.dirname, "../..");
const unsc = profileOf("unsc")!;
const faults = (data: unknown): readonly string[] => {
  const checked = profileFrom(data);
  return "faults" in checked ? checked.faults.map(({ code, where, says }) => `${code} ${where}: ${says}`) : [];
};

describe("the profiles that ship", () => {
  test("are the files of the folder, each by its own name, and hold", () => {
    const files = readdirSync(join(import.meta.dirname, "profiles")).filter((name) => name !== "index.ts").map((name) => name.replace(/\.ts$/, ""));
    expect(profiles.map(({ id }) => id).sort()).toEqual(files.sort());
    for (const profile of profiles) expect(faults(JSON.parse(JSON.stringify(profile))), profile.id).toEqual([]);
  });

  test("are the seven of the table, with its minimum periods", () => {
    const minimum = (id: string): string => JSON.stringify(profileOf(id)?.minimum);
    for (const id of ["unga-74-544", "unga-75-510"]) expect(minimum(id)).toBe('{"counted":"elapsed-hours","hours":72}');
    for (const id of ["unsc", "nato", "eu-council-12-2", "osce"]) expect(minimum(id)).toBe('{"counted":"none"}');
    expect(minimum("technical-body")).toBe('{"counted":"calendar-days","days":3}');
    expect(profiles.filter(({ form }) => form.amendmentAloneBreaks).map(({ id }) => id)).toEqual(["osce"]);
    expect(profiles.filter(({ form }) => form.substantiveOnly).map(({ id }) => id)).toEqual(["technical-body"]);
    expect(profileOf("UNSC ")?.id).toBe("unsc");
    expect(profileOf("constructor")).toBeNull();
  });
});

describe("the schema", () => {
  const text = readFileSync(join(root, "schema/profile-1.schema.json"), "utf8");
  test("is what the code says: npm run schema brings it up to date", () => expect(text).toBe(profileSchemaText()));
  test("takes every profile that ships, and refuses what the checker refuses", () => {
    const schema = JSON.parse(text) as { $schema: string };
    const validate = (schema.$schema.includes("2020-12") ? new Ajv2020({ strict: false, formats: { date: true, uri: true } }) : new Ajv({ strict: false, formats: { date: true, uri: true } })).compile(schema);
    for (const profile of profiles) expect(validate(profile), JSON.stringify(validate.errors)).toBe(true);
    for (const broken of [{}, { ...unsc, mood: 1 }, { ...unsc, source: [] }, { ...unsc, minimum: { counted: "elapsed-hours", hours: -1 } }, { ...unsc, objections: "maybe" }]) {
      expect(validate(broken)).toBe(false);
      expect(faults(broken)).not.toEqual([]);
    }
  });
});

describe("the checker says what is wrong, and where", () => {
  const bare: Record<string, unknown> = { ...unsc };
  delete bare["form"];
  test.each<[string, unknown, string]>([
    ["nothing", null, "settle/bad-profile : A profile is an object with fields, as docs/profiles.md lists them."],
    ["a list", [], "settle/bad-profile : A profile is an object with fields, as docs/profiles.md lists them."],
    ["a field that is missing", bare, "settle/bad-profile-field form: “form” is missing."],
    ["a field that is not known", { ...unsc, mood: "good" }, "settle/bad-profile-field mood: “mood” is not a field of a profile."],
    ["an id with capitals", { ...unsc, id: "My Body" }, "settle/bad-profile-field id: “id” must be small letters, digits and hyphens, and is \"My Body\"."],
    ["no source", { ...unsc, source: [] }, "settle/bad-profile-field source: “source” must name at least one text."],
    ["words in one language", { ...unsc, body: { en: "A body" } }, "settle/bad-profile-field body.fr: “body.fr” is missing."],
    ["hours that are none", { ...unsc, minimum: { counted: "elapsed-hours", hours: 1.5 } }, "settle/bad-profile-field minimum.hours: “minimum.hours” must be a whole number, and is 1.5."],
    ["an unknown count", { ...unsc, minimum: { counted: "moons", moons: 3 } }, "settle/bad-profile-field minimum.counted: “minimum.counted” must have counted: none, elapsed-hours, calendar-days or working-days, and is \"moons\"."],
    ["a day that is none", { ...unsc, valid: { from: "spring", to: null } }, "settle/bad-profile-field valid.from: “valid.from” must be a day such as 2020-03-27, and is \"spring\"."],
    ["an end before the beginning", { ...unsc, valid: { from: "2021-01-02", to: "2021-01-01" } }, "settle/bad-profile-dates valid.to: “valid.to” is 2021-01-01, which is before “valid.from”, 2021-01-02."],
    ["a gate without words", { ...unsc, gate: { kind: "meeting", says: null, purposes: [] } }, "settle/bad-profile-gate gate.says: “gate.says” must describe the gate, as “gate.kind” is meeting."],
    ["a closed list that is empty", { ...unsc, gate: { kind: "purposes", says: { en: "x", fr: "x" }, purposes: [] } }, "settle/bad-profile-gate gate.purposes: “gate.purposes” must list the purposes."],
    ["a week without a working day", { ...unsc, minimum: { counted: "working-days", days: 1, weekend: [1, 2, 3, 4, 5, 6, 7], holidays: [], holidaysKnownUntil: "2021-01-01" } }, "settle/bad-profile-field minimum.weekend: “minimum.weekend” must leave a working day in the week."],
    ["nothing in writing", { ...unsc, form: { ...unsc.form, channels: ["telephone"] } }, "settle/bad-profile-field form.channels: “form.channels” takes nothing in writing."],
    ["an unknown way", { ...unsc, ifBroken: { ...unsc.ifBroken, ways: ["war"] } }, "settle/bad-profile-field ifBroken.ways.0: “ifBroken.ways.0” must be \"consult\" or \"call-vote\" or \"meeting\" or \"refer\" or \"withdraw\" or \"lapse\", and is \"war\"."],
  ])("%s", (_name, data, fault) => expect(faults(data)).toContain(fault));
});

describe("S2: the earliest deadline", () => {
  const placed = "2020-03-27T18:00:00-04:00" as Instant;
  const hours = (zone: string): string => hourIn(zone, earliestDeadline(placed, { counted: "elapsed-hours", hours: 72 }, zone));
  test("S2.4: seventy-two hours from 18:00 in New York", () => {
    expect(hours("Europe/Brussels")).toBe("2020-03-31 00:00");
    expect(hours("America/New_York")).toBe("2020-03-30 18:00");
    expect([hourIn("Europe/Moscow", placed), hourIn("Asia/Shanghai", placed)]).toEqual(["2020-03-28 01:00", "2020-03-28 06:00"]);
  });
  test("S2.5: three days keep the hour of the clock over the change of clocks: 71 hours", () => {
    const at = "2020-03-27T12:00:00+01:00" as Instant;
    const end = earliestDeadline(at, { counted: "calendar-days", days: 3 }, "Europe/Brussels");
    expect([hourIn("Europe/Brussels", end), (Date.parse(end) - Date.parse(at)) / 3_600_000]).toEqual(["2020-03-30 12:00", 71]);
  });
  const working = (days: number, holidays: readonly string[] = []): Profile["minimum"] => ({ counted: "working-days", days, weekend: [6, 7], holidays, holidaysKnownUntil: "2030-12-31" });
  test.each<[string, string, number, readonly string[], string]>([
    ["Friday noon and one day", "2021-03-05T12:00:00+01:00", 1, [], "2021-03-08 12:00"],
    ["over Easter Monday", "2021-04-01T12:00:00+02:00", 2, ["2021-04-05"], "2021-04-06 12:00"],
    ["placed on a Sunday", "2021-03-07T15:00:00+01:00", 1, [], "2021-03-09 00:00"],
    ["placed on a holiday before a weekend", "2021-04-02T09:00:00+02:00", 1, ["2021-04-02", "2021-04-05"], "2021-04-07 00:00"],
    ["no hurry", "2021-03-01T09:00:00+01:00", 10, [], "2021-03-15 09:00"],
  ])("S2.6: %s", (_name, at, days, holidays, end) => expect(hourIn("Europe/Paris", earliestDeadline(at as Instant, working(days, holidays), "Europe/Paris"))).toBe(end));
});
