import type { News } from "../../alignment/news/news.js";
import type { Positions } from "../../alignment/positions/positions.js";
import type { Quotation } from "../../alignment/quotation.js";
import { briefLabels } from "../../outgoing/brief/labels/index.js";
import { issueIn, oneLine, quotationFacts } from "../../outgoing/brief/view.js";
import { piece } from "../../outgoing/terminal/lines.js";
import { daysInWords, dotted, item, quoted, section, under, type Sheet } from "./sheet.js";

/** Positions as quotations under party and issue, with contradictions, and the matrix last. */
export function positionLines({ positions, matrix }: Positions, sheet: Sheet): string[] {
  const words = briefLabels[sheet.labels.tongue].positions;
  if (positions.length === 0) return [words.nothing];
  return [
    ...positions.flatMap(({ party, issue, latest, statements, line, contradictions }) => [
      ...under(sheet, dotted(piece(party, "bold"), piece(issueIn(sheet.labels, issue), "bold"), piece(words.of(statements, latest.length), "dim")), 0),
      ...latest.flatMap((one) => quotationLines(one, sheet)),
      ...contradictions.flatMap(({ earlier, later, because }) => under(sheet, dotted(piece(`≠ ${later} ${words.contradiction} ${earlier}`, "doubt"), ...because.slice(0, 1).map(({ why }) => piece(why, "dim"))), 2)),
      ...(line.length > latest.length ? under(sheet, [piece(`${words.line}: `, "dim"), ...line.map(({ on, statement }) => piece(`${on ?? "?"} ${statement}  `, "dim"))], 2) : []),
      "",
    ]),
    ...section(sheet, words.matrix, matrix.parties.flatMap((party) => under(sheet, dotted(piece(party, "bold"), ...matrix.cells.filter((cell) => cell.party === party).map(({ issue, last, opens }) => `${issueIn(sheet.labels, issue)} ${last ?? "?"} (${opens})`)), 2))),
  ];
}

/** What is new, by party and issue. */
export function newsLines({ groups, statements, since }: News, sheet: Sheet): string[] {
  const words = briefLabels[sheet.labels.tongue].news;
  if (groups.length === 0) return [words.nothing];
  const day = "day" in since ? daysInWords(sheet, since.day, null)! : `${since.brief.id} (${daysInWords(sheet, since.brief.on, null)!})`;
  return [
    ...under(sheet, dotted(piece(words.since(day), "bold"), words.count(statements)), 0), "",
    ...groups.flatMap((group) => [
      ...under(sheet, dotted(piece(group.party ?? words.nobody, "bold"), piece(group.issue === null ? words.noIssue : issueIn(sheet.labels, group.issue), "bold")), 0),
      ...group.statements.flatMap((one) => [...quotationLines(one, sheet), ...(one.late ? under(sheet, [piece(words.late, "doubt")], 10) : [])]),
      "",
    ]),
  ];
}

/** "d12.s3  “the words”" and beneath it who, when, where. */
export const quotationLines = (one: Quotation, sheet: Sheet): string[] => [
  ...item(sheet, one.id, quoted(sheet, oneLine(one.words)), 10),
  ...under(sheet, [piece(quotationFacts(one, briefLabels[sheet.labels.tongue], sheet.labels), "dim")], 10),
];
