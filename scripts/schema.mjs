// Writes schema/reading-1.schema.json from the types of src/model/reading.ts. With --check it only says whether the file is up to date.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createGenerator } from "ts-json-schema-generator";

const file = new URL("../schema/reading-1.schema.json", import.meta.url);
const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The JSON Schema of a reading, as the text of its file. */
export function schemaText() {
  const { $schema, $ref, ...rest } = createGenerator({
    path: root("src/model/reading.ts"),
    tsconfig: root("tsconfig.json"),
    type: "Reading",
    skipTypeCheck: true, // `npm run check` does that, with our own compiler
    topRef: true,
  }).createSchema("Reading");
  return `${JSON.stringify({ $schema, $id: "urn:entente:reading:1", title: "entente.reading/1", allOf: [{ $ref }], ...rest }, null, 2)}\n`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const text = schemaText();
  if (!process.argv.includes("--check")) writeFileSync(file, text);
  else if (readFileSync(file, "utf8") !== text) {
    console.error("schema/reading-1.schema.json is not up to date: run npm run schema.");
    process.exitCode = 1;
  }
}
