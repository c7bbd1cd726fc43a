import type { News } from "../../alignment/news/news.js";
import type { Labels } from "../labels/index.js";
import { quotationFacts } from "../brief/view.js";
import type { BriefLabels } from "../brief/labels/index.js";
import { atomFeed, type FeedHead, type FeedItem } from "./atom.js";

/** What is new, as an Atom feed: one entry a statement, its words as text. What is held back or taken back is left out. */
export function newsFeed({ groups }: News, head: FeedHead, words: BriefLabels, labels: Labels, addressOf: (id: string) => string = (id) => `${head.address}#${id}`): string {
  const items = new Map<string, FeedItem>();
  for (const { statements } of groups) {
    for (const one of statements) {
      if (one.source.state !== "published" || items.has(one.id)) continue;
      items.set(one.id, {
        id: `urn:entente:${one.id}`, title: quotationFacts(one, words, labels), author: one.speaker, text: `${labels.quote.open}${one.words}${labels.quote.close}`, published: one.published,
        address: one.source.url !== null && /^https?:\/\//i.test(one.source.url) ? one.source.url : addressOf(one.id),
      });
    }
  }
  return atomFeed(head, [...items.values()]);
}
