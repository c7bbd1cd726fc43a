import { compareIncoming, type Compared, type NotCompared } from "../../desk/compare.js";
import type { Incoming } from "../../desk/job.js";
import { comparisonLabels } from "../../outgoing/comparison/labels/index.js";
import { labels } from "../../outgoing/labels/index.js";
import { harmless, harmlessJson } from "../../outgoing/terminal/harmless.js";
import { parseRecordId } from "../../model/record-id.js";
import type { Told } from "../../text/source.js";
import { complain } from "../complain.js";
import { exitStatus, type CliRefusal } from "../refusals.js";
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
  if (await areIds(command.inputs)) {
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

async function show({ comparison, a, b }: Compared, { format, tongue: asked, colour }: CompareCommand): Promise<number> {
  const tongue = tongueFor(asked, process.env);
  const [words, shown] = [comparisonLabels[tongue], labels[tongue]];
  switch (format) {
    case "json":
      await write(`${harmlessJson(JSON.stringify(comparison, null, 2))}\n`);
      break;
    case "html": {
      const { comparisonPage } = await import("../../outgoing/comparison/page.js");
      await write(comparisonPage(comparison, a, b, words, shown));
      break;
    }
    case "text": {
      const [{ comparisonView }, { comparisonLines }] = await Promise.all([import("../../outgoing/comparison/view.js"), import("../../outgoing/comparison/lines.js")]);
      const view = comparisonView(comparison, words, shown);
      const screen = await screenFor(`${a.text}${b.text}≈◂▸≠∵`, colour, surroundings());
      await write(`${comparisonLines(view, words, shown, screen).join("\n")}\n`);
    }
  }
  return exitStatus.done;
}

function say({ unread, refused }: NotCompared, tongue: "en" | "fr"): number {
  unread.forEach(complain);
  if (refused === null) return exitStatus.someRefused;
  const own = Object.entries(comparisonLabels[tongue].refusals).find(([code]) => code === refused.code)?.[1](...(refused.words ?? []));
  return refuse({ ...refused, ...own }, refused.code === "desk/not-two-accounts" ? exitStatus.misused : exitStatus.someRefused);
}

function refuse({ code, says, next }: Pick<CliRefusal, "says" | "next"> & { readonly code: string }, status: number): number {
  process.stderr.write(`entente: ${code}: ${harmless(says)}\n  ${harmless(next)}\n`);
  return status;
}
