import { hashOf } from "../../seal/canonical.js";
import type { SigningKey } from "../../seal/keys.js";
import { parseRecordId } from "../../model/record-id.js";
import { entriesBy, entryOfAct, keepLook, keepPrivate, keepText, looksOf, privateOf, procedureNumbered, scanWithHash, seatsKept, textsOf, type EntryRow, type TextRow } from "../../record/settle/procedures.js";
import { isWhy, eventFrom, type EventType } from "../../settlement/event.js";
import { compare, later, type Instant } from "../../settlement/instant.js";
import type { Receipt } from "../../settlement/procedure-told.js";
import { enter } from "../../settlement/replay.js";
import { inWords } from "../../settlement/reasons/because.js";
import type { Channel } from "../../settlement/profile.js";
import type { Acting } from "../../settlement/seats.js";
import type { Answer } from "../desk.js";
import type { House, Transacted } from "../house.js";
import type { Refused } from "../job.js";
import type { ActRequest, OfProcedure } from "./asked.js";
import { clockIsDue, eventOf } from "./event-of.js";
import { keysOf } from "./keeper.js";
import { actingFor, lookingAt, type Looking } from "./places.js";
import { appendEvent, nobody, opened, remember, type Made, type Open, type Played } from "./procedure-log.js";
import { refusedBy } from "./refused-act.js";
import { settleRefusal } from "./refusals.js";
import { tellOf } from "./telling.js";
import { textOfVersion, wordsKept } from "./words.js";
import { keepAgreedLanguage } from "../drafting/agreed.js";

/** The number of a procedure by its name, "t3"; null for what is none. */
export function procedureIn(id: string): number | null {
  const named = parseRecordId(id);
  return named?.kind === "procedure" && named.number <= 2_147_483_647 ? named.number : null;
}

/**
 * Something happens in a procedure. Its place in the log is taken in one transaction, one act after the other; when it reached the
 * house was noted before, and decides. The same act sent again gives the receipt of the first.
 */
export async function act(house: House, request: ActRequest): Promise<Answer<Receipt>> {
  const arrived = (request.arrived ?? house.clock()) as Instant;
  const held = await holding(house, request);
  if ("refused" in held) return held;
  const { number, keys } = held;
  const asked = hashOf(Object.fromEntries(Object.entries({ type: request.type, as: request.as, capacity: request.capacity, fields: request.fields, words: request.words, confirms: request.confirms, at: request.at, looked: request.looked }).filter(([, value]) => value !== undefined)));
  let after: Open | null = null;
  const answer = await house.store.write(async (tx): Promise<Answer<Receipt>> => {
    const open = await opened(house, tx, number, true);
    const seats = await seatsKept(tx, number);
    const looking = open && lookingAt(request.by, open, seats);
    if (open === null || looking === null) return { refused: settleRefusal("settle/no-such", request.id) };
    const before = request.key === undefined ? null : await entryOfAct(tx, number, request.key);
    if (before !== null) {
      const again = sameAgain(open, before, asked, request);
      return "refused" in again ? again : receiptFor(looking, again);
    }
    const acting = actingFor(looking, { as: request.as ?? null, capacity: request.capacity ?? null }, request.type, open.procedure);
    if ("refused" in acting) return acting;
    const done = await acted({ house, tx, open, looking, acting, request, arrived, asked, key: keys.get(open.keeper) ?? null });
    if ("refused" in done) {
      if (done.after !== undefined) after = done.after;
      return { refused: done.refused };
    }
    after = done.after;
    return receiptFor(looking, done.receipt);
  });
  if (after !== null) remember(house, after);
  return answer;
}

/** A delegation's own proof of service does not say who else lacks one. */
export const receiptFor = ({ as, party }: Looking, receipt: Receipt): Receipt =>
  as === "officer" || receipt.type !== "serve" ? receipt : { ...receipt, why: { en: `Proof of service for ${party ?? ""}. (${receipt.rule ?? ""})`, fr: `Preuve de remise à ${party ?? ""}. (${receipt.rule ?? ""})` } };

/** The keys of whoever keeps the log, opened before anybody has to wait for the transaction. */
async function holding(house: House, { id, by }: OfProcedure): Promise<Answer<{ readonly number: number; readonly keys: ReadonlyMap<string, SigningKey> }>> {
  const number = procedureIn(id);
  const row = number === null ? null : await procedureNumbered(house.store.db, number);
  if (number === null || row === null) return { refused: settleRefusal("settle/no-such", id) };
  const keys = await keysOf(house, row.keeper, house.clock(), by.name);
  return "refused" in keys ? keys : { number, keys: keys.all };
}

/** The same name again: the receipt of the first time, where the same was asked by the same account. */
function sameAgain(open: Open, row: EntryRow, asked: string, { by, key = "" }: ActRequest): Answer<Receipt> {
  if (row.asked !== asked || row.account !== by.account) return { refused: settleRefusal("settle/key-reused", key) };
  const played = open.played.find(({ entry }) => entry.n === row.n)!;
  const receipt = receiptOf(open, played);
  return receipt.accepted ? receipt : { refused: refusedBy(played.outcome!.why, receipt) };
}

interface Doing {
  readonly house: House;
  readonly tx: Transacted;
  readonly open: Open;
  readonly looking: Looking;
  readonly acting: Acting;
  readonly request: ActRequest;
  readonly arrived: Instant;
  readonly asked: string;
  readonly key: SigningKey | null;
}

interface Refusing {
  readonly refused: Refused;
  /** The log where something else was entered on the way: that the hour had struck. */
  readonly after?: Open;
}
type Acted = { readonly receipt: Receipt; readonly after: Open } | Refusing;

async function acted(doing: Doing): Promise<Acted> {
  const { house, tx, looking, request, arrived, key } = doing;
  const { type, by } = request;
  if (key === null) return { refused: settleRefusal("settle/keeper-locked", doing.open.row.keeper, doing.open.keeper.slice(0, 16)) };
  const number = doing.open.row.number;
  const texts = await textsOf(tx, number);
  const words = await wordsOf(doing, texts);
  if ("refused" in words) return words;
  const second = await secondPerson(doing);
  if ("refused" in second || "receipt" in second) return second;
  const said = second.request;
  const now = later(arrived, house.clock() as Instant);
  const event = eventOf(said, doing.acting, { procedure: doing.open.procedure, text: words.text, forAnybody: looking.forAnybody, asked: doing.open.profile.languages }, { arrived, now });
  if ("refused" in event) return event as Acted;
  if (said.fields?.scan !== undefined && (await scanWithHash(tx, number, said.fields.scan)) === null) return { refused: settleRefusal("settle/no-scan", said.fields.scan) };

  let { open } = doing;
  const eventHour = (event as { readonly at: Instant }).at;
  if (clockIsDue(open.procedure, type, event, eventHour)) open = (await ticked(tx, open, key, eventHour, now)).open;
  const looked = type === "certify" ? await lookedAt({ ...doing, open }, eventHour) : [];
  if ("refused" in looked) return { ...looked, after: open };
  const entered = { ...event, ...(looked.length > 0 && { looked }), ...(second.confirmed && { person: second.confirmed.person, confirmedBy: by.name, wording: second.confirmed.wording }) };

  const read = eventFrom(entered);
  const trial = isWhy(read) ? read : null;
  if (trial !== null) return { refused: refusedBy(trial, null), after: open };
  const made: Made = { act: request.key ?? null, asked: request.key === undefined ? null : doing.asked, account: by.account, person: by.name, organisation: by.organisation };
  const outcome = await tried(tx, open, key, now, entered, made, doing);
  if ("refused" in outcome) return outcome;
  const { added } = outcome;
  open = outcome.open;
  const receipt = receiptOf(open, added);
  if (!receipt.accepted) return { refused: refusedBy(added.outcome!.why, receipt), after: open };
  if (words.keep !== null) await words.keep(eventHour);
  if (second.confirmed) await keepPrivate(tx, { procedure: number, party: second.confirmed.party, kind: "confirmed", about: second.confirmed.number, body: {}, account: by.account, at: now, by: by.name });
  // An objection that came in time and is entered when the hour has struck: now the clock can say so.
  if (!open.told && clockIsDue(open.procedure, null, {}, now)) open = (await ticked(tx, open, key, now, now)).open;
  if (type === "certify") await keepAgreedLanguage(tx, open);
  await tellOf(tx, open, added, now, by.name);
  return { receipt, after: open };
}

/** Enters an act. What is refused is entered where it is evidence: somebody objected, and was told why that did not count. */
async function tried(tx: Transacted, open: Open, key: SigningKey, now: string, event: object, made: Made, { request, looking }: Doing): Promise<Refusing | { readonly open: Open; readonly added: Played }> {
  const outcome = enter(open.procedure, event, open.profile);
  if (!outcome.accepted && !evidence.has(request.type)) return { refused: refusedBy(outcome.why, null), after: open };
  if (!outcome.accepted && !looking.forAnybody && made.account !== null && (await entriesBy(tx, open.row.number, made.account)) >= mostOfOne) return { refused: settleRefusal("settle/too-many-refused"), after: open };
  return appendEvent(tx, open, key, now, event, made);
}

const evidence: ReadonlySet<EventType> = new Set(["object", "amend", "lift", "late-find"]);
/** Entries of one account in one procedure, after which what is refused is not entered any more. */
const mostOfOne = 500;

/** The clock reaches an hour. */
export const ticked = (tx: Transacted, open: Open, key: SigningKey, hour: Instant, now: string): Promise<{ readonly open: Open; readonly added: Played }> =>
  appendEvent(tx, open, key, now, { at: later(open.procedure.last, open.told ? later(open.procedure.placed?.deadline.instant ?? null, open.procedure.last ?? hour) : hour), type: "tick", ...(open.told && { told: true }) }, nobody);

interface Words {
  readonly text: ReturnType<typeof textOfVersion>;
  readonly keep: ((at: string) => Promise<void>) | null;
}

/** The words an act is about: those that come with it, else those the record has. A text without words is not placed. */
async function wordsOf({ tx, open, request }: Doing, texts: readonly TextRow[]): Promise<Words | { readonly refused: ReturnType<typeof settleRefusal> }> {
  const { type, fields = {}, words = [], by } = request;
  const version = fields.version ?? (type === "draft" || type === "place" ? open.procedure.words.version : null);
  const known = textOfVersion(texts, version);
  if (words.length === 0) {
    if (type === "place" && known === null) return { refused: settleRefusal("settle/no-words", version ?? "") };
    return { text: known, keep: null };
  }
  if (type !== "draft" && type !== "revise") return { refused: settleRefusal("settle/bad-field", "words", `given with “${type}”`) };
  if (version === null) return { refused: settleRefusal("settle/no-title") };
  const languages = wordsKept(words);
  if ("refused" in languages) return languages as { readonly refused: ReturnType<typeof settleRefusal> };
  const hash = languages[0]!.hash;
  const frozen = [open.procedure.placed, ...open.procedure.earlier].some((round) => round !== null && round.version === version);
  if (frozen && known?.hash !== hash) return { refused: settleRefusal("settle/words-frozen", version) };
  return { text: { version, hash, languages, at: "", by: by.name }, keep: async (at) => void (await keepText(tx, { procedure: open.row.number, version, hash, languages, at, by: by.name })) };
}

interface Confirmed {
  readonly number: number;
  readonly party: string;
  readonly person: string;
  readonly wording: string | undefined;
}

/** Where the profile asks for two persons, the first one's act waits, and the second one's makes it. */
async function secondPerson({ tx, open, looking, acting, request, arrived }: Doing): Promise<{ readonly request: ActRequest; readonly confirmed: Confirmed | null } | Acted> {
  const { type, by } = request;
  const party = acting.party;
  const asks = open.profile.form.twoPersons && !looking.forAnybody && acting.capacity === "delegate" && party !== null && (type === "object" || type === "lift" || type === "amend");
  if (!asks) return { request, confirmed: null };
  const rows = await privateOf(tx, open.row.number, party);
  if (request.confirms === undefined) {
    // Sent again under the same name, it waits once.
    const known = request.key === undefined ? undefined : rows.find(({ kind, body, account }) => kind === "pending" && account === by.account && (body as { readonly key?: string }).key === request.key);
    const number = known?.number ?? await keepPrivate(tx, { procedure: open.row.number, party, kind: "pending", about: null, body: { type, fields: request.fields ?? {}, key: request.key }, account: by.account, at: arrived, by: by.name });
    const says = { en: `Kept, and not made yet: in this body a second, named person of ${party} confirms. It counts from then.`, fr: `Conservé, mais pas encore accompli : dans cette enceinte une seconde personne nommée de ${party} confirme. L'acte vaut à partir de là.` };
    return { receipt: { id: request.id, key: request.key ?? null, accepted: false, waiting: `w${number}`, type, n: null, hash: null, received: arrived, entered: arrived, rule: "S4.3", state: open.procedure.state, why: says }, after: open };
  }
  const waiting = rows.find(({ number, kind }) => kind === "pending" && `w${number}` === request.confirms);
  const isOver = waiting !== undefined && rows.some(({ about }) => about === waiting.number);
  if (waiting === undefined || isOver || (waiting.body as { readonly type: string }).type !== type) return { refused: settleRefusal("settle/not-waiting", request.confirms) };
  if (waiting.account === by.account) return { refused: settleRefusal("settle/same-person", by.name) };
  const { fields } = waiting.body as { readonly fields: NonNullable<ActRequest["fields"]> };
  return { request: { ...request, fields }, confirmed: { number: waiting.number, party, person: waiting.by, wording: fields.wording } };
}

/** Where an objection may have come beside this house: before a silence is certified somebody looked there, after its end. */
async function lookedAt({ tx, open, request }: Doing, hour: Instant): Promise<readonly object[] | { readonly refused: ReturnType<typeof settleRefusal> }> {
  const { state, placed, round } = open.procedure;
  if (state !== "elapsed" || placed === null) return [];
  const { by, looked = [] } = request;
  for (const channel of channelsToLookAt(open).filter((one) => looked.includes(one))) await keepLook(tx, { procedure: open.row.number, round, channel, place: null, found: "nothing", at: hour, by: by.name });
  const looks = (await looksOf(tx, open.row.number)).filter((look) => look.round === round && compare(look.at as Instant, placed.deadline.instant) >= 0);
  const left = channelsToLookAt(open).filter((channel) => !looks.some((look) => look.channel === channel));
  return left.length > 0 ? { refused: settleRefusal("settle/unlooked", left.join(", ")) } : looks.map(({ channel, place, found, at, by: who }) => ({ channel, ...(place !== null && { place }), found, at, by: who }));
}

/** Ways by which an objection may come that do not end in this house. */
export const channelsToLookAt = ({ profile }: Pick<Open, "profile">): readonly Channel[] => profile.form.channels.filter((channel) => channel !== "system");

/** What an entry came to, for whoever made it. */
export function receiptOf(open: Open, { row, entry, outcome }: Played): Receipt {
  const event = entry.kind === "event" ? (entry.event as { readonly type: EventType; readonly at: string; readonly received?: string }) : null;
  return {
    id: `t${open.row.number}`, key: row.act, accepted: outcome?.accepted ?? true, waiting: null, type: event?.type ?? "tick", n: entry.n, hash: row.hash, received: event?.received ?? event?.at ?? entry.entered, entered: entry.entered,
    rule: outcome?.why.rule ?? null, state: outcome?.state ?? open.procedure.state, why: outcome === null ? { en: "", fr: "" } : { en: inWords(outcome.why, "en"), fr: inWords(outcome.why, "fr") },
  };
}
