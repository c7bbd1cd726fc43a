import { isRefused, type Answer } from "../../desk/desk.js";
import { writeNew } from "../../desk/settle/key-files.js";
import { soleUser } from "../../model/actor.js";
import { harmless } from "../../outgoing/terminal/harmless.js";
import { channels, type Channel } from "../../settlement/profile.js";
import { listLines, logLines, lookLines, procedureLines, receiptLines } from "../layout/procedure.js";
import { sheetFor } from "../layout/sheet.js";
import { exitStatus } from "../refusals.js";
import { answer, refuse } from "../record/answers.js";
import { ask, type Asked } from "../record/asked.js";
import { authorOf } from "../record/author.js";
import { atDesk } from "../record/desk-for.js";
import { write } from "../writers.js";
import { inTongue } from "./acts.js";
import { complain, misuse } from "./refusals.js";
import { lookShapes } from "./shapes.js";

type Shown = Asked<keyof typeof lookShapes>;

/** Commands that look at procedures of the record, or say where somebody looked. */
export const lookCommands: { readonly [command: string]: (asked: Shown) => Promise<number> } = {
  list: async (asked) => atDesk(asked, { make: false }, async (desk) => told(asked, await desk.settlement.procedures({ by: userOf(asked) }), async (list) => listLines(list, asked.tongue, await sheetFor(asked, list)))),
  show: (asked) => ofOne(asked, "show", (desk, id) => desk.settlement.procedure({ id, by: userOf(asked) }), async (one) => procedureLines(one, asked.tongue, await sheetFor(asked, one))),
  log: (asked) => ofOne(asked, "log", async (desk, id) => {
    const one = await desk.settlement.procedure({ id, by: userOf(asked) });
    return isRefused(one) ? one : one.log;
  }, async (log) => logLines(log, asked.tongue, await sheetFor(asked, log))),
  receipt: async (asked) => {
    const [id, key] = asked.positionals;
    if (id === undefined || key === undefined) return misuse("settle/no-procedure", "receipt");
    return atDesk(asked, { make: false }, async (desk) => told(asked, await desk.settlement.receipt({ id, key, by: userOf(asked) }), async (one) => receiptLines(one, asked.tongue, await sheetFor(asked, one))));
  },
  look: async (asked) => {
    const channel = asked.option("channel");
    if (channel === undefined) return misuse("settle/no-option", "--channel", lookShapes.channel.example);
    if (!(channels as readonly string[]).includes(channel)) return misuse("settle/not-one-of", "--channel", channel, channels.join(", "));
    const place = asked.option("place");
    return ofOne(asked, "look", (desk, id) => desk.settlement.look({ id, by: userOf(asked), channel: channel as Channel, found: asked.option("found") ?? "nothing", ...(place !== undefined && { place }) }), async (looks) => lookLines(looks, asked.tongue, await sheetFor(asked, looks)));
  },
  export: async (asked) => {
    const [id] = asked.positionals;
    if (id === undefined) return misuse("settle/no-procedure", "export");
    const out = asked.option("out");
    return atDesk(asked, { make: false }, async (desk) => {
      const file = await desk.settlement.exported({ id, by: userOf(asked) });
      if (isRefused(file)) return refuse(asked.format, inTongue(file.refused, asked.tongue));
      if (out === undefined || out === "-") {
        await write(file.text);
        return exitStatus.done;
      }
      const failed = await writeNew(out, file.text, 0o644);
      if (failed !== null) return complain(failed);
      const head = headIn(file.text);
      await answer(asked.format, { file: out, head }, () => exportedAs[asked.tongue](harmless(out), head));
      return exitStatus.done;
    });
  },
};

const exportedAs = {
  en: (path: string, head: string): string => `${path}\nHead: ${head}\nCheck it anywhere, offline: entente settle verify ${path}\n`,
  fr: (path: string, head: string): string => `${path}\nTête : ${head}\nÀ vérifier n'importe où, hors ligne : entente settle verify ${path}\n`,
} as const;

/** "12:9f86…": the signed end of an export. */
function headIn(text: string): string {
  const { n, hash } = JSON.parse(text.trimEnd().slice(text.trimEnd().lastIndexOf("\n") + 1)) as { readonly n: number; readonly hash: string };
  return `${n}:${hash}`;
}

export async function runLook(command: string, words: readonly string[]): Promise<number> {
  const asked = ask("settle", words, lookShapes);
  return typeof asked === "number" ? asked : lookCommands[command]!(asked);
}

const userOf = (asked: Shown) => soleUser(authorOf(asked.option("by")));

async function ofOne<T>(asked: Shown, command: string, get: (desk: Parameters<Parameters<typeof atDesk>[2]>[0], id: string) => Promise<Answer<T>>, text: (one: T) => Promise<string>): Promise<number> {
  const [id, extra] = asked.positionals;
  if (id === undefined) return misuse("settle/no-procedure", command);
  if (extra !== undefined) return misuse("settle/too-many-files", extra);
  return atDesk(asked, { make: false }, async (desk) => told(asked, await get(desk, id), text));
}

async function told<T>(asked: Shown, got: Answer<T>, text: (one: T) => Promise<string>): Promise<number> {
  if (isRefused(got)) return refuse(asked.format, inTongue(got.refused, asked.tongue));
  await answer(asked.format, got as T, () => text(got as T));
  return exitStatus.done;
}
