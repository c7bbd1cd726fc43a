import type { Reading, Statement } from "../model/reading.js";
import { holds, overlaps, wordsAt, type Span } from "../text/span.js";
import type { Cast } from "./parties.js";

/** A party, person or time that stands somewhere in a text. */
export interface Fact extends Span {
  readonly kind: "party" | "person" | "time";
  readonly name: string;
  readonly words: string;
  /** One for a party named by itself; a share of it where the words stand for several ("the other members"). */
  readonly share: number;
}

/** What the reading found in a text that is the same in every language, by place. */
export interface Facts {
  readonly in: (at: readonly Span[]) => readonly Fact[];
  /** Whether a place belongs to a name or a date that was read. */
  readonly covers: (at: Span) => boolean;
  /** Whom a sentence begins with. */
  readonly subjectOf: (at: Span) => { readonly people: readonly string[]; readonly parties: readonly string[]; readonly names: readonly string[] };
}

export function factsIn(reading: Reading, cast: Cast): Facts {
  const { text, mentions, dates, people, parties } = reading;
  const facts: Fact[] = [];
  for (const { start, end, people: who, parties: of } of mentions) {
    const words = wordsAt(text, { start, end });
    for (const person of who) facts.push({ kind: "person", name: cast.person(person), words, start, end, share: 1 / who.length });
    for (const party of of) facts.push({ kind: "party", name: cast.party(party), words, start, end, share: 1 / of.length });
  }
  for (const { start, end, value, type } of dates) {
    if (type === "DATE" || type === "TIME") facts.push({ kind: "time", name: withoutYear(value), words: wordsAt(text, { start, end }), start, end, share: 1 });
  }
  const places = [...facts].sort((x, y) => x.start - y.start);
  const longest = places.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return {
    in: (at) => at.flatMap((span) => near(places, span, 0).filter((fact) => holds(span, fact))),
    covers: (at) => near(places, at, longest).some((fact) => overlaps(fact, at)),
    subjectOf: (at) => {
      const [first] = mentions.filter((mention) => holds(at, mention) && mention.start - at.start <= 40).sort((x, y) => x.start - y.start || y.end - x.end);
      if (!first) return { people: [], parties: [], names: [] };
      return {
        people: first.people.map(cast.person), parties: partiesOf(first.people, first.parties, cast),
        names: first.people.length > 0 ? namesOf(people, first.people) : namesOf(parties, first.parties),
      };
    },
  };
}

/** A year may be worked out and then differs from one text to the other; month and day say enough here. */
const withoutYear = (value: string): string => (/^(?:\d{4}|XXXX)-/.test(value) ? value.slice(5) : value);

/** Whether the source is a text: a document, or a readout that is cited with "according to". */
export const isText = ({ speaker, because }: Statement): boolean => speaker !== null && (speaker.kind === "document" || (speaker.people.length === 0 && because.rule === "attribute/according-to"));

/** Who is said to have spoken: people and parties by ids of the cast, and their names as the reading has them. */
export function speakersOf({ speaker }: Statement, { people, parties }: Reading, cast: Cast): { people: readonly string[]; parties: readonly string[]; names: readonly string[] } {
  if (!speaker) return { people: [], parties: [], names: [] };
  return {
    people: unique(speaker.people.map(cast.person)), parties: partiesOf(speaker.people, speaker.parties, cast),
    names: speaker.people.length > 0 ? namesOf(people, speaker.people) : namesOf(parties, speaker.parties),
  };
}

/** The parties that people speak for, as far as either reading knows; else those that are named. */
function partiesOf(people: readonly string[], parties: readonly string[], cast: Cast): string[] {
  const spoken = unique(people.flatMap((id) => cast.speaksFor(id) ?? []));
  return spoken.length > 0 && people.every((id) => cast.speaksFor(id) !== null) ? spoken : unique([...spoken, ...parties.map(cast.party)]);
}

const namesOf = (all: readonly { readonly id: string; readonly name: string }[], ids: readonly string[]): string[] => ids.map((id) => all.find((one) => one.id === id)?.name ?? id);
const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

/** Of places in order, those that begin within a span or at most so far before it. */
function near(places: readonly Fact[], { start, end }: Span, before: number): readonly Fact[] {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.start < start - before) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < places.length && places[to]!.start < end) to++;
  return places.slice(low, to);
}
