import { beforeAll, describe, expect, it } from "vitest";
import type { Reading } from "../src/model/reading.js";
import { labels } from "../src/outgoing/labels/index.js";
import { alternativeInWords, whyInWords } from "../src/outgoing/why-in-words.js";
import { checkCase } from "./case-check.js";
import { allCases, type Case } from "./case-file.js";
import { asPrinted, deliver, meaning, openReader, type Dress, type Reader } from "./case-reading.js";
import { knownMisses } from "./known-misses.js";

const cases = allCases();
let reader: Reader;
const readings = new Map<Case, Promise<Reading>>();
/** A case is read once, whichever tests ask for it. */
function readOnce(one: Case): Promise<Reading> {
  const known = readings.get(one) ?? reader(deliver(one));
  readings.set(one, known);
  return known;
}

beforeAll(async () => {
  reader = await openReader();
}, 60_000);

/*
 * Every expectation of every case is met, or stands in corpus/known-misses.txt.
 * That list may only shrink: an expectation on it that is met now fails the test until `npm run accept` has taken it off.
 */
describe("our own dispatches", () => {
  const misses = knownMisses();
  it("knows the cases that misses are listed for", () => {
    const names = new Set(cases.map((one) => one.name));
    expect([...misses.keys()].filter((name) => !names.has(name))).toEqual([]);
  });

  it.each(cases.map((one) => [one.name, one] as const))("%s", async (name, one) => {
    const listed = misses.get(name) ?? new Set<string>();
    const { checks } = checkCase(one, asPrinted(await readOnce(one), one));
    const lost = checks.filter((check) => !check.met && !listed.has(check.expects)).map((check) => `${check.expects}: expected, but: ${check.instead}`);
    const found = checks.filter((check) => check.met && listed.has(check.expects)).map((check) => `${check.expects}: met now, remove this line`);
    const gone = [...listed].filter((line) => !checks.some((check) => check.expects === line)).map((line) => `${line}: no longer expected, remove this line`);
    expect([...lost, ...found, ...gone]).toEqual([]);
  });
});

describe("what does not change a dispatch does not change its reading", () => {
  const dressed = (one: Case, dress: Dress): Promise<Reading> => reader(deliver(one, { lines: "lf", form: "nfc", encoding: "utf-8", ...dress }));
  const plain = cases.filter((_, index) => index % 5 === 0);
  const each = it.each(plain.map((one) => [one.name, one] as const));

  each("twice the same: %s", async (_, one) => {
    expect(await dressed(one, {})).toEqual(await dressed(one, {}));
  });

  each("line ends: %s", async (_, one) => {
    expect(meaning(await dressed(one, { lines: "crlf" }))).toEqual(meaning(await dressed(one, {})));
  });

  each("composed or not: %s", async (_, one) => {
    expect(meaning(await dressed(one, { form: "nfd" }))).toEqual(meaning(await dressed(one, {})));
  });

  each("byte order mark: %s", async (_, one) => {
    expect(meaning(await dressed(one, { mark: true }))).toEqual(meaning(await dressed(one, {})));
  });

  each("UTF-16: %s", async (_, one) => {
    expect(meaning(await dressed(one, { encoding: "utf-16le", mark: true }))).toEqual(meaning(await dressed(one, {})));
  });
});

describe("every reason can be said in French", () => {
  it.each(cases.map((one) => [one.name, one] as const))("%s", async (_, one) => {
    const reading = await readOnce(one);
    const lines = [...reading.statements, ...reading.exchanges, ...reading.initiatives, ...reading.commitments];
    // Whatever is said as it is in English has no French words for its rule.
    expect(lines.filter(({ because }) => whyInWords(because, labels.fr) === because.why).map(({ id, because }) => [id, because.rule, because.why])).toEqual([]);
    expect(lines.flatMap(({ because }) => because.alternatives).filter((other) => alternativeInWords(other, labels.fr) === other)).toEqual([]);
  });
});

describe("every place lies in the text", () => {
  it.each(cases.map((one) => [one.name, one] as const))("%s", async (_, one) => {
    const reading = await readOnce(one);
    const outside: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (Array.isArray(value)) return value.forEach((inner, index) => walk(inner, `${path}[${index}]`));
      if (value === null || typeof value !== "object") return;
      const { start, end } = value as { start?: unknown; end?: unknown };
      if (typeof start === "number" && typeof end === "number" && !(start >= 0 && start < end && end <= reading.text.length)) outside.push(`${path} ${start}–${end}`);
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
    };
    walk(reading, "");
    expect(outside).toEqual([]);
    expect(reading.statements.every((statement) => statement.content.length > 0)).toBe(true);
  });
});
