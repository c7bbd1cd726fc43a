import { addressesKept, looksOf, privateOf, scansOf, textsOf } from "../../record/settle/procedures.js";
import { letterFacts, mayRead, namesObjectors, visible, type Viewer } from "../../settlement/disclosure.js";
import { eventTypes, type EventType } from "../../settlement/event.js";
import { capitalHours } from "../../settlement/hours.js";
import { compare, type Instant } from "../../settlement/instant.js";
import { sameName, unserved, type Procedure } from "../../settlement/procedure.js";
import type { Channel, Capacity } from "../../settlement/profile.js";
import type { HourTold, InBoth, LogLine, Look, Pending, PlacedTold, Prepared, ProcedureTold } from "../../settlement/procedure-told.js";
import { inWords } from "../../settlement/reasons/because.js";
import { stateInWords } from "../../settlement/reasons/told.js";
import { may, type Doing } from "../../settlement/seats.js";
import { targetsOf } from "../../settlement/table.js";
import { addendum, confirmed } from "../../settlement/text/sponsors.js";
import type { House, Transacted } from "../house.js";
import { channelsToLookAt } from "./act.js";
import { whoMay, type Looking } from "./places.js";
import { hourAt, type Open, type Played } from "./procedure-log.js";
import { addressesNow } from "./telling.js";
import { textOfVersion } from "./words.js";

type Db = House["store"]["db"] | Transacted;

/** All of a procedure that somebody may see. */
export async function tell(house: House, db: Db, open: Open, looking: Looking): Promise<ProcedureTold> {
  const { procedure, profile, row } = open;
  const { placed } = procedure;
  const viewer = viewerOf(looking);
  const officer = looking.as === "officer";
  const { state, objections, standing } = visible(procedure, profile, viewer);
  const texts = await textsOf(db, row.number);
  const version = placed?.version ?? procedure.words.version;
  const text = textOfVersion(texts, version) ?? (texts.length > 0 && version === null ? textOfVersion(texts, texts.at(-1)!.version) : null);
  const looks = officer ? await looksSince(db, open) : null;
  const facts = letterFacts(procedure, profile);
  return {
    id: `t${row.number}`, uuid: open.header.procedure.id, title: row.title, profile, keeper: { organisation: row.keeper, key: open.header.keeper.key },
    hour: hourAt(open, house.clock()), told: open.told, state, round: procedure.round, words: procedure.words, text, base: textOfVersion(texts, procedure.earlier.at(-1)?.version ?? null),
    versions: texts.filter((one, i) => texts.findLastIndex((other) => other.version === one.version) === i).map(({ version: label, hash, at, by, languages }) => ({ version: label, hash, at, by, languages: languages.map(({ language }) => language) })),
    placed: placed === null ? null : placedTold(placed), hours: placed === null ? null : hoursOf(placed.deadline.instant, placed.parties),
    service: (placed?.served ?? []).filter(({ party }) => officer || (looking.party !== null && sameName(party, looking.party))),
    unserved: officer && placed !== null ? unserved(placed) : null, objections, standing,
    comments: (placed?.comments ?? []).filter(({ by }) => officer || (by !== null && looking.party !== null && sameName(by, looking.party)) || !isRunning(procedure)),
    ...sponsorsTold(procedure), statements: procedure.statements, decision: procedure.decision,
    letter: facts === null ? null : { ...facts, unserved: officer ? facts.unserved : [] },
    log: logTold(open, viewer), head: officer ? { n: open.tail.n, hash: open.tail.hash } : null,
    you: { as: looking.as, party: looking.party, mayObject: looking.forAnybody || looking.places.some((seat) => seat.mayObject), whoMay: looking.party === null ? [] : whoMay(looking.seats, looking.party), places: looking.places, may: doable(procedure, state, looking), forAnybody: looking.forAnybody },
    ...await ownOf(db, open, looking), looks: looks?.told ?? null, unlooked: looks?.left ?? null,
    seats: officer || looking.actor.role === "administrator" ? looking.seats : null,
    scans: officer ? (await scansOf(db, row.number)).map(({ hash, name, type, at, by }) => ({ hash, name, type, at, by })) : null,
    addresses: officer ? addressesNow(await addressesKept(db, row.number)).map(({ kind, address, party, language }) => ({ kind, address, party, language })) : null,
  };
}

export const viewerOf = ({ as, party }: Looking): Viewer => (as === "party" && party !== null ? { as, party } : as === "officer" ? { as } : { as: "observer" });

const isRunning = ({ state }: Procedure): boolean => state === "under_silence" || state === "contested";

function placedTold({ number, version, hash, languages, parties, placedAt, placedBy, deadline, extensions, computed, endedEarly, defect, informedAt }: NonNullable<Procedure["placed"]>): PlacedTold {
  return { number, version, hash, languages, parties, placedAt, placedBy, deadline, extensions, computed, endedEarly, defect, informedAt };
}

/** The deadline in every capital, with its names in both languages. */
export function hoursOf(at: Instant, parties: readonly string[]): NonNullable<ProcedureTold["hours"]> {
  const en = capitalHours(at, parties, "en");
  const fr = new Map(capitalHours(at, parties, "fr").hours.map((hour) => [hour.party, hour]));
  return {
    hours: en.hours.map(({ party, name, city, zone, hour, offset }): HourTold => ({ party, zone, hour, offset, name: { en: name, fr: fr.get(party)?.name ?? name }, city: city === null ? null : { en: city, fr: fr.get(party)?.city ?? city } })),
    without: en.without,
  };
}

function sponsorsTold({ sponsorship }: Procedure): Pick<ProcedureTold, "sponsors" | "cutOff" | "addendum"> {
  const stand = confirmed(sponsorship);
  return { sponsors: sponsorship.sponsors.map(({ party, joined }) => ({ party, joined, confirmed: stand.includes(party) })), cutOff: sponsorship.cutOff, addendum: addendum(sponsorship) };
}

/** The log as somebody may read it. While objections may not be seen, the numbers of entries are not told either: a gap would tell. */
function logTold(open: Open, viewer: Viewer): readonly LogLine[] {
  const hidesNumbers = viewer.as !== "officer" && open.profile.disclosure.from === "result" && isRunning(open.procedure);
  return open.played.flatMap((played): LogLine[] => {
    const line = lineTold(played);
    if (!mayRead({ type: line.type, accepted: line.accepted, parties: line.parties }, open.procedure, open.profile, viewer)) return [];
    // How many others lack the text is for those who run the procedure.
    if (viewer.as !== "officer" && line.type === "serve") return [{ ...line, ...(hidesNumbers && { n: null, hash: null }), why: servedTold(line) }];
    const masked = viewer.as !== "officer" && open.profile.disclosure.objectors !== "named" && namesObjectors(line.type) && line.state !== null;
    return [{ ...line, ...(hidesNumbers && { n: null, hash: null }), ...(masked && { why: { en: `The text is ${stateInWords(line.state!, "en")}. (${line.rule})`, fr: `Le texte est ${stateInWords(line.state!, "fr")}. (${line.rule})` } }) }];
  });
}

const servedTold = ({ parties, rule }: LogLine): InBoth => ({ en: `Proof of service for ${parties.join(", ")}. (${rule})`, fr: `Preuve de remise à ${parties.join(", ")}. (${rule})` });

function lineTold({ row, entry, outcome }: Played): LogLine {
  const own = { n: entry.n, hash: row.hash, entered: entry.entered };
  if (entry.kind !== "event") {
    const key = entry.key.slice(0, 16);
    const why: InBoth = entry.kind === "key"
      ? { en: `A key of ${entry.organisation} (${key}…) signs from here on.`, fr: `Une clé de ${entry.organisation} (${key}…) signe à partir d'ici.` }
      : { en: `The key ${key}… is revoked: ${entry.reason}.`, fr: `La clé ${key}… est révoquée : ${entry.reason}.` };
    return { ...own, at: entry.entered, received: null, type: entry.kind, by: null, person: null, capacity: null, channel: null, parties: [], accepted: true, rule: null, state: null, why, scan: null };
  }
  const event = outcome!.event;
  const scan = (entry.event as { readonly scan?: unknown }).scan;
  const why = outcome!.why;
  return {
    ...own, at: event?.at ?? entry.entered, received: event?.received ?? null, type: event?.type ?? "tick", by: event?.by ?? null, person: event?.person ?? null, capacity: (event?.capacity ?? null) as Capacity | null,
    channel: event?.channel ?? null, parties: [...new Set([...(event?.capacity === "delegate" || event?.capacity === "sponsor" || event?.capacity === "observer" ? [event.by ?? ""] : []), ...(event?.party ?? []), ...(event?.onBehalfOf ?? [])])].filter((name) => name !== ""),
    accepted: outcome!.accepted, rule: why.rule, state: outcome!.state, why: { en: inWords(why, "en"), fr: inWords(why, "fr") }, scan: typeof scan === "string" ? scan : null,
  };
}

/** What somebody could do now, as far as their place and the state go; the rules may refuse it all the same, with their reason. */
function doable(procedure: Procedure, shown: Procedure["state"], { places, forAnybody, as, actor }: Looking): readonly Doing[] {
  // A party to which a contested text looks silent may do what can be done in silence; lifting it learns of from its own objection.
  const state = as === "officer" ? procedure.state : shown;
  const reachable = eventTypes.filter((type) => type !== "tick" && targetsOf(state, type).length > 0);
  const allowed = (doing: Doing): boolean => forAnybody || places.some((seat) => may(seat, doing) === null);
  const beside: readonly Doing[] = [...(isRunning(procedure) || state === "cleared" ? ["prepare" as const] : []), ...(as === "officer" ? (["look", "address", "export"] as const) : [])];
  return [...reachable.filter(allowed), ...beside.filter(allowed), ...(as === "officer" || actor.role === "administrator" ? (["seat"] as const) : [])];
}

/** What a delegation keeps to itself; nobody else is given any of it. */
async function ownOf(db: Db, open: Open, { party, actor }: Looking): Promise<Pick<ProcedureTold, "prepared" | "pending">> {
  if (party === null) return { prepared: null, pending: [] };
  const rows = await privateOf(db, open.row.number, party);
  const last = rows.findLast(({ kind, about }) => kind === "prepared" || (kind === "dropped" && about === null));
  const body = last?.kind === "prepared" ? (last.body as { readonly wording: string; readonly onBehalfOf: readonly string[] }) : null;
  const prepared: Prepared | null = body === null ? null : { wording: body.wording, onBehalfOf: body.onBehalfOf, by: last!.by, at: last!.at };
  const over = new Set(rows.map(({ about }) => about));
  const pending = rows.filter(({ number, kind }) => kind === "pending" && !over.has(number)).map(({ number, body: kept, by, at, account }): Pending => {
    const { type, fields } = kept as { readonly type: EventType; readonly fields: { readonly wording?: string } };
    return { id: `w${number}`, type, by, at, wording: fields.wording ?? null, own: account === actor.account };
  });
  return { prepared, pending };
}

/** Where somebody looked since the deadline, and where nobody did. Before the deadline nothing is to be looked at. */
export async function looksSince(db: Db, open: Open): Promise<{ readonly told: readonly Look[]; readonly left: readonly Channel[] }> {
  const { placed, round, state } = open.procedure;
  if (placed === null) return { told: [], left: [] };
  const all = (await looksOf(db, open.row.number)).filter((look) => look.round === round);
  const told = all.filter(({ at }) => compare(at as Instant, placed.deadline.instant) >= 0).map(({ channel, place, found, by, at }): Look => ({ channel: channel as Channel, place, found, by, at }));
  return { told, left: state === "elapsed" ? channelsToLookAt(open).filter((channel) => !told.some((look) => look.channel === channel)) : [] };
}
