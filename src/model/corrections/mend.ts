import type { Correction, TargetKind } from "../correction.js";
import type { Mention, Participant, Reading, Speaker } from "../reading.js";
import type { Standing } from "./check.js";
import { addedId } from "./step.js";
import { idOfThing, placesOf, thingsOf, withThings, type Thing } from "./things.js";

/** The reading without references to what was rejected: whoever spoke as a person who is none has no name then. */
export function mended({ reading, rejected }: Standing): Reading {
  if (rejected.length === 0) return reading;
  const gone = (kind: TargetKind): ReadonlySet<string> => new Set(rejected.filter((one) => one.kind === kind).map(({ thing }) => idOfThing(kind, thing)));
  const people = gone("person");
  const parties = gone("party");
  const mentions = gone("mention");
  const exchanges = gone("exchange");
  const statements = gone("statement");
  const or = <T extends string | null>(id: T, out: ReadonlySet<string>): T | null => (id !== null && out.has(id) ? null : id);
  const left = (ids: readonly string[], out: ReadonlySet<string>): readonly string[] => (ids.some((id) => out.has(id)) ? ids.filter((id) => !out.has(id)) : ids);

  const speaker = (one: Speaker): Speaker => {
    const person = or(one.person, people);
    const party = or(one.party, parties);
    const lost = person !== one.person || party !== one.party;
    const kind = !lost || one.kind === "document" || one.kind === "joint" ? one.kind : person !== null ? "person" : party !== null ? "party" : "unnamed";
    return { ...one, person, party, people: left(one.people, people), parties: left(one.parties, parties), kind };
  };
  const participant = (one: Participant): Participant => ({ ...one, person: or(one.person, people), party: or(one.party, parties) });
  const mention = (one: Mention): Mention => ({ ...one, people: left(one.people, people), parties: left(one.parties, parties), of: or(one.of, mentions) });
  const { dispatch } = reading;
  return {
    ...reading,
    dispatch: { ...dispatch, side: or(dispatch.side, parties), publisher: dispatch.publisher && { ...dispatch.publisher, party: or(dispatch.publisher.party, parties) } },
    parties: reading.parties.map((one) => {
      if (one.of === undefined || !parties.has(one.of)) return one;
      const { of: _gone, ...rest } = one;
      return rest;
    }),
    people: reading.people.map((one) => ({ ...one, party: or(one.party, parties), offices: one.offices.map((office) => ({ ...office, party: or(office.party, parties) })) })),
    mentions: reading.mentions.map(mention),
    exchanges: reading.exchanges.map((one) => ({ ...one, participants: one.participants.map(participant), askedBy: one.askedBy && participant(one.askedBy), follows: or(one.follows, exchanges) })),
    statements: reading.statements.map((one) => ({
      ...one, speaker: one.speaker && speaker(one.speaker), addressees: one.addressees.map(speaker), exchange: or(one.exchange, exchanges), within: or(one.within, statements),
      chain: one.chain.map((link) => ({ ...link, party: or(link.party, parties), statement: or(link.statement, statements) })),
    })),
    initiatives: reading.initiatives.map((one) => ({ ...one, proposedBy: one.proposedBy.map(participant), exchange: or(one.exchange, exchanges), statement: or(one.statement, statements) })),
    commitments: reading.commitments.map((one) => ({ ...one, bearers: one.bearers.map(participant), statement: or(one.statement, statements) })),
  };
}

/** Puts what was added where it stands in the text, so that it does not matter in which order it was added. */
export function inOrder(reading: Reading, applied: readonly Correction[]): Reading {
  const addedIds = new Map<TargetKind, Set<string>>();
  for (const correction of applied) {
    if (correction.kind !== "add" || correction.target.id !== null) continue;
    const { kind } = correction.target;
    addedIds.set(kind, (addedIds.get(kind) ?? new Set()).add(addedId(kind, correction)));
  }
  let ordered = reading;
  for (const [kind, ids] of addedIds) {
    const all = thingsOf(reading, kind);
    const isNew = (thing: Thing): boolean => ids.has(idOfThing(kind, thing).replace(/(?:\.\d+)+$/u, ""));
    // parties and people stand in no order of the text; those that were added come last
    const placed = kind !== "party" && kind !== "person";
    const startOf = (thing: Thing): number => (placed ? placesOf(reading, kind, thing)[0]?.start ?? Infinity : Infinity);
    const news = all.filter(isNew).map((thing) => ({ thing, start: startOf(thing), id: idOfThing(kind, thing) })).sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    const merged: Thing[] = [];
    for (const old of all.filter((thing) => !isNew(thing))) {
      while (news.length > 0 && news[0]!.start < startOf(old)) merged.push(news.shift()!.thing);
      merged.push(old);
    }
    ordered = withThings(ordered, kind, [...merged, ...news.map(({ thing }) => thing)]);
  }
  return ordered;
}
