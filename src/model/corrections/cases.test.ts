import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sampleFr } from "../../../test/sample-readings.js";
import { wordsAt, type Span } from "../../text/span.js";
import type { Correction, CorrectionBody, Json, TargetKind } from "../correction.js";
import type { Reading } from "../reading.js";
import { applyCorrections } from "./apply.js";
import { draft } from "./draft.js";
import { rebase } from "./rebase.js";
import { isSpan } from "./shapes.js";
import { idOfThing, thingOf, thingsOf, valueOf, withThings, withValue } from "./things.js";

// A case in cases/ says what another reading of the sample (test/sample-readings.ts, the pass between Arvenia and Bosquia) has
// otherwise, what a person had corrected before, and behind ==> what stands there then.

/** The reading of the text with words replaced, as it would be read again: every place behind them is moved. */
function revised(reading: Reading, from: string, to: string): Reading {
  const at = reading.text.indexOf(from);
  if (at < 0) throw new Error(`“${from}” does not stand in the sample`);
  const place = (offset: number, isEnd: boolean): number => (offset < at || (offset === at && !isEnd) ? offset : offset >= at + from.length ? offset + to.length - from.length : isEnd ? at + to.length : at);
  const moved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(moved);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, typeof part === "number" && (name === "start" || name === "end") ? place(part, name === "end") : moved(part)]));
  };
  return { ...(moved({ ...reading, text: "" }) as Reading), text: reading.text.slice(0, at) + to + reading.text.slice(at + from.length) };
}

/** The reading with an id in place of another wherever it is used. */
const renamed = (reading: Reading, from: string, to: string): Reading => JSON.parse(JSON.stringify(reading, (_name, value: unknown) => (value === from ? to : value))) as Reading;

function otherwise(reading: Reading, line: string): Reading | null {
  const replaced = /^replace “(.*)” with “(.*)”$/u.exec(line);
  if (replaced) return revised(reading, replaced[1]!, replaced[2]!);
  const [, does, kind, id, rest] = /^(drop|rename|set) (\w+) (\S+)(?: (.*))?$/u.exec(line) ?? [];
  const what = kind as TargetKind;
  switch (does) {
    case "drop": return withThings(reading, what, thingsOf(reading, what).filter((thing) => idOfThing(what, thing) !== id));
    case "rename": return renamed(reading, id!, rest!.replace("to ", ""));
    case "set": {
      const [field = "", value = ""] = rest!.split(" to ");
      return withThings(reading, what, thingsOf(reading, what).map((thing) => (idOfThing(what, thing) === id ? withValue(what, thing, field, JSON.parse(value) as Json) : thing)));
    }
    default: return null;
  }
}

function said(reading: Reading, line: string): CorrectionBody {
  const undo = /^undo (k\d+)$/u.exec(line);
  if (undo) return { kind: "undo", undoes: undo[1]!, note: null };
  const [, does, kind, id = "", field = null, words] = /^(change|confirm|reject) (\w+) (\S+)(?: (\w[\w.]*))?(?: = (.*))?$/u.exec(line) ?? [];
  const what = kind as TargetKind;
  const plain = words === undefined ? null : (JSON.parse(words) as Json);
  // a place may be given by its words
  const start = field === "cue" && typeof plain === "string" ? reading.text.indexOf(plain) : -1;
  const value: Json = start < 0 ? plain : { start, end: start + (plain as string).length };
  const body = draft(reading, does === "change" ? { kind: "change", what, id, field: field!, value } : does === "confirm" ? { kind: "confirm", what, id, field } : { kind: "reject", what, id, field, value });
  if ("code" in body) throw new Error(`${line}: ${body.code}`);
  return body;
}

const text = readFileSync(join(import.meta.dirname, "cases/carried.txt"), "utf8");
const cases = text.split(/^# /mu).slice(1).map((block) => {
  const [head = "", expected = ""] = block.split(/^==>$/mu);
  const [title = "", ...lines] = head.trim().split("\n");
  return [title, lines, expected.trim()] as const;
});

test.each(cases)("%s", (_title, lines, expected) => {
  let onto: Reading = sampleFr;
  const made: Correction[] = [];
  for (const line of lines) {
    const other = otherwise(onto, line);
    if (other) onto = other;
    else made.push({ ...said(applyCorrections(sampleFr, made).reading, line), id: `k${made.length + 1}`, by: "Officer", at: "2031-05-16T08:00:00Z" });
  }
  expect(applyCorrections(sampleFr, made).misfits).toEqual([]);
  const { corrections, misfits } = rebase(made, sampleFr, onto);
  if (expected.startsWith("misfit ")) {
    expect(misfits.map(({ because }) => `misfit ${because.code}`)).toEqual([expected]);
    return;
  }
  expect(misfits).toEqual([]);
  const { reading, rejected } = applyCorrections(onto, corrections);
  const gone = /^(\S+) is rejected$/u.exec(expected);
  if (gone) {
    expect(thingOf(reading, "statement", gone[1]!)).toBeNull();
    expect(rejected.map(({ kind, thing }) => idOfThing(kind, thing))).toEqual([gone[1]]);
    return;
  }
  const [, id = "", field = ""] = /^(\S+) (\S+) = /u.exec(expected) ?? [];
  const first = corrections.find((one): one is Extract<Correction, { target: unknown }> => one.kind !== "undo")!;
  const thing = thingOf(reading, first.target.kind, id);
  const value = thing === null ? undefined : valueOf(thing, field);
  expect(`${id} ${field} = ${isSpan(value) ? `“${wordsAt(reading.text, value as Span)}”` : String(value)}`).toBe(expected);
});
