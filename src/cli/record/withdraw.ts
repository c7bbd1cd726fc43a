import type { NoticeRequest } from "../../desk/desk.js";
import { noticeLine } from "../layout/notice.js";
import type { Shapes } from "../options.js";
import { refusal } from "../refusals.js";
import { answer } from "./answers.js";
import { ask, misused } from "./asked.js";
import { authorOf } from "./author.js";
import { atDesk, withAnswer } from "./desk-for.js";

const shapes = {
  "by": { type: "string", example: "\"M. Vorrandt\"" },
  "because": { type: "string", example: "\"withdrawn by the agency\"" },
  "embargo-until": { type: "string", example: "2020-03-28T12:00Z" },
  "release": { type: "boolean", example: "" },
  "restore": { type: "boolean", example: "" },
} as const satisfies Shapes;

/** `entente withdraw d12`: notes what its publisher says of a dispatch's standing. */
export async function run(words: readonly string[]): Promise<number> {
  const asked = ask("withdraw", words, shapes);
  if (typeof asked === "number") return asked;
  const [id, ...others] = asked.positionals;
  if (id === undefined) return misused(refusal("cli/nothing-named", "withdraw", "the id of a dispatch, such as d12"));
  if (others.length > 0) return misused(refusal("cli/too-many-words", "withdraw", others[0]!));
  const until = asked.option("embargo-until");
  if (until !== undefined && !/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/.test(until)) return misused(refusal("cli/not-a-number", "--embargo-until", until, "an instant with its zone, such as 2020-03-28T12:00Z"));
  const kind: NoticeRequest["kind"] = until !== undefined ? "embargoed" : asked.option("release") !== undefined ? "released" : asked.option("restore") !== undefined ? "restored" : "withdrawn";
  return atDesk(asked, { make: false }, async (desk) => {
    const noted = await desk.notice({ id, kind, by: authorOf(asked.option("by")), because: asked.option("because") ?? null, ...(until !== undefined && { until }) });
    return withAnswer(asked, noted, (notice) => answer(asked.format, notice, () => noticeLine(notice, asked.words)));
  });
}
