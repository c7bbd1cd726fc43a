import type { Exchange, Reading, Participant } from "../model/reading.js";
import type { ComparedExchange, Field, FieldValue, Named } from "./comparison.js";
import type { CompareOptions } from "./options.js";
import type { Cast } from "./parties.js";

/** Exchanges that both accounts tell of, the one they are chiefly about first. */
export interface CommonExchange {
  readonly a: Exchange;
  readonly b: Exchange;
  /** Whether the day is known to both. */
  readonly dated: boolean;
}

/**
 * Two exchanges are one when they are of one kind, have participants in common and no dates that speak against it. A person's
 * choice goes before all that. Held ones before planned ones, and those with more participants in common before others.
 */
export function commonExchanges(a: Reading, b: Reading, cast: Cast, { exchange }: CompareOptions): CommonExchange[] {
  if (exchange) {
    const [one, other] = [a.exchanges.find(({ id }) => id === exchange.a), b.exchanges.find(({ id }) => id === exchange.b)];
    if (one && other) return [{ a: one, b: other, dated: true }];
  }
  const candidates = a.exchanges.flatMap((one) => b.exchanges.flatMap((other) => {
    const overlap = inCommon(one, other, cast);
    const agree = datesAgree(one, other);
    const nobody = one.participants.length === 0 || other.participants.length === 0;
    // Whoever spoke with whom on that day: whether it was face to face is often told by one of them alone.
    const ofOneKind = kindsAgree(one, other) || (isTalking(one) && isTalking(other) && ((agree === "yes" && overlap >= 3) || (isOnlyHeld(one, a) && isOnlyHeld(other, b))));
    if ((overlap === 0 && !(nobody && agree === "yes")) || agree === "no" || !ofOneKind || (one.status === "held") !== (other.status === "held")) return [];
    return [{ a: one, b: other, dated: agree === "yes", score: overlap + (agree === "yes" ? 1 : 0) + (one.status === "held" ? 4 : 0) + (one.kind === other.kind ? 1 : 0) }];
  }));
  const order = ({ a: one, b: other }: CommonExchange): number => one.mentions[0].start / Math.max(a.text.length, 1) + other.mentions[0].start / Math.max(b.text.length, 1);
  candidates.sort((x, y) => y.score - x.score || order(x) - order(y));
  const found: CommonExchange[] = [];
  for (const { a: one, b: other, dated } of candidates) if (!found.some((pair) => pair.a === one || pair.b === other)) found.push({ a: one, b: other, dated });
  return found;
}

/** A visit is where a meeting takes place, and consultations are meetings: accounts call one occasion by either. */
const kinship: readonly ReadonlySet<Exchange["kind"]>[] = [new Set(["meeting", "visit", "consultation", "summit", "session"]), new Set(["call", "consultation"]), new Set(["call", "meeting"])];
const kindsAgree = (one: Exchange, other: Exchange): boolean =>
  one.kind === other.kind || kinship.some((kin) => kin.has(one.kind) && kin.has(other.kind) && (one.kind !== "call" && other.kind !== "call" || one.channel === "video" || other.channel === "video"));

const isTalking = ({ kind }: Exchange): boolean => kind === "call" || kind === "meeting" || kind === "consultation" || kind === "visit";
const isOnlyHeld = (one: Exchange, { exchanges }: Reading): boolean => one.status === "held" && exchanges.every((other) => other === one || other.status !== "held");

function inCommon(one: Exchange, other: Exchange, cast: Cast): number {
  const ids = ({ participants }: Exchange): Set<string> => new Set(participants.flatMap((part) => idOf(part, cast) ?? []));
  const parties = ({ participants }: Exchange): Set<string> => new Set(participants.flatMap((part) => partyOf(part, cast) ?? []));
  const [x, y] = [ids(one), ids(other)];
  const people = [...x].filter((id) => y.has(id)).length;
  const states = [...parties(one)].filter((id) => parties(other).has(id)).length;
  return people + states;
}

const idOf = ({ person, party }: Participant, cast: Cast): string | null => (person !== null ? cast.person(person) : party !== null ? cast.party(party) : null);

const partyOf = ({ person, party }: Participant, cast: Cast): string | null => (party !== null ? cast.party(party) : person !== null ? cast.speaksFor(person) : null);

/** Days agree when both are known and one; what is open on either side speaks neither for nor against. */
function datesAgree({ when: one }: Exchange, { when: other }: Exchange): "yes" | "no" | "open" {
  if (!one || !other) return "open";
  const [x, y] = [dayOf(one.value), dayOf(other.value)];
  if (x === null || y === null) return "open";
  if (x.startsWith("XXXX") || y.startsWith("XXXX")) return x.slice(4).startsWith(y.slice(4)) || y.slice(4).startsWith(x.slice(4)) ? "open" : "no";
  const shorter = Math.min(x.length, y.length);
  return x.slice(0, shorter) === y.slice(0, shorter) ? (shorter >= 10 ? "yes" : "open") : "no";
}

/** What of a value can be held against another: a year, a month or a day; not a week day alone. */
const dayOf = (value: string): string | null => /^(?:\d{4}(?!-W)(?:-\d\d(?:-\d\d)?)?|XXXX-\d\d(?:-\d\d)?)/.exec(value)?.[0] ?? null;

/** What each says of the exchange itself. */
export function comparedExchange({ a, b }: CommonExchange, readings: { readonly a: Reading; readonly b: Reading }, cast: Cast): ComparedExchange {
  const field = (name: Field["field"], one: FieldValue | null, other: FieldValue | null, same: boolean): Field[] =>
    one === null && other === null ? [] : [{ field: name, a: one, b: other, agree: one === null ? "only-b" : other === null ? "only-a" : same ? "same" : "differs" }];
  const names = (exchange: Exchange, reading: Reading): FieldValue | null => (exchange.participants.length === 0 ? null : { names: exchange.participants.map((part) => namedParticipant(part, reading).name) });
  const key = ({ participants }: Exchange): string => [...new Set(participants.map((part) => idOf(part, cast)))].sort().join();
  const asked = (exchange: Exchange, reading: Reading): FieldValue | null => (exchange.askedBy ? { names: [namedParticipant(exchange.askedBy, reading).name] } : null);
  const askedParty = ({ askedBy }: Exchange): string | null => (askedBy?.party ? cast.party(askedBy.party) : askedBy?.person ? cast.person(askedBy.person) : null);
  return {
    a: a.id, b: b.id,
    fields: [
      ...field("kind", { kind: a.kind }, { kind: b.kind }, a.kind === b.kind),
      ...field("channel", a.channel && { channel: a.channel }, b.channel && { channel: b.channel }, a.channel === b.channel),
      ...field("when", a.when && { when: a.when }, b.when && { when: b.when }, datesAgree(a, b) !== "no"),
      ...field("participants", names(a, readings.a), names(b, readings.b), key(a) === key(b)),
      ...field("asked-by", asked(a, readings.a), asked(b, readings.b), askedParty(a) === askedParty(b)),
    ],
  };
}

/** Somebody who took part, by name: the person, else the party, else the words of the text. */
export function namedParticipant({ person, party, mention }: Participant, { people, parties, text }: Reading): Named {
  const known = person === null ? undefined : people.find(({ id }) => id === person);
  const of = known?.party ?? party;
  const state = of === null || of === undefined ? undefined : parties.find(({ id }) => id === of);
  const name = known?.name ?? state?.name ?? text.slice(mention.start, mention.end);
  return { id: known?.id ?? of ?? "", name: known && state ? `${known.name} (${state.name})` : name };
}
