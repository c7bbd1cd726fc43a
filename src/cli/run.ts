import { commandOf, type ReadOptions } from "./arguments.js";
import { commands } from "./commands.js";
import { messages } from "./messages/index.js";
import { refusedInWords } from "./refused-in-words.js";
import { exitStatus, refusal, type CliRefusal } from "./refusals.js";
import { tongueFor } from "./screen.js";

/** Does what the words after "entente" ask for; gives the exit status. */
export async function run(words: readonly string[]): Promise<number> {
  const [name = "", ...rest] = words;
  if (Object.hasOwn(commands, name)) return (await commands[name]!()).run(rest);
  const command = commandOf(words);
  if ("code" in command) return refuse(command);
  switch (command.does) {
    case "help": return say(messages[tongueFor(command.tongue, process.env)].help);
    case "version": return say(`${(await import("../reading/read.js")).engine}\n`);
    case "demo": return (await import("./demo.js")).demo(command.options);
    case "read": return readNamed(command.options);
  }
}

/** Standard input is read where it is named, and where nothing is named and something comes in. */
async function readNamed(options: ReadOptions): Promise<number> {
  const nothingNamed = options.inputs.length === 0;
  if (nothingNamed && process.stdin.isTTY) return refuse(refusal("cli/nothing-to-read"));
  const { readInputs } = await import("./read.js");
  return readInputs(nothingNamed ? { ...options, inputs: ["-"] } : options);
}

function say(text: string): number {
  process.stdout.write(text);
  return exitStatus.done;
}

function refuse(refused: CliRefusal): number {
  process.stderr.write(refusedInWords(refused));
  return exitStatus.misused;
}
