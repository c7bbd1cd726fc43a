import { officeInWords } from "../../outgoing/office-in-words.js";
import { piece } from "../../outgoing/terminal/lines.js";
import type { Roles, ShownOffice, ShownParty, ShownPerson } from "../../record/questions/show-people.js";
import { mergeLines } from "./merges.js";
import { daysInWords, dotted, exchangeItem, item, section, statementItem, under, type Sheet } from "./sheet.js";

/** A person: offices with their days, contacts, what was said, and why mentions are taken for one person. */
export function personLines({ id, name, names, party, offices, statements, latest, contacts, merges }: ShownPerson, sheet: Sheet): string[] {
  const { record } = sheet;
  return [
    ...item(sheet, id, dotted(piece(name, "bold"), party)),
    ...(names.length > 1 ? under(sheet, [piece(names.filter((one) => one !== name).join(", "), "dim")]) : []),
    ...under(sheet, [piece(rolesInWords(statements, sheet))]),
    ...section(sheet, record.titles.offices, offices.flatMap((office) => officeLines(office, sheet))),
    ...section(sheet, record.titles.contacts, contacts.flatMap((exchange) => exchangeItem(sheet, exchange))),
    ...section(sheet, record.titles.latest, latest.flatMap((statement) => statementItem(sheet, statement))),
    ...section(sheet, record.titles.merges, merges.flatMap((merge) => mergeLines(merge, record, sheet.labels.tongue).trimEnd().split("\n"))),
  ];
}

/** A party: its names, whom it had exchanges with, who holds its offices, what it said last. */
export function partyLines({ id, names, of, bodies, statements, latest, contacts, counterparts, people }: ShownParty, sheet: Sheet): string[] {
  const { record, labels } = sheet;
  const called = [...new Set([...(names[labels.tongue] ?? []), ...Object.values(names).flat()])];
  return [
    ...item(sheet, id, dotted(piece(called[0] ?? id, "bold"), of)),
    ...(called.length > 1 ? under(sheet, [piece(called.slice(1, 12).join(", "), "dim")]) : []),
    ...(bodies.length > 0 ? under(sheet, [piece(bodies.join(", "), "dim")]) : []),
    ...under(sheet, [piece(rolesInWords(statements, sheet))]),
    ...section(sheet, record.titles.offices, people.flatMap((one) => item(sheet, one.id, dotted(piece(one.name, "bold"), officeInWords(one.office, labels), daysInWords(sheet, one.from, one.to)))),),
    ...section(sheet, record.titles.counterparts, counterparts.flatMap(({ party, exchanges, last }) => under(sheet, dotted(piece(party, "bold"), record.exchangesHad(exchanges), daysInWords(sheet, last, null)), 2))),
    ...section(sheet, record.titles.contacts, contacts.flatMap((exchange) => exchangeItem(sheet, exchange))),
    ...section(sheet, record.titles.latest, latest.flatMap((statement) => statementItem(sheet, statement))),
  ];
}

const rolesInWords = ({ speaker, addressee, mentioned }: Roles, { record }: Sheet): string => record.roles(speaker, addressee, mentioned);

const officeLines = ({ office, party, from, to, source }: ShownOffice, sheet: Sheet): string[] =>
  under(sheet, dotted(piece(officeInWords(office, sheet.labels), "bold"), party, daysInWords(sheet, from, to), piece(source, "dim")), 2);
