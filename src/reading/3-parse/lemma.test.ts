import { describe, expect, test } from "vitest";
import { chooseLemma, lemma, lemmaRule } from "./lemma.js";

test.each([
  ["l0 ", "Talks", "talks"],
  ["l1 ", "Talks", "talk"],
  ["=0 ", "Valdor", "Valdor"],
  ["t0 ", "SAINT-MARC", "Saint-Marc"],
  ["l2 er", "déclaré", "déclaer"],
  ["l1 er", "déclaré", "déclarer"],
  ["l4 go", "went", "go"],
  ["=0 ", "l’", "l'"],
])("rule “%s” makes %s into %s", (rule, form, expected) => {
  expect(lemma(lemmaRule(rule), form)).toBe(expected);
});

test("a rule that cuts more than there is only changes the casing", () => {
  expect(lemma(lemmaRule("l7 er"), "Est")).toBe("est");
});

describe("of several likely rules", () => {
  const choice = {
    rules: ["l3 re", "l3 ir", "l0 "].map(lemmaRule),
    each: 2,
    known: { verbs: new Set(["convenir"]), others: new Set(["convenue"]), verbsListed: false },
  };

  test("the first that leads to a known verb is taken", () => {
    expect(chooseLemma(choice, [0, 1], 0, "convenues", "VERB")).toBe("convenir");
  });
  test("the likeliest is taken where none leads to a known word", () => {
    expect(chooseLemma(choice, [0, 1], 0, "vendues", "VERB")).toBe("vendre");
  });
  test("every rule is tried for a verb where verbs are listed, and the nearest lemma taken", () => {
    const listed = { ...choice, known: { ...choice.known, verbs: new Set(["réunir", "être"]), verbsListed: true } };
    const rules = [...choice.rules, ...["l9 être", "l4 r"].map(lemmaRule)];
    expect(chooseLemma({ ...listed, rules }, [0, 2], 0, "réuniront", "VERB")).toBe("réunir");
    expect(chooseLemma({ ...listed, rules }, [2, 2], 0, "valdorise", "VERB")).toBe("valdorise");
  });
  test("names keep the likeliest", () => {
    expect(chooseLemma(choice, [2, 1], 0, "Convenues", "PROPN")).toBe("convenues");
  });
  test("each word has its own rules", () => {
    expect(chooseLemma(choice, [2, 2, 0, 1], 1, "convenues", "VERB")).toBe("convenir");
  });
});
