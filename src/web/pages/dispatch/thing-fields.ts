import type { CorrectionWish } from "../app/api.js";
import type { FieldSaid } from "../../../desk/desk.js";
import type { Json, JsonObject, TargetKind } from "../../../model/correction.js";
import { thingOf, valueOf, type Thing } from "../../../model/corrections/things.js";
import type { Reading } from "../../../model/reading.js";
import { nearestPlace } from "./wishes.js";

// What of a thing that is no statement can be corrected in a form, and how what was typed becomes what the desk is asked.

/** Things that are corrected by such a form; statements have one of their own. */
export type FormKind = "dispatch" | "exchange" | "person" | "party" | "initiative" | "commitment";

/** How a field is filled in: one of a list, words of the text, words of one's own, a day, somebody or something of the reading, several of them. */
export type Control = "choice" | "words" | "text" | "date" | "party" | "exchange" | "statement" | "somebody" | "people" | "lines";

export interface FormField {
  readonly name: string;
  readonly control: Control;
  /** Whether nothing may stand there. */
  readonly empty: boolean;
}

const field = (name: string, control: Control, empty = false): FormField => ({ name, control, empty });

export const formFields: { readonly [kind in FormKind]: readonly FormField[] } = {
  dispatch: [field("kind", "choice"), field("language", "choice"), field("publisher", "text", true), field("side", "party", true), field("published", "date", true), field("updated", "date", true), field("place", "words", true), field("title", "words", true)],
  exchange: [field("kind", "choice"), field("channel", "choice", true), field("status", "choice"), field("when", "date", true), field("name", "text", true), field("place", "words", true), field("askedBy", "somebody", true), field("follows", "exchange", true), field("participants", "people")],
  person: [field("name", "text"), field("party", "party", true), field("offices", "lines", true)],
  party: [field("name", "text"), field("kind", "choice"), field("of", "party", true)],
  initiative: [field("words", "words"), field("exchange", "exchange", true), field("statement", "statement", true), field("proposedBy", "people")],
  commitment: [field("strength", "choice"), field("deadline", "date", true), field("verb", "words"), field("object", "words"), field("words", "words"), field("beneficiary", "words", true), field("condition", "words", true), field("statement", "statement", true), field("bearers", "people")],
};

/** What stands in a form: one string a field; of several, the places in the list that are kept and the ids that are added. */
export interface ThingDraft {
  readonly single: Readonly<Record<string, string>>;
  readonly kept: Readonly<Record<string, readonly number[]>>;
  readonly added: Readonly<Record<string, readonly string[]>>;
  readonly because: string;
}

export function thingDraft(reading: Reading, kind: FormKind, id: string): ThingDraft {
  const thing = thingOf(reading, kind, id);
  const single: Record<string, string> = {};
  const kept: Record<string, readonly number[]> = {};
  const added: Record<string, readonly string[]> = {};
  for (const { name, control } of formFields[kind]) {
    const value = thing === null ? null : valueOf(thing, name) ?? null;
    if (control === "people") [kept[name], added[name]] = [listOf(value).map((_, index) => index), []];
    else single[name] = inForm(value, control, reading);
  }
  return { single, kept, added, because: "" };
}

/** What is otherwise in the form than in the reading, as one request for each way of correcting. */
export function thingWishes(name: string, reading: Reading, kind: FormKind, id: string, draft: ThingDraft): readonly CorrectionWish[] {
  const thing = thingOf(reading, kind, id);
  if (thing === null) return [];
  const before = thingDraft(reading, kind, id);
  const because = draft.because.trim() === "" ? null : draft.because.trim();
  const changed: FieldSaid[] = [];
  const more: FieldSaid[] = [];
  for (const { name: field, control } of formFields[kind]) {
    if (control === "people") {
      const list = listOf(valueOf(thing, field) ?? null);
      if (draft.kept[field]!.length !== list.length) changed.push({ name: field, value: draft.kept[field]!.map((index) => list[index]) });
      for (const value of draft.added[field]!) more.push({ name: field, value });
    } else if (draft.single[field]!.trim() !== before.single[field]!.trim()) changed.push({ name: field, value: meant(draft.single[field]!, control, reading, thing, field) });
  }
  return [
    ...(changed.length > 0 ? [{ id: name, does: "change" as const, fields: changed, because }] : []),
    ...(more.length > 0 ? [{ id: name, does: "add" as const, fields: more, because }] : []),
  ];
}

/** The record's name of a thing of a dispatch: "d12.x1", "d12.p:wang-yi", "d12.CHN". */
export const nameOfThing = (dispatch: string, kind: TargetKind, id: string): string => (kind === "dispatch" ? dispatch : kind === "person" ? `${dispatch}.p:${id}` : `${dispatch}.${id}`);

const listOf = (value: Json): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);

/** A value as it can be typed or chosen. */
function inForm(value: Json, control: Control, { text }: Reading): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (control === "lines") return listOf(value).map((one) => String((one as JsonObject)["office"] ?? "")).join("\n");
  const whole = value as JsonObject;
  if (typeof whole["start"] === "number" && typeof whole["end"] === "number") return text.slice(whole["start"], whole["end"]);
  if (typeof whole["value"] === "string") return whole["value"];
  if (typeof whole["name"] === "string") return whole["name"];
  return String(whole["person"] ?? whole["party"] ?? asItIs);
}

/** Somebody whom no id names. */
const asItIs = "=";

/** What was typed, as the desk takes it: places where words stand in the text, offices as they are kept; the rest in words, which the desk understands. */
function meant(typed: string, control: Control, { text }: Reading, thing: Thing, field: string): unknown {
  const words = typed.replace(/\r\n/g, "\n").trim();
  if (control === "lines") {
    const had = listOf(valueOf(thing, field) ?? null) as readonly JsonObject[];
    return words.split("\n").map((line) => line.trim()).filter((line) => line !== "").map((office) => had.find((one) => one["office"] === office) ?? { office, party: null, at: null });
  }
  if (words === "") return null;
  if (control !== "words") return words;
  const was = valueOf(thing, field);
  const near = typeof was === "object" && was !== null && !Array.isArray(was) ? Number((was as JsonObject)["start"]) : firstPlace(thing);
  return nearestPlace(text, words, near) ?? words;
}

/** Where a thing is told of first; the beginning of the text for what has no place. */
function firstPlace(thing: Thing): number {
  const places = [thing["mentions"], thing["words"], thing["content"]].flatMap((one) => (Array.isArray(one) ? one : [one])) as readonly (JsonObject | undefined)[];
  const start = places.find((one) => typeof one?.["start"] === "number")?.["start"];
  return typeof start === "number" ? start : 0;
}
