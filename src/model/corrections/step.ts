import { overlaps, type Span } from "../../text/span.js";
import type { Correction, Json, JsonObject, TargetKind } from "../correction.js";
import type { Mention, Participant, Reading, Speaker } from "../reading.js";
import { own, partId, same, shapeOf, shareOf, type Standing } from "./check.js";
import { defaults, fields } from "./fields.js";
import { isObject } from "./shapes.js";
import { idOfThing, thingOf, thingsOf, valueOf, withThings, withValue, type Thing } from "./things.js";
import { reason } from "../reasons.js";

/** Applies one correction that was checked (`faultOf` gave null). */
export function step(standing: Standing, correction: Correction): Standing {
  const { reading, rejected } = standing;
  if (correction.kind === "undo") return standing;
  const { kind, id } = correction.target;
  if (correction.kind === "add" && id === null) return { reading: withThings(reading, kind, [...thingsOf(reading, kind), added(kind, correction)]), rejected };
  const thing = thingOf(reading, kind, id!)!;
  const become = (other: Thing): Standing => ({ reading: withThings(reading, kind, thingsOf(reading, kind).map((one) => (one === thing ? other : one))), rejected });
  switch (correction.kind) {
    case "add": return become(set(kind, thing, correction.field!, [...(valueOf(thing, correction.field!) as readonly Json[]), correction.value]));
    case "change": return become(set(kind, thing, correction.field, correction.value));
    case "confirm": return correction.field === null || same(valueOf(thing, correction.field), correction.before) ? standing : become(set(kind, thing, correction.field, correction.before));
    case "reject":
      if (correction.field === null) return { reading: withThings(reading, kind, thingsOf(reading, kind).filter((one) => one !== thing)), rejected: [...rejected, { kind, thing, by: correction.id }] };
      return become(set(kind, thing, correction.field, without(kind, thing, correction.field, correction.value)));
    case "split": return { reading: split(reading, kind, thing, correction.parts), rejected };
  }
}

/** The id that what a correction adds has in the corrected reading: its own where it brings one, else one made of the correction's. */
export function addedId(kind: TargetKind, correction: Extract<Correction, { kind: "add" }>): string {
  const value = correction.value as JsonObject;
  if (kind === "date" && isObject(value["at"])) return idOfThing("date", value["at"]);
  return typeof value["id"] === "string" ? value["id"] : `${letters[kind]}${correction.id}`;
}

const letters: Readonly<Record<TargetKind, string>> = { dispatch: "", party: "", date: "", person: "p", mention: "m", exchange: "x", statement: "s", initiative: "i", commitment: "c" };
/** Kinds of which each has a reason. */
const reasoned: ReadonlySet<TargetKind> = new Set(["exchange", "statement", "initiative", "commitment"]);

function added(kind: TargetKind, correction: Extract<Correction, { kind: "add" }>): Thing {
  let thing: Thing = kind === "date" ? {} : { id: addedId(kind, correction) };
  for (const field of Object.keys(fields[kind])) thing = withValue(kind, thing, field, (own(correction.value as JsonObject, field) ?? own(defaults[kind], field)) as Json);
  return reasoned.has(kind) ? { ...thing, because: { rule: "correction/added", why: reason("added/by", correction.by), sentence: null, alternatives: [] } } : thing;
}

/** Sets a field, and what has to follow from it: a speaker's person stands among its people, its party among its parties. */
function set(kind: TargetKind, thing: Thing, field: string, value: Json): Thing {
  const changed = withValue(kind, thing, field, value);
  if (kind !== "statement") return changed;
  const alone = value === null ? [] : [value];
  if (field === "speaker.person") return withValue(kind, withValue(kind, changed, "speaker.people", alone), "speaker.kind", kindOfSpeaker(changed, value, valueOf(changed, "speaker.party")));
  if (field === "speaker.party") return withValue(kind, withValue(kind, changed, "speaker.parties", alone), "speaker.kind", kindOfSpeaker(changed, valueOf(changed, "speaker.person"), value));
  return changed;
}

function kindOfSpeaker(thing: Thing, person: Json | undefined, party: Json | undefined): Json {
  if (valueOf(thing, "speaker.kind") === "document") return "document";
  return person !== null ? "person" : party !== null ? "party" : "unnamed";
}

/** What is left of a field of which the value is wrong: all but that one of a list, else nothing. */
function without(kind: TargetKind, thing: Thing, field: string, value: Json): Json {
  if (value !== null) return (valueOf(thing, field) as readonly Json[]).filter((one) => !same(one, value));
  return shapeOf(kind, field)!.each ? [] : null;
}

/** One thing becomes several; what hangs on it goes with the part that names it, and stays with the first otherwise. */
function split(reading: Reading, kind: TargetKind, thing: Thing, parts: readonly JsonObject[]): Reading {
  const share = own(shareOf as Readonly<Record<string, string>>, kind);
  const id = idOfThing(kind, thing);
  const made = parts.map((part, index): Thing => {
    let one: Thing = { ...thing, id: partId(id, index) };
    for (const [field, value] of Object.entries(part)) if (field !== share) one = withValue(kind, one, field, value);
    return one;
  });
  const all = withThings(reading, kind, thingsOf(reading, kind).flatMap((one) => (one === thing ? made : [one])));
  return parts.reduce((so, part, index) => {
    const going = share === null ? undefined : part[share];
    if (index === 0 || !Array.isArray(going)) return so;
    return kind === "person" ? peopleMoved(so, id, partId(id, index), going as readonly string[]) : exchangeMoved(so, id, partId(id, index), going as readonly string[]);
  }, all);
}

const exchangeMoved = (reading: Reading, from: string, to: string, going: readonly string[]): Reading => ({
  ...reading, statements: reading.statements.map((one) => (one.exchange === from && going.includes(one.id) ? { ...one, exchange: to } : one)),
});

/** Mentions that go over to another person, with the speakers and participants that stand at their places. */
function peopleMoved(reading: Reading, from: string, to: string, going: readonly string[]): Reading {
  const places: readonly Span[] = reading.mentions.filter((mention) => going.includes(mention.id) && mention.people.includes(from));
  const there = (at: Span): boolean => places.some((place) => overlaps(place, at));
  const swap = (people: readonly string[]): readonly string[] => people.map((person) => (person === from ? to : person));
  const mention = (one: Mention): Mention => (going.includes(one.id) ? { ...one, people: swap(one.people) } : one);
  const speaker = (one: Speaker): Speaker => (there(one.mention) ? { ...one, people: swap(one.people), person: one.person === from ? to : one.person } : one);
  const participant = (one: Participant): Participant => (one.person === from && there(one.mention) ? { ...one, person: to } : one);
  return {
    ...reading,
    mentions: reading.mentions.map(mention),
    exchanges: reading.exchanges.map((one) => ({ ...one, participants: one.participants.map(participant), askedBy: one.askedBy && participant(one.askedBy) })),
    statements: reading.statements.map((one) => ({ ...one, speaker: one.speaker && speaker(one.speaker), addressees: one.addressees.map(speaker) })),
    initiatives: reading.initiatives.map((one) => ({ ...one, proposedBy: one.proposedBy.map(participant) })),
    commitments: reading.commitments.map((one) => ({ ...one, bearers: one.bearers.map(participant) })),
  };
}
