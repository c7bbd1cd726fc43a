import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Comparison } from "../src/alignment/comparison.js";
import { allPairs } from "./pair-file.js";

// `entente compare` as a person meets it: the built program, its output, its exit status.

const program = join(import.meta.dirname, "../dist/cli/main.js");
const pair = allPairs().find(({ name }) => name.startsWith("03"))!;
let folder: string;
let a: string;
let b: string;

const compare = (args: readonly string[], input = ""): { status: number | null; out: string; err: string } => {
  const env = { ...process.env, LANG: "C", LC_ALL: "C", NO_COLOR: "", FORCE_COLOR: "", COLUMNS: "80" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "compare", ...args], { input, env, encoding: "utf8", cwd: folder });
  return { status, out: stdout, err: stderr };
};

beforeAll(() => {
  if (!existsSync(program)) throw new Error("dist/ is missing: run npm run build first");
  folder = mkdtempSync(join(tmpdir(), "entente-compare-"));
  [a, b] = (["a", "b"] as const).map((side) => {
    const path = join(folder, `${side}.txt`);
    writeFileSync(path, pair[side].text);
    return path;
  }) as [string, string];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const told = ["--publishers", `${pair.a.publisher},${pair.b.publisher}`, "--published", `${pair.a.published},${pair.b.published}`];
const json = (args: readonly string[], input = ""): Comparison => JSON.parse(compare([...args, "--format", "json"], input).out) as Comparison;

describe("entente compare", () => {
  test("as text: both sides, the outcome, why, and the doubts", () => {
    const { status, out, err } = compare([a, b, ...told]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    for (const words of ["Arvenia", "Velmora", "told by both, the same", "only in Arvenia", "attributed, not confirmed", "WHAT THE SIGNS MEAN"]) expect(out).toContain(words);
  });

  test("in French where it is asked for; quotations stay in their own language", () => {
    const { out } = compare([a, b, ...told, "--ui", "fr"]);
    for (const words of ["seulement chez", "CE QUE DISENT LES SIGNES", "fishermen"]) expect(out).toContain(words);
  });

  test("as JSON: the same rows, with who asked and how each account came out", () => {
    const comparison = json([a, b, ...told]);
    expect(comparison.schema).toBe("entente.comparison/1");
    expect(comparison.a).toMatchObject({ publisher: pair.a.publisher, side: { name: "Arvenia" }, askedBy: { id: "x:velmora" } });
    expect(comparison.b).toMatchObject({ askedBy: { id: "x:arvenia" } });
    expect(comparison.exchange?.fields.find(({ field }) => field === "asked-by")?.agree).toBe("differs");
    expect(new Set(comparison.rows.map(({ outcome }) => outcome))).toEqual(new Set(["same", "scope", "only-a", "only-b", "unconfirmed"]));
  });

  test("as a page, whole", () => {
    const { out } = compare([a, b, ...told, "--format", "html"]);
    expect(out).toMatch(/^<!doctype html>/);
    expect(out.trimEnd()).toMatch(/<\/html>$/);
  });

  test("two dispatches in one JSON Lines file, or handed in", () => {
    const lines = (["a", "b"] as const).map((side) => JSON.stringify({ id: side, text: pair[side].text, language: "en", published: pair[side].published, publisher: pair[side].publisher })).join("\n");
    const path = join(folder, "both.jsonl");
    writeFileSync(path, lines);
    expect(json([path]).rows).toEqual(json([a, b, ...told, "--langs", "en,en"]).rows);
    expect(json(["-"], lines).rows.length).toBeGreaterThan(3);
  });

  test("what a person decides goes first", () => {
    const { rows } = json([a, b, ...told, "--pair", "s2=s2", "--label", "s2=s2:scope", "--apart", "s1=s4"]);
    expect(rows.find((row) => row.a.some(({ statement }) => statement === "s2"))).toMatchObject({ outcome: "scope", because: [{ rule: "labelled/by-hand" }, { rule: "paired/by-hand" }] });
    expect(rows.find((row) => row.a.some(({ statement }) => statement === "s1"))?.outcome).toBe("only-a");
  });

  test("--help, in either language", () => {
    expect(compare(["--help"]).out).toContain("--sides CHN,RUS");
    expect(compare(["--help", "--ui", "fr"]).out).toContain("désaccord");
  });

  test.each<[string, number, () => string[]]>([
    ["cli/nothing-named", 2, () => []],
    ["desk/not-two-accounts", 2, () => [a]],
    ["desk/not-two-accounts", 2, () => [a, b, a]],
    ["compare/same-text", 1, () => [a, a]],
    ["intake/not-found", 1, () => [a, join(folder, "nowhere.txt")]],
    ["cli/unknown-format", 2, () => [a, b, "--format", "yaml"]],
    ["cli/not-one-of", 2, () => [a, b, "--pair", "s1-s2"]],
    ["cli/not-one-of", 2, () => [a, b, "--label", "s1=s2:likes"]],
    ["cli/unknown-option", 2, () => [a, b, "--frmat", "json"]],
  ])("%s (exit status %i)", (code, status, args) => {
    const ran = compare(args());
    expect(ran.err).toContain(code);
    expect(ran).toMatchObject({ status, out: "" });
  });
});
