import { piece } from "../../outgoing/terminal/lines.js";
import { inWords as valueInWords } from "./corrected.js";
import type { Shown, ShownAccount } from "../../record/questions/show.js";
import type { ShownThing } from "../../record/questions/show-statement.js";
import { mergeLines } from "./merges.js";
import { correctionLines, dispatchLines, noticeItem, readingLines } from "./shown-dispatch.js";
import { exchangeLines } from "./shown-exchange.js";
import { partyLines, personLines } from "./shown-people.js";
import { statementLines } from "./shown-statement.js";
import { dispatchItem, dotted, item, section, type Sheet } from "./sheet.js";

/** All the record knows of one thing, laid out. */
export function shownLines(shown: Shown, sheet: Sheet): string[] {
  switch (shown.kind) {
    case "dispatch": return dispatchLines(shown, sheet);
    case "statement": return statementLines(shown, sheet);
    case "exchange": return exchangeLines(shown, sheet);
    case "person": return personLines(shown, sheet);
    case "party": return partyLines(shown, sheet);
    case "account": return accountLines(shown, sheet);
    case "thing": return thingLines(shown, sheet);
    case "correction": return [...correctionLines(shown, sheet), ...section(sheet, sheet.record.titles.dispatch, dispatchItem(sheet, shown.dispatch))];
    case "merge": return mergeLines(shown.merge, sheet.record, sheet.labels.tongue).trimEnd().split("\n");
    case "notice": return [...noticeItem(sheet, shown.notice), ...dispatchItem(sheet, shown.dispatch)];
    case "reading": return [...item(sheet, shown.id, dotted(sheet.record.revision(shown.revision), shown.reading.engine, shown.readAt, !shown.counts && piece(sheet.record.superseded, "doubt"))), ...readingLines(shown.reading, sheet)];
  }
}

const accountLines = ({ id, publications, merges }: ShownAccount, sheet: Sheet): string[] => [
  ...item(sheet, id, [piece(sheet.record.publications(publications.length), "bold")]),
  ...section(sheet, sheet.record.titles.publications, publications.flatMap((one) => dispatchItem(sheet, one))),
  ...section(sheet, sheet.record.titles.merges, merges.flatMap((merge) => mergeLines(merge, sheet.record, sheet.labels.tongue).trimEnd().split("\n"))),
];

/** Anything else a reading lists: its fields, each with its value. */
const thingLines = ({ id, what, thing, goesBy, dispatch, corrections }: ShownThing, sheet: Sheet): string[] => [
  ...item(sheet, id, dotted(piece(what, "bold"), goesBy), 10),
  ...Object.entries(thing).filter(([field]) => field !== "id" && field !== "because").flatMap(([field, value]) => item(sheet, `  ${field}`, [piece(valueInWords(value, sheet.record.nothing))], 18)),
  ...section(sheet, sheet.record.titles.corrections, corrections.flatMap((one) => correctionLines(one, sheet))),
  ...section(sheet, sheet.record.titles.dispatch, dispatchItem(sheet, dispatch)),
];
