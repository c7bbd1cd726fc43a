import { holdDesk } from "../../web/desk-at.js";
import { isRefused } from "../../desk/desk.js";
import type { Shapes } from "../options.js";
import { exitStatus, refusal } from "../refusals.js";
import { write } from "../writers.js";
import { refuse } from "./answers.js";
import { ask, misused, wholeNumber } from "./asked.js";
import { authorOf } from "./author.js";
import { untilStopped } from "./stop.js";

const shapes = { "port": { type: "string", example: "4711" } } as const satisfies Shapes;

/** `entente serve`: holds the record and lets other commands go through this process, until it is told to stop. */
export async function run(words: readonly string[]): Promise<number> {
  const asked = ask("serve", words, shapes);
  if (typeof asked === "number") return asked;
  if (asked.positionals.length > 0) return misused(refusal("cli/too-many-words", "serve", asked.positionals[0]!));
  const port = wholeNumber(asked.option("port"), 0, 65_535);
  if (port === "none") return misused(refusal("cli/not-a-number", "--port", asked.option("port")!, "a port from 0 to 65535"));
  const stopped = untilStopped();
  try {
    const held = await holdDesk(asked.where, { wait: asked.wait, purpose: "entente serve", make: true, port: port ?? 4711, user: authorOf(undefined) });
    if (isRefused(held)) return await refuse(asked.format, held.refused);
    await write(asked.format === "text" ? `${asked.words.record.listening(held.address)}\n` : `${JSON.stringify({ address: held.address })}\n`);
    await stopped;
    process.stderr.write(`entente: ${asked.words.record.stopping}\n`);
    await held.close();
    return exitStatus.done;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== "EADDRINUSE" && code !== "EACCES") throw error;
    return refuse(asked.format, refusal("cli/port-taken", String(port ?? 4711), code === "EACCES" ? "it needs more rights" : code === "EADDRINUSE" ? "something else listens there" : message));
  }
}
