import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { complaints } from "./tidy.js";

test("the house stands as ARCHITECTURE.md draws it", () => {
  expect(complaints("src")).toEqual([]);
});

describe("tidy sees", () => {
  const made: string[] = [];
  afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

  /** A small house with the given files, and what tidy says of it. */
  function saysOf(files: Record<string, string>): string[] {
    const root = mkdtempSync(join(tmpdir(), "tidy-"));
    made.push(root);
    for (const [file, code] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), code);
    }
    return complaints(root);
  }

  test.each<[string, Record<string, string>, string]>([
    ["an import from a floor above", { "text/a.ts": 'import { b } from "../model/b.js"' }, "text/a.ts: imports model/b.ts, which is not below it"],
    ["an import sideways", { "parser/a.ts": 'import { b } from "../intake/b.js"' }, "parser/a.ts: imports intake/b.ts, which is not below it"],
    ["a lazy import from a floor above", { "text/a.ts": 'const b = await import("../model/b.js")' }, "text/a.ts: imports model/b.ts, which is not below it"],
    ["a later room", { "reading/2-x/a.ts": 'import type { B } from "../3-y/b.js"' }, "reading/2-x/a.ts: imports reading/3-y/b.ts, a later room"],
    ["a call into an earlier room", { "reading/3-y/a.ts": 'import { b } from "../2-x/b.js"' }, "reading/3-y/a.ts: calls into reading/2-x/b.ts; earlier rooms lend types only"],
    ["a clock on a pure floor", { "model/a.ts": "export const now = Date.now();" }, "model/a.ts: reads the clock or chance; take it as an argument"],
    ["a variable kept by a module", { "model/a.ts": "let count = 0;" }, "model/a.ts: keeps a variable for the whole module; pass it along"],
    ["a folder that says nothing", { "desk/utils/a.ts": "export {}" }, "desk/utils/a.ts: “utils” says nothing; name it after what it holds"],
    ["a folder that is not on the plan", { "attic/a.ts": "export {}" }, "attic/a.ts: “attic” is not on the plan of the house"],
    ["a rule in a language's data", { "language/fr/a.ts": "export const a = (x: string) => x;" }, "language/fr/a.ts: “=>” in a language's data; put the rule in a room"],
    ["the runtime outside the parser", { "desk/a.ts": 'import * as ort from "onnxruntime-web"' }, "desk/a.ts: imports onnxruntime-web: only parser/ knows the inference runtime"],
    ["a file too long to read", { "desk/a.ts": "\n".repeat(400) }, "desk/a.ts: longer than 400 lines"],
    ["a page that calls into the house", { "web/pages/a.tsx": 'import { find } from "../../record/find.js"' }, "web/pages/a.tsx: calls into record/find.ts; pages have types of the house and the words of readouts"],
    ["what a browser has not", { "web/pages/a.ts": 'import { readFileSync } from "node:fs"' }, "web/pages/a.ts: imports node:fs, which a browser does not have"],
    ["pages outside their folder", { "web/server/a.ts": 'import { useState } from "react"' }, "web/server/a.ts: imports react: only web/pages/ is shown in a browser"],
    ["a circle among pages", { "web/pages/a.tsx": 'import { b } from "./b.js"', "web/pages/b.tsx": 'import { a } from "./a.js"' }, "web/pages/a.tsx: stands in a circle of imports: web/pages/a.tsx → web/pages/b.tsx → web/pages/a.tsx"],
    ["a circle of imports", { "desk/a.ts": 'import { b } from "./b.js"', "desk/b.ts": 'import { a } from "./a.js"' }, "desk/a.ts: stands in a circle of imports: desk/a.ts → desk/b.ts → desk/a.ts"],
  ])("%s", (_what, files, complaint) => {
    expect(saysOf(files)).toContain(complaint);
  });

  test("nothing wrong in a house that is in order", () => {
    expect(saysOf({
      "text/a.ts": "export const a = 1;",
      "reading/3-y/a.ts": 'import type { B } from "../2-x/b.js"; import { a } from "../../text/a.js";',
      "reading/2-x/b.ts": "export interface B {}",
      "language/fr/a.ts": 'export const a = ["if", "for"] as const; // while it lasts',
      "index.ts": 'export { a } from "./text/a.js";',
    })).toEqual([]);
  });
});
