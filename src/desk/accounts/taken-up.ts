import { randomBytes } from "node:crypto";
import { closeInvitation, invitationOf } from "../../record/accounts/invitations.js";
import { keepDeed } from "../../record/accounts/log.js";
import { giveRole } from "../../record/accounts/organisations.js";
import { accountByEmail, putAccount, putCredential } from "../../record/accounts/people.js";
import type { Answer } from "../desk.js";
import type { House } from "../house.js";
import type { Entered, InvitationLooked } from "./entrance-asked.js";
import { refusedPassword } from "./passwords.js";
import { hashOf, isName } from "./people.js";
import { accountsRefusal } from "./refusals.js";

// What becomes of the link of an invitation. Whoever has the link has the mailbox it was sent to, and no more: it makes an account
// where there is none, but lets nobody into one that is there, unless whoever keeps the house said that it may.

const spent = { refused: accountsRefusal("accounts/link-spent") };

/** What a link is for. */
export async function invitationLooked({ store, clock }: House, word: string): Promise<Answer<InvitationLooked>> {
  const found = await invitationOf(store.db, hashOf(word), clock());
  if (found === null) return spent;
  const { email, organisationName: organisation, role, expires, renews } = found;
  return { email, organisation, role, expires, known: await accountByEmail(store.db, email) !== null, renews };
}

interface Passwords {
  readonly hash: (password: string) => Promise<string>;
}

/** Takes a link up, once. Gives whose account it then is, and whether its password was chosen anew. */
export async function acceptLink(house: House, passwords: Passwords, { word, name = "", password = "" }: { readonly word: string; readonly name?: string; readonly password?: string }, entered: Entered | null): Promise<Answer<{ readonly id: string; readonly renewed: boolean }>> {
  const { store, clock } = house;
  const looked = await invitationOf(store.db, hashOf(word), clock());
  if (looked === null) return spent;
  const account = await accountByEmail(store.db, looked.email);
  const called = name.trim();
  const chooses = account === null || looked.renews;
  if (account !== null && !looked.renews && entered?.actor.account !== account.id) return { refused: accountsRefusal("accounts/sign-in-first", looked.email) };
  if (account === null && !isName(called)) return { refused: accountsRefusal("accounts/not-a-name", "a person") };
  const refused = chooses ? refusedPassword(password, [called || account!.name, looked.email, looked.organisationName]) : null;
  if (refused) return { refused };
  // What takes long is done before the transaction.
  const hash = chooses ? await passwords.hash(password) : null;
  const id = account?.id ?? randomBytes(16).toString("base64url");
  return store.write(async (tx) => {
    const at = clock();
    if (!await closeInvitation(tx, looked.number, "used", at)) return spent;
    if (account === null) await putAccount(tx, { id, email: looked.email, name: called, hash, at });
    else if (hash !== null) await putCredential(tx, { id: `${id}-password`, user: id, provider: "credential", name: id, hash });
    await giveRole(tx, { user: id, organisation: looked.organisation, role: looked.role, at, by: looked.by });
    await keepDeed(tx, { at, by: account?.name ?? called, does: "joined", whom: looked.email, organisation: looked.organisation, detail: { role: looked.role, how: "invitation" } });
    return { id, renewed: account !== null && hash !== null };
  });
}
