import { readFileSync } from "node:fs";
import type { Api } from "../api.js";
import { addRoute } from "../route.js";

/** Adds the document that describes every other route; it is made of the very schemas that check what is asked. */
export function addOpenApi(api: Api): void {
  for (const [name, schema] of Object.entries(answerSchemas())) api.openAPIRegistry.registerComponent("schemas", name, schema);
  let made: Response | null = null;
  addRoute(api, { method: "get", path: "/openapi.json", does: "This document.", gives: { type: "application/json", is: "An OpenAPI 3.1 document." } }, () =>
    (made ??= Response.json(documentOf(api))).clone());
}

const documentOf = (api: Api): object => api.getOpenAPI31Document({
  openapi: "3.1.0",
  info: { title: "entente", version: "1", description: "The record of what parties say to each other. What cannot be done comes back as { refused: { code, says, next } }; a code is permanent." },
});

interface SchemaFile {
  readonly definitions: Readonly<Record<string, object>>;
}

/** What is answered, as the files in schema/ have it, under names of the document. */
function answerSchemas(): Readonly<Record<string, object>> {
  const { Answers, ...others } = definitionsIn("api-1");
  // An answer that is a type of its own stands among the others already, under the same name.
  const own = Object.entries((Answers as { readonly properties: Readonly<Record<string, object>> }).properties).filter(([name]) => !Object.hasOwn(others, name));
  return { ...others, ...Object.fromEntries(own), ...definitionsIn("comparison-1", "Comparison"), ...definitionsIn("positions-1", "Positions") };
}

/** The definitions of a schema file. Those of `root` are named after it, so that they can stand beside others of the same name. */
function definitionsIn(file: string, root: string | null = null): Readonly<Record<string, object>> {
  const nameIn = (name: string): string => (root === null || name === root ? name : `${root}.${name}`);
  const text = readFileSync(new URL(`../../../../schema/${file}.schema.json`, import.meta.url), "utf8");
  const { definitions } = JSON.parse(text.replaceAll(/"#\/definitions\/([^"]+)"/g, (_, name: string) => `"#/components/schemas/${nameIn(name)}"`)) as SchemaFile;
  return Object.fromEntries(Object.entries(definitions).map(([name, schema]) => [nameIn(name), schema]));
}
