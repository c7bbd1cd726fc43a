import { expect, test } from "vitest";
import { byIssue } from "./by-issue.js";

const say = (id: string, side: string | null, ...issues: string[]) => ({ id, side, issues });
const shown = (rows: ReturnType<typeof byIssue<ReturnType<typeof say>>>) => rows.map(({ issue, cells }) => [issue, ...cells.map((cell) => cell.map(({ id }) => id).join(" "))]);

test("puts what both sides speak of beside each other, first", () => {
  const rows = byIssue([say("s1", "ARV", "trade"), say("s2", "VEL", "ceasefire", "aid"), say("s3", "ARV", "aid"), say("s4", "VEL"), say("s5", "VEL", "trade", "aid")], ["ARV", "VEL"]);
  expect(shown(rows)).toEqual([["aid", "s3", "s2 s5"], ["trade", "s1", ""], [null, "", "s4"]]);
});

test("has every statement once, and those of no column in the last", () => {
  const told = [say("s1", "KES", "aid"), say("s2", null, "aid"), say("s3", "ARV", "aid")];
  expect(shown(byIssue(told, ["ARV", null]))).toEqual([["aid", "s3", "s1 s2"]]);
  expect(byIssue([], ["ARV"])).toEqual([]);
  expect(shown(byIssue([say("s1", null)], [null]))).toEqual([[null, "s1"]]);
});
