import { positionLines } from "../layout/positions.js";
import { linesOf, sheetFor } from "../layout/sheet.js";
import type { Shapes } from "../options.js";
import { refusal } from "../refusals.js";
import { answer, itemWriter } from "../record/answers.js";
import { ask, misused, wholeNumber } from "../record/asked.js";
import { atDesk, withAnswer } from "../record/desk-for.js";
import { listed, narrowing } from "./reading.js";

const shapes = {
  ...narrowing,
  "since": { type: "string", example: "2020-03-01" },
  "until": { type: "string", example: "2020-04-30" },
  "latest": { type: "string", example: "3" },
} as const satisfies Shapes;

/** `entente positions`: who stands where, by party and issue; as jsonl one position a line. */
export async function run(words: readonly string[]): Promise<number> {
  const asked = ask("positions", words, shapes);
  if (typeof asked === "number") return asked;
  if (asked.positionals.length > 0) return misused(refusal("cli/too-many-words", "positions", asked.positionals[0]!));
  const latest = wholeNumber(asked.option("latest"), 1, 100);
  if (latest === "none") return misused(refusal("cli/not-a-number", "--latest", asked.option("latest")!, "a number from 1 to 100"));
  const [since, until] = [asked.option("since"), asked.option("until")];
  return atDesk(asked, { make: false }, async (desk) => {
    const found = await desk.positions({ parties: listed(asked, "party").list, issues: listed(asked, "issue").list, ...(since !== undefined && { since }), ...(until !== undefined && { until }), ...(latest !== null && { latest }) });
    return withAnswer(asked, found, async (positions) => {
      if (asked.format !== "jsonl") return answer(asked.format, positions, async () => linesOf(positionLines(positions, await sheetFor(asked, positions))));
      const writer = itemWriter<(typeof positions.positions)[number]>("jsonl", () => null);
      for (const one of positions.positions) await writer.item(one);
    });
  });
}
