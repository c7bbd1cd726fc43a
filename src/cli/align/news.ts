import { newsLines } from "../layout/positions.js";
import { linesOf, sheetFor } from "../layout/sheet.js";
import type { Shapes } from "../options.js";
import { exitStatus, refusal } from "../refusals.js";
import { answer, itemWriter, refuse } from "../record/answers.js";
import { ask, misused, recordFormats, type RecordFormat } from "../record/asked.js";
import { atDesk } from "../record/desk-for.js";
import { isRefused } from "../../desk/desk.js";
import { write } from "../writers.js";
import { listed, narrowing } from "./reading.js";

const shapes = {
  ...narrowing,
  "since": { type: "string", example: "2020-03-28, or b2 for the brief of that name" },
} as const satisfies Shapes;

/** `entente news --since DATE|BRIEF`: what is new, by party and issue; also as an Atom feed. */
export async function run(words: readonly string[]): Promise<number> {
  const asked = ask("news", words, shapes, true);
  if (typeof asked === "number") return asked;
  if (asked.positionals.length > 0) return misused(refusal("cli/too-many-words", "news", asked.positionals[0]!));
  const since = asked.option("since");
  if (since === undefined) return misused(refusal("cli/nothing-named", "news", "--since with a day or a brief"));
  const formats = [...recordFormats, "atom"] as const;
  const format = formats.find((one) => one === (asked.ownFormat ?? "text"));
  if (format === undefined) return misused(refusal("cli/unknown-format", asked.ownFormat!, formats.join(", ")));
  const told: RecordFormat = format === "atom" ? "text" : format;
  return atDesk({ ...asked, format: told }, { make: false }, async (desk) => {
    const news = await desk.news({ since, parties: listed(asked, "party").list, issues: listed(asked, "issue").list });
    if (isRefused(news)) return refuse(told, news.refused);
    if (format === "atom") {
      const [{ newsFeed }, { briefLabels }, { labels }] = await Promise.all([import("../../outgoing/feed/news-feed.js"), import("../../outgoing/brief/labels/index.js"), import("../../outgoing/labels/index.js")]);
      const head = { id: `urn:entente:news:${encodeURIComponent(since)}`, title: briefLabels[asked.tongue].news.since(since), self: "urn:entente:news", address: "urn:entente:record" };
      await write(newsFeed(news, head, briefLabels[asked.tongue], labels[asked.tongue]));
    } else if (format === "jsonl") {
      const writer = itemWriter<(typeof news.groups)[number]>("jsonl", () => null);
      for (const one of news.groups) await writer.item(one);
    } else await answer(format, news, async () => linesOf(newsLines(news, await sheetFor(asked, news))));
    return exitStatus.done;
  });
}
