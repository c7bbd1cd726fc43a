import type { Refusal } from "../../model/refusals.js";

/** What came of asking for an address. */
export type Visit = Fetched | Unchanged | NotFetched;

export interface Fetched {
  readonly status: "fetched";
  /** Where it was found at last. */
  readonly url: string;
  /** Where the address has moved for good (301, 308); null where it has not. */
  readonly moved: string | null;
  readonly bytes: Uint8Array;
  /** Such as "text/html", in small letters; null where the server does not say. */
  readonly contentType: string | null;
  readonly charset: string | null;
  /** To be given back when it is asked for again. */
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** The server says that it is as it was. */
export interface Unchanged {
  readonly status: "unchanged";
  readonly url: string;
  readonly moved: string | null;
}

export interface NotFetched {
  readonly status: "refused";
  /** The address that failed; after a redirect not the one that was asked for. */
  readonly url: string;
  readonly refusal: Refusal;
  /** The server's status, where there was an answer. */
  readonly httpStatus: number | null;
  /** Seconds after which it may be tried again, where the server says so. */
  readonly retryAfter: number | null;
}

/** How an address is asked for. */
export interface Ask {
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  readonly accept?: string;
}

/** An address for messages: without a password that may stand in it. */
export const withoutPassword = (address: string): string => address.slice(0, 4_096).replace(/\/\/[^/?#\\]*@/, "//").slice(0, 500);
