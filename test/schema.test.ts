import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { beforeAll, describe, expect, test } from "vitest";
import { openParser, readDispatch, type Reading } from "../src/index.js";
import { sampleEmpty, sampleFr, sampleHostile } from "./sample-readings.js";
import { allCases } from "./case-file.js";
import { deliver, openReader } from "./case-reading.js";

const file = join(import.meta.dirname, "../schema/reading-1.schema.json");
const validate = new Ajv({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true }).compile(JSON.parse(readFileSync(file, "utf8")) as object);

/** What the schema finds wrong with a reading as it comes out of JSON. */
function complaints(reading: unknown): readonly string[] {
  if (validate(JSON.parse(JSON.stringify(reading)))) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe("entente.reading/1", () => {
  test("is what the types say: npm run schema brings it up to date", async () => {
    const { schemaText } = (await import("../scripts/schema.mjs" as string)) as { schemaText: () => string };
    expect(readFileSync(file, "utf8")).toBe(schemaText());
  });

  test.each([["fr", sampleFr], ["hostile", sampleHostile], ["empty", sampleEmpty]])("holds a reading made by hand (%s)", (_name, reading) => {
    expect(complaints(reading)).toEqual([]);
  });

  test("refuses what is not a reading", () => {
    const broken: [string, unknown][] = [
      ["another schema", { ...sampleFr, schema: "entente.reading/2" }],
      ["a statement without words", { ...sampleFr, statements: [{ ...sampleFr.statements[0], content: [] }] }],
      ["an act that is not on the list", { ...sampleFr, statements: [{ ...sampleFr.statements[0], act: "shrug" }] }],
      ["an unknown doubt", { ...sampleFr, doubts: [{ code: "no/such", at: null, says: "" }] }],
      ["a field that is not known", { ...sampleFr, mood: "good" }],
    ];
    for (const [what, reading] of broken) expect(complaints(reading), what).not.toEqual([]);
  });

  describe("holds the readings of our own dispatches", () => {
    let reader: Awaited<ReturnType<typeof openReader>>;
    beforeAll(async () => {
      reader = await openReader();
    });
    test.each(allCases().map((one) => [one.name, one] as const))("%s", async (_name, one) => {
      expect(complaints(await reader(deliver(one)))).toEqual([]);
    });
  });

  test("holds the reading of a text in which there is nothing to read", async () => {
    const reading: Reading = await readDispatch("Nothing of note happened, and nobody was heard to talk about it.", { told: { language: "en" }, parser: await openParser() });
    expect(complaints(reading)).toEqual([]);
  });
});
