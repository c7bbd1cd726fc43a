import { describe, expect, test } from "vitest";
import { firstDay, lastDay, parseQuery, printQuery, type Query } from "./query.js";
import { dayFields, queryFields } from "./query-fields.js";
import { isQueryRefusal, queryCodes, type QueryCode } from "./query-refusals.js";

const parsed = (written: string): Query => {
  const query = parseQuery(written);
  if (isQueryRefusal(query)) throw new Error(`${written}: ${query.code}`);
  return query;
};

describe("a query as people write it", () => {
  // What is written, and how it is printed back once it is understood.
  const same: readonly (readonly [written: string, printed: string])[] = [
    ["ceasefire", "ceasefire"],
    ["  ceasefire \t talks\n", "ceasefire talks"],
    ["\"safe corridor\" -sanctions", "\"safe corridor\" -sanctions"],
    ["«\u00a0couloir humanitaire\u00a0»", "\"couloir humanitaire\""],
    ["“safe corridor”", "\"safe corridor\""],
    ["„sicherer Weg“", "\"sicherer Weg\""],
    ["party:CHN,RUS party:FRA", "party:CHN,RUS party:FRA"],
    ["PARTY:CHN", "party:CHN"],
    ["partie:CHN depuis:2020", "party:CHN since:2020"],
    ["speaker:\"Mara Vorrandt\"", "speaker:\"Mara Vorrandt\""],
    ["party:\"Congo, Democratic Republic\",Velmore", "party:\"Congo, Democratic Republic\",Velmore"],
    ["act:Commit", "act:commit"],
    ["-act:commit ceasefire", "ceasefire -act:commit"],
    ["on:2020-03-27", "on:2020-03-27"],
    ["since:2020-03 until:2020-03", "on:2020-03"],
    ["on:2020-03-01..2020-03-08", "since:2020-03-01 until:2020-03-08"],
    ["until:2020 since:2019-12-31", "since:2019-12-31 until:2020"],
    ["at 12:10 sharp", "at 12:10 sharp"],
    ["https://example.org/a,b?c=d", "url:\"https://example.org/a,b?c=d\""],
    ["url:\"https://example.org/a,b?c=d\"", "url:\"https://example.org/a,b?c=d\""],
    ["party：CHN", "party:CHN"],
    ["\"since:2020\"", "\"since:2020\""],
    ["停火 协议", "停火 协议"],
    ["well-known", "well-known"],
    ["", ""],
    ["c\u0327a", "ça"],
  ];
  test.each(same)("%s is %s", (written, printed) => expect(printQuery(parsed(written))).toBe(printed));

  const refused: readonly (readonly [written: string, code: QueryCode])[] = [
    ["colour:red", "query/unknown-field"],
    ["party:", "query/no-value"],
    ["party:,", "query/no-value"],
    ["act:dance", "query/bad-value"],
    ["issue:weather", "query/bad-value"],
    ["exchange:7", "query/bad-value"],
    ["since:yesterday", "query/bad-date"],
    ["since:2021-02-29", "query/bad-date"],
    ["since:2020-13", "query/bad-date"],
    ["on:2020-03-01..", "query/bad-date"],
    ["since:2021 until:2020", "query/dates-crossed"],
    ["since:2020 on:2021", "query/twice"],
    ["on:2020,2021", "query/twice"],
    ["-since:2020", "query/no-not"],
    ["\"safe corridor", "query/open-quotation"],
    ["speaker:\"Mara", "query/open-quotation"],
    ["-talks", "query/only-not"],
    ["-party:CHN -talks", "query/only-not"],
    ["talks ???", "query/unsearchable"],
    ["party:\"…\"", "query/unsearchable"],
    ["a".repeat(2_001), "query/too-long"],
    ["a ".repeat(65), "query/too-many"],
  ];
  test.each(refused)("%s is refused", (written, code) => {
    const answer = parseQuery(written);
    expect(answer).toMatchObject({ code });
    if (isQueryRefusal(answer)) expect(`${answer.says} ${answer.next}`).not.toMatch(/undefined|\$\{/u);
  });

  test("a field that is nearly right is named", () => {
    expect(parseQuery("speakr:Vorrandt")).toMatchObject({ code: "query/unknown-field", next: expect.stringContaining("speaker:") as string });
    expect(parseQuery("zzz:1")).toMatchObject({ next: expect.stringContaining("quotation marks") as string });
  });

  test("the example of every field is a query", () => {
    for (const [name, { example }] of [...Object.entries(queryFields), ...Object.entries(dayFields)]) {
      if (example.includes("…")) continue;
      expect(printQuery(parsed(example)), name).toMatch(/:/u);
    }
  });
  test("every code is permanent in form", () => expect(queryCodes.every((code) => /^query\/[a-z-]+$/u.test(code))).toBe(true));
});

describe("days", () => {
  test.each([["2020", "2020-01-01", "2020-12-31"], ["2020-02", "2020-02-01", "2020-02-29"], ["2100-02", "2100-02-01", "2100-02-28"], ["2020-03-27", "2020-03-27", "2020-03-27"]])(
    "%s begins on %s and ends on %s", (date, first, last) => expect([firstDay(date), lastDay(date)]).toEqual([first, last]));
});

/** Runs `claim` on many random inputs, and names the seed that broke it. */
function forAll(claim: (pick: (below: number) => number) => void, seeds: number): void {
  for (let seed = 1; seed <= seeds; seed++) {
    let state = seed;
    const pick = (below: number): number => (state = (state * 48271) % 2147483647) % below;
    try {
      claim(pick);
    } catch (cause) {
      throw new Error(`fails with seed ${seed}`, { cause });
    }
  }
}

const scraps = ["ceasefire", "party:", "PAR", "speaker:", "since:", "until:", "on:", "2020", "2020-03", "-", "\"", "“", "”", "«", "»", "„", ",", ":", "：", " ", "\t", "/", "//", "http://", "..", "é", "e\u0301", "'", "’",
  "停火", "نار", "лёд", "act:commit", "is:", "corrected", "\u0000", "\u200b", "😀", "x7", "exchange:", "url:", "à:", "\\", "*", "&", "|", "!", "(", ")", "<->", "%", "_"];

test("what is printed is read back as the same query, whatever was written", () => forAll((pick) => {
  const written = Array.from({ length: pick(12) }, () => scraps[pick(scraps.length)]!).join(pick(2) ? "" : " ");
  const query = parseQuery(written);
  if (isQueryRefusal(query)) return;
  expect(parseQuery(printQuery(query)), written).toEqual(query);
}, 20_000));

test("reading a query never throws", () => forAll((pick) => {
  const written = String.fromCharCode(...Array.from({ length: pick(30) }, () => (pick(4) ? 32 + pick(96) : pick(0xffff))));
  const query = parseQuery(written);
  if (!isQueryRefusal(query)) expect(parseQuery(printQuery(query))).toEqual(query);
}, 5_000));
