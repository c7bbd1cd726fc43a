// Writes the JSON Schemas of schema/ from our types. With --check it only says whether the files are up to date.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createGenerator } from "ts-json-schema-generator";

const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Each schema: its file, the type it is made of and where that stands. */
export const schemas = {
  reading: { file: "schema/reading-1.schema.json", path: "src/model/reading.ts", type: "Reading", id: "urn:entente:reading:1", title: "entente.reading/1" },
  comparison: { file: "schema/comparison-1.schema.json", path: "src/alignment/comparison.ts", type: "Comparison", id: "urn:entente:comparison:1", title: "entente.comparison/1" },
  positions: { file: "schema/positions-1.schema.json", path: "src/alignment/positions/positions.ts", type: "Positions", id: "urn:entente:positions:1", title: "entente.positions/1" },
  news: { file: "schema/news-1.schema.json", path: "src/alignment/news/news.ts", type: "News", id: "urn:entente:news:1", title: "entente.news/1" },
  brief: { file: "schema/brief-1.schema.json", path: "src/alignment/brief/brief.ts", type: "Brief", id: "urn:entente:brief:1", title: "entente.brief/1" },
  commitments: { file: "schema/commitments-1.schema.json", path: "src/desk/align/asked.ts", type: "AskedRegister", id: "urn:entente:commitments:1", title: "entente.commitments/1" },
  api: { file: "schema/api-1.schema.json", path: "src/web/api/schemas/answers.ts", type: "Answers", id: "urn:entente:api:1", title: "entente.api/1" },
};

/** A JSON Schema, as the text of its file. */
export function schemaText(name = "reading") {
  const { path, type, id, title } = schemas[name];
  const { $schema, $ref, ...rest } = createGenerator({
    path: root(path),
    tsconfig: root("tsconfig.json"),
    type,
    skipTypeCheck: true, // `npm run check` does that, with our own compiler
    topRef: true,
  }).createSchema(type);
  return `${JSON.stringify({ $schema, $id: id, title, allOf: [{ $ref }], ...rest }, null, 2)}\n`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [name, { file }] of Object.entries(schemas)) {
    const text = schemaText(name);
    if (!process.argv.includes("--check")) writeFileSync(root(file), text);
    else if (readFileSync(root(file), "utf8") !== text) {
      console.error(`${file} is not up to date: run npm run schema.`);
      process.exitCode = 1;
    }
  }
}
