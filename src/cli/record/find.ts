import { foundLines } from "../layout/found.js";
import { linesOf, sheetFor } from "../layout/sheet.js";
import type { Shapes } from "../options.js";
import { refusal } from "../refusals.js";
import { answer, itemWriter } from "./answers.js";
import { ask, misused, wholeNumber } from "./asked.js";
import { atDesk, withAnswer } from "./desk-for.js";

const shapes = {
  "limit": { type: "string", example: "50" },
  "after": { type: "string", example: "the cursor the page before ended with" },
} as const satisfies Shapes;

/** `entente find QUERY`: statements that answer, best first; as jsonl one a line. */
export async function run(words: readonly string[]): Promise<number> {
  const asked = ask("find", words, shapes);
  if (typeof asked === "number") return asked;
  const limit = wholeNumber(asked.option("limit"), 1, 500);
  if (limit === "none") return misused(refusal("cli/not-a-number", "--limit", asked.option("limit")!, "a number from 1 to 500"));
  const after = asked.option("after");
  return atDesk(asked, { make: false }, async (desk) => {
    const found = await desk.find({ query: queryOf(asked.positionals), ...(limit !== null && { limit }), ...(after !== undefined && { after }) });
    return withAnswer(asked, found, async (page) => {
      if (asked.format !== "jsonl") return answer(asked.format, page, async () => linesOf(foundLines(page, await sheetFor(asked, page))));
      const writer = itemWriter<(typeof page.hits)[number]>("jsonl", () => null);
      for (const hit of page.hits) await writer.item(hit);
    });
  });
}

/** The words as one query. The shell took the quotation marks away: words it handed over together are a phrase again, with its field before it. */
export function queryOf(words: readonly string[]): string {
  if (words.length === 1) return words[0]!;
  return words.map((word) => {
    const [, field = "", value = ""] = /^(-?(?:[\p{L}][\p{L}'’-]*:)?)([^]*)$/u.exec(word)!;
    return /\s/.test(value) && !/["“„«]/.test(value) ? `${field}"${value}"` : word;
  }).join(" ");
}
