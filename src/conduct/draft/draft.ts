import { tongues, type Attending, type DraftText, type DraftTexts, type DraftSentence, type Tongue } from "../deeds.js";
import { attending, delegationOf, papersOf, takesPart, type Conducted, type NoteLine } from "../exchange.js";
import { clockIn } from "../hours.js";
import type { PartyId } from "../../model/reading.js";
import { en } from "./en.js";
import { fr } from "./fr.js";
import { officeIn } from "./offices.js";
import { complements, type Phrases, type Subject } from "./phrases.js";

// A readout out of notes. Every sentence rests on the exchange's own facts or on notes; its words are theirs and the phrases'
// that stand between them. A note without words in a language leaves a gap there, which is told: nothing is translated here.

const phrases: { readonly [tongue in Tongue]: Phrases } = { en, fr };

/** What to call each party, in each language; in French with its article where it has one ("la Soltanie"). */
export type PartyNames = (party: PartyId, tongue: Tongue) => string;

/** The draft of one party's readout, in every language in which a note has words. */
export function draftOf(now: Conducted, party: PartyId, names: PartyNames): DraftTexts {
  const notes = standingNotes(now, party);
  return Object.fromEntries(tongues.flatMap((tongue) => {
    const text = textOf(now, party, notes, tongue, names);
    return text === null ? [] : [[tongue, text] as const];
  }));
}

export const standingNotes = (now: Conducted, party: PartyId): readonly NoteLine[] => papersOf(now, party).notes.filter(({ struck }) => struck === null).sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : one.number - other.number));

function textOf(now: Conducted, party: PartyId, notes: readonly NoteLine[], tongue: Tongue, names: PartyNames): DraftText | null {
  const told = notes.filter(({ words }) => words[tongue] !== undefined);
  if (told.length === 0) return null;
  const room: Room = { now, party, tongue, names, say: phrases[tongue], people: new Map(attending(now).map((one) => [one.key, one])) };
  const sides = sidesOf(room);
  return { title: titled(room, sides), sentences: [...opening(room, sides), ...body(room, told)], gaps: notes.filter(({ words }) => words[tongue] === undefined).map(({ number }) => number) };
}

type Person = Attending & { readonly party: PartyId };
interface Room {
  readonly now: Conducted;
  readonly party: PartyId;
  readonly tongue: Tongue;
  readonly names: PartyNames;
  readonly say: Phrases;
  readonly people: ReadonlyMap<string, Person>;
}

/** Who spoke for us, and for each of the others: the first named of each delegation, else the party itself. */
interface Sides {
  readonly ours: Person | null;
  readonly theirs: readonly { readonly party: PartyId; readonly person: Person | null }[];
}

function sidesOf({ now, party, people }: Room): Sides {
  const first = (of: PartyId): Person | null => [...people.values()].find((one) => one.party === of) ?? null;
  return { ours: first(party), theirs: now.delegations.filter((one) => one.party !== party && takesPart(now, one.party)).map((one) => ({ party: one.party, person: first(one.party) })) };
}

function titled({ now, party, say, names, tongue }: Room, { ours, theirs }: Sides): string {
  return say.title(now.kind, now.channel, [ours?.name ?? names(party, tongue), ...theirs.map((one) => one.person?.name ?? names(one.party, tongue))]);
}

function opening(room: Room, { ours, theirs }: Sides): readonly DraftSentence[] {
  const { now, party, say, names, tongue } = room;
  const clock = clockIn(delegationOf(now, party)!.zone, now.begun ?? now.fixed!);
  const [year, month, day] = clock.day.split("-").map(Number) as [number, number, number];
  const present = (one: Person | null, of: PartyId): string => (one === null ? names(of, tongue) : say.presented({ name: one.name, office: officeIn(tongue, one.office, one.gender), party: names(of, tongue), gender: one.gender }));
  const us: Subject = { words: ours !== null && /, /.test(present(ours, party)) ? `${present(ours, party)},` : present(ours, party), gender: ours?.gender ?? "m", many: false };
  const place = now.channel === "in-person" ? now.place?.[tongue] ?? null : null;
  const facts = (text: string): DraftSentence => ({ text, from: "facts", notes: [], paragraph: 1 });
  return [
    facts(capital(say.opening({ kind: now.kind, channel: now.channel, day: say.day(year, month, day), place: place === null ? null : placed(place, tongue), ours: us, theirs: theirs.map((one) => present(one.person, one.party)) }))),
    facts(say.atRequestOf(now.kind, now.channel, names(now.asker.party, tongue))),
  ];
}

/** A place as it was given with its preposition ("at the Tarn crossing", "à Genève"), else with the usual one. */
const placed = (place: string, tongue: Tongue): string => (/^(?:in|at|on|à|au|aux|en|dans|sur|chez)\s|^à l'/i.test(place) ? place : tongue === "en" ? `in ${place}` : `à ${place}`);

/** Notes as sentences in the order of the exchange: a new paragraph where the issue changes, what all agreed last of all. */
function body(room: Room, notes: readonly NoteLine[]): readonly DraftSentence[] {
  const joint = notes.filter(({ speakers, act }) => speakers.length > 1 && act === "agree");
  const others = notes.filter((note) => !joint.includes(note));
  const sentences: DraftSentence[] = [];
  let paragraph = 2;
  let before: NoteLine | null = null;
  for (const note of others) {
    if (before !== null && note.issue !== before.issue && note.issue !== null) paragraph++;
    const follows: boolean = before !== null && sentences.at(-1)!.paragraph === paragraph && samePeople(before.speakers, note.speakers) && !ambiguous(room, before);
    sentences.push({ text: sentenceOf(room, note, follows), from: "notes", notes: [note.number], paragraph });
    before = note;
  }
  if (joint.length > 0 && others.length > 0) paragraph++;
  return [...sentences, ...joint.map((note): DraftSentence => ({ text: sentenceOf(room, note, false), from: "notes", notes: [note.number], paragraph }))];
}

function sentenceOf(room: Room, { speakers, to, act, words }: NoteLine, follows: boolean): string {
  const { say, tongue } = room;
  const subject = subjectOf(room, speakers);
  const told = withoutStop(words[tongue]!);
  const begun = say.begin(act, follows ? { ...subject, words: say.pronoun(subject) } : subject, to.length === 0 ? null : say.list(to.map((key) => called(room, key))));
  return `${capital(say.join(begun, told, complements[act]))}.`;
}

/** The beginning of a note's sentence, as it is shown to whoever writes the rest: "Ms Korvath called on Mr Astier to". */
export function beginningOf(now: Conducted, party: PartyId, note: Pick<NoteLine, "speakers" | "to" | "act">, tongue: Tongue, names: PartyNames): string {
  const room: Room = { now, party, tongue, names, say: phrases[tongue], people: new Map(attending(now).map((one) => [one.key, one])) };
  return capital(room.say.begin(note.act, subjectOf(room, note.speakers), note.to.length === 0 ? null : room.say.list(note.to.map((key) => called(room, key)))));
}

function subjectOf(room: Room, keys: readonly string[]): Subject {
  const isWoman = (key: string): boolean => (room.people.has(key) ? room.people.get(key)!.gender === "f" : room.tongue === "fr" && /^la\s/i.test(room.names(key, "fr")));
  const women = keys.every(isWoman);
  return { words: room.say.list(keys.map((key) => called(room, key))), gender: women ? "f" : "m", many: keys.length > 1 };
}

/** "Ms Korvath". Somebody whose courtesy is not known is called by the whole name. */
function called({ people, say, names, tongue }: Room, key: string): string {
  const one = people.get(key);
  if (one === undefined) return names(key, tongue);
  return one.gender === null ? one.name : say.courtesy(one.gender) + (one.surname ?? one.name.split(/\s+/).at(-1)!);
}

/** Whether "she" could be somebody else of the sentence before. */
function ambiguous({ people }: Room, { speakers, to }: NoteLine): boolean {
  const gender = people.get(speakers[0]!)?.gender ?? null;
  return speakers.length > 1 || gender === null || to.some((key) => people.get(key)?.gender !== (gender === "f" ? "m" : "f"));
}

const samePeople = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((key, index) => key === other[index]);
const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
const withoutStop = (text: string): string => text.trim().replace(/(?<!\.)\.$/, "");
