import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Language } from "../../language/index.js";
import { segmentation as en } from "../../language/en/segmentation.js";
import { segmentation as fr } from "../../language/fr/segmentation.js";
import type { Doubt } from "../../model/doubts.js";
import { segment } from "./segment.js";

const english = { code: "en", segmentation: en } as unknown as Language;
const french = { code: "fr", segmentation: fr } as unknown as Language;

function cut(text: string, language: Language) {
  const doubts: Doubt[] = [];
  return { ...segment({ id: "a", text, told: {}, encoding: null }, language, (one) => doubts.push(one)), doubts };
}

/** The passages and sentences of a text as a case file writes them: "·" for a space inside a word. */
function shown(text: string, language: Language): string {
  const { passages, sentences } = cut(text, language);
  return passages.map((passage, index) => [`[${passage.kind}]`, ...sentences.filter((one) => one.passage === index)
    .map((one) => one.words.map((word) => word.form.replace(/\s/g, "·")).join(" "))].join("\n")).join("\n");
}

const folder = join(import.meta.dirname, "cases");
for (const file of readdirSync(folder).sort()) describe(file, () => {
  for (const block of readFileSync(join(folder, file), "utf8").split(/^# /m).slice(1)) {
    const [title = "", ...body] = block.split("\n");
    const [given = "", expected = ""] = body.join("\n").split(/^==>$/m);
    const language = file.includes(".fr.") || title.includes("(fr)") ? french : english;
    test(title, () => expect(shown(given.trim(), language)).toBe(expected.trim()));
  }
});

/** Runs a claim on many texts made of odd pieces, and names the seed that broke it. */
function forAll(claim: (text: string, language: Language) => void, seeds = 300): void {
  for (let seed = 1; seed <= seeds; seed++) {
    let state = seed;
    const pick = (below: number) => (state = (state * 48271) % 2147483647) % below;
    const text = Array.from({ length: pick(60) }, () => pieces[pick(pieces.length)]!).join("");
    try { claim(text, seed % 2 === 0 ? french : english); } catch (cause) { throw new Error(`fails with seed ${seed}: ${JSON.stringify(text)}`, { cause }); }
  }
}

const pieces = [
  " ", " ", " ", " ", "\n", "\n\n", "\t", "\u00a0", "\u202f", ".", ".", ",", "!", "?", "…", "...", "\"", "'", "’", "«", "»", "“", "”", "``", "''", "-", "--", "—", "/", "(", ")", ":", ";", "@", "#", "&", "%", "$", "°", "+",
  "du", "des", "au", "l'", "aujourd'hui", "a-t-il", "don't", "cannot", "U.S.", "M.", "Mr.", "etc.", "No. 5", "10 000", "3.5", "12h10", "28/03", "2020", "http://a.example/b", "a@b.example", "Q:", "Updated", "Publié le", "March 27",
  "PARIS, 3 mai (AGP) --", "talks", "Arvenia", "arvénien", "e\u0301te\u0301", "É", "E\u0301", "ß", "мир", "和平", "سلام", "👍🏽", "🇫🇷", "▶️", "👩‍💻", "\ud800", "\udc00", "\u0000", "\u200b", "\ufeff", "\u00ad", "𝒜", "ﬁn",
];

/** What words must hold: neither white space nor pictures. */
const visible = (one: string) => one.replace(/[\s\u0000]|👍🏽|🇫🇷|▶️|👩‍💻/gu, "");

describe("laws", () => {
  test("spans are valid, in order, and hold all that shows", () => forAll((text, language) => {
    const { passages, sentences } = cut(text, language);
    let at = 0;
    for (const one of passages) {
      expect(one.start).toBeGreaterThanOrEqual(at);
      expect(visible(text.slice(at, one.start))).toBe("");
      at = one.end;
    }
    expect(visible(text.slice(at))).toBe("");
    let seen = "";
    let end = 0;
    let last = { start: -1, end: -1 };
    for (const sentence of sentences) {
      const within = passages[sentence.passage]!;
      expect(sentence.start >= within.start && sentence.end <= within.end && sentence.words.length > 0).toBe(true);
      expect([sentence.words[0]!.start, sentence.words.at(-1)!.end]).toEqual([sentence.start, sentence.end]);
      for (const word of sentence.words) {
        expect(word.form).not.toBe("");
        if (word.start === last.start && word.end === last.end) continue;
        expect(word.start >= end && word.end > word.start && word.end <= text.length).toBe(true);
        seen += text.slice(word.start, word.end);
        end = word.end;
        last = word;
      }
    }

    expect(visible(seen)).toBe(visible(text));
  }));

  const forms = (text: string, language: Language) => shown(text, language);

  test("the same text is cut the same twice", () => forAll((text, language) => expect(cut(text, language)).toEqual(cut(text, language)), 100));
  test("CRLF reads as LF", () => forAll((text, language) => expect(forms(text.replaceAll("\n", "\r\n"), language)).toBe(forms(text, language))));
  test("composed reads as decomposed", () => forAll((text, language) => expect(forms(text.normalize("NFD"), language)).toBe(forms(text.normalize("NFC"), language))));

  test("long and odd texts end, and a sentence too long is doubted", () => {
    for (const text of ["a".repeat(50_000), "a ".repeat(25_000), "l'".repeat(25_000), "a-".repeat(25_000), "1 000 ".repeat(8_000), ".".repeat(50_000), "\"".repeat(50_000), "a.b@".repeat(12_000), "(".repeat(50_000), "A.".repeat(25_000), "/a".repeat(25_000), "\n-".repeat(20_000), "A—".repeat(20_000)])
      for (const language of [english, french]) expect(cut(text, language).sentences.length).toBeGreaterThan(0);
    expect(cut("word ".repeat(500), english).doubts.map((one) => one.code)).toEqual(["segment/long-sentence"]);
  });
});
