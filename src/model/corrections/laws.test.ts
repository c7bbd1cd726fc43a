import { expect, test } from "vitest";
import { sampleEmpty, sampleFr, sampleHostile } from "../../../test/sample-readings.js";
import { shiftBetween, moved } from "../../text/shift.js";
import type { Correction, CorrectionBody, Json, TargetKind } from "../correction.js";
import type { Reading } from "../reading.js";
import { applyCorrections, checkCorrection } from "./apply.js";
import { draft, type Wish } from "./draft.js";
import { fields } from "./fields.js";
import { rebase } from "./rebase.js";
import { idOfThing, thingsOf, valueOf } from "./things.js";

type Pick = (below: number) => number;

/** Runs `claim` on many random inputs, and names the seed that broke it. */
function forAll(claim: (pick: Pick) => void, seeds = 300): void {
  for (let seed = 1; seed <= seeds; seed++) {
    let state = seed * 7919;
    const pick: Pick = (below) => (state = (state * 48271) % 2147483647) % below;
    for (let warm = 0; warm < 5; warm++) pick(2);
    try {
      claim(pick);
    } catch (cause) {
      throw new Error(`fails with seed ${seed}`, { cause });
    }
  }
}

const kinds = Object.keys(fields) as TargetKind[];
const one = <T>(pick: Pick, from: readonly T[]): T => from[pick(from.length)]!;

const somewhere = (pick: Pick, text: string): Json => {
  const start = pick(text.length);
  return { start, end: Math.min(text.length, start + 1 + pick(40)) };
};

/** Something a person might say of a reading: mostly sound, at times wrong. */
function wish(pick: Pick, reading: Reading): Wish {
  const what = one(pick, kinds);
  if (pick(5) === 0) return { kind: "add", what: "statement", id: null, value: { content: [somewhere(pick, reading.text)], act: one(pick, ["assert", "warn", "sing"]) } };
  const things = thingsOf(reading, what);
  const thing = things.length > 0 ? one(pick, things) : null;
  const id = thing ? idOfThing(what, thing) : "none";
  const field = one(pick, Object.keys(fields[what]));
  // a value another thing of the kind has will mostly do
  const value = (pick(4) > 0 && things.length > 0 ? valueOf(one(pick, things), field) : one<Json>(pick, ["x1", null, 7, [], { a: 1 }, somewhere(pick, reading.text), "held", ["health"]])) ?? null;
  switch (pick(6)) {
    case 0: return { kind: "reject", what, id, field: pick(2) ? null : field, value: null };
    case 1: return { kind: "confirm", what, id, field: pick(2) ? null : field };
    case 2: return { kind: "add", what, id, field, value: Array.isArray(value) && value.length > 0 ? (value[0] as Json) : value };
    case 3: return what === "statement" ? { kind: "split", what, id, parts: [{ content: [somewhere(pick, reading.text)] }, { content: [somewhere(pick, reading.text)], act: "warn" }] } : { kind: "change", what, id, field, value };
    default: return { kind: "change", what, id, field, value };
  }
}

const signed = (body: CorrectionBody, number: number): Correction => ({ ...body, id: `k${number}`, by: "Officer", at: "2031-05-16T08:00:00Z" });

/** A history of corrections, made one after the other by people who saw what stood then. */
function history(pick: Pick, reading: Reading, length = 1 + pick(8)): Correction[] {
  const made: Correction[] = [];
  for (let number = 1; made.length < length && number < 60; number++) {
    const now = applyCorrections(reading, made).reading;
    const body = made.length > 0 && pick(5) === 0 ? draft(now, { kind: "undo", undoes: one(pick, made).id }) : draft(now, wish(pick, now));
    if (!("code" in body)) made.push(signed(body, number));
  }
  return made;
}

const samples = [sampleFr, sampleFr, sampleHostile, sampleEmpty];

test("every correction is applied, undone or a misfit, and the reading itself is left as it was", () => forAll((pick) => {
  const reading = one(pick, samples);
  const before = JSON.stringify(reading);
  const made = history(pick, reading);
  const { applied, undone, misfits } = applyCorrections(reading, made);
  expect([...applied, ...undone, ...misfits.map(({ correction }) => correction)].map(({ id }) => id).sort()).toEqual(made.map(({ id }) => id).sort());
  expect(JSON.stringify(reading)).toBe(before);
}));

test("most of what a careful person says can be said", () => {
  let applied = 0;
  let all = 0;
  forAll((pick) => {
    const made = history(pick, sampleFr);
    applied += applyCorrections(sampleFr, made).applied.length;
    all += made.length;
  });
  expect(applied / all).toBeGreaterThan(0.4);
});

test("undoing all of them gives the machine's reading again", () => forAll((pick) => {
  const reading = one(pick, samples);
  const made = history(pick, reading).filter(({ kind }) => kind !== "undo");
  const undone = made.map(({ id }, index) => signed({ kind: "undo", undoes: id, note: null }, 100 + index));
  expect(applyCorrections(reading, [...made, ...undone]).reading).toEqual(reading);
}));

test("undoing the last gives what stood before it; undoing the undo gives it back", () => forAll((pick) => {
  const reading = one(pick, samples);
  const made = history(pick, reading);
  const last = made.at(-1)!;
  if (last.kind === "undo") return;
  const undo = signed({ kind: "undo", undoes: last.id, note: null }, 100);
  expect(applyCorrections(reading, [...made, undo]).reading).toEqual(applyCorrections(reading, made.slice(0, -1)).reading);
  const again = signed({ kind: "undo", undoes: "k100", note: null }, 101);
  expect(applyCorrections(reading, [...made, undo, again]).reading).toEqual(applyCorrections(reading, made).reading);
}));

test("the order of corrections of different fields does not matter", () => forAll((pick) => {
  const reading = sampleFr;
  const seen = new Set<string>();
  // rejecting and splitting touch what refers to the thing, so they are not independent of the rest
  const made: Correction[] = [];
  for (let number = 1; number < 40; number++) {
    const body = draft(reading, wish(pick, reading));
    if ("code" in body || body.kind === "undo" || body.kind === "split" || (body.kind === "reject" && body.field === null)) continue;
    const key = body.target.id === null ? `${number}` : `${body.target.kind} ${body.target.id} ${body.field?.split(".")[0] ?? ""}`;
    // chains of references, and the place that names a date, tie things to each other
    if (seen.has(key) || ["within", "follows", "of", "at"].includes(body.field ?? "")) continue;
    seen.add(key);
    made.push(signed(body, number));
  }
  const shuffled = made.map((correction) => ({ correction, key: pick(1 << 20) })).sort((a, b) => a.key - b.key).map(({ correction }) => correction);
  const a = applyCorrections(reading, made);
  const b = applyCorrections(reading, shuffled);
  expect(b.reading).toEqual(a.reading);
  expect(b.misfits.map(({ correction }) => correction.id).sort()).toEqual(a.misfits.map(({ correction }) => correction.id).sort());
}));

test("carrying over to the same reading changes nothing", () => forAll((pick) => {
  const reading = one(pick, samples);
  const made = history(pick, reading).filter((correction, index, all) => !applyCorrections(reading, all).misfits.some((misfit) => misfit.correction === correction));
  const { corrections, misfits } = rebase(made, reading, reading);
  expect(misfits).toEqual([]);
  expect(corrections).toEqual(made);
}));

/** The reading as another engine might give it: other ids, something missing, something coded otherwise. */
function otherEngine(pick: Pick, reading: Reading): Reading {
  const left = reading.statements.filter(() => pick(5) > 0);
  const name = new Map(left.map(({ id }, index) => [id, `s${index + 11}`]));
  return {
    ...reading, engine: "entente 9.9.9",
    statements: left.map((statement) => ({ ...statement, id: name.get(statement.id)!, within: name.get(statement.within ?? "") ?? null, act: pick(4) === 0 ? "praise" : statement.act })),
    initiatives: reading.initiatives.map((initiative) => ({ ...initiative, statement: name.get(initiative.statement ?? "") ?? null })),
    commitments: reading.commitments.map((commitment) => ({ ...commitment, statement: name.get(commitment.statement ?? "") ?? null })),
  };
}

/** The reading of a revised text: something put in before, every place behind it moved. */
function revised(reading: Reading, at: number, insert: string): Reading {
  const shift = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shift);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, (name === "start" || name === "end") && typeof part === "number" ? (part >= at + (name === "end" ? 1 : 0) ? part + insert.length : part) : shift(part)]));
  };
  return { ...(shift({ ...reading, text: "" }) as Reading), text: reading.text.slice(0, at) + insert + reading.text.slice(at) };
}

test("carried over to another engine's reading, each is applied there or listed", () => forAll((pick) => {
  const made = history(pick, sampleFr);
  const onto = otherEngine(pick, sampleFr);
  const { corrections, misfits } = rebase(made, sampleFr, onto);
  expect(corrections.length + misfits.length).toBe(made.length);
  expect(applyCorrections(onto, corrections).misfits).toEqual([]);
}));

test("carried over to a revised text, those whose words are left are applied to the same words", () => forAll((pick) => {
  const breaks = [...sampleFr.text.matchAll(/\n/gu)].map(({ index }) => index + 1);
  const onto = revised(sampleFr, one(pick, [0, ...breaks]), one(pick, ["Une correction.\n", "Selon l’agence, le col est fermé depuis 2029. Il neige.\n", "\n\n"]));
  const made = history(pick, sampleFr).filter((correction, _index, all) => !applyCorrections(sampleFr, all).misfits.some((misfit) => misfit.correction === correction));
  const { corrections, misfits } = rebase(made, sampleFr, onto);
  expect(misfits.map(({ because }) => because.code).filter((code) => code !== "correction/words-changed" && code !== "correction/undoes-misfit")).toEqual([]);
  expect(corrections.length + misfits.length).toBe(made.length);
  const there = applyCorrections(onto, corrections);
  expect(there.misfits).toEqual([]);
  if (misfits.length > 0) return;
  const said = ({ text, statements }: Reading): string[] => statements.map(({ act, content }) => `${act}: ${content.map((at) => text.slice(at.start, at.end)).join(" … ")}`);
  // a statement that a person marked across the seam has other words now; all the rest is as it was
  expect(said(there.reading)).toEqual(said(applyCorrections(sampleFr, made).reading));
}));

test("nothing that is handed in as a correction makes it throw", () => forAll((pick) => {
  const junk = (depth: number): unknown => {
    switch (pick(depth > 3 ? 6 : 9)) {
      case 0: return null;
      case 1: return pick(1000) - 500;
      case 2: return one(pick, ["", "add", "change", "reject", "confirm", "split", "undo", "s1", "x1", "k1", "statement", "exchange", "act", "content", "__proto__", "constructor", "speaker.party", "\u0000"]);
      case 3: return undefined;
      case 4: return Number.NaN;
      case 5: return true;
      case 6: return Array.from({ length: pick(4) }, () => junk(depth + 1));
      default: return Object.fromEntries(Array.from({ length: pick(7) }, () => [one(pick, ["kind", "target", "field", "value", "before", "id", "by", "at", "parts", "undoes", "anchor", "places", "start", "end", "__proto__"]), junk(depth + 1)]));
    }
  };
  const half = (): unknown => {
    const body = draft(sampleFr, wish(pick, sampleFr));
    const sound: Record<string, unknown> = { ...("code" in body ? {} : body), id: "k1", by: "x", at: "y" };
    const name = one(pick, Object.keys(sound));
    return { ...sound, [name]: junk(0) };
  };
  const given = Array.from({ length: 4 }, () => (pick(3) ? half() : junk(0))) as Correction[];
  const { applied, undone, misfits } = applyCorrections(sampleFr, given);
  expect(applied.length + undone.length + misfits.length).toBe(4);
  const { corrections, misfits: listed } = rebase(given, sampleFr, otherEngine(pick, sampleFr));
  expect(corrections.length + listed.length).toBe(4);
  checkCorrection(sampleFr, given[0]!);
}, 1500));

test("a place moved to a revised text holds the same words; moved back it is itself", () => forAll((pick) => {
  const { text } = sampleFr;
  const at = pick(text.length);
  const after = text.slice(0, at) + one(pick, ["", "mot ", "\n", "La ministre ", "中文"]) + text.slice(at + pick(12));
  const shift = shiftBetween(text, after);
  for (const run of shift.runs) expect(after.slice(run.to, run.to + run.length)).toBe(text.slice(run.from, run.from + run.length));
  const start = pick(text.length - 1);
  const place = { start, end: start + 1 + pick(text.length - start - 1) };
  const now = moved(shift, place);
  if (now?.kept === 1) {
    expect(after.slice(now.at.start, now.at.end)).toBe(text.slice(place.start, place.end));
    expect(moved(shiftBetween(after, text), now.at)?.at).toEqual(place);
  }
}));
