import { restoreInto } from "../../desk/restore.js";
import type { Shapes } from "../options.js";
import { refusal } from "../refusals.js";
import { answer } from "./answers.js";
import { ask, misused } from "./asked.js";
import { withAnswer } from "./desk-for.js";
import { ticker } from "./ticker.js";

const shapes = { "replace": { type: "boolean", example: "" } } as const satisfies Shapes;

/** `entente restore FILE`: makes a record of a back-up. */
export async function run(words: readonly string[]): Promise<number> {
  const asked = ask("restore", words, shapes);
  if (typeof asked === "number") return asked;
  const [file, ...others] = asked.positionals;
  if (file === undefined) return misused(refusal("cli/nothing-named", "restore", "the file that entente backup wrote"));
  if (others.length > 0) return misused(refusal("cli/too-many-words", "restore", others[0]!));
  const tick = ticker();
  const restored = await restoreInto(asked.where, { file, replace: asked.option("replace") !== undefined, wait: asked.wait, progress: (done, all) => tick.show(() => `${done}/${all}`) });
  tick.clear();
  return withAnswer(asked, restored, (done) => answer(asked.format, done, () => `${asked.words.record.restored(file, done.place, done.rows.dispatch)}\n`));
}
