// Who acts in the house. Everything that is corrected, decided, objected or cleared is kept with somebody's name.

/** What somebody may do, from least to most: each may do all that stands before it. */
export const roles = ["reader", "editor", "officer", "administrator"] as const;
export type Role = (typeof roles)[number];

/** Somebody who acts: signed in with an account, or the one user of a record that is served without accounts. */
export interface Actor {
  /** The account, by its id; null for the one user of a record without accounts, and for commands. */
  readonly account: string | null;
  /** By what name they correct, decide and sign. */
  readonly name: string;
  readonly role: Role;
  /** The organisation they act for, by its id; null without accounts. */
  readonly organisation: string | null;
  /**
   * The party their organisation speaks for ("FRA"); null for a secretariat, an agency or a newsroom. Without accounts it is
   * null too: the one user keeps the whole record, and says in each act for whom it is entered.
   */
  readonly party: string | null;
}

/** The one user of a record without accounts: all of it is theirs. */
export const soleUser = (name: string): Actor => ({ account: null, name, role: "administrator", organisation: null, party: null });

/** Whether somebody keeps the whole record by themselves, and may so enter acts for anybody. */
export const isSoleUser = ({ account }: Actor): boolean => account === null;
