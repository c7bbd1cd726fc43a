import type { Mark } from "../../model/corrections/apply.js";
import type { Reading } from "../../model/reading.js";
import { readout } from "../../outgoing/readout.js";
import { piece } from "../../outgoing/terminal/lines.js";
import { viewOf } from "../../outgoing/view.js";
import type { ShownCorrection, ShownDispatch, ShownNotice, ShownRevision } from "../../record/questions/show-dispatch.js";
import { inWords as valueInWords } from "./corrected.js";
import { dispatchItem, dotted, item, section, under, type Sheet } from "./sheet.js";

/** A dispatch: where it came from, its revisions, its reading as it counts, and beside it what the machine had. */
export function dispatchLines(shown: ShownDispatch, sheet: Sheet): string[] {
  const { record, labels } = sheet;
  const { dispatch, revision, revisions, notices, reading, names, corrections, marks, account } = shown;
  const exchanges = Object.entries(names.exchanges).map(([local, id]) => `${local} = ${id}`);
  const people = reading?.people.flatMap(({ id, name }) => (names.people[id] ? [`${name} = ${names.people[id]}`] : [])) ?? [];
  return [
    ...item(sheet, dispatch.id, dotted(piece(revision, "bold"), record.seenFirst(dispatch.firstSeen), dispatch.url, account?.id, dispatch.state !== "published" && piece(record.standing[dispatch.state], "doubt"), dispatch.embargoedUntil)),
    ...(reading === null ? under(sheet, [piece(shown.text)]) : readingLines(reading, sheet)),
    ...section(sheet, record.titles.names, [...under(sheet, dotted(...exchanges), 2), ...under(sheet, dotted(...people), 2)].filter((line) => line.trim() !== "")),
    ...section(sheet, record.titles.publications, account?.carriedAlsoBy.flatMap((one) => dispatchItem(sheet, one)) ?? []),
    ...section(sheet, record.titles.notices, notices.flatMap((notice) => noticeItem(sheet, notice))),
    ...section(sheet, record.titles.revisions, revisions.length > 1 ? revisions.flatMap((one) => revisionLines(one, sheet)) : []),
    ...section(sheet, record.titles.corrections, [...marks.flatMap((mark) => markLines(mark, sheet)), ...corrections.flatMap((one) => correctionLines(one, sheet))]),
    ...(reading === null ? [labels.nothing] : []),
  ];
}

export const readingLines = (reading: Reading, { labels, screen }: Sheet): string[] => readout(viewOf(reading, labels), labels, screen);

/** What a revision changed: of its words, and of what is said in them. */
function revisionLines({ id, seen, origin, changes }: ShownRevision, sheet: Sheet): string[] {
  const said = changes?.statements.flatMap((one): string[] => {
    switch (one.is) {
      case "added": return under(sheet, [piece(`+ ${one.after} `, "bold"), piece(one.words)]);
      case "removed": return under(sheet, [piece(`− ${one.before} `, "bold"), piece(one.words)]);
      case "changed": return one.fields.flatMap(({ field, before, after }) => under(sheet, [piece(`± ${one.after} ${field}: `, "bold"), piece(`${before} → ${after}`)]));
      case "same": return [];
    }
  }) ?? [];
  const words = changes?.text.filter(({ onlyTypography }) => !onlyTypography).slice(0, 12).flatMap(({ wordsBefore, wordsAfter }) => under(sheet, dotted(wordsBefore.trim() !== "" && piece(`− ${wordsBefore}`, "dim"), wordsAfter.trim() !== "" && `+ ${wordsAfter}`))) ?? [];
  return [...item(sheet, id, dotted(seen, origin)), ...words, ...said];
}

/** A correction with who made it, and what became of it. */
export function correctionLines({ correction, standing, because }: ShownCorrection, sheet: Sheet): string[] {
  const { record } = sheet;
  const what = correction.kind === "undo" ? [record.correctionKinds.undo, correction.undoes] : [record.correctionKinds[correction.kind], [correction.target.id ?? correction.target.kind, correction.field].filter(Boolean).join(".")];
  return [
    ...item(sheet, correction.id, dotted(piece(what.join(" "), "bold"), correction.by, correction.at, correction.note, standing === "undone" && piece(record.mergeStanding.undone, "dim"))),
    ...(standing === "misfit" ? under(sheet, [piece(record.misfit(because ?? ""), "doubt")]) : []),
  ];
}

/** Where a person's word stands beside the machine's. */
export function markLines({ id, kind, field, machine, now, standing }: Mark, sheet: Sheet): string[] {
  const { record } = sheet;
  const name = [id || kind, field].filter(Boolean).join(".");
  if (standing === "confirmed") return item(sheet, `  ${name}`, [piece(record.correctionKinds.confirm, "dim")], 16);
  return item(sheet, `  ${name}`, [piece(`${record.machine}: `, "dim"), piece(valueInWords(machine, record.nothing)), piece("  →  ", "dim"), piece(valueInWords(now, record.nothing), "bold")], 16);
}

export const noticeItem = (sheet: Sheet, { id, kind, at, until, because, by }: ShownNotice): string[] =>
  item(sheet, id, dotted(piece(sheet.record.notices[kind], "bold"), until, by, at, because));
