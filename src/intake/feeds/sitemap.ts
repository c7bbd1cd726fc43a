import { XMLParser } from "fast-xml-parser";
import { withoutEntities } from "../../reading/1-decode/entities.js";
import { instantIn } from "./instants.js";
import { mostItems, type Feed, type FeedItem } from "./listed.js";
import { address, languageIn, withoutDoctype } from "./syndicated.js";

// Sitemaps (sitemaps.org), their indexes, and what news sitemaps tell beside the address. A list of addresses as plain text,
// which is a sitemap too, is not taken for one: any text could be.

const parser = new XMLParser({ ignoreAttributes: true, removeNSPrefix: true, parseTagValue: false, trimValues: false, processEntities: false, isArray: (name) => name === "url" || name === "sitemap" });

/** Whether the outermost mark is that of a sitemap or an index of them. */
export function looksLikeSitemap(text: string): boolean {
  const head = withoutDoctype(text.slice(0, 8_000)).replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, "").trimStart();
  return /^<(?:\w{1,20}:)?(?:urlset|sitemapindex)[\s>/]/i.test(head);
}

interface Entry {
  readonly loc?: unknown;
  readonly lastmod?: unknown;
  readonly news?: { readonly publication?: { readonly name?: unknown; readonly language?: unknown }; readonly publication_date?: unknown; readonly title?: unknown };
}

/** A sitemap or an index; null for what has the mark of one and nothing in it that could be read. Throws what the library throws on damage. */
export function sitemap(text: string, url: string): Feed | null {
  if (!/<\/(?:\w{1,20}:)?(?:urlset|sitemapindex)\s*>\s*(?:<!--[\s\S]{0,1000}?-->\s*)*$/i.test(text.slice(-1_500)) && !/<(?:urlset|sitemapindex)[^>]*\/>\s*$/i.test(text.slice(-1_500))) return null;
  const { urlset, sitemapindex } = parser.parse(withoutDoctype(text)) as { urlset?: { url?: readonly Entry[] }; sitemapindex?: { sitemap?: readonly Entry[] } };
  const base = { title: null, next: null, restFor: null };
  if (sitemapindex !== undefined) {
    const lists = (sitemapindex.sitemap ?? []).slice(0, mostItems).flatMap((entry) => {
      const found = address(said(entry.loc) ?? undefined, url);
      return found === null ? [] : [{ url: found, updated: instantIn(said(entry.lastmod)) }];
    });
    return { ...base, kind: "sitemap-index", items: [], lists };
  }
  return urlset === undefined ? null : { ...base, kind: "sitemap", items: (urlset.url ?? []).slice(0, mostItems).flatMap((entry) => itemOf(entry, url) ?? []), lists: [] };
}

function itemOf({ loc, lastmod, news }: Entry, base: string): FeedItem | null {
  const url = address(said(loc) ?? undefined, base);
  if (url === null) return null;
  return {
    id: url, url, title: said(news?.title), published: instantIn(said(news?.publication_date)), updated: instantIn(said(lastmod)),
    language: languageIn(said(news?.publication?.language) ?? undefined), publisher: said(news?.publication?.name), summary: null, text: null, withdrawn: false,
  };
}

/** What stands in an element, where it is words. */
function said(value: unknown): string | null {
  const text = typeof value === "string" ? withoutEntities(value).trim() : "";
  return text === "" ? null : text;
}
