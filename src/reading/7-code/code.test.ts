import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { languages } from "../../language/index.js";
import { world } from "../../language/world/index.js";
import type { LanguageCode } from "../../model/document.js";
import type { Parsed } from "../../model/rooms.js";
import { openParser } from "../../parser/open.js";
import { grow } from "../3-parse/grow.js";
import { date } from "../5-date/date.js";
import { attribute } from "../6-attribute/attribute.js";
import { prepare } from "../prepare.js";
import { linesOf } from "../../../test/coding-lines.js";
import { namesFromMarks, withoutMarks } from "../../../test/coding-marks.js";
import { code } from "./code.js";
import { usesOf, type WordTable } from "./lexicon.js";
import { open } from "./page.js";
import { findPhrases } from "./phrases.js";

const parser = await openParser();

async function parse(text: string, language: LanguageCode, told: object = {}): Promise<Parsed> {
  const prepared = prepare({ id: "case", text, told, encoding: null }, languages[language]!);
  return { prepared, trees: grow(prepared, await parser.analyse(prepared)) };
}

/** The whole road from dates on, with the names as the case marks them: what this room does, whatever room 4 makes of the names. */
async function read(marked: string, language: LanguageCode, told: object): Promise<string[]> {
  const { text, marks } = withoutMarks(marked);
  const parsed = await parse(text, language, told);
  const names = namesFromMarks(parsed, marks);
  const doubts: string[] = [];
  const dates = date(parsed, languages[language]!, world, () => {});
  const attributions = attribute(parsed, names, languages[language]!, () => {});
  const coded = code(parsed, names, dates, attributions, languages[language]!, world, (doubt) => doubts.push(doubt.code));
  return linesOf(text, coded, doubts);
}

const cases = new URL("./cases/", import.meta.url);
for (const file of readdirSync(cases).filter((name) => name.endsWith(".txt"))) {
  describe(file, () => {
    const language = file.slice(0, 2) as LanguageCode;
    for (const block of readFileSync(new URL(file, cases), "utf8").split(/^# /m).slice(1)) {
      const [head = "", expected = ""] = block.split(/^==>$/m);
      const [title = "", ...rest] = head.split("\n");
      const told = Object.fromEntries(rest.filter((line) => /^(?:published|publisher): /.test(line)).map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]));
      const body = rest.filter((line) => !/^(?:published|publisher): /.test(line)).join("\n").trim();
      test(title, async () => {
        const got = await read(body, language, told);
        const wanted = expected.trim().split("\n");
        const kinds = new Set(wanted.map(kindOf));
        expect(got.filter((line) => kinds.has(kindOf(line)))).toEqual(wanted.filter((line) => !line.startsWith("no ")));
      });
    }
  });
}

/** "call | telephone …" is a line of exchanges; "no exchange" expects none of them. */
const kindOf = (line: string): string => line.replace(/^no /, "").split(" ")[0]!.replace(/:$/, "");

describe.each(Object.values(languages).map((language) => [language!.code, language!] as const))("the examples of the words in %s", (_code, language) => {
  const { acts, exchanges, commitments } = language.coding;
  const has = async <T>(example: string, value: T, tables: (page: ReturnType<typeof open>) => readonly WordTable<T>[]): Promise<boolean> => {
    const parsed = await parse(example, language.code);
    const page = open(parsed, { people: [], parties: [], mentions: [], byHead: () => undefined }, date(parsed, language, world, () => {}), language, world, () => {});
    return page.lines.some((line) => line.tree.nodes.some((node) => tables(page).some((table) => usesOf(table, line.tree, node).some((use) => use.value === value))));
  };
  test.each(acts.classes.map((one) => [`${one.act}: ${one.example}`, one] as const))("%s", async (_, one) => {
    expect(await has(one.example, one, ({ words }) => [words.actVerbs, words.actNouns, words.actAdjectives])).toBe(true);
  });
  test.each(exchanges.verbs.map((one) => [`${one.kind}: ${one.example}`, one] as const))("%s", async (_, one) => {
    expect(await has(one.example, one, ({ words }) => [words.exchangeVerbs])).toBe(true);
  });
  test.each(commitments.classes.map((one) => [one.example, one] as const))("%s", async (_, one) => {
    expect(await has(one.example, one, ({ words }) => [words.commitVerbs, words.commitNouns, words.commitAdjectives])).toBe(true);
  });
  test.each(exchanges.nouns.map((one) => [`${one.kind}: ${one.example}`, one] as const))("%s", async (_, one) => {
    const parsed = await parse(one.example, language.code);
    const page = open(parsed, { people: [], parties: [], mentions: [], byHead: () => undefined }, date(parsed, language, world, () => {}), language, world, () => {});
    expect(page.lines.some((line) => findPhrases(page.words.exchangeNouns, line).some(({ values }) => values.includes(one)))).toBe(true);
  });
});
