// The tags of a page, one after the other, in one pass and without building a tree: depth cannot hurt, and time grows with length.

import { withoutEntities } from "./entities.js";

export interface Tag {
  /** In small letters: "p", "meta". */
  readonly name: string;
  readonly closing: boolean;
  readonly start: number;
  /** Past its ">", and for a script, style or comment past its whole content. */
  readonly end: number;
  /** What stands between name and ">". */
  readonly inside: string;
  /** The content of a script or a title, else "". */
  readonly content: string;
}

/** Elements whose content is no markup, and how they end. */
const raw: { readonly [name: string]: RegExp } = {
  script: /<\/script[\s/>]/gi, style: /<\/style[\s/>]/gi, textarea: /<\/textarea[\s/>]/gi, title: /<\/title[\s/>]/gi, noscript: /<\/noscript[\s/>]/gi,
  iframe: /<\/iframe[\s/>]/gi, template: /<\/template[\s/>]/gi, svg: /<\/svg[\s/>]/gi, select: /<\/select[\s/>]/gi, math: /<\/math[\s/>]/gi,
};

/** Those that a browser lets run to the end of the page where nothing closes them; the others then hide nothing. */
const runsOn = new Set(["script", "style", "textarea", "title", "noscript", "iframe"]);

/** Attributes longer than this are looked at no further. */
const longestInside = 20_000;

/** All tags of a page in order. A tag that is never closed ends the page. */
export function* tagsOf(html: string): Generator<Tag> {
  let from = 0;
  const neverClosed = new Set<string>();
  for (let start = html.indexOf("<", from); start >= 0; start = html.indexOf("<", from)) {
    if (html.startsWith("<!--", start)) {
      const end = html.indexOf("-->", start + 4);
      from = end < 0 ? html.length : end + 3;
      yield { name: "!", closing: false, start, end: from, inside: "", content: "" };
      continue;
    }
    const closing = html[start + 1] === "/";
    const first = html.charCodeAt(start + (closing ? 2 : 1)) | 0x20;
    if (!(first >= 0x61 && first <= 0x7a) && html[start + 1] !== "!" && html[start + 1] !== "?") {
      from = start + 1;
      continue;
    }
    const end = tagEnd(html, start + 1);
    const nameStart = start + (closing ? 2 : 1);
    let nameEnd = nameStart;
    while (nameEnd < end && nameEnd < nameStart + 30 && !/[\s/>]/.test(html[nameEnd]!)) nameEnd++;
    const name = html.slice(nameStart, nameEnd).toLowerCase();
    from = end;
    let content = "";
    if (!closing && Object.hasOwn(raw, name) && html[end - 2] !== "/" && !neverClosed.has(name)) {
      const closer = new RegExp(raw[name]!.source, "gi");
      closer.lastIndex = end;
      const found = closer.exec(html);
      if (found || runsOn.has(name)) {
        const stop = found ? found.index : html.length;
        content = html.slice(end, stop);
        from = found ? tagEnd(html, stop + 1) : html.length;
      } else neverClosed.add(name);
    }
    yield { name, closing, start, end: from, inside: html.slice(nameEnd, Math.min(end - 1, nameEnd + longestInside)), content };
  }
}

/** Past the ">" of a tag; a ">" within quotation marks does not end it. */
function tagEnd(html: string, from: number): number {
  let quote = "";
  const limit = Math.min(html.length, from + longestInside * 5);
  for (let at = from; at < limit; at++) {
    const one = html[at]!;
    if (quote !== "") {
      if (one === quote) quote = "";
    } else if (one === ">") return at + 1;
    else if ((one === "\"" || one === "'") && html[at - 1] === "=") quote = one;
  }
  // A quotation mark without its fellow: the tag ends at the next ">" whatever it stands in.
  const plain = html.indexOf(">", from);
  return plain < 0 ? html.length : plain + 1;
}

const pair = /([^\s=/>"']{1,60})\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** The attributes of a tag, names in small letters, values with their entities read. */
export function attributesOf({ inside }: Tag): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, double, single, bare] of inside.matchAll(pair)) {
    const key = name!.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, withoutEntities(double ?? single ?? bare ?? ""));
  }
  return attributes;
}
