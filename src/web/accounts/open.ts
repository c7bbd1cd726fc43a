import type { Entrance } from "../../desk/accounts/entrance-asked.js";
import type { EntranceRequest } from "../../desk/local-desk.js";
import type { AccountsDoor } from "./door.js";
import { limitsOf, type LimitOptions } from "./limits.js";
import { openidOf, type OpenidSettings } from "./openid.js";

/** How a house with accounts is opened. */
export interface AccountsOptions {
  readonly entrance: (request: EntranceRequest) => Promise<Entrance>;
  /** Under which address people reach the house, "https://entente.velmore.example"; null for this machine alone, on its own port. */
  readonly address: string | null;
  /** Signs the cookies; without it a word of chance that is kept in the record. */
  readonly secret?: string;
  readonly openid?: OpenidSettings | null;
  readonly limits?: LimitOptions;
}

/** Opens the door of a house with accounts, which listens on a port of this machine. */
export async function openAccounts({ entrance, address, secret, openid = null, limits }: AccountsOptions, port: number): Promise<AccountsDoor> {
  const reached = address ?? `http://localhost:${port}`;
  return {
    entrance: await entrance({ address: reached, ...(secret !== undefined && { secret }) }),
    limits: limitsOf(limits),
    openid: openid === null ? null : openidOf(openid, reached),
    address: reached,
    behindProxy: address !== null,
  };
}
