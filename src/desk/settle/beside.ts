import { createHash } from "node:crypto";
import { keepAddress, keepLook, keepPrivate, keepScan, keepSeat, scanWithHash, seatsKept } from "../../record/settle/procedures.js";
import type { Look, ProcedureTold } from "../../settlement/procedure-told.js";
import { capacities, channels } from "../../settlement/profile.js";
import type { Doing, Seat } from "../../settlement/seats.js";
import type { Answer } from "../desk.js";
import type { House, Transacted } from "../house.js";
import type { AddressSaid, OfProcedure, SeatSaid, SettlementDesk } from "./asked.js";
import { procedureIn } from "./act.js";
import { actingFor, lookingAt, seatsNow, type Looking } from "./places.js";
import { hourAt, opened, type Open } from "./procedure-log.js";
import { settleRefusal } from "./refusals.js";
import { looksSince, tell } from "./told.js";

// What stands beside a log: who has which place, what a delegation gets ready, where somebody looked, scans, and who wants to be told.

/** A procedure in a transaction, by somebody who may do this in it. */
async function within<T>(house: House, { id, by }: OfProcedure, doing: Doing | null, work: (tx: Transacted, open: Open, looking: Looking) => Promise<Answer<T>>): Promise<Answer<T>> {
  const number = procedureIn(id);
  if (number === null) return { refused: settleRefusal("settle/no-such", id) };
  return house.store.write(async (tx): Promise<Answer<T>> => {
    const open = await opened(house, tx, number, true);
    const looking = open && lookingAt(by, open, await seatsKept(tx, number));
    if (open === null || looking === null) return { refused: settleRefusal("settle/no-such", id) };
    if (doing !== null && !(doing === "seat" && by.role === "administrator")) {
      const acting = actingFor(looking, { as: null, capacity: looking.as === "officer" && !looking.forAnybody ? looking.places.find(({ capacity }) => capacity === "chair" || capacity === "secretariat")?.capacity ?? null : null }, doing, open.procedure);
      if ("refused" in acting) return acting;
    }
    return work(tx, open, looking);
  });
}

export const prepare = (house: House, request: Parameters<SettlementDesk["prepare"]>[0]): Promise<Answer<ProcedureTold>> => within(house, request, null, async (tx, open, looking) => {
  const seat = looking.forAnybody ? null : looking.places.find(({ capacity }) => capacity === "delegate" || capacity === "sponsor");
  const party = looking.forAnybody ? request.as ?? null : seat?.party ?? null;
  if (party === null) return { refused: settleRefusal("settle/no-seat", "prepare an objection") };
  const { prepared, by } = request;
  await keepPrivate(tx, { procedure: open.row.number, party, kind: prepared === null ? "dropped" : "prepared", about: null, body: prepared ?? {}, account: by.account, at: house.clock(), by: by.name });
  return tell(house, tx, open, looking);
});

export const giveSeat = (house: House, request: OfProcedure & { readonly seat: SeatSaid }): Promise<Answer<readonly Seat[]>> => within(house, request, "seat", async (tx, open) => {
  const { account = null, organisation = null, name, party = null, capacity, office = null, mayObject = false } = request.seat;
  if ((account === null) === (organisation === null)) return { refused: settleRefusal("settle/bad-field", "seat", "given to both or neither: name an account, or an organisation") };
  if (!capacities.includes(capacity)) return { refused: settleRefusal("settle/bad-field", "capacity", capacity) };
  if ((capacity === "delegate" || capacity === "sponsor") && party === null) return { refused: settleRefusal("settle/bad-field", "party", "left out for a delegate") };
  const isDelegate = capacity === "delegate" || capacity === "sponsor";
  await keepSeat(tx, { procedure: open.row.number, does: "given", account, organisation, name, party, capacity, office, may_object: isDelegate && mayObject, at: house.clock(), by: request.by.name });
  return seatsNow(await seatsKept(tx, open.row.number));
});

export const takeSeat = (house: House, request: OfProcedure & { readonly seat: string }): Promise<Answer<readonly Seat[]>> => within(house, request, "seat", async (tx, open, looking) => {
  const seat = looking.seats.find(({ id }) => id === request.seat);
  if (seat === undefined) return { refused: settleRefusal("settle/bad-field", "seat", request.seat) };
  const { account, organisation, name, party, capacity, office, mayObject } = seat;
  await keepSeat(tx, { procedure: open.row.number, does: "taken", account, organisation, name, party, capacity, office, may_object: mayObject, at: house.clock(), by: request.by.name });
  return seatsNow(await seatsKept(tx, open.row.number));
});

export const look = (house: House, request: Parameters<SettlementDesk["look"]>[0]): Promise<Answer<readonly Look[]>> => within(house, request, "look", async (tx, open) => {
  const { channel, place = null, found, by } = request;
  if (!channels.includes(channel)) return { refused: settleRefusal("settle/bad-field", "channel", channel) };
  await keepLook(tx, { procedure: open.row.number, round: open.procedure.round, channel, place, found: found.trim() || "nothing", at: hourAt(open, house.clock()), by: by.name });
  return (await looksSince(tx, open)).told;
});

export const address = (house: House, request: OfProcedure & AddressSaid): Promise<Answer<ProcedureTold>> => within(house, request, "address", async (tx, open, looking) => {
  const { does, kind, address: said, party = null, language = "en", by } = request;
  const wrong = kind === "mail" ? (/^[^\s@<>,;"']+@[^\s@<>,;"']+\.[^\s@<>,;"']+$/.test(said) ? null : said) : hookFault(said);
  if (wrong !== null) return { refused: settleRefusal("settle/bad-address", wrong) };
  await keepAddress(tx, { procedure: open.row.number, does, party, kind, address: said, language, at: house.clock(), by: by.name });
  return tell(house, tx, open, looking);
});

function hookFault(said: string): string | null {
  try {
    const { protocol, username } = new URL(said);
    return protocol !== "https:" ? "a hook's address begins with https://" : username !== "" ? "an address with a name in it" : null;
  } catch {
    return said;
  }
}

const mostBytes = 10 * 1024 * 1024;
/** What scanners give, by the first bytes. What a file is called decides nothing. */
const kinds: readonly { readonly type: string; readonly begins: readonly number[] }[] = [
  { type: "application/pdf", begins: [0x25, 0x50, 0x44, 0x46] }, { type: "image/png", begins: [0x89, 0x50, 0x4e, 0x47] }, { type: "image/jpeg", begins: [0xff, 0xd8, 0xff] },
  { type: "image/tiff", begins: [0x49, 0x49, 0x2a, 0x00] }, { type: "image/tiff", begins: [0x4d, 0x4d, 0x00, 0x2a] },
];

export const keepAScan = (house: House, request: Parameters<SettlementDesk["keepScan"]>[0]): Promise<Answer<{ readonly hash: string }>> => within(house, request, "look", async (tx, open) => {
  const bytes = Buffer.from(request.base64, "base64");
  if (bytes.length > mostBytes) return { refused: settleRefusal("settle/scan-too-long", `${mostBytes / 1024 / 1024} MB`) };
  const kind = kinds.find(({ begins }) => begins.every((byte, i) => bytes[i] === byte));
  if (kind === undefined) return { refused: settleRefusal("settle/scan-type", request.type) };
  const hash = createHash("sha256").update(bytes).digest("hex");
  await keepScan(tx, { procedure: open.row.number, hash, name: request.name.slice(0, 200), type: kind.type, bytes: bytes.toString("base64"), at: house.clock(), by: request.by.name });
  return { hash };
});

export const scan = (house: House, request: Parameters<SettlementDesk["scan"]>[0]): Promise<Answer<{ readonly name: string; readonly type: string; readonly base64: string }>> => within(house, request, "look", async (tx, open) => {
  const kept = await scanWithHash(tx, open.row.number, request.hash);
  return kept === null ? { refused: settleRefusal("settle/no-scan", request.hash) } : { name: kept.name, type: kept.type, base64: kept.bytes };
});
