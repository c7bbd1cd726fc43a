// From an HTML page to text and what the page says of itself. What is main text is for the caller's `MainContent` to say
// (a library that the pure floors do not know); this room turns markup into paragraphs, and reads all of them where nobody can say.

import type { Told } from "../../text/source.js";
import { aboutPage } from "./about-page.js";
import { withoutEntities } from "./entities.js";
import { holdsUpdates, textOfUpdates, updatesTold, withInstants } from "./live-page.js";
import { tagsOf, type Tag } from "./tags.js";

/** Gives the HTML of a page's main content, or null where it cannot be told from the rest. Must not throw. */
export type MainContent = (html: string) => string | null;

/** Whether a text is an HTML page rather than text with an angle bracket in it. */
export function looksLikePage(text: string): boolean {
  const head = text.slice(0, 2_000).replace(/^[\s\ufeff]*(?:<\?xml[^>]*>|<!--[\s\S]*?-->|\s)*/i, "");
  if (/^<(?:!doctype\s+html|html|head|body)[\s>]/i.test(head)) return true;
  return /^<(?:meta|title|div|p|article|section|main|h1|table|span)[\s>]/i.test(head) && /<\/(?:p|div|article|section|title|h1|body|table)>/i.test(text.slice(0, 20_000));
}

/** The encoding a page names in its head, null where it names none. */
export function pageCharset(bytes: Uint8Array): string | null {
  let head = "";
  for (let at = 0; at < bytes.length && at < 4_096; at++) head += String.fromCharCode(bytes[at]!);
  if (!/<(?:!doctype|html|head|meta)/i.test(head)) return null;
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:-]{2,30})/i.exec(head)?.[1] ?? /^\s*<\?xml[^>]{0,80}encoding\s*=\s*["']([\w:-]{2,30})/i.exec(head)?.[1] ?? null;
}

/** The text of a page, paragraphs divided by empty lines, with what the page tells of itself. `whole`: the main text was found. */
export function readPage(page: string, mainContent: MainContent | null): { text: string; told: Told; whole: boolean } {
  const told = aboutPage(page);
  const updates = updatesTold(page);
  const html = updates.length > 0 ? withInstants(page) : page;
  const main = mainContent !== null && isTame(html) ? mainContent(html) : null;
  const text = main === null ? "" : visibleText(main);
  if (text.length >= 80 && (updates.length === 0 || holdsUpdates(text, updates))) return { text: withTitle(text, told.title), told, whole: true };
  const all = visibleText(html);
  if (updates.length > 0) {
    const shown = holdsUpdates(all, updates);
    return { text: withTitle(shown ? all : textOfUpdates(updates), told.title), told, whole: !shown };
  }
  return { text: withTitle(all.length >= text.length ? all : text, told.title), told, whole: false };
}

/** Elements without content. */
const empty = new Set(["br", "hr", "img", "input", "meta", "link", "source", "track", "wbr", "col", "area", "base", "embed"]);

const tamest = { length: 3_000_000, tags: 30_000, depth: 128 };

/** Whether a page is of a size and depth that a library which builds a tree of it can bear. */
function isTame(html: string): boolean {
  if (html.length > tamest.length) return false;
  let tags = 0;
  let depth = 0;
  for (const tag of tagsOf(html)) {
    if (empty.has(tag.name) || tag.name.startsWith("!") || tag.content !== "") continue;
    depth = Math.max(0, depth + (tag.closing ? -1 : tag.inside.endsWith("/") ? 0 : 1));
    if (++tags > tamest.tags || depth > tamest.depth) return false;
  }
  return true;
}

/** A page's title stands above its main text, where the text does not repeat it. */
function withTitle(text: string, title: string | undefined): string {
  if (title === undefined) return text;
  const plain = (one: string) => one.normalize("NFC").replace(/\s+/g, " ").trim();
  const head = text.slice(0, 4_000).split("\n");
  return head.some((line) => plain(line) === plain(title)) ? text : `${title}\n\n${text}`;
}

const furniture = new Set(["nav", "footer", "aside", "form", "button", "head", "object", "canvas", "dialog", "menu", "figure", "audio", "video", "datalist"]);
const breaking = new Set([
  "p", "div", "section", "article", "main", "header", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "table", "thead", "tbody", "tr", "hr", "address",
  "fieldset", "center", "body", "html", "figcaption", "details", "summary", "td", "th", "caption",
]);

/** The visible text of some HTML: a paragraph for each block, without scripts, menus and the like. */
export function visibleText(html: string): string {
  const paragraphs: string[] = [];
  let line = "";
  let hidden: { name: string; depth: number } | null = null;
  let from = 0;
  const flush = (): void => {
    const text = line.split("\n").map((one) => one.replace(/[ \t\r\f]+/g, " ").trim()).filter((one) => one !== "").join("\n");
    if (text !== "") paragraphs.push(text);
    line = "";
  };
  const take = (to: number): void => {
    if (hidden === null && to > from) line += withoutEntities(html.slice(from, to).replace(/[\n\r\t ]+/g, " "));
  };
  for (const tag of tagsOf(html)) {
    take(tag.start);
    from = tag.end;
    if (hidden !== null) {
      if (tag.name !== hidden.name) continue;
      hidden.depth += tag.closing ? -1 : 1;
      if (hidden.depth <= 0) hidden = null;
    } else if (!tag.closing && isHidden(tag)) hidden = { name: tag.name, depth: 1 };
    else if (tag.name === "br") line += "\n";
    else if (breaking.has(tag.name)) flush();
  }
  take(html.length);
  flush();
  return paragraphs.join("\n\n");
}

function isHidden(tag: Tag): boolean {
  if (empty.has(tag.name)) return false;
  return furniture.has(tag.name) || (/[h:]/i.test(tag.inside) && !tag.inside.endsWith("/") && /\bhidden\b(?!\s*=\s*["']?(?:until|false))|aria-hidden\s*=\s*["']?true|display\s*:\s*none/i.test(tag.inside) && !/class\s*=\s*["'][^"']*hidden/i.test(tag.inside));
}

