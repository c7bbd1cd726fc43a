import { overlaps, wordsAt, type Span } from "../../text/span.js";
import type { Anchor, Json, JsonObject, Quote, Target, TargetKind } from "../correction.js";
import type { Reading } from "../reading.js";
import { fields } from "./fields.js";
import { isObject, isSpan } from "./shapes.js";

/** A thing of a reading as plain JSON, which it is. */
export type Thing = JsonObject;

/** Kinds of which a reading has a list. */
export type ListedKind = Exclude<TargetKind, "dispatch">;

const lists = {
  party: "parties", person: "people", mention: "mentions", date: "dates", exchange: "exchanges", statement: "statements", initiative: "initiatives", commitment: "commitments",
} as const satisfies Record<ListedKind, keyof Reading>;

/** All things of a kind that a reading has. */
export const thingsOf = (reading: Reading, kind: TargetKind): readonly Thing[] =>
  kind === "dispatch" ? [reading.dispatch as unknown as Thing] : (reading[lists[kind]] as unknown as readonly Thing[]);

/** The reading with other things of that kind. */
export const withThings = (reading: Reading, kind: TargetKind, things: readonly Thing[]): Reading =>
  kind === "dispatch" ? { ...reading, dispatch: things[0] as unknown as Reading["dispatch"] } : { ...reading, [lists[kind]]: things };

/** The reading's own id of a thing. Dates have none; they go by their place. */
export function idOfThing(kind: TargetKind, thing: Thing): string {
  if (kind === "dispatch") return "";
  if (kind === "date") return `${String(thing["start"])}-${String(thing["end"])}`;
  return typeof thing["id"] === "string" ? thing["id"] : "";
}

export const thingOf = (reading: Reading, kind: TargetKind, id: string): Thing | null => thingsOf(reading, kind).find((thing) => idOfThing(kind, thing) === id) ?? null;

/** The value of a field, or of a part of one ("speaker.party"); undefined where there is none to speak of. */
export function valueOf(thing: Thing, field: string): Json | undefined {
  if (field === "at" && typeof thing["start"] === "number" && typeof thing["end"] === "number") return { start: thing["start"], end: thing["end"] };
  let value: Json | undefined = thing;
  for (const name of field.split(".")) {
    if (!isObject(value)) return undefined;
    // what may be missing altogether (a Wikidata item) is nothing
    value = Object.hasOwn(value, name) ? value[name] : value === thing ? null : undefined;
  }
  return value;
}

/** The thing with another value of a field. Null for an optional field takes it away. */
export function withValue(kind: TargetKind, thing: Thing, field: string, value: Json): Thing {
  if (field === "at" && isSpan(value) && (kind === "mention" || kind === "date")) return { ...thing, start: value.start, end: value.end };
  const [name = "", ...rest] = field.split(".");
  if (rest.length > 0) {
    const whole = thing[name];
    return isObject(whole) ? { ...thing, [name]: withValue(kind, whole, rest.join("."), value) } : thing;
  }
  if (value === null && optional.has(`${kind}.${name}`)) {
    const { [name]: _gone, ...left } = thing;
    return left;
  }
  return { ...thing, [name]: value };
}

const optional: ReadonlySet<string> = new Set(["party.wikidata", "party.of", "person.wikidata"]);

/** All that can be corrected of a thing, under the names corrections use; also what `add` takes. */
export const fieldsOf = (kind: TargetKind, thing: Thing): JsonObject =>
  Object.fromEntries(Object.keys(fields[kind]).map((field) => [field, valueOf(thing, field) ?? null]));

/** Where a thing stands, its main place first; a person or party where it is mentioned. */
export function placesOf(reading: Reading, kind: TargetKind, thing: Thing): readonly Span[] {
  const id = idOfThing(kind, thing);
  switch (kind) {
    case "dispatch": return [];
    case "party": return reading.mentions.filter(({ parties }) => parties.includes(id)).map(asSpan);
    case "person": return reading.mentions.filter(({ people }) => people.includes(id)).map(asSpan);
    case "mention":
    case "date": return spansIn(valueOf(thing, "at"));
    case "exchange": return spansIn(thing["mentions"]);
    case "statement": return [...spansIn(thing["content"]), ...spansIn(thing["cue"])];
    case "initiative":
    case "commitment": return spansIn(thing["words"]);
  }
}

const asSpan = ({ start, end }: Span): Span => ({ start, end });

function spansIn(value: Json | undefined): Span[] {
  if (isSpan(value)) return [asSpan(value)];
  return Array.isArray(value) ? value.flatMap((one: Json) => spansIn(one)) : [];
}

/** How much of what stands around a place is kept with it, in code units. */
const around = 24;
/** A person is mentioned many times; so many places are enough to know them by. */
const mostPlaces = 8;

/** A place with its words. */
export const quote = (text: string, at: Span): Quote => ({
  start: at.start, end: at.end, words: wordsAt(text, at), before: text.slice(Math.max(0, at.start - around), at.start), after: text.slice(at.end, at.end + around),
});

/** How a thing is known apart from its id. */
export function anchorOf(reading: Reading, kind: TargetKind, thing: Thing): Anchor {
  const places = placesOf(reading, kind, thing).slice(0, mostPlaces).map((at) => quote(reading.text, at));
  if (kind !== "statement") return { places, speaker: null, cue: null };
  const [cue] = spansIn(thing["cue"]);
  const [by] = spansIn(valueOf(thing, "speaker.mention"));
  const person = valueOf(thing, "speaker.person");
  const name = typeof person === "string" ? reading.people.find(({ id }) => id === person)?.name : undefined;
  return { places, speaker: name ?? (by ? wordsAt(reading.text, by) : null), cue: cue ? wordsAt(reading.text, cue) : null };
}

/** What a correction of that thing is aimed at; null when the reading has no such thing. */
export function targetOf(reading: Reading, kind: TargetKind, id: string): Target | null {
  const thing = thingOf(reading, kind, id);
  return thing && { kind, id, anchor: anchorOf(reading, kind, thing) };
}

/** Whether a thing stands where the anchor says; persons, parties and the dispatch go by their ids alone. */
export function standsAt(reading: Reading, kind: TargetKind, thing: Thing, { places }: Anchor): boolean {
  if (kind === "person" || kind === "party" || kind === "dispatch" || places.length === 0) return true;
  const own = placesOf(reading, kind, thing);
  return places.some((place) => own.some((at) => overlaps(at, place)));
}
