import { doubt, type Doubt } from "../../../model/doubts.js";
import { refusal, type Refusal } from "../../../model/refusals.js";
import { enoughText, limits, type Converted } from "../document.js";
import { blocksOf } from "./columns.js";
import { vocabularyOf, type Vocabulary } from "./hyphens.js";
import { lineOf, markCloses, markOpens, type Line } from "./lines.js";
import { withoutMargins } from "./margins.js";
import { markOf, partNotes } from "./notes.js";
import { openPdf, type Pdf } from "./open-pdf.js";
import type { Page } from "./page.js";
import { paragraphsOf, textOf } from "./paragraphs.js";
import { isRightToLeft } from "./right-to-left.js";
import { rowsOf, withRaised } from "./rows.js";

/**
 * The text of a PDF in reading order: columns one after the other, without running heads, feet and page numbers, words mended
 * where lines broke them, paragraphs divided by empty lines, notes at the end. Refused: what is locked, damaged beyond repair,
 * without letters or with letters nobody can tell, or too long. Doubted: what is damaged or lacks text on some of its pages.
 */
export async function convertPdf(bytes: Uint8Array): Promise<Converted> {
  const hasPictures = holdsPictures(bytes);
  const isWhole = endsAsPdf(bytes);
  // the library takes the bytes for itself
  const rescued = isWhole ? null : withTrailer(bytes);
  let pdf: Pdf;
  try {
    pdf = await openPdf(bytes).catch((error: unknown) => {
      if (rescued === null || (error as Error).name !== "InvalidPDFException") throw error;
      return openPdf(rescued);
    });
  } catch (error) {
    return { refused: whyNot(error) };
  }
  try {
    if (pdf.pages > limits.pages) return { refused: refusal("intake/too-many-pages", String(limits.pages)) };
    const { pages, lost } = await pagesOf(pdf);
    if (pages.length === 0 && lost > 0) return { refused: refusal("intake/bad-pdf", "none of its pages can be followed") };
    return textOfPages(pages, { title: pdf.title, hasPictures, isDamaged: lost > 0 || !isWhole });
  } finally {
    await pdf.close().catch(() => {});
  }
}

interface Known {
  readonly title: string | null;
  readonly hasPictures: boolean;
  readonly isDamaged: boolean;
}

/** All pages up to as much text as is read at once; those the library cannot follow are counted. */
async function pagesOf(pdf: Pdf): Promise<{ pages: readonly Page[]; lost: number }> {
  const pages: Page[] = [];
  let lost = 0;
  let letters = 0;
  for (let number = 1; number <= pdf.pages && letters < enoughText; number++) {
    try {
      const page = await pdf.page(number);
      letters += page.pieces.reduce((sum, { text }) => sum + text.length, 0);
      pages.push(page);
    } catch {
      lost++;
    }
  }
  return { pages, lost };
}

function textOfPages(pages: readonly Page[], { title, hasPictures, isDamaged }: Known): Converted {
  const bare = pages.flatMap(({ pieces }, index) => (pieces.some(({ text }) => /[\p{L}\p{N}]/u.test(text)) ? [] : [index + 1]));
  const letters = pages.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join("");
  if (!/\S/.test(letters)) return { refused: hasPictures ? refusal("intake/scanned", String(pages.length)) : refusal("intake/empty") };
  if (isUntold(letters)) return { refused: refusal("intake/no-letters") };
  const lines = linesOf(pages, isRightToLeft(letters));
  const text = assembled(lines);
  if (!/[\p{L}\p{N}]/u.test(text)) return { refused: hasPictures ? refusal("intake/scanned", String(pages.length)) : refusal("intake/empty") };
  const doubts: Doubt[] = [];
  if (isDamaged) doubts.push(doubt("decode/damaged", null));
  if (hasPictures && bare.length > 0) doubts.push(doubt("decode/pages-without-text", null, bare.slice(0, 20).join(", ")));
  const plainTitle = title === null ? null : titleIn(title);
  return { text, told: plainTitle === null ? {} : { title: plainTitle }, doubts };
}

/** The lines of all pages in reading order. */
function linesOf(pages: readonly Page[], rightToLeft: boolean): Line[] {
  const sheets = withoutMargins(pages.map(({ height, pieces }) => ({ height, rows: rowsOf(pieces) })));
  let block = 0;
  return sheets.flatMap((rows, page) => blocksOf(rows, rightToLeft).flatMap((rowsOfBlock) => {
    const number = block++;
    return withRaised(rowsOfBlock).map((row) => lineOf(row, number, page)).filter(({ text }) => text !== "");
  }));
}

/** Paragraphs divided by empty lines, then the notes, each under its mark. */
function assembled(lines: readonly Line[]): string {
  const { body, notes } = partNotes(lines, usualSize(lines));
  const words = vocabularyOf(lines.map(({ text }) => text));
  const called = new Set<string>();
  const noted = notesOf(notes, words, called);
  const paragraphs = paragraphsOf(body).map((paragraph) => withoutCalls(textOf(paragraph, words), called));
  return [...paragraphs, ...noted].filter((text) => text !== "").join("\n\n");
}

/** The size of most letters. */
function usualSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { text, size } of lines) letters.set(Math.round(size * 2) / 2, (letters.get(Math.round(size * 2) / 2) ?? 0) + text.length);
  return [...letters].reduce((best, one) => (one[1] > best[1] ? one : best), [10, -1])[0];
}

/** Each note as a paragraph; its mark is kept among those that are called. */
function notesOf(lines: readonly Line[], words: Vocabulary, called: Set<string>): string[] {
  const groups: [Line, ...Line[]][] = [];
  for (const line of lines) {
    if (groups.length === 0 || markOf(line.text) !== null) groups.push([line]);
    else groups.at(-1)!.push(line);
  }
  return groups.map((group) => {
    const found = markOf(group[0].text);
    if (found) called.add(found.mark);
    const text = textOf(found ? [{ ...group[0], text: found.rest }, ...group.slice(1)] : group, words);
    return withoutCalls(found ? `[${found.mark}] ${text}` : text, new Set());
  });
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A raised mark that calls a note is left out of the sentence it would break; any other raised figure stays as one. */
function withoutCalls(text: string, called: ReadonlySet<string>): string {
  return text.replace(new RegExp(`${markOpens}([^${markCloses}]*)${markCloses}`, "gu"), (_all, printed: string) => {
    const marks = printed.match(/\d+|[*†‡§]+/g) ?? [];
    return marks.length > 0 && marks.every((mark) => called.has(mark)) ? "" : printed.replace(/\d/g, (digit) => superscripts[Number(digit)]!);
  });
}

/** Most letters stand at places of the font's own, or nowhere. */
function isUntold(text: string): boolean {
  const letters = text.replace(/\s/g, "");
  const untold = letters.match(/[\u0000-\u001f\u007f-\u009f\ue000-\uefff\uf100-\uf8ff\ufffd]/g)?.length ?? 0;
  return untold > 0.3 * letters.length;
}

/** A title that was given and not left over from the file it was made from. */
function titleIn(title: string): string | null {
  const plain = title.replace(/[\p{Cc}\s]+/gu, " ").trim();
  const isFile = /\.(?:docx?|pdf|html?|rtf|odt|indd|qxp|pages|pptx?|tex|dvi|ps|txt)$|^(?:microsoft word|untitled|sans titre|document ?\d*$|powerpoint|layout|print)/i.test(plain);
  return plain.length < 4 || plain.length > 300 || isFile || !/\p{L}{2}/u.test(plain) ? null : plain;
}

/** Pictures are streams, and the words that say so are never packed. */
const holdsPictures = (bytes: Uint8Array): boolean => /\/Subtype\s*\/Image\b/.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1"));

const endsAsPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(-2_048)).toString("latin1").includes("%%EOF");

/** A file whose end was cut off lacks only the word of where its pages begin, which often stands elsewhere too; null where it does not. */
function withTrailer(bytes: Uint8Array): Uint8Array | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  const root = /\/Root\s+(\d{1,9})\s+(\d{1,5})\s+R\b/.exec(text) ?? /(?:^|[\r\n])(\d{1,9})\s+(\d{1,5})\s+obj\s*<<[^<>]{0,400}\/Type\s*\/Catalog\b/.exec(text);
  // a table of places that breaks off half way would lead astray
  const table = Math.max(text.lastIndexOf("\nxref"), text.lastIndexOf("\rxref"));
  const kept = table > text.lastIndexOf("%%EOF") ? bytes.subarray(0, table) : bytes;
  return root && new Uint8Array(Buffer.concat([kept, Buffer.from(`\ntrailer\n<< /Root ${root[1]} ${root[2]} R >>\nstartxref\n0\n%%EOF\n`, "latin1")]));
}

function whyNot(error: unknown): Refusal {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") return refusal("intake/encrypted", "a PDF");
  if (name === "InvalidPDFException") return refusal("intake/bad-pdf", "its beginnings or its pages are missing");
  return refusal("intake/bad-pdf", "its parts do not fit together");
}
