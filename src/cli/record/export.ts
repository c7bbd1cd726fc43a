import { exportable } from "../../desk/desk.js";
import type { Shapes } from "../options.js";
import { exitStatus, refusal } from "../refusals.js";
import { refuse } from "./answers.js";
import { ask, misused } from "./asked.js";
import { atDesk } from "./desk-for.js";
import { pour, sizeInWords, toNewFile } from "./to-file.js";

const shapes = {
  "what": { type: "string", example: "statements" },
  "find": { type: "string", example: "party:CHN since:2020-03" },
  "to": { type: "string", example: "record.csv" },
} as const satisfies Shapes;

/** `entente export`: the record, or a part of it, in an open format. */
export async function run(words: readonly string[]): Promise<number> {
  const asked = ask("export", words, shapes, true);
  if (typeof asked === "number") return asked;
  if (asked.positionals.length > 0) return misused(refusal("cli/too-many-words", "export", asked.positionals[0]!));
  const what = exportable.find((one) => one === (asked.option("what") ?? "statements"));
  if (what === undefined) return misused(refusal("cli/not-one-of", "--what", asked.option("what")!, exportable.join(", ")));
  const query = asked.option("find");
  const to = asked.option("to");
  return atDesk(asked, { make: false }, async (desk) => {
    const pieces = () => desk.export({ what, as: asked.ownFormat ?? "jsonl", ...(query !== undefined && { query }) });
    const length = to === undefined || to === "-" ? await pour(pieces(), (piece) => new Promise((resolve) => void process.stdout.write(piece, () => resolve()))) : await toNewFile(to, pieces);
    if (typeof length !== "number") return refuse("text", length);
    if (to !== undefined && to !== "-") process.stderr.write(`entente: ${asked.words.record.savedTo(to, sizeInWords(length))}\n`);
    return exitStatus.done;
  });
}
