import { expect, test } from "vitest";
import { recordRefusal } from "../record/refusals.js";
import { refusal } from "./refusals.js";
import { refusedInWords, tongueOfProcess } from "./refused-in-words.js";

test("a refusal is said in the language of the interface, with the code as it is", () => {
  expect(refusedInWords(recordRefusal("record/no-such", "d9"), null, "en")).toBe("entente: record/no-such: The record has no d9.\n  entente find shows what it has.\n");
  expect(refusedInWords(recordRefusal("record/no-such", "d9"), null, "fr")).toBe("entente: record/no-such: Le registre n’a pas d9.\n  entente find montre ce qu’il a.\n");
  expect(refusedInWords(refusal("cli/no-value", "--lang", "fr"), "a\u001b[31m.txt", "fr")).toMatch(/^entente: a[^\u001b]*\.txt: cli\/no-value: /);
  expect(refusedInWords({ code: "elsewhere/no", says: "No.", next: "Ask." }, null, "fr")).toContain("No.");
});

test.each([
  [["add", "x.txt", "--ui", "fr"], {}, "fr"], [["add", "--ui=fr", "x.txt"], {}, "fr"], [["add", "x.txt"], { LANG: "fr_FR.UTF-8" }, "fr"], [["--ui", "en"], { LC_ALL: "fr_CA" }, "en"],
  [["--ui"], {}, "en"], [["--ui", "de"], { LANG: "fr" }, "fr"], [[], { LANG: "C" }, "en"],
] as const)("the language of %j in %j is %s", (words, environment, tongue) => expect(tongueOfProcess(words, environment)).toBe(tongue));
