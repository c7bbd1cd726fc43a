import { doubt } from "../../../model/doubts.js";
import { refusal } from "../../../model/refusals.js";
import { visibleText } from "../../../reading/source-of.js";
import type { Converted } from "../document.js";
import { unpack, type Parts } from "./unpack.js";

/**
 * The text of a Word document: paragraphs divided by empty lines, footnotes and endnotes after them, each under its mark. What
 * tracked changes inserted is text, what they deleted is not (and that there are any is doubted); heads, feet, comments and
 * pictures are left out. Refused: what is locked, damaged, empty, or swells when it is unpacked.
 */
export async function convertDocx(bytes: Uint8Array): Promise<Converted> {
  const parts = await unpack(bytes);
  if ("code" in parts) return { refused: parts };
  let html: string;
  try {
    html = await htmlOf(parts);
  } catch {
    return { refused: refusal("intake/bad-docx", "its parts do not fit together") };
  }
  const text = visibleText(withNotes(html));
  if (!/\S/.test(text)) return { refused: refusal("intake/empty") };
  const title = titleOf(parts);
  return { text, told: title === null ? {} : { title }, doubts: hasTrackedChanges(parts) ? [doubt("decode/tracked-changes", null)] : [] };
}

async function htmlOf(parts: Parts): Promise<string> {
  const mammoth = (await import("mammoth")).default;
  // Instead of the packed file the library is given what was unpacked under our own limits; so it unpacks nothing itself.
  const file = {
    exists: (name: string) => parts.has(name),
    read: async (name: string, encoding?: string): Promise<string | Uint8Array> => {
      const part = parts.get(name);
      if (!part) throw new Error(`no part ${name}`);
      return encoding === undefined ? part : encoding === "base64" ? part.toString("base64") : new TextDecoder(encoding).decode(part);
    },
  };
  const { value } = await mammoth.convertToHtml({ file } as unknown as Parameters<typeof mammoth.convertToHtml>[0], {
    convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
  });
  return value;
}

/** A mark that calls a note would break the sentence it stands in: it is left out there, and stands before the note itself. */
function withNotes(html: string): string {
  let number = 0;
  return html
    .replace(/<sup><a href="#(?:foot|end)note-[^"]*" id="[^"]*">\[\d+\]<\/a><\/sup>/g, "")
    .replace(/<li id="(?:foot|end)note-[^"]*">(?:<p>)?/g, (opening) => `${opening}[${++number}] `)
    .replace(/\s*<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, "");
}

/** The title its author gave it; those that programs give are none. */
function titleOf(parts: Parts): string | null {
  const title = /<dc:title>([^<]{1,1000})<\/dc:title>/.exec(parts.get("docProps/core.xml")?.toString("utf8") ?? "")?.[1];
  const plain = title === undefined ? "" : visibleText(title).replace(/\s+/g, " ").trim();
  return plain.length < 4 || plain.length > 300 || /\.(?:docx?|rtf|odt)$|^(?:document ?\d*|untitled|sans titre|word document)$/i.test(plain) ? null : plain;
}

const hasTrackedChanges = (parts: Parts): boolean => [...parts].some(([name, part]) => /^word\/document\d*\.xml$/i.test(name) && (part.includes("<w:ins ") || part.includes("<w:del ")));
