import type { Json, JsonObject, TargetKind } from "../model/correction.js";
import { shapeOf } from "../model/corrections/check.js";
import { refused, type CorrectionRefusal } from "../model/corrections/refusals.js";
import { isObject, type Shape } from "../model/corrections/shapes.js";
import type { Reading } from "../model/reading.js";
import type { Precision } from "../model/when.js";
import type { Span } from "../text/span.js";

// People say what a field should be in words; a correction holds the value itself. What kind of value a field takes is told
// by its shape, so that no field has to be named here.
//
//     speaker=CHN          → { party: "CHN", kind: "party", mention: where the text names it … }
//     said=2020-03-27      → { value: "2020-03-27", precision: "day", … }
//     content="the words"  → [{ start: 120, end: 129 }]
//     issues=health,trade  → ["health", "trade"]

/** Whatever a value of a field may be put in: its own JSON, or words. What cannot be understood is refused. */
export function valueInWords(reading: Reading, kind: TargetKind, field: string, given: unknown, near: Span | null): Json | CorrectionRefusal {
  if (typeof given !== "string") return given as Json;
  const shape = shapeOf(kind, field);
  if (shape === null) return given; // the correction itself will be refused, with the fields there are
  return understood(given.trim(), shape, { reading, field, near });
}

/** The same for one more in a list, or one that is to go. */
export function elementInWords(reading: Reading, kind: TargetKind, field: string, given: unknown, near: Span | null): Json | CorrectionRefusal {
  if (typeof given !== "string") return given as Json;
  const shape = shapeOf(kind, field);
  return shape === null ? given : understood(given.trim(), shape.each ?? shape, { reading, field, near });
}

interface Where {
  readonly reading: Reading;
  readonly field: string;
  /** What the field belongs to stands there: of several places with the same words the nearest is meant. */
  readonly near: Span | null;
}

function understood(words: string, shape: Shape, where: Where): Json | CorrectionRefusal {
  if (/^[[{]/.test(words)) return json(words, where);
  if (/^(?:null|none|-)$/i.test(words) && shape.empty) return shape.each ? [] : null;
  if (shape.each) return listed(words, shape.each, where);
  if (shape.parts) return whole(words, shape.parts, where);
  if (shape.wants.startsWith("a place")) return placed(words, where);
  if (shape.wants.startsWith("true or false")) return /^(?:true|yes|oui)$/i.test(words) ? true : /^(?:false|no|non)$/i.test(words) ? false : words;
  if (/^the id of a person/.test(shape.wants)) return personCalled(words, where.reading) ?? words;
  if (/^the id of a party/.test(shape.wants)) return partyCalled(words, where.reading) ?? words;
  return words;
}

function json(words: string, { field }: Where): Json | CorrectionRefusal {
  try {
    return JSON.parse(words) as Json;
  } catch {
    return refused("correction/bad-value", field, "JSON, where it begins with { or [");
  }
}

function listed(words: string, each: Shape, where: Where): Json | CorrectionRefusal {
  // Words of the text may have commas in them; ids have none.
  const parts = each.wants.startsWith("a place") ? [words] : words.split(",").map((part) => part.trim()).filter((part) => part !== "");
  const values: Json[] = [];
  for (const part of parts) {
    const value = understood(part, each, where);
    if (isRefusal(value)) return value;
    values.push(value);
  }
  return values;
}

/** A thing that has parts: which one it is shows in what it has. */
function whole(words: string, parts: Readonly<Record<string, Shape>>, where: Where): Json | CorrectionRefusal {
  const has = (...names: string[]): boolean => names.every((name) => Object.hasOwn(parts, name));
  if (has("value", "precision")) return { value: words, precision: precisionOf(words), inferred: false, because: null, at: null };
  if (has("mention")) return somebody(words, has("people"), where);
  if (has("name", "at")) {
    const at = placeOf(words, where);
    return { name: words, at: at && { start: at.start, end: at.end }, party: partyCalled(words, where.reading) };
  }
  if (has("office")) return { office: words, party: null, at: null };
  return words;
}

/** Somebody the reading knows, by id or name; else words of the text that stand for somebody unnamed. */
function somebody(words: string, isSpeaker: boolean, where: Where): Json | CorrectionRefusal {
  const { reading, near } = where;
  const person = personCalled(words, reading);
  const party = person === null ? partyCalled(words, reading) : reading.people.find(({ id }) => id === person)!.party;
  const named = reading.mentions.filter(({ people, parties }) => (person !== null ? people.length === 1 && people[0] === person : people.length === 0 && parties.length === 1 && parties[0] === party));
  const mention = person === null && party === null ? placeOf(words, where) : nearest(named, near) ?? near;
  if (mention === null) return refused("correction/no-such-person", words);
  const at = { start: mention.start, end: mention.end };
  if (!isSpeaker) return { person, party, office: null, mention: at };
  const kind = person !== null ? "person" : party !== null ? "party" : "unnamed";
  return { mention: at, person, party, people: person === null ? [] : [person], parties: party === null ? [] : [party], kind };
}

function personCalled(words: string, { people }: Reading): string | null {
  const found = people.filter(({ id, name }) => id === words || folded(name) === folded(words));
  if (found.length === 1) return found[0]!.id;
  const bySurname = people.filter(({ name }) => folded(name).split(" ").at(-1) === folded(words));
  return bySurname.length === 1 ? bySurname[0]!.id : null;
}

function partyCalled(words: string, { parties }: Reading): string | null {
  return parties.find(({ id, name }) => id === words || folded(name) === folded(words))?.id ?? null;
}

const folded = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’']/g, "'").replace(/\s+/g, " ").trim().toLowerCase();

function placed(words: string, where: Where): Json | CorrectionRefusal {
  const numbers = /^(\d{1,8})-(\d{1,8})$/.exec(words);
  if (numbers) return { start: Number(numbers[1]), end: Number(numbers[2]) };
  const place = placeOf(words, where);
  return place === null ? refused("correction/bad-value", where.field, `words that stand in the text, or a place such as 120-145; “${words.slice(0, 60)}” does not stand there`) : { start: place.start, end: place.end };
}

/** Where words stand in the text, whatever white space is between them; of several places the nearest to what is corrected. */
function placeOf(words: string, { reading, near }: Where): Span | null {
  const pattern = words.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/['’]/g, "['’]")).join("\\s+");
  if (pattern === "") return null;
  const places = [...reading.text.matchAll(new RegExp(pattern, "gu"))].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
  return nearest(places, near);
}

const nearest = <P extends Span>(places: readonly P[], near: Span | null): P | null =>
  [...places].sort((a, b) => distance(a, near) - distance(b, near))[0] ?? null;

const distance = (at: Span, near: Span | null): number => (near === null ? at.start : at.end <= near.start ? near.start - at.end : at.start >= near.end ? at.start - near.end : 0);

/** How fine a date is, by how it is written. */
function precisionOf(value: string): Precision {
  if (/T\d/.test(value)) return "instant";
  if (value.includes("/")) return "range";
  if (/-W\d/.test(value)) return "week";
  if (/-Q\d$/.test(value)) return "quarter";
  if (/^\d{3}$/.test(value)) return "decade";
  if (/^\d{4}$/.test(value)) return "year";
  if (/^\d{4}-\d\d$/.test(value)) return "month";
  return /^\d{4}-\d\d-\d\d$/.test(value) ? "day" : "open";
}

export const isRefusal = (value: Json | CorrectionRefusal): value is CorrectionRefusal => isObject(value as JsonObject) && "code" in (value as object) && "says" in (value as object) && "next" in (value as object);
