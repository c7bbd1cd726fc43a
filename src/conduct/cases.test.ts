import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { conductCasesIn, playedConduct } from "../../test/conduct-cases.js";
import { conductCodes, ruleOf } from "./refusals.js";

const folder = join(import.meta.dirname, "cases");
const files = readdirSync(folder).filter((file) => file.endsWith(".txt")).map((name) => ({ name, cases: conductCasesIn(readFileSync(join(folder, name), "utf8")) }));

for (const { name, cases } of files) describe(name, () => {
  for (const one of cases) test(one.title, () => expect(playedConduct(one)).toEqual(one.expected));
});

test("every refusal names a rule that stands in SPEC.md", () => {
  const spec = readFileSync(join(import.meta.dirname, "SPEC.md"), "utf8");
  expect(conductCodes.filter((code) => !spec.includes(`**${ruleOf(code)}**`))).toEqual([]);
});
