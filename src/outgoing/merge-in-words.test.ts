import { expect, test } from "vitest";
import { gatherRules, inWords } from "../alignment/gather/decision.js";
import { mergeInWords } from "./merge-in-words.js";

test("whatever a rule said in English is said in French with the same words", () => {
  const words = ["2031-05-14", "Ilna Doréa, Tam Orvel", "Arvenia"];
  for (const rule of gatherRules) {
    const because = inWords({ rule, words }, "en");
    expect(mergeInWords({ rule, because }, "fr")).toBe(inWords({ rule, words }, "fr"));
    expect(mergeInWords({ rule, because }, "en")).toBe(because);
  }
});

test("what no rule said stays as it was said", () => {
  expect(mergeInWords({ rule: "by-hand", because: "They are one." }, "fr")).toBe("They are one.");
  expect(mergeInWords({ rule: "person/known", because: "An older sentence." }, "fr")).toBe("An older sentence.");
});
