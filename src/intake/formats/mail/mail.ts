import type { Address, Attachment, Email } from "postal-mime";
import { refusal, type Refusal } from "../../../model/refusals.js";
import { guessLanguage, visibleText } from "../../../reading/source-of.js";
import type { Told } from "../../../text/source.js";
import { limits } from "../document.js";
import { toldBy, withoutMarks, type Header } from "./headers.js";
import { partBody, type PassedOn } from "./passed-on.js";

/**
 * One dispatch of an e-mail. `path` names it within the mail: none for the mail's own words, "forwarded", "quoted", or an
 * attachment's name.
 */
export interface MailPart {
  readonly path: readonly string[];
  readonly what: { readonly text: string } | { readonly bytes: Uint8Array; readonly ending: string } | { readonly refused: Refusal };
  readonly told: Told;
  /** The message's own id, which stays the same wherever it is passed on. */
  readonly messageId?: string;
}

export type Taken = { readonly parts: readonly MailPart[] } | { readonly refused: Refusal };

/**
 * The dispatches of an e-mail, in its order: its own words; each message it forwards or quotes, whether written below or
 * attached, with its own sender, date and subject as told; each attachment that is text or a document. Pictures, calendars,
 * signatures and cards are left out. How deep messages may lie in messages is bounded, and so is their number.
 */
export async function takeMail(bytes: Uint8Array): Promise<Taken> {
  const parts: MailPart[] = [];
  const refused = await takeMessage(bytes, [], 0, parts);
  if (refused !== null) return { refused };
  if (parts.length === 0) return { refused: refusal("intake/empty") };
  return { parts };
}

/** Adds the parts of one message; gives why there are none where it cannot be read at all. */
async function takeMessage(bytes: Uint8Array, path: readonly string[], depth: number, parts: MailPart[]): Promise<Refusal | null> {
  if (depth > limits.nested) return refusal("intake/nested-too-deep", String(limits.nested));
  const { default: PostalMime } = await import("postal-mime");
  let email: Email;
  try {
    email = await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 40, maxHeadersSize: 1024 * 1024 });
  } catch {
    return refusal("intake/bad-mail", "its parts lie too deep in each other, or its header is too long");
  }
  const before = parts.length;
  takeWords(bodyOf(email), headerOf(email), path, depth, parts, email.messageId);
  for (const attachment of email.attachments) {
    if (parts.length >= limits.parts) {
      parts.push({ path: [...path, "rest"], what: { refused: refusal("intake/too-many-parts", String(limits.parts)) }, told: {} });
      return null;
    }
    await takeAttachment(attachment, path, depth, parts);
  }
  return parts.length === before && isLocked(email) ? refusal("intake/encrypted", "an e-mail") : null;
}

function headerOf(email: Email): Header {
  const raw = email.headers.find(({ key }) => key === "date")?.value ?? null;
  return { from: addressIn(email.from ?? email.sender), date: raw, subject: email.subject ?? null };
}

const addressIn = (address: Address | undefined): string | null => (address === undefined ? null : address.name || address.address || null);

/** The words of a message: as plain text where it has them, else its page made into text, what is cited under “>”. */
function bodyOf({ text = "", html = "" }: Email): string {
  if (html === "") return text;
  const page = textOfPage(html);
  // some programs put no more than a hint into the plain part
  return text.trim().length * 3 >= page.length ? text : page;
}

function textOfPage(html: string): string {
  const paragraphs: string[] = [];
  let depth = 0;
  for (const piece of html.split(/(<\/?blockquote\b[^>]*>)/i)) {
    if (/^<blockquote/i.test(piece)) depth = Math.min(depth + 1, 20);
    else if (/^<\/blockquote/i.test(piece)) depth = Math.max(0, depth - 1);
    else {
      const text = visibleText(piece);
      if (text !== "") paragraphs.push(depth === 0 ? text : text.split("\n").map((line) => `${">".repeat(depth)} ${line}`).join("\n"));
    }
  }
  return paragraphs.join("\n\n");
}

function takeWords(text: string, header: Header, path: readonly string[], depth: number, parts: MailPart[], messageId?: string): void {
  const { own, others } = depth < limits.nested ? partBody(text) : { own: text.trim(), others: [] };
  const language = guessLanguage(text).language;
  // A word or two say too little to tell their language by: they are in that of the words they cover.
  const isShort = own.split(/\s+/).length < 12 && (language === "fr" || language === "en");
  const told = { ...toldBy(header), ...(isShort && others.length > 0 && { language: language! }) };
  if (/[\p{L}\p{N}]/u.test(own)) parts.push({ path, what: { text: own }, told, ...(messageId && { messageId }) });
  for (const other of others) if (parts.length < limits.parts) takeWords(other.text, headerFor(other, header), [...path, other.kind], depth + 1, parts);
}

/** What is passed on without a subject of its own has that of the message, without the marks of passing on. */
function headerFor({ header }: PassedOn, outer: Header): Header {
  return { ...header, subject: header.subject ?? (outer.subject === null ? null : withoutMarks(outer.subject)) };
}

/** Nothing that a dispatch would come as. */
const idle = /^(?:image|audio|video|font)\/|^text\/(?:calendar|x-vcard|vcard|directory|css)|^application\/(?:pgp-|pkcs7-|x-pkcs7-|ics|x-ms-tnef|ms-tnef)|^message\/(?:delivery-status|disposition)/i;

async function takeAttachment(attachment: Attachment, path: readonly string[], depth: number, parts: MailPart[]): Promise<void> {
  const { filename, mimeType, content } = attachment;
  if (idle.test(mimeType) || typeof content === "string") return;
  const bytes = new Uint8Array(content instanceof ArrayBuffer ? content : content.slice());
  const ending = /\.([A-Za-z0-9]{1,10})$/.exec(filename ?? "")?.[1]?.toLowerCase() ?? "";
  if (mimeType === "message/rfc822" || ending === "eml") {
    const inner = [...path, "forwarded"];
    const refused = await takeMessage(bytes, inner, depth + 1, parts);
    if (refused !== null) parts.push({ path: inner, what: { refused }, told: {} });
    return;
  }
  if (bytes.length === 0 || /^(?:ics|vcf|p7s|p7m|asc|sig|png|jpe?g|gif|svg|bmp|webp|tiff?)$/.test(ending)) return;
  parts.push({ path: [...path, nameOf(filename) ?? "attachment"], what: { bytes, ending: ending || endingFor(mimeType) }, told: {} });
}

/** A file's name without folders and ending, and without what could drive a terminal or look like a path. */
function nameOf(filename: string | null): string | null {
  const name = (filename ?? "").replace(/^.*[/\\]/, "").replace(/(.)\.[^.]*$/, "$1").replace(/[\p{Cc}\p{Cf}:]/gu, "").trim();
  return name === "" ? null : name.slice(0, 100);
}

const endings: { readonly [type: string]: string } = {
  "application/pdf": "pdf", "text/html": "html", "text/plain": "txt", "text/markdown": "md",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
};
const endingFor = (mimeType: string): string => endings[mimeType.toLowerCase()] ?? "";

/** A message all of whose words are locked, or packed into its signature. */
function isLocked({ headers, attachments }: Email): boolean {
  const type = headers.find(({ key }) => key === "content-type")?.value ?? "";
  return /multipart\/encrypted|application\/(?:x-)?pkcs7-mime/i.test(type) || attachments.some(({ mimeType }) => /application\/(?:pgp-encrypted|(?:x-)?pkcs7-mime)/i.test(mimeType));
}
