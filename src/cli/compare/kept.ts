import type { Compared, NotCompared } from "../../desk/compare.js";
import { isRefused } from "../../desk/desk.js";
import { whereOf } from "../../desk/where.js";
import type { Tongue } from "../../outgoing/labels/index.js";
import { messages } from "../messages/index.js";
import { ticker } from "../record/ticker.js";
import type { CompareCommand } from "./arguments.js";

/** Compares what the record has: two dispatches, or the two sides' accounts of an exchange. Gives the exit status. */
export async function compareKept(command: CompareCommand, tongue: Tongue, show: (compared: Compared) => Promise<number>, say: (refused: NonNullable<NotCompared["refused"]>) => number): Promise<number> {
  const { deskAt } = await import("../../web/desk-at.js");
  const tick = ticker(true);
  const desk = await deskAt(whereOf(command.store, process.env), { wait: command.wait, purpose: "entente compare", make: false, progress: (step) => tick.show(() => messages[tongue].record.opening[step]) });
  tick.clear();
  if (isRefused(desk)) return say(desk.refused);
  try {
    const compared = await desk.compare({ ids: command.inputs, options: command.options });
    return isRefused(compared) ? say(compared.refused) : await show(compared);
  } finally {
    await desk.close();
  }
}
