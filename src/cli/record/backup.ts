import { exitStatus, refusal } from "../refusals.js";
import { answer, refuse } from "./answers.js";
import { ask, misused } from "./asked.js";
import { atDesk } from "./desk-for.js";
import { sizeInWords, toNewFile } from "./to-file.js";

/** `entente backup FILE`: all that cannot be made anew, in one file. */
export async function run(words: readonly string[]): Promise<number> {
  const asked = ask("backup", words, {});
  if (typeof asked === "number") return asked;
  const [file, ...others] = asked.positionals;
  if (file === undefined) return misused(refusal("cli/nothing-named", "backup", "the file to write"));
  if (others.length > 0) return misused(refusal("cli/too-many-words", "backup", others[0]!));
  return atDesk(asked, { make: false }, async (desk) => {
    const bytes = await toNewFile(file, () => desk.backup());
    if (typeof bytes !== "number") return refuse(asked.format, bytes);
    await answer(asked.format, { file, bytes }, () => `${asked.words.record.savedTo(file, sizeInWords(bytes))}\n`);
    return exitStatus.done;
  });
}
