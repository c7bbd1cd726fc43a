import { linesOf, sheetFor } from "../layout/sheet.js";
import { shownLines } from "../layout/shown.js";
import { refusal } from "../refusals.js";
import { answer } from "./answers.js";
import { ask, misused } from "./asked.js";
import { atDesk, withAnswer } from "./desk-for.js";

/** `entente show ID`: one thing, whole. */
export async function run(words: readonly string[]): Promise<number> {
  const asked = ask("show", words, {});
  if (typeof asked === "number") return asked;
  if (asked.positionals.length === 0) return misused(refusal("cli/nothing-named", "show", "the id of something, such as d12, d12.s3, x7 or CHN"));
  return atDesk(asked, { make: false }, async (desk) => {
    // A party's name may have several words.
    const shown = await desk.show(asked.positionals.join(" "));
    return withAnswer(asked, shown, (one) => answer(asked.format, one, async () => linesOf(shownLines(one, await sheetFor(asked, one)))));
  });
}
