import type { Reread } from "../../desk/desk.js";
import { rereadLines } from "../layout/reread.js";
import type { Shapes } from "../options.js";
import { exitStatus, refusal } from "../refusals.js";
import { itemWriter } from "./answers.js";
import { ask, misused, wholeNumber } from "./asked.js";
import { atDesk } from "./desk-for.js";
import { ticker } from "./ticker.js";

const shapes = {
  "all": { type: "boolean", example: "" },
  "workers": { type: "string", example: "2" },
} as const satisfies Shapes;

/** `entente reread`: reads again what an older engine read, and sums up what is now different. */
export async function run(words: readonly string[]): Promise<number> {
  const asked = ask("reread", words, shapes);
  if (typeof asked === "number") return asked;
  if (asked.positionals.length > 0) return misused(refusal("cli/too-many-words", "reread", asked.positionals[0]!));
  const workers = wholeNumber(asked.option("workers"), 1, 64);
  if (workers === "none") return misused(refusal("cli/bad-number", "--workers", asked.option("workers")!));
  return atDesk(asked, { make: false }, async (desk) => {
    const writer = itemWriter<Reread>(asked.format, (one) => rereadLines(one, asked.words));
    const tick = ticker();
    const sums = { read: 0, changed: 0, added: 0, removed: 0, otherwise: 0, kept: 0, misfits: 0, refused: 0 };
    for await (const one of desk.reread({ all: asked.option("all") !== undefined, workers })) {
      tick.clear();
      sums.read++;
      if (one.status === "refused") sums.refused++;
      else {
        sums.changed += one.status === "changed" ? 1 : 0;
        sums.added += one.added.length;
        sums.removed += one.removed.length;
        sums.otherwise += one.changed.length;
        sums.kept += one.kept.length;
        sums.misfits += one.misfits.length;
      }
      await writer.item(one);
      tick.show(() => asked.words.record.working(sums.read));
    }
    tick.clear();
    await writer.end();
    process.stderr.write(`entente: ${asked.words.record.rereadInAll(sums)}\n`);
    return sums.refused > 0 ? exitStatus.someRefused : exitStatus.done;
  });
}
