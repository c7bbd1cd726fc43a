import { whyInWords } from "../../outgoing/why-in-words.js";
import { piece } from "../../outgoing/terminal/lines.js";
import type { ShownStatement } from "../../record/questions/show-statement.js";
import { correctionLines, markLines } from "./shown-dispatch.js";
import { dispatchItem, dotted, issueInWords, item, quoted, section, under, type Sheet } from "./sheet.js";

/** A statement whole: its words, where they stand, the chain of attribution, the rule, and a person's word beside the machine's. */
export function statementLines(shown: ShownStatement, sheet: Sheet): string[] {
  const { record, labels, screen } = sheet;
  const { statement, words, speaker, cue, context, exchange, marks, corrections, initiatives, commitments, engine } = shown;
  const places = statement.content.map(({ start, end }) => ({ start: start - context.at.start, end: end - context.at.start })).filter(({ start, end }) => start >= 0 && end <= context.words.length);
  return [
    ...item(sheet, shown.id, dotted(piece(speaker ?? labels.nobodyNamed, "bold"), statement.speaker?.party, piece(labels.acts[statement.act], "bold"), labels.standings[statement.standing], exchange), 10),
    ...words.flatMap((some) => under(sheet, quoted(sheet, some), 10)),
    ...under(sheet, dotted(
      cue && piece(cue, "dim"), labels.modes[statement.mode], statement.strength && labels.strengths[statement.strength],
      statement.issues.length > 0 && labels.about(statement.issues.map((issue) => issueInWords(sheet, issue)).join(", ")), statement.within && labels.inside(statement.within),
    ), 10),
    ...section(sheet, labels.explain.chain, statement.chain.flatMap(({ role, name, party }) => under(sheet, dotted(labels.links[role](name), party), 2))),
    ...section(sheet, labels.explain.why, under(sheet, dotted(whyInWords(statement.because, labels), piece(statement.because.rule, "dim"), piece(engine, "dim")), 2)),
    ...section(sheet, labels.sections.initiatives, initiatives.flatMap(({ id, printed }) => item(sheet, id, quoted(sheet, printed)))),
    ...section(sheet, labels.sections.commitments, commitments.flatMap(({ id, printed }) => item(sheet, id, quoted(sheet, printed)))),
    ...section(sheet, record.titles.corrections, [...marks.flatMap((mark) => markLines(mark, sheet)), ...corrections.flatMap((one) => correctionLines(one, sheet))]),
    ...section(sheet, record.titles.dispatch, dispatchItem(sheet, shown.dispatch)),
    ...under(sheet, quoted({ ...sheet, labels: { ...labels, quote: { open: "… ", close: " …" } }, screen }, context.words, places)),
  ];
}
