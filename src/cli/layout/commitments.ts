import type { Registered, Register } from "../../alignment/commitments/register.js";
import { briefLabels } from "../../outgoing/brief/labels/index.js";
import { oneLine, scoreIn } from "../../outgoing/brief/view.js";
import { piece } from "../../outgoing/terminal/lines.js";
import { whenInWords } from "../../outgoing/when-in-words.js";
import { daysInWords, dotted, item, quoted, under, type Sheet } from "./sheet.js";

/** The register: each commitment with what speaks for and against it, and the counts, the zeroes among them. */
export function registerLines({ commitments, tally, misfits }: Register, sheet: Sheet): string[] {
  const words = briefLabels[sheet.labels.tongue].commitments;
  if (commitments.length === 0) return [words.nothing];
  const { kept, partly, notKept, disputed, oneReader, open } = tally;
  return [
    ...commitments.flatMap((one) => [...commitmentLines(one, sheet), ""]),
    ...under(sheet, [piece(words.tally(kept, partly, notKept, disputed, oneReader, open), "dim")], 0),
    ...(misfits.length > 0 ? under(sheet, [piece(words.misfits(misfits.map(({ id }) => id).join(", ")), "doubt")], 0) : []),
  ];
}

export function commitmentLines(one: Registered, sheet: Sheet): string[] {
  const { labels } = sheet;
  const words = briefLabels[labels.tongue].commitments;
  return [
    ...item(sheet, one.id, quoted(sheet, oneLine(one.words)), 10),
    ...under(sheet, dotted(
      piece(one.bearers.length > 0 ? words.bearers(one.bearers.join(", ")) : words.nobody), labels.strengths[one.strength], one.deadline && labels.deadline(whenInWords(one.deadline, labels)),
      one.condition && labels.condition(oneLine(one.condition)), one.beneficiary && labels.beneficiary(oneLine(one.beneficiary)), daysInWords(sheet, one.on, null), one.exchange, one.statement, one.source.publisher,
    ), 10),
    ...one.evidence.flatMap(({ statement, quote, says, standing, by, why, on }) => [
      ...under(sheet, dotted(piece(words[says], standing === "confirmed" ? "bold" : "dim"), piece(standing === "proposed" ? words.proposed : words[standing](by ?? "?"), standing === "proposed" ? "doubt" : "plain"), statement, daysInWords(sheet, on, null), piece(why, "dim")), 10),
      ...(quote === null ? [] : under(sheet, quoted(sheet, oneLine(quote)), 12)),
    ]),
    ...(one.guideline ? under(sheet, dotted(piece(words.guideline, "bold"), one.guideline.words, piece(`${one.guideline.by} ${one.guideline.id}`, "dim")), 10) : []),
    ...under(sheet, dotted(piece(words.standing[one.standing], one.standing === "disputed" ? "doubt" : "plain"), ...one.scores.map(({ score, reader, by, id }) => `${scoreIn(score)} ${words.reader[reader]} (${by}, ${id})`)), 10),
    ...one.replies.flatMap(({ party, words: said, id }) => under(sheet, dotted(piece(words.reply(party), "bold"), said, piece(id, "dim")), 10)),
  ];
}
