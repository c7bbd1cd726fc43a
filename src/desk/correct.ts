import type { CorrectionBody, Json, JsonObject, TargetKind } from "../model/correction.js";
import type { CorrectionRefusal } from "../model/corrections/refusals.js";
import { draft, type Wish } from "../model/corrections/draft.js";
import { same } from "../model/corrections/check.js";
import { fieldsOf, placesOf, thingOf, thingsOf, idOfThing } from "../model/corrections/things.js";
import { dispatchId, localId, parseRecordId } from "../model/record-id.js";
import type { Reading } from "../model/reading.js";
import type { Reach } from "../record/project/corrected.js";
import { currentReading } from "../record/project/current.js";
import { dispatchOfCorrection, namesIn } from "../record/questions/due.js";
import { recordRefusal } from "../record/refusals.js";
import { askingAs } from "../record/store/scope.js";
import { keepCorrection } from "../record/write/correct.js";
import type { Answer, Corrected, CorrectRequest, DecideRequest, FieldSaid } from "./desk.js";
import { notForWriting } from "./files/files.js";
import { scopeIn } from "./files/scope.js";
import type { House, Transacted } from "./house.js";
import type { Refused } from "./job.js";
import { gatherKept } from "./keep.js";
import { deskRefusal } from "./refusals.js";
import { elementInWords, isRefusal, valueInWords } from "./value-in-words.js";

/** What is spoken of: something in the reading of a dispatch; no id where it is to be added. */
interface Subject {
  readonly dispatch: number;
  readonly kind: TargetKind;
  readonly local: string | null;
}

/** Keeps what a person says of a reading: one correction for each field, all of them or none. */
export async function correct(house: House, request: CorrectRequest): Promise<Answer<Corrected>> {
  const subject = subjectOf(request);
  if ("refused" in subject) return subject;
  return inTurn(house, async (tx) => {
    const current = await askingAs(tx, scopeIn(house), () => currentReading(tx, subject.dispatch));
    if (current === null) throw refusedBy(recordRefusal("record/no-such", request.id));
    await mustBeForWriting(tx, house, subject.dispatch);
    const before = current.corrected.reading;
    let after = before;
    let reach: Reach = "thing";
    const corrections: string[] = [];
    for (const wish of wishesOf(request, subject, before)) {
      const body = must(draft(after, wish, request.because ?? null));
      const kept = await keepBody(tx, house, subject.dispatch, body, request.by, request.reading);
      corrections.push(kept.id);
      after = kept.after;
      reach = further(reach, kept.reach);
    }
    await gatherAnew(tx, house, subject.dispatch, before, after);
    return { ...corrected(subject, corrections, before, after), reach, meanwhile: await saidSince(tx, subject, request.seen, corrections) };
  });
}

/** Takes a correction back. */
export async function undoCorrection(house: House, { id, by, because }: DecideRequest): Promise<Answer<Corrected>> {
  const named = parseRecordId(id);
  if (named?.kind !== "correction") return { refused: deskRefusal("desk/not-a-correction", id) };
  return inTurn(house, async (tx) => {
    const dispatch = await askingAs(tx, scopeIn(house), () => dispatchOfCorrection(tx, named.number));
    if (dispatch === null) throw refusedBy(recordRefusal("record/no-such", id));
    await mustBeForWriting(tx, house, dispatch);
    const before = (await currentReading(tx, dispatch))!.corrected.reading;
    const kept = await keepBody(tx, house, dispatch, { kind: "undo", undoes: id, note: because ?? null }, by);
    await gatherAnew(tx, house, dispatch, before, kept.after);
    return { corrections: [kept.id], id: dispatchId(dispatch), changes: allChanges(before, kept.after), reach: kept.reach, meanwhile: [] };
  });
}

/** What stands in a closed file is changed by those it lets in to write. */
async function mustBeForWriting(tx: Transacted, { asker }: House, dispatch: number): Promise<void> {
  const refused = await notForWriting(tx, asker, dispatch);
  if (refused) throw refusedBy(refused);
}

function subjectOf({ id, does, kind }: CorrectRequest): Subject | { readonly refused: Refused } {
  const named = parseRecordId(id);
  const adds = does === "add" && kind !== undefined;
  if (named?.kind === "dispatch") {
    if (adds && !isKind(kind)) return { refused: deskRefusal("desk/no-such-kind", kind) };
    return { dispatch: named.dispatch, kind: adds ? (kind as TargetKind) : "dispatch", local: adds ? null : "" };
  }
  if (named?.kind === "local") return { dispatch: named.dispatch, kind: named.what, local: named.local };
  // A party, or a date, of a dispatch: d12.CHN, d12.12-20
  const other = /^d([1-9]\d{0,14})\.(.+)$/s.exec(id);
  if (other) return { dispatch: Number(other[1]), kind: /^\d+-\d+$/.test(other[2]!) ? "date" : "party", local: other[2]! };
  return { refused: deskRefusal("desk/not-correctable", id) };
}

const kinds = ["party", "person", "mention", "date", "exchange", "statement", "initiative", "commitment"] as const satisfies readonly TargetKind[];
const isKind = (word: string): word is (typeof kinds)[number] => (kinds as readonly string[]).includes(word);

/** What is wished of each field, with the values that are meant by the words. */
function wishesOf({ does, fields, parts = [] }: CorrectRequest, { kind, local }: Subject, reading: Reading): Wish[] {
  const thing = local === null ? null : thingOf(reading, kind, local);
  const near = thing === null ? null : placesOf(reading, kind, thing)[0] ?? null;
  const value = (field: FieldSaid): Json => must(valueInWords(reading, kind, field.name, field.value, near));
  const element = (field: FieldSaid): Json => must(elementInWords(reading, kind, field.name, field.value, near));
  if (local === null) return [{ kind: "add", what: kind, id: null, value: Object.fromEntries(fields.map((field) => [field.name, field.name === "id" ? (field.value as Json) : value(field)])) }];
  switch (does) {
    case "add": return fields.map((field) => ({ kind: "add", what: kind, id: local, field: field.name, value: element(field) }));
    case "change": return fields.map((field) => ({ kind: "change", what: kind, id: local, field: field.name, value: value(field) }));
    case "reject": return fields.length === 0 ? [{ kind: "reject", what: kind, id: local, field: null, value: null }]
      : fields.map((field) => ({ kind: "reject", what: kind, id: local, field: field.name, value: field.value === null ? null : element(field) }));
    case "confirm": return fields.length === 0 ? [{ kind: "confirm", what: kind, id: local, field: null }] : fields.map(({ name }) => ({ kind: "confirm", what: kind, id: local, field: name }));
    case "split": return [{ kind: "split", what: kind, id: local, parts: parts.map((part): JsonObject => Object.fromEntries(part.map((field) => [field.name, value(field)]))) }];
  }
}

async function keepBody(tx: Transacted, { clock }: House, dispatch: number, body: CorrectionBody, author: string, reading?: number): Promise<{ readonly id: string; readonly after: Reading; readonly reach: Reach }> {
  const kept = await keepCorrection(tx, { dispatch, body, author, at: clock(), ...(reading !== undefined && { reading }) });
  if ("refused" in kept) throw refusedBy(kept.refused);
  return { id: `k${kept.number}`, after: kept.after.reading, reach: kept.reach };
}

const further = (one: Reach, other: Reach): Reach => (one === "record" || other === "record" ? "record" : one === "dispatch" || other === "dispatch" ? "dispatch" : "thing");

/** What a dispatch tells now may be one with other things than before; where it tells the same of all that is compared, it is not. */
async function gatherAnew(tx: Transacted, { clock }: House, dispatch: number, before: Reading, after: Reading): Promise<void> {
  const compared = ({ text, dispatch: head, parties, people, exchanges }: Reading): string => JSON.stringify([text, head, parties, people, exchanges]);
  if (compared(before) === compared(after)) return;
  const current = await currentReading(tx, dispatch);
  if (current) await gatherKept(tx, dispatch, await namesIn(tx, current.number), [], clock());
}

/** What others said of the same thing since the last correction somebody saw. Looked up once theirs is kept: until then another may come first. */
async function saidSince(tx: Transacted, { dispatch, kind, local }: Subject, seen: string | null | undefined, own: readonly string[]): Promise<Corrected["meanwhile"]> {
  if (seen === undefined || local === null) return [];
  const { corrected: { reading }, corrections } = (await currentReading(tx, dispatch))!;
  const isLater = (id: string): boolean => seen === null || Number(id.slice(1)) > Number(seen.slice(1));
  const about = new Set(corrections.filter((one) => one.kind !== "undo" && one.target.kind === kind && one.target.id === local).map(({ id }) => id));
  return corrections.filter((one) => isLater(one.id) && !own.includes(one.id) && about.has(one.kind === "undo" ? one.undoes : one.id))
    .map((one) => ({ correction: one.id, by: one.by, at: one.at, does: one.kind, field: "field" in one ? one.field : null, value: "value" in one ? shown(reading, one.value) : null }));
}

function corrected({ dispatch, kind, local }: Subject, corrections: readonly string[], before: Reading, after: Reading): Omit<Corrected, "meanwhile" | "reach"> {
  const there = new Set(thingsOf(before, kind).map((thing) => idOfThing(kind, thing)));
  const id = local ?? thingsOf(after, kind).map((thing) => idOfThing(kind, thing)).find((one) => !there.has(one)) ?? "";
  return { corrections, id: nameIn(dispatch, kind, id), changes: changesOf(kind, id, before, after) };
}

function nameIn(dispatch: number, kind: TargetKind, id: string): string {
  if (kind === "dispatch" || id === "") return dispatchId(dispatch);
  return kind === "party" || kind === "date" ? `${dispatchId(dispatch)}.${id}` : localId(dispatch, kind, id);
}

/** The fields of one thing that are otherwise, or the thing where it came or went. */
function changesOf(kind: TargetKind, id: string, before: Reading, after: Reading): Corrected["changes"] {
  const [one, other] = [thingOf(before, kind, id), thingOf(after, kind, id)];
  if (!one || !other) return one === other ? [] : [{ field: kind, before: one && worded(before, kind, one), after: other && worded(after, kind, other) }];
  const [was, is] = [fieldsOf(kind, one), fieldsOf(kind, other)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((field) => !same(was[field] ?? null, is[field] ?? null))
    .map((field) => ({ field, before: shown(before, was[field] ?? null), after: shown(after, is[field] ?? null) }));
}

const allChanges = (before: Reading, after: Reading): Corrected["changes"] =>
  (["dispatch", ...kinds] as const).flatMap((kind) => [...new Set([...thingsOf(before, kind), ...thingsOf(after, kind)].map((thing) => idOfThing(kind, thing)))]
    .flatMap((id) => changesOf(kind, id, before, after).map((change) => ({ ...change, field: id === "" || change.field === kind ? change.field : `${id}.${change.field}` }))));

const worded = (reading: Reading, kind: TargetKind, thing: JsonObject): string => placesOf(reading, kind, thing).slice(0, 1).map(({ start, end }) => reading.text.slice(start, end)).join("") || idOfThing(kind, thing);

/** Places as the words that stand there; everything else as it is. */
function shown(reading: Reading, value: Json): Json {
  if (Array.isArray(value)) return value.map((one: Json) => shown(reading, one));
  if (typeof value !== "object" || value === null) return value;
  const { start, end, ...rest } = value as JsonObject;
  return typeof start === "number" && typeof end === "number" && Object.keys(rest).length === 0 ? reading.text.slice(start, end) : value;
}

// What is refused on the way takes the whole transaction back; it travels as an error until it is out.

class Refusal extends Error {
  readonly refused: Refused;
  constructor(refused: Refused) {
    super(refused.code);
    this.refused = refused;
  }
}

const refusedBy = ({ code, says, next, words }: Refused): Refusal => new Refusal({ code, says, next, ...(words && { words }) });

function must<T extends Json | CorrectionBody>(value: T | CorrectionRefusal): T {
  if (isRefusal(value as Json | CorrectionRefusal)) throw refusedBy(value as CorrectionRefusal);
  return value as T;
}

async function inTurn<T>({ store }: House, work: (tx: Transacted) => Promise<T>): Promise<Answer<T>> {
  try {
    return await store.write(work);
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.refused };
    throw error;
  }
}
