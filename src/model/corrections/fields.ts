import { acts, type Strength } from "../acts.js";
import type { TargetKind } from "../correction.js";
import type { LanguageCode } from "../document.js";
import type { ChainLink, Channel, DispatchKind, Exchange, ExchangeKind, MentionReason, Mode, PartyKind, Speaker, Standing } from "../reading.js";
import type { DateType, Precision } from "../when.js";
import { flag, idOf, listOf, matching, oneOf, orNothing, place, someOf, thing, words, type Shape } from "./shapes.js";

// Closed lists, as records, so that the compiler asks for what is missing when one grows.
const strengths: Record<Strength, true> = { encourage: true, intend: true, ready: true, will: true, shall: true };
const languageCodes: Record<LanguageCode, true> = { fr: true, en: true, ru: true, zh: true, es: true, ar: true };
const dispatchKinds: Record<DispatchKind, true> = { news: true, readout: true, communique: true, speech: true, statement: true, "press-conference": true };
const partyKinds: Record<PartyKind, true> = { state: true, territory: true, organisation: true, group: true, body: true, other: true };
const exchangeKinds: Record<ExchangeKind, true> = { call: true, meeting: true, visit: true, summit: true, session: true, speech: true, letter: true, "press-conference": true, consultation: true };
const channels: Record<Channel, true> = { telephone: true, video: true, "in-person": true, written: true, broadcast: true };
const statuses: Record<Exchange["status"], true> = { held: true, planned: true, "called-off": true, proposed: true, "not-held": true };
const modes: Record<Mode, true> = { direct: true, indirect: true, mixed: true, narrated: true };
const standings: Record<Standing, true> = { own: true, attributed: true, "claimed-joint": true, outlet: true, reported: true };
const speakerKinds: Record<Speaker["kind"], true> = { person: true, party: true, joint: true, document: true, unnamed: true };
const linkRoles: Record<ChainLink["role"], true> = { speaker: true, "reported-by": true, document: true, side: true, publisher: true };
const dateTypes: Record<DateType, true> = { DATE: true, TIME: true, DURATION: true, SET: true };
const precisions: Record<Precision, true> = { instant: true, day: true, week: true, month: true, quarter: true, year: true, decade: true, range: true, open: true };
const reasons: Record<MentionReason, true> = {
  "name": true, "surname": true, "party-name": true, "adjective": true, "title": true, "office": true, "counterpart": true, "side": true, "pronoun": true, "possessive": true,
  "appositive": true, "group": true, "the-two": true, "former-latter": true, "capital": true, "body": true, "unnamed": true,
};

const person = idOf("person");
const party = idOf("party");
const dateValue = matching(/^[\dA-Z][\dA-Z:+./_-]{0,60}$/u, "a date such as 2020-03-27, 2020-W13, 2020-03 or 2020-03-27T12:10");
const wikidata = matching(/^Q[1-9]\d{0,11}$/u, "a Wikidata item such as Q148");
/** Issues are a list that people add to. */
const issue = matching(/^[\p{L}\p{N}][\p{L}\p{N}/-]{0,79}$/u, "the id of an issue, such as health or arms-control");

const when = thing({ value: dateValue, precision: oneOf(precisions), inferred: flag, because: orNothing(words), at: orNothing(place) });
const speaker = thing({ mention: place, person: orNothing(person), party: orNothing(party), people: listOf(person), parties: listOf(party), kind: oneOf(speakerKinds) });
const participant = thing({ person: orNothing(person), party: orNothing(party), office: orNothing(words), mention: place });
const office = thing({ office: words, party: orNothing(party), at: orNothing(place) });
const link = thing({ role: oneOf(linkRoles), name: words, party: orNothing(party), at: orNothing(place), statement: orNothing(idOf("statement")) });

/**
 * Every field of every kind of thing that a person can correct, and what it takes. What is not here is not for correcting: ids, the
 * text, what was told of the dispatch from outside, and the machine's own reasons.
 */
export const fields: Readonly<Record<TargetKind, Readonly<Record<string, Shape>>>> = {
  dispatch: {
    language: oneOf(languageCodes), kind: oneOf(dispatchKinds), title: orNothing(place),
    publisher: orNothing(thing({ name: words, at: orNothing(place), party: orNothing(party) })),
    place: orNothing(place), published: orNothing(when), updated: orNothing(when), side: orNothing(party),
  },
  party: { kind: oneOf(partyKinds), name: words, wikidata: orNothing(wikidata), of: orNothing(party) },
  person: { name: words, party: orNothing(party), offices: listOf(office), wikidata: orNothing(wikidata) },
  mention: { at: place, people: listOf(person), parties: listOf(party), reason: oneOf(reasons), of: orNothing(idOf("mention")) },
  date: { at: place, value: dateValue, type: oneOf(dateTypes), precision: oneOf(precisions), inferred: flag, because: orNothing(words) },
  exchange: {
    kind: oneOf(exchangeKinds), channel: orNothing(oneOf(channels)), name: orNothing(words), when: orNothing(when), place: orNothing(place),
    participants: listOf(participant), askedBy: orNothing(participant), status: oneOf(statuses), mentions: someOf(place), follows: orNothing(idOf("exchange")),
  },
  statement: {
    speaker: orNothing(speaker), cue: orNothing(place), content: someOf(place), addressees: listOf(speaker), mode: oneOf(modes), act: oneOf(acts), strength: orNothing(oneOf(strengths)),
    certainty: listOf(place), issues: listOf(issue), exchange: orNothing(idOf("exchange")), said: orNothing(when), standing: oneOf(standings), within: orNothing(idOf("statement")),
    chain: listOf(link),
  },
  initiative: { proposedBy: listOf(participant), words: place, exchange: orNothing(idOf("exchange")), statement: orNothing(idOf("statement")) },
  commitment: {
    statement: orNothing(idOf("statement")), bearers: listOf(participant), verb: place, object: place, beneficiary: orNothing(place), deadline: orNothing(when),
    condition: orNothing(place), strength: oneOf(strengths), words: place,
  },
};

/** What may be left out when one is added, and what it then is. What is left out and not here has to be given. */
export const defaults: Readonly<Record<TargetKind, Readonly<Record<string, null | readonly never[] | string | boolean>>>> = {
  dispatch: {},
  party: { wikidata: null, of: null },
  person: { party: null, offices: [], wikidata: null },
  mention: { people: [], parties: [], reason: "name", of: null },
  date: { type: "DATE", inferred: false, because: null },
  exchange: { channel: null, name: null, when: null, place: null, participants: [], askedBy: null, status: "held", follows: null },
  statement: { speaker: null, cue: null, addressees: [], mode: "indirect", act: "report", strength: null, certainty: [], issues: [], exchange: null, said: null, standing: "reported", within: null, chain: [] },
  initiative: { proposedBy: [], exchange: null, statement: null },
  commitment: { statement: null, bearers: [], beneficiary: null, deadline: null, condition: null },
};

/** What of a thing its evidence is: without it, it cannot be added. Parties and persons are named by mentions, and need none of their own. */
export const evidence: Readonly<Record<TargetKind, string | null>> = {
  dispatch: null, party: null, person: null, mention: "at", date: "at", exchange: "mentions", statement: "content", initiative: "words", commitment: "words",
};

export const splittable: ReadonlySet<TargetKind> = new Set(["person", "exchange", "statement", "initiative", "commitment"]);
