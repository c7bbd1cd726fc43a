import type { Compared, NotCompared } from "../../desk/compare.js";
import { isRefused, type Answer, type Desk } from "../../desk/desk.js";
import { authorOf } from "../record/author.js";
import { whereOf } from "../../desk/where.js";
import { soleUser } from "../../model/actor.js";
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
    const at = desk.as(soleUser(authorOf(command.by ?? undefined)), "command");
    const compared = await decided(at, command);
    return isRefused(compared) ? say(compared.refused) : await show(compared);
  } finally {
    await desk.close();
  }
}

/**
 * Takes back what is to be taken back, keeps what is decided, and compares. What is decided is kept of dispatches as they are; of a
 * revision ("d1@2") it only holds for this once.
 */
async function decided(desk: Desk, { inputs, options, by, because, undo }: CompareCommand): Promise<Answer<Compared>> {
  const actor = soleUser(authorOf(by ?? undefined));
  if (undo !== null) {
    const undone = await desk.undoComparison({ id: undo, by: actor, because });
    if (isRefused(undone) || inputs.length === 0) return undone;
  }
  const first = await desk.compare({ ids: inputs, options: { ...options, pairs: [], apart: [], labels: [] } });
  const { pairs = [], apart = [], labels = [] } = options;
  if (isRefused(first) || pairs.length + apart.length + labels.length === 0) return first;
  const ids = [first.a.id, first.b.id] as const;
  if (ids.some((id) => id.includes("@"))) return desk.compare({ ids: inputs, options });
  let compared: Answer<Compared> = first;
  const says = [...pairs.map((one) => ({ kind: "pair" as const, ...one })), ...apart.map((one) => ({ kind: "apart" as const, ...one })), ...labels.map(({ a, b, outcome }) => ({ kind: "label" as const, a: a ?? null, b: b ?? null, outcome }))];
  for (const one of says) {
    compared = await desk.decideComparison({ ids, says: one, by: actor, because });
    if (isRefused(compared)) return compared;
  }
  return compared;
}
