import type { BriefView, LineView } from "../../outgoing/brief/view.js";
import { piece } from "../../outgoing/terminal/lines.js";
import { dotted, quoted, section, under, type Sheet } from "./sheet.js";

/** A brief on the terminal. */
export function briefLines({ title, facts, sections, made }: BriefView, sheet: Sheet): string[] {
  const { screen } = sheet;
  return [
    ...under(sheet, [piece(title, "bold")], 0), ...under(sheet, [piece(facts, "dim")], 0),
    ...sections.flatMap(({ title: heading, written, toWrite, parts }) => section(sheet, heading, [
      ...(written === null ? [] : written.split(/\r?\n/).flatMap((line) => under(sheet, [piece(line)], 2))),
      ...(toWrite === null ? [] : [...(written === null ? ["  …"] : []), ...under(sheet, [piece(toWrite, "dim")], 2)]),
      ...parts.flatMap((part) => [...(part.title === "" ? [] : under(sheet, [piece(part.title, "bold")], 2)), ...part.lines.flatMap((line) => lineOf(line, sheet))]),
    ])),
    "", screen.paint(made, "dim"),
  ];
}

function lineOf({ words, says, cites }: LineView, sheet: Sheet): string[] {
  const ids = cites.length > 0 && piece(cites.join(", "), "dim");
  if (words === null) return under(sheet, dotted(piece(says, "doubt"), ids), 4);
  return [...under(sheet, quoted(sheet, words), 4), ...under(sheet, dotted(piece(says, "dim"), ids), 6)];
}
