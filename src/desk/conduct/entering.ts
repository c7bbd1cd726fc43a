import { sameJson } from "../../conduct/same.js";
import type { Deed, DeedName, Entered } from "../../conduct/deeds.js";
import type { Conducted } from "../../conduct/exchange.js";
import { conductRefusal, isRefusal } from "../../conduct/refusals.js";
import { maySee, partyActedFor } from "../../conduct/rights.js";
import { replay, step } from "../../conduct/step.js";
import { seenBy } from "../../conduct/view.js";
import type { Actor } from "../../model/actor.js";
import type { PartyId } from "../../model/reading.js";
import { conductedNumbered, keepConductedEntry, type KeptExchange } from "../../record/conduct/conducted.js";
import { askingAs } from "../../record/store/scope.js";
import type { Answer } from "../desk.js";
import { scopeOf } from "../files/scope.js";
import type { House, Transacted } from "../house.js";
import type { Refused } from "../job.js";
import type { Acting, ConductEntry, ExchangeTold } from "./asked.js";
import { idOf, postInvitations } from "./letters.js";
import { calledIn, partyNamed } from "./names.js";

type Db = House["store"]["db"] | Transacted;

/** What a deed is once its hours and parties are understood; `at` is the hour it came in. */
type Meaning = (tx: Transacted, now: Conducted, party: PartyId | null, at: string) => Promise<Answer<Deed>>;

/** Enters one deed in its exchange, in one transaction that holds it: two that come at once are entered one after the other. */
export async function entered(house: House, { id, by, as, key: given }: Acting, deed: { readonly does: DeedName; readonly through?: string | undefined }, meaning: Meaning): Promise<Answer<ConductEntry>> {
  const key = given ?? null;
  // What counts is when it reached the house, before any work.
  const at = house.clock();
  return house.whole.write(async (tx): Promise<Answer<ConductEntry>> => {
    const found = await exchangeSeen(tx, id, by, true);
    if ("refused" in found) return found;
    const { kept, now } = found;
    // What a party is called stands in dispatches too: only those count that whoever enters it may read.
    const said = as === undefined ? null : await askingAs(tx, scopeOf(by), () => partyNamed(tx, as, now));
    if (said !== null && typeof said !== "string") return said;
    const party = partyActedFor(by, said, now, deed);
    const before = key === null ? undefined : now.keys[key];
    // What is not told is filled in as it was the first time, so that the same deed stays the same.
    const meant = await askingAs(tx, scopeOf(by), () => meaning(tx, now, party, before === undefined ? at : kept.log[before - 1]!.at));
    if ("refused" in meant) return meant;
    if (before !== undefined) return sameAgain(kept.log[before - 1]!, meant, by) ? { id, entry: before, fresh: false, exchange: told(kept, now, by, at) } : { refused: conductRefusal("conduct/key-reused", key!) };
    // A clock that was set back must not put an entry before the one it follows.
    const last = kept.log.at(-1)!.at;
    const entry: Entered = { number: kept.log.length + 1, at: at < last ? last : at, by: by.name, account: by.account, organisation: by.organisation, party, key, deed: meant };
    const next = step(now, entry, by, said);
    if (isRefusal(next)) return { refused: next };
    await keepConductedEntry(tx, kept.number, entry);
    const after = { ...kept, log: [...kept.log, entry] };
    await postInvitations(tx, after, now, next, entry);
    return { id, entry: entry.number, fresh: true, exchange: told(after, next, by, at) };
  });
}

const sameAgain = (before: Entered, deed: Deed, by: Actor): boolean => before.account === by.account && (deed.does === "draft" ? before.deed.does === "draft" : sameJson(before.deed, deed));

/** An exchange that somebody may see, by its id; to everybody else it is not there. */
export async function exchangeSeen(db: Db, id: string, by: Actor, hold = false): Promise<{ readonly kept: KeptExchange; readonly now: Conducted } | { readonly refused: Refused }> {
  const number = /^e([1-9]\d{0,9})$/.exec(id)?.[1];
  const kept = number === undefined ? null : await conductedNumbered(db, Number(number), hold);
  if (kept === null) return { refused: conductRefusal("conduct/no-such", id) };
  const now = replay(kept.log);
  return maySee(now, by) ? { kept, now } : { refused: conductRefusal("conduct/no-such", id) };
}

export function told(kept: KeptExchange, now: Conducted, by: Actor, at: string): ExchangeTold {
  const seen = seenBy(now, by, at);
  const mine = new Set<string | null>(seen.mine);
  return {
    id: idOf(kept.number), uid: kept.uid, made: kept.at, now: at, ...seen, called: calledIn(now),
    history: kept.log.filter(({ party, deed }) => arranging.has(deed.does) || mine.has(party)).map((one) => ({ number: one.number, at: one.at, by: one.by, party: one.party, does: one.deed.does })),
  };
}

/** Deeds that everybody who takes part may know of. */
const arranging: ReadonlySet<Deed["does"]> = new Set(["arrange", "invite", "reply", "fix", "change", "cancel", "attend", "begin", "end", "propose-joint"]);
