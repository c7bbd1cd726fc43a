import { readFile } from "node:fs/promises";
import { text as allOf } from "node:stream/consumers";
import { isRefused, type Answer, type Desk } from "../../desk/desk.js";
import type { DraftAsked, DraftTold } from "../../desk/drafting/asked.js";
import { soleUser, type Actor } from "../../model/actor.js";
import { paragraphsFrom } from "../../settlement/text/from-words.js";
import { numbers, type CommonText, type Paragraph } from "../../settlement/text/paragraph.js";
import { linesOf, sheetFor } from "../layout/sheet.js";
import { nearest, type Shapes } from "../options.js";
import { answer } from "../record/answers.js";
import { ask, misused, type Asked } from "../record/asked.js";
import { authorOf } from "../record/author.js";
import { atDesk, withAnswer } from "../record/desk-for.js";
import { exitStatus, refusal, type CliRefusal } from "../refusals.js";
import { tongueFor } from "../screen.js";
import { draftLines, listLines, paperToldLines } from "./lines.js";
import { draftHelp } from "./messages.js";
import { writePaper } from "./paper-file.js";

const shapes = {
  "file": { type: "string", example: "words.txt" }, "parties": { type: "string", example: "VEL,SOL" }, "language": { type: "string", example: "fr" }, "penholder": { type: "string", example: "ARV" },
  "as": { type: "string", example: "VEL" }, "by": { type: "string", example: "\"M. Vorrandt\"" }, "key": { type: "string", example: "6f1c-0001" }, "reason": { type: "string", example: "\"shorter\"" }, "sponsors": { type: "string", example: "SOL,KES" }, "on-amendment": { type: "string", example: "VEL-1" },
  "replace": { type: "string", example: "OP2" }, "delete": { type: "string", example: "OP3" }, "insert-after": { type: "string", example: "OP1" }, "move": { type: "string", example: "OP3" },
  "propose": { type: "boolean", example: "" }, "leave": { type: "boolean", example: "" }, "confirm": { type: "boolean", example: "" }, "body": { type: "string", example: "\"the Assembly\"" }, "on": { type: "string", example: "2031-05-14" }, "cut-off": { type: "string", example: "2031-05-14T18:00Z" },
  "to": { type: "string", example: "text.docx" }, "version": { type: "string", example: "v1" },
} as const satisfies Shapes;
type Asking = Asked<keyof typeof shapes>;

const names = ["new", "list", "show", "freeze", "reopen", "propose", "import", "merge", "take", "reject", "withdraw", "sponsor", "cut-off", "print", "parties", "adopt", "paper"] as const;

/** `entente draft …`: drafting a common text together. */
export async function run(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  const ui = words.includes("--ui") ? words[words.indexOf("--ui") + 1] : undefined;
  if (name === undefined || name === "help" || name === "--ui" || words.includes("--help") || words.includes("-h")) {
    process.stdout.write(draftHelp[tongueFor(ui === "fr" || ui === "en" ? ui : null, process.env)]);
    return exitStatus.done;
  }
  if (!(names as readonly string[]).includes(name)) {
    const near = nearest(name, names);
    return misused(refusal("cli/unknown-command", `draft ${name}`, near === "" ? "" : `draft ${near}`));
  }
  const asked = ask(`draft ${name}`, rest, shapes);
  if (typeof asked === "number") return asked;
  switch (name) {
    case "new": return begin(asked);
    case "list": return atDesk(asked, { make: false }, async (desk) => withAnswer(asked, await desk.drafting.list({ by: actor(asked) }), (drafts) => answer(asked.format, drafts, async () => linesOf(listLines(drafts, await sheetFor(asked, drafts))))));
    case "show": return withDraft(asked, (desk, id) => desk.drafting.show({ id, by: actor(asked) }));
    case "paper": return paper(asked);
    case "import": return importing(asked);
    default: return doing(asked, name as Exclude<(typeof names)[number], "new" | "list" | "show" | "paper" | "import">);
  }
}

const actor = (asked: Asking): Actor => soleUser(authorOf(asked.option("by")));
const commas = (words: string | undefined): readonly string[] => (words ?? "").split(",").map((one) => one.trim()).filter((one) => one !== "");

async function wordsOf(asked: Asking): Promise<string | CliRefusal> {
  const file = asked.option("file");
  if (file === undefined) return refusal("cli/nothing-named", asked.command, "--file, with its words");
  try {
    return await (file === "-" ? allOf(process.stdin) : readFile(file, "utf8"));
  } catch {
    return refusal("cli/nothing-named", asked.command, `a file that can be read, and “${file}” cannot`);
  }
}

async function begin(asked: Asking): Promise<number> {
  const title = asked.positionals[0];
  if (title === undefined) return misused(refusal("cli/nothing-named", asked.command, "a title"));
  const words = await wordsOf(asked);
  if (typeof words !== "string") return misused(words);
  const [language, penholder] = [asked.option("language"), asked.option("penholder") ?? asked.option("as")];
  return told(asked, (desk) => desk.drafting.open({ title, words, parties: commas(asked.option("parties")), by: actor(asked), ...(language !== undefined && { language }), ...(penholder !== undefined && { penholder }) }), true);
}

function withDraft(asked: Asking, work: (desk: Desk, id: string) => Promise<Answer<DraftTold>>): Promise<number> | number {
  const [id] = asked.positionals;
  if (id === undefined) return misused(refusal("cli/nothing-named", asked.command, "the id of a draft, such as w1"));
  return told(asked, (desk) => work(desk, id), false);
}

const told = (asked: Asking, work: (desk: Desk) => Promise<Answer<DraftTold>>, make: boolean): Promise<number> =>
  atDesk(asked, { make }, async (desk) => withAnswer(asked, await work(desk), (draft) => answer(asked.format, draft, async () => linesOf(draftLines(draft, await sheetFor(asked, draft))))));

type Doing = Exclude<(typeof names)[number], "new" | "list" | "show" | "paper" | "import">;

async function doing(asked: Asking, name: Doing): Promise<number> {
  const [as, key] = [asked.option("as"), asked.option("key")];
  const words = name === "propose" && asked.option("file") !== undefined ? await wordsOf(asked) : null;
  if (words !== null && typeof words !== "string") return misused(words);
  return withDraft(asked, async (desk, id) => {
    const act = await actOf(asked, name, words, desk, id);
    return "refused" in act ? act : desk.drafting.act({ id, by: actor(asked), act, ...(as !== undefined && { as }), ...(key !== undefined && { key }) });
  });
}

async function actOf(asked: Asking, name: Doing, words: string | null, desk: Desk, id: string): Promise<DraftAsked | { readonly refused: CliRefusal }> {
  const [, second, ...others] = asked.positionals;
  const missing = (what: string): { readonly refused: CliRefusal } => ({ refused: refusal("cli/nothing-named", asked.command, what) });
  const reason = asked.option("reason") ?? "";
  switch (name) {
    case "freeze": return second === undefined ? missing("the name of the version, such as v1") : { does: "freeze", version: second };
    case "merge": return second === undefined ? missing("the name of the new version, such as v2") : { does: "merge", version: second, reason, ...(others.length > 0 && { amendments: others }), ...(asked.option("cut-off") !== undefined && { cutOff: asked.option("cut-off")! }) };
    case "take": return second === undefined ? missing("the amendment to an amendment") : { does: "take", amendment: second, reason };
    case "reject": return second === undefined ? missing("the amendment") : { does: "reject", amendment: second, reason };
    case "withdraw": return second === undefined ? missing("the amendment") : { does: "withdraw", amendment: second };
    case "sponsor": return { does: "sponsor", how: asked.option("leave") !== undefined ? "leave" : asked.option("confirm") !== undefined ? "confirm" : "join" };
    case "cut-off": return { does: "cut-off", cutOff: second ?? null };
    case "parties": return { does: "parties", parties: commas(second) };
    case "adopt": return second === undefined || asked.option("body") === undefined || asked.option("on") === undefined ? missing("its symbol, --body and --on") : { does: "adopt", symbol: second, body: asked.option("body")!, on: asked.option("on")! };
    case "propose": return proposal(asked, words, desk, id);
    default: return { does: name };
  }
}

/** The text as it should be, from a file or from one change told on the line. Paragraphs keep the ids of those they come from. */
async function proposal(asked: Asking, words: string | null, desk: Desk, id: string): Promise<DraftAsked | { readonly refused: CliRefusal }> {
  const draft = await desk.drafting.show({ id, by: actor(asked) });
  if (isRefused(draft)) return draft as { readonly refused: CliRefusal };
  const { text } = draft;
  const parent = asked.option("on-amendment");
  const more = { base: text?.version ?? "", reason: asked.option("reason") ?? "", sponsors: commas(asked.option("sponsors")), ...(parent !== undefined && { to: parent }) };
  if (text === null) return { does: "propose", ...more, operations: [] };
  if (words !== null) return { does: "propose", ...more, edited: matched(text, paragraphsFrom(words)) };
  const known = numbers(text);
  const idOf = (said: string): string => [...known].find(([, number]) => number === said.toUpperCase())?.[0] ?? said;
  const [, first] = asked.positionals;
  const [replace, remove, insert, move] = [asked.option("replace"), asked.option("delete"), asked.option("insert-after"), asked.option("move")];
  if (replace !== undefined) return { does: "propose", ...more, operations: [{ does: "replace", target: idOf(replace), at: null, text: first ?? "" }] };
  if (remove !== undefined) return { does: "propose", ...more, operations: [{ does: "delete", target: idOf(remove) }] };
  if (insert !== undefined) return { does: "propose", ...more, operations: [{ does: "insert", after: insert === "-" ? null : idOf(insert), paragraph: { id: "", kind: text.paragraphs.find((one) => one.id === idOf(insert))?.kind ?? "operative", text: first ?? "" } }] };
  if (move !== undefined) return { does: "propose", ...more, operations: [{ does: "move", target: idOf(move), after: first === undefined || first === "-" ? null : idOf(first) }] };
  return { refused: refusal("cli/nothing-named", asked.command, "--file, --replace, --delete, --insert-after or --move") };
}

/** Which paragraph of the text each of a file's is: the one with its words, else the one in its place between two that are known. */
function matched(text: CommonText, written: readonly Paragraph[]): readonly Paragraph[] {
  const free = new Map(text.paragraphs.map((one) => [one.id, one]));
  const ids = written.map((one) => {
    const same = [...free.values()].find((other) => other.text === one.text);
    if (same) free.delete(same.id);
    return same?.id ?? null;
  });
  return written.map((one, index) => {
    if (ids[index] !== null) return { ...one, id: ids[index]! };
    const shared = (other: Paragraph): number => {
      const its = new Set(other.text.toLowerCase().split(/\W+/u));
      return one.text.toLowerCase().split(/\W+/u).filter((word) => its.has(word)).length / Math.max(1, its.size);
    };
    const nearest = [...free.values()].map((other) => ({ other, likeness: shared(other) })).sort((a, b) => b.likeness - a.likeness)[0];
    if (nearest === undefined || nearest.likeness < 0.4) return { ...one, id: `n-${index + 1}-${written.length}` };
    free.delete(nearest.other.id);
    return { ...one, id: nearest.other.id, kind: nearest.other.kind };
  });
}

async function importing(asked: Asking): Promise<number> {
  const [id, file] = asked.positionals;
  if (id === undefined || file === undefined) return misused(refusal("cli/nothing-named", asked.command, "a draft and a Word document"));
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return misused(refusal("cli/nothing-named", asked.command, `a file that can be read, and “${file}” cannot`));
  const as = asked.option("as");
  return atDesk(asked, { make: false }, async (desk) => {
    const draft = await desk.drafting.show({ id, by: actor(asked) });
    const read = isRefused(draft) ? draft : await desk.drafting.readPaper({ id, by: actor(asked), base64: bytes.toString("base64"), table: asked.option("propose") !== undefined, ...(as !== undefined && { as }) });
    return withAnswer(asked, read, (done) => answer(asked.format, done, async () => linesOf(paperToldLines(done, (draft as DraftTold).text!, await sheetFor(asked, done)))));
  });
}

async function paper(asked: Asking): Promise<number> {
  const [id, name] = asked.positionals;
  if (id === undefined || name === undefined) return misused(refusal("cli/nothing-named", asked.command, "a draft and a paper, such as w1 amendments.docx"));
  const [version, language] = [asked.option("version"), asked.option("language")];
  return writePaper(asked, asked.option("to"), (desk) => desk.drafting.paper({ id, by: actor(asked), paper: name, tongue: language === "fr" || (language === undefined && asked.tongue === "fr") ? "fr" : "en", ...(version !== undefined && { version }) }));
}
