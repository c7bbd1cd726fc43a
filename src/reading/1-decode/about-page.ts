// What a page says of itself: in its meta tags, in JSON-LD, in <time>, <html lang> and <title>. The first source that speaks is
// believed, the more deliberate ones first. Only dates written as ISO 8601 are taken; others are left to the reader of dates.

import type { Told } from "../../text/source.js";
import { withoutEntities } from "./entities.js";
import { attributesOf, tagsOf } from "./tags.js";

type Field = "language" | "published" | "updated" | "publisher" | "title" | "url";

/** Meta names and properties by what they tell, the more deliberate first. */
const metas: { readonly [field in Field]: readonly string[] } = {
  published: ["article:published_time", "og:published_time", "datepublished", "dc.date.issued", "dc.date.created", "dcterms.created", "dcterms.issued", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publication_date", "dc.date", "dcterms.date", "date"],
  updated: ["article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod"],
  publisher: ["og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "application-name", "copyright-holder"],
  title: ["og:title", "dc.title", "dcterms.title", "twitter:title"],
  url: ["og:url"],
  language: ["content-language", "dc.language", "dcterms.language", "og:locale"],
};

/** What is collected: for each field what was found, and how deliberate it is (0 is best). */
type Found = Map<Field, { value: string; rank: number }>;

/** Tags looked at; a page with more says nothing new after them. */
const mostTags = 50_000;

export function aboutPage(html: string): Told {
  const found: Found = new Map();
  const put = (field: Field, value: unknown, rank: number): void => {
    const clean = cleaned(field, value);
    const before = found.get(field);
    if (clean !== null && (before === undefined || rank < before.rank)) found.set(field, { value: clean, rank });
  };
  let seen = 0;
  for (const tag of tagsOf(html)) {
    if (++seen > mostTags) break;
    if (tag.closing) continue;
    if (tag.name === "meta") {
      const attributes = attributesOf(tag);
      const key = (attributes.get("property") ?? attributes.get("name") ?? attributes.get("itemprop") ?? attributes.get("http-equiv") ?? "").toLowerCase();
      for (const field of Object.keys(metas) as Field[]) {
        const rank = metas[field].indexOf(key);
        if (rank >= 0) put(field, attributes.get("content"), rank);
      }
    } else if (tag.name === "script" && /application\/ld\+json/i.test(tag.inside)) readLinkedData(tag.content, put);
    else if (tag.name === "html") put("language", attributesOf(tag).get("lang") ?? attributesOf(tag).get("xml:lang"), 0);
    else if (tag.name === "title") put("title", withoutEntities(tag.content), 50);
    else if (tag.name === "link" && /canonical/i.test(tag.inside)) put("url", attributesOf(tag).get("rel")?.toLowerCase() === "canonical" ? attributesOf(tag).get("href") : undefined, 0);
    else if (tag.name === "time") put("published", attributesOf(tag).get("datetime"), /pubdate|publish/i.test(tag.inside) ? 20 : 40);
  }
  const told: { -readonly [field in Field]?: string } = Object.fromEntries([...found].map(([field, { value }]) => [field, value]));
  if (told.title && told.publisher) told.title = withoutSite(told.title, told.publisher);
  return told;
}

/** "The accord | Tarn Press" without the name of the site. */
function withoutSite(title: string, site: string): string {
  const cut = title.length - site.length;
  const joint = /\s[|–—:·-]\s$/.exec(title.slice(0, cut));
  return cut > 3 && title.toLowerCase().endsWith(site.toLowerCase()) && joint ? title.slice(0, joint.index) : title;
}

const isoDate = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

function cleaned(field: Field, value: unknown): string | null {
  if (typeof value !== "string") return null;
  const text = value.replace(/\s+/g, " ").trim();
  if (text === "" || text.length > 500) return null;
  if (field === "published" || field === "updated") return isoDate.test(text) ? text.replace(" ", "T").replace(/\s/g, "").replace(/([+-]\d{2})(\d{2})$/, "$1:$2") : null;
  if (field === "language") return /^[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/i.test(text) ? text.toLowerCase().split(/[-_]/)[0]! : null;
  if (field === "url") return /^https?:\/\/\S+$/i.test(text) ? text : null;
  return text;
}

/** Reads the articles described in a piece of JSON-LD; what is no JSON says nothing. */
function readLinkedData(content: string, put: (field: Field, value: unknown, rank: number) => void): void {
  if (content.length > 300_000) return;
  let data: unknown;
  try {
    data = JSON.parse(content.trim().replace(/^<!--|-->$/g, ""));
  } catch {
    return;
  }
  const waiting: unknown[] = [data];
  for (let seen = 0; waiting.length > 0 && seen < 2_000; seen++) {
    const one = waiting.shift();
    if (Array.isArray(one)) waiting.push(...one.slice(0, 100));
    else if (typeof one === "object" && one !== null) {
      const item = one as Record<string, unknown>;
      if (/Article|Report|Posting|News|PressRelease/i.test(String(item["@type"] ?? ""))) {
        put("published", item["datePublished"] ?? item["dateCreated"], 1);
        put("updated", item["dateModified"], 1);
        put("title", item["headline"], 1);
        put("language", item["inLanguage"], 1);
        const publisher = item["publisher"];
        put("publisher", typeof publisher === "object" && publisher !== null ? (publisher as Record<string, unknown>)["name"] : publisher, 1);
      }
      waiting.push(item["@graph"], item["mainEntity"], item["itemListElement"]);
    }
  }
}
