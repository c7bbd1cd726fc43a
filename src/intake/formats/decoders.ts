import type { Converted, DocumentKind } from "./document.js";
import type { Taken } from "./mail/mail.js";

/** What can be asked of a decoder, and what comes back. */
export interface Answers extends Record<DocumentKind, Converted> {
  readonly mail: Taken;
}
export type Task = keyof Answers;

/** The decoders, each with its libraries loaded only when the first document of its kind comes. They may throw on hostile bytes. */
export const decoders: { readonly [task in Task]: (bytes: Uint8Array) => Promise<Answers[task]> } = {
  pdf: async (bytes) => (await import("./pdf/pdf.js")).convertPdf(bytes),
  docx: async (bytes) => (await import("./docx/docx.js")).convertDocx(bytes),
  markdown: async (bytes) => (await import("./markdown.js")).convertMarkdown(bytes),
  mail: async (bytes) => (await import("./mail/mail.js")).takeMail(bytes),
};
