import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

// How the commands of the record are asked for, and what they say to those who ask otherwise.

const program = process.env["ENTENTE_PROGRAM"] ?? join(import.meta.dirname, "../dist/cli/main.js");
const folder = mkdtempSync(join(tmpdir(), "entente-record-usage-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function entente(args: readonly string[]): { readonly status: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: folder, input: "", encoding: "utf8", env: { ...process.env, LANG: "C", LC_ALL: "C", DATABASE_URL: "", ENTENTE_STORE: "" } });
  return { status, out: stdout, err: stderr };
}

describe("help and usage", () => {
  test.each(["accounts", "add", "import", "follow", "find", "show", "correct", "reread", "export", "status", "backup", "restore", "serve", "work", "merges", "withdraw"])("entente %s --help, in both languages", (command) => {
    const { status, out } = entente([command, "--help"]);
    expect({ status, begins: out.startsWith(`entente ${command}`) }).toEqual({ status: 0, begins: true });
    const french = entente([command, "--help", "--ui", "fr"]);
    expect(french.out).not.toBe(out);
  });

  test.each<[string, string[]]>([
    ["cli/nothing-named", ["show"]], ["cli/nothing-named", ["correct"]], ["cli/nothing-named", ["correct", "d1.s1"]], ["cli/nothing-named", ["backup"]], ["cli/nothing-named", ["merges", "undo"]],
    ["cli/too-many-words", ["status", "now"]], ["cli/too-many-words", ["correct", "d1.s1", "speaker=CHN", "and"]], ["cli/not-a-number", ["find", "x", "--limit", "0"]], ["cli/not-a-number", ["serve", "--port", "99999"]],
    ["cli/unknown-format", ["find", "x", "--format", "xml"]], ["cli/unknown-option", ["find", "x", "--sotre", "y"]], ["cli/not-one-of", ["export", "--what", "everything"]], ["cli/not-one-of", ["merges", "destroy"]],
    ["cli/bad-number", ["add", "x", "--workers", "99"]], ["cli/bad-date", ["add", "x", "--published", "yesterday"]],
  ])("%s", (code, args) => {
    expect(entente([...args, "--store", join(folder, "unused")])).toMatchObject({ status: 2, out: "", err: expect.stringContaining(`entente: ${code}: `) });
    expect(existsSync(join(folder, "unused"))).toBe(false);
  });

  test("names a record that is not there", () => {
    expect(entente(["find", "x", "--store", join(folder, "unused")])).toMatchObject({ status: 1, err: expect.stringContaining("record/no-record") });
    expect(entente(["status", "--store", "postgres://nobody@127.0.0.1:1/none"])).toMatchObject({ status: 1, err: expect.stringContaining("record/no-server") });
    writeFileSync(join(folder, "a-file"), "x");
    expect(entente(["add", "nowhere.txt", "--store", join(folder, "a-file", "below")])).toMatchObject({ status: 1, err: expect.stringMatching(/record\/(?:cannot-make|no-rights)/) });
  });
});
