import { isSoleUser, roles, type Actor, type Role } from "../model/actor.js";
import type { PartyId } from "../model/reading.js";
import type { Deed, DeedName } from "./deeds.js";
import { delegationOf, type Conducted } from "./exchange.js";
import { conductRefusal, type ConductRefusal } from "./refusals.js";

/** The least role that each deed takes, within one's own party (E10.3). */
export const leastRole: { readonly [name in DeedName]: Role } = {
  "arrange": "officer", "invite": "officer", "reply": "officer", "fix": "officer", "change": "officer", "cancel": "officer", "attend": "editor",
  "points": "editor", "tick": "editor", "begin": "editor", "end": "editor", "note": "editor", "mend-note": "editor", "strike-note": "editor",
  "draft": "editor", "edit": "editor", "line": "officer", "clear": "officer", "refuse": "officer", "publish": "officer", "correct": "officer", "withdraw": "officer", "propose-joint": "officer",
};

/** Deeds of whoever asked for the exchange; all others are each party's own. */
const askersOwn: ReadonlySet<DeedName> = new Set(["invite", "fix", "change", "cancel"]);

/** A reply that came by mail or on paper: the asker's office enters it for the party that sent it (E3.5). */
const isPassedOn = (deed: { readonly does: DeedName; readonly through?: string | undefined }): boolean => deed.does === "reply" && (deed.through === "mail" || deed.through === "paper");

/**
 * For which party a deed is entered: one's own; a secretariat acts for the asker, and the asker's office enters what others sent on
 * paper or by mail. The one user of a record without accounts says for whom, else it is for the asker.
 */
export function partyActedFor(by: Actor, said: PartyId | null, now: Conducted, deed: { readonly does: DeedName; readonly through?: string | undefined }): PartyId | null {
  if (isSoleUser(by)) return said ?? now.asker.party;
  if (said !== null && isPassedOn(deed) && isAskersOffice(now, by)) return said;
  return by.party ?? (said === now.asker.party ? said : null);
}

/** Why somebody may not do a deed for a party; null where they may. `now` is null for an exchange that is being arranged. */
export function mayNot(now: Conducted | null, deed: Deed, by: Actor, party: PartyId | null, said: PartyId | null): ConductRefusal | null {
  const { does } = deed;
  if (!isSoleUser(by) && roles.indexOf(by.role) < roles.indexOf(leastRole[does])) return conductRefusal("conduct/role", leastRole[does]);
  if (!isSoleUser(by) && said !== null && said !== by.party && !(now !== null && isAskersOffice(now, by) && (said === now.asker.party || isPassedOn(deed)))) return conductRefusal("conduct/not-your-party", said);
  if (now === null) return null;
  if (askersOwn.has(does)) return isSoleUser(by) ? askerOnly(now, party) : isAskersOffice(now, by) ? null : conductRefusal("conduct/not-yours", now.asker.party);
  if (party === null) return conductRefusal("conduct/for-whom");
  return delegationOf(now, party) === null ? conductRefusal("conduct/not-invited", party) : null;
}

const askerOnly = (now: Conducted, party: PartyId | null): ConductRefusal | null => (party === now.asker.party ? null : conductRefusal("conduct/not-yours", now.asker.party));

/** Whether somebody sits where the exchange was asked for: in that party, or in the secretariat that arranges it. */
export const isAskersOffice = ({ asker }: Conducted, { party, organisation }: Actor): boolean => (asker.entered !== null ? party === asker.entered : party === null && organisation !== null && organisation === asker.organisation);

/** Whether somebody may see the exchange at all (E10.1). */
export const maySee = (now: Conducted, who: Actor): boolean => isSoleUser(who) || isAskersOffice(now, who) || delegationOf(now, who.party) !== null;
