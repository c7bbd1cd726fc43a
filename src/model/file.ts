// A file (a dossier) holds what belongs together. A closed one is read only by those it names.

/** What people do with a file. */
export const fileDeeds = ["made", "named", "opened", "closed", "added", "removed", "granted", "revoked"] as const;
export type FileDeed = (typeof fileDeeds)[number];

/** What a closed file lets somebody do, from least to most: each may do all that stands before it. A keeper says who else may. */
export const granted = ["read", "write", "keep"] as const;
export type Granted = (typeof granted)[number];

/** Whom a file names: everybody of an organisation, or one account. */
export interface GrantedTo {
  readonly kind: "organisation" | "person";
  /** The organisation's or the account's id. */
  readonly id: string;
  /** What they are called, for those who look at the file. */
  readonly name: string | null;
}

/** A file's name in the record: "file3". */
export const fileId = (number: number): string => `file${number}`;

/** The number of a file's name; null for words that are none, and for a number greater than the database has. */
export function fileNumber(id: string): number | null {
  const found = /^file([1-9]\d{0,9})$/.exec(id.trim());
  return found && Number(found[1]) <= 2_147_483_647 ? Number(found[1]) : null;
}
