import { randomUUID } from "node:crypto";
import { tongues, type DraftTexts } from "../../conduct/deeds.js";
import { draftOf } from "../../conduct/draft/draft.js";
import type { Entered } from "../../conduct/deeds.js";
import { delegationOf, papersOf, type Conducted } from "../../conduct/exchange.js";
import { conductRefusal, isRefusal } from "../../conduct/refusals.js";
import { isAskersOffice, maySee, partyActedFor } from "../../conduct/rights.js";
import { sameJson } from "../../conduct/same.js";
import { replay, step } from "../../conduct/step.js";
import { paragraphsOf, publicReadouts } from "../../conduct/view.js";
import { isSoleUser, type Actor } from "../../model/actor.js";
import { allConducted, keepConducted, keepConductedEntry, type KeptExchange } from "../../record/conduct/conducted.js";
import { begin } from "../settle/begin.js";
import type { BriefRequest } from "../align/asked.js";
import type { Answer } from "../desk.js";
import { readBy } from "../files/scope.js";
import type { House } from "../house.js";
import type { Acting, ArrangeRequest, ConductDesk, EnterRequest, ConductEntry, ListedExchange, PublishedReadout } from "./asked.js";
import { arrangementMeant, deedMeant } from "./meant.js";
import { calledIn, namesIn, partyNamed } from "./names.js";
import { entered, exchangeSeen, told } from "./entering.js";
import { idOf } from "./letters.js";
import { invitationFor, takeReply } from "./replies.js";

type Safely = <T>(work: () => Promise<Answer<T>>) => Promise<Answer<T>>;

/** What answers questions of exchanges that are conducted here. */
export function conductOf(house: House, safely: Safely): ConductDesk {
  return {
    arrange: (request) => safely(() => arrange(house, request)),
    enter: (request) => safely(() => enter(house, request)),
    draft: (request) => safely(() => drafted(house, request)),
    joint: (request) => safely(() => joint(house, request)),
    list: ({ by }) => safely(async () => (await allConducted(house.whole.db)).map((kept) => ({ kept, now: replay(kept.log) })).filter(({ now }) => maySee(now, by)).map(({ kept, now }) => listed(kept, now, by))),
    show: ({ id, by }) => safely(async () => {
      const found = await exchangeSeen(house.whole.db, id, by);
      return "refused" in found ? found : told(found.kept, found.now, by, house.clock());
    }),
    invitation: (request) => safely(() => invitationFor(house, request)),
    takeReply: (request) => safely(() => takeReply(house, request)),
    briefFor: (request) => safely(() => briefFor(house, request)),
    published: () => safely(async () => published(await allConducted(house.whole.db), house.clock())),
  };
}

/** The draft is begun as a procedure, and the exchange says where it is settled from now on (E11.1). */
async function joint(house: House, { profile, ...acting }: Acting & { readonly profile: string }): Promise<Answer<ConductEntry>> {
  const found = await exchangeSeen(house.whole.db, acting.id, acting.by);
  if ("refused" in found) return found;
  const { now, kept } = found;
  const said = acting.as === undefined ? null : await partyNamed(readBy(house, acting.by), acting.as, now);
  if (said !== null && typeof said !== "string") return said;
  const party = partyActedFor(acting.by, said, now, { does: "propose-joint" });
  if (party === null || delegationOf(now, party) === null) return { refused: conductRefusal("conduct/for-whom") };
  const texts: DraftTexts = papersOf(now, party).readout?.versions.at(-1)?.texts ?? draftOf(now, party, namesIn(now));
  const tried = step(now, { number: now.last + 1, at: house.clock(), by: acting.by.name, account: acting.by.account, organisation: acting.by.organisation, party, key: null, deed: { does: "propose-joint", texts, procedure: null } }, acting.by, said);
  if (isRefusal(tried)) return { refused: tried };
  const words = tongues.flatMap((tongue) => (texts[tongue] === undefined ? [] : [{ language: tongue, text: [texts[tongue].title, ...paragraphsOf(texts[tongue])].join("\n\n") }]));
  const begun = await begin(house, { title: texts.en?.title ?? texts.fr!.title, profile, by: acting.by, words, version: `${idOf(kept.number)}-joint`, ...(isSoleUser(acting.by) && { as: party }) });
  if ("refused" in begun) return begun;
  return entered(house, acting, { does: "propose-joint" }, async () => ({ does: "propose-joint", texts, procedure: begun.id }));
}

async function arrange(house: House, request: ArrangeRequest): Promise<Answer<ConductEntry>> {
  const { by, key = null } = request;
  const at = house.clock();
  return house.whole.write(async (tx) => {
    const deed = await arrangementMeant(tx, request);
    if ("refused" in deed) return deed;
    if (!isSoleUser(by) && by.party !== null && deed.asker.party !== by.party) return { refused: conductRefusal("conduct/not-your-party", deed.asker.party) };
    // Sent again with the same key, it is the exchange that it made then.
    const before = key === null ? null : (await allConducted(tx)).find(({ log }) => log[0]?.key === key && log[0].account === by.account) ?? null;
    if (before !== null) return sameJson(before.log[0]!.deed, deed) ? { id: idOf(before.number), entry: 1, fresh: false, exchange: told(before, replay(before.log), by, at) } : { refused: conductRefusal("conduct/key-reused", key!) };
    const entered: Entered = { number: 1, at, by: by.name, account: by.account, organisation: by.organisation, party: isSoleUser(by) ? deed.asker.party : by.party, key, deed };
    const now = step(null, entered, by);
    if (isRefusal(now)) return { refused: now };
    const uid = `${randomUUID()}@entente`;
    const number = await keepConducted(tx, { uid, at, by: by.name });
    await keepConductedEntry(tx, number, entered);
    return { id: idOf(number), entry: 1, fresh: true, exchange: told({ number, uid, at, log: [entered] }, now, by, at) };
  });
}

const enter = (house: House, request: EnterRequest): Promise<Answer<ConductEntry>> => entered(house, request, request.deed, async (tx, now, party, at) => deedMeant(tx, now, party, request.deed, at));

/** Drafts a readout: the words are made here, of what the notes hold when it is entered. */
const drafted = (house: House, request: Acting): Promise<Answer<ConductEntry>> =>
  entered(house, request, { does: "draft" }, async (_, now, party) => (party === null || delegationOf(now, party) === null ? { refused: conductRefusal("conduct/for-whom") } : { does: "draft", texts: draftOf(now, party, namesIn(now)) }));

function listed(kept: KeptExchange, now: Conducted, by: Actor): ListedExchange {
  const called = calledIn(now);
  return {
    id: idOf(kept.number), kind: now.kind, channel: now.channel, subject: now.subject, standing: now.standing, asker: now.asker.party, fixed: now.fixed, options: now.options.map(({ at }) => at),
    parties: now.delegations.map(({ party, zone, reply }) => ({ party, names: called[party]!, zone, answer: reply === null ? null : reply.overtaken ? "overtaken" : reply.answer })),
    mine: now.delegations.map(({ party }) => party).filter((party) => isSoleUser(by) || party === by.party),
  };
}

/** What is public of every readout, the latest change first. */
function published(all: readonly KeptExchange[], at: string): readonly PublishedReadout[] {
  const found = all.flatMap((kept) => {
    const now = replay(kept.log);
    const called = calledIn(now);
    return publicReadouts(now, at).map((one): PublishedReadout => ({
      ...one, slug: `${idOf(kept.number)}-${one.party}`, names: called[one.party]!, kind: now.kind, channel: now.channel, held: now.begun!, zone: delegationOf(now, one.party)!.zone,
      parties: now.delegations.map(({ party, people }) => ({ party, names: called[party]!, people: people.map(({ name }) => name) })),
    }));
  });
  return found.sort((one, other) => (changed(one) < changed(other) ? 1 : changed(one) > changed(other) ? -1 : 0));
}

const changed = ({ withdrawn, revisions }: PublishedReadout): string => withdrawn?.at ?? revisions.at(-1)!.at;

/** The question a brief for the conversation answers; made anew each time it is asked, until the exchange has begun. */
async function briefFor(house: House, { id, by, as, with: them, language = "en" }: Parameters<ConductDesk["briefFor"]>[0]): Promise<Answer<BriefRequest>> {
  const db = readBy(house, by);
  const found = await exchangeSeen(house.whole.db, id, by);
  if ("refused" in found) return found;
  const { now } = found;
  const said = as === undefined ? null : await partyNamed(db, as, now);
  if (said !== null && typeof said !== "string") return said;
  const us = partyActedFor(by, said, now, { does: "points" });
  if (us === null || delegationOf(now, us) === null) return { refused: conductRefusal("conduct/for-whom") };
  if (!isSoleUser(by) && ((said !== null && said !== us) || (us !== by.party && !(by.party === null && isAskersOffice(now, by))))) return { refused: conductRefusal("conduct/not-your-party", said ?? us) };
  const other = them === undefined ? now.delegations.find(({ party }) => party !== us)?.party ?? null : await partyNamed(db, them, now);
  if (other === null) return { refused: conductRefusal("conduct/nobody-invited") };
  if (typeof other !== "string") return other;
  const [at, hour] = [house.clock(), now.begun ?? now.fixed];
  const issues = now.agenda.flatMap(({ issue }) => (issue === null ? [] : [issue]));
  return { us, with: other, on: (hour !== null && hour < at ? hour : at).slice(0, 10), language, by: by.name, draft: true, ...(issues.length > 0 && { issues }) };
}
