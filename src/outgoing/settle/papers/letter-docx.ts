import { AlignmentType, BorderStyle, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";
import { fit } from "./fit.js";
import type { Letter } from "./letter.js";

/** A letter as a Word document. */
export async function letterDocx(letter: Letter): Promise<Uint8Array> {
  const { hours } = letter;
  const document = new Document({
    creator: "entente", title: fit(letter.subject),
    styles: { default: { document: { run: { font: "Liberation Serif", size: 24, language: { value: letter.tongue === "fr" ? "fr-FR" : "en-GB" } } } } },
    sections: [{
      footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run(`${letter.foot} · `, soft), new TextRun({ children: [PageNumber.CURRENT, "/", PageNumber.TOTAL_PAGES], ...soft })] })] }) },
      children: [
        new Paragraph({ heading: HeadingLevel.TITLE, children: [run(letter.head, { size: 30 })] }),
        new Paragraph({ alignment: AlignmentType.RIGHT, spacing: { after: 240 }, children: [run(letter.date)] }),
        plain(letter.to), new Paragraph({ heading: HeadingLevel.HEADING_1, spacing: { before: 240, after: 240 }, children: [run(letter.subject, { size: 26 })] }),
        plain(letter.greeting), ...letter.paragraphs.map(plain),
        ...(hours === null ? [] : [new Paragraph({ keepNext: true, spacing: { before: 240, after: 80 }, children: [run(hours.title, { bold: true })] }), tableOf(hours)]),
        ...letter.statements.map((line) => plain(line)),
        new Paragraph({ spacing: { before: 360, after: 480 }, children: [run(letter.closing)] }),
        ...letter.signature.map((line) => new Paragraph({ alignment: AlignmentType.RIGHT, children: [run(line)] })),
      ],
    }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const soft = { color: "595959", size: 18 } as const;
const run = (text: string, look: { readonly bold?: boolean; readonly color?: string; readonly size?: number } = {}): TextRun => new TextRun({ text: fit(text), ...look });
const plain = (words: string): Paragraph => new Paragraph({ spacing: { after: 160 }, children: [run(words)] });

function tableOf({ columns, rows }: NonNullable<Letter["hours"]>): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: "bfbfbf" } as const;
  const row = (cells: readonly string[], head: boolean): TableRow => new TableRow({
    tableHeader: head, cantSplit: true,
    children: cells.map((cell) => new TableCell({ borders: { top: line, bottom: line, left: line, right: line }, margins: { left: 80, right: 80, top: 20, bottom: 20 }, children: [new Paragraph({ children: [run(cell, { size: 20, bold: head })] })] })),
  });
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, columnWidths: [3200, 2700, 3100], rows: [row(columns, true), ...rows.map((cells) => row(cells, false))] });
}
