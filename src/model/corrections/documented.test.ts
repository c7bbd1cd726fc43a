import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sampleFr } from "../../../test/sample-readings.js";
import type { TargetKind } from "../correction.js";
import { defaults, fields } from "./fields.js";
import { correctionCodes } from "./refusals.js";
import { fieldsOf, thingsOf } from "./things.js";

const text = readFileSync("docs/corrections.md", "utf8");

test("docs/corrections.md lists every field of every kind, and what has to be given to add one", () => {
  for (const [kind, its] of Object.entries(fields)) {
    const row = new RegExp(`^\\| \`${kind}\` \\| (.*) \\| (.*) \\|$`, "mu").exec(text);
    expect([...(row?.[1] ?? "").matchAll(/`(\w+)`/gu)].map(([, name]) => name), kind).toEqual(Object.keys(its));
    const needed = Object.keys(its).filter((field) => !Object.hasOwn(defaults[kind as TargetKind], field));
    if (kind !== "dispatch") expect([...(row?.[2] ?? "").matchAll(/`(\w+)`/gu)].map(([, name]) => name), kind).toEqual(kind === "party" ? ["id", ...needed] : needed);
  }
});

test("docs/corrections.md names every reason for refusing one", () => {
  expect(correctionCodes.filter((code) => !text.includes(`\`${code}\``))).toEqual([]);
});

test("what a reading holds, beside ids and the machine's reasons, can be corrected", () => {
  const never: Readonly<Record<string, readonly string[]>> = { dispatch: ["told", "encoding"], mention: ["start", "end"], date: ["start", "end"] };
  for (const kind of Object.keys(fields) as TargetKind[]) {
    for (const thing of thingsOf(sampleFr, kind)) {
      const left = Object.keys(thing).filter((name) => !Object.hasOwn(fields[kind], name) && !["id", "because", ...(never[kind] ?? [])].includes(name));
      expect(left, kind).toEqual([]);
      for (const [field, value] of Object.entries(fieldsOf(kind, thing))) expect(fields[kind][field]!.fault(value, field, { text: sampleFr.text, has: () => true }), `${kind}.${field}`).toBeNull();
    }
  }
});
