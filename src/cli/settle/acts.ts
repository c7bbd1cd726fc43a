import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { isRefused, type Answer, type Desk } from "../../desk/desk.js";
import type { ActFields, ActRequest, WordsSaid } from "../../desk/settle/asked.js";
import { textOf } from "../../desk/settle/files.js";
import { isSettleRefusal } from "../../desk/settle/refusals.js";
import { soleUser } from "../../model/actor.js";
import { channels, capacities, type Channel, type Capacity } from "../../settlement/profile.js";
import { receiptLines } from "../layout/procedure.js";
import { sheetFor } from "../layout/sheet.js";
import { exitStatus } from "../refusals.js";
import { answer, refuse } from "../record/answers.js";
import { ask, type Asked } from "../record/asked.js";
import { authorOf } from "../record/author.js";
import { atDesk } from "../record/desk-for.js";
import { complain, misuse } from "./refusals.js";
import { actCommands, actShapes, listIn } from "./shapes.js";

type Name = keyof typeof actShapes;

/** `entente settle object t1 --as VEL …`: something happens in a procedure of the record. */
export async function runAct(command: string, words: readonly string[]): Promise<number> {
  const asked = ask("settle", words, actShapes);
  if (typeof asked === "number") return asked;
  const [id, file, extra] = asked.positionals;
  if (id === undefined) return misuse("settle/no-procedure", command);
  if (extra !== undefined || (file !== undefined && command !== "text" && command !== "revise")) return misuse("settle/too-many-files", extra ?? file!);
  const wrong = wrongWord(asked);
  if (wrong !== null) return misuse("settle/not-one-of", ...wrong);
  const said = await wordsIn(asked, file);
  if (typeof said === "number") return said;
  const by = soleUser(authorOf(asked.option("by")));
  return atDesk(asked, { make: false }, async (desk) => {
    const scan = await scanIn(asked, desk, id);
    if (isRefused(scan)) return refuse(asked.format, scan.refused);
    const as = asked.option("as");
    const capacity = asked.option("capacity") as Capacity | undefined;
    const key = asked.option("key");
    const at = asked.option("at");
    const looked = lookedIn(asked);
    const request: ActRequest = {
      id, by, type: actCommands[command]!, fields: { ...fieldsOf(asked), ...(scan !== null && { scan }) }, ...(said.length > 0 && { words: said }),
      ...(as !== undefined && { as }), ...(capacity !== undefined && { capacity }), ...(key !== undefined && { key }), ...(at !== undefined && { at }), ...(looked !== undefined && { looked }),
    };
    const receipt = await desk.settlement.act(request);
    if (isRefused(receipt)) return refuse(asked.format, inTongue(receipt.refused, asked.tongue));
    await answer(asked.format, receipt, async () => receiptLines(receipt, asked.tongue, await sheetFor(asked, receipt)));
    return exitStatus.done;
  });
}

/** The reason of a body's rules in the language of the answers. */
export function inTongue<R extends { readonly says: string }>(refused: R, tongue: "en" | "fr"): R {
  const { why } = refused as { readonly why?: { readonly en: string; readonly fr: string } };
  return why === undefined ? refused : { ...refused, says: why[tongue] };
}

function wrongWord(asked: Asked<Name>): readonly [string, string, string] | null {
  const channel = asked.option("channel");
  if (channel !== undefined && !(channels as readonly string[]).includes(channel)) return ["--channel", channel, channels.join(", ")];
  const capacity = asked.option("capacity");
  if (capacity !== undefined && !(capacities as readonly string[]).includes(capacity)) return ["--capacity", capacity, capacities.join(", ")];
  const looked = listIn(asked.option("looked"))?.find((one) => one !== "all" && !(channels as readonly string[]).includes(one));
  return looked === undefined ? null : ["--looked", looked, `all, ${channels.join(", ")}`];
}

/** What an act says, of what was given. */
export function fieldsOf(asked: Asked<Name>): ActFields {
  const option = (name: Name): string | undefined => asked.option(name);
  const deadline = option("deadline");
  const [zone, city] = [option("zone"), option("city")];
  const all: { readonly [field: string]: unknown } = {
    version: option("version"), parties: listIn(option("parties")), party: listIn(option("party")), onBehalfOf: listIn(option("on-behalf-of")), wording: option("wording"), reason: option("reason"), channel: option("channel"),
    received: option("received"), languages: listIn(option("languages")), purpose: option("purpose"), statement: option("statement"), paragraphs: listIn(option("paragraphs")), sponsors: listIn(option("sponsors")),
    cutOff: option("cut-off"), person: option("person"), confirmedBy: option("confirmed-by"),
    deadline: deadline === undefined ? undefined : { instant: deadline, ...(zone !== undefined && { zone }), ...(city !== undefined && { city }) },
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as ActFields;
}

function lookedIn(asked: Asked<Name>): readonly Channel[] | undefined {
  const looked = listIn(asked.option("looked"));
  return looked?.includes("all") ? channels.filter((channel) => channel !== "system") : looked as readonly Channel[] | undefined;
}

/** The words of a text: a file, and one for each further language as `--language fr=FILE`. The status where one cannot be read. */
export async function wordsIn(asked: Asked<Name>, file: string | undefined): Promise<readonly WordsSaid[] | number> {
  const others = (asked.option("language") ?? "").split("\n").filter((one) => one !== "");
  const named = others.map((one) => ({ language: one.slice(0, one.indexOf("=")), path: one.slice(one.indexOf("=") + 1) })).filter(({ path }) => path !== "");
  const plain = others.find((one) => !one.includes("="));
  const files = [...(file === undefined ? [] : [{ language: plain ?? "en", path: file }]), ...named];
  const words: WordsSaid[] = [];
  for (const { language, path } of files) {
    const text = await textOf(path);
    if (isSettleRefusal(text)) return complain(text);
    words.push({ language, text });
  }
  return words;
}

/** Keeps the scan that goes with an act, and gives its hash; null where there is none. */
async function scanIn(asked: Asked<Name>, desk: Desk, id: string): Promise<Answer<string> | null> {
  const path = asked.option("scan");
  if (path === undefined) return null;
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { refused: { code: "settle/unreadable", says: `“${path}” cannot be read: ${code ?? message}.`, next: "Is it a file, and may you read it?" } };
  }
  const kept = await desk.settlement.keepScan({ id, by: soleUser(authorOf(asked.option("by"))), name: basename(path), type: "", base64: bytes.toString("base64") });
  return isRefused(kept) ? kept : kept.hash;
}
