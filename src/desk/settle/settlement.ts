import { exported, headOf, type Head, type LogEntry } from "../../seal/log.js";
import { entryOfAct, proceduresKept, seatsKept, textsOf } from "../../record/settle/procedures.js";
import { letterFacts, visible } from "../../settlement/disclosure.js";
import type { ListedProcedure, ProcedureTold, Receipt } from "../../settlement/procedure-told.js";
import type { ProcedureView } from "../../settlement/text/papers.js";
import { later, type Instant } from "../../settlement/instant.js";
import type { Answer } from "../desk.js";
import type { House } from "../house.js";
import { act, procedureIn, receiptFor, receiptOf, ticked } from "./act.js";
import type { OfProcedure, SettlementDesk } from "./asked.js";
import { begin } from "./begin.js";
import { address, giveSeat, keepAScan, look, prepare, scan, takeSeat } from "./beside.js";
import { clockIsDue } from "./event-of.js";
import { keysOf } from "./keeper.js";
import { keyList, newKeyOf, revoke, rotate } from "./key-care.js";
import { lookingAt, type Looking } from "./places.js";
import { logOf, opened, remember, type Open } from "./procedure-log.js";
import { refusedBy } from "./refused-act.js";
import { settleRefusal } from "./refusals.js";
import { sendWaiting, type Sending } from "./sending.js";
import { tell, viewerOf } from "./told.js";
import { textOfVersion } from "./words.js";

/** What answers questions about common texts under a procedure. */
export function settlementOf(asked: House, safely: <T>(work: () => Promise<Answer<T>>) => Promise<Answer<T>>, sending: Sending): SettlementDesk {
  // Who sees what of a procedure is decided by places in it; closed files are about dispatches.
  const house: House = { ...asked, store: asked.whole, asker: null };
  return {
    hour: async () => ({ at: house.clock() }),
    procedures: ({ by }) => safely(async () => {
      const listed: ListedProcedure[] = [];
      const seats = await seatsKept(house.store.db, null);
      for (const { number } of await proceduresKept(house.store.db)) {
        const open = await playedNow(house, number);
        const looking = open && lookingAt(by, open, seats.filter((seat) => seat.procedure === number));
        if (open !== null && looking !== null) listed.push(listedOf(open, looking));
      }
      return listed;
    }),
    procedure: (request) => safely(() => procedure(house, request)),
    begin: (request) => safely(() => begin(house, request)),
    act: (request) => safely(() => act(house, request)),
    receipt: (request) => safely(async () => {
      const seen = await seenBy(house, request);
      if ("refused" in seen) return seen;
      const row = await entryOfAct(house.store.db, seen.open.row.number, request.key);
      if (row === null || (row.account !== request.by.account && seen.looking.as !== "officer")) return { refused: settleRefusal("settle/no-such-act", request.key) };
      const played = seen.open.played.find(({ entry }) => entry.n === row.n)!;
      const receipt: Receipt = receiptFor(seen.looking, receiptOf(seen.open, played));
      return receipt.accepted ? receipt : { refused: refusedBy(played.outcome!.why, receipt) };
    }),
    exported: (request) => safely(() => exportOf(house, request)),
    papers: (request) => safely(() => papersOf(house, request)),
    prepare: (request) => safely(() => prepare(house, request)),
    giveSeat: (request) => safely(() => giveSeat(house, request)),
    takeSeat: (request) => safely(() => takeSeat(house, request)),
    look: (request) => safely(() => look(house, request)),
    address: (request) => safely(() => address(house, request)),
    keepScan: (request) => safely(() => keepAScan(house, request)),
    scan: (request) => safely(() => scan(house, request)),
    keys: (request) => safely(() => keyList(house, request)),
    newKey: (request) => safely(() => newKeyOf(house, request)),
    rotateKey: (request) => safely(() => rotate(house, request)),
    revokeKey: (request) => safely(() => revoke(house, request)),
    sendWaiting: () => safely(() => sendWaiting(house, sending)),
  };
}

/** A procedure as it is now: where the hour of its deadline has struck and nobody entered it, that is entered first. Nothing is adopted by it. */
async function playedNow(house: House, number: number): Promise<Open | null> {
  const open = await opened(house, house.store.db, number);
  if (open === null) return null;
  remember(house, open);
  const isDue = (one: Open): boolean => !one.told && clockIsDue(one.procedure, null, {}, house.clock() as Instant);
  if (!isDue(open)) return open;
  const keys = await keysOf(house, open.row.keeper, house.clock(), open.row.by);
  const key = "refused" in keys ? undefined : keys.all.get(open.keeper);
  // Without its key the log cannot be gone on with; what it says so far is shown.
  if (key === undefined) return open;
  let after: Open = open;
  await house.store.write(async (tx) => {
    const held = (await opened(house, tx, number, true))!;
    const now = later(held.procedure.last, house.clock() as Instant);
    after = isDue(held) ? (await ticked(tx, held, key, now, now)).open : held;
  });
  remember(house, after);
  return after;
}

async function seenBy(house: House, { id, by }: OfProcedure): Promise<Answer<{ readonly open: Open; readonly looking: Looking }>> {
  const number = procedureIn(id);
  const open = number === null ? null : await playedNow(house, number);
  const looking = open && lookingAt(by, open, await seatsKept(house.store.db, open.row.number));
  return open === null || looking === null ? { refused: settleRefusal("settle/no-such", id) } : { open, looking };
}

async function procedure(house: House, request: OfProcedure): Promise<Answer<ProcedureTold>> {
  const seen = await seenBy(house, request);
  return "refused" in seen ? seen : tell(house, house.store.db, seen.open, seen.looking);
}

function listedOf(open: Open, looking: Looking): ListedProcedure {
  const { procedure: now, profile, row } = open;
  return {
    id: `t${row.number}`, title: row.title, body: profile.body, state: visible(now, profile, viewerOf(looking)).state, round: now.round, version: now.placed?.version ?? now.words.version,
    deadline: now.placed?.deadline ?? null, as: looking.as, at: row.at, told: open.told,
  };
}

/** The whole log, with a head signed now. Whoever runs the procedure has it at any time; others once nothing in it may be hidden from them. */
async function exportOf(house: House, request: OfProcedure): Promise<Answer<{ readonly name: string; readonly text: string }>> {
  const seen = await seenBy(house, request);
  if ("refused" in seen) return seen;
  const { open, looking } = seen;
  const { state } = open.procedure;
  const isOver = state !== "under_silence" && state !== "contested" && state !== "elapsed";
  if (looking.as !== "officer" && !(isOver && open.profile.disclosure.objectors === "named")) return { refused: settleRefusal("settle/not-in-capacity", request.by.name, looking.as, "export") };
  const keys = await keysOf(house, open.row.keeper, house.clock(), request.by.name);
  if ("refused" in keys) return keys;
  const key = keys.all.get(open.keeper);
  if (key === undefined) return { refused: settleRefusal("settle/keeper-locked", open.row.keeper, open.keeper.slice(0, 16)) };
  const head: Head = headOf(logOf(open, key), open.tail.entered === null ? house.clock() : later(open.tail.entered, house.clock() as Instant));
  const lines: readonly LogEntry[] = open.played.map(({ entry }) => entry);
  return { name: `t${open.row.number}.entente`, text: exported([open.header, ...lines, head]) };
}

/** What papers are written from: the facts, the words and what belongs to them, as whoever asks may see them. */
async function papersOf(house: House, request: OfProcedure): Promise<Answer<ProcedureView>> {
  const seen = await seenBy(house, request);
  if ("refused" in seen) return seen;
  const { open, looking } = seen;
  const { procedure: now, profile, row } = open;
  const texts = await textsOf(house.store.db, row.number);
  const text = textOfVersion(texts, now.placed?.version ?? now.words.version);
  const base = textOfVersion(texts, now.earlier.at(-1)?.version ?? null);
  const chair = looking.seats.find(({ capacity }) => capacity === "chair") ?? looking.seats.find(({ capacity }) => capacity === "secretariat");
  const facts = letterFacts(now, profile);
  const common = (one: typeof text) => (one === null ? null : { version: one.version, paragraphs: one.languages[0]!.paragraphs });
  return {
    id: open.header.procedure.id, title: row.title, facts: facts === null || looking.as === "officer" ? facts : { ...facts, unserved: [] }, text: common(text), base: common(base), amendments: [], statements: now.statements, sponsors: now.sponsors,
    signed: chair ? { name: chair.name, office: chair.office } : now.placed?.placedBy ? { name: now.placed.placedBy, office: null } : null,
  };
}

