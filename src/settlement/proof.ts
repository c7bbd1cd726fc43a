/** Something wrong with an export, at an entry (0 is the header), or with the whole of it (null). An export holds where nothing is grave. */
export interface Finding {
  /** A permanent code: src/seal/findings.ts has them all. */
  readonly code: string;
  readonly n: number | null;
  readonly grave: boolean;
  readonly en: string;
  readonly fr: string;
}

/** A key of an export and what became of it. */
export interface KeySeen {
  readonly fingerprint: string;
  readonly organisation: string;
  readonly role: "keeper" | "party";
  /** The entry that introduced it; 0 for the header. */
  readonly from: number;
  readonly replacedIn: number | null;
  readonly revokedIn: number | null;
  /** The first entry whose signature by it is in doubt. */
  readonly since: number | null;
}

/** What the one who verifies brings along. */
export interface Known {
  /** Entries known from elsewhere, by number and hash (at least its first sixteen digits). */
  readonly heads: readonly { readonly n: number; readonly hash: string }[];
  /** The fingerprint of the keeper's first key, known from elsewhere. */
  readonly trust: string | null;
  /** Check every signature by itself, however long the log is. */
  readonly every: boolean;
}

/** What was found in an export. It holds where no finding is grave. */
export interface Verified {
  readonly holds: boolean;
  readonly findings: readonly Finding[];
  readonly procedure: { readonly id: string; readonly title: string } | null;
  readonly profile: string | null;
  readonly keeper: { readonly organisation: string; readonly key: string; readonly trusted: boolean } | null;
  readonly keys: readonly KeySeen[];
  readonly entries: number;
  /** How many signatures were checked one by one; the chain binds the rest to them. */
  readonly checked: number;
  /** Acts that their parties signed themselves, by entry. */
  readonly ownSignatures: readonly { readonly n: number; readonly party: string }[];
  readonly head: { readonly n: number; readonly hash: string; readonly at: string } | null;
  readonly final: string | null;
  readonly adoptedAt: string | null;
  readonly certifiedBy: string | null;
  readonly objections: readonly string[];
}
