import type { Told } from "../../text/source.js";
import { sourceOf, visibleText } from "../../reading/source-of.js";
import type { Converted } from "./document.js";

/**
 * The text of a Markdown file without its marks: paragraphs divided by empty lines, footnotes at the end. Front matter
 * (YAML between lines of “---”) tells title, date, language, publisher and address. What a text in any encoding may be
 * doubted or refused for holds here too.
 */
export async function convertMarkdown(bytes: Uint8Array): Promise<Converted> {
  const decoded = sourceOf({ bytes }, { id: "", told: {}, kind: "text" });
  if ("refused" in decoded) return decoded;
  const { front, body } = parted(decoded.source.text.replace(/^\ufeff/, ""));
  const told = front === null ? {} : await toldBy(front);
  const { marked } = await import("marked");
  const { text, notes } = withoutNotes(body);
  const plain = async (some: string): Promise<string> => visibleText(await marked.parse(some, { gfm: true, async: true }));
  const paragraphs = [await plain(text)];
  for (const { mark, note } of notes) paragraphs.push(`[${mark}] ${await plain(note.replace(/\s*\n\s+/g, " "))}`);
  const read = paragraphs.filter((one) => one !== "").join("\n\n");
  const isNew = told.title !== undefined && !read.slice(0, 4_000).split("\n").some((line) => line.trim() === told.title);
  return { text: isNew ? `${told.title}\n\n${read}` : read, told, doubts: decoded.doubts };
}

/** Front matter and what comes after it. */
function parted(text: string): { readonly front: string | null; readonly body: string } {
  const found = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  return found ? { front: found[1]!, body: text.slice(found[0].length) } : { front: null, body: text };
}

/** The names under which front matter tells what is known of a text; the first that is there counts. */
const names: { readonly [field in keyof Told]-?: readonly string[] } = {
  title: ["title", "titre"],
  published: ["date", "published", "pubdate"],
  updated: ["updated", "lastmod", "modified"],
  language: ["language", "lang"],
  publisher: ["publisher", "source"],
  url: ["url", "canonical", "link"],
};

/** What front matter tells. All its values are taken as words: no date is made of them that is not written as one. */
async function toldBy(front: string): Promise<Told> {
  const { parse } = await import("yaml");
  let fields: unknown;
  try {
    fields = parse(front, { schema: "failsafe", maxAliasCount: 10, logLevel: "silent" });
  } catch {
    return {}; // what is no YAML tells nothing
  }
  if (typeof fields !== "object" || fields === null) return {};
  const told: { -readonly [field in keyof Told]: string } = {};
  for (const field of Object.keys(names) as (keyof typeof names)[]) {
    const value = names[field].map((name) => (fields as { readonly [name: string]: unknown })[name]).find((one) => typeof one === "string" && one.trim() !== "");
    if (typeof value === "string" && shapes[field].test(value.trim()) && value.length < 500) told[field] = value.trim().replace(/^(\d{4}-\d\d-\d\d) (?=\d)/, "$1T");
  }
  return told;
}

const date = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const shapes: { readonly [field in keyof Told]-?: RegExp } = { title: /\S/, publisher: /\S/, published: date, updated: date, language: /^[A-Za-z]{2,3}(?:[-_]\w+)*$/, url: /^https?:\/\/\S+$/ };

/** Footnotes “[^1]: …” taken to the end, and the marks that call them out of the sentences they stand in. */
function withoutNotes(text: string): { readonly text: string; readonly notes: readonly { readonly mark: string; readonly note: string }[] } {
  const notes: { mark: string; note: string }[] = [];
  const rest = text.replace(/^\[\^([^\]\s]{1,30})\]:[ \t]+([^\n]*(?:\n[ \t]{2,}[^\n]*)*)/gm, (_all, mark: string, note: string) => {
    notes.push({ mark, note });
    return "";
  });
  const called = new Set(notes.map(({ mark }) => mark));
  return { text: rest.replace(/\[\^([^\]\s]{1,30})\]/g, (printed, mark: string) => (called.has(mark) ? "" : printed)), notes };
}
