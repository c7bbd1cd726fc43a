import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

// The commands of alignment as a person meets them: the built program, what it prints, its exit status.

const program = process.env["ENTENTE_PROGRAM"] ?? join(import.meta.dirname, "../dist/cli/main.js");
const folder = mkdtempSync(join(tmpdir(), "entente-align-cli-"));
const environment = { ...process.env, LANG: "C", LC_ALL: "C", NO_COLOR: "", FORCE_COLOR: "", COLUMNS: "100", ENTENTE_AUTHOR: "M. Vorrandt", DATABASE_URL: "", ENTENTE_STORE: join(folder, "record") };
const entente = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: folder, env: environment, encoding: "utf8" });
  return { status, out: stdout, err: stderr };
};

beforeAll(() => {
  if (!existsSync(program)) throw new Error("dist/ is missing: run npm run build first");
  const text = (more: string): string => `The foreign minister of Arvenia, Ruben Astier, spoke by telephone on 14 May 2031 with the foreign minister of Velmore, Lena Korvath. ${more}`;
  const line = (id: string, publisher: string, published: string, words: string): string => JSON.stringify({ id, text: words, language: "en", published, publisher });
  writeFileSync(join(folder, "in.jsonl"), [
    line("a", "Arvenian foreign ministry", "2031-05-14", text("Astier said that Arvenia would reopen the crossing at Tarn by 30 June 2031. Astier said that Arvenia was ready to lift the sanctions.")),
    line("b", "Velmore Press", "2031-05-15", text("Korvath said that Velmore welcomed the proposal. She called on Arvenia to lift its sanctions.")),
  ].join("\n"));
  expect(entente("add", "in.jsonl").status).toBe(0);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("who stands where, on the command line", () => {
  test("two dispatches are compared by their ids, a file of that name being none", () => {
    const { status, out } = entente("compare", "d1", "d2", "--format", "json");
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ schema: "entente.comparison/1", a: { id: "d1" }, b: { id: "d2" } });
    expect(entente("compare", "d1", "d77")).toMatchObject({ status: 1, err: expect.stringContaining("record/no-such") as string });
  });
  test("a brief goes into a file by its ending, is never written over one, and is known to the next", () => {
    expect(entente("brief", "--us", "Arvenia", "--with", "Velmore", "--on", "2031-05-20", "--to", "brief.docx").status).toBe(0);
    expect(readFileSync(join(folder, "brief.docx")).subarray(0, 2).toString()).toBe("PK");
    expect(entente("brief", "--us", "Arvenia", "--with", "Velmore", "--on", "2031-05-20", "--to", "brief.docx")).toMatchObject({ status: 1, err: expect.stringContaining("cli/file-there") as string });
    const { status, out } = entente("brief", "--us", "Arvenia", "--with", "Velmore", "--on", "2031-06-01", "--format", "json");
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ schema: "entente.brief/1", on: "2031-06-01", last: { on: "2031-05-20", by: "M. Vorrandt" } });
    expect(entente("brief", "--us", "Arvenia", "--with", "Velmore", "--on", "2031-06-01", "--format", "md", "--ui", "fr", "--draft").out).toContain("## Ce que nous ne savons pas");
    expect(entente("brief", "--us", "Arvenia")).toMatchObject({ status: 2 });
    expect(entente("brief", "--us", "Nowhere", "--with", "Velmore")).toMatchObject({ status: 1, err: expect.stringContaining("query/no-such-party") as string });
  });
  test("positions and news, also as a feed", () => {
    const { status, out } = entente("positions", "--party", "Arvenia", "--format", "jsonl");
    expect(status).toBe(0);
    for (const row of out.trim().split("\n")) expect(JSON.parse(row)).toMatchObject({ party: expect.stringMatching(/arvenia/i) as string, latest: expect.any(Array) as unknown[] });
    expect(entente("news", "--since", "2031-05-15").out).toContain("Velmore");
    expect(entente("news", "--since", "2031-05-14", "--format", "atom").out).toMatch(/^<\?xml[^]*<feed/);
    expect(entente("news")).toMatchObject({ status: 2 });
    expect(entente("positions", "--issue", "weather")).toMatchObject({ status: 1 });
  });
  test("a commitment is listed, scored −1 by its sign, taken back, and put into a calendar", () => {
    const listed = JSON.parse(entente("commitments", "--format", "json").out) as { commitments: readonly { id: string }[] };
    const { id } = listed.commitments[0]!;
    const scored = entente("commitments", "score", id, "-1", "--format", "json");
    expect(scored.status).toBe(0);
    const { scores } = JSON.parse(scored.out) as { scores: readonly { id: string; score: number }[] };
    expect(scores.map(({ score }) => score)).toEqual([-1]);
    expect(entente("commitments", "undo", scores[0]!.id).status).toBe(0);
    expect(entente("commitments", "--format", "ics").out).toContain("BEGIN:VCALENDAR");
    expect(entente("commitments", "score", id, "7")).toMatchObject({ status: 2 });
  });
  test.each(["positions", "news", "brief", "commitments"])("%s says how it is used, in both languages", (command) => {
    for (const tongue of ["en", "fr"]) expect(entente(command, "--help", "--ui", tongue)).toMatchObject({ status: 0, out: expect.stringContaining(`entente ${command}`) as string });
  });
});
