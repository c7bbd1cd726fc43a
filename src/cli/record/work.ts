import { availableParallelism } from "node:os";
import { isRefused, type Acknowledged } from "../../desk/desk.js";
import { openDesk } from "../../desk/local-desk.js";
import { usualTakeover } from "../../desk/queue.js";
import { deskRefusal } from "../../desk/refusals.js";
import { placeOf } from "../../desk/where.js";
import { acknowledgedLine } from "../layout/acknowledged.js";
import type { Shapes } from "../options.js";
import { exitStatus, refusal } from "../refusals.js";
import { itemWriter, refuse } from "./answers.js";
import { ask, misused, wholeNumber } from "./asked.js";
import { untilStopped } from "./stop.js";

const shapes = {
  "workers": { type: "string", example: "2" },
  "until-empty": { type: "boolean", example: "" },
  "takeover": { type: "string", example: "120" },
} as const satisfies Shapes;

/** `entente work`: adds what waits in the queue of a record on a server, until it is told to stop. */
export async function run(words: readonly string[]): Promise<number> {
  const asked = ask("work", words, shapes);
  if (typeof asked === "number") return asked;
  if (asked.positionals.length > 0) return misused(refusal("cli/too-many-words", "work", asked.positionals[0]!));
  const workers = wholeNumber(asked.option("workers"), 1, 64);
  if (workers === "none") return misused(refusal("cli/bad-number", "--workers", asked.option("workers")!));
  const takeover = wholeNumber(asked.option("takeover"), 1, 86_400);
  if (takeover === "none") return misused(refusal("cli/not-a-number", "--takeover", asked.option("takeover")!, "seconds, from 1 to 86400"));
  if ("folder" in asked.where) return refuse(asked.format, deskRefusal("record/needs-server"));
  const desk = await openDesk(asked.where, { purpose: "entente work", make: true });
  if (isRefused(desk)) return refuse(asked.format, desk.refused);
  const stop = new AbortController();
  void untilStopped().then(() => {
    process.stderr.write(`entente: ${asked.words.record.stopping}\n`);
    stop.abort();
  });
  process.stderr.write(`entente: ${asked.words.record.workersAt(workers ?? availableParallelism(), placeOf(asked.where))}\n`);
  const writer = itemWriter<Acknowledged>(asked.format, (one) => acknowledgedLine(one, asked.words));
  let refused = false;
  for await (const one of desk.work({ workers, runtime: null, untilEmpty: asked.option("until-empty") !== undefined, takeover: takeover ?? usualTakeover, signal: stop.signal })) {
    refused ||= one.status === "refused";
    if (one.status === "refused" && asked.format === "text") process.stderr.write(acknowledgedLine(one, asked.words));
    else await writer.item(one);
  }
  await writer.end();
  await desk.close();
  return refused ? exitStatus.someRefused : exitStatus.done;
}
