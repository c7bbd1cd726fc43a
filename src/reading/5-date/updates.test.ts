import { describe, expect, test } from "vitest";
import { languages } from "../../language/index.js";
import { world } from "../../language/world/index.js";
import type { Told } from "../../text/source.js";
import { prepare } from "../prepare.js";
import { date } from "./date.js";

/** The instants of a live page's entries, and every date in it. */
function read(text: string, told: Told = {}) {
  const prepared = prepare({ id: "live", text, told, encoding: null }, languages.en!);
  const dates = date({ prepared, trees: [] }, languages.en!, world, () => {});
  return { updates: dates.updates.map(({ when }) => when.value), dates: dates.expressions.map(({ value }) => value), updated: dates.updated?.value, entries: dates.updates.map(({ start, end }) => text.slice(start, end)) };
}

const entry = (hour: string, words = "The talks went on."): string => `${hour}\n${words}\n\n`;

describe("entries of a live page", () => {
  test("newest first: an evening above a morning is of the same day, a morning above an evening of the day after", () => {
    const { updates, updated, entries } = read(`The talks\n\n${["14:32", "09:05", "22:40", "20:15"].map((hour) => entry(hour)).join("")}`, { published: "2021-03-27", updated: "2021-03-28T14:32Z" });
    expect(updates).toEqual(["2021-03-28T14:32", "2021-03-28T09:05", "2021-03-27T22:40", "2021-03-27T20:15"]);
    expect(updated).toBe("2021-03-28T14:32");
    expect(entries[1]).toBe("09:05\nThe talks went on.");
  });

  test("newest last counts from the day of publication", () =>
    expect(read(`The talks\n\n${["20:15", "22:40", "09:05"].map((hour) => entry(hour)).join("")}`, { published: "2021-02-28" }).updates).toEqual(["2021-02-28T20:15", "2021-02-28T22:40", "2021-03-01T09:05"]));

  test("a day printed between entries, or with an hour, outweighs the order", () => {
    expect(read(`The talks\n\nSunday 28 March 2021\n\n${entry("11:00")}Saturday 27 March 2021\n\n${entry("17:30")}${entry("16:00")}`).updates).toEqual(["2021-03-28T11:00", "2021-03-27T17:30", "2021-03-27T16:00"]);
    expect(read(`The talks\n\n${entry("12:10, 28 March 2021")}${entry("12:05, 26 March 2021")}`).updates).toEqual(["2021-03-28T12:10", "2021-03-26T12:05"]);
  });

  test("what an entry tells counts from its own day", () =>
    expect(read(`The talks\n\n${entry("10:15", "Talks.")}${entry("09:05", "They will meet tomorrow.")}${entry("08:30", "Talks.")}${entry("21:40", "They met yesterday.")}`, { published: "2021-03-28" }).dates).toEqual(["2021-03-28T10:15", "2021-03-28T09:05", "2021-03-29", "2021-03-28T08:30", "2021-03-27T21:40", "2021-03-26"]));

  test("without any day the hours stay without one", () =>
    expect(read(`The talks\n\n${entry("09:05")}${entry("08:40")}`).updates).toEqual(["XXXX-XX-XXT09:05", "XXXX-XX-XXT08:40"]));

  test("the newest is the day of the last change where nothing says it", () =>
    expect(read(`The talks\n\n${entry("08:40, 28 March 2021")}${entry("09:05, 28 March 2021")}`).updated).toBe("2021-03-28T09:05"));

  test("an ordinary dispatch has none", () => expect(read("The talks\nUpdated 12:10, 28 March 2021\n\nThey met at 12:10 on Friday.").updates).toEqual([]));
});
