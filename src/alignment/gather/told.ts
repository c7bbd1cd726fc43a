import type { Channel, Exchange, ExchangeKind, Participant, PartyId, Reading } from "../../model/reading.js";
import type { Precision } from "../../model/when.js";
import { wordsAt } from "../../text/span.js";
import { dayNumber, dayOfNumber } from "./days.js";
import type { PersonTold } from "./same-person.js";

/** Days from one to another, both meant: "2020-03-27". */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** Somebody who took part in an exchange, as one dispatch tells it. */
export interface Taking {
  readonly party: PartyId | null;
  /** Whether that party is a group or an organisation, which meets as itself: the G20. */
  readonly isBody: boolean;
  readonly person: PersonTold | null;
  readonly office: string | null;
}

/** An exchange as one dispatch tells of it: all that decides whether another dispatch tells of the same one. */
export interface ExchangeTold {
  /** Whatever names it: "d12.x1". */
  readonly id: string;
  /** The dispatch it is told in, and the wire text that dispatch carries (null where that is not known): ids or numbers, only compared. */
  readonly dispatch: string;
  readonly account: string | null;
  readonly language: string;
  readonly kind: ExchangeKind;
  readonly channel: Channel | null;
  readonly name: string | null;
  /** When it was, or is to be; null where the text does not say. */
  readonly days: Days | null;
  readonly precision: Precision | null;
  /** The day of the dispatch; null where it is not known. */
  readonly published: string | null;
  readonly status: Exchange["status"];
  /**
   * Where the text gives no day, and the dispatch begins with this exchange: the days it is probably of. Those of the other
   * exchanges it tells as held, or else the day of the dispatch and the one before.
   */
  readonly about: Days | null;
  /** The words that say where it was. */
  readonly place: string | null;
  readonly taking: readonly Taking[];
  /** The words that tell of it; where two dispatches carry one wire, they are the same. */
  readonly words: string;
}

/** What has to be known beside a reading to tell its exchanges. */
export interface Telling {
  readonly dispatch: string;
  readonly account: string | null;
  /** The day of the dispatch, where it is known from elsewhere; else the reading's own. */
  readonly published: string | null;
  /** The days that a value of `When` stands for. */
  readonly daysOf: (value: string) => Days | null;
  /** Whether a person's id is one of the lists of office-holders. */
  readonly isKnown: (person: string) => boolean;
}

/** The exchanges of a (corrected) reading as they are compared. */
export function exchangesTold(reading: Reading, telling: Telling): readonly ExchangeTold[] {
  const published = telling.published ?? publishedDay(reading);
  const people = new Map(peopleTold(reading, { ...telling, published }).map(({ id, told }) => [id, told]));
  const bodies = new Set(reading.parties.filter(({ kind }) => kind === "group" || kind === "organisation").map(({ id }) => id));
  const taking = ({ party, person, office }: Participant): Taking => ({
    isBody: person === null && party !== null && bodies.has(party),
    party: party ?? (person === null ? null : people.get(person)?.party ?? null),
    person: person === null ? null : people.get(person) ?? null,
    office: office ?? null,
  });
  const first = Math.min(...reading.exchanges.map(({ mentions }) => mentions[0].start));
  const opening = openingEnd(reading.text);
  const recent = recentDays(reading, published, telling);
  return reading.exchanges.map((exchange) => {
    const days = exchange.when && telling.daysOf(exchange.when.value);
    const { start } = exchange.mentions[0];
    const leads = start <= opening && start <= Math.max(first, reading.dispatch.title?.end ?? 0);
    return {
      id: `${telling.dispatch}.${exchange.id}`, dispatch: telling.dispatch, account: telling.account, language: reading.dispatch.language,
      kind: exchange.kind, channel: exchange.channel, name: exchange.name, days, precision: exchange.when?.precision ?? null, published, status: exchange.status,
      about: days === null && leads && exchange.status === "held" ? recent : null, place: exchange.place && wordsAt(reading.text, exchange.place),
      taking: distinct([...exchange.participants, ...(exchange.askedBy ? [exchange.askedBy] : [])].map(taking)),
      words: wordsAt(reading.text, exchange.mentions[0]),
    };
  });
}

/** Where the first paragraph ends: headlines, stamps and datelines are shorter lines before it. */
function openingEnd(text: string): number {
  const paragraph = /^[^\n]{80,}/mu.exec(text);
  return paragraph ? paragraph.index + paragraph[0].length : text.length;
}

/** What a dispatch is about was on the one day it gives for anything held, else on its own day or the day before. */
function recentDays(reading: Reading, published: string | null, { daysOf }: Telling): Days | null {
  const held = reading.exchanges.flatMap(({ status, when }) => (status === "held" && when ? daysOf(when.value) ?? [] : []));
  const [only] = held;
  if (only && held.every(({ from, to }) => from === only.from && to === only.to) && only.from === only.to) return only;
  return published === null ? null : { from: dayOfNumber(dayNumber(published) - 1), to: published };
}

/** The people of a (corrected) reading as they are compared, by the reading's ids. */
export function peopleTold(reading: Reading, { isKnown, published }: Pick<Telling, "isKnown" | "published">): readonly { readonly id: string; readonly told: PersonTold }[] {
  const day = published ?? publishedDay(reading);
  return reading.people.map(({ id, name, party, offices }) => ({
    id,
    told: { known: isKnown(id) ? id : null, name, party: party ?? offices.find((office) => office.party !== null)?.party ?? null, offices: offices.map(({ office }) => office), day, around: reading.parties.map((one) => one.id) },
  }));
}

/** The day a dispatch says it is of. */
export function publishedDay({ dispatch }: Reading): string | null {
  const value = dispatch.published?.value ?? dispatch.updated?.value ?? dispatch.told.published ?? dispatch.told.updated;
  return /^\d{4}-\d\d-\d\d/u.exec(value ?? "")?.[0] ?? null;
}

/** Whoever asked for a call is mostly among those who held it. */
function distinct(all: readonly Taking[]): readonly Taking[] {
  const seen = new Set<string>();
  return all.filter(({ party, person, office }) => {
    const key = person !== null ? `${person.name} ${person.party ?? ""}` : `${party ?? ""} ${office ?? ""}`;
    return !seen.has(key) && seen.add(key);
  });
}
