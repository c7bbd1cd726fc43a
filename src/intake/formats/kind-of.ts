import { refusal, type Refusal } from "../../model/refusals.js";
import type { DocumentKind } from "./document.js";

/** What some bytes are, as far as a decoder is needed for them; a refusal where none can help; null for text, pages and all else. */
export type Kind = DocumentKind | "mail" | Refusal | null;

/** How many bytes are looked at for what opens a file. */
export const headLength = 4_096;

/**
 * Tells what bytes are by what they begin with, and only then by the ending of their name (small letters, without the dot).
 * A text that has the ending of a document is that document, whatever it looks like: it is refused as a damaged one, not read as text.
 */
export function kindOf(bytes: Uint8Array, ending = ""): Kind {
  const head = latin(bytes.subarray(0, headLength));
  const opening = head.replace(/^ï»¿/, "").trimStart();
  if (opening.startsWith("%PDF-") || (ending === "pdf" && head.slice(0, 1_024).includes("%PDF-"))) return "pdf";
  if (head.startsWith("PK\u0003\u0004")) return packed(bytes);
  if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) return isLocked(bytes) ? refusal("intake/encrypted", "an office document") : null;
  if (ending === "pdf") return refusal("intake/bad-pdf", "it does not begin as one");
  if (ending === "docx") return refusal("intake/bad-docx", "it does not begin as one");
  if (ending === "eml" || isMail(opening)) return "mail";
  if (ending === "md" || ending === "markdown") return "markdown";
  return ending === "" && hasFrontMatter(opening) ? "markdown" : null;
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");

/** Which of the many kinds of file that are packed as ZIP this is: their parts' names tell. */
function packed(bytes: Uint8Array): Kind {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const has = (name: string): boolean => all.includes(name, 0, "latin1");
  if (has("word/document") || (has("[Content_Types].xml") && has("word/"))) return "docx";
  if (has("xl/workbook")) return refusal("intake/binary", "a spreadsheet");
  if (has("ppt/presentation")) return refusal("intake/binary", "a set of slides");
  if (has("application/vnd.oasis.opendocument")) return refusal("intake/binary", "an OpenDocument file");
  if (has("application/epub+zip")) return refusal("intake/binary", "an e-book");
  return null;
}

/** A locked office document is packed into an old kind of file, whose directory names what is in it in two bytes a letter. */
const isLocked = (bytes: Uint8Array): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from("EncryptedPackage", "utf16le"));

const headers = /^(?:from|to|cc|date|subject|reply-to|sender):/i;
/** Header lines that only a mail program writes. */
const machines = /^(?:received|return-path|message-id|mime-version|delivered-to|dkim-signature|content-type|content-transfer-encoding|in-reply-to|references|x-[\w-]+|authentication-results|arc-[\w-]+|list-[\w-]+):/i;

/** Whether a text opens with the header of an e-mail: lines of “Name: value”, some that people see and some that only programs write. */
function isMail(opening: string): boolean {
  const end = /\r?\n\r?\n/.exec(opening)?.index ?? (opening.length >= headLength - 8 ? opening.length : -1);
  if (end < 0) return false;
  const lines = opening.slice(0, end).split(/\r?\n/);
  const last = end === opening.length ? lines.slice(0, -1) : lines;
  if (!last.every((line) => /^[!-9;-~]+:/.test(line) || /^[ \t]/.test(line))) return false;
  return last.some((line) => headers.test(line)) && last.some((line) => machines.test(line));
}

/** Front matter is a sign of Markdown only where it tells something that a dispatch has. */
const hasFrontMatter = (opening: string): boolean => /^---[ \t]*\r?\n(?:[^\n]*\n){0,20}?(?:title|titre|date|published|lang|language)[ \t]*:/i.test(opening) && /\n---[ \t]*(?:\r?\n|$)/.test(opening);
