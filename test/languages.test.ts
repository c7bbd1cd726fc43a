import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findTerms, vocabularyOf } from "../src/alignment/vocabulary.js";
import { tokensOf } from "../src/alignment/tokens.js";
import { languages } from "../src/language/index.js";
import { concepts, type Concept } from "../src/model/concepts.js";

const folders = readdirSync("src/language", { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !["shape", "world"].includes(entry.name))
  .map((entry) => entry.name);

test("every language folder is on the list, and nothing else", () => {
  expect(Object.keys(languages).sort()).toEqual([...folders].sort());
});

test("every language has the same files", () => {
  const files = folders.map((folder) => readdirSync(`src/language/${folder}`).sort());
  for (const set of files) expect(set).toEqual(files[0]);
});

describe.each(Object.entries(languages))("%s", (code, language) => {
  test("is the language it says", () => expect(language.code).toBe(code));

  test.each(["segmentation", "names", "calendar", "attribution", "coding", "concepts"] as const)("its %s has no empty table", (room) => {
    expect(Object.keys(language[room]).length).toBeGreaterThan(0);
    expect(emptyTables(language[room], room)).toEqual([]);
  });
});

describe("concepts", () => {
  const ids = Object.keys(concepts) as Concept[];

  test.each(Object.entries(languages))("%s has words for each, and for no other", (_, language) => {
    expect(Object.keys(language.concepts.terms)).toEqual(ids);
    expect(Object.entries(language.concepts.terms).filter(([, terms]) => terms.split(",").some((term) => term.trim() === ""))).toEqual([]);
  });

  test.each(Object.entries(languages))("%s: every term is found where it stands, and stands for what it is listed under", (_, language) => {
    const vocabulary = vocabularyOf(language);
    const lost = Object.entries(language.concepts.terms).flatMap(([id, terms]) => terms.split(",").map((term) => term.trim().replaceAll("*", "")).filter((term) => {
      const found = findTerms(vocabulary.concepts, tokensOf(term));
      return !found.some(({ values }) => (values as readonly string[]).includes(id));
    }).map((term) => `${id}: ${term}`));
    expect(lost).toEqual([]);
  });
});

/** Paths of tables and lists that hold nothing, two levels deep: a forgotten translation shows here. */
function emptyTables(value: unknown, path: string, depth = 2): string[] {
  if (typeof value !== "object" || value === null || value instanceof RegExp) return [];
  if (value instanceof Map || value instanceof Set) return value.size === 0 ? [path] : [];
  const entries = Object.entries(value);
  if (entries.length === 0) return [path];
  return depth === 0 ? [] : entries.flatMap(([key, inner]) => emptyTables(inner, `${path}.${key}`, depth - 1));
}
