import type { Participant, Speaker } from "../../model/reading.js";
import type { At, NamedMention } from "../../model/rooms.js";
import { holds, type Span } from "../../text/span.js";
import { mentionsOf, stands, type Page } from "./page.js";

/** Who the words that name a source stand for. Words that stand for nobody known make an unnamed speaker, never a guess. */
export function speakerOf(page: Page, named: { readonly span: Span; readonly head: At }, source: "speaker" | "document"): Speaker {
  const mentions = mentionsAt(page, named);
  const people = unique(mentions.flatMap((mention) => mention.people));
  const parties = partiesOf(page, mentions);
  const unnamed = people.length === 0 && (parties.length === 0 || mentions.every((mention) => mention.reason === "unnamed"));
  const kind = source === "document" ? "document" : unnamed ? "unnamed" : people.length > 1 || (people.length === 0 && parties.length > 1) ? "joint" : people.length === 1 ? "person" : "party";
  return {
    mention: named.span, kind, people, parties,
    person: people.length === 1 ? people[0]! : null,
    party: parties.length === 1 ? parties[0]! : null,
  };
}

function mentionsAt(page: Page, { span, head }: { readonly span: Span; readonly head: At }): NamedMention[] {
  const line = page.lines[head.sentence];
  if (!line) return [];
  const found = mentionsOf(page, line, head.node).filter((mention) => mention.start < span.end && span.start < mention.end);
  if (found.length > 0) return found;
  const inside = line.mentions.filter((mention) => holds(span, mention) && stands(mention));
  const people = inside.filter((mention) => mention.people.length > 0);
  const nearest = people.at(-1) ?? inside.at(-1);
  return nearest ? [nearest] : [];
}

/** Parties that mentions speak for: those of their people, else their own. */
export function partiesOf(page: Page, mentions: readonly NamedMention[]): string[] {
  return unique(mentions.flatMap((mention) => {
    const ofPeople = mention.people.map((id) => page.people.get(id)?.party ?? null).filter((party) => party !== null);
    return ofPeople.length > 0 ? ofPeople : mention.parties;
  }));
}

/** A party and the state or organisation it is a body of, so that a ministry counts as its state. */
export const stateOf = (page: Page, party: string | null): string | null =>
  party === null ? null : page.names.parties.find((one) => one.id === party)?.of ?? (party.includes("/") ? party.slice(0, party.indexOf("/")) : party);

/** Participants that a mention brings: each of its people, or each of its parties where it names no person, at the words that name each. */
export function participantsOf(page: Page, mention: NamedMention): Participant[] {
  const inside = page.lines[mention.head.sentence]?.mentions.filter((other) => other !== mention && holds(mention, other)) ?? [];
  const placeOf = (one: NamedMention | undefined): Span => ({ start: (one ?? mention).start, end: (one ?? mention).end });
  if (mention.people.length > 0) {
    return mention.people.map((id) => {
      const person = page.people.get(id);
      const own = inside.find(({ people }) => people.length === 1 && people[0] === id);
      return { person: id, party: person?.party ?? (mention.people.length === 1 ? mention.parties[0] ?? null : null), office: person?.offices[0]?.office ?? null, mention: placeOf(own) };
    });
  }
  return mention.parties.map((party) => ({ person: null, party, office: null, mention: placeOf(mention.parties.length > 1 ? inside.find(({ parties }) => parties.length === 1 && parties[0] === party) : undefined) }));
}

/** Those of several mentions, each once: "the presidents A and B" may be marked whole and one by one. */
export function participantsOfAll(page: Page, mentions: readonly NamedMention[]): Participant[] {
  const found: Participant[] = [];
  for (const part of mentions.flatMap((mention) => participantsOf(page, mention))) {
    if (!found.some((other) => other.person === part.person && (part.person !== null || other.party === part.party))) found.push(part);
  }
  return found;
}

export const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
