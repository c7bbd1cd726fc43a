import { isSettleRefusal } from "../../desk/settle/refusals.js";
import { verifyFile } from "../../desk/settle/verify-file.js";
import { proof } from "../../outgoing/settle/proof.js";
import { harmlessJson } from "../../outgoing/terminal/harmless.js";
import type { Shapes } from "../options.js";
import { exitStatus } from "../refusals.js";
import { askedOf, everywhere, screenIn } from "./asked.js";
import { complain, misuse, misused } from "./refusals.js";

const shapes = {
  "head": { type: "string", example: "12:9f86d081884c7d65", many: true },
  "trust": { type: "string", example: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" },
  "every": { type: "boolean", example: "" },
  "format": { type: "string", example: "json" },
  ...everywhere,
} as const satisfies Shapes;

/** `entente settle verify EXPORT`: whether it holds, what that proves, and what it does not. */
export async function run(words: readonly string[]): Promise<number> {
  const asked = askedOf(words, shapes);
  if ("code" in asked) return misused(asked);
  const { positionals: [path, extra], given, tongue } = asked;
  const format = given.get("format") ?? "text";
  if (format !== "text" && format !== "json") return misuse("settle/unknown-format", format, "text, json");
  if (path === undefined) return misuse("settle/no-events");
  if (extra !== undefined) return misuse("settle/too-many-files", extra);
  const said = (given.get("head") ?? "").split("\n").filter((word) => word !== "");
  const wrong = said.find((word) => !/^\d{1,9}:[0-9a-f]{16,64}$/i.test(word));
  if (wrong !== undefined) return misuse("settle/bad-head", wrong);
  const heads = said.map((word) => ({ n: Number(word.slice(0, word.indexOf(":"))), hash: word.slice(word.indexOf(":") + 1) }));
  const verified = await verifyFile(path, { heads, trust: given.get("trust") ?? null, every: given.has("every") });
  if (isSettleRefusal(verified)) return complain(verified);
  if (format === "json") process.stdout.write(`${harmlessJson(JSON.stringify(verified, null, 2))}\n`);
  else process.stdout.write(proof(verified, tongue, heads.length, await screenIn(JSON.stringify(verified), given)));
  return verified.holds ? exitStatus.done : exitStatus.someRefused;
}
