import { acts, type Act } from "../src/model/acts.js";
import { issues } from "../src/model/issues.js";
import type { Because, Commitment, Exchange, Mention, Participant, Person, Reading, Speaker, Statement } from "../src/model/reading.js";
import type { When } from "../src/model/when.js";
import type { Span } from "../src/text/span.js";

// Readings of dispatches nobody wrote, for whatever needs many of them and does not care what the reader makes of a text:
// every place stands where it should, every id is one the reading has.

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
export const pick = <T>(chance: () => number, all: readonly T[]): T => all[Math.floor(chance() * all.length)]!;

const cast: readonly (Omit<Person, "offices"> & { readonly office: string })[] = [
  { id: "wang-yi", name: "Wang Yi", party: "CHN", office: "minister of foreign affairs" },
  { id: "sergey-lavrov", name: "Sergey Lavrov", party: "RUS", office: "minister of foreign affairs" },
  { id: "elna-vorrandt", name: "Elna Vorrandt", party: "x:arvenia", office: "minister of foreign affairs" },
  { id: "piet-kaast", name: "Piet Kaast", party: "x:velmore", office: "minister of foreign affairs" },
  { id: "tam-orvel", name: "Tam Orvel", party: "x:soltania", office: "president" },
  { id: "ilna-dorea", name: "Ilna Doréa", party: null, office: "spokesperson" },
];
const verbs = ["said", "declared", "noted", "regretted", "proposed", "warned"];
const things = ["the crossing at Tolm", "the grain corridor", "the observers' mandate", "the draft on pilot licences", "the exchange of detainees", "the ceasefire line", "the water treaty"];
const turns = ["would reopen before the winter", "had to be settled by both sides", "could not be separated from the rest", "was in the interest of all parties", "remained open after a night of talks", "would be discussed again in Geneva"];
const because = (rule: string): Because => ({ rule, why: "It was invented.", sentence: 0, alternatives: [] });

export interface Invention {
  readonly statements?: number;
  readonly id?: string;
  readonly engine?: string;
  /** "2020-03-27"; one of some days around it without it. */
  readonly day?: string;
}

/** A dispatch of some sentences, each of which is a statement, about a call that was held. */
export function inventReading(chance: () => number, { statements: count = 1 + Math.floor(chance() * 6), id = "invented", engine = "entente test", day: told }: Invention = {}): Reading {
  let text = "";
  const put = (words: string): Span => {
    const start = text.length;
    text += words;
    return { start, end: text.length };
  };
  const people = [...cast].sort(() => chance() - 0.5).slice(0, 2 + Math.floor(chance() * 2));
  const mentions: Mention[] = [];
  const name = ({ id: person, name: words, party }: (typeof people)[number]): Span => {
    const at = put(words);
    mentions.push({ id: `m${mentions.length + 1}`, ...at, people: [person], parties: party ? [party] : [], reason: "name", of: null });
    return at;
  };
  const day = told ?? `2020-0${3 + Math.floor(chance() * 3)}-${10 + Math.floor(chance() * 18)}`;
  const when: When = { value: day, precision: "day", inferred: false, because: null, at: null };

  const title = put(`Ministers speak of ${pick(chance, things)} (${Math.floor(chance() * 1e9)})`);
  put("\n");
  const exchanges: Exchange[] = [];
  const participants: Participant[] = people.slice(0, 2).map((person) => {
    const mention = name(person);
    put(" and ");
    return { person: person.id, party: person.party, office: person.office, mention };
  });
  put("others held ");
  const call = put("a telephone call");
  put(` on ${day}. `);
  if (chance() < 0.8) exchanges.push({
    id: "x1", kind: pick(chance, ["call", "meeting", "summit"] as const), channel: pick(chance, ["telephone", "in-person", null] as const), name: chance() < 0.2 ? "Tolm summit" : null,
    when: chance() < 0.8 ? when : null, place: null, participants, askedBy: chance() < 0.3 ? participants[0]! : null, status: pick(chance, ["held", "planned", "proposed"] as const),
    mentions: [call], follows: null, because: because("code/exchange-noun"),
  });

  const statements: Statement[] = [];
  const commitments: Commitment[] = [];
  for (let n = 1; n <= count; n++) {
    const person = pick(chance, people);
    const mention = name(person);
    put(" ");
    const cue = put(pick(chance, verbs));
    put(" that ");
    const object = put(pick(chance, things));
    put(" ");
    const verb = put(pick(chance, turns));
    const addressee = chance() < 0.3 ? pick(chance, people) : null;
    const content: Span = { start: object.start, end: verb.end };
    put(addressee ? ", speaking to " : ", in reply to questions");
    const to = addressee ? name(addressee) : null;
    put(". ");
    const speaker = ({ id: its, party }: (typeof people)[number], at: Span): Speaker => ({ mention: at, person: its, party, people: [its], parties: party ? [party] : [], kind: "person" });
    statements.push({
      id: `s${n}`, speaker: chance() < 0.9 ? speaker(person, mention) : null, cue, content: [content], addressees: addressee && to ? [speaker(addressee, to)] : [],
      mode: pick(chance, ["direct", "indirect", "mixed"] as const), act: pick(chance, Object.keys(acts) as Act[]), strength: pick(chance, ["will", "ready", null] as const), certainty: [],
      issues: [pick(chance, Object.keys(issues))], exchange: exchanges.length > 0 && chance() < 0.7 ? "x1" : null, said: chance() < 0.5 ? when : null,
      standing: pick(chance, ["own", "attributed", "reported"] as const), within: n > 1 && chance() < 0.1 ? "s1" : null,
      chain: [{ role: "speaker", name: person.name, party: person.party, at: mention, statement: null }], because: because("attribute/clause-of-saying"),
    });
    if (chance() < 0.2) commitments.push({
      id: `c${commitments.length + 1}`, statement: `s${n}`, bearers: [{ person: person.id, party: person.party, office: null, mention }], verb, object, beneficiary: null,
      deadline: chance() < 0.5 ? when : null, condition: null, strength: "will", words: content, because: because("code/commitment"),
    });
  }
  const parties = [...new Set(people.flatMap(({ party }) => party ?? []))];
  return {
    schema: "entente.reading/1", offsets: "utf-16", engine, id, text,
    dispatch: {
      language: "en", kind: "news", title, publisher: { name: pick(chance, ["Tolm Agency", "Kestria Wire", "Arvenia Today"]), at: null, party: null }, place: null, published: when,
      updated: null, side: chance() < 0.3 ? parties[0] ?? null : null, told: {}, encoding: "utf-8",
    },
    parties: parties.map((party) => ({ id: party, kind: "state" as const, name: party.replace("x:", "") })),
    people: people.map(({ id: its, name: words, party, office }) => ({ id: its, name: words, party, offices: [{ office, party, at: null }] })),
    mentions, dates: [], exchanges, statements,
    initiatives: statements.filter(() => chance() < 0.1).map(({ id: statement, content }, index) => ({ id: `i${index + 1}`, proposedBy: participants, words: content[0], exchange: exchanges.length > 0 ? "x1" : null, statement, because: because("code/initiative") })),
    commitments,
    doubts: statements.filter(() => chance() < 0.2).map(({ cue }) => ({ code: "code/unknown-act" as const, at: cue, says: "It was invented." })),
  };
}
