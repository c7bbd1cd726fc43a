import type { Content, TDocumentDefinitions } from "pdfmake/interfaces.js";
import { fit } from "./fit.js";
import type { Letter } from "./letter.js";

/** Letters the fonts that are embedded have no shapes for, where a document holds any: it is then told instead of printed as boxes. */
export const unprintable = (text: string): string | null => /[^\s\u0020-\u024f\u0259\u02bc\u0300-\u036f\u0370-\u03ff\u0400-\u04ff\u1e00-\u1eff\u2010-\u2027\u202f-\u205e\u2070-\u209f\u20a0-\u20bf\u2116\u2122\u2190-\u2193\u2212\u00a0-\u00ff]/u.exec(text)?.[0] ?? null;

/**
 * A letter as PDF, with its fonts in it; needs no other program. `at` is when it says it was made, so that the same letter is the same
 * bytes. Refused by null: letters in a script that the fonts do not have (`unprintable`); the Word document takes every script.
 */
export async function letterPdf(letter: Letter, at: string): Promise<Uint8Array | null> {
  if (unprintable(JSON.stringify(letter)) !== null) return null;
  return pdfOf(definitionOf(letter, at));
}

export async function pdfOf(definition: TDocumentDefinitions): Promise<Uint8Array> {
  const { default: pdfmake } = await import("pdfmake") as unknown as { readonly default: PdfMake };
  // @ts-expect-error: the package's types leave its fonts out
  const { default: fonts } = await import("pdfmake/fonts/Roboto.js") as unknown as { readonly default: unknown };
  pdfmake.setFonts(fonts);
  // Whatever a text says, nothing is fetched, and of this machine only the fonts are read.
  pdfmake.setUrlAccessPolicy?.(() => false);
  pdfmake.setLocalAccessPolicy?.((path) => /[\\/]pdfmake[\\/]fonts[\\/]/.test(path));
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}

interface PdfMake {
  readonly setFonts: (fonts: unknown) => void;
  readonly setUrlAccessPolicy?: (allows: (url: string) => boolean) => void;
  readonly setLocalAccessPolicy?: (allows: (path: string) => boolean) => void;
  readonly createPdf: (definition: TDocumentDefinitions) => { readonly getBuffer: () => Promise<Buffer> };
}

function definitionOf(letter: Letter, at: string): TDocumentDefinitions {
  const { hours } = letter;
  const paragraph = (text: string): Content => ({ text: fit(text), margin: [0, 0, 0, 8] });
  return {
    info: { title: fit(letter.subject), author: fit(letter.head), creationDate: new Date(at), modDate: new Date(at) },
    language: letter.tongue === "fr" ? "fr-FR" : "en-GB", pageSize: "A4", pageMargins: [70, 64, 70, 64], defaultStyle: { fontSize: 11, lineHeight: 1.25 },
    footer: (page, pages) => ({ text: `${fit(letter.foot)} · ${page}/${pages}`, alignment: "center", fontSize: 8.5, color: "#595959" }),
    content: [
      { text: fit(letter.head), fontSize: 15, bold: true, margin: [0, 0, 0, 10] },
      { text: letter.date, alignment: "right", margin: [0, 0, 0, 12] },
      paragraph(letter.to),
      { text: fit(letter.subject), fontSize: 13, bold: true, margin: [0, 8, 0, 12] },
      paragraph(letter.greeting), ...letter.paragraphs.map(paragraph),
      ...(hours === null ? [] : [
        { text: fit(hours.title), bold: true, margin: [0, 8, 0, 4] } satisfies Content,
        { table: { headerRows: 1, dontBreakRows: true, widths: ["*", "auto", "auto"], body: [hours.columns.map((text) => ({ text, bold: true })), ...hours.rows.map((row) => row.map((text) => ({ text: fit(text) })))] }, fontSize: 9.5, layout: "lightHorizontalLines", margin: [0, 0, 0, 10] } satisfies Content,
      ]),
      ...letter.statements.map(paragraph),
      { text: letter.closing, margin: [0, 14, 0, 28] },
      ...letter.signature.map((text): Content => ({ text: fit(text), alignment: "right" })),
    ],
  };
}
