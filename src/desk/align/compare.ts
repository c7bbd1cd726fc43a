import { applied } from "../../alignment/decisions.js";
import type { Comparison } from "../../alignment/comparison.js";
import type { CompareOptions, Match } from "../../alignment/options.js";
import type { Reading } from "../../model/reading.js";
import { dispatchId, parseRecordId } from "../../model/record-id.js";
import { calledThere, editsOf, readingFor, withdrawnOn } from "../../record/questions/align/accounts.js";
import { decisionsBetween } from "../../record/questions/align/decisions.js";
import { showExchange, type ShownExchange } from "../../record/questions/show-exchange.js";
import { recordRefusal } from "../../record/refusals.js";
import { compareReadings, type Compared } from "../compare.js";
import type { Answer } from "../desk.js";
import type { House } from "../house.js";
import type { Refused } from "../job.js";
import { deskRefusal } from "../refusals.js";
import type { CompareRequest } from "./asked.js";
import { isRefusedHere } from "./names.js";

type Db = House["store"]["db"];

/** Compares two dispatches of the record, or the two sides' accounts of one exchange; as people corrected them. */
export async function compareKept({ store: { db } }: House, { ids, options = {} }: CompareRequest): Promise<Answer<Compared>> {
  const chosen = ids.length === 1 ? await accountsOf(db, ids[0]!, options.sides) : { ids, exchange: options.exchange };
  if (isRefusedHere(chosen)) return chosen;
  const readings: Reading[] = [];
  for (const id of chosen.ids) {
    const reading = await readingOf(db, id);
    if (isRefusedHere(reading)) return reading;
    readings.push(reading);
  }
  if (readings.length !== 2) return { refused: deskRefusal("desk/not-two-accounts", String(readings.length)) };
  const [a, b] = readings as [Reading, Reading];
  const exchange = options.exchange ?? chosen.exchange;
  const decided = applied(await decisionsBetween(db, numberOf(a.id), numberOf(b.id)), a, b);
  const compared = compareReadings(a, b, { ...options, ...(exchange && { exchange }), ...together(decided.options, options) });
  if (!("comparison" in compared)) return { refused: compared.refused! };
  const { comparison } = compared;
  return {
    ...compared,
    comparison: { ...comparison, a: { ...comparison.a, ...(await sinceOf(db, a)) }, b: { ...comparison.b, ...(await sinceOf(db, b)) }, ...(decided.decisions.length > 0 && { decisions: decided.decisions }) },
  };
}

/** What became of a dispatch after it was published. */
async function sinceOf(db: Db, { id }: Reading): Promise<Pick<Comparison["a"], "edits" | "withdrawn">> {
  const [edits, withdrawn] = [await editsOf(db, numberOf(id)), await withdrawnOn(db, numberOf(id))];
  return { ...(edits.length > 0 && { edits }), ...(withdrawn !== null && { withdrawn }) };
}

/** What is asked for now goes before what was decided before. */
function together(kept: CompareOptions, asked: CompareOptions): CompareOptions {
  const isSame = (one: Match, other: Match): boolean => one.a === other.a && one.b === other.b;
  const [pairs, apart] = [asked.pairs ?? [], asked.apart ?? []];
  return {
    pairs: [...pairs, ...(kept.pairs ?? []).filter((one) => !apart.some((other) => isSame(one, other)))],
    apart: [...apart, ...(kept.apart ?? []).filter((one) => !pairs.some((other) => isSame(one, other)))],
    labels: [...(asked.labels ?? []), ...(kept.labels ?? [])],
  };
}

/** "d12", "d12@2" */
export const numberOf = (id: string): number => Number(/^d(\d+)/.exec(id)![1]);

/** The reading that counts, under the record's own id. */
export async function readingOf(db: Db, id: string): Promise<Reading | { readonly refused: Refused }> {
  const named = parseRecordId(id);
  if (named?.kind !== "dispatch" && named?.kind !== "revision") return { refused: deskRefusal("desk/not-a-dispatch", id) };
  if (named.dispatch > 2_147_483_647) return { refused: recordRefusal("record/no-such", id) };
  const current = await readingFor(db, named.dispatch, named.kind === "revision" ? named.revision : null);
  return current ? { ...current.corrected.reading, id: named.kind === "dispatch" ? dispatchId(named.dispatch) : id } : { refused: recordRefusal("record/no-such", id) };
}

interface Chosen {
  readonly ids: readonly string[];
  readonly exchange: { readonly a: string; readonly b: string } | undefined;
}

/**
 * The account of each of two sides: the sides that took part, else outlets. Of several accounts of one side that which tells
 * most is taken. Where more than two sides tell of it, somebody has to say which two are meant.
 */
async function accountsOf(db: Db, id: string, sides: { readonly a?: string; readonly b?: string } | undefined): Promise<Chosen | { readonly refused: Refused }> {
  const named = parseRecordId(id);
  if (named?.kind !== "exchange") return { refused: deskRefusal("desk/not-an-exchange", id) };
  const shown = named.number > 2_147_483_647 ? null : await showExchange(db, named.number);
  if (shown === null) return { refused: recordRefusal("record/no-such", id) };
  const told = shown.sides.filter((one): one is typeof one & { readonly side: string } => one.side !== null);
  const wished = sides?.a !== undefined && sides.b !== undefined ? [sides.a, sides.b].map((side) => told.find((one) => one.side === side)) : null;
  if (wished?.some((one) => one === undefined)) return { refused: deskRefusal("desk/one-account", id, told.map(({ side }) => side).join(", ") || "none") };
  const both = wished ? wished.map((one) => one!.accounts) : told.length === 2 ? told.map(({ accounts }) => accounts) : told.length > 2 ? null : outlets(shown);
  if (both === null) return { refused: deskRefusal("desk/several-sides", id, told.map(({ side }) => side).join(", ")) };
  if (both.length !== 2) return { refused: deskRefusal("desk/one-account", id, told.map(({ side }) => side).join(", ") || "none") };
  const [a, b] = both.map(fullest) as [Account, Account];
  return { ids: [a.dispatch.id, b.dispatch.id], exchange: await localExchanges(db, a, b) };
}

type Account = ShownExchange["sides"][number]["accounts"][number];

/** One side with its own account and one more that is nobody's, or two that are nobody's and not one wire. */
function outlets({ sides }: ShownExchange): readonly (readonly Account[])[] {
  const told = sides.filter(({ side }) => side !== null).map(({ accounts }) => accounts);
  const byWire = new Map<string, Account[]>();
  for (const account of sides.filter(({ side }) => side === null).flatMap(({ accounts }) => accounts)) byWire.set(account.account, [...(byWire.get(account.account) ?? []), account]);
  return [...told, ...byWire.values()];
}

const fullest = (accounts: readonly Account[]): Account => [...accounts].sort((one, other) => other.statements.length - one.statements.length || Number(one.own.slice(1)) - Number(other.own.slice(1)))[0]!;

/** What either reading calls the exchange. */
async function localExchanges(db: Db, a: Account, b: Account): Promise<Chosen["exchange"]> {
  const [x, y] = await calledThere(db, [a, b].map(({ own }) => Number(own.slice(1))));
  return x && y ? { a: x, b: y } : undefined;
}
