import { isRefused, type Answer } from "../../desk/desk.js";
import type { FollowUpRequest } from "../../desk/align/asked.js";
import type { Registered } from "../../alignment/commitments/register.js";
import { commitmentLines, registerLines } from "../layout/commitments.js";
import { linesOf, sheetFor } from "../layout/sheet.js";
import type { Shapes } from "../options.js";
import { exitStatus, refusal, type CliRefusal } from "../refusals.js";
import { answer, itemWriter, refuse } from "../record/answers.js";
import { ask, misused, recordFormats, wholeNumber, type Asked, type RecordFormat } from "../record/asked.js";
import { authorOf } from "../record/author.js";
import { atDesk } from "../record/desk-for.js";
import { write } from "../writers.js";
import { listed } from "./reading.js";

const shapes = {
  "bearer": { type: "string", example: "CHN" },
  "with": { type: "string", example: "RUS" },
  "due": { type: "string", example: "2020-04-30" },
  "limit": { type: "string", example: "100" },
  "against": { type: "boolean", example: "" },
  "party": { type: "string", example: "CHN" },
  "by": { type: "string", example: "\"M. Vorrandt\"" },
  "because": { type: "string", example: "\"the road map of 31 March\"" },
} as const satisfies Shapes;
type Name = keyof typeof shapes;

const formats = [...recordFormats, "ics"] as const;

/** `entente commitments`: the register; `… confirm|reject|score|guideline|reply|undo`: what people say of a commitment. */
export async function run(words: readonly string[]): Promise<number> {
  // "-1" is a score here, and no option.
  const asked = ask("commitments", words.map((word) => (word === "-1" ? "−1" : word)), shapes, true);
  if (typeof asked === "number") return asked;
  const format = formats.find((one) => one === (asked.ownFormat ?? "text"));
  if (format === undefined) return misused(refusal("cli/unknown-format", asked.ownFormat!, formats.join(", ")));
  const [does] = asked.positionals;
  if (does === undefined || /^d\d/.test(does)) return list(asked, format);
  const request = requestOf(asked);
  if ("code" in request) return misused(request);
  const told: RecordFormat = format === "ics" ? "text" : format;
  return atDesk({ ...asked, format: told }, { make: false }, async (desk) => {
    const kept: Answer<Registered> = await desk.followUp(request);
    if (isRefused(kept)) return refuse(told, kept.refused);
    await answer(told, kept, async () => linesOf(commitmentLines(kept, await sheetFor(asked, kept))));
    return exitStatus.done;
  });
}

async function list(asked: Asked<Name>, format: (typeof formats)[number]): Promise<number> {
  const limit = wholeNumber(asked.option("limit"), 1, 500);
  if (limit === "none") return misused(refusal("cli/not-a-number", "--limit", asked.option("limit")!, "a number from 1 to 500"));
  const told: RecordFormat = format === "ics" ? "text" : format;
  const due = asked.option("due");
  return atDesk({ ...asked, format: told }, { make: false }, async (desk) => {
    const register = await desk.commitments({
      bearers: listed(asked, "bearer").list, with: listed(asked, "with").list, ...(due !== undefined && { due }), ...(limit !== null && { limit }), ...(asked.positionals.length > 0 && { ids: asked.positionals }),
    });
    if (isRefused(register)) return refuse(told, register.refused);
    if (format === "ics") {
      const [{ commitmentCalendar }, { briefLabels }, { labels }] = await Promise.all([import("../../outgoing/calendar/commitments.js"), import("../../outgoing/brief/labels/index.js"), import("../../outgoing/labels/index.js")]);
      await write(commitmentCalendar(register.commitments, register.asked, briefLabels[asked.tongue], labels[asked.tongue].sections.commitments));
    } else if (format === "jsonl") {
      const writer = itemWriter<Registered>("jsonl", () => null);
      for (const one of register.commitments) await writer.item(one);
    } else await answer(format, register, async () => linesOf(registerLines(register, await sheetFor(asked, register))));
    return exitStatus.done;
  });
}

const verbs = ["confirm", "reject", "score", "guideline", "reply", "undo"] as const;

/** What a person says of a commitment, out of the words behind the verb. */
function requestOf(asked: Asked<Name>): FollowUpRequest | CliRefusal {
  const [does, id, ...rest] = asked.positionals;
  const verb = verbs.find((one) => one === does);
  if (verb === undefined) return refusal("cli/not-one-of", "What is done with a commitment", does!, verbs.join(", "));
  if (id === undefined) return refusal("cli/nothing-named", `commitments ${verb}`, verb === "undo" ? "what is taken back, such as f6" : "a commitment, such as d12.c1");
  const made = (says: FollowUpRequest["says"]): FollowUpRequest => ({ id, says, by: authorOf(asked.option("by")), because: asked.option("because") ?? null });
  const extra = (most: number): CliRefusal | null => (rest.length > most ? refusal("cli/too-many-words", `commitments ${verb}`, rest[most]!) : null);
  switch (verb) {
    case "undo": return extra(0) ?? made({ kind: "undo" });
    case "confirm": case "reject": {
      if (rest[0] === undefined) return refusal("cli/nothing-named", `commitments ${verb}`, "a statement, such as d14.s2");
      const says = verb === "reject" ? "neither" : asked.option("against") !== undefined ? "against" : "for";
      return extra(1) ?? made({ kind: "evidence", statement: rest[0], says });
    }
    case "score": {
      const score = ({ "+1": 1, "1": 1, "0": 0, "−1": -1 } as const)[rest[0] ?? ""];
      return score === undefined ? refusal("cli/not-one-of", "A score", rest[0] ?? "", "+1 (kept), 0 (partly, or not yet), -1 (not kept)") : extra(1) ?? made({ kind: "score", score });
    }
    case "guideline": return made({ kind: "guideline", words: rest.join(" ") });
    case "reply": {
      const party = asked.option("party");
      return party === undefined ? refusal("cli/nothing-named", "commitments reply", "--party, whose reply it is") : made({ kind: "reply", party, words: rest.join(" ") });
    }
  }
}
