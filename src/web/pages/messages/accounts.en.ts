import type { AccountsWords } from "./accounts-words.js";
import { counter } from "./plural.js";

const many = counter("en");

export const accountsWords: AccountsWords = {
  roles: { reader: "reader", editor: "editor", officer: "officer", administrator: "administrator" },
  kinds: { ministry: "ministry", mission: "mission", secretariat: "secretariat", agency: "agency", newsroom: "newsroom", research: "research", other: "other" },
  signIn: {
    title: "Sign in", lead: "This record is open to those who were invited to it.", email: "E-mail address", password: "Password", enter: "Sign in", passkey: "Sign in with a passkey", by: (provider) => `Sign in with ${provider}`,
    or: "or", forgotten: "Forgotten your password? An administrator can send you a link that lets you choose another.", in: (name) => `You are signed in as ${name}.`, onward: "To the record",
    passkeyFailed: "The browser showed no passkey: it was broken off, or it has none for this house.",
    refused: {
      "accounts/openid-failed": "The identity provider’s answer could not be taken. Try again.", "accounts/openid-unknown": "The identity provider knows you, but nobody here does. Ask an administrator for an invitation.",
      "accounts/openid-unproved": "The identity provider does not vouch for your e-mail address.", "accounts/openid-not-set": "This house has no identity provider.", "accounts/not-right": "You belong to no organisation of the house any more.",
    },
  },
  invited: {
    title: "You are invited", to: (organisation, role) => `${organisation}, as ${role}`, name: "Your name, as others will see it", password: "Choose a password", passwordHint: "At least 12 characters. Several words that do not belong together make a good one.",
    accept: "Take up the invitation", signInFirst: "There is an account of this address already. Sign in with it; the invitation then adds the organisation to it.", renew: "The link lets you choose another password. Every session of yours ends.", noLink: "The link is not whole. Open it as it was sent to you.",
  },
  own: {
    title: "Your account", signOut: "Sign out", organisations: "Organisations", organisationsLead: "What you do is done for one of them.", actFor: "Act for it", chosen: "you act for it now",
    sessions: "Where you are signed in", sessionsLead: "A session ends after 12 hours without use, and after 7 days.", here: "this one", end: "End", endOthers: "End all others",
    enteredBy: { password: "by password", passkey: "by passkey", openid: "by identity provider", invitation: "by invitation" }, since: "since", used: "last used",
    passkeys: "Passkeys", passkeysLead: "A passkey lets you in by your device’s lock: nothing to remember, nothing that can be given away to a false page.", noPasskey: "You have none yet.", passkeyName: "Name, such as “laptop”", addPasskey: "Add a passkey", remove: (name) => `Remove the passkey ${name}`, removeShort: "Remove",
    password: "Password", current: "Present password", another: "Another password", change: "Change it", changed: "Changed. Every other session of yours has ended.", neverUsed: "never used", passkeyFailed: "The browser made no passkey: it was broken off, or it cannot make one here.",
  },
  people: {
    title: "People", lead: "Who belongs to the house, for which organisation, and in which role.", name: "Name", email: "E-mail address", organisation: "Organisation", role: "Role", sessions: "Sessions",
    count: (count) => many(count, { one: "session", other: "sessions" }), roleOf: (name, organisation) => `Role of ${name} in ${organisation}`, leaves: "leaves", surely: (name, organisation) => `Shall ${name} leave ${organisation}? Their sessions for it end at once.`,
    endSessions: (name) => `End sessions of ${name}`, endShort: "End sessions", ended: (name, count) => `${many(count, { one: "session", other: "sessions" })} of ${name} ended.`, nowhere: "belongs nowhere",
    invite: "Invite somebody", inviteLead: "You are given a link, which you send them yourself. It works once, within 72 hours.", inviteNow: "Make the link", newOrganisation: "a new organisation …", newOrganisationName: "Its name", kind: "Kind", party: "Party it speaks for", partyHint: "a code such as FRA; none for a secretariat",
    renews: "They have an account and shall choose another password", link: "The link", linkLead: (email) => `Send it to ${email}. It is shown here once.`, copy: "Copy", invitations: "Open invitations", until: "until", by: (name) => `by ${name}`, withdraw: (email) => `Withdraw the invitation of ${email}`, withdrawShort: "Withdraw",
    log: "What was done",
    deeds: {
      "organisation-made": "made the organisation", invited: "invited", "invitation-withdrawn": "withdrew the invitation of", joined: "joined", "role-given": "gave a role to", "membership-ended": "ended the membership of", entered: "came in", left: "went out",
      "sessions-ended": "ended sessions", "organisation-chosen": "acts for", "password-changed": "changed the password", "passkey-added": "added a passkey", "passkey-removed": "removed a passkey", "entry-refused": "was refused entry",
    },
  },
};
