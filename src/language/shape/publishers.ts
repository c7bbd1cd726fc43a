import type { DispatchKind } from "../../model/reading.js";

/** Words by which a dispatch says what it is and whose it is. */
export interface PublisherWords {
  /** Words in a title or an opening line that tell the kind. Phrases parted by commas; the first kind that fits wins. */
  readonly kinds: readonly { readonly kind: DispatchKind; readonly words: string }[];
  /** Nouns in a publisher's name that make it a body of its state: "ministry", "embassy", "présidence". */
  readonly official: string;
  /** Beginnings of the offices of those who speak for others and take no part themselves: "spokes", "porte-parole". */
  readonly spokespeople: string;
  /** Words before a printed publisher: "source", "published by". As printed, lower case. */
  readonly before: string;
  /** Function words that do not count in a phrase. */
  readonly skipped: string;
  /** Words that join two things told together: "and", "et". */
  readonly conjunctions: string;
}
