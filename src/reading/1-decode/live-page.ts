// A live page may say of itself that it is one, and what each of its entries holds (schema.org's LiveBlogPosting). Its printed
// hours are often no hours ("2 hours ago"), or a script writes the entries and the markup holds none of them.

import { attributesOf, tagsOf } from "./tags.js";

/** One entry as the page's own data gives it. */
interface ToldUpdate {
  /** "2021-03-28 14:32 UTC": what stands for the hour where none is printed. */
  readonly stamp: string;
  readonly headline: string;
  readonly body: string;
}

/** The entries that a page's JSON-LD lists with an instant, in its order; empty for a page that is no live page, or tells none. */
export function updatesTold(html: string): readonly ToldUpdate[] {
  if (!html.includes("LiveBlogPosting")) return [];
  for (const tag of tagsOf(html)) {
    if (tag.name !== "script" || !/application\/ld\+json/i.test(tag.inside) || !tag.content.includes("LiveBlogPosting")) continue;
    const posting = livePosting(tag.content);
    const list = Array.isArray(posting?.["liveBlogUpdate"]) ? (posting["liveBlogUpdate"] as unknown[]) : [];
    const told = list.slice(0, mostUpdates).map(toldUpdate).filter((one) => one !== null);
    if (told.length > 1) return told;
  }
  return [];
}

/** The text of a live page from its own data: title, then each entry's stamp, heading and words. */
export const textOfUpdates = (told: readonly ToldUpdate[]): string =>
  told.flatMap(({ stamp, headline, body }) => [stamp, headline, ...body.split(/\n+/)]).map((one) => one.trim()).filter((one) => one !== "").join("\n\n");

/** How many of the entries' words a text holds, by the beginning of each. */
export function holdsUpdates(text: string, told: readonly ToldUpdate[]): boolean {
  const plain = flat(text);
  return told.filter(({ body, headline }) => plain.includes(flat(body || headline).slice(0, 40))).length * 2 > told.length;
}

const flat = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

/**
 * The page with each `<time>` whose words tell no hour ("2 hours ago") showing its instant instead, as a block of its own.
 * Only for pages known to be live: elsewhere a day's name is printed on purpose.
 */
export function withInstants(html: string): string {
  let out = "";
  let from = 0;
  let open: { at: number; stamp: string } | null = null;
  for (const tag of tagsOf(html)) {
    if (tag.name !== "time") continue;
    if (!tag.closing) open = { at: tag.start, stamp: stampOf(attributesOf(tag).get("datetime")) ?? "" };
    else if (open) {
      const words = html.slice(open.at, tag.start).replace(/<[^>]{0,2000}>/g, "");
      if (open.stamp !== "" && words.length < 200 && !/\d\s?[:h]\s?\d\d/.test(words)) {
        out += `${html.slice(from, open.at)}<p>${open.stamp}</p>`;
        from = tag.end;
      }
      open = null;
    }
  }
  return out + html.slice(from);
}

const mostUpdates = 500;

function livePosting(content: string): Record<string, unknown> | null {
  if (content.length > 2_000_000) return null;
  try {
    const waiting: unknown[] = [JSON.parse(content.trim().replace(/^<!--|-->$/g, ""))];
    for (let seen = 0; waiting.length > 0 && seen < 200; seen++) {
      const one = waiting.shift();
      if (Array.isArray(one)) waiting.push(...one.slice(0, 100));
      else if (typeof one === "object" && one !== null) {
        const item = one as Record<string, unknown>;
        if ([item["@type"]].flat().includes("LiveBlogPosting")) return item;
        waiting.push(item["@graph"], item["mainEntity"]);
      }
    }
  } catch {
    // What is no JSON says nothing.
  }
  return null;
}

function toldUpdate(one: unknown): ToldUpdate | null {
  if (typeof one !== "object" || one === null) return null;
  const item = one as Record<string, unknown>;
  const stamp = stampOf(item["datePublished"] ?? item["dateModified"]);
  const [headline, body] = [wordsOf(item["headline"] ?? item["name"]), wordsOf(item["articleBody"] ?? item["text"] ?? item["description"])];
  return stamp !== null && (headline !== "" || body !== "") ? { stamp, headline, body } : null;
}

const wordsOf = (value: unknown): string => (typeof value === "string" ? value.slice(0, 20_000).replace(/<\/?(?:p|br|div|li)[^>]{0,200}>/gi, "\n").replace(/<[^>]{0,2000}>/g, "") : "");

function stampOf(value: unknown): string | null {
  const found = typeof value === "string" ? /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d\d:?\d\d)?$/i.exec(value.trim()) : null;
  if (!found) return null;
  const zone = found[3] === undefined ? "" : /^(?:Z|[+-]00:?00)$/i.test(found[3]) ? " UTC" : ` UTC${found[3].replace(/([+-]\d\d)(\d\d)$/, "$1:$2")}`;
  return `${found[1]} ${found[2]}${zone}`;
}
