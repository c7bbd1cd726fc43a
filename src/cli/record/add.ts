import type { Acknowledged, Desk, Queued } from "../../desk/desk.js";
import type { Incoming } from "../../desk/job.js";
import type { Told } from "../../text/source.js";
import { isDate, languageOf } from "../values.js";
import { acknowledgedLine } from "../layout/acknowledged.js";
import type { Messages } from "../messages/index.js";
import type { Shapes } from "../options.js";
import { exitStatus, refusal, type CliRefusal } from "../refusals.js";
import { itemWriter } from "./answers.js";
import { ask, misused, wholeNumber, type Asked } from "./asked.js";
import { atDesk } from "./desk-for.js";
import { placed } from "./placed.js";
import { ticker } from "./ticker.js";

const shapes = {
  "lang": { type: "string", example: "fr" },
  "published": { type: "string", example: "2020-03-28" },
  "publisher": { type: "string", example: "\"Agency name\"" },
  "workers": { type: "string", example: "2" },
  "queue": { type: "boolean", example: "" },
  "file": { type: "string", example: "file3" },
} as const satisfies Shapes;

/** `entente add FILE|DIR|URL|-…`: keeps dispatches, and says of each what became of it once it is durable. */
export async function run(words: readonly string[]): Promise<number> {
  const asked = ask("add", words, shapes);
  if (typeof asked === "number") return asked;
  const options = addOptions(asked);
  if ("code" in options) return misused(options);
  const inputs = asked.positionals.length > 0 ? asked.positionals : process.stdin.isTTY ? [] : ["-"];
  if (inputs.length === 0) return misused(refusal("cli/nothing-named", "add", "a file, a folder, an address, or something that comes in"));
  return atDesk(asked, { make: true }, async (desk) => {
    const { receive } = await import("../../intake/receive.js");
    return addAll(desk, placed(receive(inputs, { told: options.told })), asked, { workers: options.workers, queue: asked.option("queue") !== undefined, ...(asked.option("file") !== undefined && { file: asked.option("file")! }) });
  });
}

export interface ReadingOptions {
  readonly told: Told;
  readonly workers: number | null;
}

/** What is told of all dispatches of a command, and how many are read at once. */
export function addOptions(asked: Asked<"lang" | "published" | "publisher" | "workers">): ReadingOptions | CliRefusal {
  const { option } = asked;
  const language = languageOf(option("lang"));
  if (language !== null && typeof language !== "string") return language;
  const published = option("published");
  if (published !== undefined && !isDate(published)) return refusal("cli/bad-date", published);
  const publisher = option("publisher");
  const workers = wholeNumber(option("workers"), 1, 64);
  if (workers === "none") return refusal("cli/bad-number", "--workers", option("workers")!);
  return { told: { ...(language && { language }), ...(published && { published }), ...(publisher && { publisher }) }, workers };
}

/** Adds (or puts in the queue) all that comes, a line for each as soon as it is durable; gives the exit status. */
export async function addAll(desk: Desk, arrivals: AsyncIterable<Incoming>, asked: Asked<never>, { workers, queue = false, file }: { readonly workers: number | null; readonly queue?: boolean; /** The file they are put into as they are kept. */ readonly file?: string }): Promise<number> {
  const count: Count = { added: 0, revised: 0, known: 0, refused: 0, queued: 0, waiting: 0 };
  const { words } = asked;
  const writer = itemWriter<Acknowledged | Queued>(asked.format, (one) => acknowledgedLine(one, words));
  const tick = ticker();
  const options = { workers, ...(file !== undefined && { file }) };
  const items: AsyncIterable<Acknowledged | Queued> = queue ? desk.enqueue(arrivals, options) : desk.add(arrivals, options);
  for await (const one of items) {
    tick.clear();
    count[one.status]++;
    if (one.status === "refused" && asked.format === "text") process.stderr.write(acknowledgedLine(one, words));
    else await writer.item(one);
    tick.show(() => words.record.working(total(count)));
  }
  tick.clear();
  await writer.end();
  if (total(count) > 1) process.stderr.write(`entente: ${summary(count, queue, words)}\n`);
  return count.refused > 0 ? exitStatus.someRefused : exitStatus.done;
}

type Count = { [status in (Acknowledged | Queued)["status"]]: number };
const total = (count: Count): number => Object.values(count).reduce((sum, one) => sum + one, 0);

const summary = (count: Count, queue: boolean, { record }: Messages): string =>
  queue ? record.queuedInAll(count.queued, count.waiting, count.refused) : record.addedInAll(count.added, count.revised, count.known, count.refused);
