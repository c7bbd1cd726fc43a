import { readFileSync } from "node:fs";
import { retied } from "../../conduct/draft/retie.js";
import { latestVersion } from "../../conduct/exchange.js";
import { tongues, type DraftTexts } from "../../conduct/deeds.js";
import { isRefused } from "../../desk/desk.js";
import type { DeedSaid } from "../../desk/conduct/asked.js";
import type { Shapes } from "../options.js";
import { misused, wholeNumber } from "../record/asked.js";
import { refusal } from "../refusals.js";
import { acting, askExchange, enterDeed, idIn, oneOf, showEntry, type Asking } from "./entering.js";
import { conductRefusal } from "../../conduct/refusals.js";

const shapes = {
  "lang": { type: "string", example: "fr" }, "file": { type: "string", example: "readout.txt" }, "version": { type: "string", example: "2" }, "officer": { type: "string", example: "\"I. Dahl\"" },
  "profile": { type: "string", example: "technical-body" }, "refuse": { type: "boolean", example: "" }, "embargo": { type: "string", example: "2031-05-14T18:00+02:00" }, "publisher": { type: "string", example: "\"Ministry of Foreign Affairs of Velmore\"" }, "publisher-fr": { type: "string", example: "\"Ministère des affaires étrangères de Velmore\"" },
} as const satisfies Shapes;
type Asked = Asking<keyof typeof shapes>;

/** `entente exchange draft|edit|line|clear|publish|correct|withdraw`. */
export async function run(name: string, words: readonly string[]): Promise<number> {
  const asked = askExchange(name, words, shapes);
  if (typeof asked === "number") return asked;
  const id = idIn(asked);
  if (typeof id !== "string") return misused(id);
  switch (name) {
    case "draft": return showEntry(asked, (desk) => desk.conduct.draft(acting(asked, id)));
    case "joint": return asked.option("profile") === undefined ? misused(refusal("cli/nothing-named", asked.command, "--profile, by whose rules it is settled; entente settle profiles lists them")) : showEntry(asked, (desk) => desk.conduct.joint({ ...acting(asked, id), profile: asked.option("profile")! }));
    case "edit": return edit(asked, id);
    case "line": return enterDeed(asked, { does: "line", officers: asked.positionals.slice(1).map((officer) => ({ name: officer, account: null })) });
    case "withdraw": return enterDeed(asked, { does: "withdraw", because: asked.option("because") ?? "" });
    default: return withVersion(asked, id, name);
  }
}

/** Deeds that speak of a version: the newest where none is named. */
function withVersion(asked: Asked, id: string, name: string): Promise<number> | number {
  const version = wholeNumber(asked.option("version"), 1, 100_000);
  if (version === "none") return misused(refusal("cli/not-a-number", "--version", asked.option("version")!, "the number of a version"));
  const officer = asked.option("officer");
  const because = asked.option("because") ?? "";
  const deed = (number: number): DeedSaid => {
    if (name === "publish") return { does: "publish", version: number, embargo: asked.option("embargo") ?? null };
    if (name === "correct") return { does: "correct", version: number, because };
    return asked.option("refuse") !== undefined ? { does: "refuse", version: number, because, ...(officer !== undefined && { officer }) } : { does: "clear", version: number, ...(officer !== undefined && { officer }) };
  };
  return showEntry(asked, async (desk) => {
    const act = acting(asked, id);
    if (version !== null) return desk.conduct.enter({ ...act, deed: deed(version) });
    const seen = await desk.conduct.show(act);
    if (isRefused(seen)) return seen;
    const readout = seen.papers[act.as?.toUpperCase() ?? seen.asker.party]?.readout;
    return desk.conduct.enter({ ...act, deed: deed(readout?.versions.at(-1)?.number ?? 1) });
  });
}

/** The text of a file in place of the draft in a language: a title, then paragraphs with an empty line between them. */
function edit(asked: Asked, id: string): Promise<number> | number {
  const tongue = oneOf("--lang", asked.option("lang") ?? "en", tongues)!;
  if (typeof tongue !== "string") return misused(tongue);
  const file = asked.option("file");
  if (file === undefined) return misused(refusal("cli/nothing-named", asked.command, "--file, the text"));
  let words: string;
  try {
    words = readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (error) {
    return misused(refusal("cli/cannot-read", file, (error as Error).message));
  }
  const [publisher, french] = [asked.option("publisher"), asked.option("publisher-fr")];
  return showEntry(asked, async (desk) => {
    const act = acting(asked, id);
    const seen = await desk.conduct.show(act);
    if (isRefused(seen)) return seen;
    const readout = seen.papers[act.as?.toUpperCase() ?? seen.asker.party]?.readout;
    if (!readout || readout.versions.length === 0) return { refused: conductRefusal("conduct/no-draft") };
    const { texts } = latestVersion(readout);
    const edited: DraftTexts = { ...texts, [tongue]: retied(texts[tongue] ?? { title: "", sentences: [], gaps: [] }, words) };
    return desk.conduct.enter({ ...act, deed: { does: "edit", texts: edited, because: asked.option("because") ?? null, ...((publisher !== undefined || french !== undefined) && { publisher: { ...readout.publisher, ...(publisher !== undefined && { en: publisher }), ...(french !== undefined && { fr: french }) } }) } });
  });
}
