import { isSoleUser, type Actor } from "../../model/actor.js";
import type { DraftState } from "../../settlement/text/draft-log.js";
import type { Refused } from "../job.js";
import { draftRefusal } from "./refusals.js";

/** For whom an account speaks when drafting: its party; the organisation by its name where it speaks for none, as a secretariat does. */
export const ownNameOf = ({ party, organisation, name }: Actor): string => party ?? organisation ?? name;

/** For whom something is done; the one user of a record may speak for anybody, and holds the pen where nobody is named. */
export function speakerOf(by: Actor, as: string | undefined, state: DraftState | null): { readonly as: string } | { readonly refused: Refused } {
  if (isSoleUser(by)) return { as: as ?? state?.penholder ?? by.name };
  const own = ownNameOf(by);
  return as === undefined || as === own ? { as: own } : { refused: draftRefusal("draft/not-yours", as, own) };
}

/** Whether somebody sees a draft: the one user of a record, whoever holds its pen, and the delegations on its list. */
export const mayLook = (by: Actor, { penholder, parties }: DraftState): boolean => isSoleUser(by) || penholder === ownNameOf(by) || parties.includes(ownNameOf(by));
