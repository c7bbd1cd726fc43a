import { AlignmentType, Document, Footer, HeadingLevel, LevelFormat, Packer, PageNumber, Paragraph, TextRun } from "docx";
import type { BriefView, LineView } from "./view.js";

/** A brief as a Word document: headings are headings, lines a list, so that an officer goes on writing in it. */
export async function briefDocx(view: BriefView, quote: { readonly open: string; readonly close: string }): Promise<Uint8Array> {
  const paragraphs = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [run(view.title)] }),
    new Paragraph({ children: [run(view.facts, soft)], spacing: { after: 200 } }),
    ...view.sections.flatMap(({ title, toWrite, parts }) => [
      new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, children: [run(title)] }),
      // Room to write in, then what it can be written from.
      ...(toWrite === null ? [] : [new Paragraph({ children: [run("…")] }), new Paragraph({ children: [run(toWrite, soft)] })]),
      ...parts.flatMap((part) => [
        ...(part.title === "" ? [] : [new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: [run(part.title)] })]),
        ...part.lines.map((line) => lineOf(line, quote)),
      ]),
    ]),
  ];
  const document = new Document({
    creator: "entente", title: fit(view.title), description: fit(view.facts),
    styles: { default: { document: { run: { font: "Calibri", size: 22, language: { value: view.tongue === "fr" ? "fr-FR" : "en-GB" } } } } },
    numbering: { config: [{ reference: "lines", levels: [{ level: 0, format: LevelFormat.BULLET, text: "•", alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 360, hanging: 240 } } } }] }] },
    sections: [{ footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run(`${view.made} `, soft), new TextRun({ children: [PageNumber.CURRENT, "/", PageNumber.TOTAL_PAGES], ...soft })] })] }) }, children: paragraphs }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const soft = { color: "595959", size: 18 } as const;

const lineOf = ({ words, says, cites }: LineView, { open, close }: { readonly open: string; readonly close: string }): Paragraph => new Paragraph({
  numbering: { reference: "lines", level: 0 },
  children: words === null ? [run(says), run(ids(cites), soft)] : [run(`${open}${words}${close}`, { italics: true }), run(` — ${says}${ids(cites)}`, soft)],
});

const ids = (cites: readonly string[]): string => (cites.length === 0 ? "" : ` [${cites.join(", ")}]`);

const run = (text: string, look: { readonly italics?: boolean; readonly color?: string; readonly size?: number } = {}): TextRun => new TextRun({ text: fit(text), ...look });

/** XML has no room for most control characters and none for half a surrogate pair. */
const fit = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
