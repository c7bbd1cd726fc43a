// Documents made for tests: typeset by pdf-lib, packed by docx, or written byte by byte. All of them hold invented words.

import { deflateRawSync } from "node:zlib";
import { Document, FootnoteReferenceRun, DeletedTextRun, Footer, Header, InsertedTextRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { PDFDocument, StandardFonts, type PDFFont, type PDFPage } from "pdf-lib";

/** How a text is to be set. All lengths are points. */
export interface Setting {
  readonly columns: 1 | 2;
  /** Stands at the top of every page; "#" is the page's number. */
  readonly head?: string;
  /** Stands at the foot of every page; "#" is the page's number, "##" how many there are. */
  readonly foot?: string;
  readonly title?: string;
  /** Below each page's text, in small letters; the marks that call them are written “^1^” in the text. */
  readonly notes?: readonly string[];
  readonly size?: number;
  /** Between paragraphs; where it is 0 the first line is set in instead. */
  readonly apart?: number;
  readonly meta?: string;
}

interface Placed {
  readonly page: PDFPage;
  readonly column: number;
}

/** Sets paragraphs in lines, columns and pages. Words may be broken where they hold a soft hyphen; it is printed as “-”. */
export async function typeset(paragraphs: readonly string[], setting: Setting): Promise<Uint8Array> {
  const { columns, head, foot, title, notes = [], size = 10, apart = 4, meta } = setting;
  const pdf = await PDFDocument.create();
  if (meta !== undefined) pdf.setTitle(meta);
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  const [width, height, margin, gutter] = [595, 842, 70, 18];
  const measure = columns === 1 ? width - 2 * margin : (width - 2 * margin - gutter) / 2;
  const lead = size * 1.2;
  const pages: PDFPage[] = [];
  const bottom = margin + 20 + notes.length * size;
  let at: Placed | null = null;
  let y = 0;
  const turn = (): void => {
    if (at !== null && at.column + 1 < columns) at = { page: at.page, column: at.column + 1 };
    else {
      const page = pdf.addPage([width, height]);
      pages.push(page);
      at = { page, column: 0 };
      notes.forEach((note, index) => page.drawText(note, { x: margin, y: margin + 10 + (notes.length - 1 - index) * size, size: size * 0.8, font }));
    }
    y = height - margin - 20 - (title !== undefined && pages.length === 1 ? 50 : 0);
  };
  turn();
  if (title !== undefined) pages[0]!.drawText(title, { x: (width - font.widthOfTextAtSize(title, 18)) / 2, y: height - margin - 20, size: 18, font });
  for (const paragraph of paragraphs) {
    const indent = apart === 0 ? 1.5 * size : 0;
    for (const [index, line] of linesFor(paragraph, font, size, measure, indent).entries()) {
      if (y < bottom) turn();
      const { page, column } = at!;
      drawLine(page, line, margin + column * (measure + gutter) + (index === 0 ? indent : 0), y, size, font);
      y -= lead;
    }
    y -= apart;
  }
  pages.forEach((page, index) => {
    const filled = (text: string): string => text.replace("##", String(pages.length)).replace("#", String(index + 1));
    if (head !== undefined) page.drawText(filled(head), { x: margin, y: height - 50, size: size * 0.9, font });
    if (foot !== undefined) page.drawText(filled(foot), { x: (width - font.widthOfTextAtSize(filled(foot), size * 0.9)) / 2, y: 40, size: size * 0.9, font });
  });
  return pdf.save({ useObjectStreams: false });
}

/** A line with the marks of notes raised. */
function drawLine(page: PDFPage, line: string, x: number, y: number, size: number, font: PDFFont): void {
  let from = x;
  line.split(/\^(\d+)\^/).forEach((part, index) => {
    const raised = index % 2 === 1;
    const letters = raised ? size * 0.6 : size;
    if (part !== "") page.drawText(part, { x: from, y: raised ? y + size * 0.35 : y, size: letters, font });
    from += font.widthOfTextAtSize(part, letters);
  });
}

function linesFor(paragraph: string, font: PDFFont, size: number, measure: number, indent: number): string[] {
  const lines: string[] = [];
  const wide = (text: string): number => font.widthOfTextAtSize(text.replace(/\^\d+\^/g, "1"), size);
  let line = "";
  const room = (): number => measure - (lines.length === 0 ? indent : 0);
  for (const word of paragraph.split(" ")) {
    const plain = word.replaceAll("\u00ad", "");
    const longer = line === "" ? plain : `${line} ${plain}`;
    if (wide(longer) <= room()) {
      line = longer;
      continue;
    }
    const parts = word.split("\u00ad");
    let taken = 0;
    for (let count = parts.length - 1; count > 0 && taken === 0; count--) if (wide(`${line} ${parts.slice(0, count).join("")}-`) <= room()) taken = count;
    lines.push(taken === 0 ? line : `${line} ${parts.slice(0, taken).join("")}-`);
    line = parts.slice(taken).join("");
  }
  return [...lines, line];
}

/** A page that is a picture, and no letter. */
export async function scannedPdf(pages = 2): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const picture = await pdf.embedPng(Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64"));
  for (let page = 0; page < pages; page++) pdf.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
  return pdf.save();
}

export async function emptyPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage([595, 842]);
  return pdf.save();
}

/** Letters drawn one by one from left to right, as a line of Arabic is drawn; each letter is a code of a font that says what it stands for. */
export function drawnPdf(lines: readonly { readonly drawn: string; readonly x: number; readonly y: number }[], toUnicode = true): Uint8Array {
  const letters = [...new Set(lines.flatMap(({ drawn }) => [...drawn]))];
  const hex = (value: number, digits = 2): string => value.toString(16).padStart(digits, "0");
  const utf16 = (letter: string): string => [...letter].flatMap((one) => Array.from({ length: one.length }, (_, at) => hex(one.charCodeAt(at), 4))).join("");
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange ${letters.length} beginbfchar ${letters.map((letter, index) => `<${hex(index + 33)}> <${utf16(letter)}>`).join(" ")} endbfchar endcmap end end`;
  const content = lines.map(({ drawn, x, y }) => `BT /F1 12 Tf ${x} ${y} Td <${[...drawn].map((letter) => hex(letters.indexOf(letter) + 33)).join("")}> Tj ET`).join("\n");
  const font = `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 800] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 33 /LastChar ${32 + letters.length} /Widths [${letters.map((letter) => (letter === " " ? 250 : /\p{M}/u.test(letter) ? 0 : 500)).join(" ")}] /Encoding << /Differences [33 ${letters.map((_, index) => `/g${index}`).join(" ")}] >> /CharProcs << ${letters.map((_, index) => `/g${index} 7 0 R`).join(" ")} >> /Resources << >> ${toUnicode ? "/ToUnicode 6 0 R " : ""}>>`;
  return pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>", stream(content), font, stream(map), stream("500 0 0 0 400 700 d1 0 0 400 700 re f")]);
}

export const stream = (content: string, entries = ""): string => `<< /Length ${Buffer.byteLength(content, "latin1")} ${entries}>>\nstream\n${content}\nendstream`;

/** A PDF of numbered objects, the first of them its catalogue. */
export function pdfOf(objects: readonly string[], trailer = ""): Uint8Array {
  let text = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n";
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("")}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, "latin1"));
}

/**
 * A page in a font that is not embedded and names its characters by one of Adobe's character maps, as Chinese ministries' documents
 * often do: "UniGB-UCS2-H" of "GB1". The words are given in UTF-16, a line each.
 */
export function mappedPdf(lines: readonly string[], map: string, ordering: string): Uint8Array {
  const hex = (line: string): string => [...line].map((one) => one.charCodeAt(0).toString(16).padStart(4, "0")).join("");
  const drawn = lines.map((line, at) => `BT /F1 12 Tf 1 0 0 1 70 ${780 - 18 * at} Tm <${hex(line)}> Tj ET`).join("\n");
  return pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /${map} /DescendantFonts [6 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 0 >> /DW 1000 /FontDescriptor 7 0 R >>`,
    "<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>",
  ]);
}

/** A PDF that asks for a password: what it would take as one is not made known to anybody. */
export const lockedPdf = (): Uint8Array => pdfOf(
  ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>", `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> >>`],
  "/Encrypt 4 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] ",
);

/** A Word document with a head, a foot, footnotes, tracked changes and a table. */
export async function wordDocument(): Promise<Uint8Array> {
  const change = { id: 1, author: "J. D.", date: "2031-05-14T10:00:00Z" };
  return new Uint8Array(await Packer.toBuffer(new Document({
    title: "Readout of the Tarn talks",
    footnotes: { 1: { children: [new Paragraph("The Tarn accord was signed in 2029.")] }, 2: { children: [new Paragraph("See the first note.")] } },
    sections: [{
      headers: { default: new Header({ children: [new Paragraph("RESTRICTED")] }) },
      footers: { default: new Footer({ children: [new Paragraph("Page 1")] }) },
      children: [
        new Paragraph({ text: "Readout of the Tarn talks", heading: "Heading1" }),
        new Paragraph({ children: [new TextRun("The foreign minister of Arvenia, Ruben Astier, said on Tuesday that his country was ready to resume talks with Velmore"), new FootnoteReferenceRun(1), new TextRun(". \"We want peace,\""), new FootnoteReferenceRun(2), new TextRun(" he added.")] }),
        new Paragraph({ children: [new TextRun("He "), new DeletedTextRun({ text: "denied", ...change }), new InsertedTextRun({ text: "warned", ...change, id: 2 }), new TextRun(" that the crossing would stay closed.")] }),
        new Table({ rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph("Crossing")] }), new TableCell({ children: [new Paragraph("Tarn")] })] })] }),
      ],
    }],
  })));
}

/** A file of an archive: packed here, or given as packed already with any size it is to be said to have. */
export type ZipEntry = { readonly name: string; readonly content: string } | { readonly name: string; readonly packed: Uint8Array; readonly size: number };

/** An archive, byte by byte, so that it can also be a wrong one. Check sums are left out: no reader here asks for them. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const number = (value: number, bytes: number): Buffer => {
    const buffer = Buffer.alloc(bytes);
    buffer.writeUIntLE(value, 0, bytes);
    return buffer;
  };
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let place = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const packed = "packed" in entry ? Buffer.from(entry.packed) : deflateRawSync(entry.content);
    const size = "packed" in entry ? entry.size : Buffer.byteLength(entry.content);
    const about = Buffer.concat([number(20, 2), number(0, 2), number(8, 2), number(0, 4), number(0, 4), number(packed.length, 4), number(size, 4), number(name.length, 2), number(0, 2)]);
    const local = Buffer.concat([number(0x04034b50, 4), about, name, packed]);
    directory.push(Buffer.concat([number(0x02014b50, 4), number(20, 2), about, number(0, 2), number(0, 2), number(0, 2), number(0, 4), number(place, 4), name]));
    parts.push(local);
    place += local.length;
  }
  const list = Buffer.concat(directory);
  return new Uint8Array(Buffer.concat([...parts, list, number(0x06054b50, 4), number(0, 4), number(entries.length, 2), number(entries.length, 2), number(list.length, 4), number(place, 4), number(0, 2)]));
}
