import { checkedProfile, profileNamed } from "../../desk/settle/profile-named.js";
import { isSettleRefusal } from "../../desk/settle/refusals.js";
import { profileCard, profileList } from "../../outgoing/settle/profile-card.js";
import { harmless, harmlessJson } from "../../outgoing/terminal/harmless.js";
import { profiles } from "../../settlement/profiles/index.js";
import type { Shapes } from "../options.js";
import { exitStatus } from "../refusals.js";
import { askedOf, everywhere, screenIn } from "./asked.js";
import { complain, misuse, misused } from "./refusals.js";

const shapes = {
  "check": { type: "string", example: "my-body.json" },
  "format": { type: "string", example: "json" },
  ...everywhere,
} as const satisfies Shapes;

/** `entente settle profiles [ID|FILE]`: the rules of bodies; with --check, what is wrong with one's own. */
export async function run(words: readonly string[]): Promise<number> {
  const asked = askedOf(words, shapes);
  if ("code" in asked) return misused(asked);
  const { positionals: [name, extra], given, tongue } = asked;
  if (extra !== undefined) return misuse("settle/too-many-files", extra);
  const format = given.get("format") ?? "text";
  if (format !== "text" && format !== "json") return misuse("settle/unknown-format", format, "text, json");
  const path = given.get("check");
  if (path !== undefined) return check(path);
  if (name === undefined) {
    process.stdout.write(format === "json" ? `${JSON.stringify(profiles, null, 2)}\n` : profileList(profiles, tongue, await screenIn(JSON.stringify(profiles), given)));
    return exitStatus.done;
  }
  const profile = await profileNamed(name);
  if (isSettleRefusal(profile)) return complain(profile, exitStatus.misused);
  process.stdout.write(format === "json" ? `${harmlessJson(JSON.stringify(profile, null, 2))}\n` : profileCard(profile, tongue, await screenIn(JSON.stringify(profile), given)));
  return exitStatus.done;
}

/** Every fault of a profile on a line of its own, with its code. */
async function check(path: string): Promise<number> {
  const checked = await checkedProfile(path);
  if (isSettleRefusal(checked)) return complain(checked);
  if ("profile" in checked) {
    process.stdout.write(`${harmless(path)}: ${checked.profile.id}\n`);
    return exitStatus.done;
  }
  for (const { code, says } of checked.faults) process.stderr.write(`entente: ${code}: ${harmless(says)}\n`);
  return exitStatus.someRefused;
}
