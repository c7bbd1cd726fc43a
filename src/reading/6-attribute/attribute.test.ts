import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { languages } from "../../language/index.js";
import type { LanguageCode } from "../../model/document.js";
import type { Attribution, Names } from "../../model/rooms.js";
import { openParser } from "../../parser/open.js";
import { holds, type Span } from "../../text/span.js";
import { grow } from "../3-parse/grow.js";
import { prepare } from "../prepare.js";
import { attribute } from "./attribute.js";
import { quotationsOf } from "./quotations.js";
import { rules } from "./rules/index.js";

const parser = await openParser();
/** The rules must stand on their own: no names are given. */
const noNames: Names = { people: [], parties: [], mentions: [], byHead: () => undefined };

async function attributionsIn(text: string, code: LanguageCode): Promise<{ found: Attribution[]; doubts: string[] }> {
  const language = languages[code]!;
  const prepared = prepare({ id: "case", text, told: {}, encoding: null }, language);
  const doubts: string[] = [];
  const found = attribute({ prepared, trees: grow(prepared, await parser.analyse(prepared)) }, noNames, language, (doubt) => doubts.push(doubt.code));
  return { found, doubts };
}

const words = (text: string, places: readonly Span[]): string => places.map((place) => text.slice(place.start, place.end)).join(" … ");

/** "0 < Aldane | said | that talks failed | indirect | to her counterpart": one line for one attribution. */
function line(text: string, one: Attribution): string {
  return [
    one.within === null ? "" : `${one.within} < `,
    one.speaker ? words(text, [one.speaker.span]) : "-", " | ",
    one.cue ? words(text, [one.cue]) : "-", " | ",
    words(text, one.content), " | ", one.mode,
    ...one.addressees.map((addressee) => ` | to ${words(text, [addressee.span])}`),
  ].join("");
}

describe("the examples of each rule", () => {
  for (const rule of rules) {
    for (const example of rule.finds)
      test(`${rule.id} finds: ${example.text}`, async () => {
        const { found } = await attributionsIn(example.text, example.language);
        const ours = found.filter((one) => one.rule === rule.id).map((one) => ({
          speaker: one.speaker && words(example.text, [one.speaker.span]), cue: one.cue && words(example.text, [one.cue]), content: words(example.text, one.content),
          ...(example.addressee === undefined ? {} : { addressee: words(example.text, one.addressees.map((addressee) => addressee.span)) }),
        }));
        const { language: _language, text: _text, ...expected } = example;
        expect(ours).toContainEqual(expected);
      });
    for (const { language, text } of rule.leaves)
      test(`${rule.id} leaves: ${text}`, async () => {
        const { found } = await attributionsIn(text, language);
        expect(found.filter((one) => one.rule === rule.id).map((one) => line(text, one))).toEqual([]);
      });
  }
});

const cases = new URL("./cases/", import.meta.url);
for (const file of readdirSync(cases).filter((name) => /^(?:en|fr)-.*\.txt$/.test(name))) {
  const code = file.slice(0, 2) as LanguageCode;
  describe(file, () => {
    for (const block of readFileSync(new URL(file, cases), "utf8").split(/^# /m).slice(1)) {
      const [head = "", expected = ""] = block.split(/^==>$/m);
      const [title = "", ...rest] = head.split("\n");
      test(title, async () => {
        const text = rest.join("\n").trim();
        const { found, doubts } = await attributionsIn(text, code);
        const lines = expected.split("\n").map((one) => one.trim()).filter(Boolean);
        expect([...found.map((one) => line(text, one)), ...doubts.map((doubt) => `doubt: ${doubt}`)]).toEqual(lines);
      });
    }
  });
}

describe("quotation marks", () => {
  const quoted = (text: string): string[] => quotationsOf(text, text.split("\n").reduce<{ kind: "paragraph"; start: number; end: number }[]>((all, part) => {
    const start = (all.at(-1)?.end ?? -1) + 1;
    return [...all, { kind: "paragraph", start, end: start + part.length }];
  }, []), () => undefined).map((one) => text.slice(one.start, one.end));

  test.each([
    ["curly", "He said “yes” and “no”.", ["“yes”", "“no”"]],
    ["straight", 'He said "yes" and "no".', ['"yes"', '"no"']],
    ["guillemets with spaces", "Il a dit « oui » et « non ».", ["« oui »", "« non »"]],
    ["two single marks", "He said ''yes'' and ``no''.", ["''yes''", "``no''"]],
    ["single curly, with an apostrophe", "He said ‘it isn’t so’ twice.", ["‘it isn’t so’"]],
    ["nested", "He said “she called it ‘late’ again”.", ["“she called it ‘late’ again”"]],
    ["nested, the same marks", "Il a dit « elle a écrit « trop tard » hier ».", ["« elle a écrit « trop tard » hier »"]],
    ["opened curly, closed straight", 'He said “yes" and left.', ['“yes"']],
    ["apostrophes alone", "It's the ministers' turn, isn't it?", []],
    ["never closed: to the end of its paragraph", "He said “yes\nThen he left.", ["“yes"]],
    ["closed and never opened", "yes, he said” and left.", ["yes, he said”"]],
  ])("%s", (_title, text, expected) => expect(quoted(text)).toEqual(expected));
});

test("spans are whole, in order, and inside the text; reports inside reports stay inside", async () => {
  const text = "“We are ready,” said Ms Aldane. She told her counterpart that the council had warned that time was short.\n\nAccording to the envoy, nobody is in a hurry.";
  const { found } = await attributionsIn(text, "en");
  for (const one of found) {
    for (const place of one.content) expect(holds({ start: 0, end: text.length }, place) && place.start < place.end).toBe(true);
    expect(found[one.index]).toBe(one);
    if (one.within !== null) expect(one.within).not.toBe(one.index);
  }
});

test.each(["", "“", "said said said", "« « « »", "\n\n\n", "“He said “he said “he said", "that that that", "said: said: said:"])("content never makes it throw: %j", async (text) => {
  for (const code of ["en", "fr"] as const) await expect(attributionsIn(text, code)).resolves.toBeDefined();
});
