import { piece } from "../../outgoing/terminal/lines.js";
import type { Found } from "../../record/questions/find.js";
import type { Hit } from "../../record/questions/hits.js";
import { daysInWords, dispatchFacts, dotted, issueInWords, item, quoted, under, whoInWords, type Sheet } from "./sheet.js";

/** Found statements as quotations with the words marked, best first, and how many more there are. */
export function foundLines({ hits, total, next }: Found, sheet: Sheet): string[] {
  const { record, screen } = sheet;
  if (hits.length === 0) return [record.nothingFound];
  return [
    ...hits.flatMap((hit) => [...hitLines(hit, sheet), ""]),
    screen.paint(record.found(hits.length, total.count, total.more), "dim"),
    ...(next === null ? [] : [screen.paint(record.goOn(next), "dim")]),
  ];
}

function hitLines(hit: Hit, sheet: Sheet): string[] {
  const { labels } = sheet;
  const { dispatch } = hit;
  const source = under(sheet, dotted(hit.kind === "statement" && piece(dispatch.id, "dim"), ...dispatchFacts(sheet, dispatch).filter(({ text }) => text !== " · "), dispatch.title && piece(dispatch.title, "dim")));
  if (hit.kind === "dispatch") return [...item(sheet, hit.id, [piece(dispatch.title ?? sheet.record.untitled, "bold")]), ...under(sheet, quoted(sheet, hit.words, hit.marks)), ...source];
  const { speaker, act, said, exchange, standing, issues, corrected, doubtful } = hit;
  return [
    ...item(sheet, hit.id, dotted(
      piece(whoInWords(sheet, speaker?.name ?? null, speaker?.party ?? null), "bold"), labels.acts[act], daysInWords(sheet, said?.from ?? null, said?.to ?? null), exchange, labels.standings[standing],
      corrected && piece(sheet.record.corrected, "doubt"), doubtful && piece(sheet.record.doubtful, "doubt"),
    )),
    ...under(sheet, quoted(sheet, hit.words, hit.marks)),
    ...(issues.length > 0 ? under(sheet, [piece(labels.about(issues.map((issue) => issueInWords(sheet, issue)).join(", ")), "dim")]) : []),
    ...source,
  ];
}
