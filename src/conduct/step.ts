import { isSoleUser, type Actor } from "../model/actor.js";
import type { DeedName, DeedOf, Entered } from "./deeds.js";
import type { Conducted } from "./exchange.js";
import { arrange, attend, cancel, change, fix, invite, reply } from "./deed/arranging.js";
import { begin, end, mendNote, note, points, strikeNote, tick } from "./deed/holding.js";
import { draft, edit, line, proposeJoint } from "./deed/drafting.js";
import { clear, correct, publish, refuse, withdraw } from "./deed/clearing.js";
import { conductRefusal, isRefusal, type ConductRefusal } from "./refusals.js";
import { mayNot } from "./rights.js";

/** One kind of deed at work on an exchange that is there: what it changes, or why nothing. The rights have been looked at. */
export type DeedAt<Name extends DeedName> = (now: Conducted, deed: DeedOf<Name>, entered: Entered, officer: Officering) => Partial<Conducted> | ConductRefusal;

/** Who enters, as clearance asks: their name, their account, and whether they keep the whole record. */
export interface Officering {
  readonly name: string;
  readonly account: string | null;
  readonly sole: boolean;
}

/**
 * What a deed leads to: the exchange after it, or a refusal with its rule, which changes nothing. Pure: the hour is the entry's own.
 * `said` is the party somebody says they act for, `null` where they say none.
 */
export function step(now: Conducted | null, entered: Entered, by: Actor, said: string | null = null): Conducted | ConductRefusal {
  const barred = mayNot(now, entered.deed, by, entered.party, said);
  if (barred !== null) return barred;
  return apply(now, entered, { name: by.name, account: by.account, sole: isSoleUser(by) });
}

/** The exchange after what was kept of it, oldest first. What is in the record was accepted once, so a refusal here is a fault. */
export function replay(log: readonly Entered[]): Conducted {
  let now: Conducted | null = null;
  for (const entered of log) {
    const next: Conducted | ConductRefusal = apply(now, entered, { name: entered.by, account: entered.account, sole: entered.account === null });
    if (isRefusal(next)) throw new Error(`entry ${entered.number} does not follow: ${next.code}`);
    now = next;
  }
  if (now === null) throw new Error("an exchange without an entry");
  return now;
}

function apply(now: Conducted | null, entered: Entered, officer: Officering): Conducted | ConductRefusal {
  const { deed, number, key } = entered;
  if (now === null) {
    if (deed.does !== "arrange") return conductRefusal("conduct/no-such", "");
    const made = arrange(deed, entered);
    return isRefusal(made) ? made : after(made, number, key);
  }
  const act = deeds[deed.does] as DeedAt<DeedName>;
  const changed = act(now, deed, entered, officer);
  return isRefusal(changed) ? changed : after({ ...now, ...changed }, number, key);
}

const after = (next: Conducted, number: number, key: string | null): Conducted => ({ ...next, last: number, keys: key === null ? next.keys : { ...next.keys, [key]: number } });

const arrangedBefore: DeedAt<"arrange"> = () => conductRefusal("conduct/arranged-before");

const deeds: { readonly [Name in DeedName]: DeedAt<Name> } = {
  "arrange": arrangedBefore, "invite": invite, "reply": reply, "fix": fix, "change": change, "cancel": cancel, "attend": attend,
  "points": points, "tick": tick, "begin": begin, "end": end, "note": note, "mend-note": mendNote, "strike-note": strikeNote,
  "draft": draft, "edit": edit, "line": line, "propose-joint": proposeJoint,
  "clear": clear, "refuse": refuse, "publish": publish, "correct": correct, "withdraw": withdraw,
};
