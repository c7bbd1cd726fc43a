import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import type { Reading, Statement } from "../src/model/reading.js";
import { annotationsOf, targetAt } from "../src/outgoing/annotations/annotations.js";
import { counted, whole } from "../src/outgoing/annotations/code-points.js";
import { placeOf, readBack } from "../src/outgoing/annotations/read-back.js";
import type { Issue } from "../src/model/issues.js";
import { labels } from "../src/outgoing/labels/index.js";
import type { Span } from "../src/text/span.js";
import { sampleEmpty, sampleFr, sampleHostile } from "./sample-readings.js";

const validate = new Ajv({ allErrors: true, strict: false }).compile(JSON.parse(readFileSync(join(import.meta.dirname, "web-annotation.schema.json"), "utf8")) as object);

/** What goes out of the program, as somebody else reads it. */
const sent = (reading: Reading): unknown => JSON.parse(JSON.stringify(annotationsOf(reading, labels.en)));

/** A law on what many seeds make; a failure names its seed. */
function forSeeds(seeds: number, claim: (pick: (below: number) => number) => void): void {
  for (let seed = 1; seed <= seeds; seed++) {
    let state = seed;
    const pick = (below: number): number => (state = (state * 48271) % 2147483647) % Math.max(1, below);
    for (let warming = 0; warming < 5; warming++) pick(2);
    try {
      claim(pick);
    } catch (cause) {
      throw new Error(`fails with seed ${seed}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
  }
}

const letters = ["a", "é", "e\u0301", "中", "😀", "👩‍👩‍👧", "🇫🇷", "𝒳", "\n", " ", "\ud83d", "\ude00", "ب", "“"];
const randomText = (pick: (below: number) => number): string => Array.from({ length: 1 + pick(60) }, () => letters[pick(letters.length)]).join("");
function randomSpan(text: string, pick: (below: number) => number): Span {
  const start = pick(text.length);
  return { start, end: start + 1 + pick(text.length - start) };
}

describe("the Web Annotation model", () => {
  test.each([["fr", sampleFr], ["hostile", sampleHostile], ["empty", sampleEmpty]])("is kept (%s)", (_name, reading) => {
    expect(validate(sent(reading)) ? [] : validate.errors).toEqual([]);
  });

  test("what breaks it is found", () => {
    const good = sent(sampleFr) as { first: { items: Record<string, unknown>[] } };
    const broken = (change: (item: Record<string, unknown>) => void): unknown => {
      const copy = structuredClone(good);
      change(copy.first.items[0]!);
      return copy;
    };
    for (const bad of [broken((item) => delete item["target"]), broken((item) => (item["id"] = "s1")), broken((item) => (item["motivation"] = "stating")), broken((item) => (item["target"] = []))]) expect(validate(bad)).toBe(false);
  });

  test("one for each line, known by ids that are always the same", () => {
    const { total, first, dispatch } = annotationsOf(sampleFr, labels.en);
    expect(first.items.map(({ entente }) => `${entente.kind} ${entente.line.id}`)).toEqual(["exchange x1", "statement s1", "statement s2", "statement s3", "statement s4", "initiative i1", "commitment c1"]);
    expect(total).toBe(7);
    expect(sent(sampleFr)).toEqual(sent(sampleFr));
    expect(new Set(first.items.map(({ id }) => id)).size).toBe(7);
    expect(annotationsOf({ ...sampleFr, text: `${sampleFr.text} ` }, labels.en).first.items[0]!.id).not.toBe(first.items[0]!.id);
    const hash = createHash("sha256").update(sampleFr.text).digest();
    expect(dispatch).toMatchObject({ id: `ni:///sha-256;${hash.toString("base64url")}`, sha256: hash.toString("hex"), points: [...sampleFr.text].length });
  });

  test("says each line in words, in the language asked for", () => {
    expect(annotationsOf(sampleFr, labels.en).first.items.map(({ body }) => body[0]!.value)).toEqual(expect.arrayContaining(["Ilna Doréa (Arvénie) expresses readiness · own account", "Call by telephone · Wednesday 14 May 2031 (worked out) · Ilna Doréa (Arvénie); Tam Orvel (Bosquée)"]));
    expect(annotationsOf(sampleFr, labels.fr).first.items[1]!.body[0]!.language).toBe("fr");
  });

  test("says what statements are about, and by which concepts of thesauri others index that", () => {
    const about = (...issues: Issue[]): unknown => annotationsOf({ ...sampleFr, statements: sampleFr.statements.map((one) => ({ ...one, issues })) }, labels.en).first.items[1]!.body.slice(1);
    const tag = (value: Issue): object => ({ type: "TextualBody", purpose: "tagging", format: "text/plain", value });
    const concept = (source: string): object => ({ type: "SpecificResource", purpose: "classifying", source });
    expect(about("sanctions", "un-reform")).toEqual([tag("sanctions"), tag("un-reform"), concept("http://eurovoc.europa.eu/3483"), concept("http://metadata.un.org/thesaurus/1005695")]);
    expect(about("chemical-weapons"), "a concept that is only a part of the issue says too little").toEqual([tag("chemical-weapons")]);
  });
});

describe("code points", () => {
  test("counting there and back, in any text", () => forSeeds(300, (pick) => {
    const text = randomText(pick);
    const count = counted(text);
    expect(count.points).toBe([...text].length);
    let unit = 0;
    [...text].forEach((letter, point) => {
      expect([count.toPoint(unit), count.toUnit(point)]).toEqual([point, unit]);
      if (letter.length === 2) expect(count.toPoint(unit + 1)).toBe(point);
      unit += letter.length;
    });
    expect([count.toPoint(text.length), count.toUnit(count.points)]).toEqual([count.points, text.length]);
  }));

  test("every place is found again where it was, also among emoji and halves of characters", () => forSeeds(400, (pick) => {
    const text = randomText(pick);
    const at = randomSpan(text, pick);
    const { selector } = JSON.parse(JSON.stringify(targetAt(text, at, "urn:x:y"))) as { selector: unknown };
    expect(placeOf(selector, text)).toEqual(whole(text, at));
  }));
});

describe("reading annotations back", () => {
  const spansOf = (reading: Reading): [string, readonly Span[]][] => [
    ...reading.exchanges.map((line): [string, readonly Span[]] => [line.id, line.mentions]), ...reading.statements.map((line): [string, readonly Span[]] => [line.id, line.content]),
    ...reading.initiatives.map((line): [string, readonly Span[]] => [line.id, [line.words]]), ...reading.commitments.map((line): [string, readonly Span[]] => [line.id, [line.words]]),
  ];

  test.each([["fr", sampleFr], ["hostile", sampleHostile], ["empty", sampleEmpty]])("gives the spans of the reading (%s)", (_name, reading) => {
    expect(readBack(sent(reading), reading.text).map(({ line, places }) => [line, places])).toEqual(spansOf(reading));
  });

  test("several places of one statement, and several dispatches", () => {
    const [first] = sampleFr.statements;
    const two: Statement = { ...first!, content: [{ start: 3, end: 8 }, { start: 20, end: 25 }] };
    const reading = { ...sampleFr, statements: [two], exchanges: [], initiatives: [], commitments: [] };
    expect(readBack([sent(reading), sent(sampleEmpty)], reading.text)).toEqual([{ line: "s1", kind: "statement", places: two.content }]);
  });

  test("in a text that has moved: by the words around, and only where there is one such place", () => {
    const text = "He said that 😀 talks go on. She said that talks end.";
    const at = { start: text.indexOf("talks go on"), end: text.indexOf(". She") };
    const { selector } = targetAt(text, at, "urn:x:y");
    const moved = `Update. 🇫🇷 ${text}`;
    expect(placeOf(selector, moved)).toEqual({ start: at.start + moved.length - text.length, end: at.end + moved.length - text.length });
    expect(placeOf(selector, `${moved}\n${text}`)).toBeNull();
    expect(placeOf(selector, text.replace("go on", "stop"))).toBeNull();
  });

  test("what is no annotation of ours is left out, whatever it is", () => {
    for (const odd of [null, 3, "x", [], {}, { type: "Annotation" }, { type: "Annotation", target: null, entente: { kind: "statement", line: { id: 3 } } }, { type: "AnnotationCollection", first: "https://elsewhere.example" }, [[[{ items: [null] }]]]]) expect(readBack(odd, "text")).toEqual([]);
    const strange = { type: "Annotation", entente: { kind: "statement", line: { id: "s1" } }, target: { selector: [{ type: "TextPositionSelector", start: -1, end: 1e9 }, { type: "TextQuoteSelector", exact: "" }, 5] } };
    expect(readBack(strange, "text")).toEqual([{ line: "s1", kind: "statement", places: [null] }]);
  });
});
