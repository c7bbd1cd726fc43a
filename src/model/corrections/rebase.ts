import { moved, shiftBetween, type Shift } from "../../text/shift.js";
import { wordsAt, type Span } from "../../text/span.js";
import type { Anchor, Correction, Json, JsonObject, Quote, Target, TargetKind } from "../correction.js";
import type { Reading } from "../reading.js";
import { fatesOf, type Misfit } from "./apply.js";
import { faultOf, own, shapeOf, shareOf, type Standing } from "./check.js";
import { fields } from "./fields.js";
import { locate } from "./locate.js";
import { refused, type CorrectionRefusal } from "./refusals.js";
import { thing as thingShape, type Carrier, type Referred } from "./shapes.js";
import { step } from "./step.js";
import { quote, thingOf } from "./things.js";

/**
 * Carrying corrections over from one reading of a dispatch to another: its text was revised, or a newer engine read it again.
 *
 *     from:  s4  “the border | would | reopen in May”     k7: s4.act is commit
 *     onto:  s5  “the border | will | reopen in May”      k7: s5.act is commit
 *
 * Ids mean nothing across readings. Each target is looked for by where its words went (`locate`), each place in a value goes
 * where its words went, each id in a value becomes the id of the same thing. Places of evidence have to stand there word for word;
 * a target is the same while half of its words are.
 *
 * Readings are corrected on both sides as we go, since a correction may speak of what an earlier one added.
 */
export interface Rebased {
  /** In their order, with the names they had; each fits the reading it was carried to. */
  readonly corrections: readonly Correction[];
  /** Those that fit nowhere any more, as they were. */
  readonly misfits: readonly Misfit[];
}

/** Carries corrections made on `from` over to `onto`. Every one is either among the corrections or among the misfits. Never throws. */
export function rebase(corrections: readonly Correction[], from: Reading, onto: Reading): Rebased {
  const fates = fatesOf(corrections);
  const shift = shiftBetween(from.text, onto.text);
  const carried: Correction[] = [];
  const misfits: Misfit[] = [];
  const lost = new Set<string>();
  let here: Standing = { reading: from, rejected: [] };
  let there: Standing = { reading: onto, rejected: [] };
  for (const [index, correction] of corrections.entries()) {
    const fate = fates[index]!;
    const outcome = fate !== null && fate !== "undone" ? fate : carry(correction, here, there, shift, lost, fate === "undone");
    if ("code" in outcome) {
      misfits.push({ correction, because: outcome });
      lost.add(String((correction as { readonly id?: unknown } | null)?.id));
      continue;
    }
    carried.push(outcome);
    if (fate === "undone") continue;
    if (faultOf(here, correction) === null) here = step(here, correction);
    there = step(there, outcome);
  }
  return { corrections: carried, misfits };
}

/** One correction on the other reading; a refusal when it cannot be there. */
function carry(correction: Correction, here: Standing, there: Standing, shift: Shift, lost: ReadonlySet<string>, undone: boolean): Correction | CorrectionRefusal {
  const before = faultOf(here, correction);
  if (before?.code === "correction/malformed") return before;
  if (correction.kind === "undo") return lost.has(correction.undoes) ? refused("correction/undoes-misfit", correction.undoes) : correction;
  const carrier = carrierOf(here.reading, there.reading, shift);
  // one that was undone goes along, as it may be brought back, but nothing rests on it; in the same text it may wait as it is
  const orWait = (refusal: CorrectionRefusal): Correction | CorrectionRefusal => (undone && shift.before === shift.after ? correction : refusal);
  const target = correction.target.id === null ? correction.target : aim(correction.target, here, there, shift);
  if ("code" in target) return orWait(target);
  const other = withContent(correction, target as Target, carrier);
  if (other === null) return orWait(refused("correction/words-changed"));
  return undone ? other : faultOf(there, other) ?? other;
}

/** The target as the other reading has it. */
function aim(target: Target, here: Standing, there: Standing, shift: Shift): Target | CorrectionRefusal {
  const found = locate(here.reading, there.reading, shift, target);
  if (typeof found !== "string") return found;
  return { kind: target.kind, id: found, anchor: shift.before === shift.after ? target.anchor : anchorMoved(target.anchor, shift) };
}

/** An anchor in the other text: the places that are still there. */
function anchorMoved(anchor: Anchor, shift: Shift): Anchor {
  const places = anchor.places.flatMap((place): Quote[] => {
    const now = moved(shift, place);
    return now && now.kept >= 0.5 ? [quote(shift.after, now.at)] : [];
  });
  return { ...anchor, places };
}

/** How places and ids go over to the other reading. */
function carrierOf(here: Reading, there: Reading, shift: Shift): Carrier {
  return {
    place(at: Span) {
      const now = moved(shift, at);
      return now && wordsAt(shift.after, now.at) === wordsAt(shift.before, at) ? now.at : null;
    },
    id(what: Referred, id: string) {
      const thing = thingOf(here, what, id);
      if (!thing) return thingOf(there, what, id) ? id : null;
      const found = locate(here, there, shift, { kind: what, id, anchor: null });
      return typeof found === "string" ? found : null;
    },
  };
}

/** The correction with its values carried over; null when one of them rests on words that are gone, or on a thing that is. */
function withContent(correction: Exclude<Correction, { kind: "undo" }>, target: Target, carrier: Carrier): Correction | null {
  const { kind } = target;
  switch (correction.kind) {
    case "add": {
      if (correction.field === null) {
        const value = fieldsCarried(kind, correction.value as JsonObject, carrier, ["id"]);
        return value && ({ ...correction, target: correction.target, value } as Correction);
      }
      const value = shapeOf(kind, correction.field)?.each?.carry(correction.value, carrier);
      return value === undefined ? null : ({ ...correction, target, value } as Correction);
    }
    case "change": {
      const value = valueCarried(kind, correction.field, correction.value, carrier);
      return value === undefined ? null : { ...correction, target, value, before: beforeCarried(kind, correction.field, correction.before, carrier) };
    }
    case "reject": {
      const before = beforeCarried(kind, correction.field, correction.before, carrier);
      if (correction.value === null || correction.field === null) return { ...correction, target, before };
      const value = shapeOf(kind, correction.field)?.each?.carry(correction.value, carrier);
      return value === undefined ? null : { ...correction, target, value, before };
    }
    case "confirm": {
      if (correction.field === null) return { ...correction, target, before: beforeCarried(kind, null, correction.before, carrier) };
      const before = valueCarried(kind, correction.field, correction.before, carrier);
      return before === undefined ? null : { ...correction, target, before };
    }
    case "split": {
      const share = own(shareOf as Readonly<Record<string, string>>, kind);
      const parts: JsonObject[] = [];
      for (const part of correction.parts) {
        const carried = fieldsCarried(kind, part, carrier, share === null ? [] : [share]);
        if (!carried) return null;
        parts.push(share !== null && Array.isArray(part[share]) ? { ...carried, [share]: idsCarried(kind, part[share] as readonly Json[], carrier) } : carried);
      }
      return { ...correction, target, parts };
    }
  }
}

const valueCarried = (kind: TargetKind, field: string, value: Json, carrier: Carrier): Json | undefined => shapeOf(kind, field)?.carry(value, carrier);

/** What the reading had is only remembered: where it cannot be said of the other text, the place in it is forgotten. */
function beforeCarried(kind: TargetKind, field: string | null, before: Json, carrier: Carrier): Json {
  const shape = field === null ? thingShape(fields[kind], Object.keys(fields[kind])) : shapeOf(kind, field);
  return shape?.carry(before, carrier) ?? null;
}

/** Fields of a thing, carried; what is named in `besides` stays as it is. Null when one of them cannot be. */
function fieldsCarried(kind: TargetKind, given: JsonObject, carrier: Carrier, besides: readonly string[]): JsonObject | null {
  const carried: Record<string, Json> = {};
  for (const [field, value] of Object.entries(given)) {
    const other = besides.includes(field) ? value : valueCarried(kind, field, value, carrier);
    if (other === undefined) return null;
    carried[field] = other;
  }
  return carried;
}

/** Ids of the statements or mentions that go with a part; those that are gone go with nothing. */
const idsCarried = (kind: TargetKind, ids: readonly Json[], carrier: Carrier): Json =>
  ids.flatMap((id) => (typeof id === "string" ? carrier.id(kind === "person" ? "mention" : "statement", id) ?? [] : []));
