import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { languages } from "../../language/index.js";
import { world } from "../../language/world/index.js";
import type { LanguageCode } from "../../model/document.js";
import type { Doubt } from "../../model/doubts.js";
import type { Names } from "../../model/rooms.js";
import { openParser } from "../../parser/open.js";
import { grow } from "../3-parse/grow.js";
import { prepare } from "../prepare.js";
import { name } from "./name.js";

const parser = await openParser();

/** Everything this room finds in a text, with trees from the shipped parser. */
async function namesIn(text: string, code: LanguageCode): Promise<{ names: Names; doubts: Doubt[] }> {
  const language = languages[code]!;
  const prepared = prepare({ id: "case", text, told: {}, encoding: null }, language);
  const doubts: Doubt[] = [];
  const names = name({ prepared, trees: grow(prepared, await parser.analyse(prepared)) }, language, world, (doubt) => doubts.push(doubt));
  return { names, doubts };
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly who: string;
}

/** "[He](dara-velin) said" → "He said" and where the marks stood. */
function unmark(marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = "";
  let from = 0;
  for (const found of marked.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)) {
    text += marked.slice(from, found.index);
    marks.push({ start: text.length, end: text.length + found[1]!.length, who: found[2]! });
    text += found[1]!;
    from = found.index + found[0].length;
  }
  return { text: text + marked.slice(from), marks };
}

/** A mark matches the mention it overlaps most closely, give or take an article or a title; adjectives count only when asked for alone. */
function found(names: Names, mark: Mark): string {
  let best: { who: string; fit: number } | null = null;
  for (const mention of names.mentions) {
    const shared = Math.min(mention.end, mark.end) - Math.max(mention.start, mark.start);
    const fit = shared / (Math.max(mention.end, mark.end) - Math.min(mention.start, mark.start));
    if (shared > 0 && fit > (best?.fit ?? 0.25)) best = { who: [...(mention.people.length > 0 ? mention.people : mention.parties)].join(" ") || "?", fit };
  }
  return best?.who ?? "-";
}

async function check(code: LanguageCode, given: string, expected: string): Promise<void> {
  const { text, marks } = unmark(given);
  const { names, doubts } = await namesIn(text, code);
  expect(marks.map((mark) => `[${text.slice(mark.start, mark.end)}](${found(names, mark)})`)).toEqual(marks.map((mark) => `[${text.slice(mark.start, mark.end)}](${mark.who})`));
  const lines = expected.split("\n").map((line) => line.trim()).filter(Boolean);
  for (const line of lines.filter((one) => !one.startsWith("doubt:"))) {
    const [id, rest] = line.split(/: (.*)/) as [string, string];
    const person = names.people.find((one) => one.id === id);
    expect(person ? `${person.name}; ${person.party ?? "-"}; ${person.offices.map(({ office }) => office).join(", ")}`.trim() : "nobody").toBe(rest.trim());
  }
  expect([...new Set(doubts.map(({ code: doubt }) => doubt))]).toEqual(lines.filter((one) => one.startsWith("doubt:")).map((one) => one.slice(7).trim()));
}

for (const code of ["en", "fr"] as const) {
  describe(`names in ${code}`, () => {
    for (const block of readFileSync(new URL(`cases/${code}.txt`, import.meta.url), "utf8").split(/^# /m).slice(1)) {
      const [title = "", ...body] = block.split("\n");
      const [given = "", expected = ""] = body.join("\n").split(/^==>$/m);
      test(title, () => check(code, given.trim(), expected));
    }
  });
}
