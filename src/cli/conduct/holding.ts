import { readFileSync } from "node:fs";
import type { NoteSaid } from "../../conduct/deeds.js";
import { acts, type Act } from "../../model/acts.js";
import { isRefused } from "../../desk/desk.js";
import type { DeedSaid, ConductEntry } from "../../desk/conduct/asked.js";
import { linesOf, sheetFor } from "../layout/sheet.js";
import type { Shapes } from "../options.js";
import { answer, itemWriter, refuse } from "../record/answers.js";
import { misused, wholeNumber } from "../record/asked.js";
import { atDesk, withAnswer } from "../record/desk-for.js";
import { exitStatus, refusal, type CliRefusal } from "../refusals.js";
import { acting, askExchange, commas, enterDeed, idIn, type Asking } from "./entering.js";
import { notesLines } from "./lines.js";

const shapes = {
  "at": { type: "string", example: "2031-05-14T10:12Z" }, "speaker": { type: "string", example: "VEL-1" }, "to": { type: "string", example: "SOL-1" }, "act": { type: "string", example: "welcome" },
  "en": { type: "string", example: "\"the proposal on the crossing\"" }, "fr": { type: "string", example: "\"la proposition relative au point de passage\"" }, "issue": { type: "string", example: "borders" },
  "file": { type: "string", example: "notes.jsonl" }, "off": { type: "boolean", example: "" },
} as const satisfies Shapes;
type Asked = Asking<keyof typeof shapes>;

/** `entente exchange points|tick|begin|end|notes`. */
export async function run(name: string, words: readonly string[]): Promise<number> {
  const asked = askExchange(name, words, shapes);
  if (typeof asked === "number") return asked;
  const second = asked.positionals[1];
  switch (name) {
    case "points": return enterDeed(asked, { does: "points", points: asked.positionals.slice(1) });
    case "tick": {
      const point = wholeNumber(second, 1, 1_000);
      return enterDeed(asked, point === null || point === "none" ? refusal("cli/nothing-named", asked.command, "the number of a point") : { does: "tick", point, ticked: asked.option("off") === undefined });
    }
    case "begin": return enterDeed(asked, { does: "begin", ...(second !== undefined && { at: second }) });
    case "end": return enterDeed(asked, { does: "end", ...(second !== undefined && { at: second }) });
    default: return notes(asked);
  }
}

/** `notes e3`: what is noted; `notes e3 add|mend N|strike N`; `notes e3 --file`: a note a line. */
async function notes(asked: Asked): Promise<number> {
  const id = idIn(asked);
  if (typeof id !== "string") return misused(id);
  const [, does, which] = asked.positionals;
  const file = asked.option("file");
  if (file !== undefined) return fromFile(asked, id, file);
  if (does === "add") return enterDeed(asked, await noteIn(asked, null));
  if (does === "mend" || does === "strike") {
    const number = wholeNumber(which, 1, 1_000_000);
    if (number === null || number === "none") return misused(refusal("cli/nothing-named", asked.command, "the number of a note"));
    if (does === "strike") return enterDeed(asked, { does: "strike-note", number, because: asked.option("because") ?? "" });
    const note = await noteIn(asked, number);
    return enterDeed(asked, "code" in note ? note : { does: "mend-note", number, note: note.note, because: asked.option("because") ?? null });
  }
  if (does !== undefined) return misused(refusal("cli/not-one-of", "What is done with notes", does, "add, mend, strike"));
  const { by, as } = acting(asked, id);
  return atDesk(asked, { make: false }, async (desk) => {
    const seen = await desk.conduct.show({ id, by });
    return withAnswer(asked, seen, async (exchange) => {
      const party = as?.toUpperCase() ?? exchange.asker.party;
      const all = exchange.papers[party]?.notes ?? [];
      if (asked.format !== "jsonl") return answer(asked.format, all, async () => linesOf(notesLines(exchange, party, await sheetFor(asked, exchange))));
      const writer = itemWriter<(typeof all)[number]>("jsonl", () => null);
      for (const one of all) await writer.item(one);
    });
  });
}

async function noteIn(asked: Asked, mended: number | null): Promise<{ readonly does: "note"; readonly note: NoteSaid } | CliRefusal> {
  const act = asked.option("act");
  if (act === undefined || !Object.hasOwn(acts, act)) return refusal("cli/not-one-of", "--act", act ?? "", Object.keys(acts).join(", "));
  const speakers = commas(asked.option("speaker"));
  if (speakers.length === 0) return refusal("cli/nothing-named", asked.command, "--speaker, by their key");
  const [en, fr] = [asked.option("en"), asked.option("fr")];
  const at = asked.option("at");
  if (at === undefined && mended !== null) return refusal("cli/nothing-named", asked.command, "--at, when it was said");
  return { does: "note", note: { at: at ?? new Date().toISOString(), speakers, to: commas(asked.option("to")), act: act as Act, words: { ...(en !== undefined && { en }), ...(fr !== undefined && { fr }) }, issue: asked.option("issue") ?? null } };
}

/** Each line of the file is a note, with a key of its own where it has one: the same file again doubles nothing then. */
async function fromFile(asked: Asked, id: string, file: string): Promise<number> {
  let lines: readonly string[];
  try {
    lines = readFileSync(file, "utf8").split("\n").filter((line) => line.trim() !== "");
  } catch (error) {
    return misused(refusal("cli/cannot-read", file, (error as Error).message));
  }
  return atDesk(asked, { make: false }, async (desk) => {
    const writer = itemWriter<ConductEntry>(asked.format, ({ entry, fresh }) => `${entry}${fresh ? "" : " ="}\n`);
    let refusedOnes = 0;
    for (const [index, line] of lines.entries()) {
      const said = noteOfLine(line);
      if ("code" in said) return misused({ ...said, says: `${file}:${index + 1}: ${said.says}` });
      const entry = await desk.conduct.enter({ ...acting(asked, id), ...(said.key !== null && { key: said.key }), deed: said.deed });
      if (isRefused(entry)) {
        refusedOnes++;
        await refuse(asked.format, { ...entry.refused, says: `${file}:${index + 1}: ${entry.refused.says}` });
      } else await writer.item(entry);
    }
    await writer.end();
    return refusedOnes > 0 ? exitStatus.someRefused : exitStatus.done;
  });
}

function noteOfLine(line: string): { readonly key: string | null; readonly deed: DeedSaid } | CliRefusal {
  let said: unknown;
  try {
    said = JSON.parse(line);
  } catch (error) {
    return refusal("cli/not-one-of", "A line of notes", line.slice(0, 60), (error as Error).message);
  }
  const { key, at, speakers, to, act, words, issue } = said as { readonly [name: string]: unknown };
  const names = (some: unknown): readonly string[] | null => (some === undefined ? [] : Array.isArray(some) && some.every((one) => typeof one === "string") ? some : typeof some === "string" ? [some] : null);
  const [who, whom] = [names(speakers), names(to)];
  if (who === null || whom === null || typeof at !== "string" || typeof act !== "string" || typeof words !== "object" || words === null) return refusal("cli/not-one-of", "A line of notes", line.slice(0, 60), "{\"at\", \"speakers\", \"to\", \"act\", \"words\": {\"en\", \"fr\"}, \"issue\", \"key\"}");
  const told = Object.fromEntries(Object.entries(words).filter(([tongue, some]) => (tongue === "en" || tongue === "fr") && typeof some === "string"));
  return { key: typeof key === "string" ? key : null, deed: { does: "note", note: { at, speakers: who, to: whom, act: act as Act, words: told, issue: typeof issue === "string" ? issue : null } } };
}
