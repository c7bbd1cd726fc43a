import { linesOf, sheetFor } from "../layout/sheet.js";
import { languageLines } from "../draft/lines.js";
import type { Shapes } from "../options.js";
import { answer } from "../record/answers.js";
import { ask, misused, wholeNumber } from "../record/asked.js";
import { atDesk, withAnswer } from "../record/desk-for.js";
import { refusal } from "../refusals.js";

const shapes = { "language": { type: "string", example: "fr" }, "limit": { type: "string", example: "10" } } as const satisfies Shapes;

/** `entente settle language "WORDS"`: the nearest wording that was adopted, or said, with what differs word by word. */
export async function run(words: readonly string[]): Promise<number> {
  const asked = ask("settle language", words, shapes);
  if (typeof asked === "number") return asked;
  const sought = asked.positionals.join(" ").trim();
  if (sought === "") return misused(refusal("cli/nothing-named", asked.command, "words to look for, in quotation marks"));
  const limit = wholeNumber(asked.option("limit"), 1, 100);
  if (limit === "none") return misused(refusal("cli/not-a-number", "--limit", asked.option("limit")!, "a number from 1 to 100"));
  const language = asked.option("language");
  return atDesk(asked, { make: false }, async (desk) => withAnswer(asked, await desk.language({ words: sought, ...(language !== undefined && { language }), ...(limit !== null && { limit }) }), (found) => answer(asked.format, found, async () => linesOf(languageLines(found.found, await sheetFor(asked, found))))));
}
