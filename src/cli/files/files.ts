import type { Answer, Desk } from "../../desk/desk.js";
import type { ShownFile } from "../../desk/files/asked.js";
import { soleUser, type Actor } from "../../model/actor.js";
import { granted, type Granted } from "../../model/file.js";
import { answer, itemWriter } from "../record/answers.js";
import { ask, misused, wholeNumber, type Asked } from "../record/asked.js";
import { authorOf } from "../record/author.js";
import { atDesk, withAnswer } from "../record/desk-for.js";
import type { Shapes } from "../options.js";
import { exitStatus, refusal } from "../refusals.js";
import { listedLine, readLine, shownLinesOf } from "./layout.js";

const shapes = {
  "by": { type: "string", example: "\"M. Vorrandt\"" },
  "because": { type: "string", example: "\"asked for by the desk\"" },
  "closed": { type: "boolean", example: "" },
  "organisation": { type: "string", example: "o4" },
  "person": { type: "string", example: "u7" },
  "name": { type: "string", example: "\"Ministry of Kestria\"" },
  "may": { type: "string", example: "read" },
  "limit": { type: "string", example: "100" },
  "before": { type: "string", example: "341" },
} as const satisfies Shapes;

type Given = Asked<keyof typeof shapes & string>;
type Does = (desk: Desk, asked: Given, by: Actor) => Promise<number>;

/** `entente files [new|show|add|remove|grant|revoke|close|open|rename|log]`: what belongs together, and who may read it. */
export async function run(words: readonly string[]): Promise<number> {
  const asked = ask("files", words, shapes);
  if (typeof asked === "number") return asked;
  const [verb = "list"] = asked.positionals;
  const does = Object.hasOwn(verbs, verb) ? verbs[verb]! : null;
  if (does === null) return misused(refusal("cli/not-one-of", "What files does", verb, Object.keys(verbs).join(", ")));
  const missing = missingIn(verb, asked);
  if (missing !== null) return misused(refusal("cli/nothing-named", `files ${verb}`, missing));
  if (verb === "grant" && !isGranted(asked.option("may") ?? "read")) return misused(refusal("cli/not-one-of", "--may", asked.option("may")!, granted.join(", ")));
  for (const name of ["limit", "before"] as const) if (wholeNumber(asked.option(name), 1, 999_999_999) === "none") return misused(refusal("cli/not-a-number", `--${name}`, asked.option(name)!, "a whole number"));
  return atDesk(asked, { make: false }, (desk) => does(desk, asked, soleUser(authorOf(asked.option("by")))));
}

/** What a verb cannot do without. */
function missingIn(verb: string, asked: Given): string | null {
  const [, first, second] = asked.positionals;
  if (verb === "list") return null;
  if (verb === "new") return first === undefined ? "a name" : null;
  if (first === undefined) return "the id of a file, such as file3";
  if (["add", "remove"].includes(verb)) return second === undefined ? "the id of a dispatch, such as d12" : null;
  if (verb === "rename") return second === undefined ? "a name" : null;
  if (["grant", "revoke"].includes(verb)) return asked.option("organisation") === undefined && asked.option("person") === undefined ? "whom: --organisation or --person" : null;
  return null;
}

const isGranted = (word: string): word is Granted => (granted as readonly string[]).includes(word);
const because = (asked: Given) => ({ because: asked.option("because") ?? null });
const id = ({ positionals }: Given): string => positionals[1]!;
const whom = (asked: Given) => (asked.option("organisation") !== undefined ? { kind: "organisation" as const, id: asked.option("organisation")! } : { kind: "person" as const, id: asked.option("person")! });

const verbs: { readonly [verb: string]: Does } = {
  list: async (desk, asked, by) => withAnswer(asked, await desk.files.list({ by }), async (all) => {
    const writer = itemWriter(asked.format, (file: (typeof all)[number]) => listedLine(file, asked.words.files));
    for (const file of all) await writer.item(file);
    await writer.end();
    if (all.length === 0) process.stderr.write(`entente: ${asked.words.files.none}\n`);
  }),
  new: async (desk, asked, by) => told(asked, await desk.files.make({ name: asked.positionals.slice(1).join(" "), closed: asked.option("closed") !== undefined, by, ...because(asked) })),
  show: async (desk, asked, by) => told(asked, await desk.files.show({ id: id(asked), by })),
  add: async (desk, asked, by) => told(asked, await desk.files.add({ id: id(asked), things: asked.positionals.slice(2), by, ...because(asked) })),
  remove: async (desk, asked, by) => told(asked, await desk.files.remove({ id: id(asked), things: asked.positionals.slice(2), by, ...because(asked) })),
  grant: async (desk, asked, by) => told(asked, await desk.files.grant({ id: id(asked), to: { ...whom(asked), name: asked.option("name") ?? null }, may: (asked.option("may") ?? "read") as Granted, by, ...because(asked) })),
  revoke: async (desk, asked, by) => told(asked, await desk.files.revoke({ id: id(asked), to: whom(asked), by, ...because(asked) })),
  close: async (desk, asked, by) => told(asked, await desk.files.change({ id: id(asked), closed: true, by, ...because(asked) })),
  open: async (desk, asked, by) => told(asked, await desk.files.change({ id: id(asked), closed: false, by, ...because(asked) })),
  rename: async (desk, asked, by) => told(asked, await desk.files.change({ id: id(asked), name: asked.positionals.slice(2).join(" "), by, ...because(asked) })),
  log: async (desk, asked, by) => {
    const [limit, before] = [wholeNumber(asked.option("limit"), 1, 1_000), wholeNumber(asked.option("before"), 1, 999_999_999)];
    const log = await desk.files.log({ id: id(asked), by, ...(typeof limit === "number" && { limit }), ...(typeof before === "number" && { before }) });
    return withAnswer(asked, log, async ({ reads }) => {
      const writer = itemWriter(asked.format, (read: (typeof reads)[number]) => readLine(read, asked.words.files));
      for (const read of reads) await writer.item(read);
      await writer.end();
      if (reads.length === 0) process.stderr.write(`entente: ${asked.words.files.noReads}\n`);
      return exitStatus.done;
    });
  },
};

const told = (asked: Given, got: Answer<ShownFile>): Promise<number> => withAnswer(asked, got, (shown) => answer(asked.format, shown, () => shownLinesOf(shown, asked.words.files)));
