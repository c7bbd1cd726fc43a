import { mergeLines } from "../layout/merges.js";
import type { Shapes } from "../options.js";
import { exitStatus, refusal } from "../refusals.js";
import { answer, itemWriter } from "./answers.js";
import { ask, misused } from "./asked.js";
import { authorOf } from "./author.js";
import { atDesk, withAnswer } from "./desk-for.js";

const shapes = {
  "by": { type: "string", example: "\"M. Vorrandt\"" },
  "open": { type: "boolean", example: "" },
  "kind": { type: "string", example: "exchange" },
} as const satisfies Shapes;

const kinds = ["exchange", "account", "person"] as const;

/** `entente merges [confirm|undo m3]`: what was taken for one thing, why, and what people decide. */
export async function run(words: readonly string[]): Promise<number> {
  const asked = ask("merges", words, shapes);
  if (typeof asked === "number") return asked;
  const [verb = "list", id, ...others] = asked.positionals;
  if (!["list", "confirm", "undo"].includes(verb)) return misused(refusal("cli/not-one-of", "What merges does", verb, "list, confirm, undo"));
  const spare = verb === "list" ? id : others[0];
  if (spare !== undefined) return misused(refusal("cli/too-many-words", `merges ${verb}`, spare));
  if (verb !== "list" && id === undefined) return misused(refusal("cli/nothing-named", `merges ${verb}`, "the id of a merge, such as m3"));
  const kind = kinds.find((one) => one === asked.option("kind"));
  if (asked.option("kind") !== undefined && kind === undefined) return misused(refusal("cli/not-one-of", "--kind", asked.option("kind")!, kinds.join(", ")));
  return atDesk(asked, { make: false }, async (desk) => {
    if (verb !== "list") {
      const decided = await desk.decideMerge({ id: id!, decision: verb === "confirm" ? "confirmed" : "undone", by: authorOf(asked.option("by")) });
      return withAnswer(asked, decided, (merge) => answer(asked.format, merge, () => mergeLines(merge, asked.words.record, asked.tongue)));
    }
    return withAnswer(asked, await desk.merges({ open: asked.option("open") !== undefined, ...(kind && { kind }) }), async (all) => {
      const writer = itemWriter(asked.format, (merge: (typeof all)[number]) => mergeLines(merge, asked.words.record, asked.tongue));
      for (const merge of all) await writer.item(merge);
      await writer.end();
      return exitStatus.done;
    });
  });
}
