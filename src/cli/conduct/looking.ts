import { isRefused } from "../../desk/desk.js";
import { labels } from "../../outgoing/labels/index.js";
import { briefLabels } from "../../outgoing/brief/labels/index.js";
import { briefView } from "../../outgoing/brief/view.js";
import { briefLines } from "../layout/brief.js";
import { linesOf, sheetFor } from "../layout/sheet.js";
import type { Shapes } from "../options.js";
import { answer, itemWriter, refuse } from "../record/answers.js";
import { misused } from "../record/asked.js";
import { atDesk, withAnswer } from "../record/desk-for.js";
import { exitStatus } from "../refusals.js";
import { write } from "../writers.js";
import { acting, askExchange, idIn, type Asking } from "./entering.js";
import { exchangeLines, listLines } from "./lines.js";

const shapes = { "with": { type: "string", example: "SOL" }, "ics": { type: "boolean", example: "" } } as const satisfies Shapes;
type Asked = Asking<keyof typeof shapes>;

/** `entente exchange list|show|invitation|brief`. */
export async function run(name: string, words: readonly string[]): Promise<number> {
  const asked = askExchange(name, words, shapes);
  if (typeof asked === "number") return asked;
  if (name === "list") return list(asked);
  const id = idIn(asked);
  if (typeof id !== "string") return misused(id);
  switch (name) {
    case "invitation": return invitation(asked, id);
    case "brief": return brief(asked, id);
    default: return atDesk(asked, { make: false }, async (desk) => withAnswer(asked, await desk.conduct.show(acting(asked, id)), async (exchange) => answer(asked.format, exchange, async () => linesOf(exchangeLines(exchange, await sheetFor(asked, exchange), asked.option("as") ?? null)))));
  }
}

const list = (asked: Asked): Promise<number> => atDesk(asked, { make: false }, async (desk) => withAnswer(asked, await desk.conduct.list({ by: acting(asked, "").by }), async (all) => {
  if (asked.format === "text") return write(linesOf(listLines(all, await sheetFor(asked, all))));
  const writer = itemWriter<(typeof all)[number]>(asked.format, () => null);
  for (const one of all) await writer.item(one);
  await writer.end();
}));

/** The letter in words, or its calendar file alone. */
const invitation = (asked: Asked, id: string): Promise<number> => atDesk(asked, { make: false }, async (desk) => {
  const party = asked.positionals[1];
  const sent = await desk.conduct.invitation({ ...acting(asked, id), ...(party !== undefined && { party }), language: asked.tongue });
  return withAnswer(asked, sent, (letter) => (asked.option("ics") !== undefined ? write(letter.calendar) : answer(asked.format, letter, () => `${letter.subject}\n\n${letter.text}`)));
});

const brief = (asked: Asked, id: string): Promise<number> => atDesk(asked, { make: false }, async (desk) => {
  const them = asked.option("with");
  const request = await desk.conduct.briefFor({ ...acting(asked, id), ...(them !== undefined && { with: them }), language: asked.tongue });
  if (isRefused(request)) return refuse(asked.format, request.refused);
  const made = await desk.brief(request);
  if (isRefused(made)) return refuse(asked.format, made.refused);
  const view = briefView(made.brief, briefLabels[asked.tongue], labels[asked.tongue]);
  await answer(asked.format, made.brief, async () => linesOf(briefLines(view, await sheetFor(asked, view))));
  return exitStatus.done;
});
