import type { Doubt } from "../model/doubts.js";
import type { Issue } from "../model/issues.js";
import type { ChainLink, Commitment, Exchange, Initiative, Participant, PartyId, Person, Reading, Speaker, Statement } from "../model/reading.js";
import type { When } from "../model/when.js";
import { overlaps, wordsAt, type Span } from "../text/span.js";
import { doubtInWords } from "./doubt-in-words.js";
import { alternativeInWords, whyInWords } from "./why-in-words.js";
import type { Labels } from "./labels/index.js";
import { officeInWords } from "./office-in-words.js";
import { whenInWords } from "./when-in-words.js";

// A reading is places and ids; a view is the same in words, ready to be laid out. Terminal and page lay out the same
// view and decide nothing but where things stand. Words quoted from the dispatch are raw here: whoever lays them out
// makes them harmless for its own medium.

export interface View {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly title: string;
  /** "News report in French", "published Friday 27 March 2020" …, in the order to be shown. */
  readonly facts: readonly string[];
  /** Whose account all of it is, and who published it, where that is the same for every statement. */
  readonly source: string | null;
  /** How times of the heading were worked out. */
  readonly notes: readonly string[];
  readonly parties: readonly PartyView[];
  readonly exchanges: readonly ExchangeView[];
  readonly statements: readonly StatementView[];
  readonly initiatives: readonly ProposalView[];
  readonly commitments: readonly ProposalView[];
  /** Doubts that belong to no single line. */
  readonly doubts: readonly string[];
  readonly doubtCount: number;
  readonly engine: string;
}

export interface PartyView {
  readonly id: PartyId;
  readonly name: string;
  readonly tone: number;
}

/** Somebody, in words: "Wang Yi", "China". `tone` is the colour of the party, null for none. */
export interface Who {
  readonly name: string;
  readonly party: string | null;
  readonly office: string | null;
  readonly tone: number | null;
}

interface LineView {
  readonly id: string;
  readonly doubts: readonly string[];
  readonly rule: string;
  readonly why: string;
  readonly alternatives: readonly string[];
}

export interface ExchangeView extends LineView {
  /** "Call by telephone". */
  readonly heading: string;
  /** What the text calls it, where it has a name. */
  readonly name: string | null;
  readonly when: string | null;
  /** What the time was worked out from, in the catalogue's words; null where all was printed. */
  readonly whenBecause: string | null;
  readonly participants: readonly Who[];
  readonly facts: readonly string[];
  readonly words: string;
  readonly mentions: readonly Span[];
}

export interface StatementView extends LineView {
  readonly speaker: Who;
  readonly act: string;
  readonly mode: string;
  readonly quoted: boolean;
  /** The printed words that name the speaker and say that it was said: "a ajouté M. Wang". */
  readonly source: string | null;
  readonly words: readonly string[];
  readonly facts: readonly string[];
  readonly standing: string | null;
  /** The chain of attribution beyond the speaker and beyond what the heading says of all statements. */
  readonly chain: string | null;
  readonly depth: number;
  readonly contentAt: readonly Span[];
  readonly cueAt: Span | null;
  readonly speakerAt: Span | null;
}

export interface ProposalView extends LineView {
  readonly who: readonly Who[];
  readonly words: string;
  readonly facts: readonly string[];
  readonly at: Span;
}

/** How many colours parties are told apart by; a ninth party shares the first's. */
export const tones = 8;

/** Puts a reading in words. */
export function viewOf(reading: Reading, labels: Labels): View {
  const cast = castOf(reading, labels);
  const placed = doubtsByLine(reading, labels);
  const common = commonChain(reading.statements);
  return {
    id: reading.id,
    text: reading.text,
    language: reading.dispatch.language,
    title: titleOf(reading),
    facts: headingFacts(reading, cast, common, labels),
    source: common.length > 0 ? labels.wholeChain(chainInWords(common, labels)) : null,
    notes: [reading.dispatch.published, reading.dispatch.updated].flatMap((when) => (when?.because ? [sentence(when.because)] : [])),
    parties: cast.parties,
    exchanges: reading.exchanges.map((exchange) => exchangeView(exchange, reading, cast, placed, labels)),
    statements: reading.statements.map((statement) => statementView(statement, reading, cast, placed, common.length, labels)),
    initiatives: reading.initiatives.map((initiative) => initiativeView(initiative, reading, cast, placed, labels)),
    commitments: reading.commitments.map((commitment) => commitmentView(commitment, reading, cast, placed, labels)),
    doubts: placed.get(null) ?? [],
    doubtCount: reading.doubts.length,
    engine: reading.engine,
  };
}

const titleOf = ({ dispatch, text, id }: Reading): string => (dispatch.title ? wordsAt(text, dispatch.title) : null) ?? dispatch.told.title ?? id;

function headingFacts(reading: Reading, cast: Cast, common: readonly ChainLink[], labels: Labels): string[] {
  const { dispatch, text } = reading;
  const facts = [labels.inLanguage(labels.dispatches[dispatch.kind], labels.languages[dispatch.language] ?? dispatch.language)];
  facts.push(dispatch.publisher?.name ?? dispatch.told.publisher ?? labels.noPublisher);
  if (dispatch.place) facts.push(wordsAt(text, dispatch.place));
  if (dispatch.published) facts.push(labels.published(timeInWords(dispatch.published, labels)));
  if (dispatch.updated) facts.push(labels.updated(timeInWords(dispatch.updated, labels)));
  if (reading.updates && reading.updates.length > 1) facts.push(labels.entries(reading.updates.length));
  // Said once: where the chain of every statement ends in the account of a side, the sentence about them all names it.
  if (dispatch.side && common.length === 0) facts.push(labels.accountOf(cast.party(dispatch.side)));
  return facts;
}

const timeInWords = (when: When, labels: Labels): string => whenInWords(when, labels) + (when.inferred ? ` (${labels.dates.inferred})` : "");

function exchangeView(exchange: Exchange, reading: Reading, cast: Cast, placed: Placed, labels: Labels): ExchangeView {
  const facts: string[] = [];
  const status = labels.statuses[exchange.status];
  if (status) facts.push(status);
  if (exchange.place) facts.push(labels.at(wordsAt(reading.text, exchange.place)));
  if (exchange.askedBy) facts.push(labels.askedBy(inWords(cast.participant(exchange.askedBy, reading.text))));
  if (exchange.follows) facts.push(labels.follows(exchange.follows));
  const kind = labels.exchanges[exchange.kind] + (exchange.channel ? ` ${labels.channels[exchange.channel]}` : "");
  return {
    ...lineView(exchange, placed, labels),
    heading: kind,
    name: exchange.name,
    when: exchange.when && timeInWords(exchange.when, labels),
    whenBecause: exchange.when?.because ? sentence(exchange.when.because) : null,
    participants: exchange.participants.map((participant) => cast.participant(participant, reading.text)),
    facts,
    words: wordsAt(reading.text, exchange.mentions[0]),
    mentions: exchange.mentions,
  };
}

function statementView(statement: Statement, reading: Reading, cast: Cast, placed: Placed, shared: number, labels: Labels): StatementView {
  const { text } = reading;
  const facts: string[] = [];
  if (statement.addressees.length > 0) facts.push(labels.to(list(statement.addressees.map((by) => cast.speaker(by, text, labels).name), labels)));
  if (statement.exchange) facts.push(labels.during(statement.exchange));
  if (statement.within) facts.push(labels.inside(statement.within));
  if (statement.issues.length > 0) facts.push(labels.about(list(statement.issues.map((issue) => issueInWords(issue, labels)), labels)));
  // Said once: the day of an exchange stands with the exchange.
  if (statement.said && statement.said.value !== cast.day(statement.exchange)) facts.push(timeInWords(statement.said, labels));
  const own = statement.chain.slice(0, statement.chain.length - shared).filter(({ role }) => role !== "speaker");
  return {
    ...lineView(statement, placed, labels),
    speaker: statement.speaker ? cast.speaker(statement.speaker, text, labels) : { name: labels.nobodyNamed, party: null, office: null, tone: null },
    act: labels.acts[statement.act],
    mode: labels.modes[statement.mode],
    quoted: statement.mode === "direct",
    source: sourceWords(text, statement),
    words: statement.content.map((at) => wordsAt(text, at)),
    facts,
    standing: labels.standings[statement.standing],
    chain: own.length > 0 ? chainInWords(own, labels) : null,
    depth: cast.depth(statement),
    contentAt: statement.content,
    cueAt: statement.cue,
    speakerAt: statement.speaker?.mention ?? null,
  };
}

/** Speaker and cue as they stand; what lies between them is left out unless it is next to nothing. */
function sourceWords(text: string, { speaker, cue }: Statement): string | null {
  const [first, second] = [speaker?.mention, cue].filter((span) => span != null).sort((a, b) => a.start - b.start || b.end - a.end);
  if (!first) return null;
  if (!second || second.end <= first.end) return wordsAt(text, first);
  return second.start - first.end > 3 ? `${wordsAt(text, first)} … ${wordsAt(text, second)}` : text.slice(first.start, second.end);
}

function initiativeView(initiative: Initiative, reading: Reading, cast: Cast, placed: Placed, labels: Labels): ProposalView {
  const who = initiative.proposedBy.map((participant) => cast.participant(participant, reading.text));
  const facts = who.length > 0 ? [labels.proposedBy(list(who.map(inWords), labels))] : [];
  if (initiative.exchange) facts.push(labels.during(initiative.exchange));
  if (initiative.statement) facts.push(labels.inside(initiative.statement));
  return { ...lineView(initiative, placed, labels), who, words: wordsAt(reading.text, initiative.words), facts, at: initiative.words };
}

function commitmentView(commitment: Commitment, reading: Reading, cast: Cast, placed: Placed, labels: Labels): ProposalView {
  const { text } = reading;
  const who = commitment.bearers.map((participant) => cast.participant(participant, text));
  const facts = [labels.strengths[commitment.strength]];
  if (commitment.beneficiary) facts.push(labels.beneficiary(wordsAt(text, commitment.beneficiary)));
  if (commitment.deadline) facts.push(labels.deadline(timeInWords(commitment.deadline, labels)));
  if (commitment.condition) facts.push(labels.condition(wordsAt(text, commitment.condition)));
  if (commitment.statement) facts.push(labels.inside(commitment.statement));
  return { ...lineView(commitment, placed, labels), who, words: wordsAt(text, commitment.words), facts, at: commitment.words };
}

const lineView = ({ id, because }: Statement | Exchange | Initiative | Commitment, placed: Placed, labels: Labels): LineView => ({
  id, doubts: placed.get(id) ?? [], rule: because.rule, why: whyInWords(because, labels), alternatives: because.alternatives.map((one) => alternativeInWords(one, labels)),
});

/** Who plays: people and parties by id, with a colour for each party; and how deep each line stands. */
interface Cast {
  /** The day of an exchange, as its value. */
  readonly day: (exchange: string | null) => string | null;
  readonly depth: (statement: Statement) => number;
  readonly parties: readonly PartyView[];
  readonly party: (id: PartyId) => string;
  readonly speaker: (by: Speaker, text: string, labels: Labels) => Who;
  readonly participant: (participant: Participant, text: string) => Who;
}

function castOf(reading: Reading, labels: Labels): Cast {
  const parties = tonesFor(reading);
  const partyById = new Map(parties.map((party) => [party.id, party]));
  const personById = new Map(reading.people.map((person) => [person.id, person]));
  const inOffice = (office: string | null): string | null => office && officeInWords(office, labels);
  /** All offices the text or the gazetteer gives a person, the one that counts here first. */
  const offices = (first: string | null, { offices }: Person): string | null => {
    const all = [...new Set([...(first === null ? [] : [first]), ...offices.map(({ office }) => office)])];
    return all.length === 0 ? null : list(all.slice(0, 3).map((office) => officeInWords(office, labels)), labels);
  };
  const party = (id: PartyId): string => partyById.get(id)?.name ?? id;
  const who = (person: string | null, of: PartyId | null, office: string | null, printed: string): Who => {
    const known = person === null ? undefined : personById.get(person);
    const side = of ?? known?.party ?? null;
    const tone = side === null ? null : (partyById.get(side)?.tone ?? null);
    if (known) return { name: known.name, party: side && party(side), office: offices(office, known), tone };
    return { name: side ? party(side) : printed, party: null, office: inOffice(office), tone };
  };
  const days = new Map(reading.exchanges.map(({ id, when }) => [id, when?.value ?? null]));
  return {
    day: (exchange) => (exchange === null ? null : (days.get(exchange) ?? null)),
    depth: depthIn(reading.statements),
    parties,
    party,
    speaker: (by, text, labels) => {
      const printed = wordsAt(text, by.mention);
      if (by.kind === "joint") return joint(by, printed, who, labels);
      if (by.kind === "document") return { name: printed, party: by.party && party(by.party), office: labels.documentSpeaks, tone: by.party ? (partyById.get(by.party)?.tone ?? null) : null };
      return who(by.person, by.party, null, printed);
    },
    participant: ({ person, party: of, office, mention }, text) => who(person, of, office, wordsAt(text, mention)),
  };
}

function joint(by: Speaker, printed: string, who: (person: string | null, of: PartyId | null, office: string | null, printed: string) => Who, labels: Labels): Who {
  const names = by.people.length > 0 ? by.people.map((id) => inWords(who(id, null, null, id))) : by.parties.map((id) => who(null, id, null, id).name);
  return { name: names.length > 0 ? list(names, labels) : printed, party: null, office: null, tone: null };
}

/**
 * A party keeps its colour from one dispatch to the next: it is drawn from its id. Where two of one dispatch would share
 * one, the later takes the next free.
 */
function tonesFor(reading: Reading): PartyView[] {
  const taken = new Set<number>();
  return reading.parties.map(({ id, name }) => {
    let tone = toneOf(id);
    for (let tries = 0; taken.has(tone) && tries < tones; tries++) tone = (tone + 1) % tones;
    taken.add(tone);
    return { id, name, tone };
  });
}

/** The colour a party's id draws, by itself. */
export const toneOf = (id: PartyId): number => [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % tones;

/** "Wang Yi (China)"; a name alone where no party is known. */
export const inWords = ({ name, party }: Who): string => (party ? `${name} (${party})` : name);

/** The steps that end every chain of the dispatch: they are said once, in its heading. */
function commonChain(statements: readonly Statement[]): readonly ChainLink[] {
  const first = statements[0]?.chain ?? [];
  let shared = 0;
  const same = (link: ChainLink | undefined, other: ChainLink): boolean => link?.role === other.role && link.name === other.name && other.role !== "speaker";
  while (shared < first.length && statements.every(({ chain }) => same(chain.at(-1 - shared), first.at(-1 - shared)!))) shared++;
  return shared === 0 ? [] : first.slice(-shared);
}

const chainInWords = (chain: readonly ChainLink[], labels: Labels): string => chain.map(({ role, name }) => labels.links[role](name)).join(", ");

type Placed = ReadonlyMap<string | null, string[]>;

/** Each doubt at the shortest line that holds or touches its place; under null where there is none. */
function doubtsByLine(reading: Reading, labels: Labels): Placed {
  const places: { readonly id: string; readonly spans: readonly Span[]; readonly length: number }[] = [];
  const add = (id: string, spans: readonly (Span | null)[]): void => {
    const there = spans.filter((span) => span !== null);
    places.push({ id, spans: there, length: there.reduce((sum, { start, end }) => sum + end - start, 0) });
  };
  for (const { id, mentions, when } of reading.exchanges) add(id, [...mentions, when?.at ?? null]);
  for (const { id, speaker, cue, content } of reading.statements) add(id, [speaker?.mention ?? null, cue, ...content]);
  places.sort((a, b) => a.length - b.length);
  const placed = new Map<string | null, string[]>();
  for (const doubt of reading.doubts) {
    const line = lineOf(doubt, places);
    const says = doubtInWords(doubt, labels);
    const there = placed.get(line);
    if (!there) placed.set(line, [says]);
    else if (!there.includes(says)) there.push(says);
  }
  return placed;
}

function lineOf({ at }: Doubt, places: readonly { readonly id: string; readonly spans: readonly Span[] }[]): string | null {
  if (at === null) return null;
  return places.find(({ spans }) => spans.some((span) => overlaps(span, at)))?.id ?? null;
}

/** How many statements a statement stands inside of, as far as it is worth showing. */
function depthIn(statements: readonly Statement[]): (statement: Statement) => number {
  const within = new Map(statements.map(({ id, within }) => [id, within]));
  return (statement) => {
    let depth = 0;
    for (let outer = statement.within; outer !== null && depth < 5; depth++) outer = within.get(outer) ?? null;
    return depth;
  };
}

const issueInWords = (issue: string, labels: Labels): string => labels.issues[issue as Issue] ?? issue.replaceAll("-", " ");

/** With a capital at its beginning and a stop at its end, as a sentence of its own. */
const sentence = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1) + (/[.!?…]$/.test(words) ? "" : ".");

/** "a, b and c". */
export const list = (names: readonly string[], labels: Labels): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} ${labels.and} ${names.at(-1)}`;
