import { officeInWords } from "../../outgoing/office-in-words.js";
import { piece } from "../../outgoing/terminal/lines.js";
import type { ExchangeAccount, ShownExchange } from "../../record/questions/show-exchange.js";
import { mergeLines } from "./merges.js";
import { dispatchItem, dotted, exchangeHead, item, quoted, section, statementItem, under, type Sheet } from "./sheet.js";

/** An exchange with its accounts by side: what each side, and each outlet, tells of it. */
export function exchangeLines(shown: ShownExchange, sheet: Sheet): string[] {
  const { record, labels } = sheet;
  const { exchange, participants, sides, initiatives, commitments, merges } = shown;
  // An account that names nobody's office says nothing beside one that does.
  const took = participants.filter((one, index) => one.role === "participant" && !participants.some((other, place) => place !== index && other.role === one.role && other.person === one.person && other.party === one.party && one.office === null && (other.office !== null || place < index)));
  const asked = participants.filter(({ role }) => role === "asked-by");
  return [
    ...item(sheet, shown.id, exchangeHead(sheet, exchange)),
    ...took.flatMap(({ person, name, party, office }) => under(sheet, dotted(piece(name ?? party ?? "?", "bold"), person, name !== null && party, office && officeInWords(office, labels)))),
    ...(asked.length > 0 ? under(sheet, [piece(labels.askedBy(asked.map(({ name, party }) => name ?? party ?? "?").join(", ")), "dim")]) : []),
    ...(exchange.place ? under(sheet, [piece(labels.at(exchange.place), "dim")]) : []),
    ...(shown.follows.length > 0 ? under(sheet, [piece(labels.follows(shown.follows.join(", ")), "dim")]) : []),
    ...(shown.followedBy.length > 0 ? under(sheet, [piece(record.followedBy(shown.followedBy.join(", ")), "dim")]) : []),
    ...sides.flatMap(({ side, accounts }) => section(sheet, side === null ? record.titles.otherAccounts : labels.accountOf(side), accounts.flatMap((account) => accountLines(account, sheet)))),
    ...section(sheet, labels.sections.initiatives, initiatives.flatMap(({ id, words }) => item(sheet, id, quoted(sheet, words), 10))),
    ...section(sheet, labels.sections.commitments, commitments.flatMap(({ id, words }) => item(sheet, id, quoted(sheet, words), 10))),
    ...section(sheet, record.titles.merges, merges.flatMap((merge) => mergeLines(merge, record, sheet.labels.tongue).trimEnd().split("\n"))),
  ];
}

const accountLines = ({ dispatch, statements }: ExchangeAccount, sheet: Sheet): string[] => [
  ...dispatchItem(sheet, dispatch),
  ...statements.flatMap((statement) => statementItem(sheet, statement).map((line) => `  ${line}`)),
];
