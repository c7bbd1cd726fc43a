import { linesOf, sheetFor } from "../layout/sheet.js";
import { statusLines } from "../layout/status.js";
import { refusal } from "../refusals.js";
import { answer } from "./answers.js";
import { ask, misused } from "./asked.js";
import { atDesk, withAnswer } from "./desk-for.js";

/** `entente status`: how much there is, who read it, what waits. */
export async function run(words: readonly string[]): Promise<number> {
  const asked = ask("status", words, {});
  if (typeof asked === "number") return asked;
  if (asked.positionals.length > 0) return misused(refusal("cli/too-many-words", "status", asked.positionals[0]!));
  return atDesk(asked, { make: false }, async (desk) => withAnswer(asked, await desk.status(), (status) => answer(asked.format, status, async () => linesOf(statusLines(status, await sheetFor(asked, status))))));
}
