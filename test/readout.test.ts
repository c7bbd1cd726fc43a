import { describe, expect, test } from "vitest";
import { wantsColour } from "../src/cli/screen.js";
import { doubt, doubtCodes, type Doubt, type DoubtCode } from "../src/model/doubts.js";
import { issues } from "../src/model/issues.js";
import { doubtInWords } from "../src/outgoing/doubt-in-words.js";
import { explanation } from "../src/outgoing/explanation.js";
import { labels } from "../src/outgoing/labels/index.js";
import { readout } from "../src/outgoing/readout.js";
import { harmless, harmlessJson } from "../src/outgoing/terminal/harmless.js";
import { lines, measureFor, piece, plainScreen } from "../src/outgoing/terminal/lines.js";
import { painted } from "../src/outgoing/terminal/paint.js";
import { viewOf } from "../src/outgoing/view.js";
import { whenInWords } from "../src/outgoing/when-in-words.js";
import { treeOf, type Node } from "../src/model/tree.js";
import { sampleEmpty, sampleFr, sampleHostile } from "./sample-readings.js";

const shown = (reading = sampleFr, tongue: "en" | "fr" = "en", columns = 80): string[] => readout(viewOf(reading, labels[tongue]), labels[tongue], { ...plainScreen, columns });

describe("the readout", () => {
  test("says who said what, in which exchange, with the exact words", () => {
    const text = shown().join("\n");
    for (const words of [
      "x1  Call by telephone · Wednesday 14 May 2031 (worked out)",
      "Ilna Doréa (Arvénie), ministre des Affaires étrangères; Tam Orvel",
      "s1  │ Ilna Doréa (Arvénie) · expresses readiness",
      "“l’Arvénie était prête à rouvrir le col avec la Bosquée”",
      "Mme Doréa a proposé · to Tam Orvel · in x1",
      "? It is not clear whom “il” stands for.",
      "All of it by the account of Arvénie, published by Agence du Col.",
      "4 statements · 1 exchange · 2 doubts",
    ]) expect(text).toContain(words);
  });

  test("speaks French when asked to, doubts included", () => {
    const text = shown(sampleFr, "fr").join("\n");
    for (const words of ["Appel par téléphone · mercredi 14 mai 2031 (déduit)", "se dit prêt", "? On ne sait pas qui « il » désigne.", "4 déclarations · 1 échange · 2 doutes"]) expect(text).toContain(words);
  });

  test("says so when nothing was read", () => {
    expect(shown(sampleEmpty).join("\n")).toContain("Nothing was read out of this text.");
  });

  test.each([24, 40, 80, 100])("keeps to a width of %i columns, wide characters counted", async (columns) => {
    for (const reading of [sampleFr, sampleHostile]) {
      const measure = await measureFor(reading.text);
      for (const line of readout(viewOf(reading, labels.fr), labels.fr, { ...plainScreen, columns, measure })) expect(measure(line), line).toBeLessThanOrEqual(columns);
    }
  });

  test("a dispatch cannot drive the terminal", () => {
    const text = shown(sampleHostile).join("\n");
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(text).toContain("␛[31mthat␛[0m");
  });

  test("gives a party one colour from line to line and dispatch to dispatch", () => {
    const first = readout(viewOf(sampleFr, labels.en), labels.en, { ...plainScreen, paint: painted }).join("\n");
    const codes = new Set([...first.matchAll(/\u001b\[([\d;]+)mIlna Doréa \(Arvénie\)/g)].map(([, code]) => code));
    expect(codes.size).toBe(1);
    const swapped = { ...sampleFr, parties: [...sampleFr.parties].reverse() };
    expect(viewOf(swapped, labels.en).parties.find(({ id }) => id === "ARV")?.tone).toBe(viewOf(sampleFr, labels.en).parties.find(({ id }) => id === "ARV")?.tone);
  });
});

describe("lines", () => {
  test("keep words whole, marks with their words, and indent what follows", () => {
    expect(lines([piece("“"), piece("one two three four", "plain"), piece("”.")], { ...plainScreen, columns: 12 }, [piece("a ")], [piece("  ")])).toEqual(["a “one two", "  three", "  four”."]);
  });

  test("break a word that is wider than the screen", () => {
    expect(lines([piece("x".repeat(25))], { ...plainScreen, columns: 10 })).toEqual(["x".repeat(10), "x".repeat(10), "x".repeat(5)]);
  });

  test("break Chinese anywhere but before a closing mark", async () => {
    const measure = await measureFor("会谈");
    expect(lines([piece("会谈将于明天，举行")], { ...plainScreen, columns: 12, measure })).toEqual(["会谈将于明", "天，举行"]);
  });

  test("of a French quotation do not break at its no-break space", () => {
    expect(lines([piece("aa «\u00a0bb cc\u00a0»")], { ...plainScreen, columns: 7 })).toEqual(["aa «\u00a0bb", "cc\u00a0»"]);
  });
});

describe("what a terminal may obey", () => {
  test.each([["\u001b[2J", "␛[2J"], ["\u009b31m", "‹9B›31m"], ["\u202egnp", "‹202E›gnp"], ["a\r\nb", "a b"], ["\u0007", "␇"]])("%j shows as %s", (text, expected) => {
    expect(harmless(text)).toBe(expected);
  });

  test("is written as an escape in JSON, which stays the same text", () => {
    const text = "\u009b31m \u202e \u2028 é";
    const json = harmlessJson(JSON.stringify(text));
    expect(json).not.toMatch(/[\u007f-\u009f\u2028\u202e]/);
    expect(JSON.parse(json)).toBe(text);
  });
});

test.each([
  ["2020-03-27", "Friday 27 March 2020", "vendredi 27 mars 2020"],
  ["XXXX-03-27", "27 March, year open", "27 mars, année ouverte"],
  ["XXXX-WXX-5", "a Friday, date open", "un vendredi, date ouverte"],
  ["XXXX-XX-XX", "date open", "date ouverte"],
  ["2020-03", "March 2020", "mars 2020"],
  ["2020", "2020", "2020"],
  ["2020-03-28T12:10", "Saturday 28 March 2020, 12:10", "samedi 28 mars 2020 à 12:10"],
  ["2020-03-01/2020-03-08", "Sunday 1 March 2020 to Saturday 7 March 2020", "du dimanche 1 mars 2020 au samedi 7 mars 2020"],
  ["2020-W13", "week 13 of 2020", "semaine 13 de 2020"],
  ["2020-Q2", "quarter 2 of 2020", "trimestre 2 de 2020"],
  ["199", "the 1990s", "années 1990"],
  ["2014/2018", "2014 – 2018", "2014 – 2018"],
  ["2020-SP", "spring 2020", "printemps 2020"],
  ["19", "20th century", "20e siècle"],
  ["PAST_REF", "in the past", "dans le passé"],
  ["2020-02-31", "2020-02-31", "2020-02-31"],
  ["P3D", "P3D", "P3D"],
])("the time %s in words", (value, inEnglish, inFrench) => {
  expect(whenInWords({ value }, labels.en)).toBe(inEnglish);
  expect(whenInWords({ value }, labels.fr).replaceAll("1er", "1")).toBe(inFrench);
});

test.each(["en", "fr"] as const)("every issue has a name in %s", (tongue) => {
  expect(Object.keys(issues).filter((issue) => !Object.hasOwn(labels[tongue].issues, issue))).toEqual([]);
});

describe("doubts in French", () => {
  const made = doubt as (code: DoubtCode, at: null, ...words: string[]) => Doubt;
  test.each(doubtCodes)("%s", (code) => {
    expect(labels.fr.doubts[code], "reword it in outgoing/labels/fr.ts").toBeDefined();
    const said = doubtInWords(made(code, null, "alpha", "beta", "gamma"), labels.fr);
    const english = made(code, null, "alpha", "beta", "gamma").says;
    for (const word of ["alpha", "beta", "gamma"]) expect(said.includes(word)).toBe(english.includes(word));
    expect(said).not.toBe(english);
  });

  test("a sentence of another version stands as it is", () => {
    expect(doubtInWords({ code: "date/no-zone", at: null, says: "No zone." }, labels.fr)).toBe("No zone.");
  });
});

test.each([
  [null, {}, true, true],
  [null, {}, false, false],
  [null, { NO_COLOR: "1" }, true, false],
  [null, { NO_COLOR: "" }, true, true],
  [null, { FORCE_COLOR: "1" }, false, true],
  [null, { FORCE_COLOR: "0" }, true, false],
  [null, { TERM: "dumb" }, true, false],
  [false, { FORCE_COLOR: "1" }, true, false],
  [true, { NO_COLOR: "1" }, false, true],
] as const)("colour: asked %s, environment %j, terminal %s: %s", (asked, environment, terminal, expected) => {
  expect(wantsColour(asked, { environment, terminal, columns: 80 })).toBe(expected);
});

describe("an explanation", () => {
  const start = sampleFr.text.indexOf("M. Orvel");
  const node = (index: number, form: string, at: number, upos: string, head: number, deprel: string): Node => ({ index, form, lemma: form, upos, feats: "", head, deprel, start: at, end: at + form.length });
  const tree = treeOf([node(0, "M.", start, "NOUN", 3, "nsubj"), node(1, "Orvel", start + 3, "PROPN", 0, "appos"), node(2, "s’", start + 9, "PRON", 3, "expl"), node(3, "est", start + 11, "VERB", -1, "root")]);
  const reading = { ...sampleFr, statements: sampleFr.statements.map((statement) => ({ ...statement, because: { ...statement.because, sentence: 0 } })) };

  test("gives the line, the rule, what else was possible, and the tree", () => {
    const text = explanation("s3", reading, [tree], labels.en, plainScreen)?.join("\n");
    for (const words of ["s3  │ Tam Orvel (Bosquée) · welcomes", "Rule: attribute/clause-of-saying", "Also possible: the clause may belong", "Chain: publisher: Agence du Col", "Read by: entente 0.1.0", "  est root · VERB", "├─ M. nsubj · NOUN", "│  └─ Orvel appos · PROPN", "└─ s’ expl"]) expect(text).toContain(words);
  });

  test("is there for exchanges, initiatives and commitments, and for nothing else", () => {
    for (const id of ["x1", "i1", "c1"]) expect(explanation(id, reading, [tree], labels.fr, plainScreen)).not.toBeNull();
    expect(explanation("s99", reading, [tree], labels.en, plainScreen)).toBeNull();
  });
});
