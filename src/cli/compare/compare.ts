import { compareIncoming, type Compared, type NotCompared } from "../../desk/compare.js";
import type { Incoming } from "../../desk/job.js";
import { comparisonLabels } from "../../outgoing/comparison/labels/index.js";
import { labels } from "../../outgoing/labels/index.js";
import type { Refusing } from "../../outgoing/labels/refusals/shape.js";
import { harmlessJson } from "../../outgoing/terminal/harmless.js";
import { parseRecordId } from "../../model/record-id.js";
import type { Told } from "../../text/source.js";
import { complain } from "../complain.js";
import { refusedInWords } from "../refused-in-words.js";
import { exitStatus } from "../refusals.js";
import { screenFor, tongueFor } from "../screen.js";
import { surroundings, write } from "../writers.js";
import { compareCommandOf, type CompareCommand } from "./arguments.js";
import { help } from "./help.js";

/** `entente compare A B`: two accounts of one exchange, issue by issue. */
export async function run(words: readonly string[]): Promise<number> {
  const command = compareCommandOf(words);
  if ("code" in command) return refuse(command, exitStatus.misused);
  const tongue = tongueFor(command.tongue, process.env);
  if (command.does === "help") {
    await write(help[tongue]);
    return exitStatus.done;
  }
  if (command.undo !== null || (await areIds(command.inputs))) {
    const { compareKept } = await import("./kept.js");
    return compareKept(command, tongue, (compared) => show(compared, command), (refused) => say({ unread: [], refused }, tongue));
  }
  const outcome = await compareIncoming(accountsOf(command), command.options, command.runtime);
  if ("comparison" in outcome) return show(outcome, command);
  return say(outcome, tongue);
}

/** Whether they are names of the record and not of files: "x7", "d1 d2@1". */
async function areIds(inputs: readonly string[]): Promise<boolean> {
  if (!inputs.every((input) => ["dispatch", "revision", "exchange"].includes(parseRecordId(input)?.kind ?? ""))) return false;
  const { existsSync } = await import("node:fs");
  return !inputs.some((input) => existsSync(input));
}

/** The two sides one after the other, each with what is told of it. */
async function* accountsOf({ inputs, told }: CompareCommand): AsyncGenerator<Incoming> {
  const { receive } = await import("../../intake/receive.js");
  let side = 0;
  const next = (): Told => told[side++] ?? {};
  for (const input of inputs) {
    for await (const one of receive([input])) yield "given" in one ? { ...one, told: { ...one.told, ...next() } } : one;
  }
}

async function show({ comparison, a, b }: Compared, { format, tongue: asked, colour, to }: CompareCommand): Promise<number> {
  const tongue = tongueFor(asked, process.env);
  const [words, shown] = [comparisonLabels[tongue], labels[tongue]];
  const { comparisonView } = await import("../../outgoing/comparison/view.js");
  switch (format) {
    case "json": return deliver(bytes(`${harmlessJson(JSON.stringify(comparison, null, 2))}\n`), to, tongue);
    case "html": {
      const { comparisonPage } = await import("../../outgoing/comparison/page.js");
      return deliver(bytes(comparisonPage(comparison, a, b, words, shown)), to, tongue);
    }
    case "docx": {
      const { comparisonDocx } = await import("../../outgoing/comparison/docx.js");
      return deliver(await comparisonDocx(comparisonView(comparison, words, shown), words, shown), to, tongue);
    }
    case "text": {
      const { comparisonLines } = await import("../../outgoing/comparison/lines.js");
      const view = comparisonView(comparison, words, shown);
      const screen = await screenFor(`${a.text}${b.text}≈◂▸≠∵`, to === null ? colour : false, surroundings());
      return deliver(bytes(`${comparisonLines(view, words, shown, screen).join("\n")}\n`), to, tongue);
    }
  }
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** To the terminal, or into a file that is not there yet. */
async function deliver(file: Uint8Array, to: string | null, tongue: "en" | "fr"): Promise<number> {
  if (to === null || to === "-") {
    await new Promise<void>((resolve) => void process.stdout.write(file, () => resolve()));
    return exitStatus.done;
  }
  const [{ sizeInWords, toNewFile }, { messages }] = await Promise.all([import("../record/to-file.js"), import("../messages/index.js")]);
  const length = await toNewFile(to, async function* () {
    yield file;
  });
  if (typeof length !== "number") return refuse(length, exitStatus.someRefused);
  process.stderr.write(`entente: ${messages[tongue].record.savedTo(to, sizeInWords(length))}\n`);
  return exitStatus.done;
}

function say({ unread, refused }: NotCompared, tongue: "en" | "fr"): number {
  unread.forEach(complain);
  if (refused === null) return exitStatus.someRefused;
  const own = Object.entries(comparisonLabels[tongue].refusals).find(([code]) => code === refused.code)?.[1](...(refused.words ?? []));
  return refuse(own === undefined ? refused : { code: refused.code, ...own }, refused.code === "desk/not-two-accounts" ? exitStatus.misused : exitStatus.someRefused);
}

function refuse(refused: Refusing, status: number): number {
  process.stderr.write(refusedInWords(refused));
  return status;
}
