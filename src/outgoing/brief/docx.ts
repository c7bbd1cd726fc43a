import { AlignmentType, Document, Footer, HeadingLevel, LevelFormat, Packer, PageNumber, Paragraph, TextRun } from "docx";
import { fit, localeOf, run, soft } from "../word/parts.js";
import type { BriefView, LineView, SectionView } from "./view.js";

/** A brief as a Word document: headings are headings, lines a list, so that an officer goes on writing in it. */
export async function briefDocx(view: BriefView, quote: { readonly open: string; readonly close: string }): Promise<Uint8Array> {
  const paragraphs = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [run(view.title)] }),
    new Paragraph({ children: [run(view.facts, soft)], spacing: { after: 200 } }),
    ...view.sections.flatMap((section) => [
      new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, children: [run(section.title)] }),
      ...writtenOf(section),
      ...section.parts.flatMap((part) => [
        ...(part.title === "" ? [] : [new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: [run(part.title)] })]),
        ...part.lines.map((line) => lineOf(line, quote)),
      ]),
    ]),
  ];
  const document = new Document({
    creator: "entente", title: fit(view.title), description: fit(view.facts),
    styles: {
      default: {
        document: { run: { font: "Calibri", size: 22, language: { value: localeOf(view.tongue) } } },
        title: { run: { size: 40, bold: true, color: "1d1c1a" } },
        heading1: { run: { size: 28, bold: true, color: "1d1c1a" }, paragraph: { spacing: { before: 320, after: 80 } } },
        heading2: { run: { size: 22, bold: true, color: "404040" }, paragraph: { spacing: { before: 160, after: 40 } } },
      },
    },
    numbering: { config: [{ reference: "lines", levels: [{ level: 0, format: LevelFormat.BULLET, text: "•", alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 360, hanging: 240 } } } }] }] },
    sections: [{ footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run(`${view.made} `, soft), new TextRun({ children: [PageNumber.CURRENT, "/", PageNumber.TOTAL_PAGES], ...soft })] })] }) }, children: paragraphs }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** What a person wrote, a paragraph a line; where nobody has, room to write in; then what it can be written from. */
function writtenOf({ written, toWrite }: SectionView): Paragraph[] {
  const own = written === null ? (toWrite === null ? [] : [new Paragraph({ keepNext: true, children: [run("…")] })]) : written.split(/\r?\n/).map((line) => new Paragraph({ spacing: { after: 80 }, children: [run(line)] }));
  return [...own, ...(toWrite === null ? [] : [new Paragraph({ keepNext: true, children: [run(toWrite, soft)] })])];
}

const lineOf = ({ words, language, says, cites }: LineView, { open, close }: { readonly open: string; readonly close: string }): Paragraph => new Paragraph({
  numbering: { reference: "lines", level: 0 }, spacing: { after: 60 },
  children: words === null ? [run(says), run(ids(cites), soft)] : [run(`${open}${words}${close}`, { italics: true }, language ?? undefined), run(` — ${says}${ids(cites)}`, soft)],
});

const ids = (cites: readonly string[]): string => (cites.length === 0 ? "" : ` [${cites.join(", ")}]`);
