import type { ExchangeKind } from "../../model/reading.js";
import { decide, type Decision } from "./decision.js";
import { fold, nameKey } from "./fold.js";
import { dayNumber, dayOfNumber } from "./days.js";
import { isUnlisted, samePerson, stateOf } from "./same-person.js";
import type { Days, ExchangeTold, Taking } from "./told.js";

/**
 * Whether two dispatches tell of one exchange.
 *
 * First what speaks against it: told apart by one dispatch, other kinds, other channels, other days, other people, one that is said
 * not to have been held. Any of these is enough for a no. Then what speaks for it: the same kind, the same day to the day, and the
 * same people or parties, nobody left over, is sure; less than that is for a person to say.
 *
 * Languages play no part: days, parties and people are the same in all of them.
 */
export function sameExchange(one: ExchangeTold, other: ExchangeTold): Decision {
  const against = plainConflict(one, other);
  if (against) return against;
  const who = matchTaking(one, other);
  if (who.clash) return decide("no", "exchange/other-people", 0, ...who.clash);
  if (one.account !== null && one.account === other.account && one.kind === other.kind && fold(one.words) === fold(other.words)) return decide("sure", "exchange/same-wire", 1);

  const when = timesAgree(one, other);
  const people = who.names.join(", ");
  const sameKind = one.kind === other.kind;
  if (isGathering(one) || isGathering(other)) return sameGathering(one, other, when, who);
  // nobody is on two visits on one day
  if (sameKind && one.kind === "visit" && when === "same-day" && who.people >= 1) return decide("sure", "exchange/same-visit", 0.9, one.days!.from, people);
  if (who.parties < 2) {
    return when === "same-day" && who.parties === 1 && who.people >= 1 && sameKind ? decide("propose", "exchange/one-side-named", 0.45, one.days!.from, people) : decide("no", "exchange/too-little", 0.2);
  }
  switch (when) {
    case "same-day": {
      const day = one.days!.from;
      if (!sameKind) return decide("propose", "exchange/other-kind", 0.6, one.kind, other.kind);
      // with states alone it stays open whether their ministers or their presidents spoke
      if (who.open && who.people === 0) return decide("propose", "exchange/one-side-named", 0.7, day, people);
      // nor do names alike make two unlisted parties one, with nobody named
      if (who.people === 0 && who.unlisted) return decide("propose", "exchange/same-day-same-parties", 0.6, day, people);
      if (isAhead(one) !== isAhead(other)) return decide("sure", "exchange/planned-then-held", 0.9, day, people);
      return who.people >= 1 ? decide("sure", "exchange/same-day-same-people", who.people >= 2 ? 0.98 : 0.93, day, people) : decide("sure", "exchange/same-day-same-parties", 0.9, day, people);
    }
    case "next-day": return sameKind ? decide("propose", "exchange/next-day", 0.5, one.days!.from, other.days!.from, people) : decide("no", "exchange/other-day", 0, said(one.days), said(other.days));
    case "around": return sameKind && who.people >= 2 ? decide("sure", "exchange/days-around", 0.85, said((one.days ?? other.days)!), (one.days ? other : one).published ?? "?", people) : decide("no", "exchange/too-little", 0.2);
    case "overlap": return sameKind ? decide("propose", "exchange/days-overlap", who.people >= 2 ? 0.55 : 0.4, said(one.days), said(other.days), people) : decide("no", "exchange/too-little", 0.2);
    case "unknown":
    case "never": return decide("no", "exchange/too-little", 0.2);
  }
}

/**
 * Keys by which exchanges that may be one find each other: two parties and a month, one party and a day, or one wire text. Exchanges
 * without a key in common are not one, as far as anybody can tell.
 */
export function exchangeKeys({ kind, taking, days, about, account, place, name }: ExchangeTold): readonly string[] {
  const states = [...new Set(taking.flatMap(({ party, person }) => party ?? person?.party ?? []).map(stateOf))].sort().slice(0, 8);
  const names = [...new Set([...states, ...taking.flatMap(({ person }) => person?.name ?? []).map((name) => `=${nameKey(name)}`), ...(place === null || (kind !== "summit" && kind !== "session") ? [] : [`at:${fold(place)}`]), ...(name === null ? [] : [`n:${fold(name)}`])])];
  const keys = account === null ? [] : [`a:${account}`];
  if (days === null) {
    if (about !== null) for (const day of [...new Set([about.from, about.to])]) for (const name of names) keys.push(`${name}/${day}`);
    return keys;
  }
  // the day before and the day after may lie in another month
  const from = dayNumber(days.from);
  const to = Math.min(dayNumber(days.to), from + longestOverlap);
  const all = Array.from({ length: to - from + 3 }, (_, index) => dayOfNumber(from - 1 + index));
  const months = [...new Set(all.map((day) => day.slice(0, 7)))];
  for (const [index, one] of states.entries()) for (const other of states.slice(index + 1)) for (const month of months) keys.push(`${one}+${other}/${month}`);
  if (to - from <= 4) for (const one of names) for (const day of all.slice(1, -1)) keys.push(`${one}/${day}`);
  return keys;
}

/** What rules out that two are one; null where nothing does. In a group of many, no two may stand against each other. */
export function conflict(one: ExchangeTold, other: ExchangeTold): Decision | null {
  const against = plainConflict(one, other);
  if (against) return against;
  const { clash } = matchTaking(one, other);
  return clash && decide("no", "exchange/other-people", 0, ...clash);
}

/** The same, people aside. */
function plainConflict(one: ExchangeTold, other: ExchangeTold): Decision | null {
  if (one.dispatch === other.dispatch) return decide("no", "exchange/same-dispatch", 0);
  if (!mayBeOneKind(one.kind, other.kind)) return decide("no", "exchange/other-kind", 0, one.kind, other.kind);
  if (one.channel !== null && other.channel !== null && one.channel !== other.channel) return decide("no", "exchange/other-channel", 0, one.channel, other.channel);
  if (timesAgree(one, other) === "never") return decide("no", "exchange/other-day", 0, said(one.days), said(other.days));
  return isOff(one) !== isOff(other) && (one.status === "held" || other.status === "held") ? decide("no", "exchange/other-status", 0, one.status, other.status) : null;
}

/** Kinds that one and the same exchange may be told as; anything is itself. */
const families: readonly (readonly ExchangeKind[])[] = [["call", "consultation"], ["meeting", "consultation"], ["summit", "meeting"], ["summit", "session"], ["meeting", "session"]];
const mayBeOneKind = (one: ExchangeKind, other: ExchangeKind): boolean => one === other || families.some((family) => family.includes(one) && family.includes(other));

const isAhead = ({ status }: Pick<ExchangeTold, "status">): boolean => status === "planned" || status === "proposed";
const isOff = ({ status }: Pick<ExchangeTold, "status">): boolean => status === "called-off" || status === "not-held";

/** Many take part, and nobody names them all. */
const isGathering = ({ kind, taking }: ExchangeTold): boolean => kind === "summit" || kind === "session" || taking.length > 3;

/** around: one has a day, the other is what a dispatch of that day or the next is about, and gives none. */
type Times = "same-day" | "next-day" | "around" | "overlap" | "unknown" | "never";

/** How many days a month or a week may be told of what is one day. */
const longestOverlap = 40;

function timesAgree(one: ExchangeTold, other: ExchangeTold): Times {
  const a = one.days;
  const b = other.days;
  if (!a && !b) return "unknown";
  if (!a || !b) {
    const [about, dated] = a ? [other.about, a] : [one.about, b!];
    return about !== null && dated.from === dated.to && about.from <= dated.from && dated.from <= about.to ? "around" : "unknown";
  }
  const exact = (days: Days): boolean => days.from === days.to;
  if (exact(a) && exact(b)) {
    const apart = Math.abs(dayNumber(a.from) - dayNumber(b.from));
    // a clock in the other capital may already show the next day, but nobody announces by the other's clock
    return apart === 0 ? "same-day" : apart === 1 && isAhead(one) === isAhead(other) ? "next-day" : "never";
  }
  if (a.from === b.from && a.to === b.to && dayNumber(a.to) - dayNumber(a.from) <= 4) return "same-day";
  if (dayNumber(a.to) < dayNumber(b.from) || dayNumber(b.to) < dayNumber(a.from)) return "never";
  return dayNumber(a.to) - dayNumber(a.from) <= longestOverlap && dayNumber(b.to) - dayNumber(b.from) <= longestOverlap ? "overlap" : "unknown";
}

interface Match {
  /** Parties both have. */
  readonly parties: number;
  /** People both name, the same or by a part of the same name. */
  readonly people: number;
  /** Whether one of them has a party that the other leaves out, or leaves open who it is. */
  readonly open: boolean;
  /** Whether any party of both is in no list. */
  readonly unlisted: boolean;
  /** Those that rule each other out. */
  readonly clash: readonly [string, string] | null;
  readonly names: readonly string[];
}

function matchTaking(one: ExchangeTold, other: ExchangeTold): Match {
  const a = byParty(one.taking, other.taking);
  const b = byParty(other.taking, one.taking);
  const shared = [...a.keys()].filter((party) => b.has(party));
  const onlyA = [...a.keys()].filter((party) => !b.has(party));
  const onlyB = [...b.keys()].filter((party) => !a.has(party));
  const gathering = isGathering(one) || isGathering(other);
  let people = 0;
  let clash: [string, string] | null = null;
  let open = a.size === 0 || b.size === 0 || onlyA.length > 0 || onlyB.length > 0;
  const names: string[] = [];
  for (const party of shared) {
    const outcome = peopleOf(a.get(party)!, b.get(party)!);
    if (outcome.clash && !gathering) clash ??= outcome.clash;
    if (outcome.same) people++;
    else if (outcome.open) open = true;
    names.push(outcome.same ?? party);
  }
  // each names somebody the other knows nothing of: two exchanges of one party with two others
  if (!gathering && onlyA.length > 0 && onlyB.length > 0) clash ??= [onlyA[0]!, onlyB[0]!];
  // a third who is named was there or was not; two are a pair, three are not
  if (!gathering && shared.length >= 2 && (onlyA.length > 0 || onlyB.length > 0)) clash ??= [[...a.keys()].join(", "), [...b.keys()].join(", ")];
  return { parties: shared.length, people, open, unlisted: shared.some(isUnlisted), clash, names };
}

/** Who took part, by the state they are of. Where one account does not say it of somebody, the other may. */
function byParty(taking: readonly Taking[], told: readonly Taking[] = []): ReadonlyMap<string, readonly Taking[]> {
  const all = new Map<string, Taking[]>();
  const partyOf = ({ party, person }: Taking): string | null => party ?? person?.party ?? null;
  for (const one of taking) {
    const party = partyOf(one) ?? told.map((other) => (one.person && other.person && samePerson(one.person, other.person).verdict !== "no" ? partyOf(other) : null)).find((found) => found !== null) ?? null;
    if (party === null) continue;
    all.set(stateOf(party), [...(all.get(stateOf(party)) ?? []), one]);
  }
  return all;
}

/** Those who took part for one party, on both sides: whether they can be the same. */
function peopleOf(a: readonly Taking[], b: readonly Taking[]): { readonly same: string | null; readonly open: boolean; readonly clash: [string, string] | null } {
  const named = (all: readonly Taking[]): readonly Taking[] => all.filter(({ person }) => person !== null);
  for (const one of named(a)) for (const other of named(b)) if (samePerson(one.person!, other.person!).verdict !== "no") return { same: longer(one.person!.name, other.person!.name), open: false, clash: null };
  const [first] = named(a);
  const [second] = named(b);
  if (first && second) return { same: null, open: false, clash: [first.person!.name, second.person!.name] };
  // one names an office or a person, the other only the state: whether the ministers or the presidents spoke stays open
  const offices = (all: readonly Taking[]): readonly string[] => all.flatMap(({ office, person }) => [...(office === null ? [] : [office]), ...(person?.offices ?? [])]);
  const here = offices(a);
  const there = offices(b);
  if (here.length > 0 && there.length > 0) return here.some((office) => there.includes(office)) ? { same: null, open: false, clash: null } : { same: null, open: false, clash: [here[0]!, there[0]!] };
  return { same: null, open: here.length > 0 || there.length > 0 || first !== undefined || second !== undefined, clash: null };
}

const longer = (one: string, other: string): string => (one.length >= other.length ? one : other);

/** Summits and sessions: many take part and few are named, so the name, or half of those named, has to be the same. */
function sameGathering(one: ExchangeTold, other: ExchangeTold, when: Times, who: Match): Decision {
  const day = said(one.days);
  const named = one.name !== null && other.name !== null && fold(one.name) === fold(other.name);
  const samePlace = one.place !== null && other.place !== null && fold(one.place) === fold(other.place) && who.clash === null;
  // a group has one summit on a day; an organisation may sit many times
  const body = one.kind === "summit" ? one.taking.find(({ party, isBody }) => isBody && other.taking.some((its) => its.isBody && its.party === party))?.party ?? null : null;
  const least = Math.min(byParty(one.taking).size, byParty(other.taking).size);
  const half = who.parties >= 2 && who.parties * 2 >= least;
  if (when === "same-day" && one.kind === other.kind && (named || body !== null || samePlace || (half && !who.open) || who.people >= 2 || (who.parties >= 3 && half))) return decide("sure", "exchange/same-event", 0.9, one.name ?? other.name ?? (who.names.join(", ") || one.kind), day);
  if ((when === "same-day" || when === "overlap") && (named || who.parties >= 1)) return decide("propose", "exchange/same-event", 0.5, one.name ?? (who.names.join(", ") || one.kind), day);
  return decide("no", "exchange/too-little", 0.2);
}

const said = (days: Days | null): string => (days === null ? "?" : days.from === days.to ? days.from : `${days.from}/${days.to}`);
