import { nearest } from "../options.js";
import { exitStatus } from "../refusals.js";
import { tongueFor } from "../screen.js";
import { actCommands } from "./shapes.js";
import { help } from "./messages.js";
import { misuse } from "./refusals.js";

const parts: { readonly [name: string]: () => Promise<{ readonly run: (words: readonly string[]) => Promise<number> }> } = {
  simulate: async () => import("./simulate.js"),
  profiles: async () => import("./profiles.js"),
  keys: async () => import("./keys.js"),
  seal: async () => import("./seal.js"),
  verify: async () => import("./verify.js"),
  draft: async () => import("./begin.js"),
  language: async () => import("./language.js"),
  paper: async () => import("./paper.js"),
  ...Object.fromEntries(Object.keys(actCommands).map((name) => [name, async () => ({ run: async (words: readonly string[]) => (await import("./acts.js")).runAct(name, words) })])),
  ...Object.fromEntries(["list", "show", "log", "receipt", "look", "export"].map((name) => [name, async () => ({ run: async (words: readonly string[]) => (await import("./look-up.js")).runLook(name, words) })])),
};

/** `entente settle …`: settling a common text by a body's rules. */
export async function run(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name !== undefined && Object.hasOwn(parts, name) && !rest.includes("--help") && !rest.includes("-h")) return (await parts[name]!()).run(rest);
  const ui = words.includes("--ui") ? words[words.indexOf("--ui") + 1] : undefined;
  const asked = name === undefined || name === "--help" || name === "-h" || name === "help" || name === "--ui" || rest.includes("--help") || rest.includes("-h");
  if (!asked) return misuse("settle/unknown-part", name, nearest(name, Object.keys(parts)));
  process.stdout.write(help[tongueFor(ui === "fr" || ui === "en" ? ui : null, process.env)]);
  return exitStatus.done;
}
