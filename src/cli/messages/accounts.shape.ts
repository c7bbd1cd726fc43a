import type { Role } from "../../model/actor.js";
import type { OrganisationKind } from "../../model/organisation.js";
import type { AccountDeed } from "../../record/accounts/tables.js";

/** What `entente accounts` says. */
export interface AccountsMessages {
  readonly nobody: string;
  readonly noOrganisation: string;
  readonly invited: string;
  readonly none: string;
  readonly keeper: string;
  readonly roles: { readonly [role in Role]: string };
  readonly kinds: { readonly [kind in OrganisationKind]: string };
  readonly sessions: (count: number) => string;
  readonly ended: (count: number) => string;
  readonly members: (count: number) => string;
  /** Instants are UTC. */
  readonly until: (instant: string) => string;
  readonly once: (instant: string) => string;
  readonly deeds: { readonly [deed in AccountDeed]: string };
}
