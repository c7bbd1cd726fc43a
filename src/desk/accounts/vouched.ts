import { randomBytes } from "node:crypto";
import { closeInvitation, invitationsFor } from "../../record/accounts/invitations.js";
import { keepDeed } from "../../record/accounts/log.js";
import { giveRole } from "../../record/accounts/organisations.js";
import { accountByEmail, accountByProvider, putAccount, putCredential } from "../../record/accounts/people.js";
import type { Answer } from "../desk.js";
import type { House } from "../house.js";
import type { Vouched } from "./entrance-asked.js";
import { isEmail, isName, organisationMeant } from "./people.js";
import { accountsRefusal } from "./refusals.js";

/**
 * Whose account somebody has for whom an identity provider vouches: the one the provider was tied to before; else the one of the
 * address it vouches for, which is then tied to it; else a new one, where that address is invited or its domain belongs to an
 * organisation. Everybody else is refused. Invitations that are open for the address are taken up.
 */
export async function knownPerson({ store, clock }: House, { issuer, subject, email, emailProved, name, domains }: Vouched): Promise<Answer<{ readonly id: string }>> {
  return store.write(async (tx) => {
    const at = clock();
    const provider = `openid ${issuer}`;
    const tied = await accountByProvider(tx, provider, subject);
    const address = email?.trim().toLowerCase() ?? "";
    const proved = emailProved && isEmail(address);
    if (tied === null && !proved) return { refused: accountsRefusal("accounts/openid-unproved") };
    const account = tied ?? await accountByEmail(tx, address);
    const invitations = proved && (account === null || account.email === address) ? await invitationsFor(tx, address, at) : [];
    const domain = Object.entries(domains).find(([of]) => proved && address.endsWith(`@${of.toLowerCase()}`))?.[1] ?? null;
    const home = account === null && invitations.length === 0 && domain ? await organisationMeant(tx, domain.organisation) : null;
    if (account === null && invitations.length === 0 && home === null) return { refused: accountsRefusal("accounts/openid-unknown", address) };
    const called = name !== null && isName(name.trim()) ? name.trim() : address;
    const id = account?.id ?? randomBytes(16).toString("base64url");
    const by = account?.name ?? called;
    if (account === null) await putAccount(tx, { id, email: address, name: called, hash: null, at });
    if (tied === null) await putCredential(tx, { id: randomBytes(16).toString("base64url"), user: id, provider, name: subject, hash: null });
    for (const { number, organisation, role, by: inviter } of invitations) {
      if (!await closeInvitation(tx, number, "used", at)) continue;
      await giveRole(tx, { user: id, organisation, role, at, by: inviter });
      await keepDeed(tx, { at, by, does: "joined", whom: address, organisation, detail: { role, how: "openid" } });
    }
    if (home !== null) {
      await giveRole(tx, { user: id, organisation: home.number, role: domain!.role, at, by });
      await keepDeed(tx, { at, by, does: "joined", whom: address, organisation: home.number, detail: { role: domain!.role, how: "domain" } });
    }
    return { id };
  });
}
