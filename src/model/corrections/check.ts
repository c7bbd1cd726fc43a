import type { Correction, Json, JsonObject, TargetKind } from "../correction.js";
import type { Reading } from "../reading.js";
import { defaults, evidence, fields, splittable } from "./fields.js";
import { refused, type CorrectionRefusal } from "./refusals.js";
import { isObject, matching, type Scene, type Shape } from "./shapes.js";
import { idOfThing, standsAt, thingOf, thingsOf, valueOf, type Thing } from "./things.js";

/** What was rejected so far: it is no part of the corrected reading, and stays visible beside it. */
export interface Rejected {
  readonly kind: TargetKind;
  readonly thing: Thing;
  /** The correction that rejected it. */
  readonly by: string;
}

/** A reading on its way to being corrected. */
export interface Standing {
  readonly reading: Reading;
  readonly rejected: readonly Rejected[];
}

/** What fields of splitting have beside the thing's own: which of its statements, or mentions, go with the part. */
export const shareOf = { exchange: "statements", person: "mentions" } as const satisfies { readonly [kind in TargetKind]?: string };

const partyId = matching(/^[\p{L}\p{N}][\p{L}\p{N}:/_.-]{0,119}$/u, "an id such as CHN or RUS/foreign-ministry");
const personId = matching(/^[\p{L}\p{N}][\p{L}\p{N}:_'.-]{0,119}$/u, "an id such as wang-yi");

/** Why a correction cannot be applied to what stands so far; null when it can. Takes anything: what is no correction is refused too. */
export function faultOf(standing: Standing, correction: Correction): CorrectionRefusal | null {
  const what = malformed(correction);
  if (what !== null) return refused("correction/malformed", what);
  if (correction.kind === "undo") return null;
  const { kind, id } = correction.target;
  if (id === null) return correction.kind === "add" ? cannotAdd(standing.reading, kind, correction.value as JsonObject) : refused("correction/malformed", "the target has no id");

  const thing = thingOf(standing.reading, kind, id);
  if (!thing) return standing.rejected.some((one) => one.kind === kind && idOfThing(kind, one.thing) === id) ? refused("correction/rejected-before", kind) : refused("correction/no-such-target", `${kind} “${id}”`);
  if (!standsAt(standing.reading, kind, thing, correction.target.anchor)) return refused("correction/other-words", kind);

  switch (correction.kind) {
    case "add": return cannotAddTo(standing.reading, kind, thing, correction.field!, correction.value);
    case "change": return cannotBe(standing.reading, kind, thing, correction.field, correction.value);
    case "reject": return cannotReject(standing.reading, kind, thing, correction.field, correction.value);
    // a confirmed value holds against another engine, so it has to be one the field can have
    case "confirm": return correction.field === null ? null : cannotBe(standing.reading, kind, thing, correction.field, correction.before);
    case "split": return cannotSplit(standing.reading, kind, thing, correction.parts);
  }
}

/** The shape of a field, or of a part of one; null where there is no such field. */
export function shapeOf(kind: TargetKind, field: string): Shape | null {
  const [name = "", ...rest] = field.split(".");
  let shape = own(fields[kind], name);
  for (const part of rest) shape = shape?.parts ? own(shape.parts, part) : null;
  return shape;
}

export const own = <T>(record: Readonly<Record<string, T>>, name: string): T | null => (Object.hasOwn(record, name) ? record[name]! : null);

/** Equal as JSON, whatever the order of names. */
export function same(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one: Json, index) => same(one, b[index] as Json));
  if (!isObject(a) || !isObject(b)) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && same(a[name], b[name]));
}

export const sceneOf = (reading: Reading): Scene => ({ text: reading.text, has: (what, id) => thingOf(reading, what, id) !== null });

/** What is wrong with the make of a correction, in words; null when it is one. It may have come from anywhere. */
function malformed(correction: unknown): string | null {
  if (!isObject(correction as Json)) return "it is no object";
  const given = correction as Partial<Record<keyof (Correction & Record<string, unknown>), unknown>> & Record<string, unknown>;
  for (const name of ["id", "by", "at"]) if (typeof given[name] !== "string" || given[name] === "") return `“${name}” is missing`;
  if (given["kind"] === "undo") return typeof given["undoes"] === "string" ? null : "it does not say what it undoes";
  if (!["add", "change", "reject", "confirm", "split"].includes(given["kind"] as string)) return "its kind is not known";
  const target = given["target"];
  if (!isObject(target as Json)) return "it has no target";
  const { kind, id, anchor } = target as Record<string, unknown>;
  if (typeof kind !== "string" || !Object.hasOwn(fields, kind)) return "its target is of no known kind";
  if (id !== null && typeof id !== "string") return "its target has no id";
  if (id !== null && !isAnchor(anchor)) return "its target has no anchor";
  const field = given["field"];
  if (field !== null && (typeof field !== "string" || field === "")) return "its field is no name";
  if (given["kind"] === "change" && field === null) return "it does not say which field";
  if (given["kind"] === "add" && (id === null) !== (field === null)) return "it does not say what it adds to";
  if (given["kind"] === "split" && (field !== null || !Array.isArray(given["parts"]) || !given["parts"].every(isObject))) return "it does not say what the parts are";
  if ((given["kind"] === "add" || given["kind"] === "change" || given["kind"] === "reject") && given["value"] === undefined) return "it has no value";
  if (given["kind"] === "add" && id === null && !isObject(given["value"] as Json)) return "it has no value";
  if (given["kind"] === "confirm" && given["before"] === undefined) return "it does not say what it confirms";
  return null;
}

function isAnchor(anchor: unknown): boolean {
  if (!isObject(anchor as Json)) return false;
  const places = (anchor as Record<string, unknown>)["places"];
  return Array.isArray(places) && places.every((place) => isObject(place) && Number.isSafeInteger(place["start"]) && Number.isSafeInteger(place["end"]) && typeof place["words"] === "string");
}

function cannotAdd(reading: Reading, kind: TargetKind, value: JsonObject): CorrectionRefusal | null {
  if (kind === "dispatch") return refused("correction/cannot-add", "dispatch");
  const { id, ...rest } = value;
  if (kind === "party" || (kind === "person" && id !== undefined)) {
    const fault = (kind === "party" ? partyId : personId).fault(id ?? null, "id", sceneOf(reading));
    if (fault) return fault;
    if (thingOf(reading, kind, id as string)) return refused("correction/there-already", kind);
  } else if (id !== undefined) return refused("correction/bad-value", "id", "left out; the record gives it");

  const must = evidence[kind];
  const words = must === null ? null : rest[must];
  if (must !== null && (words === undefined || words === null || (Array.isArray(words) && words.length === 0))) return refused("correction/no-evidence");
  for (const [field, shape] of Object.entries(fields[kind])) {
    if (Object.hasOwn(rest, field) || Object.hasOwn(defaults[kind], field)) continue;
    return refused("correction/bad-value", field, shape.wants);
  }
  const fault = cannotHave(reading, kind, rest, null);
  if (fault) return fault;
  const already = kind === "date" && isObject(rest["at"]) ? thingOf(reading, kind, `${String(rest["at"]["start"])}-${String(rest["at"]["end"])}`) : null;
  return already ? refused("correction/there-already", kind) : null;
}

/** Whether every field given can be the thing's; `more` names a list beside the fields. */
function cannotHave(reading: Reading, kind: TargetKind, given: JsonObject, more: string | null): CorrectionRefusal | null {
  const scene = sceneOf(reading);
  for (const [field, value] of Object.entries(given)) {
    if (field === more) continue;
    const shape = own(fields[kind], field);
    if (!shape) return refused("correction/no-such-field", kind, field, Object.keys(fields[kind]).join(", "));
    const fault = shape.fault(value, field, scene);
    if (fault) return fault;
  }
  return null;
}

function cannotAddTo(reading: Reading, kind: TargetKind, thing: Thing, field: string, value: Json): CorrectionRefusal | null {
  const shape = shapeOf(kind, field);
  if (!shape) return refused("correction/no-such-field", kind, field, Object.keys(fields[kind]).join(", "));
  if (!shape.each) return refused("correction/not-a-list", field);
  const all = valueOf(thing, field);
  if (!Array.isArray(all)) return refused("correction/nothing-there", field);
  return shape.each.fault(value, field, sceneOf(reading)) ?? (all.some((one: Json) => same(one, value)) ? refused("correction/there-already", field) : null);
}

function cannotBe(reading: Reading, kind: TargetKind, thing: Thing, field: string, value: Json): CorrectionRefusal | null {
  const shape = shapeOf(kind, field);
  if (!shape) return refused("correction/no-such-field", kind, field, Object.keys(fields[kind]).join(", "));
  if (field.includes(".") && !isObject(valueOf(thing, field.slice(0, field.lastIndexOf("."))))) return refused("correction/nothing-there", field.slice(0, field.lastIndexOf(".")));
  const fault = shape.fault(value, field, sceneOf(reading));
  if (fault) return fault;
  return typeof value === "string" && (field === "within" || field === "follows" || field === "of") && leadsBack(reading, kind, field, value, idOfThing(kind, thing)) ? refused("correction/circle", kind) : null;
}

/** Whether going from `from` along `field` one comes to `to`. */
function leadsBack(reading: Reading, kind: TargetKind, field: string, from: string, to: string): boolean {
  const seen = new Set<string>();
  for (let id: Json | undefined = from; typeof id === "string" && !seen.has(id); id = thingOf(reading, kind, id)?.[field]) {
    if (id === to) return true;
    seen.add(id);
  }
  return false;
}

function cannotReject(reading: Reading, kind: TargetKind, thing: Thing, field: string | null, value: Json): CorrectionRefusal | null {
  if (field === null) return kind === "dispatch" ? refused("correction/cannot-reject", "dispatch") : null;
  const shape = shapeOf(kind, field);
  if (!shape) return refused("correction/no-such-field", kind, field, Object.keys(fields[kind]).join(", "));
  const now = valueOf(thing, field);
  if (now === undefined) return refused("correction/nothing-there", field);
  if (value === null) return shape.empty ? null : refused("correction/needs-value", field);
  if (!shape.each || !Array.isArray(now)) return refused("correction/not-a-list", field);
  const left = now.filter((one: Json) => !same(one, value));
  if (left.length === now.length) return refused("correction/not-in-list", field);
  return left.length > 0 || shape.empty ? null : refused("correction/needs-value", field);
}

function cannotSplit(reading: Reading, kind: TargetKind, thing: Thing, parts: readonly JsonObject[]): CorrectionRefusal | null {
  if (!splittable.has(kind)) return refused("correction/cannot-split", kind);
  if (parts.length < 2) return refused("correction/one-part");
  if (parts.length > 50) return refused("correction/bad-value", "parts", "fifty at most");
  const share = own(shareOf as Readonly<Record<string, string>>, kind);
  const must = evidence[kind];
  for (const [index, part] of parts.entries()) {
    // each part stands on words of its own
    if (must !== null && !Object.hasOwn(part, must)) return refused("correction/no-evidence");
    const fault = cannotHave(reading, kind, part, share);
    if (fault) return fault;
    if (index > 0 && thingOf(reading, kind, partId(idOfThing(kind, thing), index))) return refused("correction/there-already", kind);
    if (share === null || !Object.hasOwn(part, share)) continue;
    const going = part[share];
    const of: TargetKind = share === "mentions" && kind === "person" ? "mention" : "statement";
    if (!Array.isArray(going)) return refused("correction/bad-value", share, `a list of ids, each of a ${of}`);
    for (const id of going as readonly Json[]) if (typeof id !== "string" || !thingsOf(reading, of).some((one) => one["id"] === id)) return refused("correction/no-such-reference", of, String(id));
  }
  return null;
}

/** What the parts of a split are called: the first keeps the name. */
export const partId = (id: string, index: number): string => (index === 0 ? id : `${id}.${index + 1}`);

