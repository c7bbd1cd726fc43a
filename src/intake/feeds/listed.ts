/** A dispatch as a feed lists it. Whatever the feed does not tell is null. */
export interface FeedItem {
  /** The feed's own name for it, else its address. */
  readonly id: string;
  /** The page's address, whole; null where the feed names none that can be asked for. */
  readonly url: string | null;
  readonly title: string | null;
  /** ISO 8601, in the zone that was told. */
  readonly published: string | null;
  readonly updated: string | null;
  readonly language: string | null;
  readonly publisher: string | null;
  /** Plain text: a few words about it, and its whole text where the feed holds it. */
  readonly summary: string | null;
  readonly text: string | null;
  /** The feed says that the dispatch is taken back. */
  readonly withdrawn: boolean;
}

export interface Feed {
  readonly kind: "rss" | "atom" | "rdf" | "json" | "sitemap" | "sitemap-index";
  readonly title: string | null;
  /** In the order in which they are listed. */
  readonly items: readonly FeedItem[];
  /** Where the list goes on (RFC 5005, JSON Feed). */
  readonly next: string | null;
  /** Of an index: the lists it names, and when each last changed. */
  readonly lists: readonly { readonly url: string; readonly updated: string | null }[];
  /** Minutes for which it asks to be left alone. */
  readonly restFor: number | null;
}

/** More than a sitemap may list (sitemaps.org); what is beyond is not looked at. */
export const mostItems = 50_000;
