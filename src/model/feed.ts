import type { Refusal } from "./refusals.js";

/** What a dispatch's sender says of its standing. It is no part of the reading; the record keeps and obeys it. */
export interface Notice {
  /** "withheld": may not be used for now; "withdrawn": the sender takes it back. Without it a dispatch is usable. */
  readonly status?: "usable" | "withheld" | "withdrawn";
  /** The instant before which it may not be made public, ISO 8601 with offset. */
  readonly embargoedUntil?: string;
  /** The sender's own name for the story, the same in all its revisions: a slug line, a URI, a message id. */
  readonly slug?: string;
  /** The sender's own count of revisions. */
  readonly version?: string;
}

/** An item a feed has shown before. */
export interface SeenItem {
  readonly id: string;
  /** The address of its page, "" for an item without one. */
  readonly url: string;
  /** Changes when the item does: its update stamp and a hash of its words. */
  readonly stamp: string;
}

/**
 * All that has to be kept of a feed between two visits; plain JSON. A feed that was never visited has none. Instants are
 * ISO 8601 in UTC and come from the caller.
 */
export interface FeedState {
  /** Where the feed is asked for: its own address, or where it has moved for good. */
  readonly url: string;
  /** The addresses it had before, oldest first. */
  readonly movedFrom: readonly string[];
  /** What the server gave to ask with next time; null where it gave nothing. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** What has been seen, the latest last; only the latest few thousand are kept. */
  readonly seen: readonly SeenItem[];
  /** The last visit, and the last one that went well. */
  readonly visited: string | null;
  readonly succeeded: string | null;
  /** Before this instant the feed is left alone. */
  readonly due: string | null;
  /** Visits that failed, one after the other, and since when; 0 and null after one that went well. */
  readonly failures: number;
  readonly failingSince: string | null;
  /** A dead feed is visited no more until somebody asks for it by hand. */
  readonly standing: "alive" | "failing" | "dead";
  /** Why the last visit failed. */
  readonly because: Refusal | null;
}
