import { counter } from "./plural.js";
import type { ThingWords } from "./thing-words.js";

const many = counter("en");

export const thingWords: ThingWords = {
  kinds: { state: "State", territory: "Territory", organisation: "Organisation", group: "Group", body: "Body", other: "Party" },
  alsoCalled: "Also called", bodies: "Its bodies", bodyOf: (party) => `Body of ${party}`,
  roles: {
    speaker: (count) => many(count, { one: "statement is theirs", other: "statements are theirs" }),
    addressee: (count) => many(count, { one: "is to them", other: "are to them" }),
    mentioned: (count) => many(count, { one: "names them", other: "name them" }),
  },
  people: "People and their offices", offices: "Offices",
  officeColumns: { who: "Who", office: "Office", from: "Known from", to: "to", by: "On whose word" },
  known: "known", published: "published list", toldBy: (count) => `told by ${many(count, { one: "dispatch", other: "dispatches" })}`,
  contacts: "Contacts over time", contactsLatest: (count) => `The latest ${count}.`, noContacts: "No exchange is known that they took part in.",
  saidByIssue: "What they said, by issue", noIssues: "No statement of theirs has an issue.",
  toWhom: "Whom they address", noWhom: "No statement of theirs says to whom it was said.",
  counterparts: "Whom they meet", lastOn: "last",
  latest: "Latest words", noLatest: "No statement of theirs is known.", allStatements: "All their statements",
  merged: (id) => `${id} was found to be the same, and is part of this.`,
  merges: "Why these are one", mergesLead: "What was taken for one thing, or may be, with the reason. A person’s word counts for more.", mergesNone: "There was nothing to decide.",
  mergeStandings: { applied: "taken for one", proposed: "may be one", confirmed: "confirmed", undone: "not one" },
  confirm: "The same", undo: "Not the same", together: "and", decidedBy: (who) => `by ${who}`,
  exchange: {
    participants: "Who took part", askedBy: "asked for it", accounts: "Accounts by side", accountOf: (party) => `Account of ${party}`, outlets: "Outlets, and whose side is open", otherSide: "of those who did not take part",
    dispatches: "When it was told", dispatchesSay: (count) => `${count} tell of it.`, heldOn: "held",
    byIssue: "Statements by issue", noIssue: "without an issue", nothingHere: "nothing on this here",
    initiatives: "Initiatives", commitments: "Commitments", follows: "Followed upon", followedBy: "Was followed by",
    compare: "Compare two accounts", compareThese: "Compare these two", noStatements: "No statement is known from it.", differs: "told differently", more: "There are more statements than are shown here.",
    fields: { kind: "What", channel: "How", when: "When", place: "Where", status: "Status", name: "Name" },
  },
  compare: { lead: "Each side’s words beside the other’s. A blank is silence, never disagreement.", all: "all", only: "Only", account: "Account", swap: "Swap sides", which: "Choose two accounts", backToExchange: "Back to the exchange" },
};
