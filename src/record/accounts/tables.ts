import type { Generated } from "kysely";
import type { Role } from "../../model/actor.js";
import type { OrganisationKind } from "../../model/organisation.js";
import type { Instant, Json } from "../tables.js";

// The tables of accounts as the queries see them; migrations/0004-accounts.ts says what they are for. Those of better-auth
// have more columns than anybody but itself asks for.

export interface UserAccountTable {
  id: string;
  email: string;
  name: string;
  email_verified: boolean;
  created_at: Instant;
  updated_at: Instant;
}
export interface UserCredentialTable {
  id: string;
  user_id: string;
  account_id: string;
  provider_id: string;
  password: string | null;
}
export interface UserSessionTable {
  id: string;
  token: string;
  user_id: string;
  organisation: number;
  entered_by: EnteredBy;
  ip_address: string | null;
  user_agent: string | null;
  expires_at: Instant;
  created_at: Instant;
  updated_at: Instant;
}
export interface UserProofTable {
  id: string;
  identifier: string;
  value: string;
  expires_at: Instant;
}
export interface UserPasskeyTable {
  id: string;
  user_id: string;
  name: string;
  public_key: string;
  counter: number;
  transports: Json<readonly string[]>;
  created_at: Instant;
  used_at: Instant | null;
}
export interface OrganisationTable {
  number: Generated<number>;
  name: string;
  kind: OrganisationKind;
  party: string | null;
  keeper: boolean;
  created_at: Instant;
  by: string;
}
export interface MembershipTable {
  organisation: number;
  user_id: string;
  role: Role;
  since: Instant;
  by: string;
}
export interface InvitationTable {
  number: Generated<number>;
  hash: string;
  email: string;
  organisation: number;
  role: Role;
  at: Instant;
  by: string;
  renews: boolean;
  expires_at: Instant;
  used_at: Instant | null;
  withdrawn_at: Instant | null;
}
export interface AccountLogTable {
  number: Generated<number>;
  at: Instant;
  by: string;
  does: AccountDeed;
  whom: string | null;
  organisation: number | null;
  detail: Json<AccountDetail>;
}

/** How a session was entered. */
export type EnteredBy = "password" | "passkey" | "openid" | "invitation";

/** What is done to accounts and kept with who did it. */
export type AccountDeed =
  | "organisation-made" | "invited" | "invitation-withdrawn" | "joined" | "role-given" | "membership-ended" | "entered" | "left" | "sessions-ended"
  | "organisation-chosen" | "password-changed" | "passkey-added" | "passkey-removed" | "entry-refused";

export type AccountDetail = Readonly<Record<string, string | number | boolean | null>>;
