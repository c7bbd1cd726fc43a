import { isRefused } from "../../desk/desk.js";
import type { KeptBrief, MadeBrief } from "../../desk/align/asked.js";
import { briefLabels } from "../../outgoing/brief/labels/index.js";
import { briefView } from "../../outgoing/brief/view.js";
import { labels } from "../../outgoing/labels/index.js";
import { soleUser } from "../../model/actor.js";
import { write } from "../writers.js";
import { harmless, harmlessJson } from "../../outgoing/terminal/harmless.js";
import { briefLines } from "../layout/brief.js";
import { linesOf, sheetFor } from "../layout/sheet.js";
import type { Shapes } from "../options.js";
import { exitStatus, refusal } from "../refusals.js";
import { refuse } from "../record/answers.js";
import { ask, misused, type Asked } from "../record/asked.js";
import { authorOf } from "../record/author.js";
import { atDesk } from "../record/desk-for.js";
import { sizeInWords, toNewFile } from "../record/to-file.js";
import { listed } from "./reading.js";

const shapes = {
  "us": { type: "string", example: "FRA" },
  "with": { type: "string", example: "CHN" },
  "on": { type: "string", example: "2020-04-14" },
  "issue": { type: "string", example: "health,multilateral" },
  "to": { type: "string", example: "brief.docx" },
  "by": { type: "string", example: "\"M. Vorrandt\"" },
  "draft": { type: "boolean", example: "" },
} as const satisfies Shapes;

const formats = ["text", "md", "html", "docx", "json"] as const;
type BriefFormat = (typeof formats)[number];

/** `entente brief --us FRA --with CHN`: what an officer takes to a conversation, filled from the record, every line cited. */
export async function run(words: readonly string[]): Promise<number> {
  const asked = ask("brief", words, shapes, true);
  if (typeof asked === "number") return asked;
  const [us, them] = [asked.option("us"), asked.option("with")];
  const [id, more] = asked.positionals;
  if (more !== undefined) return misused(refusal("cli/too-many-words", "brief", more));
  if (id === undefined && us === undefined && them === undefined) return list(asked);
  if (id !== undefined) return again(id, asked);
  if (us === undefined || them === undefined) return misused(refusal("cli/nothing-named", "brief", "--us and --with, each with a party"));
  const to = asked.option("to");
  const format = formatOf(asked.ownFormat, to);
  if (format === null) return misused(refusal("cli/unknown-format", asked.ownFormat!, formats.join(", ")));
  if (format === "docx" && to === undefined && process.stdout.isTTY) return misused(refusal("cli/nothing-named", "brief --format docx", "--to FILE, as a Word document is no text"));
  const on = asked.option("on");
  return atDesk({ ...asked, format: format === "json" ? "json" : "text" }, { make: false }, async (desk) => {
    const made = await desk.brief({ us, with: them, issues: listed(asked, "issue").list, language: asked.tongue, by: authorOf(asked.option("by")), draft: asked.option("draft") !== undefined, ...(on !== undefined && { on }) });
    if (isRefused(made)) return refuse(format === "json" ? "json" : "text", made.refused);
    return deliver(await rendered(made, format, asked), to, asked);
  });
}

/** Without two parties: the briefs that were made. */
async function list(asked: Asked<never>): Promise<number> {
  const format = asked.ownFormat === "json" ? "json" : "text";
  return atDesk({ ...asked, format }, { make: false }, async (desk) => {
    const made = await desk.briefs({ by: soleUser(authorOf(undefined)) });
    if (isRefused(made)) return refuse(format, made.refused);
    const lines = made.map(({ id, us, with: them, on, issues, by, at }) => [id, `${us} – ${them}`, on, issues.join(", "), `${by}, ${at.slice(0, 10)}`].filter(Boolean).join("  "));
    await write(format === "json" ? `${harmlessJson(JSON.stringify(made, null, 2))}\n` : `${lines.map(harmless).join("\n") || briefLabels[asked.tongue].noBriefs}\n`);
    return exitStatus.done;
  });
}

/** With the id of one: that brief as it was made, with what was written into it. */
async function again(id: string, asked: Asked<"to">): Promise<number> {
  const to = asked.option("to");
  const format = formatOf(asked.ownFormat, to);
  if (format === null) return misused(refusal("cli/unknown-format", asked.ownFormat!, formats.join(", ")));
  return atDesk({ ...asked, format: format === "json" ? "json" : "text" }, { make: false }, async (desk) => {
    const kept = await desk.keptBrief({ id, by: soleUser(authorOf(undefined)) });
    if (isRefused(kept)) return refuse(format === "json" ? "json" : "text", kept.refused);
    return deliver(await rendered(kept, format, asked), to, asked);
  });
}

/** As named; else as the file is called; else as text. */
function formatOf(named: string | undefined, to: string | undefined): BriefFormat | null {
  if (named !== undefined) return formats.find((one) => one === named) ?? null;
  return formats.find((one) => to?.toLowerCase().endsWith(`.${one}`)) ?? (to === undefined ? "text" : "md");
}

async function rendered(made: MadeBrief | KeptBrief, format: BriefFormat, asked: Asked<never>): Promise<Uint8Array> {
  const words = labels[asked.tongue];
  const texts = "texts" in made ? made.texts : [];
  const view = briefView(made.brief, briefLabels[asked.tongue], words, texts);
  switch (format) {
    case "json": return bytes(`${harmlessJson(JSON.stringify({ id: made.id, ...made.brief, ...("texts" in made && { texts }) }, null, 2))}\n`);
    case "md": return bytes((await import("../../outgoing/brief/markdown.js")).briefMarkdown(view, words.quote));
    case "html": return bytes((await import("../../outgoing/brief/page.js")).briefPage(view, words.quote));
    case "docx": return (await import("../../outgoing/brief/docx.js")).briefDocx(view, words.quote);
    case "text": return bytes(linesOf(briefLines(view, await sheetFor(asked, view))));
  }
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function deliver(file: Uint8Array, to: string | undefined, asked: Asked<never>): Promise<number> {
  if (to === undefined || to === "-") {
    await new Promise<void>((resolve) => void process.stdout.write(file, () => resolve()));
    return exitStatus.done;
  }
  const length = await toNewFile(to, async function* () {
    yield file;
  });
  if (typeof length !== "number") return refuse("text", length);
  process.stderr.write(`entente: ${asked.words.record.savedTo(to, sizeInWords(length))}\n`);
  return exitStatus.done;
}
