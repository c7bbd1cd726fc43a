// Writes schema/profile-1.schema.json from the schema in src/settlement/profile.ts. With --check it only says whether the file is up to date.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { toJsonSchema } from "@valibot/to-json-schema";
import { profileSchema } from "../src/settlement/profile.js";

const file = fileURLToPath(new URL("../schema/profile-1.schema.json", import.meta.url));

/** The JSON Schema of a body's rules, as the text of its file. Spaces around words are trimmed by the checker, which JSON Schema has no word for. */
export function profileSchemaText(): string {
  const { $schema, ...rest } = toJsonSchema(profileSchema, { ignoreActions: ["trim"] });
  return `${JSON.stringify({ $schema, $id: "urn:entente:profile:1", title: "entente.profile/1", ...rest }, null, 2)}\n`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const text = profileSchemaText();
  if (!process.argv.includes("--check")) writeFileSync(file, text);
  else if (readFileSync(file, "utf8") !== text) {
    console.error("schema/profile-1.schema.json is not up to date: run npm run schema.");
    process.exitCode = 1;
  }
}
