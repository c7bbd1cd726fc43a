import { columnFields, importFrom, type Columns } from "../../intake/imports/import-from.js";
import type { Shapes } from "../options.js";
import { refusal, type CliRefusal } from "../refusals.js";
import { addAll, addOptions } from "./add.js";
import { ask, misused } from "./asked.js";
import { atDesk } from "./desk-for.js";
import { placed } from "./placed.js";

const shapes = {
  "lang": { type: "string", example: "fr" },
  "published": { type: "string", example: "2020-03-28" },
  "publisher": { type: "string", example: "\"Agency name\"" },
  "workers": { type: "string", example: "2" },
  "queue": { type: "boolean", example: "" },
  "columns": { type: "string", example: "text=Corps", many: true },
  "as": { type: "string", example: "csv" },
} as const satisfies Shapes;

/** `entente import FILE…`: keeps dispatches out of files of other programs. */
export async function run(words: readonly string[]): Promise<number> {
  const asked = ask("import", words, shapes);
  if (typeof asked === "number") return asked;
  const options = addOptions(asked);
  if ("code" in options) return misused(options);
  const columns = columnsIn(asked.option("columns"));
  if (isRefusal(columns)) return misused(columns);
  const inputs = asked.positionals.length > 0 ? asked.positionals : process.stdin.isTTY ? [] : ["-"];
  if (inputs.length === 0) return misused(refusal("cli/nothing-named", "import", "a file to import"));
  const as = asked.option("as");
  return atDesk(asked, { make: true }, (desk) =>
    addAll(desk, placed(importFrom(inputs, { told: options.told, columns, ...(as !== undefined && { as }) })), asked, { workers: options.workers, queue: asked.option("queue") !== undefined }));
}

/** "text=Corps" lines, or several with commas between, as the columns they name. */
function columnsIn(words: string | undefined): Columns | CliRefusal {
  const columns: { [field: string]: string } = {};
  for (const part of words?.split(/[\n,]/) ?? []) {
    const [field = "", heading = ""] = part.split(/=(.*)/s);
    if (!(columnFields as readonly string[]).includes(field.trim()) || heading.trim() === "") return refusal("cli/not-one-of", "--columns", part, `NAME=HEADING, where NAME is one of ${columnFields.join(", ")}`);
    columns[field.trim()] = heading.trim();
  }
  return columns as Columns;
}

const isRefusal = (value: Columns | CliRefusal): value is CliRefusal => "says" in value;
