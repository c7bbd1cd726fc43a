import { nearest } from "../options.js";
import { exitStatus, refusal } from "../refusals.js";
import { misused } from "../record/asked.js";
import { tongueFor } from "../screen.js";
import { exchangeHelp } from "./messages.js";

type Part = { readonly run: (name: string, words: readonly string[]) => Promise<number> };

const parts: { readonly [name: string]: () => Promise<Part> } = {
  new: async () => import("./arranging.js"), invite: async () => import("./arranging.js"), reply: async () => import("./arranging.js"), fix: async () => import("./arranging.js"), change: async () => import("./arranging.js"),
  cancel: async () => import("./arranging.js"), attend: async () => import("./arranging.js"), invitation: async () => import("./looking.js"),
  points: async () => import("./holding.js"), tick: async () => import("./holding.js"), begin: async () => import("./holding.js"), end: async () => import("./holding.js"), notes: async () => import("./holding.js"),
  draft: async () => import("./reading-out.js"), edit: async () => import("./reading-out.js"), line: async () => import("./reading-out.js"), clear: async () => import("./reading-out.js"), publish: async () => import("./reading-out.js"),
  joint: async () => import("./reading-out.js"), correct: async () => import("./reading-out.js"), withdraw: async () => import("./reading-out.js"),
  list: async () => import("./looking.js"), show: async () => import("./looking.js"), brief: async () => import("./looking.js"),
};

/** `entente exchange …`: arrange an exchange, hold it, read it out. */
export async function run(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  const ui = words.includes("--ui") ? words[words.indexOf("--ui") + 1] : undefined;
  const asksHelp = name === undefined || name === "help" || name === "--ui" || words.includes("--help") || words.includes("-h");
  if (asksHelp) {
    process.stdout.write(exchangeHelp[tongueFor(ui === "fr" || ui === "en" ? ui : null, process.env)]);
    return exitStatus.done;
  }
  if (Object.hasOwn(parts, name)) return (await parts[name]!()).run(name, rest);
  const near = nearest(name, Object.keys(parts));
  return misused(refusal("cli/unknown-command", `exchange ${name}`, near === "" ? "" : `exchange ${near}`));
}
