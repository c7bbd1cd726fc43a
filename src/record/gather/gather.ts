import type { Transaction } from "kysely";
import { inWords, type Decision } from "../../alignment/gather/decision.js";
import { admit, type Judge, type Pair } from "../../alignment/gather/groups.js";
import { exchangeJudge, personJudge, textJudge, type PersonOf } from "../../alignment/gather/judges.js";
import { exchangesTold, peopleTold, type ExchangeTold } from "../../alignment/gather/told.js";
import type { Reading } from "../../model/reading.js";
import { recordId } from "../../model/record-id.js";
import { daysOf } from "../project/days.js";
import { waitToGather } from "../project/gather.js";
import { isKnown } from "../project/naming.js";
import { mergedInto } from "../project/project.js";
import type { MergeKind, Tables } from "../tables.js";
import { keepMerge } from "../write/merge.js";
import { decidedAmong, nameOf } from "./decided.js";
import { keepSketch, textsLike } from "./texts.js";
import { accountsOf, keepTold, toldBefore, toldLike, type There, type Told } from "./told.js";

/** A dispatch that was just kept, and by which numbers what it tells of goes. */
export interface ToGather {
  readonly dispatch: number;
  /** As it counts: corrected. */
  readonly reading: Reading;
  readonly exchanges: ReadonlyMap<string, number>;
  readonly people: ReadonlyMap<string, number>;
  /** Dispatches that carry the very same words. */
  readonly publishes: readonly number[];
  readonly at: string;
}

/** What was taken for one thing, and what a person should look at: numbers of merges. */
export interface Gathered {
  readonly merged: readonly number[];
  readonly proposed: readonly number[];
}

/** Who does it, where nobody in person does. */
export const byRule = "entente";

/**
 * Puts what a dispatch tells together with what the record has: its words with those of others that carry the same wire, its people
 * with people, its exchanges with exchanges. What is sure is merged, what may be is proposed, and both can be undone. To be called
 * in the transaction in which the dispatch was kept; calling it again proposes nothing twice.
 */
export async function gather(tx: Transaction<Tables>, subject: ToGather): Promise<Gathered> {
  await waitToGather(tx);
  const texts = await gatherText(tx, subject);
  const people = await gatherPeople(tx, subject);
  const exchanges = await gatherExchanges(tx, subject);
  return { merged: [...texts.merged, ...people.merged, ...exchanges.merged], proposed: [...texts.proposed, ...people.proposed, ...exchanges.proposed] };
}

async function gatherText(tx: Transaction<Tables>, { dispatch, reading, publishes, at }: ToGather): Promise<Gathered> {
  const there = await textsLike(tx, reading.text, dispatch);
  await keepSketch(tx, dispatch, reading.text);
  const carried = await mergeAll(tx, "account", publishes.slice(0, 1).map((other) => ({ one: dispatch, other, decision: sameWords })), true, at);
  const newcomer = { id: nameOf("account", dispatch), text: reading.text, language: reading.dispatch.language };
  return plus(carried, await admitAll(tx, "account", [{ own: dispatch, told: newcomer }], there.map(({ told, dispatch: own, account }) => ({ told, own, group: account })), textJudge, at));
}

const sameWords: Decision = { verdict: "sure", rule: "text/same-words", words: [], score: 1 };

async function gatherPeople(tx: Transaction<Tables>, subject: ToGather): Promise<Gathered> {
  const told = toldPeople(subject);
  const before = await toldBefore(tx, "person", told.map(({ own }) => own));
  // Whom the gazetteer knows goes by one number everywhere: once is enough.
  const fresh = told.filter(({ own, told: { known } }) => known === null || !before.has(own));
  const there = await toldLike<PersonOf>(tx, "person", fresh, null);
  await keepTold(tx, "person", subject.dispatch, fresh);
  const owns = new Set(fresh.map(({ own }) => own));
  return admitAll(tx, "person", fresh, there.filter(({ own }) => !owns.has(own)), personJudge, subject.at);
}

async function gatherExchanges(tx: Transaction<Tables>, subject: ToGather): Promise<Gathered> {
  const { dispatch } = subject;
  const account = (await accountsOf(tx, [dispatch])).get(dispatch) ?? dispatch;
  const newcomers = toldExchanges(subject, account);
  const there = await toldLike<ExchangeTold>(tx, "exchange", newcomers, dispatch);
  await keepTold(tx, "exchange", dispatch, newcomers);
  // Dispatches may have come to belong to one account since.
  const accounts = await accountsOf(tx, there.map(({ told }) => Number(told.dispatch)));
  return admitAll(tx, "exchange", newcomers, there.map((one) => ({ ...one, told: { ...one.told, account: String(accounts.get(Number(one.told.dispatch)) ?? one.told.dispatch) } })), exchangeJudge, subject.at);
}

/** The people a dispatch tells of, as they are compared. */
function toldPeople({ reading, people }: Pick<ToGather, "reading" | "people">): readonly Told<PersonOf>[] {
  return peopleTold(reading, { isKnown, published: null }).flatMap(({ id, told }) => {
    const own = people.get(id);
    if (own === undefined) return [];
    const one: PersonOf = { ...told, id: recordId("person", own) };
    return [{ own, told: one, keys: personJudge.keysOf(one), days: null }];
  });
}

/** The exchanges a dispatch tells of, as they are compared. */
function toldExchanges({ dispatch, reading, exchanges }: Pick<ToGather, "dispatch" | "reading" | "exchanges">, account: number): readonly Told<ExchangeTold>[] {
  return exchangesTold(reading, { dispatch: String(dispatch), account: String(account), published: null, daysOf, isKnown }).flatMap((told, index) => {
    const own = exchanges.get(reading.exchanges[index]!.id);
    if (own === undefined) return [];
    const one: ExchangeTold = { ...told, id: recordId("exchange", own) };
    return [{ own, told: one, keys: exchangeJudge.keysOf(one), days: one.days }];
  });
}

/** Lets a dispatch be found by what it tells, without comparing it with anything: after everything else was worked out anew. */
export async function findable(tx: Transaction<Tables>, subject: Omit<ToGather, "publishes" | "at">): Promise<void> {
  const { dispatch, reading } = subject;
  await keepSketch(tx, dispatch, reading.text);
  const people = toldPeople(subject);
  const before = await toldBefore(tx, "person", people.map(({ own }) => own));
  await keepTold(tx, "person", dispatch, people.filter(({ own, told }) => told.known === null || !before.has(own)));
  await keepTold(tx, "exchange", dispatch, toldExchanges(subject, (await accountsOf(tx, [dispatch])).get(dispatch) ?? dispatch));
}

/** Compares newcomers with what is there and with each other; keeps what comes of it. */
async function admitAll<T extends { readonly id: string }>(tx: Transaction<Tables>, kind: MergeKind, newcomers: readonly { readonly own: number; readonly told: T }[], there: readonly There<T>[], judge: Judge<T>, at: string): Promise<Gathered> {
  if (newcomers.length === 0 || there.length === 0) return { merged: [], proposed: [] };
  const owns = new Map([...there, ...newcomers].map(({ own, told }) => [told.id, own]));
  const decided = await decidedAmong(tx, kind, [...owns.values()]);
  // Of what is gathered again, some was merged before.
  const into = await mergedInto(tx, { exchange: [], account: [], person: [], [kind]: newcomers.map(({ own }) => own) });
  const standing = groupsOf([...there, ...newcomers.map((one) => ({ ...one, group: into(kind, one.own) }))]);
  const { merged, proposals } = admit(newcomers.map(({ told }) => told), there.map(({ told }) => told), standing, judge, decided);
  const numbered = (pairs: readonly Pair[]) => pairs.map(({ one, other, decision }) => ({ one: owns.get(one)!, other: owns.get(other)!, decision }));
  return plus(await mergeAll(tx, kind, numbered(merged), true, at), await mergeAll(tx, kind, numbered(likeliest(proposals)), false, at));
}

/** Of one thing a person is asked three times at most: a bulletin that is a form filled in daily has hundreds that look alike. */
function likeliest(proposals: readonly Pair[]): readonly Pair[] {
  const asked = new Map<string, number>();
  return [...proposals].sort((one, other) => other.decision.score - one.decision.score).filter((pair) => {
    const ids = [pair.one, pair.other];
    if (ids.some((id) => (asked.get(id) ?? 0) >= 3)) return false;
    for (const id of ids) asked.set(id, (asked.get(id) ?? 0) + 1);
    return true;
  });
}

function groupsOf<T extends { readonly id: string }>(there: readonly There<T>[]): readonly (readonly string[])[] {
  const groups = new Map<number, string[]>();
  for (const { group, told } of there) groups.set(group, [...(groups.get(group) ?? []), told.id]);
  return [...groups.values()];
}

async function mergeAll(tx: Transaction<Tables>, kind: MergeKind, pairs: readonly { readonly one: number; readonly other: number; readonly decision: Decision }[], applied: boolean, at: string): Promise<Gathered> {
  const numbers: number[] = [];
  for (const { one, other, decision } of pairs) {
    const { number, fresh } = await keepMerge(tx, { kind, one, other, rule: decision.rule, because: inWords(decision, "en"), score: decision.score, applied, by: byRule, at });
    if (fresh) numbers.push(number);
  }
  return applied ? { merged: numbers, proposed: [] } : { merged: [], proposed: numbers };
}

const plus = (one: Gathered, other: Gathered): Gathered => ({ merged: [...one.merged, ...other.merged], proposed: [...one.proposed, ...other.proposed] });
