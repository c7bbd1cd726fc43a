import { generateAtomFeed } from "feedsmith";

/** Something a feed tells of. All of it is plain text, never markup. */
export interface FeedItem {
  /** What it goes by for good, whatever address it is read at: "urn:entente:d1.s3". */
  readonly id: string;
  readonly title: string;
  /** Who says it. */
  readonly author: string | null;
  readonly text: string;
  /** The instant it was published; null where it is not known. */
  readonly published: string | null;
  readonly address: string;
}

export interface FeedHead {
  readonly id: string;
  readonly title: string;
  /** Where the feed itself is, and the page that shows the same. */
  readonly self: string;
  readonly address: string;
}

/** An Atom feed (RFC 4287), the items in the order given. Its updated is the newest item's, so that the same record gives the same bytes. */
export function atomFeed({ id, title, self, address }: FeedHead, items: readonly FeedItem[]): string {
  const newest = items.map(({ published }) => published).filter((at): at is string => at !== null).sort().at(-1) ?? epoch;
  return generateAtomFeed({
    id, title: { value: inXml(title) }, updated: new Date(newest), authors: [{ name: "entente" }],
    links: [{ href: self, rel: "self" }, { href: address, rel: "alternate" }],
    entries: items.map((item) => ({
      id: item.id, title: { value: inXml(item.title) }, updated: new Date(item.published ?? epoch),
      ...(item.published !== null && { published: new Date(item.published) }),
      ...(item.author !== null && { authors: [{ name: inXml(item.author) }] }),
      content: { value: inXml(item.text), type: "text" },
      links: [{ href: item.address, rel: "alternate" }],
    })),
  });
}

const epoch = "1970-01-01T00:00:00.000Z";

/** XML 1.0 has no way to write most control characters or halves of characters: each becomes the mark for what cannot be shown. */
const inXml = (text: string): string => text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "\ufffd");
