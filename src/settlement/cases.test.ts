import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { casesIn, played } from "../../test/settlement-cases.js";

const folder = join(import.meta.dirname, "cases");

for (const name of readdirSync(folder).filter((file) => file.endsWith(".txt"))) {
  describe(name, () => {
    for (const one of casesIn(readFileSync(join(folder, name), "utf8"))) test(one.title, () => expect(played(one)).toEqual(one.expected));
  });
}
