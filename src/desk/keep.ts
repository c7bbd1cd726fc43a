import type { Notice } from "../model/feed.js";
import type { Reading } from "../model/reading.js";
import { recordId } from "../model/record-id.js";
import { gather, type Gathered } from "../record/gather/gather.js";
import { holdDispatch, standOf, type Stand } from "../record/gather/held.js";
import { currentReading } from "../record/project/current.js";
import { askingAs } from "../record/store/scope.js";
import type { NoticeKind } from "../record/tables.js";
import { keepDispatch, keepNotice, keepReading, keepRevision, type KeptReading } from "../record/write/keep.js";
import type { Source } from "../text/source.js";
import { notForWriting } from "./files/files.js";
import { scopeIn } from "./files/scope.js";
import type { House, Transacted } from "./house.js";
import { identityOf, type Arrived, type Seeing } from "./identity.js";

/** A dispatch that was opened and read. */
export interface ToKeep {
  readonly arrived: Arrived;
  readonly source: Source;
  readonly reading: Reading;
  readonly at: string;
}

/** What became of it. */
export interface Kept {
  readonly is: "added" | "revised" | "known";
  readonly dispatch: number;
  readonly revision: number;
  readonly standing: Stand["state"];
  readonly account: string;
  readonly exchanges: readonly string[];
  /** Merges that wait for a person. */
  readonly proposals: readonly string[];
}

const nothing: Gathered = { merged: [], proposed: [] };

/** Keeps a dispatch with its reading, and puts it together with what is there, all in one transaction. */
export async function keep(tx: Transacted, house: Pick<House, "asker">, { arrived, source, reading, at }: ToKeep): Promise<Kept> {
  const identity = await identityInTurn(tx, house, arrived, at);
  if (identity.is !== "added") await mustBeForWriting(tx, house, identity.dispatch);
  if (identity.is === "known") return notedAnew(tx, identity.dispatch, arrived, at);
  const { dispatch } = identity;
  const revision = await keepRevision(tx, { dispatch, text: source.text, hash: arrived.hash, told: source.told, encoding: source.encoding, origin: arrived.origin, at });
  const kept = await keepReading(tx, { dispatch, revision, reading, at });
  await keepNotices(tx, dispatch, arrived, at);
  const gathered = await gatherKept(tx, dispatch, kept, identity.publishes, at);
  return keptAs(identity.is, dispatch, await standOf(tx, dispatch), gathered);
}

/** The identity of what arrives, once nobody else can change it: where it is new, its dispatch is made. */
async function identityInTurn(tx: Transacted, house: Pick<House, "asker">, arrived: Arrived, at: string): Promise<{ readonly is: Kept["is"]; readonly dispatch: number; readonly publishes: readonly number[] }> {
  const seeing: Seeing = (look) => askingAs(tx, scopeIn(house), () => look(tx));
  const first = await identityOf(tx, arrived, seeing);
  const dispatch = first.is === "added" ? await keepDispatch(tx, { key: first.key.key, url: arrived.url, slug: arrived.slug, at }) : first.dispatch;
  await holdDispatch(tx, dispatch);
  const { revision } = await standOf(tx, dispatch);
  if (first.is === "added") {
    if (revision === 0) return { is: "added", dispatch, publishes: first.publishes };
    // Another brought the same key while we looked.
  }
  const again = await identityOf(tx, arrived, seeing);
  return again.is === "added" ? { is: "revised", dispatch, publishes: [] } : { is: again.is, dispatch: again.dispatch, publishes: [] };
}

/** What stands in a closed file is changed by those it lets in to write; anybody else's transaction ends. */
export async function mustBeForWriting(tx: Transacted, { asker }: Pick<House, "asker">, dispatch: number): Promise<void> {
  const refused = await notForWriting(tx, asker, dispatch);
  if (refused) throw Object.assign(new Error(refused.code), { refused });
}

/** Puts a dispatch together with what is there, as it counts now. */
export async function gatherKept(tx: Transacted, dispatch: number, { exchanges, people }: Pick<KeptReading, "exchanges" | "people">, publishes: readonly number[], at: string): Promise<Gathered> {
  const current = await currentReading(tx, dispatch);
  return current === null ? nothing : gather(tx, { dispatch, reading: current.corrected.reading, exchanges, people, publishes, at });
}

/** A dispatch of which only its standing may be news: the sender takes it back, or lets it go. */
export async function notedAnew(tx: Transacted, dispatch: number, arrived: Arrived, at: string): Promise<Kept> {
  await keepNotices(tx, dispatch, arrived, at);
  return keptAs("known", dispatch, await standOf(tx, dispatch), nothing);
}

const keptAs = (is: Kept["is"], dispatch: number, { revision, state, account, exchanges }: Stand, { proposed }: Gathered): Kept => ({
  is, dispatch, revision, standing: state, account: recordId("account", account), exchanges: exchanges.map((number) => recordId("exchange", number)), proposals: proposed.map((number) => recordId("merge", number)),
});

/** Keeps what the sender says of a dispatch's standing, where that is not what the record has. */
async function keepNotices(tx: Transacted, dispatch: number, { notice, publisher, origin }: Arrived, at: string): Promise<void> {
  if (notice === null) return;
  const by = publisher ?? origin;
  for (const { kind, until } of newsIn(notice, await standOf(tx, dispatch), at)) await keepNotice(tx, { dispatch, kind, until, by, at });
}

/** What a sender's notice says that is not so yet. */
export function newsIn({ status, embargoedUntil }: Notice, { state, embargoedUntil: standing }: Pick<Stand, "state" | "embargoedUntil">, at: string): { readonly kind: NoticeKind; readonly until: string | null }[] {
  const news: { kind: NoticeKind; until: string | null }[] = [];
  const until = embargoedUntil === undefined || Date.parse(embargoedUntil) <= Date.parse(at) ? null : new Date(embargoedUntil).toISOString();
  if (status === "withdrawn" && state !== "withdrawn") news.push({ kind: "withdrawn", until: null });
  if (status === "usable" && state === "withdrawn") news.push({ kind: "restored", until: null });
  const embargoed = until !== null || status === "withheld";
  if (embargoed && (state !== "embargoed" || (until !== null && until !== standing))) news.push({ kind: "embargoed", until });
  if (status === "usable" && !embargoed && state === "embargoed") news.push({ kind: "released", until: null });
  return news;
}
