import { isSettleRefusal } from "../../desk/settle/refusals.js";
import { simulateFile } from "../../desk/settle/simulate-file.js";
import { timeline } from "../../outgoing/settle/timeline.js";
import { harmlessJson } from "../../outgoing/terminal/harmless.js";
import type { Shapes } from "../options.js";
import { exitStatus } from "../refusals.js";
import { askedOf, everywhere, screenIn } from "./asked.js";
import { complain, misuse, misused } from "./refusals.js";

const shapes = {
  "profile": { type: "string", example: "unga-74-544" },
  "format": { type: "string", example: "text" },
  ...everywhere,
} as const satisfies Shapes;

/** `entente settle simulate --profile ID EVENTS.jsonl`: what becomes of each event, one line each, and of all of them. */
export async function run(words: readonly string[]): Promise<number> {
  const asked = askedOf(words, shapes);
  if ("code" in asked) return misused(asked);
  const { positionals: [path, extra], given, tongue } = asked;
  const format = given.get("format") ?? "jsonl";
  if (format !== "jsonl" && format !== "text" && format !== "json") return misuse("settle/unknown-format", format, "jsonl, json, text");
  const profileName = given.get("profile");
  if (profileName === undefined) return misuse("settle/no-profile");
  if (path === undefined && process.stdin.isTTY) return misuse("settle/no-events");
  if (extra !== undefined) return misuse("settle/too-many-files", extra);
  // Lines for programs do not change with the environment; they are French when that is asked for.
  const result = await simulateFile(path ?? "-", profileName, format === "text" || given.has("ui") ? tongue : "en");
  if (isSettleRefusal(result)) return complain(result, result.code === "settle/unknown-profile" || result.code === "settle/bad-profile" ? exitStatus.misused : exitStatus.someRefused);
  const { simulation, profile } = result;
  const { lines, end } = simulation;
  if (format === "text") process.stdout.write(timeline(simulation, profile, tongue, await screenIn(JSON.stringify(lines), given)));
  else if (format === "json") process.stdout.write(`${harmlessJson(JSON.stringify({ profile: profile.id, lines, end }, null, 2))}\n`);
  else process.stdout.write([...lines, end].map((line) => `${harmlessJson(JSON.stringify(line))}\n`).join(""));
  return exitStatus.done;
}
