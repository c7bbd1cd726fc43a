import { sql, type Kysely } from "kysely";
import type { Channel, Exchange, ExchangeKind, PartyId } from "../../model/reading.js";
import { recordId } from "../../model/record-id.js";
import type { When } from "../../model/when.js";
import type { Tables } from "../tables.js";
import { briefDispatches, briefExchanges, briefStatements, mergedNumber, type BriefDispatch, type BriefExchange, type BriefStatement } from "./brief.js";
import { mergesAsked, type MergeTold } from "./merges.js";

/** One exchange as all its accounts have it together, and each account beside it, by side. */
export interface ShownExchange {
  readonly kind: "exchange";
  readonly id: string;
  /** The id that was asked for, where it was merged into this exchange. */
  readonly askedFor: string | null;
  readonly exchange: BriefExchange;
  readonly participants: readonly { readonly role: "participant" | "asked-by"; readonly party: PartyId | null; readonly person: string | null; readonly name: string | null; readonly office: string | null }[];
  /** Sides first that took part; null for accounts of outlets, and where the side is not known. */
  readonly sides: readonly { readonly side: PartyId | null; readonly accounts: readonly ExchangeAccount[] }[];
  readonly initiatives: readonly { readonly id: string; readonly words: string }[];
  readonly commitments: readonly { readonly id: string; readonly words: string }[];
  /** Exchanges it followed, and those that followed it, on some dispatch's word. */
  readonly follows: readonly string[];
  readonly followedBy: readonly string[];
  /** Why its accounts are taken for one, and what may belong to it too. */
  readonly merges: readonly MergeTold[];
}

export interface ExchangeAccount {
  /** The exchange as this dispatch tells it: "x9" by itself. */
  readonly own: string;
  /** The account it stands in, which several outlets may have carried. */
  readonly account: string;
  readonly dispatch: BriefDispatch;
  readonly told: { readonly kind: ExchangeKind; readonly channel: Channel | null; readonly name: string | null; readonly when: When | null; readonly status: Exchange["status"]; readonly place: string | null };
  readonly statements: readonly BriefStatement[];
}

/** Statements shown of one account. */
const mostStatements = 200;

/** An exchange by its number, or by one that was merged into it; null where there is none. */
export async function showExchange(db: Kysely<Tables>, asked: number): Promise<ShownExchange | null> {
  const number = await mergedNumber(db, "exchange", asked);
  const [exchange] = await briefExchanges(db, sql<boolean>`x.number = ${number}`, 1);
  if (!exchange) return null;
  const accounts = await accountsOf(db, number);
  const took = new Set(exchange.parties);
  const sides = [...new Set(accounts.map(({ side }) => side))].sort((one, other) => rankOf(one, took) - rankOf(other, took) || (one ?? "").localeCompare(other ?? "", "en"));
  const owns = accounts.map(({ account }) => Number(account.own.slice(1)));
  return {
    kind: "exchange", id: recordId("exchange", number), askedFor: asked === number ? null : recordId("exchange", asked), exchange,
    participants: await participantsOf(db, number),
    sides: sides.map((side) => ({ side, accounts: accounts.filter((one) => one.side === side).map(({ account }) => account) })),
    initiatives: await db.selectFrom("initiative").select(["id", "words"]).where("exchange", "=", number).orderBy("dispatch").orderBy("id").limit(500).execute(),
    commitments: await db.selectFrom("commitment").innerJoin("statement", "statement.id", "commitment.statement").select(["commitment.id", "commitment.words"]).where("statement.exchange", "=", number).orderBy("commitment.dispatch").orderBy("commitment.id").limit(500).execute(),
    follows: await linked(db, sql`select distinct follows as number from exchange_account where exchange = ${number} and follows is not null`, number),
    followedBy: await linked(db, sql`select distinct exchange as number from exchange_account where follows = ${number}`, number),
    merges: await mergesOf(db, owns),
  };
}

const rankOf = (side: PartyId | null, took: ReadonlySet<PartyId>): number => (side === null ? 2 : took.has(side) ? 0 : 1);

async function accountsOf(db: Kysely<Tables>, number: number): Promise<readonly { readonly side: PartyId | null; readonly account: ExchangeAccount }[]> {
  const rows = await db.selectFrom("exchange_account").selectAll().where("exchange", "=", number).orderBy("own").execute();
  const dispatches = await briefDispatches(db, rows.map(({ dispatch }) => dispatch));
  const result: { side: PartyId | null; account: ExchangeAccount }[] = [];
  for (const [index, { own, side, account, kind, channel, name, when, status, place }] of rows.entries())
    result.push({
      side,
      account: {
        own: recordId("exchange", own), account: recordId("account", account), dispatch: dispatches[index]!, told: { kind, channel, name, when, status, place },
        statements: await briefStatements(db, sql<boolean>`s.exchange_own = ${own} and s.exchange = ${number}`, mostStatements, "as told"),
      },
    });
  return result;
}

async function participantsOf(db: Kysely<Tables>, number: number): Promise<ShownExchange["participants"]> {
  const rows = await db.selectFrom("exchange_participant").leftJoin("person", "person.number", "exchange_participant.person")
    .select(["role", "exchange_participant.party", "exchange_participant.person", "person.name", "office"]).where("exchange", "=", number)
    .groupBy(["role", "exchange_participant.party", "exchange_participant.person", "person.name", "office"]).orderBy("role", "desc").orderBy("exchange_participant.party").orderBy("exchange_participant.person").execute();
  return rows.map(({ person, ...row }) => ({ ...row, person: person === null ? null : recordId("person", person) }));
}

async function linked(db: Kysely<Tables>, numbers: ReturnType<typeof sql>, but: number): Promise<readonly string[]> {
  const { rows } = await sql<{ number: number }>`${numbers} order by 1 limit 100`.execute(db);
  return rows.filter(({ number }) => number !== but).map(({ number }) => recordId("exchange", number));
}

/** Every merge and proposal that touches one of these exchanges as a single dispatch tells them. */
async function mergesOf(db: Kysely<Tables>, owns: readonly number[]): Promise<readonly MergeTold[]> {
  const rows = await db.selectFrom("merge").select("number").where("kind", "=", "exchange").where((where) => where.or([where("one", "in", owns), where("other", "in", owns)])).orderBy("number").limit(100).execute();
  const told: MergeTold[] = [];
  for (const { number } of rows) told.push(...await mergesAsked(db, { number }));
  return told;
}
