import type { BriefLine, BriefPart, BriefSection, Contact, ContactAccount } from "./brief.js";
import { gap, part, quoted, section } from "./lines.js";
import type { Material } from "./material.js";

// The sections that rest on exchanges.

const mostContacts = 5;
/** Statements of an account that are quoted under a contact. */
const mostTold = 6;
const mostDated = 30;

/** The last exchanges between the two, and what each side's account of them said; a side without an account is named as such. */
export function lastContacts(material: Material): BriefSection {
  const held = material.contacts.filter(({ status }) => status === "held").slice(0, mostContacts);
  return section("last-contacts", false, held.flatMap((contact) => contactParts(contact, material)), gap("brief/no-contact"));
}

function contactParts(contact: Contact, { us, with: them }: Material): readonly BriefPart[] {
  const head = contact.accounts.find(({ told }) => told !== null);
  const ofSide = (side: string | null): readonly ContactAccount[] => contact.accounts.filter((one) => one.side === side);
  const others = contact.accounts.filter(({ side }) => side !== us.id && side !== them.id);
  const side = (party: string): BriefPart => {
    const lines = ofSide(party).flatMap(accountLines);
    return part("account-of", lines.length > 0 ? lines : [gap("brief/no-account", [party], [contact.id])], { side: party });
  };
  return [part("contact", head ? [toldLine(contact, head)] : [gap("brief/not-dated", [], [contact.id])], { contact }), side(us.id), side(them.id), part("other-accounts", others.flatMap(accountLines))];
}

/** What an account says, as it tells it; an account that only tells that the exchange took place says that. */
function accountLines(account: ContactAccount): readonly BriefLine[] {
  const { statements, side, sideWorkedOut } = account;
  const doubt = sideWorkedOut && side !== null ? [gap("brief/side-worked-out", [side], [account.dispatch])] : [];
  if (statements.length === 0) return [gap("brief/nothing-said", [account.title ?? account.dispatch], [account.dispatch]), ...doubt];
  const more = statements.length > mostTold ? [gap("brief/more", [String(statements.length - mostTold)], [account.dispatch])] : [];
  return [...statements.slice(0, mostTold).map(quoted), ...more, ...doubt];
}

const toldLine = ({ id, from }: Contact, { dispatch, told }: ContactAccount): BriefLine => ({ kind: "told", cites: dispatch, dispatch, words: told!, on: from, exchange: id });

/** Exchanges between the two as dated lines, the latest first, each in the words of one account. */
export function backgroundOf({ contacts }: Material): BriefSection {
  const dated = contacts.flatMap((contact) => {
    const account = contact.accounts.find(({ told }) => told !== null);
    return account ? [toldLine(contact, account)] : [];
  });
  const more = dated.length > mostDated ? [gap("brief/more", [String(dated.length - mostDated)])] : [];
  return section("background", false, [part("dated", [...dated.slice(0, mostDated), ...more])], gap("brief/no-contact"));
}
