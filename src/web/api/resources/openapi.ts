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
  readonly definitions: { readonly Answers: { readonly properties: Readonly<Record<string, object>> } } & Readonly<Record<string, object>>;
}

/** What is answered, as schema/api-1.schema.json has it, under names of the document. */
function answerSchemas(): Readonly<Record<string, object>> {
  const text = readFileSync(new URL("../../../../schema/api-1.schema.json", import.meta.url), "utf8").replaceAll("#/definitions/", "#/components/schemas/");
  const { definitions: { Answers, ...others } } = JSON.parse(text) as SchemaFile;
  return { ...others, ...Answers.properties };
}
