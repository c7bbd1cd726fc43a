import type { Refused } from "../job.js";

const catalogue = {
  "accounts/not-kept": () => ({ says: "This record is served without accounts.", next: "entente serve --accounts serves it with accounts; entente accounts invite lets the first person in." }),
  "accounts/not-right": () => ({ says: "Address and password do not belong together, or nobody with them may enter.", next: "Type them again. An administrator can send a link that lets you choose a new password." }),
  "accounts/may-not": (what: string) => ({ says: `You may not ${what}.`, next: "Ask an administrator of the organisation, or of the one that keeps the house." }),
  "accounts/no-such-person": (who: string) => ({ says: `Nobody here has the address “${who}”.`, next: "entente accounts list shows who is here; entente accounts invite lets somebody in." }),
  "accounts/no-such-organisation": (name: string) => ({ says: `There is no organisation “${name}”.`, next: "entente accounts organisations shows those there are." }),
  "accounts/organisation-there": (name: string) => ({ says: `There is an organisation “${name}” already.`, next: "Invite people to it, or choose another name." }),
  "accounts/other-party": (name: string, party: string) => ({ says: `${name} speaks for ${party}.`, next: "Leave the party out, or name another organisation." }),
  "accounts/not-a-member": (who: string, name: string) => ({ says: `${who} does not belong to ${name}.`, next: "Invite them to it." }),
  "accounts/last-administrator": (name: string) => ({ says: `${name} keeps the house and would be without an administrator.`, next: "Give another person that role first." }),
  "accounts/not-an-address": (words: string) => ({ says: `“${words}” is not an e-mail address.`, next: "Write it like l.korvath@mfa.velmore.example." }),
  "accounts/not-a-name": (what: string) => ({ says: `The name of ${what} must have between 1 and 200 characters, on one line.`, next: "Give another." }),
  "accounts/not-a-party": (words: string) => ({ says: `“${words}” is not the code of a party.`, next: "Codes are capitals and digits, such as FRA; entente find shows those of the record." }),
  "accounts/not-a-kind": (words: string, kinds: string) => ({ says: `“${words}” is no kind of organisation.`, next: `The kinds are ${kinds}.` }),
  "accounts/not-a-role": (words: string, roles: string) => ({ says: `“${words}” is no role.`, next: `The roles are ${roles}.` }),
  "accounts/link-spent": () => ({ says: "This link has been used, has been withdrawn, or is older than 72 hours.", next: "Ask whoever sent it for another." }),
  "accounts/sign-in-first": (email: string) => ({ says: `There is an account for ${email} already.`, next: "Sign in with it; the link then adds the organisation to it." }),
  "accounts/no-such-invitation": (id: string) => ({ says: `There is no open invitation ${id}.`, next: "The list shows those that are open." }),
  "accounts/password-short": (least: string) => ({ says: `A password has at least ${least} characters.`, next: "Take several words that do not belong together." }),
  "accounts/password-long": () => ({ says: "A password has at most 200 characters.", next: "Take a shorter one." }),
  "accounts/password-common": () => ({ says: "This password is among the first that are tried: it is common, repeats itself, or is made of your name or address.", next: "Take several words that do not belong together." }),
  "accounts/no-such-session": () => ({ says: "There is no such session any more.", next: "The list shows those that hold." }),
  "accounts/no-such-passkey": () => ({ says: "There is no such passkey.", next: "The list shows yours." }),
  "accounts/passkey-not-right": () => ({ says: "The passkey was not accepted.", next: "Try again, or sign in with your password." }),
  "accounts/passkey-not-here": () => ({ says: "Passkeys work only under the address of the house.", next: "Open it under the name it was started with: a number of the network is none." }),
  "accounts/openid-not-set": () => ({ says: "This house has no identity provider.", next: "entente serve --accounts --openid FILE names one." }),
  "accounts/openid-failed": (why: string) => ({ says: `The identity provider's answer could not be taken: ${why}.`, next: "Start again from the sign-in page." }),
  "accounts/openid-unknown": (email: string) => ({ says: `Nobody here has the address ${email}, and its domain belongs to no organisation of the house.`, next: "Ask an administrator for an invitation." }),
  "accounts/openid-unproved": () => ({ says: "The identity provider does not vouch for an e-mail address.", next: "Ask whoever runs it to release a verified address." }),
  "accounts/too-many-tries": (seconds: string) => ({ says: "There were too many tries.", next: `Wait ${seconds} seconds.` }),
} as const;

type Catalogue = typeof catalogue;
export type AccountsCode = keyof Catalogue;

/** Why something of accounts is not done. A code is permanent; the sentences may be reworded. */
export function accountsRefusal<C extends AccountsCode>(code: C, ...args: Parameters<Catalogue[C]>): Refused & { readonly code: AccountsCode } {
  const say = catalogue[code] as (...words: string[]) => { says: string; next: string };
  return { code, ...say(...args), ...(args.length > 0 && { words: args }) };
}

/** All codes, for documentation and tests. */
export const accountsCodes = Object.keys(catalogue) as readonly AccountsCode[];
