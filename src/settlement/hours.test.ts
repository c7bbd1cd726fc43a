import { expect, test } from "vitest";
import { capitalHours, partyName } from "./hours.js";
import type { Instant } from "./instant.js";

const at = (said: string): Instant => said as Instant;

test("every capital's own hour, over a change of clocks", () => {
  const start = capitalHours(at("2020-03-27T18:00:00-04:00"), ["CHN", "RUS", "BEL", "USA"], "en").hours;
  expect(start.map(({ city, hour, offset }) => [city, hour, offset])).toEqual([["Brussels", "2020-03-27 23:00", "+01:00"], ["Beijing", "2020-03-28 06:00", "+08:00"], ["Moscow", "2020-03-28 01:00", "+03:00"], ["Washington", "2020-03-27 18:00", "-04:00"]]);
  expect(capitalHours(at("2020-03-30T18:00:00-04:00"), ["BEL"], "fr").hours[0]).toMatchObject({ name: "Belgique", city: "Bruxelles", hour: "2020-03-31 00:00", offset: "+02:00" });
});

test("half hours and quarters, names instead of codes, and nobody's hour guessed", () => {
  const { hours, without } = capitalHours(at("2021-01-01T00:00:00Z"), ["Nepal", "inde", "Velmore", "EU"], "en");
  expect(hours.map(({ party, hour }) => [party, hour])).toEqual([["inde", "2021-01-01 05:30"], ["Nepal", "2021-01-01 05:45"]]);
  expect(without).toEqual(["Velmore", "EU"]);
});

test("no city is named where it is disputed which one it is", () => {
  expect(capitalHours(at("2021-01-01T00:00:00Z"), ["ISR", "PSE"], "en").hours.map(({ city }) => city)).toEqual([null, null]);
  expect(partyName("Velmore", "fr")).toBe("Velmore");
});
