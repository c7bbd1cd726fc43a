import type { Content } from "pdfmake/interfaces.js";
import { numbers } from "../../../settlement/text/paragraph.js";
import { annotated } from "../../../settlement/text/statements.js";
import { tracked, type Piece } from "../../../settlement/text/tracked.js";
import { fit } from "./fit.js";
import { paperWords } from "./labels/index.js";
import { pdfOf, unprintable } from "./letter-pdf.js";
import { amendmentLines, statementLines } from "./lines.js";
import type { TextPaper } from "./text-docx.js";

/** A common text as PDF: what amendments put in is underlined, what they take out is struck through. Null for a script that the fonts do not have. */
export async function textPdf({ view, amendments, caption, tongue }: Pick<TextPaper, "view" | "amendments" | "caption" | "tongue">, at: string): Promise<Uint8Array | null> {
  const words = paperWords[tongue];
  const text = view.text!;
  if (unprintable(JSON.stringify([view.title, text, amendments, view.statements, view.sponsors])) !== null) return null;
  const shown = tracked(text, amendments);
  const known = numbers(text);
  const pieceOf = ({ text: said, is }: Piece): Content => ({ text: fit(said), ...(is === "inserted" ? { decoration: "underline", color: "#0b5a2b" } : is === "deleted" ? { decoration: "lineThrough", color: "#8f1515" } : {}) });
  const lines = (title: string, all: readonly string[]): Content[] => (all.length === 0 ? [] : [{ text: title, bold: true, fontSize: 12, margin: [0, 14, 0, 6] }, ...all.map((line): Content => ({ text: fit(line), margin: [0, 0, 0, 6] }))]);
  return pdfOf({
    info: { title: fit(view.title), creationDate: new Date(at), modDate: new Date(at) }, language: tongue === "fr" ? "fr-FR" : "en-GB", pageSize: "A4", pageMargins: [70, 64, 70, 64], defaultStyle: { fontSize: 11, lineHeight: 1.25 },
    footer: (page, pages) => ({ text: `${fit(`${view.title} · ${text.version}`)} · ${page}/${pages}`, alignment: "center", fontSize: 8.5, color: "#595959" }),
    content: [
      { text: fit(view.title), fontSize: 16, bold: true, margin: [0, 0, 0, 4] }, { text: fit(caption), color: "#595959", margin: [0, 0, 0, 12] },
      ...(view.sponsors.length > 0 ? [{ text: fit(words.text.sponsors(view.sponsors.join(", "))), italics: true, margin: [0, 0, 0, 12] } satisfies Content] : []),
      ...shown.paragraphs.map(({ id, is, pieces }): Content => ({ columns: [{ width: 36, text: is === "inserted" || is === "moved-to" ? "+" : known.get(id) ?? "", color: "#595959" }, { width: "*", text: pieces.map(pieceOf) }], margin: [0, 0, 0, 8] })),
      ...lines(words.text.beside, shown.beside.flatMap((one) => amendmentLines(one, text, words))), ...lines(words.text.statements, statementLines(annotated(text, view.statements), words)),
    ],
  });
}
