import type { Actor, Role } from "../../model/actor.js";
import type { OrganisationKind } from "../../model/organisation.js";
import type { AccountDeed, AccountDetail } from "../../record/accounts/tables.js";
import type { Answer } from "../desk.js";

/**
 * What the desk is asked about who may sign in. People go by their id or e-mail address, organisations by their id ("o2") or name.
 * Administrators of the organisation that keeps the house, and the sole user of a record, see to all of them; other administrators to
 * their own organisation alone, and of its people they hear only what they are and do there.
 */
export interface AccountsDesk {
  /** Who belongs to the house, and who is invited to it. */
  readonly people: (as: Actor) => Promise<Answer<People>>;
  /** Every organisation, for whoever may read. */
  readonly organisations: () => Promise<Answer<readonly OrganisationTold[]>>;
  readonly addOrganisation: (request: AddOrganisation) => Promise<Answer<OrganisationTold>>;
  /** Invites an address; gives the link that lets its reader in, once, for 72 hours. The link is told nowhere else. */
  readonly invite: (request: InviteRequest) => Promise<Answer<Invited>>;
  readonly withdrawInvitation: (request: { readonly invitation: string; readonly by: Actor }) => Promise<Answer<{ readonly withdrawn: string }>>;
  /** Gives somebody another role in an organisation, or none: then they leave it, and their sessions for it end. */
  readonly giveRole: (request: GiveRole) => Promise<Answer<RoleGiven>>;
  /** Ends somebody's sessions at once: all of them, or by an organisation's own administrator those for that organisation. */
  readonly endSessionsOf: (request: { readonly person: string; readonly by: Actor }) => Promise<Answer<SessionsEnded>>;
  /** What was done to accounts, the latest first. */
  readonly accountDeeds: (request: { readonly as: Actor; readonly limit?: number }) => Promise<Answer<readonly AccountDeedTold[]>>;
}

export interface People {
  readonly people: readonly PersonTold[];
  readonly invitations: readonly InvitationTold[];
}

export interface PersonTold {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly since: string;
  readonly memberships: readonly { readonly organisation: string; readonly name: string; readonly role: Role }[];
  readonly sessions: number;
  readonly used: string | null;
}

export interface InvitationTold {
  /** "i3" */
  readonly id: string;
  readonly email: string;
  readonly organisation: string;
  readonly organisationName: string;
  readonly role: Role;
  readonly by: string;
  readonly at: string;
  readonly expires: string;
}

export interface OrganisationTold {
  /** "o2" */
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** The party it speaks for; null for none. */
  readonly party: string | null;
  /** Whether its administrators keep the house. */
  readonly keeper: boolean;
  readonly members: number;
}

export interface AddOrganisation {
  readonly name: string;
  readonly kind?: string;
  readonly party?: string | null;
  readonly by: Actor;
}

export interface InviteRequest {
  readonly email: string;
  /** By id or name. One that is not there is made, by whoever keeps the house. */
  readonly organisation: string;
  readonly role: string;
  /** Of an organisation that is made. */
  readonly kind?: string;
  readonly party?: string | null;
  /** Whether somebody who has an account may choose a new password by the link; by whoever keeps the house. */
  readonly renews?: boolean;
  /** Under which address people reach the house, where it was not served under it yet; by the sole user of a record. */
  readonly address?: string;
  readonly by: Actor;
}

export interface Invited extends InvitationTold {
  /** The link, whole: "https://entente.velmore.example/invited#…". */
  readonly link: string;
}

export interface GiveRole {
  readonly person: string;
  readonly organisation: string;
  readonly role: string | null;
  readonly by: Actor;
}

export interface RoleGiven {
  readonly person: string;
  readonly organisation: string;
  readonly role: Role | null;
}

export interface SessionsEnded {
  readonly person: string;
  readonly ended: number;
}

export interface AccountDeedTold {
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly does: AccountDeed;
  readonly whom: string | null;
  readonly organisation: string | null;
  readonly detail: AccountDetail;
}
