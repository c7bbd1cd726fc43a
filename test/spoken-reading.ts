import type { Act } from "../src/model/acts.js";
import type { LanguageCode } from "../src/model/document.js";
import type { Exchange, Mention, Mode, Party, PartyId, Person, Reading, Speaker, Standing, Statement } from "../src/model/reading.js";
import type { Span } from "../src/text/span.js";

/** Something somebody says in a dispatch that is made up whole, text and reading together. */
export interface Said {
  /** A person's name; null for nobody who is named. */
  readonly by: string | null;
  readonly party: PartyId | null;
  readonly words: string;
  readonly cue?: string;
  readonly to?: { readonly name: string; readonly party: PartyId };
  readonly act?: Act;
  readonly mode?: Mode;
  readonly standing?: Standing;
  readonly issues?: readonly string[];
  /** TIMEX3 value. */
  readonly said?: string;
  /** Whether it was said in the dispatch's exchange. */
  readonly inExchange?: boolean;
  /** Parties named in the words, by the words that name them. */
  readonly names?: Readonly<Record<string, PartyId>>;
}

export interface Spoken {
  readonly language: LanguageCode;
  readonly title: string;
  readonly publisher: string | null;
  readonly side?: PartyId | null;
  /** Day or instant. */
  readonly published: string | null;
  readonly said: readonly Said[];
  /** A last paragraph that nobody says. */
  readonly told?: string;
  readonly exchange?: { readonly kind: Exchange["kind"]; readonly name?: string; readonly when: string; readonly between: readonly PartyId[] };
  readonly engine?: string;
}

/** A reading of a dispatch of ours, without the parser: for tests and benches of what comes after reading. */
export function spokenReading({ language, title, publisher, side = null, published, said, told = "", exchange, engine = "entente 0.1.0" }: Spoken): Reading {
  const statements: Statement[] = [];
  const mentions: Mention[] = [];
  const people = new Map<string, Person>();
  const parties = new Map<PartyId, Party>();
  const party = (id: PartyId, name: string): PartyId => (parties.set(id, parties.get(id) ?? { id, kind: /^x:/u.test(id) ? "other" : "state", name }), id);
  let text = `${title}\n\n`;
  const print = (words: string): Span => ({ start: text.length, end: (text += words).length });
  const mention = (at: Span, one: { people?: readonly string[]; parties?: readonly PartyId[] }): Span => {
    mentions.push({ ...at, id: `m${mentions.length + 1}`, people: one.people ?? [], parties: one.parties ?? [], reason: "name", of: null });
    return at;
  };
  const speaker = (name: string | null, of: PartyId | null, at: Span): Speaker => {
    const id = name === null ? null : name.toLowerCase().replaceAll(/[^\p{L}]+/gu, "-");
    if (id !== null && !people.has(id)) people.set(id, { id, name: name!, party: of, offices: of === null ? [] : [{ office: "minister of foreign affairs", party: of, at: null }] });
    mention(at, { people: id === null ? [] : [id], parties: id === null && of !== null ? [of] : [] });
    return { mention: at, person: id, party: of, people: id === null ? [] : [id], parties: of === null ? [] : [of], kind: id !== null ? "person" : of !== null ? "party" : "unnamed" };
  };
  for (const [index, one] of said.entries()) {
    if (one.party !== null) party(one.party, one.party);
    const by = speaker(one.by, one.party, print(one.by ?? (one.party === null ? "A source" : one.party)));
    print(" ");
    const cue = print(one.cue ?? "said");
    const addressees: Speaker[] = [];
    if (one.to) {
      party(one.to.party, one.to.party);
      print(" to ");
      addressees.push(speaker(one.to.name, one.to.party, print(one.to.name)));
    }
    print(": ");
    const content = print(one.words);
    for (const [name, id] of Object.entries(one.names ?? {})) {
      party(id, name);
      const place = one.words.indexOf(name);
      if (place >= 0) mention({ start: content.start + place, end: content.start + place + name.length }, { parties: [id] });
    }
    print(".\n\n");
    statements.push({
      id: `s${index + 1}`, speaker: one.by === null && one.party === null ? null : by, cue, content: [content], addressees, mode: one.mode ?? "indirect", act: one.act ?? "assert", strength: null, certainty: [],
      issues: one.issues ?? [], exchange: exchange && one.inExchange !== false ? "x1" : null,
      said: one.said === undefined ? null : { value: one.said, precision: "day", inferred: false, because: null, at: null },
      standing: one.standing ?? "own", within: null,
      chain: [{ role: "speaker", name: one.by ?? one.party ?? "A source", party: one.party, at: by.mention, statement: null }, ...(publisher === null ? [] : [{ role: "publisher" as const, name: publisher, party: null, at: null, statement: null }])],
      because: { rule: "attribute/made-up", why: "It was made up.", sentence: index, alternatives: [] },
    });
  }
  text += told;
  for (const id of exchange?.between ?? []) party(id, id);
  return {
    schema: "entente.reading/1", offsets: "utf-16", engine, id: title, text,
    dispatch: {
      language, kind: "news", title: { start: 0, end: title.length }, publisher: publisher === null ? null : { name: publisher, at: null, party: null }, place: null,
      published: published === null ? null : { value: published, precision: "day", inferred: false, because: null, at: null }, updated: null, side, told: published === null ? {} : { published }, encoding: null,
    },
    parties: [...parties.values()], people: [...people.values()], mentions, dates: [],
    exchanges: exchange ? [{
      id: "x1", kind: exchange.kind, channel: null, name: exchange.name ?? null, when: { value: exchange.when, precision: "day", inferred: false, because: null, at: null }, place: null,
      participants: exchange.between.map((id) => ({ person: null, party: id, office: null, mention: { start: 0, end: title.length } })), askedBy: null, status: "held",
      mentions: [{ start: 0, end: title.length }], follows: null, because: { rule: "exchange/made-up", why: "It was made up.", sentence: null, alternatives: [] },
    }] : [],
    statements, initiatives: [], commitments: [], doubts: [],
  };
}
