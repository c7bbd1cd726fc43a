import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Reading } from "../src/model/reading.js";

// The command as a person meets it: the built program, its output, its exit status.

const program = join(import.meta.dirname, "../dist/cli/main.js");
const quiet = { ...process.env, LANG: "C", LC_ALL: "C", NO_COLOR: "", FORCE_COLOR: "", COLUMNS: "80" };

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function entente(args: readonly string[], given: { readonly input?: string | Uint8Array; readonly env?: { readonly [name: string]: string } } = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { input: given.input ?? "", env: { ...quiet, ...given.env }, encoding: "utf8", cwd: folder, maxBuffer: 1 << 28 });
  return { status, out: stdout, err: stderr };
}

let folder: string;
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const french = "Le ministre arvénien des Affaires étrangères, Ruben Astier, a déclaré mardi que l’Arvénie était prête à reprendre les pourparlers avec la Velmorie.\n« Nous voulons la paix », a-t-il ajouté.";
const english = "The foreign minister of Arvenia, Ruben Astier, said on Tuesday that his country was ready to resume talks with Velmore.\n\"We want peace,\" he added.";

beforeAll(() => {
  if (!existsSync(program)) throw new Error("dist/ is missing: run npm run build first");
  folder = mkdtempSync(join(tmpdir(), "entente-cli-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("help and usage", () => {
  test.each([["--help"], ["-h"], ["help"], []])("entente %s tells how it is used", (...args) => {
    const { status, out } = entente(args.filter((word) => word !== undefined));
    expect(status).toBe(0);
    for (const words of ["entente read", "entente demo", "--explain", "Exit status"]) expect(out).toContain(words);
  });

  test("help speaks the language of the environment, or the one asked for", () => {
    expect(entente(["--help"], { env: { LC_ALL: "fr_FR.UTF-8" } }).out).toContain("lit ce que les parties se disent");
    expect(entente(["--help", "--ui", "fr"]).out).toContain("lit ce que les parties se disent");
  });

  test("--version gives the engine", () => {
    expect(entente(["--version"]).out).toMatch(/^entente \d+\.\d+\.\d+\n$/);
  });

  test.each<[string, string, string[]]>([
    ["cli/unknown-command", "entente read", ["raed", "x.txt"]],
    ["cli/no-command", "entente demo", ["--lang", "fr"]],
    ["cli/unknown-option", "--format", ["read", "--fromat", "json", "x.txt"]],
    ["cli/unknown-option", "--help", ["read", "-x"]],
    ["cli/no-value", "--lang fr", ["read", "x.txt", "--lang"]],
    ["cli/value-given", "--no-color", ["read", "--no-color=yes", "x.txt"]],
    ["cli/unknown-format", "jsonl", ["read", "--format", "xml", "x.txt"]],
    ["cli/unknown-language", "fr, en", ["read", "--lang", "tlh", "x.txt"]],
    ["cli/language-not-read", "fr, en", ["read", "--lang", "ru", "x.txt"]],
    ["cli/bad-date", "2020-03-28", ["read", "--published", "28/03/2020", "x.txt"]],
    ["cli/bad-date", "2020-03-28", ["read", "--published", "2021-02-29", "x.txt"]],
    ["cli/unknown-runtime", "wasm", ["read", "--runtime", "gpu", "x.txt"]],
    ["cli/unknown-tongue", "en and fr", ["read", "--ui", "de", "x.txt"]],
    ["cli/bad-number", "64", ["read", "--workers", "0", "x.txt"]],
    ["cli/demo-takes-no-files", "entente read", ["demo", "x.txt"]],
    ["cli/explain-is-text", "because", ["read", "--explain", "s1", "--format", "json", "x.txt"]],
  ])("%s, with what to do instead (%s)", (code, next, args) => {
    const { status, out, err } = entente(args);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain(`entente: ${code}: `);
    expect(err).toContain(next);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe("entente demo", () => {
  test("reads the shipped dispatches, the French one first", () => {
    const { status, out, err } = entente(["demo"]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const [first = ""] = out.split(/^━+$/m).slice(1);
    expect(first).toContain("News report in French");
    expect(first).toContain("Wang Yi (");
    expect(out).not.toContain("\u001b");
  });

  test("paints when told to", () => {
    expect(entente(["demo", "--color"]).out).toContain("\u001b[1m");
    expect(entente(["demo"], { env: { FORCE_COLOR: "1" } }).out).toContain("\u001b[1m");
    expect(entente(["demo"], { env: { FORCE_COLOR: "1", NO_COLOR: "1" } }).out).toContain("\u001b[1m");
  });

  test("keeps to the width it is given", () => {
    const { out } = entente(["demo"], { env: { COLUMNS: "40" } });
    for (const line of out.split("\n")) expect([...line].length).toBeLessThanOrEqual(40);
  });
});

describe("entente read", () => {
  test("gives one object for one dispatch", () => {
    const { status, out, err } = entente(["read", file("one.txt", french), "--format", "json", "--published", "2031-05-14", "--publisher", "Agence du Col"]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const reading = JSON.parse(out) as Reading;
    expect(reading).toMatchObject({ schema: "entente.reading/1", offsets: "utf-16", id: "one", text: french, dispatch: { language: "fr", told: { published: "2031-05-14", publisher: "Agence du Col" } } });
    expect(reading.statements.length).toBeGreaterThan(0);
  });

  test("gives an array for several, in their order, and a line for each as jsonl", () => {
    const names = Array.from({ length: 9 }, (_, index) => file(`n${index}.txt`, index % 2 ? english : french));
    const array = JSON.parse(entente(["read", ...names, "--format", "json"]).out) as Reading[];
    expect(array.map(({ id }) => id)).toEqual(names.map((_, index) => `n${index}`));
    const rows = entente(["read", ...names, "--format", "jsonl"]).out.trimEnd().split("\n").map((row) => JSON.parse(row) as Reading);
    expect(rows).toEqual(array);
    const few = JSON.parse(entente(["read", ...names.slice(0, 3), "--format", "json"]).out) as Reading[];
    expect(few, "read here or by a crew is the same").toEqual(array.slice(0, 3));
  });

  test("reads standard input, named or not", () => {
    for (const args of [["read", "-"], ["read"]]) {
      const { status, out } = entente([...args, "--format", "json"], { input: english });
      expect(status).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ text: english, dispatch: { language: "en" } });
    }
  });

  test("reads JSON Lines: ids are the lines' own, what a line tells of itself counts, a bad line stops nothing", () => {
    const rows = [
      JSON.stringify({ id: "a", text: french, language: "fr", published: "2031-05-14", publisher: "Agence du Col", url: "https://example.org/a" }),
      "{not json",
      JSON.stringify({ id: "b", text: english }),
      JSON.stringify({ id: "c" }),
      "",
      JSON.stringify({ id: "d", text: english, language: "en" }),
    ];
    const { status, out, err } = entente(["read", file("many.jsonl", `${rows.join("\n")}\n`), "--format", "jsonl"]);
    const read = out.trimEnd().split("\n").map((row) => JSON.parse(row) as Reading);
    expect(read.map(({ id }) => id)).toEqual(["a", "b", "d"]);
    expect(read[0]!.dispatch.told).toMatchObject({ publisher: "Agence du Col", url: "https://example.org/a" });
    expect(status).toBe(1);
    expect(err).toMatch(/many\.jsonl:2: [a-z]+\/[a-z-]+: /);
    expect(err).toMatch(/many\.jsonl:4: [a-z]+\/[a-z-]+: /);
    expect(err).toContain("2 of 5 could not be read.");
    expect(err).not.toMatch(/\n\s+at /);
  });

  test("reads a folder, and one bad file never stops the rest", () => {
    mkdirSync(join(folder, "in"));
    for (const [name, content] of [["a.txt", french], ["b.txt", new Uint8Array([0, 1, 2, 0, 255, 254, 0, 0, 7])], ["c.txt", ""], ["d.txt", english]] as const) writeFileSync(join(folder, "in", name), content);
    const { status, out, err } = entente(["read", "in", "nowhere.txt", "--format", "jsonl"]);
    expect(status).toBe(1);
    expect(out.trimEnd().split("\n").map((row) => (JSON.parse(row) as Reading).id)).toEqual(["a", "d"]);
    for (const name of ["b.txt", "c.txt", "nowhere.txt"]) expect(err).toMatch(new RegExp(`${name}: [a-z]+/[a-z-]+: `));
  });

  test("makes one page of all", () => {
    const { status, out } = entente(["read", file("p.txt", french), file("q.txt", english), "--format", "html"]);
    expect(status).toBe(0);
    expect(out.startsWith("<!doctype html>")).toBe(true);
    expect(out.match(/<section /g)).toHaveLength(2);
    expect(out.trimEnd().endsWith("</html>")).toBe(true);
  });

  test("gives the same twice, and the same text back", () => {
    const name = file("twice.txt", `\ufeff${french.replaceAll("\n", "\r\n")}`);
    const first = entente(["read", name, "--format", "json"]).out;
    expect(entente(["read", name, "--format", "json"]).out).toBe(first);
    expect((JSON.parse(first) as Reading).text.replace(/^\ufeff/, "")).toBe(french.replaceAll("\n", "\r\n"));
  });

  test("refuses a language that is not read, by name", () => {
    const { status, err } = entente(["read", file("ru.txt", "Министр заявил, что переговоры были полезными и будут продолжены на следующей неделе в столице.")]);
    expect(status).toBe(1);
    expect(err).toContain("ru.txt: intake/unknown-language: ");
    expect(err).toContain("Russian");
  });

  test("a file's name cannot drive the terminal, and a region is no other language", () => {
    expect(entente(["read", "\u001b[31mnowhere.txt", "--lang", "fr-CA"])).toMatchObject({ status: 1, err: expect.stringContaining("␛[31mnowhere.txt: intake/not-found") });
    expect(entente(["\u001b[31mread"]).err).toContain("“␛[31mread”");
  });

  test("says what to do when nothing comes in", () => {
    const { status, err } = entente(["read", "-"], { input: "" });
    expect(status).toBe(1);
    expect(err).toMatch(/^entente: -: [a-z]+\/[a-z-]+: /);
  });
});

describe("entente read --explain", () => {
  test("shows the rule and the tree of a line", () => {
    const { status, out } = entente(["read", file("why.txt", french), "--explain", "s1"]);
    expect(status).toBe(0);
    for (const words of ["Rule: ", "Why: ", "Read by: entente", "The tree it saw", "root"]) expect(out).toContain(words);
  });

  test("names the lines there are when there is no such line", () => {
    const { status, err } = entente(["read", file("why.txt", french), "--explain", "s99"]);
    expect(status).toBe(2);
    expect(err).toContain("cli/no-such-line: No line goes by “s99”.");
    expect(err).toContain("s1");
  });
});

test("ends quietly when nobody reads on", async () => {
  const child = spawn(process.execPath, [program, "demo", "--format", "json"], { env: quiet, stdio: ["ignore", "pipe", "pipe"] });
  let err = "";
  child.stderr.setEncoding("utf8").on("data", (some: string) => (err += some));
  child.stdout.once("data", () => child.stdout.destroy());
  const status = await new Promise((resolve) => child.on("close", resolve));
  expect({ status, err }).toEqual({ status: 0, err: "" });
});

test("the package offers what its exports name", () => {
  const { exports: doors, bin } = JSON.parse(readFileSync(join(import.meta.dirname, "../package.json"), "utf8")) as { exports: Record<string, string | { default: string }>; bin: Record<string, string> };
  const targets = [...Object.values(doors).map((door) => (typeof door === "string" ? door : door.default)), ...Object.values(bin)];
  for (const target of targets) expect(existsSync(join(import.meta.dirname, "..", target)), target).toBe(true);
});
