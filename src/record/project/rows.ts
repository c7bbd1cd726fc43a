import type { Corrected } from "../../model/corrections/apply.js";
import { dispatchId, localId } from "../../model/record-id.js";
import type { Participant, Reading, Speaker, Statement } from "../../model/reading.js";
import type { When } from "../../model/when.js";
import { holds, overlaps, wordsAt, type Span } from "../../text/span.js";
import { searchableDispatch, searchableStatement, type AboutDispatch, type Searchable } from "../search/searchable.js";
import type { NoticeKind, Role, Row, Tables } from "../tables.js";
import { daysOf, instantOf } from "./days.js";
import type { Names } from "./naming.js";

// What one corrected reading says, as rows. Nothing here asks the database: what is needed comes in, rows go out.

/** A row as it is put in: JSON as what it says. */
type New<T extends keyof Tables> = { readonly [C in keyof Row<T> as C extends Made<T> ? never : C]: Row<T>[C] };
/** Columns the database makes itself. */
type Made<T extends keyof Tables> = T extends "statement" | "dispatch_search" ? "at" : never;
/** A row whose search column is still to be made by PostgreSQL. */
export type Searched<T extends keyof Tables> = Omit<New<T>, "search"> & { readonly searchable: Searchable };

/** What a number goes by after what was merged. */
export type Into = (kind: "exchange" | "account" | "person", own: number) => number;

export interface Subject {
  readonly dispatch: number;
  readonly revision: number;
  readonly reading: number;
  readonly corrected: Corrected;
  readonly names: Names;
  /** Names that are to be written down as well. */
  readonly fresh?: readonly Row<"naming">[];
  readonly into: Into;
}

/** The rows of one dispatch. */
export interface Rows {
  readonly naming: readonly Row<"naming">[];
  readonly account_dispatch: readonly New<"account_dispatch">[];
  readonly dispatch_search: readonly Searched<"dispatch_search">[];
  readonly party_mention: readonly New<"party_mention">[];
  readonly person_mention: readonly New<"person_mention">[];
  readonly office_held: readonly New<"office_held">[];
  readonly exchange_account: readonly New<"exchange_account">[];
  readonly exchange_participant: readonly New<"exchange_participant">[];
  readonly statement: readonly Searched<"statement">[];
  readonly statement_party: readonly New<"statement_party">[];
  readonly statement_person: readonly New<"statement_person">[];
  readonly statement_issue: readonly New<"statement_issue">[];
  readonly initiative: readonly New<"initiative">[];
  readonly initiative_proposer: readonly New<"initiative_proposer">[];
  readonly commitment: readonly New<"commitment">[];
  readonly commitment_bearer: readonly New<"commitment_bearer">[];
  readonly doubt: readonly New<"doubt">[];
}

/** The head of a dispatch, as its reading has it. */
export function headOf({ text, dispatch }: Reading): Pick<Row<"dispatch">, "title" | "publisher" | "publisher_party" | "side" | "language" | "kind" | "published"> {
  const { told } = dispatch;
  return {
    title: told.title ?? (dispatch.title ? wordsAt(text, dispatch.title) : null),
    publisher: dispatch.publisher?.name ?? told.publisher ?? null,
    publisher_party: dispatch.publisher?.party ?? null,
    side: dispatch.side,
    language: dispatch.language,
    kind: dispatch.kind,
    published: instantOf(told.published) ?? firstInstant(dispatch.published) ?? instantOf(told.updated) ?? firstInstant(dispatch.updated),
  };
}

/** What the notices of a dispatch, in their order, leave it in. */
export function standingOf(notices: readonly { readonly kind: NoticeKind; readonly until: string | null }[]): Pick<Row<"dispatch">, "state" | "embargoed_until"> {
  let withdrawn = false;
  let embargo: { readonly until: string | null } | null = null;
  for (const { kind, until } of notices) {
    if (kind === "withdrawn") withdrawn = true;
    if (kind === "restored") withdrawn = false;
    if (kind === "embargoed") embargo = { until };
    if (kind === "released") embargo = null;
  }
  return { state: withdrawn ? "withdrawn" : embargo ? "embargoed" : "published", embargoed_until: embargo?.until ?? null };
}

/** Everything a reading says, as rows. */
export function rowsOf(subject: Subject): Rows {
  const { dispatch, corrected: { reading }, into } = subject;
  const head = headOf(reading);
  const about: AboutDispatch = { publisher: head.publisher, publisherParty: head.publisher_party, side: head.side, published: head.published };
  const participants = reading.exchanges.flatMap((exchange) => participantsOf(subject, exchange));
  return {
    naming: subject.fresh ?? [],
    account_dispatch: [{ account: into("account", dispatch), dispatch }],
    dispatch_search: [{ dispatch, published: head.published, searchable: searchableDispatch(reading, about, head.title) }],
    party_mention: distinct(reading.parties, ({ id }) => id).map(({ id, kind, name, wikidata, of }) => ({ dispatch, party: id, kind, name, language: reading.dispatch.language, wikidata: wikidata ?? null, of: of ?? null })),
    person_mention: reading.people.map(({ id, name, party, wikidata }) => ({ dispatch, local: id, ...listed(subject, id), name, party, wikidata: wikidata ?? null })),
    office_held: officesOf(subject, head.published),
    exchange_account: reading.exchanges.map((exchange) => accountOf(subject, exchange, head.side)),
    exchange_participant: participants,
    statement: reading.statements.map((statement) => statementOf(subject, statement, head.published, about)),
    statement_party: distinct(reading.statements.flatMap((statement) => partiesOf(subject, statement)), (row) => `${row.statement} ${row.role} ${row.party}`),
    statement_person: distinct(reading.statements.flatMap((statement) => peopleOf(subject, statement)), (row) => `${row.statement} ${row.role} ${row.own}`),
    statement_issue: reading.statements.flatMap(({ id, issues }) => [...new Set(issues)].map((issue) => ({ statement: localId(dispatch, "statement", id), dispatch, issue }))),
    initiative: reading.initiatives.map(({ id, words, exchange, statement }) => ({
      id: localId(dispatch, "initiative", id), dispatch, local: id, words: wordsAt(reading.text, words),
      ...exchangeOf(subject, exchange), statement: statement && localId(dispatch, "statement", statement),
    })),
    initiative_proposer: reading.initiatives.flatMap(({ id, proposedBy }) => proposedBy.map((one) => ({ initiative: localId(dispatch, "initiative", id), dispatch, ...partOf(subject, one) }))),
    commitment: reading.commitments.map((commitment) => commitmentOf(subject, commitment)),
    commitment_bearer: reading.commitments.flatMap(({ id, bearers }) => bearers.map((one) => ({ commitment: localId(dispatch, "commitment", id), dispatch, ...partOf(subject, one) }))),
    doubt: reading.doubts.map(({ code, at, says }, place) => ({ dispatch, place, code, at, says })),
  };
}

function statementOf(subject: Subject, statement: Statement, published: string | null, about: AboutDispatch): Searched<"statement"> {
  const { dispatch, revision, reading: number, corrected: { reading, marks } } = subject;
  const { text } = reading;
  const { id, speaker, cue, content, said } = statement;
  const days = said ? daysOf(said.value) : null;
  const by = personOf(subject, speaker?.person ?? null);
  const places = [...content, ...(cue ? [cue] : []), ...(speaker ? [speaker.mention] : [])];
  return {
    id: localId(dispatch, "statement", id), dispatch, revision, reading: number, local: id, place: content[0].start,
    speaker_own: by.own, speaker_person: by.person,
    speaker_party: speaker?.party ?? null,
    speaker_name: speaker ? nameOf(reading, speaker) : null,
    speaker_kind: speaker?.kind ?? null,
    cue: cue && wordsAt(text, cue),
    words: content.map((at) => wordsAt(text, at)).join(" … "),
    act: statement.act, strength: statement.strength, mode: statement.mode, standing: statement.standing,
    within: statement.within && localId(dispatch, "statement", statement.within),
    said_from: days?.from ?? null, said_to: days?.to ?? null,
    ...exchangeOf(subject, statement.exchange),
    published, language: reading.dispatch.language,
    doubtful: reading.doubts.some(({ at }) => at !== null && places.some((place) => overlaps(place, at))),
    corrected: marks.some((mark) => mark.kind === "statement" && mark.id === id),
    chain: statement.chain.map(({ role, name, party }) => ({ role, name, party })),
    searchable: searchableStatement(reading, statement, about, days?.from ?? null, days?.to ?? null),
  };
}

const partiesOf = ({ dispatch, corrected: { reading } }: Subject, statement: Statement): New<"statement_party">[] =>
  roles(reading, statement).flatMap(({ role, parties }) => parties.map((party) => ({ statement: localId(dispatch, "statement", statement.id), dispatch, party, role })));

const peopleOf = (subject: Subject, statement: Statement): New<"statement_person">[] =>
  roles(subject.corrected.reading, statement).flatMap(({ role, people }) => people.filter((id) => subject.names.person.has(id))
    .map((id) => ({ statement: localId(subject.dispatch, "statement", statement.id), dispatch: subject.dispatch, ...listed(subject, id), role })));

/** Who stands in which role. Of whoever speaks or is spoken to, the party they speak for stands there too. */
function roles(reading: Reading, { speaker, addressees, content }: Statement): { role: Role; parties: string[]; people: string[] }[] {
  const of = (role: Role, all: readonly Speaker[]) => {
    const people = all.flatMap((one) => [...(one.person === null ? [] : [one.person]), ...one.people]);
    const theirs = people.flatMap((id) => reading.people.find((one) => one.id === id)?.party ?? []);
    return { role, people, parties: [...all.flatMap((one) => [...(one.party === null ? [] : [one.party]), ...one.parties]), ...theirs] };
  };
  const there = reading.mentions.filter((mention) => content.some((at) => holds(at, mention)));
  return [
    of("speaker", speaker ? [speaker] : []),
    of("addressee", addressees),
    { role: "mentioned", people: there.flatMap(({ people }) => people), parties: there.flatMap(({ parties }) => parties) },
  ];
}

function accountOf(subject: Subject, exchange: Reading["exchanges"][number], side: string | null): New<"exchange_account"> {
  const { dispatch, corrected: { reading }, into, names } = subject;
  const its = names.exchange.get(exchange.id)!;
  const days = exchange.when ? daysOf(exchange.when.value) : null;
  const followed = exchangeOf(subject, exchange.follows);
  return {
    own: its, exchange: into("exchange", its), dispatch, local: exchange.id, account: into("account", dispatch), side,
    kind: exchange.kind, channel: exchange.channel, name: exchange.name, from_day: days?.from ?? null, to_day: days?.to ?? null,
    when: exchange.when, status: exchange.status, place: exchange.place && wordsAt(reading.text, exchange.place),
    follows_own: followed.exchange_own, follows: followed.exchange,
  };
}

function participantsOf(subject: Subject, { id, participants, askedBy }: Reading["exchanges"][number]): New<"exchange_participant">[] {
  const its = subject.names.exchange.get(id)!;
  const row = (role: "participant" | "asked-by") => (one: Participant): New<"exchange_participant"> => {
    const { own, person } = personOf(subject, one.person);
    return { own: its, exchange: subject.into("exchange", its), role, party: one.party, own_person: own, person, office: one.office };
  };
  return [...participants.map(row("participant")), ...(askedBy ? [askedBy] : []).map(row("asked-by"))];
}

/** A dispatch that gives somebody an office knows of it on its own day. */
function officesOf(subject: Subject, published: string | null): New<"office_held">[] {
  const { dispatch, corrected: { reading } } = subject;
  const day = published?.slice(0, 10) ?? null;
  return reading.people.flatMap(({ id, offices }) => distinct(offices, ({ office, party }) => `${office} ${party}`)
    .map(({ office, party }) => ({ dispatch, ...listed(subject, id), office, party, from_day: day, to_day: day, source: dispatchId(dispatch) })));
}

function commitmentOf({ dispatch, corrected: { reading: { text } } }: Subject, { id, statement, verb, object, words, strength, deadline, condition, beneficiary }: Reading["commitments"][number]): New<"commitment"> {
  const printed = (at: Span): string => wordsAt(text, at);
  const days = deadline ? daysOf(deadline.value) : null;
  return {
    id: localId(dispatch, "commitment", id), dispatch, local: id, statement: statement && localId(dispatch, "statement", statement),
    verb: printed(verb), object: printed(object), words: printed(words), strength, deadline, deadline_from: days?.from ?? null, deadline_to: days?.to ?? null,
    condition: condition && printed(condition), beneficiary: beneficiary && printed(beneficiary),
  };
}

const partOf = (subject: Subject, { party, person }: Participant) => ({ party, ...personOf(subject, person) });

/** Somebody the reading lists. */
function listed({ names, into }: Subject, id: string): { own: number; person: number } {
  const its = names.person.get(id)!;
  return { own: its, person: into("person", its) };
}

/** The number of a person, by itself and as merged; both null for nobody, and for somebody the reading does not list. */
function personOf({ names, into }: Subject, id: string | null): { own: number | null; person: number | null } {
  const its = id === null ? undefined : names.person.get(id);
  return its === undefined ? { own: null, person: null } : { own: its, person: into("person", its) };
}

function exchangeOf({ names, into }: Subject, id: string | null): { exchange_own: number | null; exchange: number | null } {
  const its = id === null ? undefined : names.exchange.get(id);
  return its === undefined ? { exchange_own: null, exchange: null } : { exchange_own: its, exchange: into("exchange", its) };
}

function nameOf(reading: Reading, { person: id, party, mention }: Speaker): string {
  return reading.people.find((one) => one.id === id)?.name ?? reading.parties.find((one) => one.id === party)?.name ?? wordsAt(reading.text, mention);
}

const firstInstant = (when: When | null): string | null => {
  if (when === null) return null;
  const instant = instantOf(when.value);
  if (instant !== null) return instant;
  const days = daysOf(when.value);
  return days && `${days.from}T00:00:00Z`;
};

function distinct<T>(all: readonly T[], key: (one: T) => string): T[] {
  return [...new Map(all.map((one) => [key(one), one])).values()];
}
