import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { languages } from "../../language/index.js";
import { world } from "../../language/world/index.js";
import type { LanguageCode } from "../../model/document.js";
import type { Doubt } from "../../model/doubts.js";
import type { Dates } from "../../model/rooms.js";
import { date } from "./date.js";

const day = "2020-03-27";

describe.each(Object.entries(languages))("%s: the examples of each rule", (code, language) => {
  test.each(language.calendar.rules.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
    for (const example of rule.finds) {
      const { text, marks } = unmark(example);
      expect(read(text, code as LanguageCode, day).lines, example).toEqual(marks);
    }
    for (const text of rule.leaves) expect(read(text, code as LanguageCode, day).lines, text).toEqual([]);
  });
});

const cases = readdirSync(new URL("cases/", import.meta.url)).filter((file) => file.endsWith(".txt"));
describe.each(cases)("%s", (file) => {
  const code = file.slice(0, 2) as LanguageCode;
  test.each(casesOf(file))("$title", ({ published, text, expected }) => {
    const { lines, doubts, dates } = read(text, code, published);
    const told = [
      ...(expected.some((line) => line.startsWith("anchor | ")) ? [`anchor | ${dates.anchor?.value ?? "none"}`] : []),
      ...lines,
      ...(expected.some((line) => line.startsWith("doubt | ")) ? doubts.map(({ code: doubt }) => `doubt | ${doubt}`) : []),
    ];
    expect(told).toEqual(expected);
  });
});

/** Reads a text line by line as one passage each, without trees and without the other rooms. */
function read(text: string, code: LanguageCode, published: string | null): { lines: string[]; doubts: Doubt[]; dates: Dates } {
  const doubts: Doubt[] = [];
  const passages = [...text.matchAll(/[^\r\n]+/g)].map(({ index, 0: line }) => ({ kind: "paragraph" as const, start: index, end: index + line.length }));
  const sentences = passages.flatMap((passage, i) => [...text.slice(passage.start, passage.end).matchAll(/.+?(?:[.!?](?= [\p{Lu}«“])|$)/gu)]
    .map((match) => ({ start: passage.start + match.index, end: passage.start + match.index + match[0].length, words: [], passage: i })));
  const source = { id: "test", text, told: published ? { published } : {}, encoding: null };
  const dates = date({ prepared: { source, language: code, passages, sentences, doubts: [] }, trees: [] }, languages[code]!, world, (doubt) => doubts.push(doubt));
  return { dates, doubts, lines: dates.expressions.map((one) => `${text.slice(one.start, one.end)} | ${one.value}${one.inferred ? "" : ""}`) };
}

/** "[yesterday](2020-03-26)" becomes the text with the lines expected of it. */
function unmark(example: string): { text: string; marks: string[] } {
  const marks: string[] = [];
  const text = example.replace(/\[([^\]]+)\]\(([^)]+)\)/g, (_all, words: string, value: string) => {
    marks.push(`${words} | ${value}`);
    return words;
  });
  return { text, marks };
}

/** A case file: "# title", perhaps "published: day", the text, "==>", one line for each expression in order. */
function casesOf(file: string): { title: string; published: string | null; text: string; expected: string[] }[] {
  return readFileSync(new URL(`cases/${file}`, import.meta.url), "utf8").split(/^# /m).slice(1).map((block) => {
    const [title = "", ...body] = block.split("\n");
    const [given = "", expected = ""] = body.join("\n").split(/^==>$/m);
    const published = /^published: (\S+)\n/.exec(given);
    return { title, published: published?.[1] ?? null, text: given.slice(published?.[0].length ?? 0).trim(), expected: expected.trim().split("\n").filter((line) => line !== "") };
  });
}
