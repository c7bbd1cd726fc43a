import { describe, expect, test } from "vitest";
import type { Doubt } from "../../model/doubts.js";
import { guessLanguage, tellLanguage } from "./guess-language.js";

test.each([
  ["fr", "Le ministre arvénien a déclaré que les discussions avaient été utiles et qu'elles se poursuivraient."],
  ["en", "The minister of Arvenia said that the talks had been useful and that they would go on."],
  ["es", "El ministro de Arvenia dijo que las conversaciones habían sido útiles y que continuarían."],
  ["ru", "Министр заявил, что переговоры были полезными."],
  ["uk", "Міністр заявив, що переговори були корисними і що їх буде продовжено."],
  ["zh", "部长表示，会谈是有益的。"],
  ["ja", "大臣は会談が有益だったと述べた。"],
  ["ar", "قال الوزير إن المحادثات كانت مفيدة."],
  ["fa", "وزیر گفت که گفتگوها مفید بود و پیگیری خواهد شد."],
  ["de", "Der Minister sagte, dass die Gespräche nützlich waren und dass sie fortgesetzt werden."],
])("%s is known by its look", (language, text) => expect(guessLanguage(text)).toMatchObject({ language, sure: true }));

test.each([["no letters", "12 34 … ---"], ["nothing", ""], ["names only", "Lund Ferro Osei"]])("%s speak for no language", (_what, text) =>
  expect(guessLanguage(text)).toEqual({ language: null, sure: false, second: null }));

describe("what a text is read in", () => {
  const french = "Le ministre arvénien a déclaré que les discussions avaient été utiles et qu'elles se poursuivraient.";
  const german = "Der Minister sagte, dass die Gespräche nützlich waren und dass sie fortgesetzt werden.";
  test.each<[string, string, string | undefined, string | null, string[]]>([
    ["as told", french, "fr", "fr", []],
    ["as told with a region", french, "fr-CH", "fr", []],
    ["as it looks", french, undefined, "fr", ["language/guessed"]],
    ["as it looks, against what is told", french, "en", "fr", ["language/unsure"]],
    ["as it looks, where the told language is not read", french, "de", "fr", ["language/guessed"]],
    ["not, in a language that is not read", german, undefined, null, ["language/not-read"]],
    ["not, in a language that is not read, whatever is told", german, "en", null, ["language/not-read"]],
    ["not, in no language at all", "12 34", undefined, null, ["language/not-read"]],
    ["as told, where nothing speaks against it", "Lund Ferro Osei", "en", "en", []],
  ])("%s", (_what, text, told, language, codes) => {
    const doubts: Doubt[] = [];
    expect(tellLanguage({ id: "a", text, told: told === undefined ? {} : { language: told }, encoding: null }, ["fr", "en"], (one) => doubts.push(one))).toBe(language);
    expect(doubts.map((one) => one.code)).toEqual(codes);
  });
});
