import { normalUrl } from "../alignment/gather/identity.js";
import { dispatchId, parseRecordId, recordId } from "../model/record-id.js";
import { heldUnder } from "../record/gather/held.js";
import { hasDispatch } from "../record/questions/due.js";
import { mergesAsked, type MergeTold } from "../record/questions/merges.js";
import { recordRefusal } from "../record/refusals.js";
import { askingAs } from "../record/store/scope.js";
import { keepNotice } from "../record/write/keep.js";
import { decideMerge } from "../record/write/merge.js";
import type { Answer, DecideRequest, Noted, NoticeRequest } from "./desk.js";
import { notForWriting } from "./files/files.js";
import { scopeIn } from "./files/scope.js";
import type { House } from "./house.js";
import { deskRefusal } from "./refusals.js";

/** Keeps what a person decides of a merge; what they decided before stays in the record. */
export async function decide(house: House, { id, by, decision, because = null }: DecideRequest & { readonly decision: "confirmed" | "undone" }): Promise<Answer<MergeTold>> {
  const named = parseRecordId(id);
  if (named?.kind !== "merge") return { refused: deskRefusal("desk/not-a-merge", id) };
  const { number } = named;
  return house.store.write(async (tx) => {
    const told = (): Promise<readonly MergeTold[]> => askingAs(tx, scopeIn(house), () => mergesAsked(tx, { number }));
    const [merge] = await told();
    if (!merge) return { refused: recordRefusal("record/no-such", id) };
    for (const account of [merge.oneIn, merge.otherIn]) {
      const refused = account === null ? null : await notForWriting(tx, house.asker, Number(account.slice(1)));
      if (refused) return { refused };
    }
    await decideMerge(tx, { merge: number, decision, by, because, at: house.clock() });
    return (await told())[0]!;
  });
}

/** Keeps that a dispatch was withdrawn, embargoed, released or restored. */
export async function note(house: House, request: NoticeRequest): Promise<Answer<Noted>> {
  const { id, kind, by, because = null, until } = request;
  const { store, clock } = house;
  const dispatch = await dispatchMeant(store.db, id);
  if (dispatch === null) return { refused: deskRefusal("desk/not-a-dispatch", id) };
  const at = clock();
  return store.write(async (tx) => {
    if (!(await askingAs(tx, scopeIn(house), () => hasDispatch(tx, dispatch)))) return { refused: recordRefusal("record/no-such", id) };
    const refused = await notForWriting(tx, house.asker, dispatch);
    if (refused) return { refused };
    const notice = await keepNotice(tx, { dispatch, kind, until: until === undefined ? null : new Date(until).toISOString(), because, by, at });
    return { ...request, id: dispatchId(dispatch), notice: recordId("notice", notice), at };
  });
}

/** The dispatch of an id, or of the address it was published at. */
async function dispatchMeant(db: House["store"]["db"], id: string): Promise<number | null> {
  const named = parseRecordId(id);
  if (named?.kind === "dispatch") return named.dispatch;
  const address = normalUrl(id);
  return address === null ? null : (await heldUnder(db, `url:${address}`))?.dispatch ?? null;
}
