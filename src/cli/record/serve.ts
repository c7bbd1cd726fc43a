import { holdDesk } from "../../web/desk-at.js";
import { isRefused } from "../../desk/desk.js";
import type { Shapes } from "../options.js";
import { exitStatus, refusal } from "../refusals.js";
import { write } from "../writers.js";
import { refuse } from "./answers.js";
import { ask, misused, wholeNumber } from "./asked.js";
import { authorOf } from "./author.js";
import { untilStopped } from "./stop.js";

const shapes = {
  "port": { type: "string", example: "4711" },
  "accounts": { type: "boolean", example: "" },
  "listen": { type: "string", example: "0.0.0.0" },
  "address": { type: "string", example: "https://entente.example.org" },
  "openid": { type: "string", example: "openid.json" },
} as const satisfies Shapes;

/** `entente serve`: holds the record and lets other commands go through this process, until it is told to stop. */
export async function run(words: readonly string[]): Promise<number> {
  const asked = ask("serve", words, shapes);
  if (typeof asked === "number") return asked;
  if (asked.positionals.length > 0) return misused(refusal("cli/too-many-words", "serve", asked.positionals[0]!));
  const port = wholeNumber(asked.option("port"), 0, 65_535);
  if (port === "none") return misused(refusal("cli/not-a-number", "--port", asked.option("port")!, "a port from 0 to 65535"));
  const { servedAsWished } = await import("../../web/accounts/wished.js");
  const served = servedAsWished({
    accounts: asked.option("accounts") !== undefined, host: asked.option("listen") ?? null, address: asked.option("address") ?? (process.env["ENTENTE_ADDRESS"] || null),
    openid: asked.option("openid") ?? (process.env["ENTENTE_OPENID"] || null), secret: process.env["ENTENTE_SECRET"] || null,
  });
  if (isRefused(served)) return refuse(asked.format, served.refused);
  const stopped = untilStopped();
  try {
    const held = await holdDesk(asked.where, { wait: asked.wait, purpose: "entente serve", make: true, port: port ?? 4711, user: authorOf(undefined), served });
    if (isRefused(held)) return await refuse(asked.format, held.refused);
    await write(asked.format === "text" ? `${asked.words.record.listening(held.address)}\n` : `${JSON.stringify({ address: held.address })}\n`);
    await stopped;
    process.stderr.write(`entente: ${asked.words.record.stopping}\n`);
    await held.close();
    return exitStatus.done;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== "EADDRINUSE" && code !== "EACCES" && code !== "EADDRNOTAVAIL" && code !== "ENOTFOUND") throw error;
    return refuse(asked.format, refusal("cli/port-taken", String(port ?? 4711), code === "EACCES" ? "it needs more rights" : code === "EADDRINUSE" ? "something else listens there" : message));
  }
}
