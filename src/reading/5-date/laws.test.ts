import { describe, expect, test } from "vitest";
import { languages } from "../../language/index.js";
import { world } from "../../language/world/index.js";
import type { LanguageCode } from "../../model/document.js";
import type { DateExpression } from "../../model/when.js";
import { prepare } from "../prepare.js";
import { addMonths, dayOf, easterOf, numberOf, printDay, weekdayOf, weekOf } from "./civil.js";
import { date } from "./date.js";
import { spellings } from "./form.js";

const codes = Object.keys(languages) as LanguageCode[];

function read(text: string, code: LanguageCode, published: string | null = "2020-03-27"): readonly DateExpression[] {
  const told = published ? { published } : {};
  const prepared = prepare({ id: "law", text, told, encoding: null }, languages[code]!);
  return date({ prepared, trees: [] }, languages[code]!, world, () => {}).expressions;
}

const sample = {
  fr: "Réunis le 14 décembre 2019 à Orvale, les ministres se reverront début février, à l'été ou en août ; la veille, déjà, ils s'étaient parlé à 12h10.",
  en: "Having met on 14 December 2019, the ministers will meet again in early February, in the summer or in August; the day before, at 12:10 p.m., they had spoken.",
} as const;

describe.each(Object.entries(sample))("%s", (code, text) => {
  const values = (of: string): string[] => read(of, code as LanguageCode).map(({ value }) => value);

  test("accents may be composed or not", () => expect(values(text.normalize("NFD"))).toEqual(values(text.normalize("NFC"))));
  test("lines may end in either way", () => expect(values(text.replaceAll(" ; ", ".\r\n"))).toEqual(values(text.replaceAll(" ; ", ".\n"))));
  test("apostrophes may be straight or curly", () => expect(values(text.replaceAll("'", "’"))).toEqual(values(text)));
  test("spaces may be hard", () => expect(values(text.replaceAll(" ", "\u00a0"))).toEqual(values(text)));
  test("reading twice is the same", () => expect(read(text, code as LanguageCode)).toEqual(read(text, code as LanguageCode)));
  test("everything that is found has a value and says where a worked-out one comes from", () => {
    expect(values(text).length).toBeGreaterThan(4);
    for (const one of read(text, code as LanguageCode)) {
      expect(one.value).not.toBe("");
      expect(one.inferred).toBe(one.because !== null);
    }
  });
});

test("whatever the words, places are valid, in order and apart, and nothing is thrown", () => {
  forAll((pick) => {
    const code = codes[pick(codes.length)]!;
    const { words } = vocabulary(code);
    const text = Array.from({ length: 1 + pick(30) }, () => words[pick(words.length)]!).join([" ", "", ", ", "\n"][pick(4)]);
    let end = 0;
    for (const one of read(text, code, pick(2) === 0 ? null : "2020-02-29")) {
      expect(one.start, text).toBeGreaterThanOrEqual(end);
      expect(one.end, text).toBeGreaterThan(one.start);
      end = one.end;
    }
    expect(end).toBeLessThanOrEqual(text.length);
  });
});

test("the same words a thousand times over are read in the time of the same words", () => {
  for (const code of codes) {
    for (const word of ["the ", "le ", "3 ", "1 2 3 4 ", "from ", "du 3 au ", "May ", "last ", "’", "-", "12:"]) expect(() => read(word.repeat(20_000), code)).not.toThrow();
  }
}, 60_000);

describe("civil days", () => {
  test("a day and its number are one", () => forAll((pick) => {
    const number = pick(4_000_000) - 1_500_000;
    const { year, month, day } = dayOf(number);
    expect(numberOf(year, month, day)).toBe(number);
    expect(weekdayOf(number + 7)).toBe(weekdayOf(number));
  }));
  test("they are those of the calendar", () => {
    expect(printDay(0)).toBe("1970-01-01");
    expect([2009, 2015, 2020, 2026].map((year) => weekdayOf(numberOf(year, 3, 27)))).toEqual([5, 5, 5, 5]);
    expect(weekOf(numberOf(2021, 1, 3))).toEqual({ year: 2020, week: 53 });
    expect(printDay(addMonths(numberOf(2020, 1, 31), 1))).toBe("2020-02-29");
    expect([2018, 2019, 2020, 2038].map((year) => printDay(easterOf(year)))).toEqual(["2018-04-01", "2019-04-21", "2020-04-12", "2038-04-25"]);
  });
});

test("a form is laid out as all its spellings", () => {
  const print = (form: string): string[] => spellings(form).map((steps) => steps.map((step) => (typeof step === "string" ? step : `${step.glued ? "~" : ""}${step.word ?? `{${step.name}=${step.kind}}`}`)).join(" "));
  expect(print("in [ {to=day} ,? ]")).toEqual(["in [ {to=day} , ]", "in [ {to=day} ]"]);
  expect(print("(on|by the)? d'ici {day} ~/ ~{mm}")).toEqual(["on d ' ici {day=day} ~/ ~{mm=mm}", "by the d ' ici {day=day} ~/ ~{mm=mm}", "d ' ici {day=day} ~/ ~{mm=mm}"]);
});

function vocabulary(code: LanguageCode): { words: string[] } {
  const { calendar } = languages[code]!;
  const tables = Object.values(calendar).filter((table): table is Record<string, unknown> => typeof table === "object" && !Array.isArray(table));
  return { words: [...tables.flatMap((table) => Object.keys(table)), "1", "3", "31", "2020", "99", "/", "-", ",", ".", ":", "h", "to", "de", "du", "au", "le", "the", "of", "’", "é", "\u0301", "😀", "一", "29/02", "A/RES/74/270"] };
}

function forAll(claim: (pick: (below: number) => number) => void, seeds = 400): void {
  for (let seed = 1; seed <= seeds; seed++) {
    let state = seed * 7919;
    const pick = (below: number): number => (state = (state * 48271) % 2147483647) % below;
    try {
      claim(pick);
    } catch (cause) {
      throw new Error(`fails with seed ${seed}`, { cause });
    }
  }
}
