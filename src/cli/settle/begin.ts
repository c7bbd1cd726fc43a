import { isRefused } from "../../desk/desk.js";
import type { BeginRequest } from "../../desk/settle/asked.js";
import { profileNamed } from "../../desk/settle/profile-named.js";
import { isSettleRefusal } from "../../desk/settle/refusals.js";
import { soleUser } from "../../model/actor.js";
import { procedureLines } from "../layout/procedure.js";
import { sheetFor } from "../layout/sheet.js";
import { exitStatus } from "../refusals.js";
import { answer, refuse } from "../record/answers.js";
import { ask } from "../record/asked.js";
import { authorOf } from "../record/author.js";
import { atDesk } from "../record/desk-for.js";
import { inTongue, wordsIn } from "./acts.js";
import { complain, misuse } from "./refusals.js";
import { beginShapes, listIn } from "./shapes.js";

/** `entente settle draft TEXT.txt --title TITLE --profile ID`: begins a procedure. */
export async function run(words: readonly string[]): Promise<number> {
  const asked = ask("settle", words, beginShapes);
  if (typeof asked === "number") return asked;
  const [file, extra] = asked.positionals;
  if (extra !== undefined) return misuse("settle/too-many-files", extra);
  const named = asked.option("profile");
  if (named === undefined) return misuse("settle/no-profile");
  const profile = await profileNamed(named);
  if (isSettleRefusal(profile)) return complain(profile, exitStatus.misused);
  const said = await wordsIn(asked, file);
  if (typeof said === "number") return said;
  const title = asked.option("title") ?? asked.option("version");
  if (title === undefined) return misuse("settle/no-option", "--title", beginShapes.title.example);
  const capacity = asked.option("capacity");
  if (capacity !== undefined && capacity !== "chair" && capacity !== "secretariat") return misuse("settle/not-one-of", "--capacity", capacity, "chair, secretariat");
  const sponsors = listIn(asked.option("sponsors"));
  const optional = { version: asked.option("version"), cutOff: asked.option("cut-off"), keeper: asked.option("keeper"), office: asked.option("office"), as: asked.option("as"), at: asked.option("at"), capacity };
  const request: BeginRequest = {
    title, profile, by: soleUser(authorOf(asked.option("by"))), words: said, ...(sponsors !== undefined && { sponsors }),
    ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as Partial<BeginRequest>),
  };
  return atDesk(asked, { make: true }, async (desk) => {
    const begun = await desk.settlement.begin(request);
    if (isRefused(begun)) return refuse(asked.format, inTongue(begun.refused, asked.tongue));
    await answer(asked.format, begun, async () => procedureLines(begun, asked.tongue, await sheetFor(asked, begun)));
    return exitStatus.done;
  });
}
