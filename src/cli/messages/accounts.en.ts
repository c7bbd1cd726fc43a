import type { AccountsMessages } from "./accounts.shape.js";
import type { HelpTexts } from "./align.shape.js";

const many = (count: number, one: string, more: string): string => `${count.toLocaleString("en")} ${count === 1 ? one : more}`;
const minute = (instant: string): string => `${instant.slice(0, 16).replace("T", " ")} UTC`;

export const accountsHelp = (everywhere: string): HelpTexts => ({
  accounts: `entente accounts                                   who may sign in, and who is invited
entente accounts invite --email ADDRESS --organisation NAME [--role ROLE] [--party CODE] [--kind KIND]
entente accounts role ADDRESS ROLE|none --organisation NAME
entente accounts revoke ADDRESS                    ends all their sessions at once
entente accounts organisations [add NAME [--party CODE] [--kind KIND]]
entente accounts log                               what was done to accounts, and by whom

An invitation is a link that lets its reader in once, within 72 hours; it is printed here and kept nowhere. An organisation
that is not there is made; the first of a record keeps the house: its administrators see to all others.

  --role ROLE             reader, editor, officer or administrator (reader)
  --party CODE            the party the organisation speaks for: FRA; none for a secretariat or a newsroom
  --kind KIND             ministry, mission, secretariat, agency, newsroom, research, other
  --address URL           where people reach the record, where it was not served under it yet (ENTENTE_ADDRESS)
  --renew                 of somebody who has an account: lets them choose a new password by the link
  --limit N               how much of the log (100)
  --by NAME
${everywhere}`,
});

export const accounts: AccountsMessages = {
  nobody: "Nobody may sign in yet: entente accounts invite", noOrganisation: "There is no organisation yet: entente accounts organisations add", invited: "Invited", none: "none", keeper: "keeps the house",
  roles: { reader: "reader", editor: "editor", officer: "officer", administrator: "administrator" },
  kinds: { ministry: "ministry", mission: "mission", secretariat: "secretariat", agency: "agency", newsroom: "newsroom", research: "research", other: "other" },
  sessions: (count) => many(count, "session", "sessions"), ended: (count) => `${many(count, "session", "sessions")} ended`, members: (count) => many(count, "person", "people"),
  until: (instant) => `until ${minute(instant)}`, once: (instant) => `The link lets its reader in once, until ${minute(instant)}. It is told nowhere else.`,
  deeds: {
    "organisation-made": "made the organisation", invited: "invited", "invitation-withdrawn": "withdrew the invitation of", joined: "joined", "role-given": "gave a role to", "membership-ended": "ended the membership of",
    entered: "came in", left: "went out", "sessions-ended": "ended sessions", "organisation-chosen": "acts for", "password-changed": "changed the password", "passkey-added": "added a passkey", "passkey-removed": "removed a passkey", "entry-refused": "was refused entry",
  },
};
