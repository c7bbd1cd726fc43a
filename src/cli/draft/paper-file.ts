import { isRefused, type Answer, type Desk } from "../../desk/desk.js";
import type { Paper } from "../../desk/drafting/asked.js";
import { harmless } from "../../outgoing/terminal/harmless.js";
import { refuse } from "../record/answers.js";
import type { Asked } from "../record/asked.js";
import { atDesk } from "../record/desk-for.js";
import { sizeInWords, toNewFile } from "../record/to-file.js";
import { exitStatus } from "../refusals.js";
import { draftWords } from "./messages.js";

/** Asks for a paper and writes it into a new file: the one named, else under its own name here. */
export function writePaper(asked: Asked<never>, to: string | undefined, work: (desk: Desk) => Promise<Answer<Paper>>): Promise<number> {
  return atDesk(asked, { make: false }, async (desk) => {
    const made = await work(desk);
    if (isRefused(made)) return refuse(asked.format, made.refused);
    const file = to ?? made.name;
    const length = await toNewFile(file, async function* () {
      yield Buffer.from(made.base64, "base64");
    });
    if (typeof length !== "number") return refuse(asked.format, length);
    process.stdout.write(draftWords[asked.tongue].saved(harmless(file), sizeInWords(length)));
    return exitStatus.done;
  });
}
