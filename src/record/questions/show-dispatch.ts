import type { Kysely } from "kysely";
import { differences, type Differences } from "../../alignment/revisions/differences.js";
import type { Correction } from "../../model/correction.js";
import type { Mark, Misfit } from "../../model/corrections/apply.js";
import type { CorrectionRefusal } from "../../model/corrections/refusals.js";
import type { Reading } from "../../model/reading.js";
import { recordId, revisionId } from "../../model/record-id.js";
import { currentReading, readingAsOf, type Current } from "../project/current.js";
import type { NoticeKind, Row, Tables } from "../tables.js";
import { briefDispatches, type BriefDispatch } from "./brief.js";

/** A correction, and what became of it on the reading that is shown. */
export interface ShownCorrection {
  readonly correction: Correction;
  readonly standing: "applied" | "undone" | "misfit";
  /** Why it does not fit, where it does not. */
  readonly because: string | null;
  /** The same with its code, so that it can be said in another language. */
  readonly refusal: CorrectionRefusal | null;
}

export interface ShownNotice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly at: string;
  readonly until: string | null;
  readonly because: string | null;
  readonly by: string;
}

export interface ShownRevision {
  /** "d12@2" */
  readonly id: string;
  readonly seen: string;
  /** Where it came from: a path, an address, a feed. */
  readonly origin: string | null;
  /** The newest reading of it; null where it was not read. */
  readonly reading: { readonly id: string; readonly engine: string; readonly readAt: string } | null;
  /** What is otherwise than in the revision before, statement by statement and in the text; null for the first, and where one of them was not read. */
  readonly changes: Differences | null;
}

/** A dispatch with all its revisions, and one of them whole: the newest, or the one that was asked for. */
export interface ShownDispatch {
  readonly kind: "dispatch";
  readonly id: string;
  readonly dispatch: BriefDispatch & { readonly url: string | null; readonly slug: string | null; readonly firstSeen: string; readonly embargoedUntil: string | null; readonly publisherParty: string | null };
  /** The revision that is shown. */
  readonly revision: string;
  readonly revisions: readonly ShownRevision[];
  readonly notices: readonly ShownNotice[];
  /** As it counts, with what people corrected; null where it was not read. */
  readonly reading: Reading | null;
  /** The words, where there is no reading to have them. */
  readonly text: string;
  /** What the record calls the exchanges and people of the reading, by the reading's own ids. */
  readonly names: { readonly exchanges: Readonly<Record<string, string>>; readonly people: Readonly<Record<string, string>> };
  readonly corrections: readonly ShownCorrection[];
  /** Where a person's word stands beside the machine's. */
  readonly marks: readonly Mark[];
  /** What the machine had and a person took out. */
  readonly rejected: readonly unknown[];
  /** The account it belongs to, and who else carried the same text. */
  readonly account: { readonly id: string; readonly carriedAlsoBy: readonly BriefDispatch[] } | null;
}

/** All there is of a dispatch; null where there is none of that number, or no such revision. */
export async function showDispatch(db: Kysely<Tables>, number: number, revision: number | null): Promise<ShownDispatch | null> {
  const dispatch = await db.selectFrom("dispatch").selectAll().where("number", "=", number).executeTakeFirst();
  const revisions = await db.selectFrom("revision").select(["number", "seen", "origin", "text"]).where("dispatch", "=", number).orderBy("number").execute();
  const shown = revision === null ? revisions.at(-1) : revisions.find((one) => one.number === revision);
  const [brief] = await briefDispatches(db, [number]);
  if (!dispatch || !shown || !brief) return null;

  const readings = await newestReadings(db, number);
  const versions = new Map<number, Current>();
  for (const { revision: of, number: reading } of readings) versions.set(of, await readingAsOf(db, number, reading));
  const current = versions.get(shown.number) ?? null;
  const { url, slug, first_seen, embargoed_until, publisher_party } = dispatch;
  return {
    kind: "dispatch", id: brief.id,
    dispatch: { ...brief, url, slug, firstSeen: first_seen, embargoedUntil: embargoed_until, publisherParty: publisher_party },
    revision: revisionId(number, shown.number),
    revisions: revisions.map((one, index) => shownRevision(number, one, readings, versions.get(revisions[index - 1]?.number ?? 0), versions.get(one.number))),
    notices: await noticesOf(db, number),
    reading: current?.corrected.reading ?? null,
    text: shown.text,
    names: await namesOf(db, current?.number ?? null),
    corrections: current === null ? [] : correctionsOf(current),
    marks: current?.corrected.marks ?? [],
    rejected: current?.corrected.rejected ?? [],
    account: await accountOf(db, number),
  };
}

/** The newest reading of each revision. */
async function newestReadings(db: Kysely<Tables>, dispatch: number): Promise<readonly Pick<Row<"reading">, "number" | "revision" | "engine" | "read_at">[]> {
  const all = await db.selectFrom("reading").select(["number", "revision", "engine", "read_at"]).where("dispatch", "=", dispatch).orderBy("number").execute();
  return [...new Map(all.map((one) => [one.revision, one])).values()];
}

function shownRevision(dispatch: number, { number, seen, origin }: Pick<Row<"revision">, "number" | "seen" | "origin">, readings: Awaited<ReturnType<typeof newestReadings>>, before: Current | undefined, now: Current | undefined): ShownRevision {
  const reading = readings.find((one) => one.revision === number);
  return {
    id: revisionId(dispatch, number), seen, origin,
    reading: reading ? { id: recordId("reading", reading.number), engine: reading.engine, readAt: reading.read_at } : null,
    // What the texts say is compared as the machine read both: a correction of one of them is no change of the dispatch.
    changes: before && now ? differences(before.machine, now.machine) : null,
  };
}

/** What became of every correction of a dispatch on one of its readings. */
export function correctionsOf({ corrected, carriedMisfits }: Current): readonly ShownCorrection[] {
  const misfit = ({ correction, because }: Misfit): ShownCorrection => ({ correction, standing: "misfit", because: because.says, refusal: because });
  return [
    ...corrected.applied.map((correction): ShownCorrection => ({ correction, standing: "applied", because: null, refusal: null })),
    ...corrected.undone.map((correction): ShownCorrection => ({ correction, standing: "undone", because: null, refusal: null })),
    ...corrected.misfits.map(misfit), ...carriedMisfits.map(misfit),
  ].sort((one, other) => Number(one.correction.id.slice(1)) - Number(other.correction.id.slice(1)));
}

async function noticesOf(db: Kysely<Tables>, dispatch: number): Promise<readonly ShownNotice[]> {
  const rows = await db.selectFrom("notice").select(["number", "kind", "at", "until", "because", "by"]).where("dispatch", "=", dispatch).orderBy("number").execute();
  return rows.map(({ number, ...row }) => ({ id: recordId("notice", number), ...row }));
}

/** What the record calls the exchanges and people of a reading, after what was merged. */
export async function namesOf(db: Kysely<Tables>, reading: number | null): Promise<ShownDispatch["names"]> {
  if (reading === null) return { exchanges: {}, people: {} };
  const rows = await db.selectFrom("naming").leftJoin("merged", (join) => join.onRef("merged.kind", "=", "naming.kind").onRef("merged.number", "=", "naming.number"))
    .select(["naming.kind", "naming.local", "naming.number", "merged.into"]).where("naming.reading", "=", reading).orderBy("naming.local").execute();
  const of = (kind: "exchange" | "person") => Object.fromEntries(rows.filter((row) => row.kind === kind).map(({ local, number, into }) => [local, recordId(kind, into ?? number)]));
  return { exchanges: of("exchange"), people: of("person") };
}

async function accountOf(db: Kysely<Tables>, dispatch: number): Promise<ShownDispatch["account"]> {
  const own = await db.selectFrom("account_dispatch").select("account").where("dispatch", "=", dispatch).executeTakeFirst();
  if (!own) return null;
  const others = await db.selectFrom("account_dispatch").select("dispatch").where("account", "=", own.account).where("dispatch", "<>", dispatch).orderBy("dispatch").limit(100).execute();
  return { id: recordId("account", own.account), carriedAlsoBy: await briefDispatches(db, others.map((one) => one.dispatch)) };
}

/** The reading of a dispatch that counts, with its names in the record. */
export async function countingReading(db: Kysely<Tables>, dispatch: number): Promise<{ readonly current: Current; readonly names: ShownDispatch["names"] } | null> {
  const current = await currentReading(db, dispatch);
  return current && { current, names: await namesOf(db, current.number) };
}
