import type { Issue } from "../model/issues.js";
import type { Exchange, PartyId, Reading } from "../model/reading.js";
import { wordsAt } from "../text/span.js";
import type { Account, Named } from "./comparison.js";
import { compareDoubt, type CompareDoubt } from "./doubts.js";
import { isText } from "./facts-in.js";
import { namedParticipant } from "./exchanges.js";
import type { Cast } from "./parties.js";
import type { Point } from "./point.js";

/** Whose account a reading is, how that is known, and what of it is doubtful. */
export interface Side {
  /** By its id in the reading. */
  readonly party: PartyId | null;
  /** By its id in the cast of both readings. */
  readonly key: string | null;
  readonly doubts: readonly CompareDoubt[];
}

/**
 * The side a person named; else the side the reading gives; else that of the spokespeople, documents and outlets that the text
 * cites for what it tells, where they are all of one party that takes part. Nobody's otherwise.
 */
export function sideOf(reading: Reading, exchange: Exchange | null, cast: Cast, byHand: string | undefined): Side {
  const title = titleOf(reading);
  const known = byHand ?? reading.dispatch.side;
  if (known !== undefined && known !== null) {
    const party = reading.parties.find(({ id, name }) => id === known || name.toLowerCase() === known.toLowerCase())?.id ?? known;
    return { party, key: cast.party(party), doubts: [] };
  }
  const cited = citedSides(reading, exchange, cast);
  if (cited.size !== 1) return { party: null, key: null, doubts: [compareDoubt("compare/whose-account", title)] };
  const [[key, party]] = [...cited] as [[string, PartyId]];
  return { party, key, doubts: [compareDoubt("compare/side-worked-out", title, nameOf(reading, party))] };
}

function citedSides(reading: Reading, exchange: Exchange | null, cast: Cast): Map<string, PartyId> {
  const taking = exchange?.participants ?? reading.exchanges.flatMap(({ participants }) => participants);
  const parties = new Set(taking.flatMap(({ party }) => (party === null ? [] : [cast.party(party)])));
  const cited = new Map<string, PartyId>();
  for (const statement of reading.statements) {
    const { speaker } = statement;
    if (!speaker || speaker.party === null) continue;
    const isSource = isText(statement) || (speaker.people.length > 0 && !speaker.people.some((person) => taking.some((part) => part.person === person)));
    const key = cast.party(speaker.party);
    if (isSource && parties.has(key) && !cited.has(key)) cited.set(key, reading.parties.some(({ id }) => id === key) ? key : speaker.party);
  }
  return cited;
}

export const titleOf = ({ dispatch, text, id }: Reading): string => (dispatch.title ? wordsAt(text, dispatch.title) : (dispatch.told.title ?? id));

const nameOf = (reading: Reading, party: PartyId): string => reading.parties.find(({ id }) => id === party)?.name ?? party;

/** The heading of an account. */
export function accountOf(reading: Reading, side: Side, exchange: Exchange | null, points: readonly Point[]): Account {
  const { dispatch } = reading;
  const named: Named | null = side.party === null ? null : { id: side.party, name: nameOf(reading, side.party) };
  return {
    id: reading.id, title: titleOf(reading), language: dispatch.language, publisher: dispatch.publisher?.name ?? dispatch.told.publisher ?? null, side: named,
    published: dispatch.published, updated: dispatch.updated,
    askedBy: exchange?.askedBy ? namedParticipant(exchange.askedBy, reading) : null,
    topics: [...new Set(points.flatMap(({ issues }) => issues.slice(0, 1) as Issue[]))],
  };
}
